"""Staff paste an article in a real browser: accept, mend, commit, see it, paste it again."""

import re

import pytest
from playwright.sync_api import expect

from indicators.table import current
from loaders.table.queries import read_table
from tests.browser import articles
from tests.browser.acting import fill, save, sign, switch
from tests.browser.articles import ARTICLE, TITLE
from tests.browser.settling import settle

LONG = "\n".join(
    ["Bản tin", "09:30, 15/01/2025"]
    + [f"Năm {1900 + n % 120}, các địa phương đã ký {n + 100} thỏa thuận." for n in range(900)]
)


@pytest.fixture
def paste(visit, office):
    """Open the task and paste a text: `paste(ARTICLE, lang="vi", width=390)`."""
    return lambda text=ARTICLE, **how: articles.paste(visit, office, text, **how)


def test_a_click_leads_from_the_text_to_the_row_and_back(paste):
    page = paste(height=600)
    page.locator("#mark-2").click()
    expect(page.locator("#row-2")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#row-2$"))
    page.locator("#row-2 a").click()
    expect(page.locator("#mark-2")).to_be_in_viewport()
    assert page.locator(".article b").count() == 0
    expect(page.locator(".article")).to_contain_text("<b>dự án</b>")


def test_accept_mend_commit_see_them_and_find_them_known(paste, visit, office, held):
    page = paste()
    expect(page.locator(".draft")).to_have_count(2)
    expect(page.get_by_text("new, not in the table yet: 2")).to_be_visible()
    switch(page, "Accept", 1)
    switch(page, "Accept", 2)
    expect(page.get_by_text("Rows still to fill in")).to_be_visible()
    fill(page, "As printed", "hơn 340")
    for label, day in (("First day", "01/01/2022"), ("Last day", "31/12/2024")):
        field = page.get_by_label(label, exact=True).first
        field.click()
        page.keyboard.type(day.replace("/", ""))
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        settle(page)
    expect(page.get_by_text("local_agreements 2022–2024: new, > 510")).to_be_visible()
    expect(page.get_by_text("local_delegations_abroad 2022–2024: new, > 340")).to_be_visible()
    nod = page.get_by_text("I have looked at these")
    if nod.count():
        nod.click()
        settle(page)
    sign(page, "Lan", "From the article of 15 January")
    save(page)
    expect(page.get_by_text("All of them are already in the table.")).to_be_visible()

    rows = current(read_table(held).series("local_agreements")).rows
    (row,) = rows[rows["obs_value"] == 510].to_dict("records")
    assert (row["locator"], row["change_value"], row["recorded_by"]) == ("¶4", 0.21, "Lan")

    reader = visit("indicator?id=local_delegations_abroad&lang=en", at=office)
    expect(reader.locator(".js-plotly-plot .textpoint", has_text="> 340")).to_have_count(1)
    reader.locator(".receipts summary", has_text="340").click()
    receipt = reader.locator(".receipts details[open]")
    expect(receipt).to_contain_text("¶5")
    expect(receipt).to_contain_text(TITLE)

    again = paste(lang="vi")
    expect(again.get_by_text("Tất cả đã có trong bảng.")).to_be_visible()
    expect(again.locator(".verdict", has_text="đã có trong bảng")).to_have_count(2)


def test_a_file_is_read_with_its_title_and_day(visit, office, tmp_path):
    file = tmp_path / "bai.txt"
    file.write_text(ARTICLE.replace(TITLE, "Một bài khác"), encoding="utf-16")
    page = visit("update?task=text&lang=en", at=office)
    page.locator("input[type=file]").set_input_files(file)
    page.wait_for_selector(".article")
    settle(page)
    expect(page.locator(".reading.level")).not_to_have_count(0)
    expect(page.locator(".article")).to_contain_text("Một bài khác")


def test_a_long_text_stays_quick(paste):
    page = paste(LONG)
    expect(page.get_by_text("900 rows proposed")).to_be_visible()
    expect(page.locator(".draft")).to_have_count(20)
    expect(page.locator(".article p")).to_have_count(23)
