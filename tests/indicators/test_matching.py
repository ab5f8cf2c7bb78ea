"""Suggested indicators: the right one first, for its unit and the words around it."""

from datetime import date

import pytest

from indicators.grammar import read_figures
from indicators.matching import LEAST, suggest
from loaders.articles.drafts import drafts, nearby


@pytest.mark.parametrize(
    ("context", "unit", "expected"),
    [
        ("Nước ta có quan hệ ngoại giao với 193 quốc gia.", "nước", "diplomatic_relations"),
        ("Các địa phương ký 500 thỏa thuận quốc tế.", "thỏa thuận quốc tế", "local_agreements"),
        ("Tổng vốn FDI đạt 50 tỷ USD.", "USD", "fdi_total"),
        (
            "Ta có quan hệ ngoại giao với 194 nước, quan hệ kinh tế - thương mại với 230 nước, "
            "vùng lãnh thổ.",
            "nước, vùng lãnh thổ",
            "trade_partner_economies",
        ),
        ("Có 320 đoàn lãnh đạo địa phương đi nước ngoài.", "đoàn", "local_delegations_abroad"),
        ("The country has 16 strategic partners.", "strategic partners", "strategic_partners"),
        ("Countries with diplomatic relations: 194.", "countries", "diplomatic_relations"),
    ],
)
def test_the_right_indicator_comes_first(table, context, unit, expected):
    best = suggest(context, unit, table.catalog)[0]
    assert best.indicator == expected
    assert best.reasons


LISTED = (
    "Đến nay, ta có quan hệ ngoại giao với 194 quốc gia, 18 đối tác chiến lược, quan hệ kinh tế - "
    "thương mại với hơn 220 nước và vùng lãnh thổ, hiệp định thương mại tự do với 60 nước và vùng "
    "lãnh thổ, và đã ký 17 FTA."
)


def test_each_figure_of_a_list_is_matched_by_its_own_part(table):
    found = drafts(LISTED, read_figures(LISTED), date(2025, 1, 1), table)
    assert [each.indicator for each in found] == [
        "diplomatic_relations", "strategic_partners", "trade_partner_economies",
        "fta_partner_economies", "ftas_signed",
    ]  # fmt: skip


def test_the_part_of_a_figure_ends_where_the_next_begins():
    text = "Cử 12 đoàn và đón 30 đoàn, ký 5 thỏa thuận."
    parts = nearby(text, read_figures(text))
    assert list(parts.values()) == [
        "Cử 12 đoàn và đón ",
        " đoàn và đón 30 đoàn",
        " ký 5 thỏa thuận.",
    ]


def test_money_is_never_suggested_for_a_count(table):
    found = suggest("Tổng vốn FDI của 200 thỏa thuận", "thỏa thuận", table.catalog)
    assert "fdi_total" not in [each.indicator for each in found]


def test_past_wordings_raise_the_score(table):
    sentence = "Các tỉnh đã cử cán bộ ra nước ngoài 320 lần trong ba năm."
    before = {"local_delegations_abroad": [sentence]}
    plain = {s.indicator: s.score for s in suggest(sentence, "đoàn", table.catalog)}
    told = {s.indicator: s.score for s in suggest(sentence, "đoàn", table.catalog, before)}
    assert told["local_delegations_abroad"] > plain.get("local_delegations_abroad", 0)


@pytest.mark.parametrize("context", ["", "Trời hôm nay nắng đẹp, 35 độ."])
def test_nothing_like_it_gives_no_suggestion(table, context):
    assert all(s.score >= LEAST for s in suggest(context, "độ", table.catalog))
    assert suggest(context, "độ", table.catalog) == []
