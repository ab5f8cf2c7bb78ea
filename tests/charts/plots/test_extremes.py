"""Every chart with what seldom comes: nothing, a thousand, zero, below it, huge, long words."""

import json
from dataclasses import replace
from datetime import date, timedelta
from math import isfinite

import pytest

from charts.export.compose import framed
from charts.export.html import html_page
from charts.export.provenance import provenance_of
from charts.plots.growth import growth_chart
from charts.plots.index import index
from charts.plots.kind import ChartSpec
from charts.plots.panels import panels
from charts.plots.parts.series import FEW
from charts.plots.registry import draw_chart, drawable
from charts.plots.revisions import revision_chart
from charts.plots.spark import spark
from charts.plots.trend import trend, trend_words
from charts.style.captions import captions_of
from charts.style.sizes import SIZES
from charts.style.theme import PALETTES
from indicators.language import load_language
from indicators.period import Period
from indicators.table import as_of, frame
from tests.charts.build import (
    EVERY_LOOK,
    LONG,
    day,
    exact,
    hovers,
    labels,
    made,
    numbers,
    traces,
    year,
)


def by_year(name, *values):
    return [exact(name, Period.years(2020 + n), value) for n, value in enumerate(values)]


RUNS = {
    "below zero": by_year("money", -5e9, -9e9, 4e9),
    "all below zero": by_year("money", -5e9, -9e9),
    "zero": [year("visits", 2020, "0"), year("visits", 2021, "0")],
    "zero and more": [year("visits", 2020, "0"), year("visits", 2021, "7")],
    "huge": by_year("visits", 1e15, 3e17),
    "tiny": by_year("money", 1.0, 2.5),
    "one twice": [year("visits", 2020, "5"), year("visits", 2021, "5")],
    "level ground": [day("level", 2020, "5"), day("level", 2021, "5")],
    "a stock at zero": [day("level", 2020, "0"), day("level", 2021, "0")],
    "open both ways": [year("visits", 2020, "more than 5"), year("visits", 2021, "nearly 9")],
    "long words": [
        year("wordy", 2020, "more than 5", change="+7%"), year("wordy", 2021, "9", change="+60%"),
    ],
    "one day's flow": [year("visits", 2020, "5"), day("visits", 2021, "1")],
    "a century": [year("visits", 1900, "5"), year("visits", 2000, "9")],
}  # fmt: skip
THOUSAND = [day("level", 1000 + n, str(n)) for n in range(1000)]


def name_of(rows):
    return rows[0]["indicator"]


@pytest.mark.parametrize("case", RUNS)
def test_each_chart_draws_what_seldom_comes(case, language):
    rows = RUNS[case]
    table, name = made(*rows), name_of(rows)
    series = table.series(name)
    figures = [
        trend(series, language),
        trend(series, language, per_year=True),
        panels(table, language, (name, name)),
        revision_chart(series, language),
    ]
    if case != "one day's flow":  # nothing to set a day against
        figures.append(growth_chart(series, language))
    for figure in figures:
        assert all(map(isfinite, numbers(figure)))
        assert "nan" not in json.dumps(json.loads(figure.to_json())["layout"]).lower()
        assert captions_of(figure).alt
    assert spark(series, language).startswith("<img")


@pytest.mark.parametrize("case", RUNS)
def test_each_fits_a_picture_with_its_axis_marked(case, vi):
    rows = RUNS[case]
    figure = draw_chart(ChartSpec((name_of(rows),)), made(*rows), vi)
    layout = framed(figure, SIZES["web"], vi, version="v1").figure.layout
    low, high = layout.yaxis.range
    assert low < high
    assert 1 <= len(layout.yaxis.ticktext) <= 8
    assert len(set(layout.yaxis.ticktext)) == len(layout.yaxis.ticktext)


