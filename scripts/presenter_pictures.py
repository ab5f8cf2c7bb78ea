"""Make the pictures of docs/presenters.md: `.venv/bin/python scripts/presenter_pictures.py`.

Needs Chromium, and LibreOffice with poppler's pdftoppm for the slide.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
from pictured_app import PICTURES, ROOT, WIDTH, app_page, copy_of_table, show, take
from playwright.sync_api import Page

CHECK_HEIGHT = 560


def main() -> None:
    """Make them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    cli("export", "local_agreements", "--to", PICTURES / "picture.png", "--size", "web")
    with TemporaryDirectory() as folder:
        deck = Path(folder) / "deck.pptx"
        cli("deck", "--to", deck)
        slide(deck)
        data = copy_of_table(folder)
        change(data)
        with app_page(data) as (page, address):
            shots(page, address, deck)


def cli(*words: object) -> None:
    """Run a command of ours."""
    subprocess.run([sys.executable, ROOT / "cli.py", *map(str, words)], check=True, cwd=ROOT)


def change(data: Path) -> None:
    """Let the table say one number otherwise than the deck does."""
    table = pq.read_table(data)
    rows = table.to_pylist()
    for row in rows:
        if row["as_reported"] == "298":
            row |= {"obs_value": 301.0, "lower_bound": 301.0, "upper_bound": 301.0}
            row["as_reported"] = "301"
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), data)


def slide(deck: Path) -> None:
    """Draw one slide of the deck, as LibreOffice shows it."""
    office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", deck.parent]
    subprocess.run([*office, deck], check=True, capture_output=True)
    third_page = ["pdftoppm", "-r", "72", "-png", "-f", "3", "-l", "3", "-singlefile"]
    subprocess.run([*third_page, deck.with_suffix(".pdf"), PICTURES / "slide"], check=True)


def shots(page: Page, address: str, deck: Path) -> None:
    """Photograph the page: a figure, and a deck that is checked."""
    show(page, f"{address}/present?fig=local_agreements&lang=vi")
    page.wait_for_selector("img[data-drawn]")
    take(page, "present")
    show(page, f"{address}/present?part=check&lang=vi", CHECK_HEIGHT)
    page.set_input_files("input[type=file]", deck)
    page.wait_for_selector(".still-right")
    page.set_viewport_size({"width": WIDTH, "height": CHECK_HEIGHT})
    take(page, "check")


if __name__ == "__main__":
    main()
