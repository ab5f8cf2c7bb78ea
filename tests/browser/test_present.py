"""The Present page in a real browser, on a server that has no Chrome to use."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect
from pptx import Presentation

from charts.export.embed import read
from charts.plots.kind import ChartSpec
from charts.pptx.deck import build
from charts.pptx.update.check import check
from indicators.language import load_language
from tests.browser.conftest import open_page
from tests.browser.settling import settle
from tests.charts.changing import changed

DRAWN = "img[data-drawn]"


def saved(page, name):
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).first.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def presented(visit, address):
    page = visit(f"present?{address}")
    page.wait_for_selector(DRAWN)
    return page


@pytest.fixture(scope="module")
def shown(window, app):
    """One figure as it is presented, for tests that leave it as it is."""
    page = open_page(window, f"{app}/present?fig=local_agreements&size=16x9&lang=vi")
    page.wait_for_selector(DRAWN)
    yield page
    page.close()


def test_png_and_svg_are_saved_without_any_chrome_on_the_server(shown):
    name, png = saved(shown, "PNG")
    assert Image.open(BytesIO(png)).size == (1920, 1080)
    assert name.startswith("thoa-thuan-quoc-te")
    assert name.endswith("_vi_16x9.png")
    _, svg = saved(shown, "SVG")
    text = svg.decode()
    assert 'width="1920" height="1080"' in text
    assert "font/woff2;base64," in text
    assert "Đối ngoại địa phương" in text
    assert read(png) == read(svg)
    assert read(svg).indicators == ("local_agreements",)


def test_the_letters_are_those_of_our_font(shown, browser):
    """The saved SVG, alone in a browser without our font, is set in it all the same."""
    _, svg = saved(shown, "SVG")
    alone = browser.new_page()
    alone.set_content(f"<body>{svg.decode()}</body>")
    loaded = alone.evaluate(
        "document.fonts.load('20px \"Source Sans Pro\"').then(found => found.length)"
    )
    alone.close()
    assert loaded == 1


@pytest.mark.parametrize(("size", "pixels"), [("a4", (1890, 1181)), ("square", (1080, 1080))])
def test_the_preview_is_the_picture(visit, size, pixels):
    page = presented(visit, f"fig=fdi_total&size={size}&lang=en")
    shape = page.eval_on_selector(DRAWN, "e => e.clientWidth / e.clientHeight")
    assert shape == pytest.approx(pixels[0] / pixels[1], abs=0.02)
    assert "Total FDI" in page.get_attribute(DRAWN, "alt")
    _, png = saved(page, "PNG")
    assert Image.open(BytesIO(png)).size == pixels


def test_pdf_says_what_is_missing(shown):
    assert shown.get_by_role("button", name="PDF").is_disabled()
    assert shown.get_by_text("Không tạo được PDF").is_visible()


@pytest.mark.parametrize(
    ("button", "ending"), [("HTML", "html"), ("PowerPoint", "pptx"), ("Excel", "xlsx")]
)
def test_the_other_files_are_saved(shown, button, ending):
    name, content = saved(shown, button)
    assert name.endswith(f".{ending}")
    assert len(content) > 5000


def test_a_saved_page_works_without_a_network(shown, browser, tmp_path):
    _, content = saved(shown, "HTML")
    place = tmp_path / "page.html"
    place.write_bytes(content)
    context = browser.new_context(offline=True)
    alone, failed = context.new_page(), []
    alone.on("pageerror", lambda error: failed.append(str(error)))
    alone.goto(place.as_uri())
    alone.wait_for_selector("#chart .bars path")
    assert "Đối ngoại địa phương" in alone.inner_text("figcaption")
    assert failed == []
    context.close()


def test_a_title_of_ones_own_is_on_the_picture(visit):
    page = presented(visit, "fig=fdi_total&lang=en")
    before = page.get_attribute(DRAWN, "src")
    page.get_by_label("Title of the picture").first.fill("My own words")
    page.keyboard.press("Control+Enter")
    expect(page.locator(DRAWN)).not_to_have_attribute("src", before)
    settle(page)
    _, svg = saved(page, "SVG")
    assert "My own words" in svg.decode()


def test_figures_are_collected_into_a_deck(visit):
    page = presented(visit, "fig=exports_wb&lang=en")
    page.get_by_role("button", name="Add to the deck").click()
    settle(page)
    page.get_by_text("A deck (1)").click()
    settle(page)
    page.get_by_role("button", name="Add the headline figures").click()
    settle(page)
    _, content = saved(page, "Make the deck")
    deck = Presentation(BytesIO(content))
    charts = [s.name for slide in deck.slides for s in slide.shapes if s.has_chart]
    assert charts[0] == "exports_wb en"
    assert len(charts) == 5


def test_a_deck_is_checked_and_handed_back_up_to_date(visit, table, tmp_path):
    given = tmp_path / "old.pptx"
    before = changed(table, "local_agreements", 400, "400")
    given.write_bytes(
        build(before, [ChartSpec(("local_agreements",))], [load_language("vi")]).content
    )
    page = visit("present?part=check&lang=en")
    page.set_input_files("input[type=file]", given)
    page.get_by_text("was 400, now 422").wait_for()
    name, content = saved(page, "Get it back up to date")
    assert name == "old_refreshed.pptx"
    assert check(content, table).is_right


def test_the_address_shows_a_colleague_the_same(visit):
    page = presented(visit, "fig=fdi_total&size=web&look=dark&lang=en")
    drawn = page.get_attribute(DRAWN, "data-drawn")
    assert drawn == "total-fdi_2021-2023_en_web"
    assert "look=dark" in page.url
