"""What a slide says about its figure: the finding, the unit, the sources, notes for the speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from charts.export.provenance import Receipt
from charts.export.spec import Choice
from charts.plots.series import Scale
from charts.plots.trend import trend_words
from charts.style.captions import Anatomy, anatomy_of, known_on, source_lines, unit_words
from indicators.checks import findings
from indicators.language import Language, texts
from indicators.sentences import amount, headline, unit_for
from indicators.table import Observation, Table, drawn

MOST_RECEIPTS = 12


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a slide, each a list of paragraphs."""

    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    foot: tuple[str, ...]
    notes: tuple[str, ...]
    alt: str


def telling(table: Table, made: Receipt, spoken: Language) -> Telling:
    """Return what a slide of a receipt's indicators says, as the table now has it."""
    is_one = len(made.indicators) == 1
    words = _words(table, made, spoken)
    finding = headline(table, made.indicators[0], spoken) if is_one else words.title
    below = _below_title(table, made, spoken) if is_one else words.subtitle
    version = spoken.text("table version {version}", version=table.version)
    sources = spoken.plural("Source", "Sources", len(words.sources))
    note = (f"{spoken.text('Note')}: {' '.join(words.notes)}",) if words.notes else ()
    return Telling(
        title=(finding.rstrip("."),),
        subtitle=(below,),
        foot=(
            f"{sources}: {'; '.join(words.sources)}",
            *note,
            f"{words.id} · {words.as_known_on} · {version}",
        ),
        notes=tuple(line for each in made.indicators for line in notes(table, each, spoken)),
        alt=words.alt,
    )


def number(table: Table, made: Receipt, spoken: Language) -> tuple[str, ...]:
    """Say a lone figure: how much, of what, when."""
    known = table.catalog.indicator[made.indicators[0]]
    figures = [o for o in drawn(table.series(known.id)).observations if o.figure]
    each = max(figures, key=lambda o: o.period)
    unit = unit_for(known, each.figure, spoken) if each.figure else ""
    when = each.period.as_of_words(spoken) if known.is_stock else each.period.words(spoken)
    label = Scale(known).label(each.figure, each.period, spoken) if each.figure else ""
    return label, unit, when


def panel(table: Table, made: Receipt, spoken: Language) -> tuple[str, ...]:
    """Head one chart of several: what it counts, in which unit."""
    known = table.catalog.indicator[made.indicators[0]]
    return (f"{spoken.pick(known.name)}, {Scale(known, made.per_year).unit(spoken)}",)


def cover(spoken: Language) -> tuple[str, ...]:
    """Title a deck."""
    return (spoken.text("Viet Nam's foreign affairs in official figures"),)


def known(day: date | None, table: Table, spoken: Language) -> str:
    """Say until when a deck knows, and from which state of the table."""
    version = spoken.text("table version {version}", version=table.version)
    return f"{known_on(day, spoken)} · {version}"


def closing_title(spoken: Language) -> tuple[str, ...]:
    """Title the last slide."""
    return (spoken.text("Sources and method"),)


def closing(table: Table, made: Receipt, spoken: Language) -> tuple[str, ...]:
    """List the sources of everything a deck shows, then how its charts are to be read."""
    rows = table.rows[table.rows["indicator"].isin(made.indicators)]
    return (
        *source_lines(drawn(replace(table, rows=rows)), spoken),
        spoken.text(
            "Figures stand as printed. An arrow is an open bound; a hollow mark is implied by "
            "printed growth, no one reported it."
        ),
        spoken.text("A column is a total over the period named below it; a point is a level."),
    )


def notes(table: Table, indicator: str, spoken: Language) -> Iterator[str]:
    """Yield what a speaker may need: the sentence to say, then a receipt a figure."""
    series = table.series(indicator)
    yield headline(table, indicator, spoken)
    told = drawn(series).observations
    for each in told[-MOST_RECEIPTS:]:
        yield _receipt(each, series, spoken)
    if len(told) > MOST_RECEIPTS:
        rest = len(told) - MOST_RECEIPTS
        yield spoken.plural(
            "{count} earlier figure is in the data sheet.",
            "{count} earlier figures are in the data sheet.",
            rest,
        )


def _below_title(table: Table, made: Receipt, spoken: Language) -> str:
    """Say what is counted, in which unit, and what the marks of a native chart mean."""
    known = table.catalog.indicator[made.indicators[0]]
    said = {"name": spoken.pick(known.name), "unit": unit_words(known, spoken)}
    if len(drawn(table.series(known.id)).observations) == 1 and known.is_stock:
        return spoken.text("{name}, {unit}", **said)
    if known.is_stock:
        return spoken.text("{name}, {unit}; dots between two points mean: not reported", **said)
    if made.per_year:
        return spoken.text("{name}, {unit} per year in the period below each column", **said)
    return spoken.text("{name}, {unit} in the period below each column", **said)


def _words(table: Table, made: Receipt, spoken: Language) -> Anatomy:
    if len(made.indicators) > 1:
        return anatomy_of(Choice.shown_in(made).draw(table, spoken, made.day))
    series = table.series(made.indicators[0])
    told = findings(table, made.indicators[0])
    return trend_words(series, spoken, per_year=made.per_year, day=made.day, told=told)


def _receipt(each: Observation, series: Table, spoken: Language) -> str:
    known, source = series.indicator_of(each), series.source_of(each)
    when = each.period.as_of_words(spoken) if known.is_stock else each.period.words(spoken)
    said = amount(each.figure, known, spoken, each.as_reported) if each.figure else ""
    parts = (
        f"{when}: {said} (“{each.as_reported}”)",
        f"“{source.title}”",
        source.publisher or spoken.text("publisher not named"),
        spoken.pick(source.speaker),
        spoken.date(source.published),
        each.locator,
        source.url,
        spoken.pick(texts(each.comment)),
    )
    return ". ".join(part.rstrip(".") for part in parts if part)
