"""The pages there are: title, script and address of each. The router and links read this list."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from indicators.language import Message

HERE = Path(__file__).parent


@dataclass(frozen=True)
class PageEntry:
    """A page: its `address` behind the server's, its script, and its title in the menu."""

    address: str
    script: str
    title: Message

    @property
    def path(self) -> Path:
        """Where the script is."""
        return HERE / self.script


# A script is named as its address is: Streamlit's test harness finds a page by its file's name.
PAGES = (
    PageEntry("overview", "overview/overview.py", Message("Overview")),
    PageEntry("indicator", "indicator/indicator.py", Message("Indicator")),
    PageEntry("compare", "compare.py", Message("Compare")),
    PageEntry("present", "present/present.py", Message("Present")),
    PageEntry("sources", "sources/sources.py", Message("Sources & methods")),
    PageEntry("update", "update/update.py", Message("Update")),
)
PAGE = {page.address: page for page in PAGES}
HOME = PAGES[0]
