"""Pages run by Streamlit's own test harness: opened as an address would open them, then read."""

import shutil
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from app_pages.pages import PAGE
from app_pages.state import permissions
from tests.places import ROOT, SHIPPED

ROUTER = ROOT / "app_pages" / "router.py"
HOME = "overview"


@pytest.fixture(scope="session", autouse=True)
def _looked_through_once():
    """The harness looks through the installed packages at every start; once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    """A copy of the table for all who only read, so that what is drawn of it is kept."""
    path = Path(shutil.copy(SHIPPED, tmp_path_factory.mktemp("shelf") / "indicators.parquet"))
    before = path.read_bytes()
    yield path
    assert path.read_bytes() == before, "a test that only reads has written"


@pytest.fixture
def visit(monkeypatch, shelf):
    """Open a page as its address says: `visit("compare", lang="en", ids="a,b")`.

    `table` is another file than the shelf's, `theme` the browser's, `embedded` in another page.
    """
    monkeypatch.chdir(ROOT)

    def visited(page=HOME, *, table=shelf, theme="light", embedded=False, user=None, **address):
        monkeypatch.setenv("INDICATORS_DATA", str(table))
        app = AppTest.from_file(ROUTER, default_timeout=60)
        app.context.update(theme=theme, is_embedded=embedded)
        app.user = user or app.user
        app.query_params.update(address)
        if page != HOME:
            app.switch_page(PAGE[page].script)
        app.run()
        assert not app.exception
        return app

    return visited


@pytest.fixture
def office(visit, data, monkeypatch):
    """Open the Update page at the machine itself, on a table of one's own to change."""
    monkeypatch.setattr(permissions, "at_this_machine", lambda *_: True)

    def opened(task="figure", *, table=data, **address):
        return visit("update", table=table, task=task, **address)

    return opened
