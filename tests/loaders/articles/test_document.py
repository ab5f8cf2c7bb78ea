"""Files of articles as people have them: edited with changes tracked, tables merged, damaged."""

from contextlib import suppress
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from indicators.grammar import read_figures
from indicators.language import language_codes, load_language
from loaders.articles.document import read_article
from loaders.errors import FileRefused

RUN = "<w:r><w:t>{}</w:t></w:r>"
SENTENCE = "Exports reached 405 billion USD in 2024."


def word_file(fill, title=""):
    document = Document()
    document.core_properties.title = title
    fill(document)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def paragraph_of(*parts):
    """A Word file of one paragraph, its parts texts or WordprocessingML."""

    def fill(document):
        paragraph = document.add_paragraph()
        for part in parts:
            if part.startswith("<"):
                paragraph._p.append(parse_xml(part.replace(" ", f" {nsdecls('w')} ", 1)))
            else:
                paragraph.add_run(part)

    return word_file(fill)


def pdf_file(text=SENTENCE, title=None, password=None):
    """A PDF of one printed line."""
    writer = PdfWriter()
    page = writer.add_blank_page(600, 300)
    named = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(k): NameObject(v) for k, v in named.items()})
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    drawing = DecodedStreamObject()
    drawing.set_data(f"BT /F1 12 Tf 20 200 Td ({text}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(drawing)
    if title is not None:
        writer.add_metadata({"/Title": title})
    if password:
        writer.encrypt(password)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


TRACKED = {
    "inserted": ("Đã ký ", f'<w:ins w:id="1">{RUN.format("422")}</w:ins>', " thỏa thuận."),
    "deleted": (
        "Đã ký 422", '<w:del w:id="1"><w:r><w:delText>400</w:delText></w:r></w:del>',
        " thỏa thuận.",
    ),
    "moved here": ("Đã ký ", f'<w:moveTo w:id="1">{RUN.format("422")}</w:moveTo>', " thỏa thuận."),
    "moved away": (
        "Đã ký 422", f'<w:moveFrom w:id="1">{RUN.format("400")}</w:moveFrom>', " thỏa thuận."
    ),
    "linked": ("Đã ký ", f'<w:hyperlink w:anchor="a">{RUN.format("422")}</w:hyperlink>',
               " thỏa thuận."),
    "in several runs": ("Đã ", "ký 4", "22 ", "thỏa thuận."),
}  # fmt: skip


@pytest.mark.parametrize("case", TRACKED)
def test_a_paragraph_reads_as_it_stands_once_its_changes_are_accepted(case):
    article = read_article(paragraph_of(*TRACKED[case]), "bài.docx")
    assert article.text.strip() == "Đã ký 422 thỏa thuận."


def test_a_figure_in_a_text_box_is_not_run_into_the_sentence_around_it():
    box = f"<w:r><w:txbxContent><w:p>{RUN.format('999')}</w:p></w:txbxContent></w:r>"
    inserted = f'<w:ins w:id="1">{box}</w:ins>'
    assert "999" not in read_article(paragraph_of("Đã ký 422", inserted), "bài.docx").text


def merged(document):
    table = document.add_table(2, 3)
    wide = table.cell(0, 1).merge(table.cell(0, 2))
    wide.text = "FDI đạt 38,2 tỷ USD"
    for place, text in enumerate(("2024", "5", "7")):
        table.cell(1, place).text = text


def test_a_merged_cell_is_told_once():
    text = read_article(word_file(merged), "bảng.docx").text
    assert text.strip().split("\n") == ["| FDI đạt 38,2 tỷ USD", "2024 | 5 | 7"]


def test_lines_in_a_cell_stay_on_its_row():
    def fill(document):
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "Năm\n2024"
        table.cell(0, 1).text = "405"

    assert read_article(word_file(fill), "bảng.docx").text == "Năm 2024 | 405"


@pytest.mark.parametrize(("title", "shown"), [("Báo cáo", "Báo cáo"), ("", "Đã ký 422.")])
def test_a_word_file_is_called_by_its_title_or_its_first_line(title, shown):
    content = word_file(lambda document: document.add_paragraph("Đã ký 422."), title)
    assert read_article(content, "bài.docx").title == shown


@pytest.mark.parametrize(
    ("title", "shown"), [("Report", "Report"), (None, SENTENCE), ("", SENTENCE)]
)
def test_a_pdf_is_called_by_its_title_or_its_first_line(title, shown):
    article = read_article(pdf_file(title=title), "report.pdf")
    assert (article.title, article.text) == (shown, SENTENCE)


@pytest.mark.parametrize(
    ("content", "name", "english"),
    [
        (pdf_file(password="bí mật"), "a.pdf", "has a password"),
        (pdf_file(text=""), "a.pdf", "is a scan"),
        (pdf_file()[:200], "a.pdf", "not a PDF, or is damaged"),
        (paragraph_of("x")[:-30], "a.docx", "not a Word document"),
        (paragraph_of(" "), "a.docx", "no text in it"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "a.docx", "not a Word document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.txt", "is not text"),
        (b"MZ\x90\0\3\0\0\0", "a", "is not text"),
        (b"<html><body></body></html>", "a.htm", "No article"),
        (b" \n\t ", "a.txt", "is empty"),
        (b"x" * (20 * 2**20 + 1), "a.txt", "larger than 20 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_article_says_what_it_is_and_what_to_do(content, name, english):
    with pytest.raises(FileRefused) as refused:
        read_article(content, name)
    assert english in str(refused.value.what)
    for code in language_codes():
        assert load_language(code).say(refused.value.do)
    assert load_language("vi").say(refused.value.what) != str(refused.value.what)


@pytest.mark.parametrize("ending", ["PDF", "Pdf"])
def test_the_ending_of_a_name_may_be_in_capitals(ending):
    assert read_article(pdf_file(), f"REPORT.{ending}").text == SENTENCE


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Bài", "18/12/2023 08:30", "x"], date(2023, 12, 18)),
        (["Bài", "Thứ Hai, 18-12-2023, 08:30 GMT+7"], date(2023, 12, 18)),
        (["Bài", "18/12/2023"], date(2023, 12, 18)),
        (["Bài", "Thứ Hai, ngày 18 tháng 12 năm 2023", "x"], date(2023, 12, 18)),
        (["News", "Published: Monday, December 18, 2023"], date(2023, 12, 18)),
        (["News", "18 Dec 2023"], date(2023, 12, 18)),
        (["Bài", *["Câu."] * 9, "Hà Nội, ngày 18/12/2023"], date(2023, 12, 18)),
        (["Bài", "Hội nghị họp ngày 18/12/2023."], None),  # told of, not published on
        (["News", "The forum met on 18 December 2023"], None),
        (["Bài", "08:30 31/02/2023"], None),
        (["Bài"] * 7 + ["18/12/2023 08:30"] + ["Câu."] * 2, None),
        (["Bài", "08:30 18/12/1823"], None),
    ],
)
def test_the_day_stands_in_the_dateline_or_is_not_known(lines, day):
    assert read_article("\n".join(lines).encode(), "bài.txt").published == day


def test_a_web_page_tells_its_title_day_and_address():
    page = """<html lang="vi"><head><title>Đối ngoại</title>
      <meta property="og:site_name" content="Báo Quốc tế">
      <meta property="article:published_time" content="2023-12-18T08:30:00+07:00">
      <link rel="canonical" href="https://example.vn/bai"></head><body>
      <article><p>Giai đoạn 2021–2023, các địa phương đã ký 422 thỏa thuận quốc tế.</p></article>
      </body></html>"""
    article = read_article(page.encode(), "bài.html")
    assert (article.title, article.publisher) == ("Đối ngoại", "Báo Quốc tế")
    assert (article.published, article.url) == (date(2023, 12, 18), "https://example.vn/bai")
    assert "422" in article.text


SOUND = {
    "a.pdf": pdf_file(),
    "a.docx": paragraph_of("Đã ký 422 thỏa thuận."),
    "a.html": b"<html><body><article><p>" + b"FDI 38 " * 40 + b"</p></article></body></html>",
    "a.txt": "Đã ký 422 thỏa thuận.".encode("utf-16"),
}


@settings(max_examples=80)
@given(st.sampled_from(sorted(SOUND)), st.data())
@pytest.mark.filterwarnings("ignore")  # readers grumble about what is damaged
def test_a_damaged_file_is_read_or_refused_and_nothing_else(name, data):
    content = bytearray(SOUND[name])
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=4))
    with suppress(FileRefused):
        assert read_article(bytes(content), name).text.strip()


