"""Marks of notes are taken off words where a note explains them, and only there."""

import pytest

from loaders.formats.elsewhere.layout.footnotes import explained, footnotes_in, unmarked

NOTES = footnotes_in(
    ["1 Adjusted.", "(a) Includes islands.", "* Revised.", "6  Mixed.", "Source: x"]
)


def test_notes_by_their_marks():
    assert NOTES == {"1": "Adjusted.", "a": "Includes islands.", "*": "Revised.", "6": "Mixed."}


@pytest.mark.parametrize(
    ("text", "bare", "marks"),
    [
        ("Population1", "Population", ("1",)),
        ("Total6, 1", "Total", ("6", "1")),
        ("Territory(a)", "Territory", ("a",)),
        ("2015 *", "2015", ("*",)),
        ("SP500", "SP500", ()),
        ("Rape (legacy)", "Rape (legacy)", ()),
        ("Rate(b)", "Rate(b)", ()),
        ("2015", "2015", ()),
        ("", "", ()),
    ],
)
def test_a_marked_text(text, bare, marks):
    assert unmarked(text, NOTES) == (bare, marks)


def test_marks_are_explained():
    assert explained(["a", "z", "*"], NOTES) == ["Includes islands.", "Revised."]
