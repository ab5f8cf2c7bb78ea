"""What the server does before anyone comes: the imports and first work a visitor would wait for."""

from __future__ import annotations

from app_pages.state.table_file import load, series_on
from charts.plots.panels import panels
from charts.plots.trend import trend
from indicators.language import language_codes, load_language
from loaders.errors import TableError


def up() -> None:
    """Read the table and draw once in each language. A table that cannot be read can wait."""
    try:
        loaded = load()
    except TableError:
        return
    shown = tuple([e.id for e in loaded.catalog.indicators if e.featured][:2])
    table = series_on(loaded.file, shown, None)
    for code in language_codes():
        for id_ in shown:
            trend(table.series(id_), load_language(code)).to_json()
        if len(shown) > 1:
            panels(table, load_language(code), shown)
