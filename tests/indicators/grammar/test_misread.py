"""A text that is read right stays so: those still misread are listed in `misread.txt`, no other.

A text is named by its file and line. To list them anew, after a change that reads more of them
right: `python -m tests.indicators.grammar.test_misread`.
"""

import sys
from pathlib import Path

import pytest

from tests.indicators.grammar.score import PAPERS, PASSAGES, SENTENCES, Score, add, cases

LISTED = Path(__file__).parent / "misread.txt"
PARTS = 8  # so that a fault is met soon, and several workers share the reading


def misread(path, part=0, parts=1):
    """Read every text of a file, or each so many-th; return those with a mistake, and which."""
    return {
        f"{path.stem}:{line}": wrong
        for line, case in enumerate(cases(path), start=1)
        if line % parts == part and (wrong := add(Score(), case))
    }


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("path", [SENTENCES, PASSAGES, PAPERS], ids=lambda path: path.stem)
def test_what_was_read_right_is(path, part):
    listed = set(LISTED.read_text("utf-8").split())
    worse = {
        text: wrong for text, wrong in misread(path, part, PARTS).items() if text not in listed
    }
    assert worse == {}


def test_what_is_listed_is_labelled():
    lines = {path.stem: len(cases(path)) for path in (SENTENCES, PASSAGES, PAPERS)}
    for text in LISTED.read_text("utf-8").split():
        name, _, line = text.partition(":")
        assert 1 <= int(line) <= lines[name]


if __name__ == "__main__":
    listed = [text for path in (SENTENCES, PASSAGES, PAPERS) for text in misread(path)]
    LISTED.write_text("\n".join([*listed, ""]), "utf-8")
    sys.stdout.write(f"{len(listed)} texts are misread.\n")
