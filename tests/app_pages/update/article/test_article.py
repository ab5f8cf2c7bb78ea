"""The task “From a text”, run by Streamlit's own harness on a table of one's own."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfWriter

from app_pages.update.article.highlight import legend, marked
from indicators.grammar import read_figures
from indicators.table import current
from loaders.articles.document import Article
from loaders.table.queries import read_table
from tests.app_pages.reading import said, words

TEXT = """Địa phương mở rộng hợp tác quốc tế
09:30, 15/01/2025

Giai đoạn 2022–2024, các địa phương đã ký hơn 510 thỏa thuận, tăng 21% so với giai đoạn 2021–2023.
Các tỉnh cử 340 đoàn lãnh đạo địa phương đi nước ngoài.
Năm 2025, các địa phương phấn đấu ký 200 thỏa thuận.
"""


@pytest.fixture
def paste(office):
    """Paste a text: `paste(TEXT, lang="vi")`."""

    def pasted(text=TEXT, lang="en"):
        app = office("text", lang=lang)
        app.text_area(key="text_pasted").set_value(text).run()
        assert not app.exception
        return app

    return pasted


def of_row(kind, field, number):
    """The widget of one row's field, whatever the text is called."""
    return next(each for each in kind if each.key and each.key.endswith(f"_{field}_{number}"))


def accept(app, number):
    of_row(app.toggle, "accept", number).set_value(True).run()
    assert not app.exception


@pytest.mark.parametrize(("lang", "status"), [
    ("en", "new, not in the table yet"),
    ("vi", "mới, chưa có trong bảng"),
])  # fmt: skip
def test_rows_are_proposed_beside_the_marked_text(paste, lang, status):
    shown = words(paste(lang=lang))
    assert shown.count('class="draft"') == 3
    assert 'href="#row-1"' in shown
    assert 'href="#mark-1"' in shown
    assert status in shown
    assert "¶3" in shown


def test_the_source_is_filled_in_as_far_as_known(paste):
    app = paste()
    assert next(each.value for each in app.text_input if each.label == "Title").startswith("Địa")
    days = [each.value for each in app.date_input if each.label == "Day of publication"]
    assert days == [date(2025, 1, 15)]


def test_who_speaks_is_filled_in_in_the_language_of_the_text(paste):
    app = paste(f"{TEXT}Bộ trưởng Ngoại giao Trần Văn Mẫu cho biết sẽ ký thêm 20 thỏa thuận.\n")
    speakers = {each.label: each.value for each in app.text_input if "Speaker" in each.label}
    assert speakers == {
        "Speaker (Tiếng Việt)": "Trần Văn Mẫu, Bộ trưởng Ngoại giao",
        "Speaker (English)": "",
    }


@pytest.mark.parametrize(("lang", "counted"), [
    ("en", "no number is printed: 2"),
    ("vi", "không in con số nào: 2"),
])  # fmt: skip
def test_what_is_printed_as_names_is_told_as_a_count(paste, lang, counted):
    honours = (
        "Ví dặm được ghi danh vào danh mục Di sản phi vật thể năm 2014, Đèo Ngang và Núi Bà "
        "được công nhận là Khu dự trữ sinh quyển thế giới năm 2022.\n"
    )
    shown = words(paste(TEXT + honours, lang=lang))
    assert counted in shown
    assert shown.count(counted[:-1]) == 2  # one and two; the others print their number


def test_without_a_day_it_is_asked_for_first(paste):
    app = paste("Năm ngoái, các địa phương đã ký 300 thỏa thuận.")
    assert 'class="draft"' not in words(app)
    asked = next(each for each in app.date_input if each.label == "Day of publication")
    asked.set_value(date(2025, 1, 15)).run()
    assert not app.exception
    assert 'class="draft"' in words(app)
    assert "2024" in words(app)


def test_an_accepted_row_goes_through_the_review(paste):
    app = paste()
    accept(app, 1)
    shown = words(app)
    assert "What changes" in said(app, "subheader")
    assert "local\\_agreements 2022–2024: new, \\> 510" in shown


def test_a_row_without_its_period_asks_for_it(paste):
    app = paste()
    accept(app, 2)
    assert "Rows still to fill in (indicator, figure, period, place): 2." in said(app, "warning")
    of_row(app.date_input, "period_start", 2).set_value(date(2022, 1, 1))
    of_row(app.date_input, "period_end", 2).set_value(date(2024, 12, 31)).run()
    assert not app.exception
    assert "local\\_delegations\\_abroad 2022–2024: new, 340" in words(app)


