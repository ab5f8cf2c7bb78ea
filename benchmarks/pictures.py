"""Seconds a picture and a slide: cold, warm, and one-shot Kaleido beside them.

python benchmarks/pictures.py [times]
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from charts.export.provenance import provenance_of
from charts.plots.registry import draw_chart

sys.path.insert(0, str(Path(__file__).parents[1]))

import kaleido

from charts.export.compose import Picture, framed
from charts.export.provenance import Provenance
from charts.export.render import STUDIO, Ending, drawn
from charts.plots.kind import ChartSpec
from charts.pptx.deck import build
from charts.style.fonts import fontconfig
from charts.style.sizes import size_of
from indicators.language import load_language
from indicators.table import Table, as_of
from loaders.table.queries import read_table

TABLE = Path(__file__).parents[1] / "data" / "indicators.parquet"
SHOWN = "local_agreements"
SLIDES = 20
MOST_OF_ONE_SHOT = 0.25  # what a warm PNG may take of a one-shot one
MOST_OF_DECK = 3.0  # seconds


def main(times: int) -> bool:
    """Print the figures; return whether both promises hold."""
    table = as_of(read_table(TABLE), None)
    picture, made = _picture(table)
    os.environ["FONTCONFIG_FILE"] = str(fontconfig())
    one_shot = _timed(lambda: _one_shot(picture), times)
    cold = _timed(lambda: drawn(picture, "png", made), 1)
    print(f"{'one-shot Kaleido, PNG':34}{one_shot:8.2f} s")
    print(f"{'ours, first PNG (starts a browser)':34}{cold:8.2f} s")
    warm = {ending: _warm(picture, made, ending, times) for ending in ("png", "svg", "pdf")}
    for ending, seconds in warm.items():
        print(
            f"{f'ours, warm, {ending.upper()}':34}{seconds:8.2f} s {seconds / one_shot:8.2f} of it"
        )
    STUDIO.close()
    choices = [ChartSpec((each.id,)) for each in table.catalog.indicators][:SLIDES]
    first = _timed(lambda: build(_fresh(table), choices, [load_language("vi")]), 1)
    deck = _timed(lambda: build(_fresh(table), choices, [load_language("vi")]), times)
    print(f"{f'a deck of {len(choices)} slides, first':34}{first:8.2f} s")
    print(f"{f'a deck of {len(choices)} slides, again':34}{deck:8.2f} s "
          f"{deck / len(choices):8.3f} s a slide")  # fmt: skip
    return warm["png"] <= MOST_OF_ONE_SHOT * one_shot and deck <= MOST_OF_DECK


def _picture(table: Table) -> tuple[Picture, Provenance]:
    language, choice = load_language("vi"), ChartSpec((SHOWN,))
    figure = draw_chart(choice, table, language)
    picture = framed(figure, size_of("16x9"), language, version=table.version)
    return picture, provenance_of(choice, table, language)


def _one_shot(picture: Picture) -> bytes:
    layout = picture.figure.layout
    options = {"format": "png", "width": layout.width, "height": layout.height}
    options["scale"] = picture.scale
    return bytes(kaleido.calc_fig_sync(picture.figure, options, kopts={"mathjax": False}))


def _warm(picture: Picture, made: Provenance, ending: Ending, times: int) -> float:
    return _timed(lambda: drawn(picture, ending, made), times)


def _timed(work: Callable[[], object], times: int) -> float:
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return median(seconds)


def _fresh(table: Table) -> Table:
    """Return the table without what it has kept from an earlier run."""
    return Table(table.rows, table.catalog, table.version)


if __name__ == "__main__":
    sys.exit(0 if main(int(sys.argv[1]) if len(sys.argv) > 1 else 5) else 1)
