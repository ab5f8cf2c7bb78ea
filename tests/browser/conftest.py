"""A real Chromium on the running app."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.server import running

SHIPPED = Path(__file__).parents[2] / "data" / "indicators.parquet"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]
READY = "[data-testid=stApp][data-test-script-state=notRunning]"


@pytest.fixture(scope="session")
def browser():
    installed = (os.environ.get("BROWSER_PATH"), *map(shutil.which, NAMES))
    path = next((each for each in installed if each), None)
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield made
        made.close()


@pytest.fixture(scope="session")
def app(tmp_path_factory):
    """The address of an app that tests only read from."""
    data = shutil.copy(SHIPPED, tmp_path_factory.mktemp("app") / "indicators.parquet")
    with running(data) as address:
        yield address


@pytest.fixture
def visit(browser, app):
    """Open a page of the app: `visit("indicator?id=…", width=390, theme="dark")`."""
    contexts = []

    def opened(path="", *, width=1440, theme="light", at=None, height=900):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.goto(f"{at or app}/{path}")
        settle(page)
        return page

    yield opened
    for context in contexts:
        context.close()


def settle(page):
    """Wait until the script has run and what it drew has been laid out."""
    page.wait_for_selector("[data-testid=stMain]")
    page.wait_for_timeout(150)
    page.wait_for_selector(READY)
    page.wait_for_load_state("networkidle")
