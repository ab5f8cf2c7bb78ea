from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.http.refusals import RequestRefused
from api.selection import Selection, find_indicator, select
from tests.api.tables import LAST, LATER, RECORDED
from tests.places import SHIPPED


def printed(path, **asked):
    return sorted(select(path, Selection(**asked)).rows["as_reported"])


def test_what_stands_now_without_withdrawals(history):
    assert printed(history) == [
        "12", "310", "41", "about 300", "more than 200",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"areas": ("VN-SG",)}, ["12"]),
        ({"sources": ("speech",)}, ["about 300"]),
        ({"frequencies": ("S",)}, ["41"]),
        ({"indicators": ("posts",)}, ["41"]),
        ({"start": date(2023, 6, 30)}, ["41"]),
        ({"end": date(2022, 12, 31)}, ["more than 200"]),
        ({"end": date(2022, 12, 30)}, []),
        ({"as_of": date(2024, 6, 15)}, ["12", "310", "41", "more than 200"]),
        ({"as_of": date(2020, 1, 1)}, []),
    ],
)  # fmt: skip
def test_a_choice(history, asked, expected):
    assert printed(history, **asked) == expected


def test_the_record_at_a_moment(history):
    before = printed(history, at=LATER - timedelta(seconds=1))
    assert "nearly 300" in before
    assert "310" not in before
    assert "40" in before  # not withdrawn yet
    assert printed(history, at=RECORDED - timedelta(seconds=1)) == []


def test_what_changed_after_a_moment_has_corrections_and_withdrawals(history):
    rows = select(history, Selection(updated_after=RECORDED)).rows
    assert list(rows["obs_status"]) == ["M", "A"]
    assert printed(history, updated_after=LAST) == []


def test_history_has_every_version(history):
    assert len(select(history, Selection(history=True)).rows) == 8
    assert len(select(history, Selection(history=True, at=LATER)).rows) == 7


@pytest.mark.parametrize(
    ("asked", "allowed"),
    [
        ({"areas": ("XX",)}, ("VN", "VN-SG")),
        ({"sources": ("rumour",)}, ("report", "speech")),
        ({"frequencies": ("W",)}, ("A", "M", "Q", "S", "_O")),
    ],
)
def test_an_unknown_code_is_refused_with_what_is_allowed(history, asked, allowed):
    with pytest.raises(RequestRefused) as refused:
        select(history, Selection(**asked))
    assert refused.value.allowed == allowed


def test_an_unknown_indicator_is_not_found(history):
    with pytest.raises(RequestRefused) as refused:
        find_indicator(history, "visit")
    assert (refused.value.status, refused.value.allowed) == (404, ("posts", "visits"))


@settings(max_examples=25)
@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.booleans())
def test_no_question_of_time_finds_more_than_the_history(moment, history):
    asked = Selection(at=moment.replace(tzinfo=UTC), history=history)
    every = select(SHIPPED, Selection(history=True)).rows
    assert set(select(SHIPPED, asked).rows.index) <= set(every.index)
