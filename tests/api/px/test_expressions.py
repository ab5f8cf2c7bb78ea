import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.http.refusals import RequestRefused
from api.px.expressions import expand

CODES = ["2019", "2020", "2021", "2021-Q1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020", ["2020"]),
        ("*", CODES),
        ("2021*", ["2021", "2021-Q1"]),
        ("20?0", ["2020"]),
        ("TOP(2)", ["2019", "2020"]),
        ("BOTTOM(1)", ["2021-Q1"]),
        ("BOTTOM(0)", []),
        ("TOP(99)", CODES),
        ("FROM(2021)", ["2021", "2021-Q1"]),
        ("to(2020)", ["2019", "2020"]),
        ("RANGE(2020,2021)", ["2020", "2021"]),
    ],
)
def test_an_expression_names_codes(text, expected):
    assert list(expand(text, CODES, "period")) == expected


@given(st.text(max_size=12))
def test_an_expression_names_known_codes_or_is_refused(text):
    try:
        named = expand(text, CODES, "period")
    except RequestRefused as refused:
        named = refused.allowed
    assert set(named) <= set(CODES)
