"""Opening a presentation someone brings: what it is, or in plain words why it cannot be used.

DeckError           a file that cannot be used as a presentation
├── NotAPresentation    something else
├── OpenDocument        LibreOffice's own .odp or .otp
├── OldPresentation     the .ppt of before 2007
├── Protected           it has a password
├── Damaged             it opens in part or not at all
└── NoLayouts           a template without layouts
"""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck

from indicators.language import Message

OLE_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_HEAD = b"PK"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
TYPES = "[Content_Types].xml"
PRESENTATION = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
ALSO_PRESENTATIONS = (
    b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
)
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.presentation"
MOST_UNPACKED = 500_000_000  # bytes


class DeckError(Exception):
    """A file that cannot be used as a presentation: `what` it is and what to `do`."""

    what = Message("The presentation cannot be used.")
    do = Message("Open it in PowerPoint, save it as .pptx, then try again.")

    def __str__(self) -> str:
        return f"{self.what} {self.do}"


class NotAPresentation(DeckError):
    """Something else."""

    what = Message("This is not a PowerPoint presentation.")
    do = Message("Choose a .pptx or .potx file.")


class OpenDocument(DeckError):
    """LibreOffice's own .odp or .otp."""

    what = Message("This is a presentation of LibreOffice (.odp or .otp).")
    do = Message("Open it in LibreOffice, save it as PowerPoint (.pptx), then try again.")


class OldPresentation(DeckError):
    """The .ppt of before 2007."""

    what = Message("This is a presentation in the old format (.ppt).")


class Protected(DeckError):
    """It has a password."""

    what = Message("This presentation is protected by a password.")
    do = Message("Remove the password in PowerPoint (File, Info, Protect), then try again.")


class Damaged(DeckError):
    """It opens in part or not at all."""

    what = Message("This presentation is damaged.")
    do = Message("Open it in PowerPoint, let it be repaired, save it as .pptx, then try again.")


class NoLayouts(DeckError):
    """A template without layouts."""

    what = Message("This template has no slide layouts.")
    do = Message("Add at least one layout with a title to its slide master, then try again.")


def opened(content: bytes) -> Deck:
    """Open a .pptx, .potx or .ppsx. Raises `DeckError`."""
    if content.startswith(OLE_HEAD):
        raise Protected if ENCRYPTED in content else OldPresentation
    if not content.startswith(ZIP_HEAD):
        raise NotAPresentation
    try:
        deck = Presentation(BytesIO(_as_presentation(content)))
    except DeckError:
        raise
    except Exception as error:  # python-pptx and lxml raise many kinds
        raise Damaged from error
    _one_core(deck)
    return deck


def opened_template(content: bytes) -> Deck:
    """Open a template, its sample slides still in it. Raises `DeckError`."""
    deck = opened(content)
    if not any(len(master.slide_layouts) for master in deck.slide_masters):
        raise NoLayouts
    return deck


def empty(deck: Deck) -> None:
    """Take out the slides that a template brings."""
    listed = deck.slides._sldIdLst
    for each in list(listed):
        deck.part.drop_rel(each.rId)
        listed.remove(each)


def saved(deck: Deck) -> bytes:
    """Return a presentation as a file."""
    written = BytesIO()
    deck.save(written)
    return written.getvalue()


def _one_core(deck: Deck) -> None:
    """Drop document properties that LibreOffice names its own way: there would be two of them."""
    package = deck.part.package
    for rid, relation in list(package._rels.items()):
        kind = relation.reltype
        if kind.endswith("/core-properties") and kind != RELATIONSHIP_TYPE.CORE_PROPERTIES:
            package._rels.pop(rid)


def _as_presentation(content: bytes) -> bytes:
    """Return the package of a template or a show as that of a presentation."""
    try:
        with ZipFile(BytesIO(content)) as package:
            if TYPES not in package.namelist():
                raise OpenDocument if OPEN_DOCUMENT in content[:200] else NotAPresentation
            if sum(each.file_size for each in package.infolist()) > MOST_UNPACKED:
                raise Damaged
            types = package.read(TYPES)
            if PRESENTATION in types:
                return content
            kind = next((each for each in ALSO_PRESENTATIONS if each in types), None)
            if not kind:
                raise NotAPresentation
            return _rewritten(package, types.replace(kind, PRESENTATION))
    except (BadZipFile, OSError) as error:
        raise Damaged from error


def _rewritten(package: ZipFile, types: bytes) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as copy:
        for each in package.infolist():
            copy.writestr(each, types if each.filename == TYPES else package.read(each.filename))
    return written.getvalue()
