"""What files are called."""

import re

from hypothesis import given
from hypothesis import strategies as st

from charts.export.file_names import LONGEST_NAME, file_name, slug
from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from tests.charts.build import made, year


@given(st.text(max_size=80))
def test_a_file_name_has_only_letters_that_every_system_takes(text):
    name = slug(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", name)
    assert slug(name) == name


def test_the_file_name_of_long_words_is_cut(vi):
    table = made(year("wordy", 2020, "5"), year("visits", 2021, "5"))
    receipt = provenance_of(ChartSpec(("wordy", "visits")), table, vi)
    name = file_name(receipt, table, vi, "web", "png")
    said, span, code, size = name.removesuffix(".png").split("_")
    assert len(said) <= LONGEST_NAME
    assert (span, code, size) == ("2020-2021", "vi", "web")
