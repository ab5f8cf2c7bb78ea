from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.http.parameters import LANG, Parameter, codes, count, moment, period, read_query, truth
from api.http.refusals import RequestRefused
from indicators.period import Period

KNOWN = (
    Parameter("area", "codes", codes, "VN"),
    Parameter("width", "a number", count, "960"),
    Parameter("c[]", "a filter"),
    LANG,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", "2019-01-01/P1Y"),
        ("2019-S2", "2019-07-01/P6M"),
        ("2019-Q3", "2019-07-01/P3M"),
        ("2019Q3", "2019-07-01/P3M"),
        ("2020-02", "2020-02-01/P1M"),
        ("2020-02-29", "2020-02-29/P1D"),
        ("2020-02-29T00:00:00", "2020-02-29/P1D"),
    ],
)
def test_a_period_as_sdmx_writes_it(text, expected):
    assert period(text) == Period.from_sdmx(expected)


@given(st.text(alphabet="0123456789-QST", max_size=12) | st.text(max_size=12))
def test_any_other_text_is_no_period(text):
    try:
        read = period(text)
    except ValueError:
        return
    assert read.start.year == int(text[:4])


@pytest.mark.parametrize(
    ("text", "hour"),
    [("2026-01-02T03:00:00Z", 3), ("2026-01-02T03:00", 3), ("2026-01-02T10:00:00 07:00", 3)],
)
def test_a_moment_has_a_time_zone(text, hour):
    assert moment(text).astimezone(UTC) == datetime(2026, 1, 2, hour, tzinfo=UTC)


def test_a_truth_is_one_of_two():
    assert truth("True") is True
    assert truth("false") is False
    with pytest.raises(ValueError, match="1"):
        truth("1")


def test_parameters_are_read_once_each_keyed_ones_together():
    given_ = [("area", "VN,,VN-SG"), ("c[A]", "x"), ("c[B]", "y")]
    assert read_query(given_, KNOWN) == {"area": ("VN", "VN-SG"), "c[]": {"A": "x", "B": "y"}}


@pytest.mark.parametrize(
    ("pairs", "allowed"),
    [
        ([("area", "VN"), ("area", "US")], ()),
        ([("region", "VN")], ("area", "width", "c[]", "lang")),
        ([("c[A]", "x"), ("c[A]", "y")], ()),
        ([("c[]", "x")], ("area", "width", "c[]", "lang")),
        ([("d[A]", "x")], ("area", "width", "c[]", "lang")),
        ([("width", "wide")], ("960",)),
        ([("width", "0")], ("960",)),
        ([("lang", "fr")], ("en", "vi")),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_is_allowed(pairs, allowed):
    with pytest.raises(RequestRefused) as refused:
        read_query(pairs, KNOWN)
    assert refused.value.status == 400
    assert refused.value.allowed == allowed


def test_days_are_days():
    day = Parameter("as_of", "a day", date.fromisoformat, "2023-12-31")
    assert day.value("2023-12-31") == date(2023, 12, 31)
