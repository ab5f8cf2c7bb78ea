"""What a member of staff does on the Update page, in real browsers on a table of their own."""

from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from loaders.changes.history import commits
from loaders.table.queries import read_table
from tests.browser.acting import choose, fill, save, sign
from tests.browser.settling import settle

AGREEMENTS = "International agreements signed by localities"


def open_figure(visit, office):
    page = visit("update?lang=en", at=office)
    choose(page, "Indicator", AGREEMENTS)
    choose(page, "Add a figure, or correct one", "2021–2023")
    return page


def test_correct_a_figure_see_it_in_a_second_browser_and_take_it_back(visit, office, held):
    reader = visit("indicator?id=local_agreements&lang=en", at=office)
    assert "422" in reader.locator(".lede").inner_text()
    page = open_figure(visit, office)
    fill(page, "As printed", "431")
    expect(page.locator(".said-back").first).to_contain_text("431 thỏa thuận · 431 agreements")
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
    assert [each.by for each in commits(held, "local_agreements")][:2] == ["Hoa", "Lan"]
    assert 422 in set(read_table(held).series("local_agreements").rows["obs_value"])


def test_two_people_on_one_figure_are_shown_both_versions(visit, office, held):
    first, second = open_figure(visit, office), open_figure(visit, office)
    for page, number, name in ((first, "441", "Lan"), (second, "442", "Hoa")):
        fill(page, "As printed", number)
        sign(page, name, "Heard on the radio")
    save(first)
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_text("The table says: 441 (Lan")).to_be_visible()
    expect(second.get_by_text("You propose: 442")).to_be_visible()
    second.get_by_role("button", name="Save mine").click()
    expect(second.get_by_text("Saved as")).to_be_visible()
    assert commits(held)[0].by == "Hoa"


def open_cell(page, holding, across, down):
    """Double-click the cell that holds a text, near a place: widths follow fonts and load."""
    field = page.locator("#portal .gdg-input")
    page.locator("[data-testid=stDataFrame] canvas").first.wait_for()
    page.wait_for_timeout(1_000)  # the columns take their widths
    for aside in (0, 0, 50, -50, 100, -100, 150, 200):
        grid = page.locator("[data-testid=stDataFrame]").first.bounding_box()
        page.mouse.dblclick(grid["x"] + across + aside, grid["y"] + down)
        try:
            field.wait_for(timeout=3_000)
        except PlaywrightTimeout:
            continue
        if field.is_enabled() and field.input_value() == holding:
            break
        page.keyboard.press("Escape")  # a column beside it
    return field


def test_a_cell_of_the_grid_is_corrected(visit, office):
    page = visit("update?task=grid&lang=en", at=office)
    choose(page, "Indicator", AGREEMENTS)
    open_cell(page, "hơn 200", across=385, down=35 + 17).fill("hơn 210")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.get_by_text("What changes")).to_be_visible()


def test_undoing_what_was_changed_since_shows_both_versions(visit, office, held):
    page = open_figure(visit, office)
    for number in ("451", "452"):
        fill(page, "As printed", number)
        sign(page, "Lan", f"heard {number}")
        save(page)
        choose(page, "Add a figure, or correct one", "2021–2023")
    page.get_by_text("History", exact=True).click()
    settle(page)
    page.get_by_text("heard 451").click()
    settle(page)
    sign(page, "Lan", "not that one")
    before = len(commits(held))
    page.get_by_role("button", name="Take this commit back").click()
    expect(page.get_by_text("The table says: 452 (Lan")).to_be_visible()
    assert len(commits(held)) == before
    assert page.locator("[data-testid=stException]").count() == 0