def test_what_is_mended_is_what_is_proposed(paste):
    app = paste()
    of_row(app.toggle, "mend", 1).set_value(True).run()
    of_row(app.text_input, "as_reported", 1).set_value("gần 520").run()
    accept(app, 1)
    assert "new, < 520" in words(app).replace("\\", "")


def test_a_new_indicator_leads_to_the_catalog_and_the_text_waits(paste):
    app = paste()
    of_row(app.selectbox, "indicator", 1).set_value("new indicator").run()
    of_row(app.button, "new", 1).click().run()
    assert not app.exception
    assert app.session_state["task"] == "catalog"
    app.segmented_control(key="task").set_value("text").run()
    assert app.text_area(key="text_pasted").value == TEXT


def test_accepted_rows_are_committed_and_known_afterwards(paste, data):
    app = paste()
    accept(app, 1)
    app.text_input(key="editor_name").set_value("Lan")
    next(each for each in app.text_input if each.label == "Reason for the change").set_value(
        "Read"
    ).run()
    for nod in app.checkbox:
        nod.set_value(True)
    app.run()
    next(each for each in app.button if each.label == "Save").click().run()
    assert not app.exception
    rows = current(read_table(data).series("local_agreements")).rows
    (row,) = rows[rows["obs_value"] == 510].to_dict("records")
    assert (row["locator"], row["as_reported"], row["recorded_by"]) == ("¶3", "hơn 510", "Lan")
    assert (row["change_value"], row["change_base_end"]) == (0.21, date(2023, 12, 31))
    assert "already in the table" in words(app)


def test_an_article_already_read_is_all_in_the_table(paste):
    app = paste(
        "Hội nghị\n18/12/2023 18:18\n\n"
        "Giai đoạn 2021-2023, các địa phương đã ký 422 thỏa thuận hợp tác.\n"
    )
    assert "All of them are already in the table." in said(app, "success")


def test_a_text_without_figures_says_so(paste):
    app = paste("Bản tin\n09:30, 15/01/2025\n\nTrời hôm nay nắng đẹp.")
    assert "No figures were found" in said(app, "info")


def test_many_rows_come_a_page_at_a_time(paste):
    lines = [f"Năm {1950 + n}, các địa phương đã ký {n + 100} thỏa thuận." for n in range(45)]
    app = paste("\n".join(["Bản tin", "09:30, 15/01/2025", *lines]))
    assert words(app).count('class="draft"') == 20
    accept(app, 3)
    next(each for each in app.segmented_control if each.label == "Rows").set_value(2).run()
    assert not app.exception
    shown = words(app)
    assert shown.count('class="draft"') == 5
    assert 'id="row-45"' in shown
    assert 'id="row-1"' not in shown
    assert 'id="mark-3"' not in shown
    assert "1952: new, 102" in shown  # accepted on the first page, still reviewed


@pytest.mark.parametrize("text", [
    "Đã ký <script>alert(1)</script> 300 thỏa thuận.",
    "Đã ký 300 thỏa thuận & <img src=x onerror=alert(1)>",
    '"><b>Năm 2024</b>, đã ký hơn\u00a0200 thỏa thuận',
])  # fmt: skip
def test_markup_is_shown_as_text(text, language):
    readings = read_figures(text)
    shown = marked(Article(text).paragraphs, readings, {readings[0].start: 1}, language)
    assert 'id="mark-1"' in shown
    for tag in ("<script", "<img", "<b>"):
        assert tag not in shown


def test_every_reading_says_its_role_in_words(en):
    text = (
        "Năm 2024, vốn đạt 38 tỷ USD, tăng 5%, chiếm 40% tổng số; phấn đấu đạt 50 tỷ USD năm 2025."
    )
    readings = read_figures(text)
    shown = marked(Article(text).paragraphs, readings, {}, en) + legend(readings, en)
    for role in ("level", "growth", "share", "target"):
        assert f'class="reading {role}"' in shown
        assert role in shown.replace(f'reading {role}"', "")


def bring(office, name, content, lang="en"):
    app = office("text", lang=lang)
    app.file_uploader(key="text_file").upload(name, content).run()
    assert not app.exception
    return app


def word(*lines):
    document, held = Document(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(held)
    return held.getvalue()


def scan():
    writer, held = PdfWriter(), BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(held)
    return held.getvalue()


PAGE = (
    "<html><head><title>Tin</title></head><body><nav>Menu 1 2 3</nav><article><h1>Hội nghị</h1>"
    + "".join(f"<p>{line}</p>" for line in TEXT.splitlines()[3:])
    + "</article></body></html>"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bai.txt", TEXT.encode("utf-8-sig")),
        ("bai.txt", TEXT.encode("utf-16")),
        ("bai.html", PAGE.encode()),
        ("bai.docx", word(*TEXT.splitlines())),
    ],
)
def test_a_file_is_read_as_a_pasted_text_is(office, name, content):
    app = bring(office, name, content)
    if not any(each.value for each in app.date_input if each.label == "Day of publication"):
        asked = next(each for each in app.date_input if each.label == "Day of publication")
        asked.set_value(date(2025, 1, 15)).run()
    shown = words(app)
    assert shown.count('class="draft"') == 3
    assert "hơn 510" in shown


