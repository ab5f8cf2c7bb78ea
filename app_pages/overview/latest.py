"""The latest figure of an indicator in words, as cards and lists show it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from app_pages.overview.contents import leading_series
from app_pages.state.chart_cache import KEPT, ChartKey
from app_pages.state.context import PageContext
from charts.plots.parts.scale import Scale
from charts.plots.spark import spark
from indicators.catalog import Indicator
from indicators.language import Language
from indicators.receipts import source_name
from indicators.sentences import growth_words, leading, unit_for, when
from indicators.series.baselines import growth, previous
from indicators.table import Observation


@dataclass(frozen=True, slots=True)
class LatestFigure:
    """An indicator's latest figure: every part in words, and a small picture as HTML.

    `change` is empty where nothing like stands before it, `spark` where it is the only one.
    """

    observation: Observation
    value: str
    unit: str
    when: str
    change: str
    source: str
    published: str
    spark: str

    @property
    def is_provisional(self) -> bool:
        """Whether it was published before its period was over."""
        return self.observation.status == "P"


@lru_cache(maxsize=KEPT)
def latest_figure(key: ChartKey, indicator: str) -> LatestFigure:
    """Return the latest figure of an indicator that has one."""
    series, language = leading_series(key, indicator), key.language
    entry = series.catalog.indicator[indicator]
    observations = [row for row in series.observations if row.figure]
    latest = leading(observations)
    return LatestFigure(
        latest,
        *value_and_unit(latest, entry, language),
        when(latest, entry, language),
        _change(latest, previous(latest, observations), language),
        source_name(series.source_of(latest), language),
        language.date(series.source_of(latest).published),
        spark(series, language, theme=key.theme),
    )


def value_and_unit(
    observation: Observation, indicator: Indicator, language: Language
) -> tuple[str, str]:
    """Return a figure as it is labelled, and its unit: `> 230` and `countries`."""
    if not observation.figure:
        return language.text("withdrawn"), ""
    value = Scale(indicator).label(observation.figure, observation.period, language)
    return value, unit_for(indicator, observation.figure, language)


def address(indicator: str, context: PageContext) -> str:
    """Return the address of an indicator's page, seen from this one."""
    return f"indicator?{urlencode({**context.address, 'id': indicator})}"


def _change(latest: Observation, before: Observation | None, language: Language) -> str:
    if not before:
        return ""
    return language.text(
        "{growth} on {period}",
        growth=growth_words(growth(before, latest), language),
        period=before.period.words(language),
    )
