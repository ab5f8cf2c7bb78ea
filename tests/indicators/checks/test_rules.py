"""A table with each kind of fault gets each finding; a clean one gets none."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.catalog import CuratorAnswer
from indicators.checks import findings
from indicators.language import load_language
from indicators.period import Period
from tests.indicators.checks.build import indicator, meeting, row, table, yearly

VISITS = indicator("visits")
MONEY = indicator("money", unit="USD", unit_mult=9, decimals=1)
OTHER = indicator("other", unit="USD", unit_mult=9, decimals=1, not_comparable_with=("money",))
TREATIES = indicator("treaties", "stock", cumulative=True)
STATES = indicator("states", "stock", maximum=193)
FORMER, LATTER = Period.years(2018, 2020), Period.years(2021, 2023)
SUMMIT = (meeting(4, date(2022, 5, 30)), meeting(5, date(2024, 6, 1)))


def days(name, figures):
    """A stock by day: (year, printed) pairs."""
    return [row(name, Period.day(date(year, 12, 31)), said) for year, said in figures]


def growing(before, after, change, base=None):
    """Two three-year figures, the second with growth printed."""
    return [row("visits", FORMER, before), row("visits", LATTER, after, change=change, base=base)]


FAULTS = {
    "growth that does not follow": (growing("100", "150", "+60%"), "printed-growth", "contradicts"),
    "growth that holds for one base": (
        growing("more than 200", "422", "+111%"), "printed-growth", "consistent only if"
    ),
    "growth from nowhere": (
        [row("visits", LATTER, "150", change="+60%")], "printed-growth", "cannot be checked"
    ),
    "growth of an open figure": (
        [row("visits", LATTER, "under 150", change="+60%")], "printed-growth", "consistent but open"
    ),
    "three years on two": (
        [row("visits", LATTER, "157", change="+57%", base=Period.years(2019, 2020))],
        "unlike-bases", "not like for like",
    ),
    "years counted twice": (
        [row("visits", Period.years(2019, 2021), "100"), row("visits", LATTER, "100")],
        "overlap", "not like for like",
    ),
    "a year after three": (
        [row("visits", FORMER, "300"), row("visits", Period.years(2021), "120")],
        "unlike-lengths", "not like for like",
    ),
    "a year not over": (
        [row("visits", Period.years(2024), "100")], "unfinished", "not final"
    ),
    "three years that are two": (
        [row("visits", Period.years(2022, 2024), "100", period_basis="inferred")],
        "span-by-events", "not like for like",
    ),
    "a part above its whole": (
        [row("visits", LATTER, "100"), row("visits", Period.years(2022), "101")],
        "parts-and-whole", "contradicts",
    ),
    "parts above their whole": (
        [row("visits", LATTER, "100"), *yearly("visits", ["40", "40", "40"], 2021)],
        "parts-and-whole", "contradicts",
    ),
    "an implied base above its whole": (
        [row("visits", Period.years(2022), "100"),
         row("visits", Period(date(2023, 1, 1), date(2023, 11, 30)), "90", change="−50%",
             base=Period(date(2022, 1, 1), date(2022, 11, 30)))],
        "parts-and-whole", "contradicts",
    ),
    "one measure of two sizes": (
        [row("money", LATTER, "48.2 billion"), *yearly("other", ["20 billion"] * 3, 2021)],
        "parts-and-whole", "contradicts",
    ),
    "one measure of two sizes, said by two": (
        [row("money", LATTER, "48.2 billion"),
         *yearly("other", ["20 billion"] * 3, 2021, source="speech")],
        "parts-and-whole", "not comparable",
    ),
    "look-alikes": (
        [row("money", LATTER, "48.2 billion"), row("other", LATTER, "40 billion")],
        "definition", "not comparable",
    ),
    "a total that falls": (
        days("treaties", [(2019, "12"), (2021, "11")]), "falling", "contradicts"
    ),
    "more states than there are": (
        days("states", [(2021, "194")]), "beyond-maximum", "contradicts"
    ),
    "more than all states": (
        days("states", [(2021, "more than 193")]), "beyond-maximum", "contradicts"
    ),
    "two sources apart": (
        [row("visits", LATTER, "100"), row("visits", LATTER, "120", source="speech")],
        "contested", "contradicts",
    ),
    "two sources, one vaguer": (
        [row("visits", LATTER, "more than 100"), row("visits", LATTER, "120", source="speech")],
        "contested", "sources differ",
    ),
    "a slipped decimal": (
        yearly("visits", ["210", "220", "2,300", "240", "260"]), "slip", "looks wrong"
    ),
    "a wrong magnitude at the end": (
        yearly("money", ["4.1 billion", "4.3 billion", "4.4 million"]), "slip", "looks wrong"
    ),
}  # fmt: skip
CLEAN = {
    "years": yearly("visits", ["100", "104", "nearly 110", "about 120", "90"]),
    "a year and its quarters": [
        row("visits", Period.years(2021), "130"),
        *(row("visits", Period(date(2021, m, 1), date(2021, m + 2, 30)), "30") for m in (4, 7)),
    ],
    "a stock": days("treaties", [(2019, "12"), (2020, "12"), (2021, "15")]),
    "a full set": days("states", [(2019, "193"), (2020, "about 193")]),
    "sources that agree": [
        row("visits", LATTER, "100"), row("visits", LATTER, "100", source="speech"),
    ],
    "steep but even growth": yearly("visits", ["10", "40", "150", "600", "2,500"]),
    "two areas": [row("visits", LATTER, "10"), row("visits", LATTER, "900", area="VN-SG")],
    "a conference of a day after one of five": [
        row("visits", Period(date(2022, 8, 22), date(2022, 8, 26)), "700"),
        row("visits", Period.day(date(2023, 8, 12)), "450"),
    ],
    "a stated span": [row("visits", Period.years(2021, 2023), "100")],
}  # fmt: skip


def made(rows, **more):
    return table(rows, (VISITS, MONEY, OTHER, TREATIES, STATES), events=SUMMIT, **more)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault):
    rows, rule, verdict = FAULTS[fault]
    assert verdict in {each.verdict for each in findings(made(rows)) if each.rule == rule}


@pytest.mark.parametrize("case", CLEAN)
def test_clean_figures_raise_nothing(case):
    assert findings(made(CLEAN[case])) == []


def test_growth_that_follows_is_confirmed_and_nothing_else_said():
    (only,) = findings(made(growing("186", "298", "+60%")))
    assert (only.rule, only.verdict) == ("printed-growth", "consistent")


def test_one_table_with_every_fault_gets_every_finding():
    rows, seen = [], {}
    for number, (cells, rule, verdict) in enumerate(FAULTS.values()):
        area = f"X{chr(65 + number)}"
        rows += [{**cell, "ref_area": area} for cell in cells]
        seen[area] = (rule, verdict)
    found = {(f.observations[0].ref_area, (f.rule, f.verdict)) for f in findings(made(rows))}
    assert set(seen.items()) <= found


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("fault", FAULTS)
def test_every_sentence_is_whole_in_both_languages(fault, code):
    for each in findings(made(FAULTS[fault][0])):
        for said in (
            each.sentence(load_language(code)),
            *map(load_language(code).say, each.computation),
        ):
            assert said
            assert not set("{}|") & set(said)
            assert "inf" not in said.split()


@pytest.mark.parametrize(
    ("before", "after", "change", "said"),
    [
        ("186", "298", "+60%", "is an increase of 60%."),
        ("100", "95", "−5%", "is a decrease of 5.0%."),
        ("100", "150", "+60%", "would have grown from between 93.46 and 94.04 visits, but the "
         "figure for 2018–2020 is 100 visits."),
        ("more than 200", "422", "+111%", "was exactly 200 visits; the source says more than 200"),
        ("at least 180", "422", "+111%", "was exactly 200 visits; the source says at least 180"),
    ],
)  # fmt: skip
def test_printed_growth_is_judged_in_words(before, after, change, said):
    (only,) = findings(made(growing(before, after, change)))
    assert said in only.sentence(load_language("en"))


def test_a_base_the_source_dates_is_the_one_compared_with():
    rows = growing("100", "150", "+60%", base=Period.years(2015, 2017))
    assert [f.verdict for f in findings(made(rows))] == ["cannot be checked"]


def test_growth_is_given_per_year_where_spans_differ():
    rows, _, _ = FAULTS["three years on two"]
    found = next(f for f in findings(made(rows)) if f.rule == "unlike-bases")
    assert found.lower == pytest.approx(1.565 * 2 / 3 - 1)
    assert "per year it is an increase of" in found.sentence(load_language("en"))


def test_the_parts_of_a_whole_are_disjoint():
    """Quarters inside a half-year inside a year do not count twice."""
    halves = [
        Period(date(2022, 1, 1), date(2022, 6, 30)),
        Period(date(2022, 7, 1), date(2022, 12, 31)),
    ]
    quarter = Period(date(2022, 1, 1), date(2022, 3, 31))
    rows = [row("visits", Period.years(2022), "100"), row("visits", quarter, "30")]
    rows += [row("visits", half, "50") for half in halves]
    assert not [f for f in findings(made(rows)) if f.rule == "parts-and-whole"]


def test_the_contest_says_who_says_what_and_which_is_drawn():
    rows, _, _ = FAULTS["two sources apart"]
    (only,) = findings(made(rows))
    assert (only.lower, only.upper) == (100, 120)
    assert only.sentence(load_language("en")) == (
        "Sources differ on 2021–2023: 120 visits (“A speech”, 1 July 2024); 100 visits "
        "(“Annual report”, 1 June 2024). “A speech” is shown, the latest published."
    )


def test_contradictions_come_first_and_confirmations_last():
    rows = [*growing("186", "298", "+60%"), *days("states", [(2021, "194")])]
    rows += [row("money", LATTER, "48.2 billion"), row("other", LATTER, "40 billion")]
    verdicts = [each.verdict for each in findings(made(rows))]
    assert verdicts == ["contradicts", "not comparable", "consistent"]


@pytest.fixture
def falling():
    return made(
        [*days("treaties", [(2019, "12"), (2021, "11")]), row("visits", Period.years(2024), "9")]
    )


def answer_to(finding):
    reason = {"en": "One treaty lapsed.", "vi": "Một điều ước hết hiệu lực."}
    return CuratorAnswer(finding.id, "Nguyễn Văn A", date(2024, 8, 1), reason)


def test_an_answered_finding_is_kept_settled_and_last(falling):
    worst = findings(falling)[0]
    catalog = falling.catalog.with_entry(answer_to(worst))
    settled = findings(replace(falling, catalog=catalog))[-1]
    assert settled.id == worst.id
    assert settled.is_settled
    assert settled.answer_words(load_language("en")) == (
        "Settled by Nguyễn Văn A on 1 August 2024: One treaty lapsed."
    )


def test_a_corrected_figure_is_a_new_finding(falling):
    answered = falling.catalog.with_entry(answer_to(findings(falling)[0]))
    rows = [*days("treaties", [(2019, "12"), (2021, "10")])]
    assert not any(each.is_settled for each in findings(replace(made(rows), catalog=answered)))


def test_an_answer_travels_in_the_catalog(falling):
    answered = falling.catalog.with_entry(answer_to(findings(falling)[0]))
    assert type(answered).from_json(answered.to_json()) == answered
    assert answered.with_entry(answered.answers[0]).answers == answered.answers


def test_a_meeting_without_one_before_it_says_nothing():
    rows, _, _ = FAULTS["three years that are two"]
    only = table(rows, (VISITS,), events=SUMMIT[1:])
    assert not [f for f in findings(only) if f.rule == "span-by-events"]
