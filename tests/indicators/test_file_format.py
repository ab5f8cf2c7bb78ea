from indicators.file_format import FileFormat, by_ending, endings, uploader_types

SHEET = FileFormat("Sheet", "text/sheet", (".sheet", ".sh"), ("export",))
PAGE = FileFormat("Page", "text/page", (".page",))


def test_a_format_is_written_with_the_first_of_its_endings():
    assert (SHEET.ending, SHEET.id) == (".sheet", "sheet")
    assert endings([SHEET, PAGE]) == ".sheet, .page"


def test_a_format_is_known_by_every_ending():
    assert by_ending([SHEET, PAGE]) == {".sheet": SHEET, ".sh": SHEET, ".page": PAGE}
    assert uploader_types([SHEET, PAGE]) == ["sheet", "sh", "page"]