@pytest.mark.parametrize(
    ("name", "content", "told", "lang"),
    [
        ("a.txt", b" \n ", "The file is empty.", "en"),
        ("a.txt", b" \n ", "Tệp trống.", "vi"),
        ("a.txt", bytes(range(256)), "its letters cannot be read", "en"),
        ("a.docx", b"PK nonsense", "not a Word document", "en"),
        ("a.pdf", b"%PDF-1.4 nonsense", "not a PDF, or is damaged", "en"),
        ("a.pdf", scan(), "The PDF is a scan", "en"),
        ("a.html", b"<html><body></body></html>", "No article was found", "en"),
        ("a.txt", ("Đã ký 300 thỏa thuận. " * 10_000).encode(), "more than 200,000 letters", "en"),
        ("a.docx", word("", " "), "no text in it", "en"),
    ],
    ids=["empty", "empty-vi", "binary", "docx", "pdf", "scan", "html", "huge", "blank"],
)
def test_what_cannot_be_read_is_told_with_what_to_do(office, name, content, told, lang):
    app = bring(office, name, content, lang)
    assert told in said(app, "error")
    assert len(said(app, "error")) > len(told) + 10
    assert 'class="draft"' not in words(app)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("text", ["", "  \n "])
def test_without_a_text_the_page_says_what_it_is_for(office, text, lang):
    app = office("text", lang=lang)
    app.text_area(key="text_pasted").set_value(text).run()
    wanted = {"vi": "chưa có gì được lưu", "en": "nothing is saved until you have looked"}[lang]
    assert wanted in said(app)
    assert not app.error


def test_a_row_that_is_skipped_is_not_proposed(paste):
    app = paste()
    accept(app, 1)
    of_row(app.toggle, "accept", 1).set_value(False).run()
    assert "What changes" not in said(app, "subheader")
    assert "Accept the rows that are right; the others are skipped." in said(app)


def test_an_indicator_chosen_by_hand_is_the_one_proposed(paste):
    app = paste()
    of_row(app.selectbox, "indicator", 2).set_value("local_agreements").run()
    of_row(app.toggle, "mend", 2).set_value(True).run()
    of_row(app.date_input, "period_start", 2).set_value(date(2024, 1, 1))
    of_row(app.date_input, "period_end", 2).set_value(date(2024, 12, 31)).run()
    accept(app, 2)
    assert "local_agreements 2024: new, 340" in said(app)


def test_a_mend_that_is_no_figure_is_told(paste):
    app = paste()
    of_row(app.toggle, "mend", 1).set_value(True).run()
    of_row(app.text_input, "as_reported", 1).set_value("nhiều lắm").run()
    accept(app, 1)
    assert "To mend before this can be saved" in said(app, "subheader")
    assert "Save" not in [each.label for each in app.button]


def test_what_was_done_stays_when_the_language_changes(paste):
    app = paste()
    accept(app, 1)
    app.segmented_control(key="lang").set_value("vi").run()
    assert not app.exception
    assert of_row(app.toggle, "accept", 1).value
    assert "local_agreements 2022–2024: mới, > 510" in said(app)


def test_what_was_done_stays_when_another_task_is_looked_at(paste):
    app = paste()
    accept(app, 1)
    app.segmented_control(key="task").set_value("history").run()
    app.segmented_control(key="task").set_value("text").run()
    assert not app.exception
    assert of_row(app.toggle, "accept", 1).value
    assert "What changes" in said(app, "subheader")


def test_a_colleague_who_saved_the_same_meanwhile_makes_it_known(paste, data):
    app = paste()
    accept(app, 1)
    other = paste()
    accept(other, 1)
    for each in (app, other):
        each.text_input(key="editor_name").set_value("Lan")
        next(w for w in each.text_input if w.label == "Reason for the change").set_value("x").run()
        for nod in each.checkbox:
            nod.set_value(True)
        each.run()
    next(each for each in other.button if each.label == "Save").click().run()
    next(each for each in app.button if each.label == "Save").click().run()
    assert not app.exception
    rows = current(read_table(data).series("local_agreements")).rows
    assert (rows["obs_value"] == 510).sum() == 1
