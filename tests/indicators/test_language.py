"""Languages: numbers, days and words as their readers write them, and what stands in for none."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.language import (
    DEFAULT_LANGUAGE,
    Message,
    format_bilingual,
    language_codes,
    load_language,
    parse_bilingual,
)
from indicators.period import Period


@pytest.mark.parametrize(
    ("value", "decimals", "vi", "en"),
    [
        (1234567, None, "1.234.567", "1,234,567"),
        (48.2, None, "48,2", "48.2"),
        (48.2, 2, "48,20", "48.20"),
        (0, None, "0", "0"),
        (-5, None, "−5", "−5"),
        (-0.5, 1, "−0,5", "−0.5"),
        (1e15, None, "1.000.000.000.000.000", "1,000,000,000,000,000"),
        (1e-05, None, "0,00001", "0.00001"),
        (Decimal("48.20"), None, "48,2", "48.2"),
        (999_999.5, 0, "1.000.000", "1,000,000"),
    ],
)
def test_numbers(value, decimals, vi, en):
    assert load_language("vi").number(value, decimals) == vi
    assert load_language("en").number(value, decimals) == en


@pytest.mark.parametrize(
    ("fraction", "decimals", "signed", "vi", "en"),
    [
        (0.148, 1, False, "14,8%", "14.8%"),
        (0.148, 1, True, "+14,8%", "+14.8%"),
        (-0.05, 0, True, "−5%", "−5%"),
        (0.0, 0, True, "0%", "0%"),
        (0.0004, 0, True, "0%", "0%"),  # no sign for what rounds to nothing
        (12.5, 0, True, "+1.250%", "+1,250%"),
    ],
)
def test_percentages(fraction, decimals, signed, vi, en):
    assert load_language("vi").percent(fraction, decimals, signed=signed) == vi
    assert load_language("en").percent(fraction, decimals, signed=signed) == en


def test_days_and_moments(vi, en):
    assert (vi.date(date(2021, 9, 2)), en.date(date(2021, 9, 2))) == (
        "2/9/2021",
        "2 September 2021",
    )
    moment = datetime(2024, 1, 5, 7, 30, tzinfo=UTC)
    assert "07:30" in vi.moment(moment)
    assert en.moment(moment) == "5 January 2024, 07:30 UTC"


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ({"vi": "một", "en": "one"}, "một", "one"),
        ({"vi": "một"}, "một", "một"),
        ({"en": "one"}, "one", "one"),
        ({"vi": "", "en": "one"}, "one", "one"),
        ({"fr": "un"}, "un", "un"),
        ({}, "", ""),
    ],
)
def test_a_text_without_a_language_falls_back(text, vi, en):
    assert load_language("vi").pick(text) == vi
    assert load_language("en").pick(text) == en


def test_a_message_says_its_values_in_the_readers_language(vi, en):
    inner = Message("no change")
    values = {
        "when": Period.years(2021, 2023),
        "what": {"vi": "đoàn", "en": "delegations"},
        "so": inner,
        "day": date(2021, 9, 2),
        "count": 7,
    }
    message = Message("{when} {what} {so} {day} {count}", values)
    assert vi.say(message) == "2021–2023 đoàn không thay đổi 2/9/2021 7"
    assert en.say(message) == str(message) == "2021–2023 delegations no change 2 September 2021 7"


def test_braces_typed_by_a_person_are_only_text(vi):
    typed = "{count} {0} {"
    assert typed in vi.say(Message("“{value}” is not a number. Type a number.", {"value": typed}))


@pytest.mark.parametrize(
    ("count", "vi", "en"),
    [(0, "0 dòng", "0 rows"), (1, "1 dòng", "1 row"), (1200, "1.200", "1,200")],
)
def test_plurals_go_with_their_count(count, vi, en):
    said = ("{count} row", "{count} rows", count)
    assert load_language("vi").plural(*said).startswith(vi)
    assert load_language("en").plural(*said).startswith(en)


def test_the_default_language_leads_and_each_names_itself():
    assert language_codes()[0] == DEFAULT_LANGUAGE
    assert [load_language(code).name for code in language_codes()] == ["Tiếng Việt", "English"]
    assert language_codes() is not language_codes()


@pytest.mark.parametrize("code", ["fr", "", "VI", "../locale/vi"])
def test_a_language_we_do_not_speak(code):
    with pytest.raises(KeyError):
        load_language(code)


def test_what_no_catalog_translates_stays_as_it_is(vi):
    assert vi.text("nobody ever wrote this") == "nobody ever wrote this"
    assert vi.text("") == ""
    assert replace(vi, catalog=load_language("en").catalog).text("no change") == "no change"


spoken_text = st.text(st.characters(codec="utf-8", exclude_characters="‖\n")).map(str.strip)


@given(spoken_text, spoken_text.filter(bool))
def test_two_languages_in_one_cell_come_apart_again(vi, en):
    again = parse_bilingual(format_bilingual({"vi": vi, "en": en}))
    assert again["vi"] == vi
    assert again.get("en", vi) == en


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ({"vi": "Bùi Thanh Sơn", "en": "Bùi Thanh Sơn"}, "Bùi Thanh Sơn"),
        ({"vi": "Bộ", "en": "Ministry"}, "Bộ ‖ Ministry"),
        ({"vi": "Bộ"}, "Bộ"),
        ({"en": "Ministry"}, "‖ Ministry"),
        ({}, ""),
    ],
)
def test_a_cell_of_two_languages(text, written):
    assert format_bilingual(text) == written
