"""How charts look: one quiet palette, light, dark and in print, and the template it makes.

Accents are the UK Government Analysis Function's categorical colours (Open Government
Licence 3.0), lightened for the dark theme until text and marks keep their contrast.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import plotly.graph_objects as go

from indicators.language import Language

ThemeName = Literal["light", "dark", "print"]
FONT = '"Source Sans", "Source Sans 3", "Noto Sans", "Segoe UI", sans-serif'


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme. `ink` and `muted` are for text, `accents` for marks."""

    paper: str
    ink: str
    muted: str
    grid: str
    accents: tuple[str, ...]
    event: str

    @property
    def accent(self) -> str:
        """The colour of a lone series."""
        return self.accents[0]


PALETTES: dict[ThemeName, Palette] = {
    "light": Palette(
        paper="#ffffff",
        ink="#1b2733",
        muted="#55616d",
        grid="#e4e8ec",
        accents=("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1"),
        event="#8a949e",
    ),
    "dark": Palette(
        paper="#10161d",
        ink="#e9edf1",
        muted="#a9b4bf",
        grid="#2a343f",
        accents=("#7db8ea", "#4fc7bc", "#e88cb9", "#ff9d66", "#c3c9cf", "#bda5e6"),
        event="#77828d",
    ),
    "print": Palette(
        paper="#ffffff",
        ink="#000000",
        muted="#444444",
        grid="#dddddd",
        accents=("#1a1a1a", "#6e6e6e", "#444444", "#8c8c8c", "#2e2e2e", "#a6a6a6"),
        event="#777777",
    ),
}


def faded(colour: str, opacity: float) -> str:
    """Return a `#rrggbb` colour with an opacity, as CSS `rgba()`."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def template(palette: Palette, language: Language) -> go.layout.Template:
    """Return the Plotly template of a palette; numbers are marked as the language does."""
    symbols = language.locale.number_symbols["latn"]
    axis = {
        "gridcolor": palette.grid,
        "linecolor": palette.muted,
        "tickcolor": palette.muted,
        "tickfont": {"color": palette.muted, "size": 13},
        "zeroline": False,
        "automargin": False,  # measuring labels takes two thirds of the time to draw
    }
    return go.layout.Template(
        layout={
            "paper_bgcolor": palette.paper,
            "plot_bgcolor": palette.paper,
            "colorway": list(palette.accents),
            "font": {"family": FONT, "color": palette.ink, "size": 14},
            "hoverlabel": {
                "bgcolor": palette.paper,
                "bordercolor": palette.muted,
                "font": {"family": FONT, "color": palette.ink, "size": 14},
                "align": "left",
            },
            "separators": f"{symbols['decimal']}{symbols['group']}",
            "xaxis": {**axis, "showgrid": False, "showline": True, "ticks": "outside"},
            "yaxis": {**axis, "showgrid": True, "showline": False},
            "margin": {"l": 56, "r": 16, "t": 28, "b": 36},
            "showlegend": False,
            "bargap": 0,
        }
    )
