"""What must hold of every chart of any series: finite, within its axis, saying what it shows."""

import json
from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.export.provenance import facts, provenance_of
from charts.export.staleness import compare as held_against
from charts.plots.growth import growth_chart
from charts.plots.kind import ChartSpec
from charts.plots.panels import panels
from charts.plots.parts.series import LONGEST_ALT
from charts.plots.registry import draw_chart
from charts.plots.spark import spark
from charts.plots.trend import trend
from charts.pptx.chart.chart_data import content
from charts.style.captions import captions_of
from indicators.area import area_name
from indicators.language import language_codes, load_language
from indicators.period import Period
from tests.charts.build import day, hovers, labels, made, numbers, traces, year
from tests.charts.changing import changed

VI, EN = load_language("vi"), load_language("en")
PRINTED = (
    "0",
    "1",
    "7",
    "48.2",
    "more than 200",
    "nearly 200",
    "about 30",
    "at least 5",
    "at most 9",
)
GROWN = ("", "+0%", "+22%", "-5%", "-100%", "+1200%", "-99.9%", "+0.1%")
AMOUNTS = ("0.04 billion", "more than 29 billion", "48.2 billion", "nearly 3 million", "7")


@st.composite
def series(draw, name, printed):
    """Rows of one indicator, a period each, some growing from a dated base."""
    years = draw(st.lists(st.integers(1990, 2030), min_size=1, max_size=12, unique=True))
    rows = []
    for number in sorted(years):
        made_of = day if name == "level" else year
        change = draw(st.sampled_from(GROWN))
        base = Period.years(number - draw(st.integers(1, 3))) if draw(st.booleans()) else None
        rows.append(
            made_of(
                name, number, draw(st.sampled_from(printed)), change=change,
                base=base if change else None,
            )
        )  # fmt: skip
    return rows


ANY = st.one_of(series("visits", PRINTED), series("level", PRINTED), series("money", AMOUNTS))


@settings(max_examples=30)
@given(ANY, st.sampled_from(language_codes()), st.booleans())
def test_every_trend_is_drawn_with_finite_numbers_and_says_each_figure(rows, code, per_year):
    language, name = load_language(code), rows[0]["indicator"]
    table = made(*rows).series(name)
    figure = trend(table, language, per_year=per_year)
    assert all(map(isfinite, numbers(figure)))
    assert not {"NaN", "Infinity"} & set(json.dumps(json.loads(figure.to_json())).split('"'))
    said = captions_of(figure).alt
    assert len(said) <= LONGEST_ALT
    assert len(said.split(". ", 1)[1].split("; ")) == len(rows)
    assert len(hovers(figure)) >= len(rows)
    low, high = figure.layout.yaxis.range
    assert all(low <= y <= high for t in traces(figure) for y in t.y if isinstance(y, float))


@pytest.mark.parametrize("name", ["visits", "level"])
def test_what_a_fall_implies_of_no_known_day_is_within_the_axis(name):
    built = (day if name == "level" else year)(name, 2020, "30", change="-60%")
    figure = trend(made(built).series(name), EN)
    (words,) = [t for t in figure.select_traces({"mode": "text"}) if "not dated" in t.text[0]]
    low, high = figure.layout.yaxis.range
    assert low < 30 / 0.4 < words.y[0] < high - 0.12 * (high - low)


@settings(max_examples=30)
@given(ANY, st.sampled_from(language_codes()), st.booleans())
def test_every_native_chart_has_values_that_a_sheet_can_hold(rows, code, per_year):
    name = rows[0]["indicator"]
    shown = content(made(*rows), name, load_language(code), per_year=per_year)
    for point in shown.points:
        assert all(map(isfinite, (point.value, point.up, point.down)))
        assert min(point.up, point.down) >= 0
        assert point.category
        assert "<" not in point.label.replace("< ", "")
    assert all(one < other for one, other in pairwise(shown.axis))
    assert shown.axis[-1] >= max(point.value for point in shown.points)
    assert sum(not point.is_hollow for point in shown.points) == len(rows)


@settings(max_examples=15)
@given(ANY, st.sampled_from(language_codes()))
def test_every_growth_chart_is_finite_or_refused_in_words(rows, code):
    name = rows[0]["indicator"]
    try:
        figure = growth_chart(made(*rows).series(name), load_language(code))
    except ValueError:
        assert not any(each["change_as_reported"] for each in rows)
        return
    assert all(map(isfinite, numbers(figure)))
    assert all(isfinite(x) for trace in figure.data for x in trace.x)
    low, high = figure.layout.xaxis.range
    assert low < 0 < high


@settings(max_examples=15)
@given(ANY)
def test_every_receipt_holds_against_its_own_table_and_notices_a_change(rows):
    table, name = made(*rows), rows[0]["indicator"]
    receipt = provenance_of(ChartSpec((name,)), table, VI)
    assert len(receipt.facts) == len(rows) == len(list(facts(table, ChartSpec((name,)))))
    assert list(held_against(receipt, table)) == []
    later = changed(table, name, 123456, "123456")
    assert {each.kind for each in held_against(receipt, later)} == {"changed"}


SG = "VN-SG"


def two_areas():
    return made(
        year("visits", 2020, "50"), year("visits", 2020, "30", area=SG),
        year("visits", 2021, "60"), year("visits", 2021, "45", area=SG),
    ).series("visits")  # fmt: skip


