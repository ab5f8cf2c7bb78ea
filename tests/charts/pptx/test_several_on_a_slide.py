"""Slides of several figures, and decks brought up to date that were right already."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import pandas as pd
import pytest
from pptx import Presentation

from charts.plots.kind import ChartSpec
from charts.pptx.deck import build, one_slide
from charts.pptx.template.default import WIDE
from charts.pptx.template.rectangle import Rectangle
from charts.pptx.update.check import check
from charts.pptx.update.refresh import refresh
from indicators.language import load_language
from indicators.period import Period
from indicators.table import as_of
from tests.charts.changing import changed, without

SIX = (
    "diplomatic_relations", "local_agreements", "local_delegations_abroad", "fdi_total",
    "exports_wb", "ftas_signed",
)  # fmt: skip
VI, EN = load_language("vi"), load_language("en")
LONE = "trade_partner_economies"


def words(content):
    """Every word of a deck, slide by slide, its notes too."""
    deck = Presentation(BytesIO(content))
    return [
        text
        for slide in deck.slides
        for text in (
            *(s.text_frame.text for s in slide.shapes if s.has_text_frame),
            slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "",
        )
    ]


@pytest.mark.parametrize(("count", "size"), [(2, WIDE), (5, (10, 7.5)), (6, WIDE)])
def test_panels_stay_on_the_slide_and_apart(table, count, size):
    deck = Presentation(BytesIO(one_slide(table, ChartSpec(SIX[:count]), VI, size=size).content))
    whole = Rectangle(0, 0, *size)
    areas = [Rectangle.of(shape) for shape in deck.slides[0].shapes]
    assert sum(shape.has_chart for shape in deck.slides[0].shapes) == count
    for number, area in enumerate(areas):
        assert area.within(whole).size == pytest.approx(area.size, rel=0.01)
        assert not any(area.overlaps(other) for other in areas[number + 1 :])


CHOICES = {
    "one": ChartSpec(("local_agreements",)),
    "per year": ChartSpec(("local_agreements",), per_year=True),
    "several per year": ChartSpec(("local_agreements", "local_delegations_abroad"), per_year=True),
    "an index": ChartSpec(("fdi_net_inflows_wb", "exports_wb"), base=Period.years(2013)),
    "a lone figure": ChartSpec((LONE,)),
}


@pytest.fixture(scope="module")
def deck_of(table):
    """Return a function that makes a deck of a choice, once."""
    return cache(lambda case: build(table, [CHOICES[case]], [VI]).content)


@pytest.mark.parametrize("case", ["per year", "an index", "a lone figure"])
def test_refreshing_what_is_right_changes_no_word(table, deck_of, case):
    content = deck_of(case)
    done = refresh(content, table)
    assert done.kept == ()
    assert words(done.content) == words(content)


@pytest.mark.parametrize("case", ["per year", "several per year", "a lone figure"])
def test_refreshing_what_changed_makes_it_right(table, deck_of, case):
    choice = CHOICES[case]
    later = changed(table, choice.indicators[0], 200_000, "200 nghìn")
    content = deck_of(case)
    assert not check(content, later).is_right
    done = refresh(content, later)
    assert done.kept == ()
    assert check(done.content, later).is_right


def test_a_deck_of_a_past_day_stays_of_that_day_in_both_languages(table):
    day = date(2021, 12, 31)
    content = build(as_of(table, day), [CHOICES["one"]], [VI, EN]).content
    done = refresh(content, table)
    assert words(done.content) == words(content)
    assert not any("422" in text for text in words(done.content))


def test_a_lone_figure_that_is_joined_by_a_second_tells_the_last(table):
    content = build(table, [CHOICES["a lone figure"]], [EN]).content
    rows = table.rows[table.rows["indicator"] == LONE].assign(
        period_start=date(2023, 1, 1), period_end=date(2023, 1, 1), obs_value=240.0,
        lower_bound=240.0, upper_bound=240.0, comparator="=", as_reported="240",
    )  # fmt: skip
    later = replace(table, rows=pd.concat([table.rows, rows], ignore_index=True))
    assert [each.kind for each in check(content, later).findings] == ["added"]
    done = refresh(content, later)
    assert check(done.content, later).is_right
    assert any(text.startswith("240\n") for text in words(done.content))


def test_a_figure_that_is_gone_is_left_and_said_in_both_languages(table, deck_of):
    content = deck_of("a lone figure")
    done = refresh(content, without(table, LONE))
    [kept] = done.kept
    assert EN.say(kept) == f"Slide 2: “{LONE}” is no longer in the table and was left as it is."
    assert VI.say(kept) != EN.say(kept)
    assert words(done.content)[2:5] == words(content)[2:5]
