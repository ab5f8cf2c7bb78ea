"""The fonts this project brings, and how wide words are in them.

Source Sans Pro (SIL Open Font License, `font_files/OFL.txt`) has every Vietnamese letter. Pictures
are set in it wherever they are made: by fontconfig for a browser of ours, inside the file for
a picture drawn in the reader's own.
"""

from __future__ import annotations

import os
from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path
from tempfile import gettempdir

from PIL import ImageFont

FONTS = Path(__file__).parent / "font_files"
FAMILY = "Source Sans Pro"
STACK = f'{FAMILY}, "Source Sans 3", "Noto Sans", "Segoe UI", sans-serif'
WEIGHTS = {False: "Regular", True: "Bold"}
MEASURED_AT = 100  # pixels; widths grow with the size
LINE = 1.3  # a line's height, as a share of the size; Plotly's own

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how many pixels a text takes in a line."""
    return _face(bold).getlength(text) * size / MEASURED_AT


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines of at most `room` pixels; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold=bold) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


@cache
def font_faces() -> str:
    """Return our fonts as CSS with the fonts inside, for a file that must carry them."""
    return "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{700 if bold else 400};"
        f"src:url(data:font/woff2;base64,{_encoded(name)}) format('woff2')}}"
        for bold, name in WEIGHTS.items()
    )


def fontconfig(folder: Path | None = None) -> Path:
    """Write a fontconfig file that adds our fonts to the system's and return where it is."""
    place = (folder or Path(gettempdir())) / f"indicator-fonts-{os.getpid()}.conf"
    cached = escape(str(place.with_suffix(".cache")))
    place.write_text(_CONFIG.format(fonts=escape(str(FONTS)), cache=cached), encoding="utf-8")
    return place


@cache
def _face(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"SourceSansPro-{WEIGHTS[bold]}.ttf"), MEASURED_AT)


def _encoded(weight: str) -> str:
    return b64encode((FONTS / f"SourceSansPro-{weight}.woff2").read_bytes()).decode("ascii")
