"""A receipt inside a picture: put in without redrawing it, read out again.

PNG: an international text chunk. SVG: a `metadata` element, with title and description for
readers of screens. PDF: the document's properties.
"""

from __future__ import annotations

import re
import struct
import zlib
from html import escape, unescape
from io import BytesIO

from pypdf import PdfReader, PdfWriter

from charts.export.provenance import NAME, NoProvenance, Provenance
from charts.style.captions import Captions
from charts.style.fonts import font_faces
from charts.style.sizes import Size

PNG_HEAD = b"\x89PNG\r\n\x1a\n"
AFTER_HEADER = 33  # where the first chunk of a PNG, its header, ends
POINTS_AN_INCH = 72
_METADATA = re.compile(rf'<metadata id="{NAME}">(.*?)</metadata>', re.DOTALL)
_SIDE = re.compile(r"\b(width|height)=\"[^\"]*\"")
PDF_KEY = "/ForeignAffairsIndicators"


def png_chunk(receipt: Provenance, words: Captions) -> bytes:
    """Return the chunks that go into a PNG behind its header."""
    said = {NAME: receipt.to_json(), "Title": words.title, "Description": words.alt}
    said["Source"] = "; ".join(words.sources)
    said["Comment"] = f"{receipt.id} · {words.as_known_on} · {receipt.version}"
    return b"".join(_text_chunk(key, text) for key, text in said.items())


def stamped_png(content: bytes, receipt: Provenance, words: Captions) -> bytes:
    """Return a PNG with its receipt in it."""
    return content[:AFTER_HEADER] + png_chunk(receipt, words) + content[AFTER_HEADER:]


def svg_title(receipt: Provenance, words: Captions) -> str:
    """Return what goes into an SVG behind its root's tag: title, description, receipt."""
    return (
        f"<title>{escape(words.title)}</title><desc>{escape(words.alt)}</desc>"
        f'<metadata id="{NAME}">{escape(receipt.to_json())}</metadata>'
    )


def stamped_svg(content: bytes, receipt: Provenance, words: Captions, size: Size) -> bytes:
    """Return an SVG in its size in pixels, with its receipt and the fonts it is set in."""
    root, drawing = content.decode("utf-8").split(">", 1)
    root = _SIDE.sub(lambda side: f'{side[1]}="{getattr(size, side[1])}"', root, count=2)
    head = f"{svg_title(receipt, words)}<style>{font_faces()}</style>"
    return f"{root}>{head}{drawing}".encode()


def stamped_pdf(
    content: bytes, receipt: Provenance, words: Captions, inches: tuple[float, float]
) -> bytes:
    """Return a PDF of one page in its size in print, with its receipt as properties."""
    writer = PdfWriter(clone_from=BytesIO(content))
    page = writer.pages[0]
    page.scale_to(*(side * POINTS_AN_INCH for side in inches))
    writer.add_metadata(
        {
            "/Title": words.title,
            "/Subject": words.alt,
            "/Keywords": f"{receipt.id}; {words.as_known_on}; {receipt.version}",
            PDF_KEY: receipt.to_json(),
        }
    )
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def read(content: bytes) -> Provenance:
    """Return the receipt in a PNG, SVG or PDF of ours. Raises `NotOurs` where there is none."""
    if content.startswith(PNG_HEAD):
        return Provenance.from_json(_from_png(content))
    if content.startswith(b"%PDF"):
        return Provenance.from_json(_from_pdf(content))
    found = _METADATA.search(content.decode("utf-8", errors="replace"))
    if not found:
        raise NoProvenance("no receipt")
    return Provenance.from_json(unescape(found[1]))


def _text_chunk(key: str, text: str) -> bytes:
    # Keyword, no compression, no language, no translated keyword: as the PNG specification says.
    body = b"iTXt" + key.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8")
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _from_png(content: bytes) -> str:
    marked = NAME.encode("ascii") + b"\0\0\0\0\0"
    place = len(PNG_HEAD)
    while place + 8 <= len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        kind, body = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        if kind == b"iTXt" and body.startswith(marked):
            return body[len(marked) :].decode("utf-8", errors="replace")
        place += length + 12
    raise NoProvenance("no receipt")


def _from_pdf(content: bytes) -> str:
    try:
        found = dict(PdfReader(BytesIO(content)).metadata or {}).get(PDF_KEY)
    except Exception as error:  # pypdf raises many kinds on damaged files
        raise NoProvenance(str(error)) from error
    if not found:
        raise NoProvenance("no receipt")
    return str(found)
