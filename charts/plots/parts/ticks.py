"""Ticks of a value axis at round numbers, and how wide their labels are."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

import plotly.graph_objects as go

from charts.style.fonts import width
from indicators.language import Language

STEPS = (1, 2, 5, 10)
LABEL_SIZE = 13


@dataclass(frozen=True, slots=True)
class Ticks:
    """Where an axis is marked, and what is written there."""

    at: tuple[float, ...]
    labels: tuple[str, ...]

    @property
    def width(self) -> float:
        """The pixels that the widest label takes."""
        return max((width(each, LABEL_SIZE) for each in self.labels), default=0)


def ticks(low: float, high: float, most: int, language: Language, least_step: float = 0) -> Ticks:
    """Return at most `most` round numbers from `low` to `high`, the fewest digits that do."""
    step = max(_step((high - low) / most), least_step)
    decimals = max(0, -floor(log10(step) + 1e-9))
    places = range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)
    at = tuple(round(place * step, decimals) for place in places)
    return Ticks(at, tuple(language.number(each, decimals) for each in at))


def span(axis: go.layout.YAxis, figure: go.Figure) -> tuple[float, float]:
    """Return the ends of a value axis: its own, or those its traces need."""
    if axis.range:
        return axis.range[0], axis.range[1]
    name = axis.plotly_name.replace("yaxis", "y")
    drawn = (trace for trace in figure.data if (trace.yaxis or "y") == name)
    values = [value for trace in drawn for value in trace.y if value is not None]
    room = (max(values) - min(values) or 1) * 0.12
    return min(values) - room, max(values) + room


def _step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(each * power for each in STEPS if each * power >= least * (1 - 1e-9))
