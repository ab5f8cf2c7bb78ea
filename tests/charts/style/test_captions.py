"""The words around a chart: notes, sources, events, sizes, file names; and the page it is on."""

import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.export.file_names import LONGEST_NAME, file_name, slug
from charts.export.footer import COLUMN, footer
from charts.export.html import html_page
from charts.export.provenance import NoProvenance, Provenance, provenance_of
from charts.plots.index import index
from charts.plots.kind import ChartSpec
from charts.plots.panels import panels
from charts.plots.parts.marks import Frame, Mark
from charts.plots.parts.marks import labels as printed
from charts.plots.parts.ticks import ticks
from charts.plots.parts.timeline import MOST_TICKS, dated_events, event_lines, time_axis
from charts.plots.registry import draw_chart, drawable
from charts.plots.trend import trend, trend_words
from charts.style.captions import (
    Captions,
    attach,
    captions_of,
    known_on,
    notes,
    source_lines,
    unit_words,
)
from charts.style.fonts import width
from charts.style.sizes import COMFORT, LEAST, MOST, SIZES, Size, size_of
from charts.style.theme import PALETTES, faded, template
from indicators.catalog import Event
from indicators.checks import findings
from indicators.interval import Interval
from indicators.language import language_codes, load_language
from indicators.period import Period
from tests.charts.build import LONG, MONEY, VISITS, day, labels, made, traces, year

FRAME = Frame(PALETTES["light"], "#12436d", top=100.0)


def event(number, when, precision="day"):
    text = {"vi": f"Sự kiện {number}", "en": f"Event {number}"}
    return Event(f"event-{number}", text, when, None, precision, "report", "¶1")


NOTES = {
    "nothing to say": ([year("visits", 2020, "5"), year("visits", 2021, "5")], [], []),
    "an overlap": (
        [year("visits", 2020, "5"),
         {**year("visits", 2020, "5"), "period_end": date(2021, 12, 31)}],
        ["2020 và 2020–2021 chồng"], ["2020 and 2020–2021 overlap: 2020 is counted in both"],
    ),
    "a lower bound": ([year("visits", 2020, "more than 5")], ["lên"], ["upward arrow"]),
    "an upper bound": ([year("visits", 2020, "nearly 5")], ["xuống"], ["downward arrow"]),
    "both": (
        [year("visits", 2020, "at least 5"), year("visits", 2021, "at most 5")],
        ["Mũi tên"], ["An arrow marks an open bound"],
    ),
    "our dating": (
        [year("visits", 2020, "5", period_basis="inferred"),
         year("visits", 2021, "5", period_basis="inferred")],
        ["2020; 2021"], ["Dated by us, not by the source: 2020; 2021."],
    ),
    "too early": (
        [year("visits", 2020, "5", obs_status="P")], ["chưa kết thúc: 2020"],
        ["Published before the period ended: 2020."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NOTES)
def test_each_note_is_made_where_it_is_needed(case):
    rows, *said = NOTES[case]
    observations = made(*rows).observations
    for code, expected in zip(language_codes(), said, strict=True):
        found = notes(observations, load_language(code))
        assert len(found) == len(expected)
        assert all(part in note for part, note in zip(expected, found, strict=True))


def test_sources_are_cited_once_the_earliest_first(en):
    rows = [year("visits", 2021, "5", source="speech"), year("visits", 2020, "5")]
    rows.append(year("visits", 2022, "6", source="speech"))
    table = made(*rows)
    report, speech = table.catalog.sources
    first = replace(speech, published=date(2024, 5, 1))
    assert source_lines(
        replace(table, catalog=replace(table.catalog, sources=(report, first))), en
    ) == ("“A speech”, Ministry, 1 May 2024", "“Annual report”, Ministry, 1 June 2024")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"publisher": ""}, "“Annual report”, publisher not named, 1 June 2024"),
        ({"licence": "CC BY 4.0"}, "“Annual report”, Ministry, 1 June 2024 (CC BY 4.0)"),
    ],
)
def test_a_source_without_publisher_or_with_a_licence(en, change, said):
    known = made(year("visits", 2020, "5"))
    changed = replace(known.catalog.sources[0], **change)
    table = replace(known, catalog=replace(known.catalog, sources=(changed,)))
    assert source_lines(table, en) == (said,)


@pytest.mark.parametrize(
    ("known", "vi", "en"), [(VISITS, "visit", "visits"), (MONEY, "tỷ USD", "billion USD")]
)
def test_an_axis_counts_in_a_unit(known, vi, en):
    assert unit_words(known, load_language("vi")) == vi
    assert unit_words(known, load_language("en")) == en


