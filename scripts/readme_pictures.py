"""Make the pictures of README.md: `.venv/bin/python scripts/readme_pictures.py`."""

from __future__ import annotations

from tempfile import TemporaryDirectory

from pictured_app import app_page, copy_of_table, show, take

# name, address, height; `present` is made with those of the presenters
PICTURES = (
    ("overview", "?lang=en", 860),
    ("indicator", "indicator?id=local_agreements&lang=en", 900),
    ("compare", "compare?lang=en&ids=fdi_net_inflows_wb,exports_wb&way=index", 860),
    ("update", "update?lang=en", 860),
)
CHECKS, CHECKS_HEIGHT = "indicator?id=local_agreements&lang=en", 700


def main() -> None:
    """Run the app on a copy of the table and take every picture."""
    with TemporaryDirectory() as folder, app_page(copy_of_table(folder)) as (page, app):
        for name, address, height in PICTURES:
            show(page, f"{app}/{address}", height)
            take(page, name)
        show(page, f"{app}/{CHECKS}", CHECKS_HEIGHT)
        page.locator(".findings").scroll_into_view_if_needed()
        page.locator(".findings summary").first.click()
        page.wait_for_timeout(300)
        take(page, "checks")


if __name__ == "__main__":
    main()
