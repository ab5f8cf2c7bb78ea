"""The Present page in a real browser, on a server that has no Chrome to use."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from charts.checking import check
from charts.choice import Choice
from charts.deck import build
from charts.stamp import read
from indicators.language import language
from tests.browser.conftest import SHIPPED, settle
from tests.browser.server import running
from tests.charts.changing import changed

DRAWN = "img[data-drawn]"


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """The address of an app whose server finds no browser."""
    data = shutil.copy(SHIPPED, tmp_path_factory.mktemp("bare") / "indicators.parquet")
    with running(data, env={"BROWSER_PATH": "/no/such/browser"}) as address:
        yield address


def saved(page, name):
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).first.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def presented(visit, bare, address, **looks):
    page = visit(f"present?{address}", at=bare, **looks)
    page.wait_for_selector(DRAWN)
    return page


@pytest.mark.parametrize(
    ("size", "pixels"),
    [("16x9", (1920, 1080)), ("a4", (1890, 1181))],
)
def test_png_and_svg_are_saved_without_any_chrome_on_the_server(visit, bare, size, pixels):
    page = presented(visit, bare, f"fig=local_agreements&size={size}&lang=vi")
    name, png = saved(page, "PNG")
    assert Image.open(BytesIO(png)).size == pixels
    assert name.startswith("thoa-thuan-quoc-te")
    assert name.endswith(f"_vi_{size}.png")
    _, svg = saved(page, "SVG")
    text = svg.decode()
    assert f'width="{pixels[0]}" height="{pixels[1]}"' in text
    assert "font/woff2;base64," in text
    assert "Đối ngoại địa phương" in text
    assert read(png) == read(svg)
    assert read(svg).indicators == ("local_agreements",)


def test_the_letters_are_those_of_our_font(visit, bare, browser):
    """The saved SVG, alone in a browser without our font, is set in it all the same."""
    page = presented(visit, bare, "fig=fdi_total&lang=vi")
    _, svg = saved(page, "SVG")
    alone = browser.new_page()
    alone.set_content(f"<body>{svg.decode()}</body>")
    loaded = alone.evaluate(
        "document.fonts.load('20px \"Source Sans Pro\"').then(found => found.length)"
    )
    alone.close()
    assert loaded == 1


def test_the_preview_is_the_picture(visit, bare):
    page = presented(visit, bare, "fig=fdi_total&size=square&lang=en")
    shape = page.eval_on_selector(DRAWN, "e => e.clientWidth / e.clientHeight")
    assert shape == pytest.approx(1, abs=0.02)
    assert "Total FDI" in page.get_attribute(DRAWN, "alt")


def test_pdf_says_what_is_missing(visit, bare):
    page = presented(visit, bare, "fig=fdi_total&lang=en")
    assert page.get_by_role("button", name="PDF").is_disabled()
    assert page.get_by_text("No PDF here").is_visible()


def test_the_other_files_are_saved(visit, bare):
    page = presented(visit, bare, "fig=local_agreements&lang=en")
    for button, ending in (("HTML", "html"), ("PowerPoint", "pptx"), ("Excel", "xlsx")):
        name, content = saved(page, button)
        assert name.endswith(f".{ending}")
        assert len(content) > 5000


def test_a_saved_page_works_without_a_network(visit, bare, browser, tmp_path):
    page = presented(visit, bare, "fig=local_agreements&lang=vi")
    _, content = saved(page, "HTML")
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


def test_a_title_of_ones_own_is_on_the_picture(visit, bare):
    page = presented(visit, bare, "fig=fdi_total&lang=en")
    page.get_by_label("Title of the picture").first.fill("My own words")
    page.keyboard.press("Control+Enter")
    page.wait_for_timeout(500)
    settle(page)
    page.wait_for_timeout(1500)
    _, svg = saved(page, "SVG")
    assert "My own words" in svg.decode()


def test_figures_are_collected_into_a_deck(visit, bare):
    page = presented(visit, bare, "fig=exports_wb&lang=en")
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


def test_a_deck_is_checked_and_handed_back_up_to_date(visit, bare, table, tmp_path):
    given = tmp_path / "old.pptx"
    before = changed(table, "local_agreements", 400, "400")
    given.write_bytes(build(before, [Choice(("local_agreements",))], [language("vi")]).content)
    page = visit("present?part=check&lang=en", at=bare)
    page.set_input_files("input[type=file]", given)
    page.get_by_text("was 400, now 422").wait_for()
    name, content = saved(page, "Get it back up to date")
    assert name == "old_refreshed.pptx"
    assert check(content, table).is_right


@pytest.mark.parametrize("part", ["figure", "deck", "check"])
def test_nothing_is_wider_than_a_phone(visit, bare, part):
    page = visit(f"present?part={part}&fig=fdi_total", at=bare, width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_address_shows_a_colleague_the_same(visit, bare):
    page = presented(visit, bare, "fig=fdi_total&size=web&look=dark&lang=en")
    drawn = page.get_attribute(DRAWN, "data-drawn")
    assert drawn == "total-fdi_2021-2023_en_web"
    assert "look=dark" in page.url
