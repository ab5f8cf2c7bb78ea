"""`export`: one indicator as a file: its rows, a picture, a page or a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import pandas as pd

from charts.export.render import PictureError
from charts.formats import CHART_FORMATS, ChartFormat, ChartRequest
from charts.style.sizes import Size
from charts.style.theme import ThemeName
from commands.options import (
    Refused,
    as_of_option,
    data_option,
    lang_option,
    refusal,
    said_in,
)
from commands.picture_options import figure_named, size_option, theme_option
from commands.show import must_have
from indicators.checks import lookalikes
from indicators.file_format import endings
from indicators.language import Language
from indicators.series.selection import leading
from indicators.table import Table, current, published
from loaders.errors import TableError
from loaders.formats.registry import TABLE_FORMATS, TableFormat
from loaders.table.queries import read_series

TABLES = [each for each in TABLE_FORMATS if "export" in each.offered]
CHARTS = [each for each in CHART_FORMATS if "export" in each.offered]
FORMATS: dict[str, TableFormat | ChartFormat] = {
    **{each.ending: each for each in TABLES},
    **{each.ending: each for each in CHARTS},
}
HELP = f"""Write INDICATOR to a file; its ending chooses the format.

Several are joined by +: exports_wb+fdi_total. A kind of chart follows a colon:
fdi_total:growth.

Its rows: {endings(TABLES)}. A chart of it: {endings(CHARTS)}. A slide has a native chart
where PowerPoint has one of the kind.
"""


@click.command("export", help=HELP)
@click.argument("indicator")
@click.option(
    "--to", "target", required=True, type=click.Path(path_type=Path), help="The file to write."
)
@size_option
@theme_option
@as_of_option
@lang_option
@data_option
def command(
    indicator: str, target: Path, language: Language, path: Path, day: date | None,
    *, size: Size, theme: ThemeName,
) -> None:  # fmt: skip
    """Write an indicator, or several, to a file; its ending chooses the format."""
    file_format = FORMATS.get(target.suffix.lower())
    if not file_format:
        raise Refused(
            language.text(
                "Unsupported file ending: “{ending}”. Supported: {formats}.",
                ending=target.suffix,
                formats=endings(FORMATS.values()),
            )
        )
    try:
        spec = figure_named(indicator, language)
        table = published(read_around(path, spec.indicators), day)
        for name in spec.indicators:
            must_have(table.series(name), name, language)
        content = content_of(file_format, ChartRequest(spec, table, language, size, theme))
    except TableError as error:
        raise refusal(error, language) from None
    except PictureError as error:
        raise said_in(error, language) from None
    except ValueError:
        raise Refused(language.text("“{name}” has no figure to draw.", name=indicator)) from None
    write(target, content, language, kept=path)


def content_of(file_format: TableFormat | ChartFormat, request: ChartRequest) -> bytes:
    """Return a file's bytes: a chart, or the current rows of its indicators."""
    if isinstance(file_format, ChartFormat):
        return file_format.make(replace(request, table=leading(request.table)))
    table = current(request.table)
    rows = table.rows[table.rows["indicator"].isin(request.spec.indicators)]
    assert file_format.write
    return file_format.write(replace(table, rows=rows), request.language)


def read_around(path: Path, indicators: Sequence[str]) -> Table:
    """Return indicators' rows and those their checks look at: figures are doubted as on screen.

    Nothing else of the file is read. Raises `TableError`.
    """
    series = {name: read_series(path, name) for name in indicators}
    table = series[indicators[0]]
    for name in sorted({other for each in indicators for other in lookalikes(table.catalog, each)}):
        series.setdefault(name, read_series(path, name))
    rows = [each.rows for each in series.values()]
    return replace(table, rows=pd.concat([each for each in rows if len(each)] or rows))


def write(target: Path, content: bytes, language: Language, *, kept: Path | None = None) -> None:
    """Write a file and say so; refuse, in words, where it cannot be, or would take `kept`'s place.

    The file something is made from is never lost to what is made of it.
    """
    if kept and target.exists() and kept.exists() and target.samefile(kept):
        raise Refused(language.text("Choose another name: the file itself is never written over."))
    try:
        target.write_bytes(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(
            language.text("{path} cannot be written: {reason}.", path=target, reason=reason)
        ) from None
    click.echo(language.text("{path} written.", path=target))
