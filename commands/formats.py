"""The files one indicator can be exported to, by their ending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from charts.export.compose import framed
from charts.export.html import html_page
from charts.export.provenance import provenance_of
from charts.export.render import Ending, drawn
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.pptx.deck import one_slide
from charts.pptx.template.default import OLD, WIDE
from charts.style.sizes import Size
from charts.style.theme import ThemeName
from indicators.language import Language
from indicators.table import Table, current
from loaders.formats.registry import TABLE_FORMATS, TableFormat


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure to export, and how.

    `table` holds every version of its rows, and what its figures are checked against.
    """

    table: Table
    choice: ChartSpec
    language: Language
    size: Size
    theme: ThemeName

    @property
    def series(self) -> Table:
        """The rows of its indicators."""
        table = current(self.table)
        return replace(table, rows=table.rows[table.rows["indicator"].isin(self.choice.indicators)])


def _rows(table_format: TableFormat, wanted: Wanted) -> bytes:
    assert table_format.write
    return table_format.write(wanted.series, wanted.language)


def _picture(wanted: Wanted, ending: Ending) -> bytes:
    language, table = wanted.language, wanted.table
    figure = draw_chart(wanted.choice, table, language, wanted.theme)
    picture = framed(figure, wanted.size, language, theme=wanted.theme, version=table.version)
    return drawn(picture, ending, provenance_of(wanted.choice, table, language))


def _html(wanted: Wanted) -> bytes:
    language = wanted.language
    figure = draw_chart(wanted.choice, wanted.table, language, wanted.theme)
    made = provenance_of(wanted.choice, wanted.table, language)
    return html_page(figure, wanted.size, language, made, theme=wanted.theme).encode()


def _slide(wanted: Wanted) -> bytes:
    shape = OLD if wanted.size.id == "4x3" else WIDE
    return one_slide(wanted.table, wanted.choice, wanted.language, size=shape).content


FORMATS: dict[str, Callable[[Wanted], bytes]] = {
    **{each.ending: partial(_rows, each) for each in TABLE_FORMATS if "export" in each.offered},
    ".png": lambda wanted: _picture(wanted, "png"),
    ".svg": lambda wanted: _picture(wanted, "svg"),
    ".pdf": lambda wanted: _picture(wanted, "pdf"),
    ".html": _html,
    ".pptx": _slide,
}
