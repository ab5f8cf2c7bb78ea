"""Sentences fit for a speech: right in both languages, and read back as what they say."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import inf, isinf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.figure import Figure, Numeral
from indicators.grammar.printing.figures import words
from indicators.grammar.printing.rounding import rounded
from indicators.grammar.typed.figure import FigureError, parse
from indicators.interval import Interval
from indicators.language import load_language
from indicators.period import Period
from indicators.sentences import (
    bounds_words,
    change_words,
    growth_words,
    headline,
    leading,
    of_change,
    of_observation,
    receipt,
    unit_for,
    when,
)
from indicators.table import observation
from tests.indicators.checks.build import indicator, row
from tests.indicators.checks.build import table as built

PHRASE = {
    "en": "localities signed {number} international {unit}",
    "vi": "các địa phương ký {number} {unit} quốc tế",
}
UNIT = {"en": "agreement|agreements", "vi": "thỏa thuận"}
AGREEMENTS = replace(indicator("agreements", unit_mult=0), unit=UNIT, phrase=PHRASE)
PLAIN = replace(AGREEMENTS, id="plain", phrase={}, name={"en": "Agreements", "vi": "Thỏa thuận"})
MONEY = indicator("money", unit="USD", unit_mult=9, decimals=1)
COUNTRIES = indicator("countries", "stock", unit="country|countries")
ALL = (AGREEMENTS, PLAIN, MONEY, COUNTRIES)
FIRST, LAST = Period.years(2019, 2021), Period.years(2021, 2023)


def made(rows=()):
    return built(rows, ALL)


def said(code, rows, change=False):
    """Say the last row, or its change since the first."""
    known = made(rows)
    observations = [observation(cells) for cells in known.rows.to_dict("records")]
    if change:
        return of_change(*observations, known, load_language(code))
    return of_observation(observations[-1], known, load_language(code))


PERIODS = {
    "several years": (Period.years(2021, 2023), "Giai đoạn 2021–2023", "In 2021–2023"),
    "one year": (Period.years(2023), "Năm 2023", "In 2023"),
    "year to date": (
        Period(date(2023, 1, 1), date(2023, 11, 30)),
        "Trong 11 tháng đầu năm 2023",
        "In the first 11 months of 2023",
    ),
    "quarter": (Period(date(2023, 7, 1), date(2023, 9, 30)), "Trong quý III/2023", "In Q3 2023"),
    "month": (Period(date(2023, 5, 1), date(2023, 5, 31)), "Trong tháng 5/2023", "In May 2023"),
    "some days": (
        Period(date(2016, 8, 22), date(2016, 8, 26)),
        "Trong các ngày 22–26/8/2016",
        "On 22–26 August 2016",
    ),
    "one day": (Period.day(date(2018, 8, 12)), "Ngày 12/8/2018", "On 12 August 2018"),
    "odd span": (
        Period(date(2020, 1, 1), date(2021, 12, 12)),
        "Trong thời gian từ ngày 1/1/2020 đến ngày 12/12/2021",
        "In the period from 1 January 2020 to 12 December 2021",
    ),
}


@pytest.mark.parametrize("name", PERIODS)
def test_a_sentence_opens_with_its_period(name):
    period, vi, en = PERIODS[name]
    cells = row("agreements", period, "422")
    assert said("vi", [cells]) == f"{vi}, các địa phương ký 422 thỏa thuận quốc tế."
    assert said("en", [cells]) == f"{en}, localities signed 422 international agreements."


@pytest.mark.parametrize(
    ("printed", "vi", "en"),
    [
        ("1", "1 thỏa thuận", "1 international agreement."),
        ("422", "422 thỏa thuận", "422 international agreements."),
        ("more than 200", "hơn 200 thỏa thuận", "more than 200 international agreements."),
        ("nearly 1,200", "gần 1.200 thỏa thuận", "nearly 1,200 international agreements."),
        ("at least 30", "ít nhất 30 thỏa thuận", "at least 30 international agreements."),
        ("about 48.2", "khoảng 48,2 thỏa thuận", "about 48.2 international agreements."),
    ],
)
def test_number_qualifier_and_unit_agree(printed, vi, en):
    cells = row("agreements", LAST, printed)
    assert vi in said("vi", [cells])
    assert said("en", [cells]).endswith(en)


def test_without_a_phrase_the_name_is_quoted():
    cells = row("plain", LAST, "more than 200")
    assert said("en", [cells]) == (
        "In 2021–2023, the figure for “Agreements” was more than 200 agreements."
    )
    assert (
        said("vi", [cells]) == "Giai đoạn 2021–2023, chỉ tiêu “Thỏa thuận” đạt hơn 200 thỏa thuận."
    )


def test_a_stock_holds_as_of_a_day():
    cells = row("countries", Period.day(date(2021, 12, 13)), "189")
    assert said("vi", [cells]).startswith("Tính đến ngày 13/12/2021, ")
    assert said("en", [cells]).startswith("As of 13 December 2021, ")


def test_a_withdrawn_figure_is_said_to_be():
    cells = row("plain", LAST, "5", obs_value=None, obs_status="M")
    assert said("en", [cells]) == "In 2021–2023, the figure for “Agreements” was withdrawn."


@pytest.mark.parametrize(
    ("status", "told", "in_vietnamese"),
    [("F", "(forecast)", "(dự báo)"), ("E", "(estimated)", "(ước tính)"),
     ("B", "(break in the series)", "(thay đổi cách tính)"), ("A", None, None)],
)  # fmt: skip
def test_a_sentence_tells_that_a_figure_is_no_plain_result(status, told, in_vietnamese):
    cells = row("plain", LAST, "5", obs_status=status)
    for code, words_told in (("en", told), ("vi", in_vietnamese)):
        sentence = said(code, [cells])
        assert words_told in sentence if words_told else "(" not in sentence


def test_a_database_figure_is_said_in_billions():
    exact = {"obs_value": 375145540249.8573, "lower_bound": 375145540249.8573}
    cells = row("money", Period.years(2023), "1", upper_bound=375145540249.8573, **exact)
    assert "375,1 tỷ USD" in said("vi", [cells])


def test_another_area_is_named():
    cells = row("agreements", LAST, "12", area="VN-SG")
    assert said("en", [cells]).startswith("In 2021–2023 in Ho Chi Minh, localities")


@pytest.mark.parametrize(
    ("name", "area", "vi", "en"),
    [
        ("agreements", "VN", "2021–2023", "2021–2023"),
        ("agreements", "VN-SG", "2021–2023, tại Hồ Chí Minh", "2021–2023 in Ho Chi Minh"),
        ("countries", "VN", "tính đến 31/12/2023", "as of 31 December 2023"),
        (
            "countries",
            "VN-SG",
            "tính đến 31/12/2023, tại Hồ Chí Minh",
            "as of 31 December 2023 in Ho Chi Minh",
        ),
    ],
)
def test_when_a_figure_holds_is_said_with_its_place(name, area, vi, en):
    period = Period.day(LAST.end) if name == "countries" else LAST
    known = made([row(name, period, "5", area=area)])
    (each,) = known.observations
    for code, expected in (("vi", vi), ("en", en)):
        assert when(each, known.indicator_of(each), load_language(code)) == expected


@pytest.mark.parametrize(
    ("rows", "leads"),
    [
        ([("VN", 2021, "10"), ("VN", 2022, "20")], "20"),
        ([("VN", 2021, "10"), ("VN-SG", 2023, "3")], "10"),
        ([("VN-HN", 2022, "4"), ("VN-SG", 2023, "3")], "3"),
    ],
)
def test_the_country_s_latest_figure_leads(rows, leads):
    known = made([row("agreements", Period.years(y), v, area=area) for area, y, v in rows])
    assert leading(known.observations).as_reported == leads
    assert f" {leads} " in headline(known, "agreements", load_language("en"))


CHANGES = {
    "open base": (
        ("agreements", "more than 200", "422"),
        "so với giai đoạn 2019–2021 (hơn 200), mức tăng dưới 111%.",
        "compared with 2019–2021 (more than 200), an increase of less than 111%.",
    ),
    "exact": (("agreements", "186", "298"), "(186), mức tăng 60%.", "(186), an increase of 60%."),
    "fall": (("agreements", "200", "150"), "(200), mức giảm 25%.", "(200), a decrease of 25%."),
    "fall by a bound": (
        ("agreements", "more than 200", "150"),
        "mức giảm hơn 25%.",
        "a decrease of more than 25%.",
    ),
    "rise by a bound": (
        ("agreements", "200", "more than 300"),
        "mức tăng hơn 50%.",
        "an increase of more than 50%.",
    ),
    "at worst a fall": (
        ("agreements", "200", "more than 100"),
        "nếu giảm thì mức giảm dưới 50%.",
        "a decrease of less than 50%, if any.",
    ),
    "none": (("agreements", "200", "200"), "(200), không thay đổi.", "(200), no change."),
    "not known": (
        ("agreements", "more than 200", "more than 300"),
        "chưa xác định được mức thay đổi từ các số liệu này.",
        "a change that cannot be told from these figures.",
    ),
    "either way": (
        ("agreements", "about 200", "200"),
        "mức thay đổi từ −20% đến +34%.",
        "a change of between −20% and +34%.",
    ),
    "money": (
        ("money", "40 billion", "48.2 billion"),
        "(40 tỷ USD), mức tăng từ 18% đến 23%.",
        "(40 billion USD), an increase of between 18% and 23%.",
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_is_said_as_far_as_both_figures_tell(case):
    (name, before, after), vi, en = CHANGES[case]
    rows = row(name, FIRST, before), row(name, LAST, after)
    assert said("vi", rows, change=True).endswith(vi)
    assert said("en", rows, change=True).endswith(en)


def test_unlike_spans_are_compared_per_year_as_well():
    rows = row("agreements", Period.years(2019, 2020), "100"), row("agreements", LAST, "157")
    assert said("en", rows, change=True).endswith(
        "an increase of 57%; per year, an increase of 4.7%."
    )
    assert said("vi", rows, change=True).endswith(
        "mức tăng 57%; tính bình quân năm, mức tăng 4,7%."
    )


@pytest.mark.parametrize(
    ("before", "after", "vi", "en"),
    [
        ("187", "189", "tăng 2 nước (+1,1%).", "up by 2 countries (+1.1%)."),
        ("187", "188", "tăng 1 nước (+0,5%).", "up by 1 country (+0.5%)."),
        ("189", "187", "giảm 2 nước (−1,1%).", "down by 2 countries (−1.1%)."),
        ("189", "189", "(189), không thay đổi.", "(189), no change."),
    ],
)
def test_a_stock_changes_by_a_number(before, after, vi, en):
    unit = {"en": "country|countries", "vi": "nước"}
    days = Period.day(date(2016, 8, 26)), Period.day(date(2021, 12, 13))
    rows = [
        row("countries", day, printed) for day, printed in zip(days, (before, after), strict=True)
    ]
    known = built(rows, (replace(COUNTRIES, unit=unit),))
    for code, expected in (("vi", vi), ("en", en)):
        assert headline(known, "countries", load_language(code)).endswith(expected)


def test_the_headline_sets_the_latest_against_the_one_before():
    years = [(2021, 10), (2022, 20), (2023, 30)]
    known = made([row("money", Period.years(y), f"{v} billion") for y, v in years])
    assert headline(known, "money", load_language("en")).startswith(
        "In 2023, the figure for “Money”"
    )
    assert "compared with 2022 (20 billion USD)" in headline(known, "money", load_language("en"))


def test_the_headline_does_not_compare_what_is_not_alike():
    eleven = Period(date(2023, 1, 1), date(2023, 11, 30))
    known = made(
        [row("money", Period.years(2022), "20 billion"), row("money", eleven, "29 billion")]
    )
    assert headline(known, "money", load_language("en")) == (
        "In the first 11 months of 2023, the figure for “Money” was 29 billion USD."
    )


def test_no_figure_no_headline():
    assert headline(made(), "money", load_language("en")) == ""


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "Source: “Annual report”, Ministry, published on 1 June 2024, paragraph 1."),
        ("vi", "Nguồn: “Annual report”, Ministry, đăng ngày 1/6/2024, đoạn 1."),
    ],
)
def test_the_receipt_says_where_it_stands(code, said):
    known = made([row("agreements", LAST, "422")])
    assert receipt(known.observations[0], known, load_language(code)) == said


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (1, "country"),
        (0, "countries"),
        (2, "countries"),
        (1.5, "countries"),
        (Figure.exact(1), "country"),
    ],
)
def test_english_units_follow_the_number(count, form):
    assert unit_for(COUNTRIES, count, load_language("en")) == form


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (Interval(-1, 1.11, upper_open=True), "less than +111%"),
        (Interval(-inf, 1.1105, upper_open=True), "less than +112%"),
        (Interval.exactly(0.6021), "+60%"),
        (Interval(0.094, 0.098), "between +9.4% and +9.8%"),
        (Interval(0.214, 0.2249), "between +21% and +23%"),
        (Interval(0.2196, 0.2204), "+22%"),
        (Interval(0.5, inf, lower_open=True), "more than +50%"),
        (Interval.exactly(-1), "−100%"),
        (Interval(), "not known"),
    ],
)
def test_growth_is_said_as_an_interval(interval, said):
    assert growth_words(interval, load_language("en")) == said


qualifiers = st.sampled_from(["=", ">", ">=", "<", "<=", "~"])
numerals = st.builds(
    lambda value, place: Numeral(value.quantize(place), place),
    st.decimals(1, 999, places=1),
    st.sampled_from([Decimal(1), Decimal("0.1")]),
)
figures = st.builds(
    Figure.printed,
    numerals, qualifiers, st.sampled_from([0, 3, 6, 9]),
)  # fmt: skip
codes = st.sampled_from(["vi", "en"])


def cells_of(figure, name, period=LAST):
    bounds = {"lower_bound": figure.lower, "upper_bound": figure.upper}
    cells = row(name, period, "1", obs_value=figure.value, comparator=figure.comparator, **bounds)
    return {**cells, "as_reported": words(figure, load_language("en"))}


def read_back(sentence, code):
    """Read the figure of a sentence: the first behind its opening."""
    return next(figures_in(sentence.split(", ", 1)[1], code), None)


@given(figures, st.sampled_from(["agreements", "plain", "money"]), codes)
def test_a_sentence_reads_back_as_the_figure_it_was_made_from(figure, name, code):
    read = read_back(said(code, [cells_of(figure, name)]), code)
    assert read
    if name == "money" and figure.lower == figure.upper:  # an exact amount is said in billions
        assert figure.interval.within(read.interval)
    else:
        assert read == figure


@given(figures, figures, codes)
def test_a_change_reads_back_as_both_its_figures(before, after, code):
    rows = cells_of(before, "agreements", FIRST), cells_of(after, "agreements")
    sentence = said(code, rows, change=True)
    assert read_back(sentence, code) == after
    assert parse(re.search(r"\((.*?)\)", sentence)[1], code) == before


def figures_in(text, code):
    """Read every figure a text holds, from each word on the longest that is one."""
    said = [word.rstrip(";:") for word in text.split()]
    for start in range(len(said)):
        for end in range(len(said), start, -1):
            with suppress(FigureError):
                yield parse(" ".join(said[start:end]), code)
                break


def test_every_shipped_sentence_holds_its_figure(table, language):
    for each in table.observations:
        if not each.figure:
            continue
        read = list(figures_in(of_observation(each, table, language), language.code))
        said = rounded(each.figure, *scale_of(table.indicator_of(each)))
        assert said in read, each
        assert each.figure.interval.within(said.interval)


def scale_of(known):
    return known.unit_mult, known.decimals


def test_the_sentence_for_a_speech(table, vi):
    before, after = table.series("local_agreements").observations
    phrased = replace(AGREEMENTS, id="local_agreements")
    known = replace(table, catalog=replace(table.catalog, indicators=(phrased,)))
    assert of_change(before, after, known, vi) == (
        "Giai đoạn 2021–2023, các địa phương ký 422 thỏa thuận quốc tế; so với giai đoạn "
        "2019–2021 (hơn 200), mức tăng dưới 111%."
    )


def ends_of(text):
    """Read the rates of a worded interval, as fractions."""
    found = re.findall(r"[+−]?[\d,]+(?:\.\d+)?%", text)
    return [float(each.rstrip("%").replace("−", "-").replace(",", "")) / 100 for each in found]


rates = st.floats(-0.99, 20).map(lambda rate: round(rate, 4))


@given(rates, rates)
def test_growth_in_words_never_claims_too_much(one, other):
    low, high = sorted((one, other))
    assume(high - low > 0.02)
    said_low, said_high = ends_of(growth_words(Interval(low, high), load_language("en")))
    assert said_low <= low + 1e-9
    assert said_high >= high - 1e-9


@given(figures, figures)
def test_what_a_change_says_holds(before, after):
    rate = after.growth(before)
    text = change_words(rate if rate.lower > -1 else replace(rate, lower=-inf), load_language("en"))
    for end in ends_of(text):
        assert not isinf(end)
    assert ("increase" in text) <= (rate.upper > 0)
    assert ("decrease of" in text) <= (rate.lower < 0)


@pytest.mark.parametrize(
    ("name", "before", "after", "vi", "en"),
    [
        ("money", -5e9, 5e9, "tăng 10,0 tỷ USD.", "up by 10.0 billion USD."),
        ("money", -5e9, -9e9, "giảm 4,0 tỷ USD.", "down by 4.0 billion USD."),
        ("money", 0.0, 5e9, "tăng 5,0 tỷ USD.", "up by 5.0 billion USD."),
        ("money", -5e9, -5e9, "không thay đổi.", "no change."),
        ("money", 5e9, -5e9, "mức giảm 200%.", "a decrease of 200%."),
        ("countries", 0.0, 5.0, "tăng 5 country.", "up by 5 countries."),
        ("countries", 5.0, 0.0, "giảm 5 country (−100%).", "down by 5 countries (−100%)."),
    ],
)
def test_from_zero_or_below_the_change_is_said_in_its_unit(name, before, after, vi, en):
    when = Period.years(2020), Period.years(2021)
    if name == "countries":
        when = tuple(Period.day(each.end) for each in when)
    rows = [
        row(name, each, "1", obs_value=value, lower_bound=value, upper_bound=value)
        for each, value in zip(when, (before, after), strict=True)
    ]
    assert said("vi", rows, change=True).endswith(vi)
    assert said("en", rows, change=True).endswith(en)


def test_a_forecast_never_leads_as_if_it_had_happened(en):
    visits = indicator("visits")
    rows = [
        row("visits", Period.years(2023), "5"),
        row("visits", Period.years(2024), "9", obs_status="F"),
    ]
    assert "2023" in headline(built(rows, (visits,)), "visits", en)
    assert "2024" in headline(built(rows[1:], (visits,)), "visits", en)


@pytest.mark.parametrize(
    ("indicator", "vi", "en"),
    [
        ("fdi_total", "từ 48,15 đến 48,25 tỷ USD", "between 48.15 and 48.25 billion USD"),
        ("local_agreements", "hơn 200 thỏa thuận", "more than 200 agreements"),
        ("foreign_investment_year_to_date", "dưới 29 tỷ USD", "less than 29 billion USD"),
        ("diplomatic_relations", "đúng như đã in", "exactly as printed"),
    ],
)
def test_what_a_print_allows_is_said_in_the_unit_it_is_shown_in(table, indicator, vi, en):
    first, known = table.series(indicator).observations[0], table.catalog.indicator[indicator]
    assert bounds_words(first, known, load_language("en")) == en
    assert bounds_words(first, known, load_language("vi")) == vi