RAISED = "<w:r ><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (paragraph_of("Đã ký hơn 200", RAISED, " thỏa thuận."), "bài.docx"),
        (
            "<html><body><article><p>Tính đến nay, các địa phương của cả nước đã ký "
            "hơn 200<sup>1</sup> thỏa thuận với các đối tác.</p></article></body></html>".encode(),
            "bài.html",
        ),
        (
            "<html><body><article><p>Tính đến nay, các địa phương của cả nước đã ký hơn 200<sup>"
            '<a href="#n">[1]</a></sup> thỏa thuận.</p></article></body></html>'.encode(),
            "bài.html",
        ),
        ("Đã ký hơn 200<sup>1</sup> thỏa thuận.".encode(), "bài.txt"),
    ],
)
def test_a_footnote_is_no_part_of_a_number(content, name):
    (reading,) = read_figures(read_article(content, name).text, language="vi")
    assert (reading.value, reading.unit) == (200, "thỏa thuận")


def test_a_wrapped_text_is_counted_in_paragraphs():
    text = "Bài\n\nTỉnh đã ký với đối tác hơn 200\nthỏa thuận trong năm\n2023.\n\nHết."
    article = read_article(text.encode(), "bài.txt")
    assert [part.number for part in article.paragraphs] == [1, 2, 3]
    assert [text[p.start : p.start + len(p.text)] for p in article.paragraphs] == [
        part.text for part in article.paragraphs
    ]


def test_a_page_without_a_day_in_its_head_shows_it_under_its_title():
    page = (
        "<html><head><title>Đối ngoại năm nay</title></head><body><div>28/11/2026 08:00</div>"
        "<h1>Đối ngoại năm nay</h1><div>Thứ Hai, 18/12/2023 | 14:05</div><article><p>Các địa "
        "phương của cả nước đã ký 422 thỏa thuận quốc tế với các đối tác.</p></article>"
    )
    assert read_article(page.encode(), "bài.html").published == date(2023, 12, 18)
