"""Opening what someone brings: told for what it is, or opened; its own slides taken out."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation

from charts.pptx.open import (
    ALSO_PRESENTATIONS,
    ENCRYPTED,
    OLE_HEAD,
    PRESENTATION,
    TYPES,
    Damaged,
    DeckError,
    NoLayouts,
    NotAPresentation,
    OldPresentation,
    OpenDocument,
    Protected,
    empty,
    opened,
    opened_template,
    saved,
)
from indicators.language import load_language


def package(types=None, **files):
    """A zip file with these members, or one that says what it is."""
    written = BytesIO()
    with ZipFile(written, "w") as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/"), content)
        if types is not None:
            made.writestr(TYPES, types)
    return written.getvalue()


def as_kind(kind):
    """A presentation whose package says that it is of another kind."""
    source = ZipFile(BytesIO(saved(Presentation())))
    written = BytesIO()
    with ZipFile(written, "w") as made:
        for each in source.namelist():
            content = source.read(each)
            made.writestr(each, content.replace(PRESENTATION, kind) if each == TYPES else content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotAPresentation),
        (b"%PDF-1.7", NotAPresentation),
        (OLE_HEAD + bytes(200), OldPresentation),
        (OLE_HEAD + bytes(200) + ENCRYPTED, Protected),
        (b"PK and then nothing", Damaged),
        (package(a="x"), NotAPresentation),
        (package(types="<Types/>"), NotAPresentation),
        (package(types=PRESENTATION.decode()), Damaged),
        (package(mimetype="application/vnd.oasis.opendocument.presentation"), OpenDocument),
    ],
)
def test_what_is_no_deck_is_told_for_what_it_is(content, error, language):
    with pytest.raises(error) as refused:
        opened(content)
    assert type(refused.value) is error
    assert language.say(refused.value.what)
    assert language.say(refused.value.do)


def test_a_deck_that_would_fill_the_memory_is_not_unpacked(monkeypatch):
    whole = saved(Presentation())
    size = sum(each.file_size for each in ZipFile(BytesIO(whole)).infolist())
    monkeypatch.setattr("charts.pptx.open.MOST_UNPACKED", size)
    assert opened(whole)
    monkeypatch.setattr("charts.pptx.open.MOST_UNPACKED", size - 1)
    with pytest.raises(Damaged):
        opened(whole)


@pytest.mark.parametrize("kind", ALSO_PRESENTATIONS)
def test_a_template_or_show_is_opened_as_a_presentation(kind):
    deck = opened(as_kind(kind))
    assert PRESENTATION in ZipFile(BytesIO(saved(deck))).read(TYPES)


def test_a_template_without_a_layout_is_told():
    deck = Presentation()
    for layout in list(deck.slide_layouts):
        deck.slide_layouts.remove(layout)
    bare = saved(deck)
    assert opened(bare)
    with pytest.raises(NoLayouts):
        opened_template(bare)


def test_a_template_s_own_slides_are_taken_out_whole():
    deck = Presentation()
    for _ in range(3):
        deck.slides.add_slide(deck.slide_layouts[0])
    empty(deck)
    assert len(deck.slides) == 0
    assert "ppt/slides/" not in " ".join(ZipFile(BytesIO(saved(deck))).namelist())


@pytest.mark.parametrize("kind", DeckError.__subclasses__())
def test_every_error_says_what_and_what_to_do_in_vietnamese_too(kind):
    vi, en = load_language("vi"), load_language("en")
    assert vi.say(kind.what) != en.say(kind.what)
    assert vi.say(kind.do) != en.say(kind.do)
