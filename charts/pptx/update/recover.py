"""Our charts in a deck that lost its marks: known again by their names and the ids printed.

LibreOffice drops the tags of shapes, alternative texts and data sheets when it saves a deck. It
keeps names, words, notes and values. A chart is taken for ours where its name says so and its id
is printed on its slide. What it was made from is the last state of the table in which it would
look as it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from math import isclose
from typing import cast

from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts.export.provenance import Provenance, provenance_of, without_facts
from charts.plots.kind import ChartSpec
from charts.pptx import slide_text, tags, text_boxes
from charts.pptx.chart.chart_data import ChartData, content
from charts.pptx.chart.native import has_series, tag
from charts.pptx.update.find_tagged import TaggedShape, flattened, tagged_shapes
from charts.style.captions import version_words
from indicators.language import Language, Message, language_codes, load_language
from indicators.table import Table, as_of, at, published

NAMED = re.compile(
    r"(?P<id>\w+) (?P<code>[a-z]{2})(?P<per_year> per year)?(?: as of (?P<day>\d{4}-\d\d-\d\d))?"
)
PRINTED = re.compile(r"(?P<ids>\w+(?: \+ \w+)*) · ")
ANY = "ANY"  # what may stand in a line, in a pattern
UNSURE = "unsure"  # the tag of a chart that looks like no state of the table
MOST_STATES = 60  # of a series, that are tried, the last first
LOST = Message(
    "Another program saved this deck and the marks of our charts are gone. Charts were known "
    "again by their names and the ids printed beside them: {names}."
)
GONE = Message("Slide {slide}: “{name}” is printed on it, but no chart of it was found.")


@dataclass(frozen=True, slots=True)
class Recovered:
    """Everything of ours in a deck, and what the person should know about how it was found."""

    shapes: tuple[TaggedShape, ...]
    notes: tuple[Message, ...] = ()


def find(deck: Deck, table: Table) -> Recovered:
    """Return what is ours: by its marks, or where those are lost by what is still printed.

    What was recognised has its marks again afterwards.
    """
    marked = tagged_shapes(deck)
    taken: set[BaseOxmlElement] = {each.shape._element for each in marked if each.chart}
    known = [receipt for slide in deck.slides for receipt in _recognised(slide, taken, table)]
    if not known:
        return Recovered(tuple(marked))
    _mark_ends(deck, table, known)
    names = ", ".join(dict.fromkeys(each.id for each in known))
    found = tuple(tagged_shapes(deck))
    lost = Message(LOST.text, {"names": names})
    return Recovered(found, (lost, *_missing(deck, found, table)))


def printed(deck: Deck, table: Table) -> list[str]:
    """Return the ids of figures that are printed in a deck, slide by slide."""
    return list(dict.fromkeys(i for slide in deck.slides for i in sorted(_printed(slide, table))))


def _recognised(slide: Slide, taken: set[BaseOxmlElement], table: Table) -> Iterator[Provenance]:
    """Mark the charts of a slide that are known again; yield their receipts."""
    ids = _printed(slide, table)
    for shape in flattened(slide.shapes):
        named = NAMED.fullmatch(shape.name or "")
        if not named or not getattr(shape, "has_chart", False) or shape._element in taken:
            continue
        frame = cast(GraphicFrame, shape)
        if named["id"] in ids and named["code"] in language_codes() and has_series(frame):
            made = _mark(slide, frame, named, table)
            if made:
                yield made


def _mark(
    slide: Slide, frame: GraphicFrame, named: re.Match[str], table: Table
) -> Provenance | None:
    """Mark a chart, and the words of its slide that are ours, with what they were made from."""
    choice = ChartSpec((named["id"],), per_year=bool(named["per_year"]))
    language = load_language(named["code"])
    day = date.fromisoformat(named["day"]) if named["day"] else None
    states = list(_states(table, choice.indicators[0], day))
    drawn = [(then, _drawn(then, choice, language)) for then in states]
    known = [(then, like) for then, like in drawn if like]
    alike = next(((then, like) for then, like in known if _looks(frame, like)), None)
    if not known:
        return None
    then, like = alike or known[0]
    made = provenance_of(choice, then, language)
    tag(frame, made, like)
    if not alike:
        tags.put(frame, {**tags.get(frame), UNSURE: True})
    _mark_words(slide, then, made, language)
    return made


def _states(table: Table, indicator: str, day: date | None) -> Iterator[Table]:
    """Yield what the table says now, then what it said before each change of a series."""
    yield as_of(table, day)
    rows = table.series(indicator).rows
    moments = sorted({*rows["realtime_start"].dropna(), *rows["realtime_end"].dropna()})
    for moment in islice(reversed(moments), MOST_STATES):
        then = at(table, moment)
        ended = then.rows["realtime_end"]
        rows = then.rows.assign(realtime_end=ended.mask(ended.notna()))
        yield published(replace(then, rows=rows), day)


def _drawn(then: Table, choice: ChartSpec, language: Language) -> ChartData | None:
    try:
        return content(then, choice.indicators[0], language, per_year=choice.per_year)
    except ValueError:
        return None


def _looks(frame: GraphicFrame, like: ChartData) -> bool:
    """Say whether a chart shows just these values, with these labels where it has labels."""
    series = frame.chart.plots[0].series[0]
    shown = list(series.values)
    if len(shown) != len(like.points):
        return False
    for number, (value, point) in enumerate(zip(shown, like.points, strict=True)):
        if value is None or not isclose(value, point.value, rel_tol=1e-9):
            return False
        said = _label(series._element, number)
        if said and said != _bare(point.label):
            return False
    return True


def _label(series: BaseOxmlElement, number: int) -> str:
    found = series.xpath(f"c:dLbls/c:dLbl[c:idx/@val='{number}']/c:tx//a:p")
    return _bare("".join(found[0].xpath(".//a:t/text()"))) if found else ""


def _bare(label: str) -> str:
    """Return a label's first line without the star of a doubt."""
    return label.split("\n", maxsplit=1)[0].rstrip(" *")


