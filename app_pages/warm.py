"""What the server does before anyone comes: the imports and first work a visitor would wait for."""

from __future__ import annotations

import app_pages.cards
import app_pages.citation
import app_pages.downloads
import app_pages.figure
import app_pages.findings
import app_pages.methods
import app_pages.receipts  # noqa: F401 # these imports are the warming: pages are scripts, run later
from app_pages.data import known_on, load
from charts.compare import compare
from charts.trend import trend
from indicators.language import language, languages
from loaders.errors import TableError


def up() -> None:
    """Read the table and draw once in each language. A table that cannot be read can wait."""
    try:
        loaded = load()
    except TableError:
        return
    table = known_on(loaded.file, None)
    shown = [each.id for each in table.catalog.indicators if each.featured][:2]
    for code in languages():
        for each in shown:
            trend(table.series(each), language(code)).to_json()
        if len(shown) > 1:
            compare(table, language(code), shown)
