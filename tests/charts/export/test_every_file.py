"""Every indicator, in both languages, in every format: opens, has its size, names its sources.

The words of a picture are laid out without a browser, so they are read in every run; that each
file as the browser draws it holds them is left to the long ones.
"""

import re
from io import BytesIO
from unicodedata import normalize

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from charts.export.compose import framed
from charts.export.embed import read, stamped_png
from charts.export.html import html_page
from charts.export.provenance import NAME, Provenance, provenance_of
from charts.export.render import drawn, has_browser
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.pptx.deck import one_slide
from charts.style.captions import captions_of
from charts.style.sizes import size_of
from indicators.language import load_language
from loaders.table.queries import read_table
from tests.places import SHIPPED

EVERY = [each.id for each in read_table(SHIPPED).catalog.indicators]
needs_browser = pytest.mark.skipif(not has_browser(), reason="no Chrome or Chromium here")
pytestmark = pytest.mark.parametrize("indicator", EVERY)
_MARKS = re.compile(r"<[^>]+>")


def squashed(text):
    """A text without spaces: lines break elsewhere in every format."""
    return "".join(normalize("NFC", text).split())


def figure_of(table, indicator, language):
    choice = ChartSpec((indicator,))
    return draw_chart(choice, table, language), provenance_of(choice, table, language)


def wanted(figure, made, language):
    """What has to stand in every file: the source line, the id, the day and the version."""
    words = captions_of(figure)
    sources = language.plural("Source", "Sources", len(words.sources))
    assert words.sources
    return [
        squashed(f"{sources}: {'; '.join(words.sources)}"),
        squashed(f"{made.id} · {words.as_known_on} · "),
        squashed(made.version),
        squashed(words.title),
    ]


def text_of_html(page):
    tree = etree.HTML(page)
    for each in tree.xpath("//script | //style"):
        each.getparent().remove(each)
    return "".join(tree.itertext())


def test_a_page_names_its_sources(table, language, indicator):
    figure, made = figure_of(table, indicator, language)
    size = size_of("16x9")
    page = html_page(figure, size, language, made)
    text = squashed(text_of_html(page))
    for each in wanted(figure, made, language):
        assert each in text
    assert f"width:{size.width}px" in page or f"width:{size.canvas}px" in page
    held = re.search(rf'<script type="application/json" id="{NAME}">(.*?)</script>', page)
    assert Provenance.from_json(held[1]) == made


def test_a_picture_is_laid_out_with_its_sources(table, language, indicator):
    figure, made = figure_of(table, indicator, language)
    picture = framed(figure, size_of("16x9"), language, version=table.version)
    printed = (each.text.replace("<br>", " ") for each in picture.figure.layout.annotations)
    text = squashed(" ".join(_MARKS.sub("", each).replace("&amp;", "&") for each in printed))
    for each in wanted(figure, made, language):
        assert each in text


def test_a_png_says_its_sources(table, language, indicator):
    figure, made = figure_of(table, indicator, language)
    blank = BytesIO()
    Image.new("RGB", (2, 2)).save(blank, "PNG")
    said = Image.open(BytesIO(stamped_png(blank.getvalue(), made, captions_of(figure)))).text
    assert said["Source"] == "; ".join(captions_of(figure).sources)
    assert said["Comment"].startswith(f"{indicator} · ")
    assert said["Title"] == captions_of(figure).title


def test_a_slide_names_its_sources(table, language, indicator):
    figure, made = figure_of(table, indicator, language)
    built = one_slide(table, ChartSpec((indicator,)), language)
    assert built.content.startswith(b"PK")
    foot = wanted(figure, made, language)[:3]
    xml = squashed(_slide_text(built.content))
    assert all(each in xml for each in foot)


def _slide_text(content):
    slide = Presentation(BytesIO(content)).slides[0]
    return "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


@needs_browser
@pytest.mark.long
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("size", ["16x9", "a4"])
@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
@pytest.mark.parametrize("code", ["vi", "en"])
def test_every_picture_opens_has_its_size_and_names_its_sources(
    table, indicator, code, ending, size
):
    language, shape = load_language(code), size_of(size)
    figure, made = figure_of(table, indicator, language)
    content = drawn(framed(figure, shape, language, version=table.version), ending, made)
    said, pixels = LOOK[ending](content)
    inches = tuple(round(side * 72) for side in shape.inches)
    assert pixels == (inches if ending == "pdf" else (shape.width, shape.height))
    assert read(content) == made
    for each in wanted(figure, made, language):
        assert each in squashed(said)


def _png(content):
    picture = Image.open(BytesIO(content))
    picture.load()
    assert len(picture.convert("RGB").getcolors(1 << 22)) > 10  # something is drawn
    found = picture.text
    sources = {
        load_language(c).plural("Source", "Sources", n) for c in ("vi", "en") for n in (1, 2)
    }
    said = " ".join(f"{each}: {found['Source']}" for each in sorted(sources))
    return f"{found['Title']} {said} {found['Comment']}", picture.size


def _svg(content):
    tree = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    texts = tree.iterfind(".//{http://www.w3.org/2000/svg}text")
    said = " ".join(" ".join(each.itertext()) for each in texts)
    return said, (int(tree.get("width")), int(tree.get("height")))


def _pdf(content):
    (page,) = PdfReader(BytesIO(content)).pages
    box = page.mediabox
    return page.extract_text(), (round(float(box.width)), round(float(box.height)))


LOOK = {"png": _png, "svg": _svg, "pdf": _pdf}
