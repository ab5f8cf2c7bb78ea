"""What a reader does, in a real browser."""

import re

import pytest

from tests.browser.conftest import open_page
from tests.browser.settling import settle


@pytest.fixture(scope="module")
def agreements(window, app):
    """One indicator's page, for tests that leave it as it is."""
    page = open_page(window, f"{app}/indicator?id=local_agreements&lang=en")
    yield page
    page.close()


def test_a_receipt_opens_by_keyboard(agreements):
    page = agreements
    row = page.locator(".receipts summary").first
    row.focus()
    page.keyboard.press("Enter")
    receipt = page.locator(".receipts details[open] .receipt")
    assert "¶18" in receipt.inner_text()
    assert "Department of External Affairs" in receipt.inner_text()


def test_a_card_leads_to_its_indicator_and_keeps_the_choice(visit):
    page = visit("?lang=en&as_of=2018-01-01")
    page.get_by_role("link", name="Countries with diplomatic relations").first.click()
    page.wait_for_url(re.compile("indicator"))
    settle(page)
    assert "id=diplomatic_relations" in page.url
    assert "as_of=2018-01-01" in page.url
    assert "lang=en" in page.url
    assert "187" in page.locator(".lede").inner_text()


def test_the_language_is_kept_from_page_to_page(visit):
    page = visit("")
    page.get_by_role("radio", name="English").or_(page.get_by_text("English")).first.click()
    settle(page)
    page.get_by_role("link", name="Compare").click()
    page.wait_for_url(re.compile("compare"))
    settle(page)
    assert page.locator("h1").inner_text() == "Compare"
    assert "lang=en" in page.url


def test_an_indicator_is_found_by_typing(visit):
    page = visit("indicator?lang=en")
    box = page.get_by_role("combobox", name="Indicator")
    box.click()
    box.fill("delegations")
    page.keyboard.press("Enter")
    settle(page)
    page.wait_for_url(re.compile("id=local_delegations_abroad"))
    assert "298" in page.locator(".lede").inner_text()


def test_the_chart_describes_itself(agreements):
    page = agreements
    described = page.get_by_role("figure", name=re.compile("2021–2023: 422"))
    described.wait_for()


@pytest.mark.parametrize(
    ("ending", "starts"), [("CSV", b"\xef\xbb\xbf"), ("Excel", b"PK"), ("Parquet", b"PAR1")]
)
def test_a_download_is_the_file_it_says(agreements, ending, starts):
    with agreements.expect_download() as caught:
        agreements.get_by_role("button", name=ending).click()
    assert caught.value.suggested_filename.startswith("local_agreements.")
    assert caught.value.path().read_bytes().startswith(starts)


def test_embedded_it_is_the_figure_alone(visit):
    page = visit("indicator?id=fdi_total&lang=en&as_of=2024-01-01&embed=true")
    said = page.locator(".stApp").inner_text()
    assert "Total FDI" in said
    assert "As known on 1 January 2024" in said
    assert "Cite" not in said
    assert page.locator("[data-testid=stSidebar]").count() == 0


def test_the_chart_draws_both_spans_and_the_open_bound(agreements):
    page = agreements
    bars = page.locator(".js-plotly-plot .bars path")
    first, second = (bars.nth(i).bounding_box() for i in (0, 1))
    assert second["x"] < first["x"] + first["width"]
    assert page.locator(".js-plotly-plot .textpoint", has_text="> 200").count() == 1


def test_nothing_is_fetched_from_elsewhere(visit, app):
    page = visit("")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{app}/compare?lang=en")
    settle(page)
    assert [url for url in asked if not url.startswith((app, "data:", "blob:"))] == []