def test_knowledge_ends_on_the_day_asked_for_or_today(vi, en):
    then = replace(made(), day=date(2018, 1, 31))
    assert known_on(then, en) == "As known on 31 January 2018"
    assert "31/1/2018" in known_on(then, vi)
    assert en.date(date.today()) in known_on(replace(then, day=None), en)


def test_words_come_back_from_the_figure_they_are_left_in(en):
    words = Captions("t", "s", ("a", "b"), ("n",), "id", "k", "alt", (("1", "day", "name"),))
    figure = attach(trend(made(year("visits", 2020, "5")).series("visits"), en), words)
    assert captions_of(figure) == words
    again = type(figure)(json.loads(figure.to_json()))
    assert captions_of(again) == words


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


@pytest.mark.parametrize(
    ("span", "step", "form"),
    [
        (Period.years(2023), 0, "%m/%Y"),
        (Period.years(2019, 2023), 1, "%Y"),
        (Period.years(2010, 2023), 2, "%Y"),
        (Period.years(1985, 2023), 5, "%Y"),
        (Period.years(1900, 2023), 20, "%Y"),
        (Period.years(1400, 2023), 50, "%Y"),
    ],
)
def test_a_time_axis_is_marked_at_whole_years(span, step, form):
    axis = time_axis(span)
    assert axis["tickformat"] == form
    first, last = (date.fromisoformat(each) for each in axis["range"])
    assert first < span.start
    assert last > span.end
    if step:
        years = [int(each[:4]) for each in axis["tickvals"]]
        assert all(each % step == 0 for each in years)
        assert len(years) <= MOST_TICKS + 1 or step == 50
        assert {b - a for a, b in pairwise(years)} <= {step}


def test_only_events_of_a_known_day_within_the_span_are_lines():
    told = [
        event(1, date(2022, 6, 1)), event(2, date(2021, 1, 1)), event(3, date(2020, 12, 31)),
        event(4, date(2022, 1, 1), "month"), event(5, date(2023, 12, 31)),
    ]  # fmt: skip
    kept = dated_events(told, Period.years(2021, 2023))
    assert [each.id for each in kept] == ["event-2", "event-1", "event-5"]


@pytest.mark.parametrize(
    ("days", "numbers"),
    [
        ([date(2021, 1, 1), date(2023, 1, 1)], ["1", "2"]),
        ([date(2021, 1, 1), date(2021, 1, 20), date(2023, 1, 1)], ["1–2", "3"]),
        ([date(2021, 1, 1)] * 3, ["1–3"]),
        ([], []),
    ],
)
def test_events_near_each_other_share_their_number(days, numbers):
    told = [event(n, when) for n, when in enumerate(days)]
    drawn = event_lines(told, Period.years(2021, 2023), FRAME, printed([], FRAME))
    assert (list(drawn[1].text) if drawn else []) == numbers
    if drawn:
        assert [x for x in drawn[0].x if x] == [each for when in days for each in (when, when)]


@pytest.mark.parametrize(
    ("height", "pieces"),
    [(50.0, 2), (-5.0, 1), (500.0, 1)],  # in the way; at the foot; above the line's end
)
def test_the_line_of_an_event_leaves_out_the_label_on_its_day(height, pieces):
    year = Period.years(2022)
    mark = Mark(year, height, Interval.exactly(height), "<b>1.250</b>", "")
    found = printed([mark], FRAME)
    lines, _ = event_lines([event(1, year.middle)], Period.years(2021, 2023), FRAME, found)
    ends = [y for y in lines.y if y is not None]
    assert len(ends) == 2 * pieces
    assert ends == sorted(ends)
    assert not any(a < found.y[0] + 0.01 < b for a, b in zip(ends[::2], ends[1::2], strict=True))


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


@pytest.mark.parametrize("room", [260, 500, 2 * COLUMN, 900])
def test_what_stands_below_a_chart_keeps_within_its_room(room, language):
    events = tuple((str(n), "12/8/2018", LONG) for n in range(5))
    words = Captions("t", "s", (LONG, LONG), (LONG,), "id", "k", "a", events)
    blocks = footer(words, "v1", room, "#000000", language)
    for line in (line for block in blocks for line in block.lines):
        for text in line.texts:
            assert line.left + width(text, line.size, bold=line.bold) <= room + 1
    assert (len({line.left for line in blocks[0].lines}) > 2) == (room >= 2 * COLUMN)
    assert blocks[-1].gap == 0
    assert sum(each.height for each in blocks) > 0