@pytest.mark.parametrize("case", RUNS)
def test_every_mark_lies_within_its_axis(case, en):
    figure = trend(made(*RUNS[case]).series(name_of(RUNS[case])), en)
    low, high = figure.layout.yaxis.range
    for trace in figure.data:
        assert all(low <= each <= high for each in trace.y if each is not None)


def test_a_thousand_points_are_one_trace_with_one_label(vi):
    figure = trend(made(*THOUSAND).series("level"), vi)
    [line] = traces(figure, mode="lines")
    assert sum(1 for text in line.hovertext if text) == 1000
    assert labels(figure) == ["999"]
    assert len(figure.data) < 10
    assert len(captions_of(figure).alt) <= 600


@pytest.mark.parametrize(("count", "labelled"), [(FEW, FEW), (FEW + 1, 1)])
def test_few_figures_are_each_labelled_of_more_only_the_last(en, count, labelled):
    rows = [year("visits", 2000 + n, str(n + 1)) for n in range(count)]
    said = labels(trend(made(*rows).series("visits"), en))
    assert len(said) == labelled
    assert said[-1] == str(count)


@pytest.mark.parametrize(
    "draw",
    [
        trend,
        trend_words,
        lambda table, language: panels(table, language, ("visits", "level")),
        growth_chart,
        revision_chart,
        lambda table, language: index(table, language, ("visits", "money"), Period.years(2020)),
        lambda table, language: draw_chart(ChartSpec(("visits",)), table, language),
    ],
    ids=["trend", "words", "compare", "growth", "revisions", "index", "choice"],
)
@pytest.mark.parametrize("rows", [(), "as known before everything"])
def test_nothing_to_draw_is_one_error_the_caller_can_name(draw, rows, en):
    table = made(*RUNS["one twice"])
    none = as_of(table, date(1990, 1, 1)) if rows else replace(table, rows=frame([]))
    with pytest.raises(ValueError, match=r"\w"):
        draw(none, en)
    assert spark(none, en) == ""
    assert drawable(none) == []


def test_a_withdrawn_figure_is_not_drawable(en):
    table = made(year("visits", 2020, "5", obs_value=None, obs_status="M"))
    assert drawable(table) == []
    with pytest.raises(ValueError, match="nothing to draw"):
        trend(table.series("visits"), en)


@pytest.mark.parametrize(("theme", "code"), EVERY_LOOK)
def test_long_words_are_kept_whole_and_harmless(theme, code):
    language = load_language(code)
    rows = RUNS["long words"]
    choice = ChartSpec(("wordy",))
    table = made(*rows)
    figure = draw_chart(choice, table, language, theme)
    assert captions_of(figure).title == LONG
    page = html_page(
        figure, SIZES["web"], language, provenance_of(choice, table, language), theme=theme
    )
    assert "&lt;b&gt;&amp;amp; hội nhập&lt;/b&gt;" in page
    assert page.count("<h1>") == 1


@pytest.mark.parametrize("case", ["one twice", "level ground", "long words", "below zero"])
def test_no_chart_changes_what_it_is_given(case, language):
    table = made(*RUNS[case])
    before, name = table.rows.copy(deep=True), name_of(RUNS[case])
    series = table.series(name)
    for draw in (trend, growth_chart, revision_chart, spark):
        draw(series, language)
    panels(table, language, (name, name))
    assert table.rows.equals(before)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("case", ["one twice", "level ground"])
def test_a_chart_has_no_colour_from_outside_its_palette(case, theme, en):
    palette = PALETTES[theme]
    known = {
        *palette.accents,
        palette.paper,
        palette.ink,
        palette.muted,
        palette.grid,
        palette.event,
    }
    figure = trend(made(*RUNS[case]).series(name_of(RUNS[case])), en, theme=theme)
    used = set()
    for trace in figure.data:
        colours = trace.marker.color if trace.marker.color is not None else ()
        used |= {colours} if isinstance(colours, str) else {*colours}
    assert {each for each in used if each.startswith("#")} <= known


