"""The words around a chart: sources, events, sizes, file names; and the page it is on."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from charts.plots.trend import trend
from charts.style.captions import (
    LONGEST_FOOTER,
    Captions,
    attach,
    captions_of,
    known_on,
    labelled_lines,
    source_lines,
    unit_words,
)
from indicators.language import load_language
from tests.charts.build import MONEY, VISITS, made, year


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


def footed(sources, noted):
    return Captions("t", "s", tuple(sources), tuple(noted), "id", "k", "a")


def test_a_footer_is_short_and_counts_what_it_leaves_out(language):
    cited = [f"“Yearbook {number} of the statistics office”, Office" for number in range(30)]
    noted = [f"Note {number} on how the figure was counted then." for number in range(30)]
    lines = labelled_lines(footed(cited, noted), language)
    assert sum(len(label) + len(text) for label, text in lines) <= LONGEST_FOOTER
    for _, text in lines:
        assert re.search(r"\d+", text.rsplit(" ", 3)[-2] if language.code == "en" else text)
    assert "Yearbook 29" in lines[0][1]  # the latest stays
    assert "Note 0 " in lines[1][1]


def test_a_footer_with_room_is_whole(en):
    assert labelled_lines(footed(["one", "two"], ["Note."]), en) == (
        ("Sources", "one; two"), ("Note", "Note."),
    )  # fmt: skip
