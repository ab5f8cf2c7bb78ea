"""What our table said, and when: each observation a line from the day it was recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import plotly.graph_objects as go

from charts.plots.kind import ChartKind, ChartSpec, is_one
from charts.plots.parts.scale import Scale
from charts.style.captions import Captions, attach, known_on, source_lines, unit_words
from charts.style.theme import PALETTES, Palette, ThemeName, template
from indicators.catalog import Source
from indicators.language import Language, Message
from indicators.period import Period
from indicators.table import Observation, Table, revisions

ROW_HEIGHT = 56
MARGIN_HEIGHT = 90
ROOM = timedelta(days=20)
MOST_ROWS = 12  # of a long series: those revised, then the latest
Place = tuple[Period, str, str]  # an observation's period, area and source


def revision_chart(table: Table, language: Language, *, theme: ThemeName = "light") -> go.Figure:
    """Draw every version of one indicator's observations, superseded ones included.

    Across runs the time of our table, not of the figures; one row an observation, of a long
    series those revised and the latest. Raises `ValueError` where the table has no row.
    """
    palette = PALETTES[theme]
    versions = revisions(table).observations
    if not versions:
        raise ValueError("nothing was recorded")
    seen = _shown(versions)
    names = _row_names(table, seen, language)
    scale = Scale(table.catalog.indicator[seen[0].indicator])
    rows = list(names.values())
    figure = go.Figure(layout={"template": template(palette, language)})
    for each in seen:
        figure.add_trace(_version(each, names[_place(each)], scale, palette, language))
    figure.update_layout(
        height=MARGIN_HEIGHT + ROW_HEIGHT * len(rows),
        xaxis=_record_axis(seen),
        yaxis={
            "categoryarray": rows[::-1],
            "type": "category",
            "range": [-0.6, len(rows) - 0.4],
            "fixedrange": True,
            "automargin": True,
        },
    )
    return attach(figure, _captions(table, scale, versions, len(rows), language))


def _shown(versions: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """Return the versions that have a row: of those revised, then of the latest."""
    counts = Counter(map(_place, versions))
    ranked = sorted(counts, key=lambda place: (counts[place] > 1, place[0]), reverse=True)
    return tuple(each for each in versions if _place(each) in ranked[:MOST_ROWS])


def _record_axis(seen: tuple[Observation, ...]) -> dict[str, object]:
    """Return a date axis from before the first record to after today."""
    first = min(each.realtime_start for each in seen) - ROOM
    last = max(datetime.now(UTC), *(each.realtime_start for each in seen)) + ROOM
    return {
        "type": "date",
        "range": [first.isoformat(), last.isoformat()],
        "tickformat": "%d/%m/%Y",
        "nticks": 4,
        "fixedrange": True,
    }


def _place(each: Observation) -> Place:
    return each.period, each.ref_area, each.source


def _row_names(table: Table, seen: tuple[Observation, ...], language: Language) -> dict[Place, str]:
    """Name the row of each observation: its period, and what tells it from another there."""
    places = dict.fromkeys(map(_place, seen))
    areas, sources = {area for _, area, _ in places}, {source for _, _, source in places}
    shared = Counter(period for period, _, _ in places)
    titles = _told_apart([table.catalog.source[each] for each in sorted(sources)], language)
    names = {}
    for period, area, source in places:
        parts = [period.words(language)]
        if shared[period] > 1:
            parts += [area] * (len(areas) > 1)
            parts += [titles[source]] * (len(sources) > 1)
        names[period, area, source] = "<br>".join(parts)
    return names


def _told_apart(sources: Sequence[Source], language: Language) -> dict[str, str]:
    """Return what tells sources apart: the title, where that is shared the day or the id too."""
    titles = Counter(each.title for each in sources)
    days = Counter((each.title, each.published) for each in sources)
    names = {}
    for each in sources:
        shared = days[each.title, each.published] > 1
        more = each.id if shared else language.date(each.published)
        names[each.id] = f"{each.title}, {more}" if titles[each.title] > 1 else each.title
    return names


def _version(
    each: Observation, row: str, scale: Scale, palette: Palette, language: Language
) -> go.Scatter:
    said = (
        scale.label(each.figure, each.period, language)
        if each.figure
        else language.text("withdrawn")
    )
    until = each.realtime_end or max(datetime.now(UTC), each.realtime_start)
    is_current = each.realtime_end is None
    return go.Scatter(
        x=[each.realtime_start, until],
        y=[row] * 2,
        text=[f"<b>{said}</b>", ""],
        mode="lines+markers+text",
        textposition="top right",
        line={"color": palette.accent, "width": 4 if is_current else 2},
        marker={"size": [10, 0], "opacity": 1,
                "color": palette.accent if is_current else palette.paper,
                "line": {"color": palette.accent, "width": 2}},
        hovertext=f"{language.moment(each.realtime_start)}<br>{each.as_reported}",
        hoverinfo="text",
        cliponaxis=False,
    )  # fmt: skip


def _captions(
    table: Table, scale: Scale, versions: tuple[Observation, ...], rows: int, language: Language
) -> Captions:
    name = language.pick(scale.indicator.name)
    figures = len({_place(each) for each in versions})
    changed = len(versions) - figures
    return Captions(
        title=language.text("{name}: what this table said, and when", name=name),
        subtitle=language.text(
            "{unit}; a line begins when a figure was recorded and ends when it was replaced",
            unit=unit_words(scale.indicator, language),
        ),
        sources=source_lines(table, language),
        notes=tuple(_notes(figures, rows, changed, language)),
        id=scale.indicator.id,
        as_known_on=known_on(table, language),
        alt=language.plural(
            "{name}: {count} revision recorded.",
            "{name}: {count} revisions recorded.",
            changed,
            name=name,
        ),
    )


def _notes(figures: int, rows: int, changed: int, language: Language) -> Iterator[str]:
    if not changed:
        yield language.text("No figure has been revised so far.")
    if rows < figures:
        yield language.text(
            "{rows} of {count} figures are shown: those revised, then the latest.",
            rows=rows,
            count=figures,
        )


def _draw(table: Table, language: Language, spec: ChartSpec, theme: ThemeName) -> go.Figure:
    (indicator,) = spec.indicators
    return revision_chart(table.series(indicator), language, theme=theme)


KIND = ChartKind("revisions", Message("Revisions"), _draw, is_one, needs_versions=True)