def test_what_is_pointed_at_says_figure_period_bounds_and_source(vi, en):
    rows = [
        year("money", 2022, "48.2 billion"),
        year("money", 2023, "nearly 50 billion", locator="¶7"),
    ]
    series = made(*rows).series("money")
    first, second = hovers(trend(series, en))
    assert first == (
        "<b>48.2 billion</b><br>2022<br>between 48.15 and 48.25 billion USD<br>Ministry<br>"
        "1 June 2024, ¶1"
    )
    assert "less than 50 billion USD" in second
    assert second.endswith("¶7")
    assert "từ 48,15 đến 48,25 tỷ USD" in hovers(trend(series, vi))[0]


@pytest.mark.parametrize(
    ("printed", "vi", "en", "per_year"),
    [
        ("more than 200", "> 200", "> 200", "> 100,0"),
        ("at least 200", "≥ 200", "≥ 200", "≥ 100,0"),
        ("at most 200", "≤ 200", "≤ 200", "≤ 100,0"),
        ("nearly 200", "< 200", "< 200", "< 100,0"),
        ("about 200", "~ 200", "~ 200", "~ 100,0"),
        ("1,250", "1.250", "1,250", "625,0"),
    ],
)
def test_a_label_is_the_figure_as_printed_or_per_year(printed, vi, en, per_year):
    from_to = Period.years(2020, 2021)
    rows = [exact("visits", Period.years(2018, 2019), 7.0), {**year("visits", 2020, printed)}]
    rows[1] |= {"period_start": from_to.start, "period_end": from_to.end}
    series = made(*rows).series("visits")
    for code, said in (("vi", vi), ("en", en)):
        assert labels(trend(series, load_language(code)))[-1] == said
    assert labels(trend(series, load_language("vi"), per_year=True))[-1] == per_year


@pytest.mark.parametrize(
    ("values", "tops"),
    [
        ((10.0, 20.0), ["16.0", "4.0"]),
        ((-10.0, 20.0), ["20.0", "4.0"]),  # zero lies between: one below it, one above
        ((-10.0, -20.0), ["4.0", "4.0"]),
        ((0.0, 20.0), ["28.0", "4.0"]),
    ],
)
def test_a_spark_shows_flows_above_and_below_zero(values, tops, en):
    drawn = spark(made(*by_year("visits", *values)).series("visits"), en)
    found = [part.split("%22")[0] for part in drawn.split("%20y%3D%22")[1:]]
    assert found == tops


def test_two_sources_of_one_period_are_two_rows_and_no_revision(language):
    rows = [year("visits", 2020, "5"), year("visits", 2020, "6", source="speech")]
    figure = revision_chart(made(*rows).series("visits"), language)
    assert len(figure.layout.yaxis.categoryarray) == 2
    assert any("A speech" in each for each in figure.layout.yaxis.categoryarray)
    assert captions_of(figure).notes != ()


def test_two_areas_of_one_period_are_told_apart(en):
    rows = [year("visits", 2020, "5"), year("visits", 2020, "6", area="VN-SG")]
    figure = revision_chart(made(*rows).series("visits"), en)
    assert set(figure.layout.yaxis.categoryarray) == {"2020<br>VN", "2020<br>VN-SG"}


def test_a_revised_figure_is_a_second_line_in_its_row(en):
    first = year("visits", 2020, "5")
    moment = first["realtime_start"] + timedelta(days=3)
    rows = [{**first, "realtime_end": moment}, year("visits", 2020, "6", realtime_start=moment)]
    figure = revision_chart(made(*rows).series("visits"), en)
    old, new = figure.data
    assert (old.x[1], new.x[0]) == (moment, moment)
    assert (old.line.width, new.line.width) == (2, 4)
    assert captions_of(figure).notes == ()
    assert captions_of(figure).alt == "Visits: 1 revision recorded."
