"""The tables of PxWebApi 2: what a client must know first, which there are, what each spans."""

from __future__ import annotations

from typing import Any

from api.files.data import as_json
from api.files.jsonstat import MOST_CELLS, TIME, axes, head, last_change
from api.http.endpoints import Call
from api.http.parameters import LANG, Parameter, count
from api.http.replies import Reply
from api.selection import Selection, find_indicator, select
from indicators.catalog import Indicator
from indicators.language import DEFAULT_LANGUAGE, language_codes, load_language
from indicators.table import Table
from loaders.table.parquet_store import ParquetStore

API_VERSION = "2.0.0"
PAGE = 20  # tables
JSON_STAT, CSV, PARQUET = "json-stat2", "csv", "parquet"
FORMATS = (JSON_STAT, CSV, PARQUET)
PARAMETERS = (
    Parameter("query", "words to look for; diacritics and capitals do not count"),
    Parameter("pageNumber", "which page, from 1", count, "1"),
    Parameter("pageSize", "how many tables a page", count, "20"),
    Parameter("pastDays", "taken, and not used", str, "30"),
    Parameter("includeDiscontinued", "taken, and not used"),
    LANG,
)


def config(_: Call) -> Reply:
    """Answer with what a client must know before it asks."""
    names = [{"id": code, "label": load_language(code).name} for code in language_codes()]
    return as_json(
        {
            "apiVersion": API_VERSION,
            "languages": names,
            "defaultLanguage": DEFAULT_LANGUAGE,
            "maxDataCells": MOST_CELLS,
            "maxCallsPerTimeWindow": 1000,
            "timeWindow": 10,
            "defaultDataFormat": JSON_STAT,
            "dataFormats": list(FORMATS),
            "sourceReferences": [],
            "features": [{"id": "CORS", "params": [{"key": "enabled", "value": "True"}]}],
        }
    )


def tables(call: Call) -> Reply:
    """Answer with the tables there are, a page of them."""
    fitting = _fitting(call)
    size, number = call.query.get("pageSize", PAGE), call.query.get("pageNumber", 1)
    shown = fitting[(number - 1) * size : number * size]
    page = {
        "pageNumber": number,
        "pageSize": size,
        "totalElements": len(fitting),
        "totalPages": -(-len(fitting) // size),
        "links": [],
    }
    described = [_table(figures_of(call, entry.id), entry, call) for entry in shown]
    return as_json({"language": call.language.code, "tables": described, "page": page, "links": []})


def table(call: Call) -> Reply:
    """Answer with one table: what it is called, and the periods it spans."""
    indicator = find_indicator(call.table, call.path["id"])
    described = _table(figures_of(call, indicator.id), indicator, call)
    return as_json({"language": call.language.code, **described})


def metadata(call: Call) -> Reply:
    """Answer with a table's dimensions and their codes, as JSON-stat without values."""
    indicator = find_indicator(call.table, call.path["id"])
    figures = figures_of(call, indicator.id)
    cube = head(figures, indicator.id, axes(figures, call.language), call.language)
    for dimension in cube["dimension"].values():
        dimension["extension"] = {"elimination": False, "show": "value", "codeLists": []}
    return as_json({**cube, "href": f"{call.site}/px/v2/tables/{indicator.id}/metadata"})


def figures_of(call: Call, code: str) -> Table:
    """Return the figures of a table that stand now."""
    return select(call.table, Selection(indicators=(code,)))


def _fitting(call: Call) -> list[Indicator]:
    """Return the indicators that the words asked for are found in, best first; else all."""
    store = ParquetStore(call.table)
    if not call.query.get("query"):
        return list(store.catalog().indicators)
    hits = store.search(call.query["query"])
    return list({hit.indicator.id: hit.indicator for hit in hits}.values())


def _table(figures: Table, indicator: Indicator, call: Call) -> dict[str, Any]:
    language, address = call.language, f"{call.site}/px/v2/tables/{indicator.id}"
    spans = axes(figures, language)
    periods = list(next(axis for axis in spans if axis.code == TIME).names.values())
    links = {"self": address, "metadata": f"{address}/metadata", "data": f"{address}/data"}
    return {
        "type": "Table",
        "id": indicator.id,
        "label": language.pick(indicator.name),
        "description": language.pick(indicator.description),
        "updated": last_change(figures),
        "firstPeriod": periods[0] if periods else "",
        "lastPeriod": periods[-1] if periods else "",
        "category": "public",
        "variableNames": [axis.name for axis in spans],
        "source": indicator.theme,
        "links": [{"rel": r, "hreflang": language.code, "href": a} for r, a in links.items()],
    }
