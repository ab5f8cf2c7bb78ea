"""How a template wants its slides: which layout, what goes where, in which colours.

Taken from its sample slides where it has any, from its layouts and masters where not. Bars,
logos and pictures are kept clear of; what stands on a coloured ground is coloured to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide, SlideLayout, SlideMaster

from charts.pptx.template import layouts
from charts.pptx.template.background import Background, backdrop
from charts.pptx.template.layouts import (
    BESIDE_TITLE,
    FOR_CHARTS,
    FOR_TEXT,
    TITLES,
    held,
    is_bare,
)
from charts.pptx.template.legibility import (
    Colour,
    PlaceholderStyle,
    SlideStyle,
    ink,
    style_on,
    voice_in,
)
from charts.pptx.template.places import (
    ENOUGH,
    beside_logos,
    feet,
    kept_text,
    place_of,
    room_for,
    split_title,
)
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.template.theme_colours import ThemeColours
from charts.style.colours import MARK_CONTRAST


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of slide: its layout, its places, its look. `is_moved` tells of a title."""

    layout: SlideLayout
    title: Rectangle | None
    text: Rectangle | None
    room: Rectangle
    look: SlideStyle
    title_voice: PlaceholderStyle
    text_voice: PlaceholderStyle
    is_moved: bool = False

    @property
    def title_size(self) -> float:
        """How large the template sets its titles, in points."""
        return self.title_voice.size or layouts.title_size(self.layout)


@dataclass(frozen=True, slots=True)
class Design:
    """What a template makes of a title slide, of a figure, of text."""

    cover: Pattern
    figure: Pattern
    text: Pattern


def design(deck: Deck) -> Design:
    """Read a template, its sample slides included."""
    samples = list(deck.slides)
    figure = _figure(deck, samples)
    master = figure.layout.slide_master
    text = _pattern(deck, layouts.text_layout(master.slide_layouts), FOR_TEXT, samples)
    return Design(_cover(deck, samples, master), figure, text)


def _figure(deck: Deck, samples: Sequence[Slide]) -> Pattern:
    """Return the first pattern with room for a chart: sample slides tell of their masters first."""
    tried = [
        _pattern(deck, layouts.figure_layout(master.slide_layouts), FOR_CHARTS, samples)
        for master in _masters(deck, samples)
    ]
    whole = Rectangle(0, 0, *layouts.slide_size(deck))
    good = (e for e in tried if not e.is_moved and e.room.size >= ENOUGH * whole.size)
    return next(good, None) or max(tried, key=lambda each: each.room.size)


def _masters(deck: Deck, samples: Sequence[Slide]) -> Iterator[SlideMaster]:
    """Yield the masters that have layouts, those of sample slides after the first one before."""
    shown = [slide.slide_layout.slide_master for slide in samples[1:]]
    known = {id(each.part): each for each in (*shown, *deck.slide_masters)}
    yield from (each for each in known.values() if len(each.slide_layouts))


def _cover(deck: Deck, samples: Sequence[Slide], master: SlideMaster) -> Pattern:
    first = samples[0].slide_layout if samples else None
    if first and (len(samples) > 1 or layouts.is_like_a_cover(first)) and held(first, TITLES):
        layout = first
    else:
        layout = layouts.cover_layout(master.slide_layouts)
    return _pattern(deck, layout, BESIDE_TITLE, samples[:1], enough=0)


def _pattern(
    deck: Deck,
    layout: SlideLayout,
    kinds: set[PP_PLACEHOLDER],
    samples: Sequence[Slide],
    enough: float = ENOUGH,
) -> Pattern:
    size, scheme = layouts.slide_size(deck), ThemeColours(layout.slide_master)
    behind = backdrop(layout, scheme, size)
    like = next((each for each in samples if each.slide_layout.part is layout.part), None)
    title, text = place_of(layout, TITLES, like), place_of(layout, kinds, like)
    if title:
        title = beside_logos(title, behind)
    room, moved = room_for(behind, text, title, feet(layout, size[1]), enough)
    if title and moved:
        title, room = split_title(room)
    text_voice = _voice(layout, BESIDE_TITLE | {PP_PLACEHOLDER.BODY}, scheme)
    look = style_on(behind.behind(room), scheme, text=text_voice, own=_own(layout, behind, scheme))
    return Pattern(
        layout, title, text and kept_text(text, room), room, look,
        title_voice=_title_voice(layout, scheme, behind, title),
        text_voice=_readable(text_voice or PlaceholderStyle(), behind, text or room, scheme),
        is_moved=moved,
    )  # fmt: skip


def _voice(
    layout: SlideLayout, kinds: set[PP_PLACEHOLDER], scheme: ThemeColours
) -> PlaceholderStyle | None:
    """Return how a bare master sets its words; None where slides inherit it."""
    if not is_bare(layout.slide_master):
        return None
    found = held(layout.slide_master, kinds)
    return voice_in(found[0]._element, scheme) if found else PlaceholderStyle()


def _title_voice(
    layout: SlideLayout, scheme: ThemeColours, behind: Background, title: Rectangle | None
) -> PlaceholderStyle:
    own = _voice(layout, TITLES, scheme)
    if title is None:
        return PlaceholderStyle()
    inherited = own.colour if own else _inherited(layout, scheme)
    grounds = sorted(behind.behind(title))
    read = ink(grounds, scheme, inherited, MARK_CONTRAST)  # titles are large
    if own is None:
        return PlaceholderStyle() if read in (None, inherited) else PlaceholderStyle(colour=read)
    return replace(own, colour=read or own.colour)


def _inherited(layout: SlideLayout, scheme: ThemeColours) -> str:
    """Return the colour a slide's title inherits."""
    for style in layouts.title_styles(layout):
        for fill in style.iter(qn("a:solidFill")):
            if found := scheme.first_in(fill):
                return found
    return scheme.named("tx1")


def _readable(
    voice: PlaceholderStyle, behind: Background, place: Rectangle, scheme: ThemeColours
) -> PlaceholderStyle:
    """Return a voice in a colour that is read in its place; an inherited one is left."""
    grounds = sorted(behind.behind(place))
    first: Colour = voice.colour or scheme.named("tx1")
    read = ink(grounds, scheme, first)
    if read is None or (voice.colour is None and read == first):
        return voice
    return replace(voice, colour=read)


def _own(layout: SlideLayout, behind: Background, scheme: ThemeColours) -> list[str]:
    """Return a bare master's own colours: its title's, then those of its ornaments."""
    title = _voice(layout, TITLES, scheme)
    if title is None:
        return []
    painted = sorted(behind.ornaments, key=lambda each: -each.area.size)
    colours = [colour for each in painted for colour in each.colours]
    return [c for c in (title.colour, *colours) if isinstance(c, str)]
