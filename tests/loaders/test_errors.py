"""What can be wrong with a table: one tree, and each error says what and what to do."""

import inspect
from pathlib import Path

import pytest

from indicators.language import Message, language_codes, load_language
from loaders import errors
from loaders.errors import CommitRefused, Conflict, Dispute, Problem, TableError

KINDS = [each for _, each in inspect.getmembers(errors, inspect.isclass)
         if issubclass(each, TableError)]  # fmt: skip


def test_the_tree_is_drawn_as_it_is():
    drawn = inspect.getdoc(errors)
    assert [each.__name__ for each in KINDS if each.__name__ not in drawn] == []


@pytest.mark.parametrize("kind", [each for each in KINDS if each is not Conflict])
def test_an_error_keeps_where_what_what_to_do_and_every_problem(kind):
    problem = Problem("row 3", Message("x"))
    error = kind(Path("a.parquet"), Message("It broke."), Message("Mend it."), [problem])
    assert (str(error.what), str(error.do)) == ("It broke.", "Mend it.")
    assert error.problems == (problem,)
    assert str(error) == "a.parquet: It broke."


def test_a_problem_blocks_unless_it_is_a_warning():
    assert Problem("row 3", Message("x")).severity == "error"


@pytest.mark.parametrize("code", language_codes())
def test_a_conflict_has_both_versions_and_says_that_nothing_was_saved(code):
    dispute = Dispute("a 2023", {"obs_value": 1.0}, {"obs_value": 2.0})
    conflict = Conflict(Path("a.parquet"), [dispute])
    assert isinstance(conflict, CommitRefused)
    assert conflict.disputes == (dispute,)
    said = load_language(code).say(conflict.do)
    assert said.startswith({"vi": "Chưa lưu gì", "en": "Nothing was saved"}[code])
