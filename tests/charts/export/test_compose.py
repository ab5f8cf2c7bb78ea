"""Figures as pictures: every word printed, nothing over the edge, in every size."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.export.compose import PAD, framed
from charts.export.file_names import file_name, slug
from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.parts.ticks import ticks
from charts.plots.registry import draw_chart
from charts.style.captions import captions_of, labelled_lines
from charts.style.fonts import STACK, width, wrapped
from charts.style.sizes import SIZES, Size, size_of
from indicators.language import load_language

ONES = ("local_agreements", "fdi_total", "foreign_investment_year_to_date", "exports_wb")
SEVERAL = ("local_agreements", "local_delegations_abroad", "diplomatic_relations")


def printed(picture):
    """The words of a picture's annotations, line by line, with their size."""
    for each in picture.figure.layout.annotations:
        for line in each.text.split("<br>"):
            text = re.sub(r"</?[a-z][^>]*>", "", line).replace("&amp;", "&")
            yield text.replace("&lt;", "<").replace("&gt;", ">"), each


def _set_width(line, size):
    """How wide a line is set, what is bold in it included."""
    parts = re.split(r"(<b>.*?</b>)", line)
    return sum(
        width(re.sub(r"</?[a-z][^>]*>", "", each), size, bold="<b>" in each) for each in parts
    )


def said(picture):
    return " ".join(text for text, _ in printed(picture))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_a_picture_has_exactly_its_size(table, language, size, theme):
    choice = ChartSpec(("local_agreements",))
    figure = draw_chart(choice, table, language, theme)
    picture = framed(figure, size_of(size), language, theme=theme, version="v1")
    layout = picture.figure.layout
    assert round(layout.width * picture.scale) == SIZES[size].width
    assert abs(layout.height * picture.scale - SIZES[size].height) < 1.5


@pytest.mark.parametrize("size", [*SIZES, "500x900", "2400x600"])
@pytest.mark.parametrize("indicators", [(each,) for each in ONES] + [SEVERAL])
def test_every_word_is_printed_inside_the_picture(table, vi, size, indicators):
    figure = draw_chart(ChartSpec(indicators), table, vi)
    picture = framed(figure, size_of(size), vi, version="v1")
    words, layout = captions_of(figure), picture.figure.layout
    everything = said(picture)
    below = (text for _, text in labelled_lines(words, vi))
    for part in (words.title, words.subtitle, words.id, words.as_known_on, *below):
        assert " ".join(part.split()) in everything
    assert all(name in everything for _, _, name in words.events)
    own = [each for each in layout.annotations if each.xref == "paper" and each.yref == "paper"]
    for each in own:
        if each.yanchor != "top":  # a panel's title
            continue
        left = layout.margin.l + each.xshift
        widest = max(_set_width(line, each.font.size) for line in each.text.split("<br>"))
        assert left >= PAD - 1
        assert left + widest <= layout.width - PAD + 2


@pytest.mark.parametrize("size", [*SIZES, "400x400"])
def test_the_chart_keeps_room(table, vi, size):
    figure = draw_chart(ChartSpec(SEVERAL), table, vi)
    layout = framed(figure, size_of(size), vi, version="v1").figure.layout
    assert layout.height - layout.margin.t - layout.margin.b >= 0.3 * layout.height


def test_blocks_of_words_do_not_overlap(table, language):
    figure = draw_chart(ChartSpec(("local_agreements",)), table, language)
    picture = framed(figure, size_of("a4"), language, version="v1")
    spans = sorted(
        (-each.yshift, -each.yshift + (each.text.count("<br>") + 1) * 1.3 * each.font.size, each.x)
        for each in picture.figure.layout.annotations
        if each.yanchor == "top" and each.y == 0
    )
    rows = {}
    for top, bottom, _ in spans:
        rows[top] = max(bottom, rows.get(top, 0))
    tops = sorted(rows)
    assert all(rows[a] <= b + 0.01 for a, b in pairwise(tops))


def test_framing_changes_nothing_it_is_given(table, vi):
    figure = draw_chart(ChartSpec(("fdi_total",)), table, vi)
    before = figure.to_json()
    framed(figure, size_of("web"), vi, version="v1")
    assert figure.to_json() == before


def test_pictures_are_set_in_the_font_we_bring(table, vi):
    figure = draw_chart(ChartSpec(("fdi_total",)), table, vi)
    assert framed(figure, size_of("web"), vi, version="v1").figure.layout.font.family == STACK


@pytest.mark.parametrize("name", ["2x2", "99999x10", "huge", "", "16:9", "1200"])
def test_a_size_that_cannot_be_is_refused(name):
    with pytest.raises(ValueError, match=re.escape(name) or None):
        size_of(name)


@pytest.mark.parametrize(("name", "sides"), [("1200x700", (1200, 700)), ("800 × 800", (800, 800))])
def test_a_size_of_ones_own(name, sides):
    size = size_of(name)
    assert (size.width, size.height) == sides
    assert size == Size.own(*sides)


@given(st.text(max_size=300), st.floats(60, 900), st.floats(8, 40), st.booleans())
def test_wrapping_loses_no_word_and_fits(text, room, size, bold):
    lines = wrapped(text, room, size, bold=bold)
    assert " ".join(lines).split() == text.split()
    assert all(width(line, size, bold=bold) <= room or " " not in line for line in lines)


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.integers(2, 8))
def test_ticks_are_round_few_and_inside(low, span, most):
    found = ticks(low, low + span, most, load_language("vi"))
    assert len(found.at) <= most + 1
    assert all(low - 1e-6 * span <= each <= low + span * (1 + 1e-6) for each in found.at)


@pytest.mark.parametrize(
    ("text", "said_plainly"),
    [
        ("Thỏa thuận quốc tế", "thoa-thuan-quoc-te"),
        ("Đối ngoại – Đường lối", "doi-ngoai-duong-loi"),
        ("FDI, net inflows (World Bank)", "fdi-net-inflows-world-bank"),
    ],
)
def test_file_names_are_plain(text, said_plainly):
    assert slug(text) == said_plainly


def test_a_file_name_says_what_it_is(table, vi):
    made = provenance_of(ChartSpec(("local_agreements",)), table, vi)
    name = file_name(made, table, vi, "16x9", "png")
    assert name == "thoa-thuan-quoc-te-do-dia-phuong-ky_2019-2023_vi_16x9.png"
