"""Each rule at its edge: where it just speaks, where it just does not, with bounds, baseless."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from indicators.catalog import CuratorAnswer
from indicators.checks import VERDICTS, findings
from indicators.checks.finding import DOUBTS
from indicators.checks.message_values import (
    Change,
    Count,
    Ends,
    Joined,
    Length,
    PeriodInWords,
    PrintedGrowth,
    Range,
    RateEnds,
)
from indicators.figure import Figure
from indicators.grammar.typed.figure import rate
from indicators.interval import Interval
from indicators.language import Message
from indicators.period import Period
from tests.indicators.checks.build import SOURCES, indicator, meeting, row, table, yearly

VISITS = indicator("visits")
MONEY = indicator("money", unit="USD", unit_mult=9, decimals=1)
OTHER = indicator("other", unit="USD", unit_mult=9, decimals=1, not_comparable_with=("money",))
RATIO = indicator("ratio", unit="times", unit_measure="RATIO")
LEVEL = indicator("level", "stock")
TREATIES = indicator("treaties", "stock", cumulative=True)
STATES = indicator("states", "stock", maximum=193)
MOST = indicator("most", maximum=100)
ALL = (VISITS, MONEY, OTHER, RATIO, LEVEL, TREATIES, STATES, MOST)
FORMER, LATTER = Period.years(2018, 2020), Period.years(2021, 2023)


def made(rows, events=(), **more):
    return table(rows, ALL, events=events, **more)


def verdicts(rows, rule, **more):
    """The verdicts of one rule, in the order they are shown."""
    return [each.verdict for each in findings(made(rows, **more)) if each.rule == rule]


def growing(before, after, change, name="visits"):
    return [row(name, FORMER, before), row(name, LATTER, after, change=change)]


def at(name, *figures):
    return [row(name, Period.day(date(year, 12, 31)), said) for year, said in figures]


# +60% is 59.5 to 60.5 %: 298 comes from 185.67 to 186.83, so from 186 people and no other number.
GROWTH = {
    "the only whole number": (growing("186", "298", "+60%"), ["consistent"]),
    "one below": (growing("185", "298", "+60%"), ["contradicts"]),
    "one above": (growing("187", "298", "+60%"), ["contradicts"]),
    "a bound that reaches it": (growing("more than 185", "298", "+60%"), ["consistent only if"]),
    "a bound on its edge": (growing("more than 186", "298", "+60%"), ["consistent only if"]),
    "a bound beyond it": (growing("more than 187", "298", "+60%"), ["contradicts"]),
    "a bound from above": (growing("at most 186", "298", "+60%"), ["consistent only if"]),
    "a bound below it": (growing("fewer than 186", "298", "+60%"), ["consistent only if"]),
    "a bound far below": (growing("fewer than 185", "298", "+60%"), ["contradicts"]),
    "an open figure after": (growing("100", "more than 298", "+60%"), ["contradicts"]),
    "an open figure that may fit": (growing("300", "more than 298", "+60%"), ["consistent"]),
    "no base": ([row("visits", LATTER, "298", change="+60%")], ["cannot be checked"]),
    "no base and an open figure": (
        [row("visits", LATTER, "nearly 298", change="+60%")], ["consistent but open"]
    ),
    "a fall": (growing("100", "95", "−5%"), ["consistent"]),
    "a fall printed as a rise": (growing("100", "95", "+5%"), ["contradicts"]),
    "growth printed with a bound": (growing("100", "150", "over 40%"), ["consistent"]),
    "growth beyond its bound": (growing("100", "130", "over 40%"), ["contradicts"]),
    "a fall by more than it was": (growing("200", "100", "over −50%"), ["contradicts"]),
    "a fall by less than it was": (growing("100", "99", "over −5%"), ["contradicts"]),
    "a fall by more from nowhere": (
        [row("visits", LATTER, "95", change="over −5%")], ["cannot be checked"]
    ),
    "a fall by just more": (growing("201", "100", "over −50%"), ["consistent"]),
    "no growth printed": (growing("100", "150", ""), []),
    "money that is rounded": (
        growing("39.5 billion", "48.2 billion", "+22%", "money"), ["consistent"]
    ),
    "money that half fits": (
        growing("39.7 billion", "48.2 billion", "+22%", "money"), ["consistent only if"]
    ),
    "a ratio is no whole number": (growing("1.2", "1.5", "+25%", "ratio"), ["consistent only if"]),
}  # fmt: skip


@pytest.mark.parametrize("case", GROWTH)
def test_printed_growth_at_its_edges(case):
    rows, expected = GROWTH[case]
    assert verdicts(rows, "printed-growth") == expected


OTHERS = {
    # a stock that only rises
    "it stays": (at("treaties", (2019, "12"), (2020, "12")), "falling", []),
    "it falls by one": (at("treaties", (2019, "12"), (2020, "11")), "falling", ["contradicts"]),
    "it may have stayed": (at("treaties", (2019, "12"), (2020, "more than 11")), "falling", []),
    "it may not": (at("treaties", (2019, "12"), (2020, "fewer than 12")), "falling", []),
    "a bound it fell below": (
        at("treaties", (2019, "more than 12"), (2020, "12")), "falling", []
    ),
    "a bound it fell far below": (
        at("treaties", (2019, "more than 13"), (2020, "12")), "falling", ["contradicts"]
    ),
    "it fell and never came back": (
        at("treaties", (2018, "12"), (2019, "9"), (2020, "10")), "falling",
        ["contradicts", "contradicts"],
    ),
    "other stocks may fall": (at("level", (2019, "12"), (2020, "2")), "falling", []),
    "flows may fall": (yearly("visits", ["12", "2"]), "falling", []),
    # a maximum
    "all there are": (at("states", (2020, "193")), "beyond-maximum", []),
    "one more": (at("states", (2020, "194")), "beyond-maximum", ["contradicts"]),
    "about all": (at("states", (2020, "about 194")), "beyond-maximum", ["contradicts"]),
    "about 200 of them": (at("states", (2020, "about 200")), "beyond-maximum", []),
    "at least all": (at("states", (2020, "at least 193")), "beyond-maximum", []),
    "more than all": (at("states", (2020, "more than 193")), "beyond-maximum", ["contradicts"]),
    "fewer than more": (at("states", (2020, "fewer than 900")), "beyond-maximum", []),
    "a flow has a maximum too": (
        [row("most", FORMER, "101")], "beyond-maximum", ["contradicts"]
    ),
    # overlaps
    "next to each other": (
        [row("visits", FORMER, "9"), row("visits", LATTER, "9")], "overlap", []
    ),
    "one day shared": (
        [row("visits", Period(date(2018, 1, 1), date(2021, 1, 1)), "9"),
         row("visits", LATTER, "9")],
        "overlap", ["not like for like"],
    ),
    "one within the other": (
        [row("visits", LATTER, "9"), row("visits", Period.years(2022), "3")], "overlap", []
    ),
    # nested
    "a year within three": (
        [row("visits", LATTER, "9"), row("visits", Period.years(2022), "3")],
        "nested", ["not like for like"],
    ),
    "all parts of one whole are told at once": (
        [row("visits", LATTER, "9"), *yearly("visits", ["3", "3", "3"], 2021)],
        "nested", ["not like for like"],
    ),
    "a year that ends with the three": (
        [row("visits", LATTER, "9"), row("visits", Period.years(2023), "3")],
        "nested", ["not like for like"],
    ),
    "a day beyond the three": (
        [row("visits", LATTER, "9"),
         row("visits", Period(date(2023, 1, 1), date(2024, 1, 1)), "3")],
        "nested", [],
    ),
    "months in a year are of another frequency": (
        [row("visits", Period.years(2022), "9"),
         row("visits", Period(date(2022, 3, 1), date(2022, 3, 31)), "3"),
         row("visits", Period(date(2022, 4, 1), date(2022, 6, 30)), "3"),
         row("visits", Period(date(2022, 7, 1), date(2022, 12, 31)), "3")],
        "nested", [],
    ),
    "eleven months in a year": (
        [row("visits", Period.years(2022), "9"),
         row("visits", Period(date(2022, 1, 1), date(2022, 11, 30)), "8")],
        "nested", ["not like for like"],
    ),
    "a quarter that is none": (
        [row("visits", Period.years(2022), "9"),
         row("visits", Period(date(2022, 2, 1), date(2022, 4, 30)), "3")],
        "nested", ["not like for like"],
    ),
    "each whole by itself": (
        [row("visits", FORMER, "9"), row("visits", Period.years(2019), "3"),
         row("visits", LATTER, "9"), row("visits", Period.years(2022), "3")],
        "nested", ["not like for like"] * 2,
    ),
    "stocks never overlap": (at("level", (2019, "1"), (2019, "2")), "overlap", []),
    # lengths
    "a year after three": (
        [row("visits", FORMER, "9"), row("visits", Period.years(2021), "3")], "unlike-lengths",
        ["not like for like"],
    ),
    "a year after a year and three": (
        [row("visits", Period.years(2017), "3"), row("visits", FORMER, "9"),
         row("visits", Period.years(2021), "3")],
        "unlike-lengths", ["not like for like"],
    ),
    "days after a year": (
        [row("visits", Period.years(2021), "9"),
         row("visits", Period(date(2022, 8, 22), date(2022, 8, 26)), "3")],
        "unlike-lengths", [],
    ),
    # not over when published (the report is of 1 June 2024)
    "over the day before": (
        [row("visits", Period(date(2024, 1, 1), date(2024, 5, 31)), "9")], "unfinished", []
    ),
    "over on the day": (
        [row("visits", Period(date(2024, 5, 2), date(2024, 6, 1)), "9")], "unfinished", []
    ),
    "a day to go": (
        [row("visits", Period(date(2024, 5, 3), date(2024, 6, 2)), "9")], "unfinished",
        ["not final"],
    ),
    "a stock of tomorrow": (
        [row("level", Period.day(date(2024, 12, 31)), "9")], "unfinished", []
    ),
    # growth between unlike spans
    "three years on three": (
        [row("visits", LATTER, "9", change="+5%", base=FORMER)], "unlike-bases", []
    ),
    "eleven months on twelve": (
        [row("visits", Period(date(2023, 1, 1), date(2023, 11, 30)), "9", change="+5%",
             base=Period.years(2022))],
        "unlike-bases", ["not like for like"],
    ),
    "two days of a stock": (
        [row("level", Period.day(date(2023, 1, 1)), "9", change="+5%", base=Period.years(2022))],
        "unlike-bases", [],
    ),
    # parts
    "parts that make the whole": (
        [row("visits", LATTER, "30"), *yearly("visits", ["10"] * 3, 2021)], "parts-and-whole", []
    ),
    "one too many": (
        [row("visits", LATTER, "30"), *yearly("visits", ["10", "10", "11"], 2021)],
        "parts-and-whole", ["contradicts"],
    ),
    "parts of an open whole": (
        [row("visits", LATTER, "more than 30"), *yearly("visits", ["99"] * 3, 2021)],
        "parts-and-whole", [],
    ),
    "parts below a bound": (
        [row("visits", LATTER, "fewer than 30"), *yearly("visits", ["10", "10", "9"], 2021)],
        "parts-and-whole", [],
    ),
    "parts that may be small": (
        [row("visits", LATTER, "30"), *yearly("visits", ["under 99"] * 3, 2021)],
        "parts-and-whole", [],
    ),
    "nearly is not far below": (
        [row("visits", LATTER, "30"), *yearly("visits", ["nearly 12"] * 3, 2021)],
        "parts-and-whole", ["contradicts"],
    ),
    "stocks are no parts": (
        at("level", (2021, "9"), (2022, "9"), (2023, "9")), "parts-and-whole", []
    ),
    # two sources
    "sources that agree": (
        [row("visits", LATTER, "9"), row("visits", LATTER, "9", source="speech")],
        "contested", [],
    ),
    "one rounds": (
        [row("money", LATTER, "48 billion"), row("money", LATTER, "48.2 billion", source="speech")],
        "contested", ["sources differ"],
    ),
    "bounds that touch": (
        [row("visits", LATTER, "at least 9"), row("visits", LATTER, "at most 9", source="speech")],
        "contested", ["sources differ"],
    ),
    "bounds that do not": (
        [row("visits", LATTER, "more than 9"), row("visits", LATTER, "9", source="speech")],
        "contested", ["contradicts"],
    ),
    "other periods": (
        [row("visits", LATTER, "9"), row("visits", FORMER, "8", source="speech")],
        "contested", [],
    ),
    # a slipped decimal
    "ten times its neighbours": (
        yearly("visits", ["21", "220", "23"]), "slip", ["looks wrong"]
    ),
    "five times": (yearly("visits", ["21", "105", "23"]), "slip", []),
    "twice": (yearly("visits", ["21", "44", "23"]), "slip", []),
    "a thousandth": (yearly("visits", ["210,000", "220", "230,000"]), "slip", ["looks wrong"]),
    "neighbours that do not agree": (yearly("visits", ["21", "220", "90"]), "slip", []),
    "two figures are too few": (yearly("visits", ["21", "220"]), "slip", []),
    "two figures just not far enough": (yearly("visits", ["21", "6,299"]), "slip", []),
    "two figures far apart": (yearly("visits", ["21", "6,300"]), "slip", ["looks wrong"]),
    "far apart downwards": (yearly("visits", ["6,300", "21"]), "slip", ["looks wrong"]),
    "per year they are not far apart": (
        [row("visits", FORMER, "12,600"), row("visits", Period.years(2021), "21")], "slip", []
    ),
    "two levels far apart": (at("level", (2021, "9"), (2022, "2,700")), "slip", ["looks wrong"]),
    "a slip is told once": (yearly("visits", ["21", "22,000", "23"]), "slip", ["looks wrong"]),
    "zero has no power of ten": (yearly("visits", ["21", "0", "23"]), "slip", []),
    "a bound that slipped": (yearly("visits", ["21", "more than 220", "23"]), "slip",
                             ["looks wrong"]),
}  # fmt: skip


@pytest.mark.parametrize("case", OTHERS)
def test_a_rule_at_its_edge(case):
    rows, rule, expected = OTHERS[case]
    assert verdicts(rows, rule) == expected


@pytest.mark.parametrize(
    ("inferred", "first", "second", "expected"),
    [
        ("inferred", date(2022, 5, 30), date(2024, 6, 1), ["not like for like"]),
        ("inferred", date(2021, 6, 20), date(2024, 6, 1), []),  # 98 % of the span: as good as all
        ("stated", date(2022, 5, 30), date(2024, 6, 1), []),
        ("inferred", date(2022, 5, 30), date(2024, 6, 2), []),  # published before it
        ("inferred", date(2020, 5, 30), date(2024, 6, 1), []),  # not within the span
    ],
)
def test_a_span_that_a_meeting_shortens(inferred, first, second, expected):
    rows = [row("visits", Period(date(2021, 6, 1), date(2024, 5, 31)), "9", period_basis=inferred)]
    events = (meeting(4, first), meeting(5, second))
    assert verdicts(rows, "span-by-events", events=events) == expected


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("48.2 billion", "48.3 billion", {"definition"}),
        ("48.2 billion", "60 billion", {"definition"}),
        ("more than 48.2 billion", "nearly 40 billion", {"definition"}),
    ],
)
def test_look_alikes_are_set_apart_whatever_they_say(one, other, rules):
    found = findings(made([row("money", LATTER, one), row("other", LATTER, other)]))
    assert {each.rule for each in found} == rules
    assert {each.verdict for each in found} == {"not comparable"}


def test_look_alikes_that_list_each_other_are_told_once():
    both = replace(MONEY, not_comparable_with=("other",))
    rows = [row("money", LATTER, "48 billion"), row("other", LATTER, "40 billion")]
    assert len(findings(table(rows, (both, OTHER)))) == 1


def test_look_alikes_of_other_areas_are_not_compared():
    rows = [row("money", LATTER, "48 billion"), row("other", LATTER, "40 billion", area="VN-SG")]
    assert findings(made(rows)) == []


def test_a_base_said_by_a_later_source_is_the_one_compared_with():
    rows = [*growing("186", "298", "+60%"), row("visits", FORMER, "100", source="speech")]
    assert verdicts(rows, "printed-growth") == ["contradicts"]


def test_a_withdrawn_base_is_no_base():
    rows = growing("186", "298", "+60%")
    rows[0] |= {"obs_status": "M", "obs_value": None, "lower_bound": None, "upper_bound": None}
    assert verdicts(rows, "printed-growth") == ["cannot be checked"]


def test_of_two_sources_both_growths_are_checked():
    rows = [
        *growing("186", "298", "+60%"),
        row("visits", LATTER, "300", change="+90%", source="speech"),
    ]
    assert sorted(verdicts(rows, "printed-growth")) == ["consistent", "contradicts"]


def test_every_verdict_has_its_word_in_both_languages(vi, en):
    said = {code.say(message) for message in VERDICTS.values() for code in (vi, en)}
    assert len(said) == 2 * len(VERDICTS)
    assert set(DOUBTS) < set(VERDICTS)


def test_a_settled_doubt_doubts_no_more():
    known = made(growing("100", "150", "+60%"))
    [doubt] = [each for each in findings(known) if each.is_doubt]
    answer = CuratorAnswer(doubt.id, "Lan", date(2024, 1, 1), {"vi": "đúng vậy", "en": "so it is"})
    settled = replace(known, catalog=known.catalog.with_entry(answer))
    assert [each.is_doubt for each in findings(settled) if each.id == doubt.id] == [False]


def test_a_finding_keeps_its_name_while_its_figures_stand():
    rows = growing("100", "150", "+60%")
    names = [each.id for each in findings(made(rows))]
    reworded = [{**cells, "as_reported": "một trăm", "comment": "x"} for cells in rows]
    assert [each.id for each in findings(made(reworded))] == names
    assert [each.id for each in findings(made(growing("101", "150", "+60%")))] != names
    assert len(set(names)) == len(names)


SAYINGS = [
    (Range(Interval(39.306e9, 39.712e9), MONEY), "từ 39,31 đến 39,71 tỷ USD",
     "between 39.31 and 39.71 billion USD"),
    (Range(Interval.exactly(1), VISITS), "1 visit", "1 visit"),
    (Range(Interval(), VISITS), "chưa rõ", "not known"),
    (Range(Interval(2, 3), VISITS), "từ 2 đến 3 visit", "between 2 and 3 visits"),
    (Ends(Interval(39.306e9, 39.712e9), MONEY), "39,31–39,71", "39.31–39.71"),
    (Ends(Interval(upper=25.27e9, upper_open=True), MONEY), "< 25,27", "< 25.27"),
    (Ends(Interval(lower=3), VISITS), "≥ 3", "≥ 3"),
    (Ends(Interval(), VISITS), "chưa rõ", "not known"),
    (RateEnds(Interval(1.105, 1.115)), "110,5–111,5%", "110.5–111.5%"),
    (PrintedGrowth(rate(0.148, "tăng 14,8%")), "+14,8%", "+14.8%"),
    (PrintedGrowth(rate(0.2, "up over 20%")), "hơn +20%", "more than +20%"),
    (PrintedGrowth(rate(-0.05, "giảm hơn 5%")), "dưới −5%", "under −5%"),
    (PrintedGrowth(Figure.exact(1.0)), "+100%", "+100%"),
    (Change(Interval.exactly(-0.25)), "mức giảm 25%", "a decrease of 25%"),
    (PeriodInWords(Period.years(2023)), "năm 2023", "2023"),
    (Length(Period.years(2021, 2023)), "3 năm", "3 years"),
    (Count(2.0123), "2,01", "2.01"),
    (Count(1000), "1.000", "1,000"),
    (Joined([Message("no change"), Message("not known")]), "không thay đổi; chưa rõ",
     "no change; not known"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "in_vi", "in_en"), SAYINGS)
def test_what_findings_put_into_their_sentences(said, in_vi, in_en, vi, en):
    assert said.words(vi) == in_vi
    assert said.words(en) == in_en


def test_the_share_that_was_over_when_published_is_told(en):
    half = Period(SOURCES[0].published - timedelta(9), SOURCES[0].published + timedelta(10))
    [found] = [f for f in findings(made([row("visits", half, "9")])) if f.rule == "unfinished"]
    assert (found.lower, found.upper) == (0.5, 0.5)
    assert "Published 10 days before" in found.sentence(en)


def test_a_fall_by_more_than_a_rate_bounds_its_base_from_below():
    known = made([row("visits", LATTER, "100", change="over −50%")])
    [found] = [each for each in findings(known) if each.rule == "printed-growth"]
    assert (found.lower, found.upper, found.interval.lower_open) == (200, None, True)
