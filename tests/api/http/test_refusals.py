from http import HTTPStatus

import pytest

from api.http.refusals import (
    MOST_NAMED,
    nearest,
    not_acceptable,
    not_allowed,
    not_found,
    too_many,
)


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (not_allowed("area", "XX", ["VN"]), HTTPStatus.BAD_REQUEST),
        (not_found("x", ["y"]), HTTPStatus.NOT_FOUND),
        (not_acceptable("text/html", ["text/csv"]), HTTPStatus.NOT_ACCEPTABLE),
        (too_many(9, 3), HTTPStatus.BAD_REQUEST),
    ],
)
def test_a_refusal_says_what_happened_and_what_is_allowed(refusal, status, language):
    content = refusal.to_json(language)
    assert content["status"] == status
    assert content["title"] == status.phrase
    assert content["detail"] == language.say(refusal.what)
    assert content["allowed"] == list(refusal.allowed)


def test_few_codes_are_all_named_in_order():
    assert nearest("x", {"b", "a"}) == ("a", "b")


def test_of_many_codes_those_like_what_was_asked_are_named():
    codes = [f"indicator_{number}" for number in range(10 * MOST_NAMED)]
    content = nearest("indicater_7", codes)
    assert content[0] == "indicator_7"
    assert len(content) < MOST_NAMED
