"""What a kind of chart is, and what one chart of it is to show."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import plotly.graph_objects as go

from charts.style.theme import ThemeName
from indicators.language import Language, Message
from indicators.period import Period
from indicators.table import Table

MOST_TOGETHER = 6  # indicators in one figure
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")  # no file can hold these


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """One indicator or several. `base` makes an index of several that starts there.

    `kind` is a name in the registry; empty is the usual one. A title or subtitle of one's own
    stands in place of the one that is made. Without `areas` it is of the home area alone;
    without a `frequency`, of the one that leads.
    """

    indicators: tuple[str, ...]
    per_year: bool = False
    events: bool = True
    base: Period | None = None
    title: str = ""
    subtitle: str = ""
    kind: str = ""
    areas: tuple[str, ...] = ()
    frequency: str = ""

    @property
    def area(self) -> str:
        """The one area chosen; empty for the home area, or where there are several."""
        return self.areas[0] if len(self.areas) == 1 else ""

    def __post_init__(self) -> None:
        for name in ("title", "subtitle"):
            object.__setattr__(self, name, _UNSEEN.sub(" ", getattr(self, name)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `fdi_total`, `exports_wb+fdi_total` or `fdi_total:growth`."""
        joined, _, kind = text.partition(":")
        return cls(tuple(joined.split("+")), kind=kind)


@dataclass(frozen=True, slots=True)
class ChartKind:
    """One kind of chart.

    `draw` takes the current rows of the whole table, or with `needs_versions` every version of
    each; it raises `ValueError` where there is nothing to draw. `fits` says whether indicators
    of a table can be drawn so. On a slide a native kind is a chart of PowerPoint's own, any
    other a picture. A usual kind is drawn where none is named.
    """

    name: str
    title: Message
    draw: Callable[[Table, Language, ChartSpec, ThemeName], go.Figure]
    fits: Callable[[Table, tuple[str, ...]], bool]
    is_native: bool = False
    is_usual: bool = False
    needs_versions: bool = False
    is_of_several: bool = False


def is_one(_: Table, indicators: tuple[str, ...]) -> bool:
    """Say whether there is a single indicator."""
    return len(indicators) == 1


def is_several(_: Table, indicators: tuple[str, ...]) -> bool:
    """Say whether there are as many indicators as stand together in one figure."""
    return 1 < len(indicators) <= MOST_TOGETHER
