"""What a file knows about itself, written and read again."""

import pytest

from charts.export.provenance import NoProvenance, Provenance, provenance_of
from charts.export.staleness import compare
from charts.plots.kind import ChartSpec
from tests.charts.build import made, year


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"format": 2}', '{"format": 1, "facts": [{}]}', "42", "PK"]
)
def test_a_line_that_is_no_receipt_is_not_ours(text):
    with pytest.raises(NoProvenance):
        Provenance.from_json(text)


def test_a_receipt_is_of_the_area_that_is_shown_and_of_no_other(language):
    rows = [year("visits", 2020, "50"), year("visits", 2020, "30", area="VN-SG")]
    table = made(*rows)
    home = provenance_of(ChartSpec(("visits",)), table, language)
    there = provenance_of(ChartSpec(("visits",), areas=("VN-SG",)), table, language)
    both = provenance_of(ChartSpec(("visits",), areas=("VN", "VN-SG")), table, language)
    assert [[fact.value for fact in each.facts] for each in (home, there, both)] == [
        [50], [30], [50, 30],
    ]  # fmt: skip
    again = Provenance.from_json(there.to_json())
    assert again == there
    assert again.spec.areas == ("VN-SG",)
    assert list(compare(there, made(rows[0]))) != []
    assert list(compare(home, made(rows[0]))) == []
