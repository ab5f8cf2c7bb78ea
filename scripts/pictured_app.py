"""The running app in a browser, for the scripts that make the pictures of the documents."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 1280
sys.path.insert(0, str(ROOT))

from tests.browser.conftest import ARGUMENTS, NAMES  # noqa: E402 # after the path
from tests.browser.server import running  # noqa: E402 # after the path
from tests.browser.settling import listen, settle  # noqa: E402 # after the path


@contextmanager
def app_page(data: Path) -> Iterator[tuple[Page, str]]:
    """Run the app on a table; yield a browser's page and the app's address."""
    installed = (os.environ.get("BROWSER_PATH"), *map(shutil.which, NAMES))
    path = next((path for path in installed if path), None)
    with sync_playwright() as playwright, running(data) as address:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": WIDTH, "height": 900})
        listen(page)
        yield page, address
        browser.close()


def copy_of_table(folder: str | Path) -> Path:
    """Return a copy of the table that ships, to be changed."""
    return Path(shutil.copy(ROOT / "data" / "indicators.parquet", folder))


def show(page: Page, address: str, height: int = 860) -> None:
    """Open an address and wait until all of it is drawn."""
    page.set_viewport_size({"width": WIDTH, "height": height})
    page.goto(address)
    settle(page)
    page.wait_for_timeout(1500)  # a chart fades in after the page stands still


def take(page: Page, name: str) -> None:
    """Keep what the page shows as a picture of the documents."""
    page.screenshot(path=PICTURES / f"{name}.png")
