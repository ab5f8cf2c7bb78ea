"""Articles out of files: text, web pages, Word and PDF."""

import codecs
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfWriter

from indicators.grammar import read_figures
from loaders.articles.document import Article, read_article
from loaders.errors import FileRefused

TEXT = "Tiêu đề\n18:18, 18/12/2023\n\nTỉnh đã ký hơn 200 thỏa thuận.\n"
PAGE = """<html><head><title>Tin mới | Báo Thử</title>
<meta property="og:site_name" content="Báo Thử">
<meta property="article:published_time" content="2023-12-18T08:00:00+07:00"></head>
<body><nav><a href="/">Trang chủ có 12 chuyên mục</a></nav><article><h1>Tin mới</h1>
<p>Trong năm 2023, các địa phương của tỉnh đã ký hơn 200 thỏa thuận hợp tác với đối tác.</p>
<p>Các thỏa thuận này giúp doanh nghiệp mở rộng thị trường trong những năm tiếp theo.</p>
</article><footer>Điện thoại: 024 0000 0000</footer><script>alert(1)</script></body></html>"""


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16", "utf-16-le", "utf-16-be"],
)
def test_text_in_every_encoding(content):
    article = read_article(content, "a.txt")
    assert article.text == TEXT
    assert article.title == "Tiêu đề"
    assert article.published == date(2023, 12, 18)


def test_text_of_windows_vietnamese():
    """That encoding keeps its tone marks apart; they are joined to their letters."""
    text = "Gia\u0309m 4%, hơn 20 tho\u0309a thuâ\u0323n."
    article = read_article(text.encode("cp1258"), "a.txt")
    assert article.text == "Giảm 4%, hơn 20 thỏa thuận."
    assert [each.value for each in read_figures(article.text)] == [4, 20]


def test_paragraphs_are_numbered_as_the_curation_counts_them():
    numbered = [(each.number, each.text) for each in Article("a\n\n b\n").paragraphs]
    assert numbered == [(1, "a"), (2, " b")]


def test_a_web_page_without_its_furniture():
    article = read_article(PAGE.encode(), "tin.html")
    assert "hơn 200 thỏa thuận" in article.text
    assert "Điện thoại" not in article.text
    assert "alert" not in article.text
    assert (article.title, article.publisher) == ("Tin mới", "Báo Thử")
    assert article.published == date(2023, 12, 18)


def test_a_word_file_with_its_tables(tmp_path):
    document = Document()
    document.add_paragraph("Báo cáo")
    document.add_table(rows=1, cols=2).rows[0].cells[1].text = "12 dự án"
    document.add_paragraph("Đã ký 30 thỏa thuận.")
    document.save(tmp_path / "bc.docx")
    article = read_article(tmp_path / "bc.docx")
    assert article.text.splitlines() == ["Báo cáo", " | 12 dự án", "Đã ký 30 thỏa thuận."]
    assert article.title == "Báo cáo"


def test_a_scan_says_so():
    written, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(written)
    with pytest.raises(FileRefused, match="scan"):
        read_article(written.getvalue(), "a.pdf")


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"", "a.txt", "empty"),
        (b" \n", "a.txt", "empty"),
        (bytes(range(256)) * 4, "a.txt", "not text"),
        (b"not a word file", "a.docx", "Word"),
        (b"not a pdf", "a.pdf", "PDF"),
        (b"<html><body></body></html>", "a.html", "No article"),
        (b"x" * (21 * 2**20), "a.txt", "larger"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(content, name, message, vi):
    with pytest.raises(FileRefused, match=message) as refused:
        read_article(content, name)
    assert vi.say(refused.value.what) != str(refused.value.what)
    assert vi.say(refused.value.do)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(FileRefused, match="cannot be opened"):
        read_article(tmp_path / "none.txt")
