"""Small files as people send them: one figure, and what went wrong with it."""

from datetime import date
from io import BytesIO

import openpyxl

from indicators.language import load_language
from loaders.changes.review import review

SOURCE = "external-affairs-conference-2023"
CELLS = {
    "indicator": "local_agreements",
    "period_start": date(2024, 1, 1),
    "period_end": date(2024, 12, 31),
    "as_reported": "hơn 250",
    "source": SOURCE,
    "locator": "¶2",
}
HEADS = tuple(CELLS)
SOURCE_HEADS = (
    "id", "title", "publisher", "published", "url", "language", "speaker_vi", "speaker_en",
    "licence",
)  # fmt: skip
SOURCE_CELLS = ("new-report", "Báo cáo", "Bộ", date(2024, 5, 1), "", "vi", "", "", "")


def sheet_of(heads=HEADS, *rows, title="Observations", book=None):
    """A sheet with its first row and the rows below it, in a book of its own or another's."""
    book = book or openpyxl.Workbook()
    is_first = book.sheetnames == ["Sheet"]
    sheet = book.active if is_first else book.create_sheet()
    sheet.title = title
    for row in (heads, *rows):
        sheet.append(list(row))
    return sheet


def figure(**cells):
    """A sheet with one new figure, some of its cells as given."""
    typed = {**CELLS, **cells}
    return sheet_of(tuple(typed), tuple(typed.values()))


def saved(book):
    """The bytes of a workbook."""
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def csv_of(*rows, heads=HEADS, separator=",", end="\r\n"):
    """A CSV file; rows are cells, or mappings over those of a sound one."""
    lines = [heads, *(tuple({**TYPED, **r}.values()) if isinstance(r, dict) else r for r in rows)]
    return end.join(separator.join(map(str, each)) for each in lines)


TYPED = {**CELLS, "period_start": "01/01/2024", "period_end": "31/12/2024"}


def told(path, proposal, where, en, vi):
    """Whether a review names a place with these words in English and Vietnamese."""
    problems = [each for each in review(path, proposal).problems if each.where == where]
    return any(
        en in load_language("en").say(each.message) and vi in load_language("vi").say(each.message)
        for each in problems
    )
