"""Every format of figures: offered where it says, read where it can be, told by its first bytes."""

from functools import partial
from io import BytesIO

import pandas as pd
import pytest

from commands.export import FORMATS
from indicators.file_format import by_ending, uploader_types
from indicators.language import load_language
from indicators.table import current
from loaders.changes.review import review
from loaders.errors import FileRefused
from loaders.formats.registry import READ, TABLE_FORMATS, read_figures_file
from loaders.table.queries import read_table

WRITTEN = [each for each in TABLE_FORMATS if each.write]
EDITED = [each for each in TABLE_FORMATS if each.write_to_edit]


@pytest.mark.parametrize("file_format", WRITTEN, ids=lambda each: each.name)
def test_a_series_written_holds_its_figures(file_format, path):
    series = current(read_table(path)).series("local_agreements")
    content = file_format.write(series, load_language("en"))
    read = {
        ".csv": pd.read_csv,
        ".xlsx": partial(pd.read_excel, engine="openpyxl"),
        ".parquet": pd.read_parquet,
    }
    assert "422" in read[file_format.ending](BytesIO(content)).to_csv()


@pytest.mark.parametrize("file_format", EDITED, ids=lambda each: each.name)
@pytest.mark.parametrize("name", ["figures{}", "figures", "figures{}.csv"])
def test_what_is_written_to_edit_is_read_back_unchanged(file_format, name, path):
    content = file_format.write_to_edit(read_table(path))
    assert review(path, read_figures_file(content, name.format(file_format.ending))).is_empty


def test_the_command_line_exports_every_format_that_is_offered_to_it():
    offered = {each.ending for each in TABLE_FORMATS if "export" in each.offered}
    assert offered
    assert offered <= set(FORMATS)


def test_a_format_offered_can_be_made():
    for each in TABLE_FORMATS:
        assert each.write or not {"indicator", "export", "present"} & set(each.offered)
        assert each.write_to_edit or "update" not in each.offered


def test_no_ending_is_of_two_formats():
    assert len(by_ending(TABLE_FORMATS)) == sum(len(each.endings) for each in TABLE_FORMATS)


def test_an_uploader_takes_what_is_read_and_nothing_else():
    assert {"xlsx", "csv"} <= set(uploader_types(READ))
    assert "parquet" not in uploader_types(READ)


def test_a_format_that_is_not_read_is_refused_with_those_that_are(vi, en):
    with pytest.raises(FileRefused) as refused:
        read_figures_file(b"%PDF-1.7", "report.pdf")
    assert "“.pdf”" in en.say(refused.value.what)
    assert "“.pdf”" in vi.say(refused.value.what)
    assert ".xlsx, .csv" in en.say(refused.value.do)
