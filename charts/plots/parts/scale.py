"""How an indicator is put on its axis: its unit, per year or as printed, and its labels."""

from __future__ import annotations

from dataclasses import dataclass

from charts.style.captions import unit_words
from indicators.catalog import Indicator
from indicators.figure import Figure
from indicators.grammar.printing.figures import short
from indicators.grammar.printing.qualifiers import comparator_mark
from indicators.language import Language
from indicators.period import Period


@dataclass(frozen=True, slots=True)
class Scale:
    """How an indicator is put on its axis: in its display unit, per year or as printed."""

    indicator: Indicator
    per_year: bool = False

    @property
    def by_year(self) -> bool:
        """Whether figures are divided by their length: flows only."""
        return self.per_year and not self.indicator.is_stock

    def unit(self, language: Language) -> str:
        """Name what its axis counts in: `billion USD`, `agreements per year`."""
        unit = unit_words(self.indicator, language)
        return language.text("{unit} per year", unit=unit) if self.by_year else unit

    def factor(self, period: Period) -> float:
        """Return what base units are multiplied with to be drawn."""
        years = period.length_in_years if self.by_year else 1
        return 10.0**-self.indicator.unit_mult / years

    def label(self, figure: Figure, period: Period, language: Language) -> str:
        """Print a figure at its mark: as printed, or per year with one decimal."""
        known = self.indicator
        if not self.by_year:
            return short(figure, language, known.unit_mult, known.decimals)
        ends = (figure.lower, figure.upper) if figure.is_range else (figure.value,)
        yearly = [round(each * self.factor(period), 1) for each in ends if each is not None]
        said = "–".join(language.number(each, 1) for each in yearly)
        mark = "" if figure.is_range else comparator_mark(figure.comparator)
        return f"{mark} {said}".strip()
