"""A reading as JSON: days as ISO 8601, missing figures among what was left out, with reasons."""

from datetime import date

from indicators.language import Message
from indicators.period import Period
from loaders.formats.elsewhere.reading import FileObservation, FileReading, FileTable, LeftOut

YEAR = Period(date(2023, 1, 1), date(2023, 12, 31))


def test_missing_figures_are_left_out_with_their_reason(en):
    seen = FileObservation("x", "VN", "Việt Nam", YEAR, 5.0, cell="B2")
    missing = FileObservation("x", "VN", "Việt Nam", None, None, flag="..", reason=Message("No."))
    note = LeftOut("9", "a note", Message("Why."))
    table = FileTable("t", "", "long", 2, 2, (), (seen,), (missing,), (note,))
    printed = FileReading("f", "CSV", "observations", (table,)).as_json(en)["tables"][0]
    assert printed["observations"][0]["period_end"] == "2023-12-31"
    first, second = printed["left_out"]
    assert (first["value"], first["flag"], first["reason"]) == (None, "..", "No.")
    assert second == {"cell": "9", "text": "a note", "reason": "Why."}
