"""The labelled texts: enough of them, read as well as promised."""

import pytest

from tests.indicators.grammar.score import PAPERS, PASSAGES, SENTENCES, cases, places, scores, table

FOUND = scores(SENTENCES)
LEAST_RIGHT = {"vi": 0.88, "en": 0.85}
HARDER = {"passages": scores(PASSAGES), "papers": scores(PAPERS)}
LEAST_RIGHT_IN_HARDER = {"passages": {"vi": 0.9, "en": 0.83}, "papers": {"vi": 0.86, "en": 0.82}}
LEAST_FOUND = {"sentences": 0.98, "passages": 0.98, "papers": 0.95}


def test_there_are_enough_labels():
    assert sum(score.labelled for score in FOUND.values()) >= 250
    assert sum(score.decoys for score in FOUND.values()) >= 60


@pytest.mark.parametrize("texts", ["sentences", "passages", "papers"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_are_found_and_nothing_else(texts, language):
    score = {"sentences": FOUND, **HARDER}[texts][language]
    assert score.found / score.labelled >= LEAST_FOUND[texts]
    assert score.found / score.read >= 0.98
    assert score.decoys_read / score.decoys <= 0.03


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_are_right_in_every_field(language):
    assert FOUND[language].all_right / FOUND[language].labelled >= LEAST_RIGHT[language]


@pytest.mark.parametrize("texts", ["passages", "papers"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_of_harder_texts_are_right_in_most(texts, language):
    score = HARDER[texts][language]
    assert score.all_right / score.labelled >= LEAST_RIGHT_IN_HARDER[texts][language]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_span_is_invented(language):
    assert FOUND[language].spans_invented == 0


@pytest.mark.parametrize(
    "case",
    [*cases(SENTENCES), *cases(PASSAGES), *cases(PAPERS)],
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
