"""The mark of a checked file: a digest of its row groups' metadata, kept in its own footer.

Whoever copies the mark into other rows copies nothing: their row groups have other places,
sizes and statistics. The mark stands outside the Arrow schema, so that programs that carry a
schema's metadata over to a file of their own leave it behind.
"""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

MARK_KEY = b"checked"
_TAIL = 8  # bytes behind the footer: its length, and the letters PAR1
_HEAD = 4  # the letters PAR1


def is_marked(metadata: pq.FileMetaData) -> bool:
    """Say whether a file was checked whole after these row groups were written."""
    found = (metadata.metadata or {}).get(MARK_KEY)
    return found is not None and found.decode(errors="replace") == digest(metadata)


def digest(metadata: pq.FileMetaData) -> str:
    """Return the digest of a file's row groups: their places, sizes, encodings, statistics."""
    schema = metadata.schema.to_arrow_schema().remove_metadata()
    return sha256(_footer(metadata, schema, {})).hexdigest()


def mark(path: Path) -> None:
    """Put the mark into a file that was checked whole; its rows are not touched.

    Raises `OSError` where the file cannot be written.
    """
    metadata, schema = pq.read_metadata(path), pq.read_schema(path)
    footer = _footer(metadata, schema, {MARK_KEY: digest(metadata).encode()})
    with path.open("r+b") as file:
        file.seek(-_TAIL, 2)
        length = int.from_bytes(file.read(4), "little")
        file.seek(-_TAIL - length, 2)
        file.truncate()
        file.write(footer)


def _footer(metadata: pq.FileMetaData, schema: pa.Schema, keys: dict[bytes, bytes]) -> bytes:
    """Return the footer of the same row groups under another schema's metadata and keys."""
    empty, footer = BytesIO(), BytesIO()
    with pq.ParquetWriter(empty, schema) as writer:
        writer.add_key_value_metadata(keys)
    made = pq.read_metadata(BytesIO(empty.getvalue()))
    made.append_row_groups(metadata)
    made.write_metadata_file(footer)
    return footer.getvalue()[_HEAD:]
