"""The labelled texts: enough of them, read as well as promised."""

import pytest

from tests.prose.score import PASSAGES, SENTENCES, cases, places, scores, table

FOUND = scores(SENTENCES)
FOUND_IN_PASSAGES = scores(PASSAGES)
LEAST_RIGHT = {"vi": 0.88, "en": 0.85}
LEAST_RIGHT_IN_PASSAGES = {"vi": 0.85, "en": 0.72}


def test_there_are_enough_labels():
    assert sum(score.labelled for score in FOUND.values()) >= 250
    assert sum(score.decoys for score in FOUND.values()) >= 60


@pytest.mark.parametrize("found", [FOUND, FOUND_IN_PASSAGES], ids=["sentences", "passages"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_are_found_and_nothing_else(found, language):
    score = found[language]
    assert score.found / score.labelled >= 0.97
    assert score.found / score.read >= 0.98
    assert score.decoys_read / score.decoys <= 0.03


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_are_right_in_every_field(language):
    assert FOUND[language].all_right / FOUND[language].labelled >= LEAST_RIGHT[language]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_of_long_passages_are_right_in_most(language):
    score = FOUND_IN_PASSAGES[language]
    assert score.all_right / score.labelled >= LEAST_RIGHT_IN_PASSAGES[language]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_next_to_no_span_is_invented(language):
    assert FOUND[language].spans_invented / FOUND[language].labelled <= 0.015


@pytest.mark.parametrize(
    "case", [*cases(SENTENCES), *cases(PASSAGES)], ids=lambda case: case["text"][:40]
)
def test_labels_stand_where_they_say(case):
    for kind in ("figures", "decoys"):
        for label, (start, end) in zip(case.get(kind, []), places(case, kind), strict=True):
            assert case["text"][start:end] == label["printed"]


def test_the_table_has_a_column_a_language():
    lines = list(table(FOUND))
    assert lines[0].split() == ["vi", "en"]
    assert all(len(line.split()) >= 3 for line in lines[1:])
