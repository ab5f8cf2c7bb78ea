"""Languages: interface words from gettext catalogs, numbers and dates through Babel.

English is the language of the source; every other language is one file beside it,
`locale/<code>.po`. A message keeps its words and its values apart until someone reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Protocol, runtime_checkable

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

LOCALE_FOLDER = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"
DEFAULT_LANGUAGE = "vi"


@dataclass(frozen=True)
class Message:
    """A sentence for a person, kept apart from the language she will read it in.

    `text` is the English sentence with `{names}`; `values` fill them. A value may be a
    message itself, a number, a day, a text in several languages, or anything `Sayable`.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return load_language(SOURCE_LANGUAGE).say(self)


@runtime_checkable
class Sayable(Protocol):
    """A value that words itself in a language: a period, an amount with its unit."""

    def words(self, language: Language) -> str:
        """Say it."""


@dataclass(frozen=True)
class Language:
    """One language: its words, its numbers, its dates."""

    code: str
    locale: Locale
    catalog: NullTranslations

    @property
    def name(self) -> str:
        """What its speakers call it: `Tiếng Việt`, `English`."""
        own = self.locale.get_display_name(self.code) or self.code
        return own[0].upper() + own[1:]

    def text(self, message: str, **values: object) -> str:
        """Translate an English sentence and fill its `{names}`."""
        found = str(self.catalog.gettext(message)) if message else ""
        return found.format(**{k: self._shown(v) for k, v in values.items()}) if values else found

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """Translate the form of a sentence that goes with `count`, available as `{count}`."""
        found = str(self.catalog.ngettext(one, many, count))
        return found.format(count=self.number(count), **values)

    def say(self, message: Message) -> str:
        """Put a message into this language."""
        return self.text(message.text, **message.values)

    def pick(self, text: Mapping[str, str]) -> str:
        """Choose this language of a text; then the default one; then any it has."""
        for code in (self.code, DEFAULT_LANGUAGE, SOURCE_LANGUAGE, *text):
            if text.get(code):
                return text[code]
        return ""

    def number(self, value: float | Decimal, decimals: int | None = None) -> str:
        """Write a number: `decimals` digits behind the comma, or as many as it has."""
        exact = value if isinstance(value, Decimal) else Decimal(repr(value))
        places = max(0, -_exponent(exact)) if decimals is None else decimals
        pattern = "#,##0" + ("." + "0" * places if places else "")
        written = str(format_decimal(exact, format=pattern, locale=self.locale))
        is_nothing = not any(digit in written for digit in "123456789")
        return written.lstrip("-") if is_nothing else written.replace("-", "−")

    def percent(self, fraction: float, decimals: int = 0, *, signed: bool = False) -> str:
        """Write a fraction as a percentage, with its sign where `signed`: `+111%`."""
        percent = round(Decimal(repr(fraction)) * 100, decimals)
        sign = "+" if signed and percent > 0 else ""
        return sign + self.number(percent, decimals) + "%"

    def date(self, day: date) -> str:
        """Write a day in full."""
        # Translators: a Babel date pattern (unicode.org/reports/tr35) for a whole day.
        return format_date(day, self.text("d MMMM y"), locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """Write a moment, to the minute, in UTC."""
        # Translators: a Babel pattern for a day and a time.
        pattern = self.text("d MMMM y, HH:mm 'UTC'")
        return format_datetime(moment, pattern, locale=self.locale)

    def _shown(self, value: object) -> object:
        if isinstance(value, str | int | float):
            return value
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, Mapping):
            return self.pick(value)
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.date(value)
        return value.words(self) if isinstance(value, Sayable) else value


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


@lru_cache
def load_language(code: str) -> Language:
    """Return the language of a code. Raises `KeyError` for one we do not speak."""
    if code == SOURCE_LANGUAGE:
        return Language(code, Locale.parse(code), NullTranslations())
    if code not in _codes():
        raise KeyError(code)
    compiled = BytesIO()
    with (LOCALE_FOLDER / f"{code}.po").open("rb") as lines:
        write_mo(compiled, read_po(lines, locale=code, abort_invalid=True))
    compiled.seek(0)
    return Language(code, Locale.parse(code), Translations(compiled))


def language_codes() -> list[str]:
    """Return the codes of the languages we speak, the default one first."""
    return list(_codes())


@lru_cache
def _codes() -> tuple[str, ...]:
    codes = {SOURCE_LANGUAGE, *(path.stem for path in LOCALE_FOLDER.glob("*.po"))}
    return tuple(sorted(codes, key=lambda code: (code != DEFAULT_LANGUAGE, code)))


BETWEEN = " ‖ "


def parse_bilingual(cell: str) -> dict[str, str]:
    """Read a cell that may hold two languages, `Vietnamese ‖ English`."""
    parts = [part.strip() for part in cell.split(BETWEEN.strip())]
    return dict(zip((DEFAULT_LANGUAGE, SOURCE_LANGUAGE), parts, strict=False))


def format_bilingual(text: Mapping[str, str]) -> str:
    """Write a text in one cell, `Vietnamese ‖ English`; one language alone where both agree."""
    parts = [text.get(DEFAULT_LANGUAGE, ""), text.get(SOURCE_LANGUAGE, "")]
    return parts[0] if parts[0] == parts[1] or not parts[1] else BETWEEN.join(parts).strip()
