"""Every word of ours in every language: nothing missing, nothing left over, nothing misfilled."""

import re

import pytest
from babel.messages.pofile import read_po

from indicators.language import LOCALE_FOLDER
from tests.messages import messages

CATALOGS = sorted(LOCALE_FOLDER.glob("*.po"))
SAID = messages()


def entries(path):
    with path.open("rb") as lines:
        return {m.id: m for m in read_po(lines, abort_invalid=True) if m.id}


def forms(text):
    return [text] if isinstance(text, str) else list(text)


def said_by(entry_ids):
    """The messages a catalog answers: a plural entry answers for its singular as well."""
    return {*entry_ids, *(each[0] for each in entry_ids if isinstance(each, tuple))}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_nothing_is_missing(path):
    known = said_by({i for i, m in entries(path).items() if all(forms(m.string))})
    missing = {places[0]: said for said, places in SAID.items() if said not in known}
    assert missing == {}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_nothing_is_left_over(path):
    said = {*SAID, *(each[0] for each in SAID if isinstance(each, tuple))}
    assert [i for i in entries(path) if i not in said] == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_placeholders_are_those_of_the_message(path):
    def names(text):
        return set(re.findall(r"{(\w+)}", text))

    # A translation may leave one out (a month's name where its number is said), not add one.
    allowed = {"number", "roman"}
    wrong = [
        m.id
        for m in entries(path).values()
        for form in forms(m.string)
        if names(form) - names(forms(m.id)[-1]) - allowed
    ]
    assert wrong == []


def test_the_search_finds_messages():
    assert "Overview" in SAID
    assert len(SAID) > 150
