"""A long regular series: steps for a flow, a line for a stock, a ribbon for what bounds them.

Everything is worked out by columns: ten thousand figures are drawn without an object for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.plots.parts.labels import labels
from charts.plots.parts.lines import breaks
from charts.plots.parts.marks import VISIBLE, Frame, Mark
from charts.plots.parts.printed import BARE
from charts.plots.parts.scale import Scale
from charts.style.captions import unit_words
from charts.style.theme import faded
from indicators.catalog import Indicator
from indicators.interval import Interval
from indicators.language import Language
from indicators.period import DAYS_A_YEAR, Period
from indicators.receipts import source_name
from indicators.table import Table, latest_published, observation

NAMED = 1000  # periods that are each named in words; of more, by their last day
DAY = np.timedelta64(1, "D")
SMALL = 5  # pixels of a point, where there are few enough to see them
SEEN = 120  # points that are drawn on a line


@dataclass(frozen=True)
class LongSeries:
    """One series in columns: days, values and bounds in display units, what is said of each.

    `rows` are those of the latest published, `contested` the others; `last` are the marks that
    have a label: the last that happened, and the last forecast.
    """

    indicator: Indicator
    rows: pd.DataFrame
    contested: pd.DataFrame
    last: tuple[Mark, ...]
    step: int

    @property
    def span(self) -> Period:
        """From the first day of any figure to the last."""
        return Period(self.rows["period_start"].min(), self.rows["period_end"].max())

    @property
    def ends(self) -> list[float]:
        """The values and finite bounds that an axis must have room for."""
        drawn = np.concatenate([self.rows[name] for name in ("value", "low", "high")])
        finite = np.concatenate([drawn[np.isfinite(drawn)], self.contested["value"]])
        return [float(finite.min()), float(finite.max())]

    @property
    def breaks(self) -> list[date]:
        """The days on which it breaks."""
        return list(self.rows.loc[self.rows["obs_status"] == "B", "period_start"])

    @property
    def starts_anew(self) -> np.ndarray[Any, Any]:
        """Where a figure is joined with nothing before it: after a gap, or at a break."""
        months = self.rows["period_end"].to_numpy("datetime64[M]").astype(int)
        far = (
            np.diff(months, prepend=months[:1]) > self.step if self.step else np.zeros(len(months))
        )
        return far.astype(bool) | (self.rows["obs_status"] == "B").to_numpy()

    def traces(self, frame: Frame, language: Language) -> list[go.Scatter]:
        """Return all that draws it in a frame, back to front, its labels last."""
        is_ahead = (self.rows["obs_status"] == "F").to_numpy()
        # a forecast goes on from the last that happened
        joined = is_ahead | np.append(is_ahead[1:], False) if self.indicator.is_stock else is_ahead
        return [
            *self._ribbon(frame),
            self._line(~is_ahead, frame, self._dash),
            *([self._line(joined, frame, "dash")] if is_ahead.any() else []),
            *self._open_bounds(frame),
            *([self._hollow(frame)] if len(self.contested) else []),
            *breaks(self.breaks, language.text("break in the series"), frame),
            labels(self.last, frame),
        ]

    def _line(self, chosen: np.ndarray[Any, Any], frame: Frame, dash: str) -> go.Scatter:
        many = len(self.rows) > SEEN or not self.indicator.is_stock
        return go.Scatter(
            **self._path("value", chosen, with_hover=True),
            mode="lines" if many else "lines+markers",
            marker={"size": SMALL, "color": frame.colour},
            line={"color": frame.colour, "width": 1.8, "dash": dash, "shape": self._shape},
            fill=None if self.indicator.is_stock else "tozeroy",
            fillcolor=faded(frame.colour, 0.06 if dash == "dash" else 0.18),
            hoverinfo="text",
            **frame.axes,
        )  # fmt: skip

    @property
    def _dash(self) -> str:
        """A solid line, or dots between the levels of a series that comes at no regular time."""
        return "dot" if self.indicator.is_stock and not self.step else "solid"

    @property
    def _shape(self) -> str:
        return "linear" if self.indicator.is_stock else "hv"

    def _path(
        self, column: str, chosen: np.ndarray[Any, Any], *, with_hover: bool = False
    ) -> dict[str, object]:
        """Return the way through a column; a step holds to its period's end, gaps stay open."""
        rows = self.rows[chosen]
        after = np.append(self.starts_anew[chosen][1:], True)  # whether the way ends here
        skipped = np.diff(np.flatnonzero(chosen), append=len(chosen)) > 1
        after |= skipped
        x = rows["period_end" if self.indicator.is_stock else "period_start"].to_numpy(
            "datetime64[D]"
        )
        ends = rows["period_end"].to_numpy("datetime64[D]") + DAY
        y, text = rows[column].to_numpy(float), rows["hover"].to_numpy(object)
        at = np.flatnonzero(after) + 1
        if not self.indicator.is_stock:
            x, y, text = (
                np.insert(values, at, tail)
                for values, tail in ((x, ends[after]), (y, y[after]), (text, text[after]))
            )
            at = at + np.arange(1, len(at) + 1)
        x, y, text = (
            np.insert(x, at, x[at - 1]), np.insert(y, at, np.nan), np.insert(text, at, "")
        )  # fmt: skip
        way: dict[str, object] = {"x": x, "y": y}
        return {**way, "hovertext": text} if with_hover else way

    def _ribbon(self, frame: Frame) -> list[go.Scatter]:
        """Draw the bounds that can be seen as a ribbon behind the line, run by run."""
        wide = (self.rows["high"] - self.rows["low"]).to_numpy()
        seen = np.isfinite(wide) & (wide > VISIBLE * frame.height)
        if not seen.any():
            return []
        first = np.flatnonzero(seen & ~np.append(False, seen[:-1] & ~self.starts_anew[1:]))
        runs = [np.intersect1d(np.arange(a, b), np.flatnonzero(seen))
                for a, b in zip(first, [*first[1:], len(seen)], strict=True)]  # fmt: skip
        rings = [self._ring(self.rows.iloc[run]) for run in runs]
        return [
            go.Scatter(
                x=np.concatenate([x for x, _ in rings]),
                y=np.concatenate([y for _, y in rings]),
                mode="lines",
                line={"width": 0},
                fill="toself",
                fillcolor=faded(frame.palette.ink, 0.22),
                hoverinfo="skip",
                **frame.axes,
            )
        ]

    def _ring(self, rows: pd.DataFrame) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return the outline of one run of the ribbon: along its tops, back along its feet."""
        start, end = (
            rows[name].to_numpy("datetime64[D]") for name in ("period_start", "period_end")
        )
        high, low = rows["high"].to_numpy(), rows["low"].to_numpy()
        if not self.indicator.is_stock:
            start, high, low = (
                np.column_stack([start, end + DAY]).ravel(),
                high.repeat(2),
                low.repeat(2),
            )
        x = np.concatenate([start, start[::-1], start[:1]])
        return np.append(x, x[-1:]), np.concatenate([high, low[::-1], high[:1], [np.nan]])

    def _open_bounds(self, frame: Frame) -> list[go.Scatter]:
        """Mark figures with an open bound by small arrows, all of a kind in one trace."""
        sides = (("triangle-up", "high", 1), ("triangle-down", "low", -1))
        traces = []
        for symbol, bound, sign in sides:
            rows = self.rows[~np.isfinite(self.rows[bound])]
            if len(rows):
                traces.append(
                    go.Scatter(
                        x=rows["middle"].to_numpy(),
                        y=rows["value"].to_numpy() + sign * 0.02 * frame.height,
                        mode="markers",
                        marker={"symbol": symbol, "size": 8, "color": frame.palette.ink},
                        hoverinfo="skip",
                        **frame.axes,
                    )
                )
        return traces

    def _hollow(self, frame: Frame) -> go.Scatter:
        """Draw what other sources say as hollow points."""
        return go.Scatter(
            x=self.contested["middle"].to_numpy(),
            y=self.contested["value"].to_numpy(),
            mode="markers",
            marker={"size": SMALL + 2, "color": frame.palette.paper,
                    "line": {"color": frame.colour, "width": 1.5}},
            hovertext=self.contested["hover"].to_numpy(object),
            hoverinfo="text",
            **frame.axes,
        )  # fmt: skip


def long_series(table: Table, scale: Scale, language: Language, step: int) -> LongSeries:
    """Return the columns of a long series; withdrawn figures are left out."""
    latest = latest_published(table).rows.sort_values("period_start", kind="stable")
    others = table.rows["obs_value"].notna() & ~table.rows.index.isin(latest.index)
    rows = _columns(latest, table, scale, language)
    happened = rows[rows["obs_status"] != "F"]
    last = dict.fromkeys((*happened.index[-1:], *rows.index[-1:]))
    falls = rows["value"].diff() < 0
    marks = tuple(_labelled(rows.loc[place], scale, language, falls[place]) for place in last)
    contested = _columns(table.rows[others], table, scale, language)
    return LongSeries(scale.indicator, rows, contested, marks, step)


def _columns(rows: pd.DataFrame, table: Table, scale: Scale, language: Language) -> pd.DataFrame:
    start, end = (rows[name].to_numpy("datetime64[D]") for name in ("period_start", "period_end"))
    days = (end - start).astype(int) + 1
    months = np.round(days / DAYS_A_YEAR * 12)
    factor = 10.0**-scale.indicator.unit_mult / (months / 12 if scale.by_year else 1)
    return rows.assign(
        value=rows["obs_value"].to_numpy(float) * factor,
        low=rows["lower_bound"].fillna(-np.inf).to_numpy(float) * factor,
        high=rows["upper_bound"].fillna(np.inf).to_numpy(float) * factor,
        middle=start.astype("datetime64[h]") + days * np.timedelta64(12, "h"),
        hover=_hovers(rows, table, scale.indicator, language),
    )


def _hovers(
    rows: pd.DataFrame, table: Table, indicator: Indicator, language: Language
) -> list[str]:
    """Say what each figure is: as printed, when, by whom."""
    sources = table.catalog.source
    source = rows["source"].map(
        {name: source_name(sources[name], language) for name in rows["source"].unique()}
    )
    text = rows["as_reported"].fillna("")
    bare = text.str.fullmatch(BARE) | (text == "")
    text = text.where(~bare, _amounts(rows["obs_value"], indicator, language))
    ahead = f"<br>{language.text('forecast')}"
    parts = zip(text, _when(rows, language), rows["obs_status"] == "F", source, strict=True)
    return [
        f"<b>{said}</b><br>{period}{ahead * is_ahead}<br>{name}"
        for said, period, is_ahead, name in parts
    ]


def _when(rows: pd.DataFrame, language: Language) -> list[str]:
    pairs = zip(rows["period_start"], rows["period_end"], strict=True)
    if len(rows) > NAMED:
        return [f"{end:%d/%m/%Y}" for _, end in pairs]
    return [Period(start, end).words(language) for start, end in pairs]


def _amounts(values: pd.Series[float], indicator: Indicator, language: Language) -> pd.Series[str]:
    """Write numbers in the unit of the axis, in the marks of the language."""
    unit = unit_words(indicator, language)
    symbols = language.locale.number_symbols["latn"]
    marks = str.maketrans({",": symbols["group"], ".": symbols["decimal"]})
    scaled = values * 10.0**-indicator.unit_mult
    digits = indicator.decimals
    return scaled.map(lambda value: f"{value:,.{digits}f}".translate(marks) + f" {unit}")


def _labelled(row: pd.Series[Any], scale: Scale, language: Language, falls: bool) -> Mark:
    seen = observation(row.to_dict())
    said = scale.label(seen.figure, seen.period, language) if seen.figure else ""
    ahead = f"<br>{language.text('forecast')}" if seen.status == "F" else ""
    return Mark(
        seen.period,
        row["value"],
        Interval(row["low"], row["high"]),
        f"<b>{said}</b>{ahead}",
        "",
        status=seen.status,
        falls=bool(falls) and scale.indicator.is_stock,
    )
