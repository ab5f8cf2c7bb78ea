"""Currencies every text may name: their ISO 4217 codes and their symbols."""

from __future__ import annotations

from collections.abc import Mapping

_CODES = (
    "USD EUR VND JPY CNY GBP KRW AUD SGD CAD HKD NZD CHF THB MYR IDR PHP INR RUB LAK KHR "
    "TWD NOK SEK DKK PLN CZK HUF BRL ZAR AED SAR KWD MXN KES BDT LKR PKR MMK BND FJD PGK TRY ILS "
    "EGP NGN UAH KZT XOF XAF XDR QAR MOP MNT NPR"
)
_SYMBOLS = {
    "USD": "us$|$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "VND": "₫|vnđ",
    "AUD": "a$|au$", "SGD": "s$", "CAD": "c$|ca$", "HKD": "hk$", "NZD": "nz$", "CNY": "rmb",
    "TWD": "nt$|ntd", "FJD": "f$", "BRL": "r$", "PHP": "₱", "INR": "₹", "ILS": "₪", "THB": "฿",
    "UAH": "₴", "TRY": "₺", "KZT": "₸", "NGN": "₦", "XDR": "sdr",
}  # fmt: skip


def with_codes(language: Mapping[str, str]) -> dict[str, str]:
    """Return all ways to write each currency, given how a language calls some of them."""
    return {
        code: "|".join(filter(None, (code.lower(), _SYMBOLS.get(code), language.get(code))))
        for code in _CODES.split()
    }
