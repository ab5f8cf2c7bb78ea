"""Every page and task, whole and accessible: both languages, light and dark, a desk and a phone.

Each pair of language, colours and width is seen on each page; a page is loaded once a language.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.acting import switch
from tests.browser.articles import ARTICLE, paste
from tests.browser.settling import settle

PAGES = (
    "",
    "indicator?id=local_agreements&revisions=true&growth=true",
    "compare",
    "compare?way=index",
    "present",
    "present?part=deck",
    "present?part=check",
    "sources",
    "update",
    "update?task=grid",
    "update?task=workbook",
    "update?task=catalog",
    "update?task=history",
)
LOOKS = {
    "vi": [("light", 1440), ("dark", 390)],
    "en": [("dark", 1440), ("light", 390)],
}
SERIOUS = ("serious", "critical")
# Streamlit's own markup, which we cannot mend: each with what it is.
NOT_OURS = {
    "button-name": "the copy button of st.code has no text",
}
# Whatever sticks out of the window sideways, or is cut by its own box.
CUT_OFF = """() => [...document.querySelectorAll('.stMain *')].filter(e => {
  const box = e.getBoundingClientRect();
  const own = e.childNodes.length && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  const scrolls = e.closest('[data-testid=stCode], .js-plotly-plot, [data-baseweb=select]');
  return own && !scrolls && box.width && (box.right > innerWidth + 1 || box.left < -1);
}).map(e => e.textContent.trim().slice(0, 60))"""


def wrong(page):
    """Everything wrong with a page as it now looks."""
    found = {
        each["id"]: [node["html"][:120] for node in each["nodes"]]
        for each in Axe().run(page).response["violations"]
        if each["impact"] in SERIOUS and each["id"] not in NOT_OURS
    }
    if cut := page.evaluate(CUT_OFF):
        found["cut off"] = cut
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found["wider than the window"] = page.viewport_size["width"]
    if page.locator("[data-testid=stException]").count():
        found["failed"] = page.locator("[data-testid=stException]").all_inner_texts()
    if page.locator("h1").count() != 1:
        found["titles"] = page.locator("h1").all_inner_texts()
    return found


def wrong_anywhere(page, lang):
    """What is wrong in each look of a language."""
    found = {}
    for theme, width in LOOKS[lang]:
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        if problems := wrong(page):
            found[theme, width] = problems
    return found


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_whole_and_accessible(visit, path, lang):
    page = visit(f"{path}{'&' if '?' in path else '?'}lang={lang}", theme=LOOKS[lang][0][0])
    assert wrong_anywhere(page, lang) == {}


@pytest.mark.parametrize(("lang", "mend"), [("vi", "Sửa"), ("en", "Mend")])
def test_so_is_the_reading_of_a_text(visit, app, lang, mend):
    page = paste(visit, app, ARTICLE, lang, theme=LOOKS[lang][0][0])
    switch(page, mend)
    assert wrong_anywhere(page, lang) == {}


def test_what_is_wrong_is_found(visit):
    """The test can fail: words that are cut off, and a picture nobody can read out."""
    page = visit("?lang=en")
    page.evaluate(
        """() => document.querySelector('.stMain').insertAdjacentHTML('beforeend',
           '<p style="position:absolute; left:1400px; width:200px">words</p><img src="x.png">')"""
    )
    assert {"cut off", "image-alt"} <= set(wrong(page))
