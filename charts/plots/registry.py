"""The kinds of chart there are. A new one is a module with its `KIND`, and a line here."""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go

from charts.plots import growth, index, panels, revisions, trend
from charts.plots.kind import ChartKind, ChartSpec
from charts.style.captions import attach, captions_of
from charts.style.theme import ThemeName
from indicators.language import Language
from indicators.table import Table, current

KINDS: dict[str, ChartKind] = {
    kind.name: kind for kind in (trend.KIND, growth.KIND, revisions.KIND, panels.KIND, index.KIND)
}


def kind_of(spec: ChartSpec) -> ChartKind:
    """Return the kind a figure is of: the one named, or the usual one. Raises `KeyError`."""
    if spec.kind:
        return KINDS[spec.kind]
    if len(spec.indicators) == 1 and len(spec.areas) < 2:
        return trend.KIND
    return index.KIND if spec.base else panels.KIND


def kinds_for(table: Table, indicators: tuple[str, ...]) -> list[ChartKind]:
    """Return the kinds in which these indicators can be drawn, the usual one first."""
    return [kind for kind in KINDS.values() if kind.fits(current(table), indicators)]


def draw_chart(
    spec: ChartSpec, table: Table, language: Language, theme: ThemeName = "light"
) -> go.Figure:
    """Return a figure with its captions.

    `table` holds every version of its rows where the kind shows them; elsewhere superseded ones
    are left out. Raises `ValueError` where the table has nothing of it, `KeyError` for an
    indicator or kind that does not exist.
    """
    kind = kind_of(spec)
    rows = table if kind.needs_versions else current(table)
    figure = kind.draw(rows, language, spec, theme)
    captions = captions_of(figure)
    title, subtitle = spec.title or captions.title, spec.subtitle or captions.subtitle
    return attach(figure, replace(captions, title=title, subtitle=subtitle))


def drawable(table: Table) -> list[str]:
    """Return the indicators that have a figure which is not withdrawn, in the catalog's order."""
    present = set(table.rows.loc[table.rows["obs_value"].notna(), "indicator"])
    return [indicator.id for indicator in table.catalog.indicators if indicator.id in present]
