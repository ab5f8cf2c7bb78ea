"""What a file knows about itself, written and read again."""

import pytest

from charts.export.provenance import NoProvenance, Provenance


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"format": 2}', '{"format": 1, "facts": [{}]}', "42", "PK"]
)
def test_a_line_that_is_no_receipt_is_not_ours(text):
    with pytest.raises(NoProvenance):
        Provenance.from_json(text)