def test_a_province_is_drawn_only_when_chosen_and_named_then(language):
    table, name = two_areas(), area_name(SG, language)
    home = draw_chart(ChartSpec(("visits",)), table, language)
    assert [bar.y for bar in traces(home, "bar")] == [(50, 60)]
    assert name not in captions_of(home).title + captions_of(home).alt
    chosen = draw_chart(ChartSpec(("visits",), areas=(SG,)), table, language)
    assert [bar.y for bar in traces(chosen, "bar")] == [(30, 45)]
    assert captions_of(chosen).title == f"Visits, {name}"
    assert all(name in text for text in hovers(chosen))
    assert f"2021, {name}: 45" in captions_of(chosen).alt
    assert "30" not in spark(table, language)


def test_two_areas_stand_in_panels_of_their_own(language):
    spec = ChartSpec(("visits",), areas=("VN", SG))
    figure = draw_chart(spec, two_areas(), language)
    bars = traces(figure, "bar")
    assert [(bar.y, bar.yaxis) for bar in bars] == [((50, 60), "y"), ((30, 45), "y2")]
    assert figure.layout.barmode == "overlay"
    assert area_name(SG, language) in captions_of(figure).title


def test_growth_is_that_of_one_area_and_says_which(en):
    home = growth_chart(two_areas(), en)
    assert [each.text for each in home.layout.annotations] == ["<b>2021 against 2020</b>"]
    spec = ChartSpec(("visits",), kind="growth", areas=(SG,))
    figure = draw_chart(spec, two_areas(), en)
    assert [area_name(SG, en) in each.text for each in figure.layout.annotations] == [True]
    assert [text for trace in figure.data for text in trace.text if text] == ["<b>+50%</b>"]


def test_the_country_is_not_named(language):
    table = made(year("visits", 2020, "5"), year("visits", 2021, "6")).series("visits")
    assert "VN" not in captions_of(trend(table, language)).alt + "".join(
        hovers(trend(table, language))
    )


@pytest.mark.parametrize("base", [None, Period.years(2021)])
def test_growth_from_anything_implies_nothing_to_draw(language, base):
    """What fell by 100 % may have fallen from any height."""
    rows = [year("visits", 2022, "200", change="-100%", base=base)]
    figure = trend(made(*rows).series("visits"), language)
    assert not any("-100%" in each for each in (*labels(figure), *hovers(figure)))
    assert len(content(made(*rows), "visits", language).points) == 1
    assert figure.layout.yaxis.visible is False  # a lone figure, as without growth


IMPLIED = {
    "exact": ("200", "+25%", "between 159.4 and 160.6"),
    "a lower bound": ("more than 200", "+25%", "more than 159.4"),
    "an upper bound": ("nearly 200", "+25%", "less than 160.6"),
    "a fall": ("200", "-50%", "between 396 and 404"),
    "no growth": ("200", "+0%", "between 199 and 201"),
}  # fmt: skip


@pytest.mark.parametrize("case", IMPLIED)
def test_what_printed_growth_implies_is_a_band_with_its_bounds(en, case):
    printed, change, said = IMPLIED[case]
    table = made(year("visits", 2022, printed, change=change))
    text = labels(trend(table.series("visits"), en))[-1]
    assert text == f"{said}<br>the period before, not dated<br>implied by “{change}”"
    point = content(table, "visits", en).points[0]
    assert (point.label, point.is_hollow) == (f"{said}\nimplied by “{change}”", True)


@pytest.mark.parametrize("case", IMPLIED)
def test_an_implied_figure_stands_at_its_dated_period(en, case):
    printed, change, said = IMPLIED[case]
    base = Period.years(2021)
    table = made(year("visits", 2022, printed, change=change, base=base))
    first, last = content(table, "visits", en).points
    assert (first.period, first.is_hollow, last.is_hollow) == (base, True, False)
    assert first.label.startswith(f"{said}\n")


def contested():
    return made(
        year("visits", 2020, "5"), year("visits", 2020, "6", source="speech"),
        year("visits", 2021, "7"),
    )  # fmt: skip


def test_of_two_sources_the_last_published_is_drawn_and_the_other_hollow(en):
    table = contested()
    points = content(table, "visits", en).points
    assert [(each.value, each.is_hollow) for each in points] == [
        (6, False), (5, True), (7, False),
    ]  # fmt: skip
    shown = facts(table, ChartSpec(("visits",)))
    assert {fact.as_reported: fact.is_contested for fact in shown} == {"6": True, "7": False}


def test_a_disagreement_of_sources_is_told_below_the_chart(language):
    drawn = draw_chart(ChartSpec(("visits",)), contested(), language)
    assert labels(drawn)[0].endswith("*")
    assert any(note.startswith("* ") for note in captions_of(drawn).notes)
    assert len(captions_of(drawn).sources) == 2


def test_sources_that_agree_are_not_contested():
    table = made(year("visits", 2020, "5"), year("visits", 2020, "5", source="speech"))
    assert not any(each.is_contested for each in facts(table, ChartSpec(("visits",))))


@pytest.mark.parametrize("per_year", [False, True])
def test_panels_draw_what_trends_draw(language, per_year):
    table = made(
        year("visits", 2020, "more than 5"), year("visits", 2021, "9"), day("level", 2020, "3"),
        day("level", 2021, "4"),
    )  # fmt: skip
    figure = panels(table, language, ("visits", "level"), per_year=per_year)
    for name in ("visits", "level"):
        alone = trend(table.series(name), language, per_year=per_year, events=False)
        assert set(labels(alone)) <= set(labels(figure))
        assert captions_of(alone).alt in captions_of(figure).alt
