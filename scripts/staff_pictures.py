"""Make the pictures of docs/staff.md: `.venv/bin/python scripts/staff_pictures.py`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from pictured_app import app_page, copy_of_table, show, take
from playwright.sync_api import Page

from loaders.formats.xlsx_writer import as_workbook
from loaders.table.queries import read_table
from tests.browser.acting import choose, fill, save, sign
from tests.browser.settling import settle

AGREEMENTS = "International agreements signed by localities"


def main() -> None:
    """Correct a figure, show its history, and a workbook with three mistakes."""
    with TemporaryDirectory() as folder:
        data = copy_of_table(folder)
        with app_page(data) as (page, app):
            figure(page, app)
            history(page, app)
            workbook(page, app, wrong_workbook(data))


def figure(page: Page, app: str) -> None:
    """Correct 422 to 431, up to the preview; take the picture; save."""
    show(page, f"{app}/update?lang=en", 1500)
    choose(page, "Indicator", AGREEMENTS)
    choose(page, "Add a figure, or correct one", "2021–2023")
    fill(page, "As printed", "431")
    sign(page, "Trần Thị Lan", "Report printed again")
    page.get_by_role("heading", level=1).scroll_into_view_if_needed()
    page.wait_for_timeout(800)
    take(page, "update-figure")
    save(page)


def history(page: Page, app: str) -> None:
    """Show the story of one indicator, its last saving opened."""
    show(page, f"{app}/update?lang=en&task=history")
    choose(page, "Indicator", AGREEMENTS)
    page.get_by_text("Report printed again").first.click()
    settle(page)
    page.wait_for_timeout(500)
    take(page, "update-history")


def workbook(page: Page, app: str, file: Path) -> None:
    """Bring back a workbook with three mistakes."""
    show(page, f"{app}/update?lang=en&task=workbook", 560)
    page.locator("input[type=file]").set_input_files(file)
    settle(page)
    page.wait_for_timeout(1500)
    take(page, "update-workbook")


def wrong_workbook(data: Path) -> Path:
    """Return a workbook with an unknown id, a wrong date and text for a number."""
    file = data.with_name("figures.xlsx")
    file.write_bytes(as_workbook(read_table(data)))
    book = openpyxl.load_workbook(file)
    sheet = book["Observations"]
    sheet["A3"], sheet["C4"], sheet["F5"] = "local_agreement", "31/13/2021", "many"
    book.save(file)
    return file


if __name__ == "__main__":
    main()
