"""How the table's file is laid out: its format, its footer, its row groups.

The footer holds the catalog as JSON under one key, and what the catalog said before, packed,
under another: that grows with every commit, and only the history reads it. In format 1 it
stood within the catalog.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from indicators.catalog import Catalog

FORMAT = 2
CATALOG_KEY = b"catalog"
HISTORY_KEY = b"history"
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
    content = {"format": FORMAT, "version": version, **catalog.to_json()}
    packed = b64encode(zlib.compress(_json(list(history))))
    return {CATALOG_KEY: _json(content), HISTORY_KEY: packed}


def history_in(metadata: Mapping[bytes, bytes]) -> list[Any]:
    """Return what the catalog said before, first to last. Raises `ValueError` if it is damaged."""
    if HISTORY_KEY not in metadata:
        return list(json.loads(metadata[CATALOG_KEY]).get("history", []))
    try:
        return list(json.loads(zlib.decompress(b64decode(metadata[HISTORY_KEY]))))
    except zlib.error as error:
        raise ValueError(str(error)) from error


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


def name_of(moment: datetime) -> str:
    """Return the name of the commit made at a moment: also the version of the file after it."""
    written = moment.astimezone(UTC).isoformat(timespec="microseconds")
    return sha256(written.encode()).hexdigest()[:12]
