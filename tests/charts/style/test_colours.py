"""Colours: contrast as WCAG measures it, mixing, and what counts as grey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.style.colours import (
    contrast,
    is_grey,
    least_contrast,
    luminance,
    mixed,
    of_rgb,
    rgb,
)

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: of_rgb(*parts))


@given(COLOURS)
def test_a_colour_is_its_red_green_and_blue(colour):
    assert of_rgb(*rgb(colour)) == colour


@pytest.mark.parametrize(
    ("parts", "colour"),
    [((0, 128, 255), "#0080ff"), ((-5, 300, 127.6), "#00ff80"), ((1, 15, 16), "#010f10")],
)
def test_parts_are_rounded_and_kept_within_their_range(parts, colour):
    assert of_rgb(*parts) == colour


@pytest.mark.parametrize(
    ("colour", "bright"),
    [("#ffffff", 1), ("#000000", 0), ("#ff0000", 0.2126), ("#00ff00", 0.7152), ("#0000ff", 0.0722),
     ("#808080", 0.2159), ("#0a0a0a", 0.00304), ("#0b0b0b", 0.00335)],
)  # fmt: skip
def test_brightness_is_wcag_s(colour, bright):
    assert luminance(colour) == pytest.approx(bright, abs=5e-5)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48),
     ("#12436d", "#ffffff", 10.25), ("#ff0000", "#0000ff", 2.15)],
)  # fmt: skip
def test_contrast_is_wcag_s_and_the_same_both_ways(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert contrast(one, other) == contrast(other, one)


def test_a_colour_is_judged_where_it_is_read_worst():
    assert least_contrast("#000000", ["#ffffff", "#777777"]) == contrast("#000000", "#777777")
    assert least_contrast("#000000", []) == 21


@given(COLOURS, COLOURS)
def test_a_colour_that_hides_all_or_nothing(over, under):
    assert mixed(over, under, 1) == over
    assert mixed(over, under, 0) == under


def test_a_quarter_of_one_over_another():
    assert mixed("#ff0000", "#0000ff", 0.25) == "#4000bf"


@pytest.mark.parametrize(
    ("colour", "grey"),
    [("#777777", True), ("#77778e", True), ("#77778f", False), ("#b00020", False)],
)
def test_grey_is_next_to_no_hue(colour, grey):
    assert is_grey(colour) is grey
