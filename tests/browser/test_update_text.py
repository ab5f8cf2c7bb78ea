"""Staff paste an article in a real browser: accept, mend, commit, see it, paste it again."""

import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from indicators.table import current
from loaders.store import read_table
from tests.browser.conftest import SHIPPED, settle
from tests.browser.server import running
from tests.browser.test_reading import CUT_OFF, NOT_OURS, SERIOUS
from tests.browser.test_update import fill, save, sign

TITLE = "Địa phương mở rộng hợp tác quốc tế"
ARTICLE = f"""{TITLE}
09:30, 15/01/2025

Sáng 15/1, hội nghị tổng kết công tác đối ngoại địa phương lần thứ 21 diễn ra tại Hà Nội.
Giai đoạn 2022–2024, các địa phương đã ký hơn 510 thỏa thuận, tăng 21% so với giai đoạn 2021–2023.
Các tỉnh, thành phố đã cử 340 đoàn lãnh đạo địa phương đi nước ngoài.
Riêng ngành chế biến chiếm 66,9% tổng số <b>dự án</b>, bằng 97% cùng kỳ năm trước.
"""
LONG = "\n".join(
    ["Bản tin", "09:30, 15/01/2025"]
    + [f"Năm {1900 + n % 120}, các địa phương đã ký {n + 100} thỏa thuận." for n in range(900)]
)


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    return shutil.copy(SHIPPED, tmp_path_factory.mktemp("text") / "indicators.parquet")


@pytest.fixture(scope="module")
def office(table):
    """The address of an app whose table these tests change."""
    with running(table) as address:
        yield address


@pytest.fixture
def paste(visit, office):
    """Open the task and paste a text: `paste(ARTICLE, lang="vi", width=390)`."""

    def pasted(text=ARTICLE, lang="en", **how):
        page = visit(f"update?task=text&lang={lang}", at=office, **how)
        page.locator("textarea").first.fill(text)
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".article")
        settle(page)
        return page

    return pasted


def switch(page, name, row):
    """Turn a switch of a row on or off."""
    page.get_by_text(name, exact=True).nth(row - 1).click()
    settle(page)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(("lang", "theme"), [("vi", "light"), ("en", "dark")])
def test_the_task_is_whole_and_accessible(paste, lang, theme, width):
    page = paste(lang=lang, theme=theme, width=width)
    switch(page, {"vi": "Sửa", "en": "Mend"}[lang], 1)
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.evaluate(CUT_OFF) == []
    found = Axe().run(page).response["violations"]
    serious = {
        each["id"]: [node["html"][:120] for node in each["nodes"]]
        for each in found
        if each["impact"] in SERIOUS and each["id"] not in NOT_OURS
    }
    assert serious == {}


def test_a_click_leads_from_the_text_to_the_row_and_back(paste):
    page = paste(height=600)
    page.locator("#mark-2").click()
    expect(page.locator("#row-2")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#row-2$"))
    page.locator("#row-2 a").click()
    expect(page.locator("#mark-2")).to_be_in_viewport()
    assert page.locator(".article b").count() == 0
    expect(page.locator(".article")).to_contain_text("<b>dự án</b>")


def test_accept_mend_commit_see_them_and_find_them_known(paste, visit, office, table):
    page = paste()
    expect(page.locator(".draft")).to_have_count(2)
    expect(page.get_by_text("new, not in the table yet: 2")).to_be_visible()
    switch(page, "Accept", 1)
    switch(page, "Accept", 2)
    expect(page.get_by_text("Rows still to fill in")).to_be_visible()
    fill(page, "Figure as printed", "hơn 340")
    for label, day in (("First day", "01/01/2022"), ("Last day, included", "31/12/2024")):
        field = page.get_by_label(label).first
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

    rows = current(read_table(table).series("local_agreements")).rows
    (row,) = rows[rows["obs_value"] == 510].to_dict("records")
    assert (row["locator"], row["change_value"], row["recorded_by"]) == ("¶4", 0.21, "Lan")

    reader = visit("indicator?id=local_delegations_abroad&lang=en", at=office)
    expect(reader.locator(".js-plotly-plot .textpoint", has_text="> 340")).to_have_count(1)
    reader.locator(".receipts summary", has_text="340").click()
    receipt = reader.locator(".receipts details[open]")
    expect(receipt).to_contain_text("¶5")
    expect(receipt).to_contain_text(TITLE)

    again = paste(ARTICLE, lang="vi")
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
