"""What a slide says about its figure: the finding, the unit, the sources, notes for the speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from charts.export.provenance import Provenance
from charts.plots import trend
from charts.plots.parts.scale import Scale
from charts.plots.parts.selection import plotted
from charts.plots.registry import draw_chart, kind_of
from charts.style.captions import (
    Captions,
    captions_of,
    id_line,
    known_on,
    labelled_lines,
    source_lines,
    unit_words,
    version_words,
)
from indicators.language import Language, parse_bilingual
from indicators.receipts import publisher_words
from indicators.sentences import amount, headline, unit_for, when
from indicators.table import Observation, Table, current, latest_published

MOST_RECEIPTS = 12


@dataclass(frozen=True, slots=True)
class SlideText:
    """The words of a slide, each a list of paragraphs."""

    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    foot: tuple[str, ...]
    notes: tuple[str, ...]
    alt: str


def figure_text(table: Table, made: Provenance, language: Language) -> SlideText:
    """Return what a slide of a receipt's indicators says, as the table now has it."""
    words, is_trend = _words(table, made, language), kind_of(made.spec) is trend.KIND
    now = current(table)
    is_home = is_trend and not made.areas
    finding = headline(now, made.indicators[0], language) if is_home else words.title
    below = _below_title(now, made, language) if is_trend else words.subtitle
    return SlideText(
        title=(finding.rstrip("."),),
        subtitle=(below,),
        foot=(
            *(f"{label}: {text}" for label, text in labelled_lines(words, language)),
            id_line(words, table.version, language),
        ),
        notes=tuple(line for each in made.indicators for line in notes(now, each, language)),
        alt=words.alt,
    )


def number(table: Table, made: Provenance, language: Language) -> tuple[str, ...]:
    """Say a lone figure: how much, of what, when."""
    known = table.catalog.indicator[made.indicators[0]]
    figures = [
        o for o in latest_published(current(table).series(known.id)).observations if o.figure
    ]
    each = max(figures, key=lambda o: o.period)
    unit = unit_for(known, each.figure, language) if each.figure else ""
    when = each.period.as_of_words(language) if known.is_stock else each.period.words(language)
    label = Scale(known).label(each.figure, each.period, language) if each.figure else ""
    return label, unit, when


def panel(table: Table, made: Provenance, language: Language) -> tuple[str, ...]:
    """Head one chart of several: what it counts, in which unit."""
    known = table.catalog.indicator[made.indicators[0]]
    return (f"{language.pick(known.name)}, {Scale(known, made.per_year).unit(language)}",)


def cover(language: Language) -> tuple[str, ...]:
    """Title a deck."""
    return (language.text("Viet Nam's foreign affairs in official figures"),)


def known(table: Table, language: Language) -> str:
    """Say until when a deck knows, and from which state of the table."""
    return f"{known_on(table, language)} · {version_words(table.version, language)}"


def closing_title(language: Language) -> tuple[str, ...]:
    """Title the last slide."""
    return (language.text("Sources and method"),)


def closing(table: Table, made: Provenance, language: Language) -> tuple[str, ...]:
    """List the sources of everything a deck shows, then how its charts are to be read."""
    table = current(table)
    rows = table.rows[table.rows["indicator"].isin(made.indicators)]
    return (
        *source_lines(latest_published(replace(table, rows=rows)), language),
        language.text(
            "Figures stand as printed. An arrow is an open bound; a hollow mark is implied by "
            "printed growth, no one reported it."
        ),
        language.text("A column is a total over the period named below it; a point is a level."),
    )


def notes(table: Table, indicator: str, language: Language) -> Iterator[str]:
    """Yield what a speaker may need: the sentence to say, then a receipt a figure."""
    series = table.series(indicator)
    yield headline(table, indicator, language)
    told = latest_published(plotted(series)).observations
    for each in told[-MOST_RECEIPTS:]:
        yield _receipt(each, series, language)
    if len(told) > MOST_RECEIPTS:
        rest = len(told) - MOST_RECEIPTS
        yield language.plural(
            "{count} earlier figure is in the data sheet.",
            "{count} earlier figures are in the data sheet.",
            rest,
        )


def _below_title(table: Table, made: Provenance, language: Language) -> str:
    """Say what is counted, in which unit, and what the marks of a native chart mean."""
    known = table.catalog.indicator[made.indicators[0]]
    said = {"name": language.pick(known.name), "unit": unit_words(known, language)}
    if len(latest_published(table.series(known.id)).observations) == 1 and known.is_stock:
        return language.text("{name}, {unit}", **said)
    if known.is_stock:
        return language.text("{name}, {unit}; dots between two points mean: not reported", **said)
    if made.per_year:
        return language.text("{name}, {unit} per year in the period below each column", **said)
    return language.text("{name}, {unit} in the period below each column", **said)


def _words(table: Table, made: Provenance, language: Language) -> Captions:
    if kind_of(made.spec) is not trend.KIND:
        return captions_of(draw_chart(made.spec, table, language))
    table, (indicator,) = current(table), made.indicators
    rows = plotted(table.series(indicator), made.spec.area, made.frequency)
    told = trend.told(table, rows)
    return trend.trend_words(rows, language, per_year=made.per_year, told=told)


def _receipt(each: Observation, series: Table, language: Language) -> str:
    known, source = series.indicator_of(each), series.source_of(each)
    said = amount(each.figure, known, language, each.as_reported) if each.figure else ""
    parts = (
        f"{when(each, known, language)}: {said} (“{each.as_reported}”)",
        f"“{source.title}”",
        publisher_words(source, language),
        language.pick(source.speaker),
        language.date(source.published),
        each.locator,
        source.url,
        language.pick(parse_bilingual(each.comment)),
    )
    return ". ".join(part.rstrip(".") for part in parts if part)
