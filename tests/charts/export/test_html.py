"""A figure as a page: its words are text."""

import re
from html.parser import HTMLParser

import pytest

from charts.export.html import html_page
from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.style.captions import (
    captions_of,
)
from charts.style.sizes import SIZES
from charts.style.theme import PALETTES
from tests.charts.build import made, year


class Page(HTMLParser):
    """The texts and attributes of a page, script and style apart."""

    def __init__(self, text) -> None:
        super().__init__()
        self.said, self.open, self.attributes = [], [], {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.attributes |= {(tag, name): value for name, value in attrs}

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if not {"script", "style"} & set(self.open):
            self.said.append(data)


@pytest.mark.parametrize("theme", PALETTES)
def test_a_page_says_in_text_what_the_chart_draws(theme, language):
    hostile = "</script><script>alert(1)</script> “x” & <i>"
    first = {**year("wordy", 2020, "more than 5"), "as_reported": hostile}
    table = made(first, year("wordy", 2021, "9"))
    choice = ChartSpec(("wordy",), title=hostile)
    figure = draw_chart(choice, table, language, theme)
    receipt = provenance_of(choice, table, language)
    written = html_page(figure, SIZES["web"], language, receipt, theme=theme)
    page, words = Page(written), captions_of(figure)
    said = " ".join(page.said)
    for part in (hostile, words.subtitle, words.id, *words.notes, *words.sources):
        assert part in said
    assert page.attributes["div", "aria-label"] == words.alt
    assert page.attributes["html", "lang"] == language.code
    assert "alert(1)</script>" not in written.replace("&lt;/script&gt;", "")
    assert f"background:{PALETTES[theme].paper}" in written
    assert "http" not in re.sub(r"<script>.*?</script>", "", written, flags=re.S).split("<body>")[0]
