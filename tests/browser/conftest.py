"""A real Chromium on the running app.

All tests that only read share one app; the app for staff starts each test on a fresh table.
"""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.server import running
from tests.browser.settling import listen, settle
from tests.places import SHIPPED

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser():
    installed = (os.environ.get("BROWSER_PATH"), *map(shutil.which, NAMES))
    path = next((each for each in installed if each), None)
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield made
        made.close()


@pytest.fixture(scope="session")
def window(browser):
    """What all pages share: the cache of the app's code. Nobody signs in here."""
    made = browser.new_context(accept_downloads=True)
    yield made
    made.close()


@pytest.fixture(scope="session")
def app(tmp_path_factory):
    """The address of an app that tests only read from; its server finds no browser."""
    data = shutil.copy(SHIPPED, tmp_path_factory.mktemp("app") / "indicators.parquet")
    with running(data, env={"BROWSER_PATH": "/no/such/browser"}) as address:
        yield address


@pytest.fixture(scope="session")
def _staff(tmp_path_factory):
    data = shutil.copy(SHIPPED, tmp_path_factory.mktemp("staff") / "indicators.parquet")
    with running(data) as address:
        yield address, Path(data)


@pytest.fixture
def held(_staff):
    """The table that the app of the staff works on, fresh for each test."""
    path = _staff[1]
    shutil.copy(SHIPPED, path.with_suffix(".fresh")).replace(path)
    return path


@pytest.fixture
def office(_staff, held):  # noqa: ARG001 # the table is made fresh before anyone comes
    """The address of an app whose table tests change."""
    return _staff[0]


def open_page(context, address, *, width=1440, theme="light", height=900):
    """Open an address and wait until it stands."""
    page = context.new_page()
    listen(page)
    page.set_default_timeout(20_000)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=theme)
    page.goto(address)
    settle(page)
    return page


@pytest.fixture
def visit(window, app):
    """Open a page of the app: `visit("indicator?id=…", width=390, theme="dark")`.

    `at` is another app's address; `alone` a context of one's own, not the window of all.
    """
    opened = []

    def visited(path="", *, at=None, alone=None, **how):
        opened.append(open_page(alone or window, f"{at or app}/{path}", **how))
        return opened[-1]

    yield visited
    for page in opened:
        page.close()
