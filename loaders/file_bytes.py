"""The bytes of a file someone sent: whether they are too many, and which letters they spell."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

from indicators.language import Message
from loaders.errors import FileRefused

MEGABYTE = 2**20
MOST_BYTES = 20 * MEGABYTE
WINDOWS_VIETNAMESE = "cp1258"
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def check_size(content: bytes, name: str) -> None:
    """Raise `FileRefused` for a file that is empty, or larger than any text or table of ours."""
    if not content.strip():
        raise refused(name, Message("The file is empty."), Message("Choose another file."))
    if len(content) > MOST_BYTES:
        most = Message("The file is larger than {size} MB.", {"size": MOST_BYTES // MEGABYTE})
        raise refused(name, most, Message("Split it into several files."))


def decoded(content: bytes) -> str:
    """Return the letters of a text file: UTF-8, UTF-16, or Windows' Vietnamese.

    Raises `UnicodeDecodeError`, with the place of the first byte that spells nothing.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding)
    try:
        return content.decode(_unmarked(content))
    except UnicodeDecodeError:
        return unicodedata.normalize("NFC", content.decode(WINDOWS_VIETNAMESE))


def refused(name: str, what: Message, do: Message) -> FileRefused:
    """Return the refusal of a file: what is the matter with it, and what to do."""
    return FileRefused(Path(name), what, do)


def _unmarked(content: bytes) -> str:
    """Guess the encoding of a file without a mark: UTF-16 shows as zeros between letters."""
    head = content[:200]
    if head[1::2].count(0) * 3 > len(head[1::2]):
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) * 3 > len(head[::2]) else "utf-8"
