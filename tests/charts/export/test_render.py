"""Pictures from the kept browser: each one's own, in its size, and never a hang."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from charts.export import render
from charts.export.compose import framed
from charts.export.embed import read
from charts.export.provenance import provenance_of
from charts.export.render import NoBrowser, Studio, TooManyWaiting, TooSlow, drawn, has_browser
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.style.sizes import size_of
from indicators.language import load_language

needs_browser = pytest.mark.skipif(not has_browser(), reason="no Chrome or Chromium here")
# Kaleido leaves the ends of pipes to the collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def picture(table, indicator, code="vi", size="web"):
    language = load_language(code)
    choice = ChartSpec((indicator,))
    figure = draw_chart(choice, table, language)
    made = provenance_of(choice, table, language)
    return framed(figure, size_of(size), language, version=table.version), made


@pytest.fixture
def studio():
    made = Studio(idle=30)
    yield made
    made.close()


@needs_browser
@pytest.mark.parametrize("size", ["web", "a4", "1001x777"])
def test_each_format_has_its_size_its_words_and_its_receipt(table, language, size):
    shown, made = picture(table, "local_agreements", language.code, size)
    png, svg, pdf = (drawn(shown, ending, made) for ending in ("png", "svg", "pdf"))
    wanted = size_of(size)
    assert Image.open(BytesIO(png)).size == (wanted.width, wanted.height)
    assert f'width="{wanted.width}" height="{wanted.height}"' in svg.decode()
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    for content in (svg.decode(), text):
        assert "local_agreements" in content
        assert language.plural("Source", "Sources", 2) in content
    assert "Đối ngoại địa phương" in svg.decode()
    assert [read(each) for each in (png, svg, pdf)] == [made] * 3


@needs_browser
def test_forty_pictures_for_eight_at_once_are_each_their_own(table):
    ids = [each.id for each in table.catalog.indicators][:20]
    wanted = [(each, code) for each in ids for code in ("vi", "en")]

    def ask(each):
        shown, made = picture(table, *each)
        return drawn(shown, "svg", made).decode()

    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(ask, wanted))
    for (indicator, code), svg in zip(wanted, got, strict=True):
        assert f">{indicator} · " in svg
        assert load_language(code).text("As known on {day}", day="").strip() in svg


@needs_browser
def test_a_browser_that_dies_is_replaced(table, studio, monkeypatch):
    started = []
    genuine = render._started

    async def counted():
        started.append(await genuine())
        return started[-1]

    monkeypatch.setattr(render, "_started", counted)
    shown, _ = picture(table, "fdi_total")
    studio.draw(shown, "svg")
    started[0].subprocess.kill()
    started[0].subprocess.wait()
    assert b"fdi_total" in studio.draw(shown, "svg")
    assert len(started) == 2


@needs_browser
def test_an_idle_browser_is_stopped_and_started_again(table):
    studio = Studio(idle=0.3)
    shown, _ = picture(table, "fdi_total")
    studio.draw(shown, "svg")
    until = time.monotonic() + 10
    while studio.is_open and time.monotonic() < until:
        time.sleep(0.1)
    assert not studio.is_open
    assert b"<svg" in studio.draw(shown, "svg")
    studio.close()


@pytest.mark.parametrize("name", ["no/such/browser", "not-a-program"])
def test_without_a_browser_it_says_so_at_once(table, monkeypatch, tmp_path, name):
    (tmp_path / "not-a-program").write_text("text")
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / name))
    shown, made = picture(table, "fdi_total")
    begun = time.monotonic()
    with pytest.raises(NoBrowser, match="Chrome"):
        drawn(shown, "png", made)
    assert time.monotonic() - begun < 2


@pytest.fixture
def stuck(monkeypatch):
    """A browser that never answers, until it is let go."""
    free = threading.Event()

    async def never(self, job):  # noqa: ARG001
        while not free.is_set():
            time.sleep(0.02)
        return b"late"

    monkeypatch.setattr(render._Kept, "draw", never)
    monkeypatch.setattr(render, "_browser", lambda: "/bin/true")
    yield free
    free.set()


def test_who_waits_too_long_is_told(table, studio, stuck):
    shown, _ = picture(table, "fdi_total")
    with pytest.raises(TooSlow):
        studio.draw(shown, "png", limit=0.2)
    stuck.set()


def test_too_many_are_refused_at_once(table, stuck):
    studio = Studio(most_waiting=2)
    shown, _ = picture(table, "fdi_total")
    for _ in range(3):  # one is being drawn, two wait
        with pytest.raises(TooSlow):
            studio.draw(shown, "png", limit=0.1)
    with pytest.raises(TooManyWaiting):
        studio.draw(shown, "png", limit=0.1)
    stuck.set()
    studio.close()
