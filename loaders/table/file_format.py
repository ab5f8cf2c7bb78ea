"""How the table's file is laid out: its format, its footer, its row groups."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256

from indicators.catalog import Catalog

FORMAT = 1
CATALOG_KEY = b"catalog"
HISTORY = "history"
ROWS_A_GROUP = 10_000
# Plain strings, not dictionaries, so that statistics find a series; a checksum a page, so
# that what is read back is what was written.
PARQUET_OPTIONS = {
    "write_page_index": True,
    "write_page_checksum": True,
    "use_dictionary": False,
    "compression": "zstd",
}


def footer(
    catalog: Catalog, version: str, history: Sequence[Mapping[str, object]] = ()
) -> dict[bytes, bytes]:
    """Return the file's metadata: format, version, catalog, and what the catalog said before."""
    content = {"format": FORMAT, "version": version, **catalog.to_json(), HISTORY: list(history)}
    return {CATALOG_KEY: json.dumps(content, ensure_ascii=False).encode()}


def name_of(moment: datetime) -> str:
    """Return the name of the commit made at a moment: also the version of the file after it."""
    written = moment.astimezone(UTC).isoformat(timespec="microseconds")
    return sha256(written.encode()).hexdigest()[:12]
