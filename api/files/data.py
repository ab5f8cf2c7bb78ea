"""One indicator as a file for machines: CSV, Parquet, JSON-stat, and what is known of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from csv import writer as csv_writer
from dataclasses import asdict
from datetime import date
from io import BytesIO, StringIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from api.files.jsonstat import dataset
from api.files.rows import cell, columns, plural, with_names
from api.frequency import FREQUENCIES
from api.http.endpoints import Call
from api.http.parameters import LANG, Parameter, codes, period
from api.http.replies import Reply
from api.selection import Selection, find_indicator, select
from indicators.catalog import Catalog
from indicators.table import SCHEMA, Table
from loaders.table.column_labels import label
from loaders.table.file_format import PARQUET_OPTIONS, footer

SELECTING = (
    Parameter("area", "codes of areas, parted by commas", codes, "VN,VN-SG"),
    Parameter(
        "frequency", f"frequencies, of {', '.join(FREQUENCIES)}, parted by commas", codes, "A,_O"
    ),
    Parameter(
        "as_of", "a day: only what had been published by then", date.fromisoformat, "2023-12-31"
    ),
    Parameter("start", "figures of periods that start then or later", period, "2019 or 2019-01-01"),
    Parameter("end", "figures of periods that end then or earlier", period, "2023 or 2023-12-31"),
    LANG,
)


def selected(call: Call) -> Table:
    """Return the figures of the indicator in the path, as the parameters ask."""
    indicator, query = find_indicator(call.table, call.path["indicator"]), call.query
    selection = Selection(
        indicators=(indicator.id,),
        areas=query.get("area", ()),
        frequencies=query.get("frequency", ()),
        as_of=query.get("as_of"),
        start=query["start"].start if "start" in query else None,
        end=query["end"].end if "end" in query else None,
    )
    return select(call.table, selection)


def csv(call: Call) -> Reply:
    """Answer with CSV as it is: UTF-8, ISO days, nothing changed for the sake of spreadsheets."""
    body = as_csv(with_names(selected(call), call.language))
    return Reply(body, "text/csv; charset=utf-8", f"{call.path['indicator']}.csv")


def parquet(call: Call) -> Reply:
    """Answer with Parquet: the columns in their own types, the catalog in the footer."""
    table = selected(call)
    rows = pa.Table.from_pandas(
        with_names(table, call.language), schema=arrow_schema(), preserve_index=False
    )
    written = BytesIO()
    public = footer(_public_catalog(table), table.version)
    pq.write_table(rows.replace_schema_metadata(public), written, **PARQUET_OPTIONS)
    return Reply(
        written.getvalue(), "application/vnd.apache.parquet", f"{call.path['indicator']}.parquet"
    )


def json_stat(call: Call) -> Reply:
    """Answer with JSON-stat 2: a cube of values, their bounds and how they were printed."""
    return as_json(dataset(selected(call), call.path["indicator"], call.language))


def metadata(call: Call) -> Reply:
    """Answer with what the indicator is, its sources, what its columns mean, and its files."""
    table = selected(call)
    indicator = table.catalog.indicator[call.path["indicator"]]
    sources = [table.catalog.source[code] for code in sorted(set(table.rows["source"]))]
    described = {
        **asdict(indicator),
        "name": call.language.pick(indicator.name),
        "description": call.language.pick(indicator.description),
        "unit": plural(call.language.pick(indicator.unit)),
        "theme": _theme(table, indicator.theme, call),
        "areas": sorted(set(table.rows["ref_area"])),
        "frequencies": sorted(set(table.rows["frequency"])),
        "first_day": min(table.rows["period_start"], default=None),
        "last_day": max(table.rows["period_end"], default=None),
        "figures": len(table.rows),
        "sources": [asdict(source) for source in sources],
        "columns": {name: label(name, call.language) for name in columns()},
        "version": table.version,
        "files": {
            ending: f"{call.site}/data/{indicator.id}.{ending}"
            for ending in ("csv", "parquet", "json")
        },
    }
    del described["phrase"]
    return as_json(described)


def _theme(table: Table, code: str, call: Call) -> Mapping[str, str]:
    theme = table.catalog.theme.get(code)
    return {"id": code, "name": call.language.pick(theme.name) if theme else code}


def _public_catalog(table: Table) -> Catalog:
    """Return what the catalog says of these figures; who answered to the checks stays inside."""
    catalog = table.catalog
    used = {name: set(table.rows[name]) for name in ("indicator", "source")}
    return Catalog(
        themes=catalog.themes,
        indicators=tuple(entry for entry in catalog.indicators if entry.id in used["indicator"]),
        sources=tuple(entry for entry in catalog.sources if entry.id in used["source"]),
    )


def arrow_schema() -> pa.Schema:
    """Return the schema of what is given out: the table's own, and texts beside it."""
    beside = {"source_published": pa.date32()}
    return pa.schema(
        [
            SCHEMA.field(name)
            if name in SCHEMA.names
            else pa.field(name, beside.get(name, pa.string()))
            for name in columns()
        ]
    )


def meaning(column: str) -> str:
    """Return what a column of the table holds, in a line; nothing for those beside it."""
    described = SCHEMA.field(column).metadata if column in SCHEMA.names else None
    return str((described or {}).get(b"description", b"").decode())


def as_csv(rows: pd.DataFrame) -> bytes:
    """Return rows as CSV: a head of names, whole numbers without a point, null as nothing."""
    written = StringIO(newline="")
    lines = csv_writer(written, lineterminator="\n")
    lines.writerow(rows.columns)
    lines.writerows(map(cell, row) for row in rows.itertuples(index=False, name=None))
    return written.getvalue().encode()


def as_json(content: object) -> Reply:
    """Return a reply of JSON, days in ISO 8601."""
    written = json.dumps(content, ensure_ascii=False, default=str, allow_nan=False)
    return Reply(written.encode(), "application/json")
