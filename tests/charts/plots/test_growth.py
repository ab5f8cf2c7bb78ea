"""The growth chart: what is printed beside what the figures give, read from the figure."""

from math import isinf

import pytest

from charts.plots.growth import growth_chart
from charts.style.captions import captions_of
from charts.style.theme import PALETTES
from indicators.period import Period
from tests.indicators.checks.build import indicator, row
from tests.indicators.checks.build import table as made

VISITS = indicator("visits")
LATTER = Period.years(2021, 2023)


def drawn(rows, language, **options):
    return growth_chart(made(rows, (VISITS,)), language, **options)


def labels(figure):
    return [text.strip() for trace in figure.data for text in trace.text if text]


def growing(before, after, change="", first=(2018, 2020)):
    return [
        row("visits", Period.years(*first), before),
        row("visits", LATTER, after, change=change),
    ]


def test_printed_and_computed_growth_stand_side_by_side(table, en):
    figure = growth_chart(table.series("local_agreements"), en)
    said = ["+111%", "less than +111%", "less than +111%"]
    assert labels(figure) == [f"<b>{each}</b>" for each in said]
    assert list(figure.layout.yaxis.ticktext) == ["", "as printed", "from the figures", "per year"]


def test_an_open_end_runs_off_in_an_arrow(table, vi):
    _, computed, _ = growth_chart(table.series("local_agreements"), vi).data
    assert computed.marker.symbol == ("triangle-left", "line-ns")
    assert computed.x[1] == pytest.approx(1.11)


@pytest.mark.parametrize(
    ("before", "after", "symbols"),
    [
        ("100", "150", ("circle", "circle")),
        ("about 100", "150", ("line-ns", "line-ns")),
        ("100", "more than 150", ("line-ns", "triangle-right")),
        ("more than 100", "150", ("triangle-left", "line-ns")),
        ("more than 100", "more than 150", ("triangle-left", "triangle-right")),
    ],
)
def test_marks_show_how_far_a_rate_is_bounded(en, before, after, symbols):
    trace = drawn(growing(before, after), en).data[0]
    assert trace.marker.symbol == symbols
    assert not any(map(isinf, trace.x))


def test_growth_that_nothing_can_check_says_why(table, en):
    figure = growth_chart(table.series("fdi_total"), en)
    assert labels(figure) == ["<b>+22%</b>"]
    assert "the earlier figure is not in the table" in [a.text for a in figure.layout.annotations]
    assert "not dated" in captions_of(figure).alt


def test_years_have_no_second_rate_per_year(table, en):
    figure = growth_chart(table.series("exports_wb"), en)
    assert "per year" not in figure.layout.yaxis.ticktext
    assert len(figure.data) == 5


def test_the_chart_carries_what_the_checks_say(table, language):
    words = captions_of(growth_chart(table.series("local_agreements"), language))
    assert "200" in words.notes[0]
    assert words.title.startswith(language.pick(table.catalog.indicator["local_agreements"].name))
    assert "111%" in words.alt


@pytest.mark.parametrize("theme", PALETTES)
def test_every_theme_is_drawn_in_its_colours(en, theme):
    figure = drawn(growing("100", "150", "+50%"), en, theme=theme)
    printed, computed, _ = figure.data
    assert printed.line.color == PALETTES[theme].accent
    assert computed.line.color == PALETTES[theme].ink


def test_one_figure_alone_has_no_growth(en):
    with pytest.raises(ValueError, match="no growth"):
        drawn([row("visits", LATTER, "100")], en)


def test_the_table_is_left_as_it_was(table, en):
    series = table.series("local_agreements")
    before = series.rows.copy()
    growth_chart(series, en)
    assert series.rows.equals(before)


def test_no_growth_has_no_sign(table, language):
    figure = growth_chart(table.series("fdi_total"), language)
    labels = figure.layout.xaxis.ticktext
    assert "0%" in labels
    assert all(each == "0%" or each[0] in "+-" for each in labels)
    assert dict(zip(figure.layout.xaxis.tickvals, labels, strict=True))[0.0] == "0%"


def test_words_stand_towards_the_middle_where_a_narrow_screen_has_room(en):
    grown, shrunk = drawn(growing("100", "211"), en), drawn(growing("211", "100"), en)
    assert {trace.textposition for trace in grown.data} == {"top left"}
    assert {trace.textposition for trace in shrunk.data} == {"top right"}
