"""The makes of files that are read, one line each, and the one way into them: `read_file`.

A make is told by content, never by name. To add one, write its module in `standards` and add
its line, before those that would take its files for something wider.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from loaders.file_bytes import check_size
from loaders.formats.elsewhere.grids.delimited import letters, read_delimited
from loaders.formats.elsewhere.grids.html import is_html, read_html
from loaders.formats.elsewhere.grids.spreadsheet import is_spreadsheet, read_spreadsheet
from loaders.formats.elsewhere.layout.read_grid import read_grids
from loaders.formats.elsewhere.reading import FileReading
from loaders.formats.elsewhere.standards.eurostat import is_eurostat, read_eurostat
from loaders.formats.elsewhere.standards.json_files import is_json, read_json
from loaders.formats.elsewhere.standards.px import is_px, px_text, read_px
from loaders.formats.elsewhere.standards.sdmx_csv import is_sdmx_csv, read_sdmx_csv
from loaders.formats.elsewhere.standards.sdmx_ml import is_sdmx_ml, read_sdmx_ml


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A make of text file: its name, how its text is told, and how it is read."""

    name: str
    is_it: Callable[[str], bool]
    read: Callable[[str, str], FileReading]


def read_file(content: bytes, name: str) -> FileReading:
    """Return what a file of any make holds. Raises `FileRefused` where it is of none."""
    check_size(content, name)
    if is_spreadsheet(content):
        return read_grids(read_spreadsheet(content, name), name, "spreadsheet")
    text = px_text(content) or letters(content, name)
    text_format = next(each for each in TEXT_FORMATS if each.is_it(text))
    return text_format.read(text, name)


TEXT_FORMATS = (
    TextFormat("SDMX-ML", is_sdmx_ml, read_sdmx_ml),
    TextFormat("SDMX-CSV", is_sdmx_csv, read_sdmx_csv),
    TextFormat("JSON", is_json, read_json),
    TextFormat("PX", is_px, read_px),
    TextFormat("Eurostat TSV", is_eurostat, read_eurostat),
    TextFormat("HTML", is_html, lambda text, name: read_grids(read_html(text, name), name, "HTML")),
    TextFormat(
        "CSV",
        lambda _: True,
        lambda text, name: read_grids([read_delimited(text, name)], name, "CSV"),
    ),
)
