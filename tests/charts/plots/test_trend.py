"""What a trend says: marks, whiskers, bands and words, read from the figure itself."""

import json
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from charts.plots.parts.marks import DAY_MS
from charts.plots.trend import trend, trend_words
from charts.style.captions import (
    captions_of,
)
from charts.style.fonts import width
from charts.style.theme import PALETTES
from indicators.checks import findings
from indicators.language import language_codes, load_language
from indicators.table import as_of
from tests.charts.build import labels, made, year

PHONE = 358  # pixels a chart has on a screen of 390


def drawn(table, indicator, language, **options):
    return trend(table.series(indicator), language, **options)


def bars(figure):
    return [trace for trace in figure.data if trace.type == "bar"]


def texts(figure):
    traces = [t for trace in figure.data if trace.type == "scatter" for t in trace.text or ()]
    return " ".join([*traces, *(each.text for each in figure.layout.annotations)])


def whiskers(figure):
    symbols = ("triangle-up", "triangle-down", "line-ew")
    return [
        trace
        for trace in figure.data
        if trace.type == "scatter" and trace.marker.symbol and trace.marker.symbol[1] in symbols
    ]


def test_every_indicator_is_drawn_with_its_whole_anatomy(table, language):
    for indicator in table.catalog.indicators:
        figure = drawn(table, indicator.id, language)
        words = captions_of(figure)
        assert words.title == language.pick(indicator.name)
        assert words.id == indicator.id
        assert words.sources
        assert words.subtitle
        assert words.alt.startswith(words.title)
        json.loads(figure.to_json())


def test_spans_are_as_wide_as_their_periods_and_overlap(table, vi):
    (bar,) = bars(drawn(table, "local_agreements", vi))
    starts = [x.timestamp() * 1000 - w / 2 for x, w in zip(bar.x, bar.width, strict=True)]
    ends = [s + w for s, w in zip(starts, bar.width, strict=True)]
    assert [round(w / DAY_MS) for w in bar.width] == [1096, 1095]
    assert starts[1] < ends[0]
    assert list(bar.y) == [200, 422]


def test_a_lower_bound_is_open_upward(table, vi):
    (arrow,) = whiskers(drawn(table, "local_agreements", vi))
    assert arrow.marker.symbol[1] == "triangle-up"
    assert arrow.y[1] > arrow.y[0] == 200


def test_an_upper_bound_is_open_downward(table, vi):
    arrows = whiskers(drawn(table, "foreign_investment_year_to_date", vi))
    assert {each.marker.symbol[1] for each in arrows} == {"triangle-down"}
    assert all(each.y[1] < each.y[0] for each in arrows)


def test_a_base_implied_for_a_known_period_is_hollow(table, vi):
    (bar,) = bars(drawn(table, "foreign_investment_year_to_date", vi))
    assert bar.y[1] == pytest.approx(25.27, abs=0.01)
    assert bar.marker.color[1].endswith(",0.0)")
    assert not bar.marker.color[0].endswith(",0.0)")


def test_a_base_implied_for_no_known_period_is_a_band_across(table, en):
    figure = drawn(table, "fdi_total", en)
    band = next(trace for trace in figure.data if trace.type == "scatter" and trace.fill)
    assert min(band.y) == pytest.approx(39.31, abs=0.01)
    assert max(band.y) == pytest.approx(39.71, abs=0.01)
    assert band.x[0] < date(2021, 1, 1)
    assert "not dated" in texts(figure)


def test_no_base_is_implied_where_one_is_reported(table, en):
    assert "implied" not in texts(drawn(table, "local_delegations_abroad", en))


def test_two_reports_of_a_stock_are_joined_by_dots_only(table, en):
    figure = drawn(table, "diplomatic_relations", en, events=False)
    lines = [t for t in figure.data if t.type == "scatter" and t.mode == "lines"]
    assert [each.line.dash for each in lines] == ["dot"]
    assert "not reported in between" in texts(figure)


def test_one_observation_is_said_large_over_its_span(table, vi):
    figure = drawn(table, "trade_partner_economies", vi)
    assert "&gt; 230" in texts(figure) or "> 230" in texts(figure)
    assert figure.layout.annotations[0].font.size > 40
    assert figure.layout.yaxis.visible is False
    assert not any("Mũi tên" in each for each in captions_of(figure).notes)  # there is no arrow


def test_per_year_divides_by_the_length_of_the_period(table, vi):
    (bar,) = bars(drawn(table, "local_agreements", vi, per_year=True))
    assert list(bar.y) == pytest.approx([200 / 3, 422 / 3])


def test_per_year_leaves_a_stock_as_it_is(table, vi):
    as_printed = drawn(table, "diplomatic_relations", vi)
    per_year = drawn(table, "diplomatic_relations", vi, per_year=True)
    assert [t.y for t in as_printed.data] == [t.y for t in per_year.data]


@pytest.mark.parametrize(
    ("code", "label", "note"),
    [("vi", "48,2 tỷ", "Công bố khi giai đoạn chưa kết thúc"), ("en", "48.2 billion", "before")],
)
def test_labels_and_notes_are_in_the_language(table, code, label, note, request):
    language = request.getfixturevalue(code)
    figure = drawn(table, "fdi_total", language)
    assert label in texts(figure)
    assert note in " ".join(captions_of(figure).notes)


