"""Colours that are seen, and a template in each language."""

import pytest

from charts.style.theme import PALETTES, faded, template


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", PALETTES)
def test_marks_and_lines_can_be_seen_on_their_paper(name):
    palette = PALETTES[name]
    assert contrast(palette.accent, palette.paper) >= 4.5
    assert all(contrast(each, palette.paper) >= 2.4 for each in palette.accents)
    assert contrast(palette.event, palette.paper) >= 3
    assert contrast(palette.grid, palette.paper) < 2  # a grid stays behind
    assert len(set(palette.accents)) == 6


@pytest.mark.parametrize(
    ("colour", "opacity", "css"),
    [("#12436d", 0.3, "rgba(18,67,109,0.3)"), ("#ffffff", 0.0, "rgba(255,255,255,0.0)")],
)
def test_a_colour_seen_through(colour, opacity, css):
    assert faded(colour, opacity) == css


@pytest.mark.parametrize("name", PALETTES)
def test_a_template_has_the_marks_of_its_language(name, language):
    layout = template(PALETTES[name], language).layout
    assert layout.separators == {"vi": ",.", "en": ".,"}[language.code]
    assert layout.font.color == PALETTES[name].ink
    assert layout.colorway == PALETTES[name].accents
