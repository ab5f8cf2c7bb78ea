"""The words around a chart: notes, sources, events, sizes, file names; and the page it is on."""

import json
from dataclasses import replace
from datetime import date

import pytest

from charts.plots.trend import trend
from charts.style.captions import (
    Captions,
    attach,
    captions_of,
    known_on,
    notes,
    source_lines,
    unit_words,
)
from indicators.language import language_codes, load_language
from tests.charts.build import MONEY, VISITS, made, year

NOTES = {
    "nothing to say": ([year("visits", 2020, "5"), year("visits", 2021, "5")], [], []),
    "an overlap": (
        [year("visits", 2020, "5"),
         {**year("visits", 2020, "5"), "period_end": date(2021, 12, 31)}],
        ["2020 và 2020–2021 chồng"], ["2020 and 2020–2021 overlap: 2020 is counted in both"],
    ),
    "one period of two sources": (
        [year("visits", 2020, "5"), year("visits", 2020, "6", source="speech")], [], [],
    ),
    "periods that touch": (
        [year("visits", 2020, "5"), year("visits", 2021, "5", source="speech")], [], [],
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
