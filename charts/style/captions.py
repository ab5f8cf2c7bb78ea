"""What stands around every chart: title, subtitle, sources, note, id, as known on.

A chart function fills it and leaves it in the figure's `layout.meta`, so a page sets it as
text that wraps and an export prints it: the same words in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go

from indicators.area import HOME, area_name
from indicators.catalog import Event, Indicator, Source
from indicators.grammar.printing.magnitudes import magnitude_word
from indicators.language import Language
from indicators.period import Period
from indicators.receipts import publisher_words
from indicators.sentences import place_words
from indicators.table import Observation, Table

# Letters of sources and notes together, and of the notes; a few series never lose a caution.
LONGEST_FOOTER, NOTES_SHARE = 1200, 800


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


def named(indicator: Indicator, ref_area: str, language: Language) -> str:
    """Name a series: the indicator, and the area where it is not the country itself."""
    name = language.pick(indicator.name)
    return name if ref_area == HOME else f"{name}, {area_name(ref_area, language)}"


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
    used = set(table.rows["source"])
    cited = sorted((s for s in table.catalog.sources if s.id in used), key=lambda s: s.published)
    return tuple(source_line(source, language) for source in cited)


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
    """Return what stands below a chart, each with its label: sources, and notes if any.

    Together they have at most `LONGEST_FOOTER` letters; what is left out is counted.
    """
    sources = language.plural("Source", "Sources", len(captions.sources))
    note = language.text("Note")
    noted = _shortened(captions.notes, " ", NOTES_SHARE, language)
    room = LONGEST_FOOTER - len(sources) - len(note) - len(noted)
    cited = "; ".join(captions.sources)
    if len(cited) > room:  # the latest stay
        cited = _shortened(captions.sources[::-1], "; ", room, language)
    pairs = ((sources, cited), (note, noted))
    return tuple((label, text) for label, text in pairs if text)


def _shortened(texts: Sequence[str], joint: str, room: int, language: Language) -> str:
    """Join the texts that have room, the first in any case, and count those left out."""
    kept = list(texts)
    said = joint.join(kept)
    while kept and len(said) > room and len(kept) > 1:
        kept.pop()
        more = language.text("and {count} more", count=len(texts) - len(kept))
        said = f"{joint.join(kept)}{joint}{more}"
    return said if len(said) <= room else f"{said[: room - 1].rstrip()}…"


def event_key(events: list[Event], language: Language) -> tuple[tuple[str, str, str], ...]:
    """Give each event of a chart its number: for the lines in it and the list below it."""
    return tuple(
        (str(number), event_day(event, language), language.pick(event.name))
        for number, event in enumerate(events, start=1)
    )


def event_day(event: Event, language: Language) -> str:
    """Say when an event was, as precisely as its source does."""
    return Period(event.start, event.end or event.start).words(language)
