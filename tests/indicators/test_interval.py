from math import inf, isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.interval import Interval

numbers = st.floats(-1e6, 1e6, allow_nan=False)


@st.composite
def intervals(draw):
    low, high = sorted((draw(numbers), draw(numbers)))
    low = draw(st.sampled_from([low, low, -inf]))
    high = draw(st.sampled_from([high, high, inf]))
    return Interval(low, high)


def inside(draw, interval):
    low, high = max(interval.lower, -1e6), min(interval.upper, 1e6)
    assume(low <= high)
    return draw(st.floats(low, high, allow_nan=False))


@given(intervals(), intervals(), st.data())
def test_arithmetic_holds_every_result(one, other, data):
    x, y = inside(data.draw, one), inside(data.draw, other)
    slack = 1e-6 * (1 + abs(x) + abs(y)) ** 2
    for result, value in (
        (one + other, x + y),
        (one - other, x - y),
        (one * other, x * y),
    ):
        assert result.lower - slack <= value <= result.upper + slack


@given(intervals(), intervals(), st.data())
def test_division_holds_every_quotient(one, other, data):
    x, y = inside(data.draw, one), inside(data.draw, other)
    assume(abs(y) > 1e-3)
    quotient = one / other
    slack = 1e-6 * (1 + abs(x / y))
    assert quotient.lower - slack <= x / y <= quotient.upper + slack


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # 422 against "more than 200": less than 2.11 times, and more than nothing
        (
            Interval.exactly(422),
            Interval(200, inf, lower_open=True),
            Interval(0, 2.11, lower_open=True, upper_open=True),
        ),
        (Interval(1, 2), Interval(-1, 1), Interval()),
        (Interval(1, 2), Interval.exactly(0), Interval()),
        (Interval(2, 4), Interval(-2, -1), Interval(-4, -1)),
        (Interval(1, 2), Interval(0, 1), Interval(1, inf)),
    ],
)
def test_division_at_the_edges(one, other, expected):
    found = one / other
    assert isclose(found.lower, expected.lower)
    assert isclose(found.upper, expected.upper)
    assert (found.lower_open, found.upper_open) == (expected.lower_open, expected.upper_open)


def test_nothing_times_unbounded_is_nothing():
    assert Interval.exactly(0) * Interval(1, inf) == Interval.exactly(0)


@pytest.mark.parametrize(
    ("interval", "value", "held"),
    [
        (Interval(1, 2), 1, True),
        (Interval(1, 2, lower_open=True), 1, False),
        (Interval(1, 2, upper_open=True), 2, False),
        (Interval(upper=5), -1e300, True),
        (Interval(lower=5), 4, False),
    ],
)
def test_membership(interval, value, held):
    assert (value in interval) is held


def test_open_ends_that_touch_do_not_overlap():
    assert Interval(1, 2).overlaps(Interval(2, 3))
    assert not Interval(1, 2, upper_open=True).overlaps(Interval(2, 3))
    assert Interval(1, 2).within(Interval(0, 2))
    assert not Interval(1, 2).within(Interval(1, 2, lower_open=True))


@pytest.mark.parametrize("open_there", [False, True])
def test_of_an_end_at_infinity_open_and_closed_are_the_same(open_there):
    above = Interval(200, inf, upper_open=open_there)
    below = Interval(-inf, 200, lower_open=open_there)
    assert Interval(300, inf, upper_open=not open_there).within(above)
    assert Interval(-inf, 100, lower_open=not open_there).within(below)
    assert above.overlaps(below)


def test_an_interval_runs_upwards():
    with pytest.raises(ValueError, match="cannot run from 2 to 1"):
        Interval(2, 1)