def _mark_words(slide: Slide, then: Table, made: Provenance, language: Language) -> None:
    """Mark the words of a slide that still say what they said when they were made."""
    shapes = [s for s in flattened(slide.shapes) if s.has_text_frame and not tags.get(s)]
    ids = next((line for line in map(_ids, _lines(slide)) if made.id in line), ())
    whole = replace(made, indicators=ids or made.indicators)
    told = slide_text.figure_text(then, whole, language)
    said = {"title": told.title, "subtitle": told.subtitle}
    said |= {
        "panel": slide_text.panel(then, made, language),
        "number": slide_text.number(then, made, language),
    }
    for shape in shapes:
        shown = _paragraphs(shape)
        if any(_ids(line) == ids for line in shown):
            text_boxes.tag(shape, "foot", whole, shown, told.notes)
            continue
        role = next((role for role, texts in said.items() if shown == texts), None)
        if role:
            text_boxes.tag(shape, role, made if role in ("panel", "number") else whole, said[role])


def _mark_ends(deck: Deck, table: Table, known: Sequence[Provenance]) -> None:
    """Mark the words of the first and last slide of each language."""
    for code in dict.fromkeys(each.language for each in known):
        language, now = load_language(code), as_of(table, known[0].day)
        ids = tuple(dict.fromkeys(e.indicators[0] for e in known if e.language == code))
        whole = without_facts(ChartSpec(ids), now, language)
        for slide in deck.slides:
            for shape in (s for s in slide.shapes if s.has_text_frame and not tags.get(s)):
                shown = _paragraphs(shape)
                if shown == slide_text.closing(now, whole, language):
                    text_boxes.tag(shape, "closing", whole, shown)
                elif len(shown) == 1 and _is_known_line(shown[0], language):
                    text_boxes.tag(shape, "known", whole, shown)


def _is_known_line(said: str, language: Language) -> bool:
    """Say whether a line tells until when a deck knows, whatever day and version it names."""
    parts = (
        language.text("As known on {day}", day=ANY),
        version_words(ANY, language),
    )
    pattern = re.escape(" · ".join(parts)).replace(ANY, ".+")
    return re.fullmatch(pattern, said) is not None


def _missing(deck: Deck, found: Sequence[TaggedShape], table: Table) -> Iterator[Message]:
    """Tell of figures whose id is printed on a slide that has no chart of them."""
    for number, slide in enumerate(deck.slides, start=1):
        charted = {
            i for e in found if e.number == number and e.is_figure for i in e.receipt.indicators
        }
        for name in sorted(_printed(slide, table) - charted):
            yield Message(GONE.text, {"slide": number, "name": name})


def _printed(slide: Slide, table: Table) -> set[str]:
    """Return the ids of figures that are printed on a slide."""
    named = {each for line in _lines(slide) for each in _ids(line)}
    return named & set(table.catalog.indicator)


def _ids(line: str) -> tuple[str, ...]:
    found = PRINTED.match(line)
    return tuple(found["ids"].split(" + ")) if found else ()


def _lines(slide: Slide) -> list[str]:
    shapes = (each for each in flattened(slide.shapes) if each.has_text_frame)
    return [line for each in shapes for line in _paragraphs(each)]


def _paragraphs(shape: BaseShape) -> tuple[str, ...]:
    return tuple(each.text for each in cast(Shape, shape).text_frame.paragraphs)