@given(st.text(max_size=80))
def test_a_file_name_has_only_letters_that_every_system_takes(text):
    name = slug(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", name)
    assert slug(name) == name


def test_the_file_name_of_long_words_is_cut(vi):
    table = made(year("wordy", 2020, "5"), year("visits", 2021, "5"))
    receipt = provenance_of(ChartSpec(("wordy", "visits")), table, vi)
    name = file_name(receipt, table, vi, "web", "png")
    said, span, code, size = name.removesuffix(".png").split("_")
    assert len(said) <= LONGEST_NAME
    assert (span, code, size) == ("2020-2021", "vi", "web")


@pytest.mark.parametrize(
    ("choice", "of", "said"),
    [
        (ChartSpec(("visits",)), "trend", "Visits"),
        (ChartSpec(("visits",), title="Của tôi"), "trend", "Của tôi"),
        (ChartSpec(("visits", "level")), "compare", "Visits · Level"),
        (ChartSpec(("visits", "money"), base=Period.years(2020)), "index", "Visits · Money"),
    ],
)
def test_a_choice_draws_one_several_or_an_index(choice, of, said, en):
    table = made(
        year("visits", 2020, "5"), year("visits", 2021, "7"), day("level", 2020, "5"),
        day("level", 2021, "6"), year("money", 2020, "5 billion"), year("money", 2021, "6 billion"),
    )  # fmt: skip
    figure = draw_chart(choice, table, en)
    words = captions_of(figure)
    assert words.title == said
    assert ("Index" in words.subtitle) == (of == "index")
    assert len(list(figure.select_yaxes())) == (2 if of == "compare" else 1)
    receipt = provenance_of(choice, table, en)
    assert receipt.spec.indicators == choice.indicators
    assert receipt.spec.base == choice.base
    assert {each.indicator for each in receipt.facts} == set(choice.indicators)


def test_what_is_drawable_stands_in_the_catalog_s_order():
    table = made(year("money", 2020, "5 billion"), year("visits", 2020, "5"))
    assert drawable(table) == ["visits", "money"]


def test_an_index_is_solid_only_where_no_year_is_missing(en):
    rows = [year("visits", n, str(n - 2010)) for n in (2020, 2021, 2022)]
    rows += [year("money", n, f"{n - 2010} billion") for n in (2020, 2022)]
    figure = index(made(*rows), en, ("visits", "money"), Period.years(2020))
    assert [t.line.dash for t in traces(figure, mode="lines")] == ["solid", "dot"]
    assert [t.y[-1] for t in traces(figure, mode="lines")] == [120, 120]
    assert "<b>110.0</b><br>2021<br>Visits" in traces(figure, mode="lines")[0].hovertext


def test_each_panel_has_its_own_values_and_all_one_time(en):
    rows = [year("visits", 2020, "5"), day("level", 2023, "900")]
    figure = panels(made(*rows), en, ("visits", "level"))
    first, second = (axis.range for axis in figure.select_yaxes())
    assert first[1] < second[0]
    assert len({tuple(axis.range) for axis in figure.select_xaxes()}) == 1
    assert captions_of(figure).alt.count("visits") == 1


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"format": 2}', '{"format": 1, "facts": [{}]}', "42", "PK"]
)
def test_a_line_that_is_no_receipt_is_not_ours(text):
    with pytest.raises(NoProvenance):
        Provenance.from_json(text)


class Page(HTMLParser):
    """The texts and attributes of a page, script and style apart."""

    def __init__(self, text) -> None:
        super().__init__()
        self.said, self.open, self.attributes = [], [], {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.attributes |= {(tag, name): value for name, value in attrs}

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if not {"script", "style"} & set(self.open):
            self.said.append(data)


@pytest.mark.parametrize("theme", PALETTES)
def test_a_page_says_in_text_what_the_chart_draws(theme, language):
    hostile = "</script><script>alert(1)</script> “x” & <i>"
    first = {**year("wordy", 2020, "more than 5"), "as_reported": hostile}
    table = made(first, year("wordy", 2021, "9"))
    choice = ChartSpec(("wordy",), title=hostile)
    figure = draw_chart(choice, table, language, theme)
    receipt = provenance_of(choice, table, language)
    written = html_page(figure, SIZES["web"], language, receipt, theme=theme)
    page, words = Page(written), captions_of(figure)
    said = " ".join(page.said)
    for part in (hostile, words.subtitle, words.id, *words.notes, *words.sources):
        assert part in said
    assert page.attributes["div", "aria-label"] == words.alt
    assert page.attributes["html", "lang"] == language.code
    assert "alert(1)</script>" not in written.replace("&lt;/script&gt;", "")
    assert f"background:{PALETTES[theme].paper}" in written
    assert "http" not in re.sub(r"<script>.*?</script>", "", written, flags=re.S).split("<body>")[0]
