"""What a file is called, after what it shows."""

from __future__ import annotations

import unicodedata

from charts.export.provenance import Provenance
from charts.plots.registry import kind_of
from indicators.language import Language
from indicators.table import Table

LONGEST_NAME = 60


def file_name(
    provenance: Provenance, table: Table, language: Language, size: str, ending: str
) -> str:
    """Name a file for what it shows: `thoa-thuan-dia-phuong_2019-2023_vi_16x9.png`."""
    names = (language.pick(table.catalog.indicator[name].name) for name in provenance.indicators)
    counted = slug("-".join(names))[:LONGEST_NAME].strip("-")
    kind = kind_of(provenance.spec)
    drawn_as = "" if kind.is_usual else slug(language.say(kind.title))
    years = sorted({day[:4] for fact in provenance.facts for day in (fact.start, fact.end)})
    span = "-".join(dict.fromkeys((years[0], years[-1]))) if years else ""
    parts = (counted, drawn_as, span, language.code, size)
    return "_".join(filter(None, parts)) + f".{ending}"


def slug(text: str) -> str:
    """Write a text in small letters a–z, digits and hyphens: `Thỏa thuận` is `thoa-thuan`."""
    apart = unicodedata.normalize("NFKD", text).casefold().replace("đ", "d")
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in apart if not _is_mark(c))
    return "-".join(kept.split())


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"
