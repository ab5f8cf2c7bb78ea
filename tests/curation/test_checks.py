"""Our verdicts on the shipped figures are worded as the curator's are."""

import csv

import pytest

from tests.indicators.checks.test_shipped import CASES
from tests.places import SHARED

CURATED = SHARED / "curation" / "checks.csv"
pytestmark = pytest.mark.skipif(
    not CURATED.is_file(),
    reason=f"verdicts were not compared with a curator's: they are not at {SHARED}",
)


@pytest.mark.parametrize("case", CASES)
def test_the_curation_words_it_alike(case):
    alike = {
        "C01": "almost consistent", "C03": "consistent", "C04": "not checkable",
        "C05": "consistent but open", "C06": "contradiction", "C08": "not resolvable",
        "C10": "not comparable", "C11": "not comparable", "C17": "mismatch",
    }  # fmt: skip
    with CURATED.open(encoding="utf-8") as lines:
        by_id = {line["check_id"]: line["verdict"].lower() for line in csv.DictReader(lines)}
    assert by_id[case].startswith(alike[case])
