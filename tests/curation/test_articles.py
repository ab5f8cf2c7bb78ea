"""The curated articles, where they are at hand: every figure found, hardly anything else."""

import csv
from datetime import date

import pytest

from indicators.grammar import read_figures
from loaders.articles.document import read_article
from tests.places import SHARED

CURATION = SHARED / "curation" / "figures.csv"
pytestmark = pytest.mark.skipif(
    not CURATION.is_file(),
    reason=f"the reader was not tried on the curated articles: they are not at {SHARED}",
)
QUALIFIERS = {"exact": "=", "more_than": ">", "nearly": "<", "about": "~"}
MOST_FALSE = 3
# The text tells no days: the curator inferred them, the reader leaves them empty.
INFERRED = {"F08", "F09", "F10", "F36", "F37", "F60", "F61", "F62", "F63", "F64"}


def curated():
    if not CURATION.is_file():
        return []
    with CURATION.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def readings(row):
    published = date.fromisoformat(row["publication_date"])
    return read_figures(read_article(SHARED / "seeds" / row["file"]).text, published)


def matches(row, reading):
    scale = 1e9 if row["unit"] == "billion USD" else 1
    return (
        reading.paragraph == int(row["paragraph"])
        and reading.value == pytest.approx(float(row["value"]) * scale)
        and reading.comparator == QUALIFIERS[row["qualifier"]]
    )


def days(row):
    """The days of a row; a year still running at publication is kept whole, as printed."""
    start = date.fromisoformat(row["period_start"] or row["as_of"])
    end = date.fromisoformat(row["period_end"] or row["as_of"])
    is_running = row["period_end"] == row["publication_date"] and (start.month, start.day) == (1, 1)
    return start, date(end.year, 12, 31) if is_running else end


@pytest.mark.parametrize("row", curated(), ids=lambda row: row["id"])
def test_every_curated_figure_is_found(row):
    found = [each for each in readings(row) if matches(row, each)]
    assert found
    expected = (None, None) if row["id"] in INFERRED else days(row)
    assert (found[0].period_start, found[0].period_end) == expected


@pytest.mark.parametrize("file", sorted({row["file"] for row in curated()}))
def test_hardly_anything_else_is(file):
    rows = [row for row in curated() if row["file"] == file]
    known = {float(row["value"]) for row in rows} | {48.2e9, 29e9}
    false = [each for each in readings(rows[0]) if each.value not in known]
    assert len(false) <= MOST_FALSE
