"""What stands around every chart: title, subtitle, sources, note, id, as known on.

A chart function fills it and leaves it in the figure's `layout.meta`, so a page sets it as
text that wraps and an export prints it: the same words in both.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go

from indicators.catalog import Event, Indicator, Source
from indicators.grammar.printing.magnitudes import magnitude_word
from indicators.language import Language
from indicators.period import Period
from indicators.receipts import publisher_words
from indicators.sentences import place_words
from indicators.table import Observation, Table


@dataclass(frozen=True, slots=True)
class Captions:
    """The words of a figure. `marks` explain its marks; `events` are (number, day, name)."""

    title: str
    subtitle: str
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    id: str
    as_known_on: str
    alt: str
    events: tuple[tuple[str, str, str], ...] = ()


def attach(figure: go.Figure, anatomy: Captions) -> go.Figure:
    """Return the figure with its words in `layout.meta`."""
    return figure.update_layout(meta=asdict(anatomy))


def captions_of(figure: go.Figure) -> Captions:
    """Read the words of a figure that one of our chart functions made."""
    meta: dict[str, Any] = dict(figure.layout.meta)
    lists = {name: tuple(meta[name]) for name in ("sources", "notes")}
    events = tuple((mark, day, name) for mark, day, name in meta["events"])
    return Captions(**{**meta, **lists, "events": events})


def unit_words(indicator: Indicator, language: Language) -> str:
    """Name the unit an axis counts in: `agreements`, `billion USD`."""
    return (
        f"{magnitude_word(indicator.unit_mult, language)} {bare_unit(indicator, language)}".strip()
    )


def bare_unit(indicator: Indicator, language: Language) -> str:
    """Name what is counted, in the plural, without a power of ten."""
    return language.pick(indicator.unit).split("|")[-1]


def placed(each: Observation, language: Language) -> str:
    """Say when a figure holds, and where unless in the whole country: `2023, Hà Nội`."""
    return ", ".join(filter(None, (each.period.words(language), place_words(each, language))))


def source_line(source: Source, language: Language) -> str:
    """Cite a source in one line: title, publisher, day, licence."""
    licence = f" ({source.licence})" if source.licence else ""
    publisher = publisher_words(source, language)
    return f"“{source.title}”, {publisher}, {language.date(source.published)}{licence}"


def source_lines(table: Table, language: Language) -> tuple[str, ...]:
    """Cite each source of a table's rows once, the earliest first."""
    used = {each.source for each in table.observations}
    found = sorted((s for s in table.catalog.sources if s.id in used), key=lambda s: s.published)
    return tuple(source_line(source, language) for source in found)


def notes(
    observations: tuple[Observation, ...], language: Language, *, arrows: bool = True
) -> tuple[str, ...]:
    """Return what a reader must know: overlaps, bounds, inferred and unfinished periods.

    Without `arrows` no bound is drawn, only written, and needs no explaining.
    """
    return tuple(
        note
        for note in (
            _overlap_note(observations, language),
            _bound_note(observations, language) if arrows else "",
            _inferred_note(observations, language),
            _provisional_note(observations, language),
        )
        if note
    )


def known_on(table: Table, language: Language) -> str:
    """Say on which day a table's knowledge stops."""
    return language.text("As known on {day}", day=table.day or date.today())


def version_words(version: str, language: Language) -> str:
    """Name the state of the table that a figure was made from."""
    return language.text("table version {version}", version=version)


def id_line(captions: Captions, version: str, language: Language) -> str:
    """Say which figure it is, as known on which day, from which state of the table."""
    return f"{captions.id} · {captions.as_known_on} · {version_words(version, language)}"


def labelled_lines(captions: Captions, language: Language) -> tuple[tuple[str, str], ...]:
    """Return what stands below a chart, each with its label: sources, and notes if any."""
    sources = language.plural("Source", "Sources", len(captions.sources))
    pairs = (
        (sources, "; ".join(captions.sources)),
        (language.text("Note"), " ".join(captions.notes)),
    )
    return tuple((label, text) for label, text in pairs if text)


def event_key(events: list[Event], language: Language) -> tuple[tuple[str, str, str], ...]:
    """Give each event of a chart its number: for the lines in it and the list below it."""
    return tuple(
        (str(number), event_day(event, language), language.pick(event.name))
        for number, event in enumerate(events, start=1)
    )


def event_day(event: Event, language: Language) -> str:
    """Say when an event was, as precisely as its source does."""
    return Period(event.start, event.end or event.start).words(language)


def _overlap_note(observations: tuple[Observation, ...], language: Language) -> str:
    pairs = [
        (one.period, other.period, shared)
        for index, one in enumerate(observations)
        for other in observations[index + 1 :]
        if one.period != other.period and (shared := one.period.overlap(other.period))
    ]
    if not pairs:
        return ""
    one_period, other_period, shared = pairs[0]
    return language.text(
        "{one} and {other} overlap: {shared} is counted in both.",
        one=one_period.words(language),
        other=other_period.words(language),
        shared=shared.words(language),
    )


def _bound_note(observations: tuple[Observation, ...], language: Language) -> str:
    comparators = {o.figure.comparator for o in observations if o.figure}
    lower, upper = comparators & {">", ">="}, comparators & {"<", "<="}
    if lower and upper:
        return language.text("An arrow marks an open bound: the figure may lie beyond it.")
    if lower:
        return language.text("An upward arrow marks a lower bound: the source says “more than”.")
    if upper:
        return language.text("A downward arrow marks an upper bound: the source says “nearly”.")
    return ""


def _inferred_note(observations: tuple[Observation, ...], language: Language) -> str:
    inferred = [each.period.words(language) for each in observations if each.is_inferred]
    if not inferred:
        return ""
    return language.text("Dated by us, not by the source: {periods}.", periods="; ".join(inferred))


def _provisional_note(observations: tuple[Observation, ...], language: Language) -> str:
    early = [each.period.words(language) for each in observations if each.status == "P"]
    if not early:
        return ""
    return language.text("Published before the period ended: {periods}.", periods="; ".join(early))
