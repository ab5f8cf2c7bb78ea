"""Make the README's pictures from the running app: `.venv/bin/python scripts/pictures.py`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.conftest import ARGUMENTS, NAMES, settle  # noqa: E402 # after the path
from tests.browser.server import running  # noqa: E402 # after the path

WIDTH = 1280
# name, address, height
PICTURES = (
    ("overview", "?lang=en", 860),
    ("indicator", "indicator?id=local_agreements&lang=en", 900),
    ("checks", "indicator?id=local_agreements&lang=en", 700),
    ("compare", "compare?lang=en&ids=fdi_net_inflows_wb,exports_wb&way=index", 860),
    ("present", "present?lang=en", 860),
    ("update", "update?lang=en", 860),
)
SHOWN_FROM = {"checks": ".findings"}  # scrolled to this, not to the top


def take(page: Page, address: str, name: str) -> None:
    """Take one picture of what a person would see."""
    height = next(h for n, _, h in PICTURES if n == name)
    page.set_viewport_size({"width": WIDTH, "height": height})
    page.goto(address)
    settle(page)
    page.wait_for_timeout(1500)
    if name in SHOWN_FROM:
        page.locator(SHOWN_FROM[name]).scroll_into_view_if_needed()
        page.locator(f"{SHOWN_FROM[name]} summary").first.click()
        page.wait_for_timeout(300)
    page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")


def main() -> None:
    """Run the app on a copy of the table and take every picture."""
    browser_path = next((path for path in map(shutil.which, NAMES) if path), None)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = shutil.copy(ROOT / "data" / "indicators.parquet", folder)
        browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        with running(data) as app:
            page = browser.new_page()
            for name, address, _ in PICTURES:
                take(page, f"{app}/{address}", name)
        browser.close()


if __name__ == "__main__":
    main()
