"""A figure as one HTML file: works offline, still interactive, its words as text around it."""

from __future__ import annotations

import json
from html import escape

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from charts.export.provenance import NAME, Provenance
from charts.style.captions import Captions, captions_of, labelled_lines, version_words
from charts.style.fonts import STACK, font_faces
from charts.style.sizes import Size
from charts.style.theme import PALETTES, Palette, ThemeName
from indicators.language import Language

_STYLE = """
body{{margin:0;background:{paper};color:{ink};font:15px/1.5 {stack}}}
figure{{box-sizing:border-box;width:{width}px;max-width:100%;min-height:{height}px;margin:0 auto;
padding:24px 28px;display:flex;flex-direction:column}}
h1{{font-size:23px;line-height:1.3;margin:0}}
p{{margin:0 0 6px}}figcaption,.subtitle{{color:{muted}}}figcaption{{font-size:13px;margin-top:8px}}
ol{{margin:0 0 6px;padding-left:20px;columns:2 300px}}
.chart{{flex:1;min-height:{least}px;margin-top:8px}}
"""
LEAST_CHART = 300


def html_page(
    figure: go.Figure,
    size: Size,
    language: Language,
    receipt: Provenance,
    *,
    theme: ThemeName = "light",
) -> str:
    """Return the file: a figure of ours as wide as the size is laid out, narrower on a phone."""
    words, palette = captions_of(figure), PALETTES[theme]
    shown = go.Figure(figure).update_layout(font={"family": STACK}, height=None, autosize=True)
    drawn = _script_safe(shown.to_json())
    return (
        f'<!DOCTYPE html><html lang="{language.code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{escape(words.title)}</title><meta name="description" content="'
        f'{escape(words.alt, quote=True)}"><style>{font_faces()}{_style(size, palette)}</style>'
        f'<script type="application/json" id="{NAME}">{_script_safe(receipt.to_json())}</script>'
        f"<script>{get_plotlyjs()}</script></head><body><figure>"
        f'<h1>{escape(words.title)}</h1><p class="subtitle">{escape(words.subtitle)}</p>'
        f'<div class="chart" id="chart" role="img" aria-label="{escape(words.alt, quote=True)}">'
        f"</div><figcaption>{_below(words, receipt, language)}</figcaption></figure>"
        f"<script>const f={drawn};Plotly.newPlot('chart',f.data,f.layout,"
        f"{json.dumps(_config(language))});</script></body></html>"
    )


def _style(size: Size, palette: Palette) -> str:
    return _STYLE.format(
        paper=palette.paper,
        ink=palette.ink,
        muted=palette.muted,
        stack=STACK,
        width=round(size.canvas),
        height=round(size.canvas * size.height / size.width),
        least=LEAST_CHART,
    )


def _below(words: Captions, receipt: Provenance, language: Language) -> str:
    events = "".join(f"<li>{escape(day)}: {escape(name)}</li>" for _, day, name in words.events)
    lines = (
        f"<p><b>{escape(label)}:</b> {escape(text)}</p>"
        for label, text in labelled_lines(words, language)
    )
    version = escape(version_words(receipt.version, language))
    return (
        f"{f'<ol>{events}</ol>' if events else ''}{''.join(lines)}"
        f"<p><code>{escape(words.id)}</code> · {escape(words.as_known_on)} · {version}</p>"
    )


def _config(language: Language) -> dict[str, object]:
    months = language.locale.months["format"]
    words = {
        "months": list(months["wide"].values()),
        "shortMonths": list(months["abbreviated"].values()),
    }
    return {
        "responsive": True,
        "displaylogo": False,
        "displayModeBar": False,
        "locale": language.code,
        "locales": {language.code: {"dictionary": {}, "format": words}},
    }


def _script_safe(text: str) -> str:
    """Return JSON that cannot end the script it stands in."""
    return text.replace("</", "<\\/").replace("<!--", "<\\!--")
