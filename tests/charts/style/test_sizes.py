"""Sizes by name, and one's own within limits."""

import pytest

from charts.style.sizes import COMFORT, LEAST, MOST, SIZES, Size, size_of


@pytest.mark.parametrize("name", SIZES)
def test_each_size_is_known_by_its_name(name):
    size = size_of(name)
    assert size.id == name
    assert size.inches == (size.width / size.dpi, size.height / size.dpi)
    assert min(size.width, size.height) >= LEAST
    assert max(size.width, size.height) <= MOST


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        (f"{LEAST}x{LEAST}", True), (f"{MOST}x{MOST}", True), ("1200X700", True),
        (" 1200 × 700 ", True), (f"{LEAST - 1}x700", False), (f"700x{MOST + 1}", False),
        ("1200 x", False), ("1200x700x3", False), ("-1200x700", False), ("1e3x700", False),
    ],
)  # fmt: skip
def test_a_size_of_ones_own_has_its_limits(written, fits):
    if not fits:
        with pytest.raises(ValueError, match=r"."):
            size_of(written)
        return
    size = size_of(written)
    assert size == Size.own(size.width, size.height)
    assert size.canvas * size.canvas * size.height / size.width == pytest.approx(COMFORT**2)
