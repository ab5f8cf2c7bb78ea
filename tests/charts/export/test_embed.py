"""Receipts inside files: put in, read out again, and refused where there is none."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from PIL import Image
from pypdf import PdfReader, PdfWriter

from charts.export.embed import read, stamped_pdf, stamped_png, stamped_svg
from charts.export.html import html_page
from charts.export.provenance import NoProvenance, Provenance, provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.style.captions import Captions, captions_of, labelled_lines
from charts.style.sizes import size_of
from tests.charts.export.receipts import RECEIPTS

WORDS = Captions("Tiêu đề", "", ("Nguồn",), (), "x", "", "Một biểu đồ <b> & \"'")
SVG = b'<svg class="main-svg" width="10" height="5" viewBox="0 0 10 5"><rect/></svg>'


def a_png():
    written = BytesIO()
    Image.new("RGB", (4, 3), "white").save(written, "PNG")
    return written.getvalue()


def a_pdf():
    written, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(720, 405)
    writer.write(written)
    return written.getvalue()


@given(RECEIPTS)
def test_a_receipt_survives_json(made):
    assert Provenance.from_json(made.to_json()) == made
    assert "\n" not in made.to_json()


@given(RECEIPTS)
@settings(max_examples=30)
def test_a_receipt_survives_each_file(made):
    assert read(stamped_png(a_png(), made, WORDS)) == made
    assert read(stamped_svg(SVG, made, WORDS, size_of("web"))) == made
    assert read(stamped_pdf(a_pdf(), made, WORDS, (10, 5.625))) == made


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"\x89PNG\r\n\x1a\n", a_png(), SVG, a_pdf(), b"%PDF-1.7 damaged", bytes(200)],
)
def test_a_file_without_a_receipt_says_so(content):
    with pytest.raises(NoProvenance):
        read(content)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"format": 99}', '{"format": 1}', '{"format": 1, "a": 2}']
)
def test_what_is_no_receipt_is_refused(text):
    with pytest.raises(NoProvenance):
        Provenance.from_json(text)


def test_a_stamped_png_still_opens_and_says_its_title(table, vi):
    made = provenance_of(ChartSpec(("fdi_total",)), table, vi)
    opened = Image.open(BytesIO(stamped_png(a_png(), made, WORDS)))
    opened.load()
    assert opened.size == (4, 3)
    assert opened.text["Title"] == "Tiêu đề"


def test_a_stamped_svg_has_its_size_and_fonts(table, vi):
    made = provenance_of(ChartSpec(("fdi_total",)), table, vi)
    text = stamped_svg(SVG, made, WORDS, size_of("16x9")).decode()
    assert 'width="1920" height="1080"' in text
    assert "font/woff2;base64," in text
    assert "&lt;b&gt; &amp;" in text


def test_a_stamped_pdf_has_its_size_in_print(table, vi):
    made = provenance_of(ChartSpec(("fdi_total",)), table, vi)
    found = PdfReader(BytesIO(stamped_pdf(a_pdf(), made, WORDS, size_of("a4").inches)))
    width, height = found.pages[0].mediabox.width, found.pages[0].mediabox.height
    assert (round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) == (160, 100)
    assert found.metadata.title == "Tiêu đề"


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_a_page_is_whole_without_a_network(table, language, theme):
    choice = ChartSpec(("local_agreements",))
    figure = draw_chart(choice, table, language, theme)
    made = provenance_of(choice, table, language)
    page = html_page(figure, size_of("web"), language, made, theme=theme)
    before, _, after = page.partition("<figure>")
    assert "<script src" not in page
    assert "<link" not in before
    below = (text for _, text in labelled_lines(captions_of(figure), language))
    for part in (*below, "local_agreements", made.version):
        assert part in after
    assert f'<html lang="{language.code}">' in before
    assert "width:850px" in before


def test_a_page_cannot_be_broken_out_of(table, vi):
    choice = ChartSpec(("fdi_total",), title="</script><script>alert(1)</script>")
    figure = draw_chart(choice, table, vi)
    page = html_page(figure, size_of("web"), vi, provenance_of(choice, table, vi))
    assert "<script>alert(1)" not in page
