import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.table.cell_text import neutral, restored


@given(st.text())
def test_a_neutral_cell_is_restored_to_the_letter(text):
    assert restored(neutral(text)) == text


@given(st.text(alphabet="'=+-@\t\r\nab＝", max_size=6))
def test_a_hostile_cell_is_restored_to_the_letter(text):
    assert restored(neutral(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1"])
def test_what_a_spreadsheet_runs_begins_with_an_apostrophe(text):
    assert neutral(text).startswith("'")
    assert neutral(text) != text


@pytest.mark.parametrize("text", ["", "=", "hơn 200", ">=", "~", "'t Hooft", "48,2 tỷ USD"])
def test_harmless_cells_stay_as_they_are(text):
    assert neutral(text) == text
