"""Ticks of a value axis."""

from hypothesis import given
from hypothesis import strategies as st

from charts.plots.parts.ticks import ticks
from charts.style.fonts import width
from indicators.language import language_codes, load_language


@given(
    st.floats(-1e12, 1e12),
    st.floats(1e-6, 1e12),
    st.integers(2, 8),
    st.sampled_from(language_codes()),
)
def test_ticks_are_written_apart_from_each_other(low, span, most, code):
    found = ticks(low, low + max(span, abs(low) * 1e-6), most, load_language(code))
    assert len(set(found.labels)) == len(found.labels)
    assert found.width >= max((width(each, 13) for each in found.labels), default=0)
