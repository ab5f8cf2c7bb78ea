"""A theme as a dense table: a row an indicator; the small counts of one event in one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from app_pages.overview.contents import leading_series
from app_pages.overview.headlines import badge, origin
from app_pages.overview.latest import LatestFigure, address, latest_figure
from app_pages.state.chart_cache import ChartKey
from app_pages.state.context import PageContext
from indicators.catalog import Event, Indicator

ROWS_A_PAGE = 25


def show_list(indicators: Sequence[Indicator], context: PageContext, key: str) -> None:
    """Draw indicators as a table, so many at a time; `key` names the page in the address."""
    pages = -(-len(indicators) // ROWS_A_PAGE)
    place = st.container()
    number = st.pagination(pages, key=key, bind="query-params") if pages > 1 else 1
    shown = indicators[(number - 1) * ROWS_A_PAGE :][:ROWS_A_PAGE]
    place.html(list_html(shown, context))


def list_html(indicators: Sequence[Indicator], context: PageContext) -> str:
    """Return indicators as a table."""
    language, key = context.language, ChartKey.of(context)
    heads = (
        language.text("Indicator"),
        language.text("Latest"),
        language.text("Period"),
        language.text("Change"),
        language.text("Trend"),
        language.text("Source"),
    )
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    rows = "".join(
        _row(together[0], context) if event is None else _folded(event, together, context)
        for event, together in _folds(indicators, key)
    )
    return f'<table class="list"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(indicator: Indicator, context: PageContext) -> str:
    language = context.language
    latest = latest_figure(ChartKey.of(context), indicator.id)
    name = escape(language.pick(indicator.name))
    return (
        f'<tr><th scope="row"><a href="{_link(indicator, context)}">{name}</a></th>'
        f"<td>{_figure(latest)}</td>"
        f"<td>{escape(latest.when)}{badge(latest, language)}</td><td>{escape(latest.change)}</td>"
        f'<td class="trend">{latest.spark}</td><td class="from">{origin(latest)}</td></tr>'
    )


def _folded(event: Event, together: Sequence[Indicator], context: PageContext) -> str:
    """Return what was counted at one event as one row, each figure a link."""
    language, key = context.language, ChartKey.of(context)
    figures = [latest_figure(key, indicator.id) for indicator in together]
    links = " · ".join(
        f'<a href="{_link(indicator, context)}" title="{escape(language.pick(indicator.name))}">'
        f"{_figure(latest)}</a>"
        for indicator, latest in zip(together, figures, strict=True)
    )
    return (
        f'<tr class="folded"><th scope="row">{escape(language.pick(event.name))}</th>'
        f'<td colspan="4">{links}<span class="when">{escape(figures[0].when)}</span></td>'
        f'<td class="from">{origin(figures[0])}</td></tr>'
    )


def _figure(latest: LatestFigure) -> str:
    return f"<b>{escape(latest.value)}</b> {escape(latest.unit)}"


def _link(indicator: Indicator, context: PageContext) -> str:
    return escape(address(indicator.id, context))


def _folds(
    indicators: Sequence[Indicator], key: ChartKey
) -> Iterator[tuple[Event | None, list[Indicator]]]:
    """Yield indicators one by one; those that have but one figure, of one event, together."""
    events = {indicator.id: _event_of(indicator, key) for indicator in indicators}
    of_event: dict[str, list[Indicator]] = defaultdict(list)
    for indicator in indicators:
        if event := events[indicator.id]:
            of_event[event.id].append(indicator)
    for indicator in indicators:
        event = events[indicator.id]
        together = of_event[event.id] if event else []
        if len(together) < 2:
            yield None, [indicator]
        elif indicator is together[0]:
            yield event, together


def _event_of(indicator: Indicator, key: ChartKey) -> Event | None:
    """Return the event that an indicator's only figure is of, by its days and its source."""
    series = leading_series(key, indicator.id)
    if len(series.rows) != 1:
        return None
    (figure,) = series.observations
    days = figure.period.start, figure.period.end
    return next(
        (
            event
            for event in series.catalog.events
            if (event.start, event.end) == days and event.source == figure.source
        ),
        None,
    )
