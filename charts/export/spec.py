"""What a presenter takes away: which indicators, drawn how; and what the file is called."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Self

import plotly.graph_objects as go

from charts.export.provenance import Receipt, receipt
from charts.plots.compare import compare, index
from charts.plots.trend import trend
from charts.style.captions import anatomy_of, attach
from charts.style.theme import ThemeName
from indicators.checks import findings
from indicators.language import Language
from indicators.period import Period
from indicators.table import Table

LONGEST_NAME = 60
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")  # no file can hold these


@dataclass(frozen=True, slots=True)
class Choice:
    """One indicator or several. `base` makes an index of several that starts there.

    A title or subtitle of one's own stands in place of the one that is made.
    """

    indicators: tuple[str, ...]
    per_year: bool = False
    events: bool = True
    base: Period | None = None
    title: str = ""
    subtitle: str = ""

    def __post_init__(self) -> None:
        for name in ("title", "subtitle"):
            object.__setattr__(self, name, _UNSEEN.sub(" ", getattr(self, name)))

    @classmethod
    def shown_in(cls, made: Receipt) -> Self:
        """Return the choice that a receipt was made for."""
        base = Period.from_sdmx(made.base) if made.base else None
        return cls(made.indicators, made.per_year, base=base)

    def draw(self, table: Table, language: Language, theme: ThemeName = "light") -> go.Figure:
        """Return its figure.

        Raises `ValueError` where the table has nothing of it.
        """
        figure = self._figure(table, language, theme)
        words = anatomy_of(figure)
        title, subtitle = self.title or words.title, self.subtitle or words.subtitle
        return attach(figure, replace(words, title=title, subtitle=subtitle))

    def receipt(self, table: Table, language: Language) -> Receipt:
        """Return the receipt of its figure."""
        base = self.base.sdmx if self.base else ""
        return receipt(table, self.indicators, language, per_year=self.per_year, base=base)

    def _figure(self, table: Table, language: Language, theme: ThemeName) -> go.Figure:
        if len(self.indicators) == 1:
            series = table.series(self.indicators[0])
            return trend(
                series,
                language,
                theme=theme,
                per_year=self.per_year,
                events=self.events,
                told=findings(table, self.indicators[0]),
            )
        if self.base:
            return index(table, language, self.indicators, self.base, theme=theme)
        return compare(table, language, self.indicators, theme=theme, per_year=self.per_year)


def drawable(table: Table) -> list[str]:
    """Return the indicators that have a figure which is not withdrawn, in the catalog's order."""
    present = set(table.rows.loc[table.rows["obs_value"].notna(), "indicator"])
    return [each.id for each in table.catalog.indicators if each.id in present]


def file_name(made: Receipt, table: Table, language: Language, size: str, ending: str) -> str:
    """Name a file for what it shows: `thoa-thuan-dia-phuong_2019-2023_vi_16x9.png`."""
    names = (language.pick(table.catalog.indicator[each].name) for each in made.indicators)
    said = plain("-".join(names))[:LONGEST_NAME].strip("-")
    years = sorted({day[:4] for fact in made.facts for day in (fact.start, fact.end)})
    span = "-".join(dict.fromkeys((years[0], years[-1]))) if years else ""
    return "_".join(filter(None, (said, span, language.code, size))) + f".{ending}"


def plain(text: str) -> str:
    """Write a text in small letters a–z, digits and hyphens: `Thỏa thuận` is `thoa-thuan`."""
    apart = unicodedata.normalize("NFKD", text).casefold().replace("đ", "d")
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in apart if not _is_mark(c))
    return "-".join(kept.split())


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"