def test_notes_tell_overlap_bound_and_inference(table, en):
    notes = " ".join(captions_of(drawn(table, "local_agreements", en)).notes)
    assert "2019–2021 and 2021–2023 overlap: 2021 is counted in both." in notes
    assert "lower bound" in notes
    assert "Dated by us" in notes


def test_events_are_numbered_lines_on_known_days(table, en):
    figure = drawn(table, "local_agreements", en)
    events = captions_of(figure).events
    assert [number for number, _, _ in events] == ["1", "2", "3", "4"]
    assert events[1][1:] == ("13 December 2021", "20th National External Affairs Conference opens")
    assert captions_of(drawn(table, "local_agreements", en, events=False)).events == ()


def test_knowledge_stops_on_its_day(table, en):
    day = date(2018, 1, 1)
    figure = drawn(as_of(table, day), "diplomatic_relations", en)
    words = captions_of(figure)
    assert words.as_known_on == "As known on 1 January 2018"
    assert "189" not in texts(figure)
    assert "2021" not in figure.to_json()


def test_a_contested_figure_is_hollow_beside_the_drawn_one(table, vi):
    row = table.series("diplomatic_relations").rows.tail(1)
    other = row.assign(
        source="world-bank-wdi", obs_value=190.0, lower_bound=190.0, upper_bound=190.0
    )
    rows = pd.concat([table.rows, other], ignore_index=True)
    figure = drawn(replace(table, rows=rows), "diplomatic_relations", vi, events=False)
    points = next(t for t in figure.data if t.mode == "markers")
    paper = PALETTES["light"].paper
    assert dict(zip(points.y, points.marker.color, strict=True))[189] == paper
    assert dict(zip(points.y, points.marker.color, strict=True))[190] != paper


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_each_theme_has_its_own_template(table, vi, theme):
    figure = drawn(table, "local_agreements", vi, theme=theme)
    assert figure.layout.template.layout.paper_bgcolor == PALETTES[theme].paper
    assert figure.layout.template.layout.separators == ",."


def test_charts_change_nothing_they_are_given(table, vi):
    before = table.rows.copy(deep=True)
    for indicator in table.catalog.indicators:
        drawn(table, indicator.id, vi)
    assert before.equals(table.rows)


def test_nothing_to_draw_is_said(table, vi):
    with pytest.raises(ValueError, match="nothing to draw"):
        drawn(table, "no_such_indicator", vi)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("name", PALETTES)
def test_text_has_contrast(name):
    palette = PALETTES[name]
    paper = luminance(palette.paper)
    for ink in (palette.ink, palette.muted):
        light, dark = sorted((luminance(ink), paper), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_every_language_has_its_number_marks(table):
    marks = {
        code: drawn(table, "exports_wb", load_language(code)).layout.template.layout.separators
        for code in language_codes()
    }
    assert marks == {"vi": ",.", "en": ".,"}


@pytest.mark.parametrize("indicator", ["exports_wb", "fdi_net_inflows_wb", "local_agreements"])
def test_no_event_line_runs_through_a_label(table, language, indicator):
    figure = drawn(table, indicator, language)
    labels = next(trace for trace in reversed(figure.data) if trace.mode == "text")
    lines = next(trace for trace in figure.data if trace.mode == "lines")
    low, high = figure.layout.yaxis.range
    for moment, bottom in zip(labels.x, labels.y, strict=True):
        middle = bottom + 8 / 340 * (high - low)
        ends = list(zip(lines.x[::3], lines.y[::3], lines.y[1::3], strict=True))
        crossing = [day for day, y0, y1 in ends if y0 < middle < y1]
        assert all(abs((moment.date() - day).days) > 60 for day in crossing)


@pytest.mark.parametrize("indicator", ["exports_wb", "fdi_net_inflows_wb"])
def test_the_last_label_of_many_figures_is_whole_on_a_phone(table, language, indicator):
    figure = drawn(table, indicator, language)
    margin = figure.layout.template.layout.margin
    first, end = (pd.Timestamp(each) for each in figure.layout.xaxis.range)
    (label,) = [t for t in figure.select_traces({"mode": "text"}) if len(t.text) == 1]
    words = label.text[0].removeprefix("<b>").removesuffix("</b>")
    room = (end - label.x[0]) / (end - first) * (PHONE - margin.l - margin.r) + margin.r
    assert width(words, label.textfont.size, bold=True) / 2 <= room


@pytest.mark.parametrize("per_year", [False, True])
def test_words_without_a_drawing_are_those_of_the_drawing(language, per_year):
    series = made(year("visits", 2020, "5"), year("visits", 2021, "more than 7")).series("visits")
    words = trend_words(series, language, per_year=per_year)
    drawn = captions_of(trend(series, language, per_year=per_year, events=False))
    assert words == drawn


def test_a_doubted_figure_has_a_star_and_the_note_its_reason(en):
    rows = [year("visits", 2020, "100"), year("visits", 2021, "150", change="+60%")]
    table = made(*rows)
    figure = trend(table.series("visits"), en, told=findings(table, "visits"))
    assert labels(figure) == ["100 *", "150 *"]
    assert captions_of(figure).notes[-1].startswith("* The printed growth (+60%) does not fit")
    assert labels(trend(table.series("visits"), en)) == ["100", "150"]
