"""What a member of staff does on the Update page, in real browsers on a table of their own."""

import shutil

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from loaders.history import commits
from loaders.store import read_table
from loaders.workbook import as_workbook
from tests.browser.conftest import SHIPPED, settle
from tests.browser.server import running
from tests.browser.test_reading import CUT_OFF, NOT_OURS, SERIOUS

AGREEMENTS = "International agreements signed by localities"
TASKS = ("figure", "grid", "workbook", "catalog", "history")


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    return shutil.copy(SHIPPED, tmp_path_factory.mktemp("staff") / "indicators.parquet")


@pytest.fixture(scope="module")
def office(table):
    """The address of an app whose table these tests change."""
    with running(table) as address:
        yield address


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("task", TASKS)
def test_each_task_is_whole_and_accessible(visit, office, task, theme, width):
    page = visit(f"update?task={task}&lang=en", at=office, theme=theme, width=width)
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.evaluate(CUT_OFF) == []
    found = Axe().run(page).response["violations"]
    serious = {
        each["id"]: [node["html"][:120] for node in each["nodes"]]
        for each in found
        if each["impact"] in SERIOUS and each["id"] not in NOT_OURS
    }
    assert serious == {}


def choose(page, label, option):
    """Pick an option of a select box by the words it shows."""
    page.get_by_label(label, exact=True).first.click()
    page.get_by_role("option", name=option).first.click()
    settle(page)


def fill(page, label, text):
    page.get_by_label(label, exact=True).fill(text)
    page.keyboard.press("Tab")
    settle(page)


def sign(page, name, reason):
    fill(page, "Your name", name)
    fill(page, "Reason for the change", reason)


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved as")).to_be_visible()
    settle(page)


def open_figure(visit, office):
    page = visit("update?lang=en", at=office)
    choose(page, "Indicator", AGREEMENTS)
    choose(page, "Add a figure, or correct one", "2021–2023")
    return page


def test_correct_a_figure_see_it_in_a_second_browser_and_take_it_back(visit, office, table):
    reader = visit("indicator?id=local_agreements&lang=en", at=office)
    assert "422" in reader.locator(".lede").inner_text()
    page = open_figure(visit, office)
    fill(page, "Figure as printed", "431")
    expect(page.locator(".said-back")).to_contain_text("431 thỏa thuận · 431 agreements")
    expect(page.get_by_text("422 → 431, +2.1%")).to_be_visible()
    expect(page.get_by_text("Before", exact=True)).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(2)
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_disabled()
    sign(page, "Lan", "Report printed again")
    save(page)
    reader.get_by_text("Events", exact=True).first.click()
    settle(reader)
    assert "431" in reader.locator(".lede").inner_text()
    page.get_by_text("History", exact=True).click()
    settle(page)
    page.get_by_text("Report printed again").first.click()
    settle(page)
    expect(page.get_by_text("422 → 431, +2.1%")).to_be_visible()
    sign(page, "Hoa", "Typed wrong")
    page.get_by_role("button", name="Take this commit back").click()
    expect(page.get_by_text("Saved as")).to_be_visible()
    settle(page)
    assert [each.by for each in commits(table, "local_agreements")][:2] == ["Hoa", "Lan"]
    assert 422 in set(read_table(table).series("local_agreements").rows["obs_value"])


def test_two_people_on_one_figure_are_shown_both_versions(visit, office, table):
    first, second = open_figure(visit, office), open_figure(visit, office)
    for page, number, name in ((first, "441", "Lan"), (second, "442", "Hoa")):
        fill(page, "Figure as printed", number)
        sign(page, name, "Heard on the radio")
    save(first)
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_text("The table says: 441 (Lan")).to_be_visible()
    expect(second.get_by_text("You propose: 442")).to_be_visible()
    second.get_by_role("button", name="Save mine").click()
    expect(second.get_by_text("Saved as")).to_be_visible()
    assert commits(table)[0].by == "Hoa"


def test_a_workbook_with_three_mistakes_shows_all_of_them(visit, office, table, tmp_path):
    file = tmp_path / "figures.xlsx"
    file.write_bytes(as_workbook(read_table(table)))
    book = openpyxl.load_workbook(file)
    sheet = book["Observations"]
    sheet["A3"], sheet["C4"], sheet["F5"] = "zzz", "31/13/2021", "many"
    book.save(file)
    page = visit("update?task=workbook&lang=en", at=office)
    page.locator("input[type=file]").set_input_files(file)
    settle(page)
    expect(page.get_by_text("To mend before this can be saved")).to_be_visible()
    for cell in ("Observations!A3", "Observations!C4", "Observations!F5"):
        expect(page.get_by_text(cell)).to_be_visible()
    assert page.get_by_role("button", name="Save", exact=True).count() == 0
    assert page.locator("[data-testid=stException]").count() == 0


def test_a_cell_of_the_grid_is_corrected(visit, office):
    page = visit("update?task=grid&lang=en", at=office)
    choose(page, "Indicator", AGREEMENTS)
    grid = page.locator("[data-testid=stDataFrame]").first.bounding_box()
    page.mouse.dblclick(grid["x"] + 385, grid["y"] + 35 + 17)
    page.locator("#portal .gdg-input").fill("hơn 210")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.get_by_text("What changes")).to_be_visible()


def test_a_new_source_is_added_with_its_figure(visit, office, table):
    page = visit("update?lang=en", at=office)
    choose(page, "Indicator", AGREEMENTS)
    fill(page, "Figure as printed", "gần 150")
    choose(page, "Source", "A new source")
    fill(page, "Title", "Báo cáo đối ngoại 2025")
    fill(page, "Where in the source (paragraph, page, cell)", "p. 4")
    expect(page.get_by_text("new, < 150")).to_be_visible()
    sign(page, "Lan", "New report")
    save(page)
    assert any(s.title == "Báo cáo đối ngoại 2025" for s in read_table(table).catalog.sources)


def test_the_history_tells_what_the_table_said_at_a_moment(visit, office):
    page = visit("update?task=history&lang=en", at=office)
    choose(page, "Indicator", AGREEMENTS)
    expect(page.locator(".receipts")).to_contain_text("2021–2023")
    assert page.locator("[data-testid=stException]").count() == 0


def test_a_catalog_entry_is_renamed(visit, office, table):
    page = visit("update?task=catalog&lang=en", at=office)
    choose(page, "Add an entry, or change one", "Free trade agreements")
    fill(page, "Name (English)", "Free trade agreements in force")
    expect(page.get_by_text("What changes")).to_be_visible()
    sign(page, "Lan", "Clearer")
    save(page)
    names = {each.name["en"] for each in read_table(table).catalog.indicators}
    assert "Free trade agreements in force" in names


def test_undoing_what_was_changed_since_shows_both_versions(visit, office, table):
    page = open_figure(visit, office)
    for number in ("451", "452"):
        fill(page, "Figure as printed", number)
        sign(page, "Lan", f"heard {number}")
        save(page)
        choose(page, "Add a figure, or correct one", "2021–2023")
    page.get_by_text("History", exact=True).click()
    settle(page)
    page.get_by_text("heard 451").click()
    settle(page)
    sign(page, "Lan", "not that one")
    before = len(commits(table))
    page.get_by_role("button", name="Take this commit back").click()
    expect(page.get_by_text("The table says: 452 (Lan")).to_be_visible()
    assert len(commits(table)) == before
    assert page.locator("[data-testid=stException]").count() == 0
