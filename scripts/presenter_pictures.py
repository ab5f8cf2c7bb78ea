"""Make the pictures of docs/presenters.md: `.venv/bin/python scripts/presenter_pictures.py`.

Needs Chromium, and LibreOffice with poppler's pdftoppm for the slide.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


from tests.browser.conftest import ARGUMENTS, settle  # noqa: E402 # after the path
from tests.browser.server import running  # noqa: E402 # after the path

PICTURES = ROOT / "docs" / "pictures"


def main() -> None:
    """Make them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    cli("export", "local_agreements", "--to", PICTURES / "picture.png", "--size", "web")
    with TemporaryDirectory() as made:
        folder = Path(made)
        cli("deck", "--to", folder / "deck.pptx")
        slide(folder)
        data = Path(shutil.copy(ROOT / "data" / "indicators.parquet", folder))
        change(data)
        with running(data) as address, sync_playwright() as playwright:
            path = os.environ.get("BROWSER_PATH") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
            page = browser.new_page(viewport={"width": 1280, "height": 860})
            shots(page, address, folder / "deck.pptx")
            browser.close()


def cli(*words: object) -> None:
    """Run a command of ours."""
    subprocess.run([sys.executable, ROOT / "cli.py", *map(str, words)], check=True, cwd=ROOT)


def change(data: Path) -> None:
    """Let the table say one number otherwise than the deck does."""
    found = pq.read_table(data)
    rows = found.to_pylist()
    for row in rows:
        if row["as_reported"] == "298":
            row |= {"obs_value": 301.0, "lower_bound": 301.0, "upper_bound": 301.0}
            row["as_reported"] = "301"
    pq.write_table(pa.Table.from_pylist(rows, schema=found.schema), data)


def slide(folder: Path) -> None:
    """Draw one slide of the deck, as LibreOffice shows it."""
    office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*office, folder / "deck.pptx"], check=True, capture_output=True)
    drawn = ["pdftoppm", "-r", "72", "-png", "-f", "3", "-l", "3", "-singlefile"]
    subprocess.run([*drawn, folder / "deck.pdf", PICTURES / "slide"], check=True)


def shots(page: Page, address: str, deck: Path) -> None:
    """Photograph the page: a figure, and a deck that is checked."""
    page.goto(f"{address}/present?fig=local_agreements&lang=vi")
    page.wait_for_selector("img[data-drawn]")
    settle(page)
    page.screenshot(path=PICTURES / "present.png")
    page.goto(f"{address}/present?part=check&lang=vi")
    settle(page)
    page.set_input_files("input[type=file]", deck)
    page.wait_for_selector(".still-right")
    page.screenshot(
        path=PICTURES / "check.png", clip={"x": 0, "y": 0, "width": 1280, "height": 560}
    )


if __name__ == "__main__":
    main()
