"""The labelled texts: enough of them, read as well as promised."""

import pytest

from tests.indicators.grammar.score import (
    FIELDS,
    PAPERS,
    PASSAGES,
    SENTENCES,
    cases,
    places,
    scores,
    table,
)

FILES = (SENTENCES, PASSAGES, PAPERS)
SCORES = {path.stem: scores(path) for path in FILES}
FOUND = SCORES["sentences"]
COLUMNS = ("found", "precision", *FIELDS, "all right together", "and the role")
# What stood in November 2026, less one point.
FLOORS = {
    ("sentences", "vi"):
        (0.989, 0.99, 0.989, 0.977, 0.989, 0.989, 0.982, 0.986, 0.964, 0.967, 0.947),
    ("sentences", "en"):
        (0.984, 0.988, 0.983, 0.975, 0.982, 0.984, 0.961, 0.98, 0.941, 0.948, 0.909),
    ("passages", "vi"):
        (0.984, 0.987, 0.984, 0.961, 0.984, 0.984, 0.945, 0.979, 0.951, 0.92, 0.886),
    ("passages", "en"):
        (0.981, 0.99, 0.981, 0.96, 0.981, 0.981, 0.856, 0.976, 0.905, 0.84, 0.785),
    ("papers", "vi"):
        (0.969, 0.99, 0.969, 0.947, 0.968, 0.969, 0.883, 0.964, 0.917, 0.862, 0.824),
    ("papers", "en"):
        (0.951, 0.987, 0.949, 0.933, 0.948, 0.951, 0.846, 0.939, 0.873, 0.82, 0.764),
}  # fmt: skip
MOST_DECOYS_READ = 0.015
MOST_SPANS_INVENTED = {"sentences": 0, "passages": 0.05, "papers": 0.05}


def test_there_are_enough_labels():
    assert sum(score.labelled for score in FOUND.values()) >= 250
    assert sum(score.decoys for score in FOUND.values()) >= 60


@pytest.mark.parametrize(("texts", "language"), FLOORS)
@pytest.mark.parametrize("column", COLUMNS)
def test_no_column_falls_below_its_floor(texts, language, column):
    floor = FLOORS[texts, language][COLUMNS.index(column)]
    assert float(dict(SCORES[texts][language].rows())[column]) >= floor


@pytest.mark.parametrize(("texts", "language"), FLOORS)
def test_decoys_are_left_alone(texts, language):
    score = SCORES[texts][language]
    assert score.decoys_read / score.decoys <= MOST_DECOYS_READ


@pytest.mark.parametrize(("texts", "language"), FLOORS)
def test_hardly_a_span_is_invented(texts, language):
    score = SCORES[texts][language]
    assert score.spans_invented / score.labelled <= MOST_SPANS_INVENTED[texts]


@pytest.mark.parametrize(
    "case",
    [case for path in FILES for case in cases(path)],
    ids=lambda case: case["text"][:40],
)
def test_labels_stand_where_they_say(case):
    for kind in ("figures", "decoys"):
        for label, (start, end) in zip(case.get(kind, []), places(case, kind), strict=True):
            assert case["text"][start:end] == label["printed"]


def test_the_table_has_a_column_a_language():
    lines = list(table(FOUND))
    assert lines[0].split() == ["vi", "en"]
    assert all(len(line.split()) >= 3 for line in lines[1:])
