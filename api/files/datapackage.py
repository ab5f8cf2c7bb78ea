"""The whole table as a Data Package 2: a CSV an indicator, and what its columns may hold.

A tool such as frictionless checks our rows, and anyone's edit of them, by this description.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from api.files.data import arrow_schema, as_json, meaning
from api.http.endpoints import Call
from api.http.replies import Reply
from indicators.catalog import Catalog, Indicator, Source
from indicators.figure import COMPARATORS
from indicators.language import Language
from indicators.table import BASES, OBSERVATION, STATUSES, WITHDRAWN
from loaders.table.column_labels import label
from loaders.table.queries import read_footer

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
LICENCES = {"CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")}
ALLOWED: Mapping[str, tuple[str, ...]] = {
    "comparator": COMPARATORS,
    "period_basis": BASES,
    "obs_status": tuple(status for status in STATUSES if status != WITHDRAWN),
}
ALWAYS_THERE = (*OBSERVATION, "source", "obs_value", "comparator", "obs_status", "as_reported")


def describe(call: Call) -> Reply:
    """Answer with the descriptor of the whole table."""
    footer = read_footer(call.table)
    catalog = footer.catalog
    return as_json(
        {
            "$schema": PROFILE,
            "name": "foreign-affairs-indicators",
            "title": call.language.text("Foreign-affairs indicators"),
            "version": footer.version,
            "homepage": call.site,
            "sources": [_source(source) for source in catalog.sources],
            "licenses": _licences(catalog),
            "resources": [_resource(entry, call) for entry in catalog.indicators],
        }
    )


def table_schema(language: Language) -> dict[str, Any]:
    """Return what each column of a CSV holds, as a Table Schema."""
    return {
        "$schema": SCHEMA_PROFILE,
        "fields": [_field(field, language) for field in arrow_schema()],
        "primaryKey": [*OBSERVATION, "source"],
        "missingValues": [""],
    }


def _resource(indicator: Indicator, call: Call) -> dict[str, Any]:
    return {
        "$schema": RESOURCE_PROFILE,
        "name": indicator.id,
        "title": call.language.pick(indicator.name),
        "description": call.language.pick(indicator.description),
        "path": f"{call.site}/data/{indicator.id}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "schema": table_schema(call.language),
    }


def _field(field: pa.Field, language: Language) -> dict[str, Any]:
    rules: dict[str, Any] = {"required": True} if field.name in ALWAYS_THERE else {}
    if field.name in ALLOWED:
        rules["enum"] = list(ALLOWED[field.name])
    described = {
        "name": field.name,
        "type": _type(field.type),
        "title": label(field.name, language),
        "description": meaning(field.name),
    }
    return {**described, "constraints": rules} if rules else described


def _type(kind: pa.DataType) -> str:
    if pa.types.is_floating(kind):
        return "number"
    if pa.types.is_date(kind):
        return "date"
    return "datetime" if pa.types.is_timestamp(kind) else "string"


def _source(source: Source) -> dict[str, str]:
    day = source.published.isoformat()
    parts = {"title": source.title, "path": source.url, "version": day}
    return {name: text for name, text in parts.items() if text}


def _licences(catalog: Catalog) -> list[dict[str, str]]:
    used = dict.fromkeys(source.licence for source in catalog.sources if source.licence in LICENCES)
    return [
        dict(zip(("name", "path", "title"), (*LICENCES[name], name), strict=True)) for name in used
    ]
