"""Searching: without diacritics, by the beginnings of words, names before notes."""

from datetime import date

import pytest

from indicators.catalog import Catalog, Indicator, Source
from loaders.table.search import index


def indicator(name, vi, en, about=""):
    return Indicator(name, {"vi": vi, "en": en}, {"vi": about}, "t", "flow", {"vi": "cái"}, "UNIT")


AGREEMENTS = indicator("local_agreements", "Thỏa thuận địa phương", "Local agreements")
FDI = indicator("fdi_total", "Vốn FDI", "Foreign direct investment", "Không phải thỏa thuận")
VISITS = indicator("visits", "Chuyến thăm", "Visits")
REPORT = Source("report", "Báo cáo thường niên", "Bộ Ngoại giao", date(2024, 1, 1))
CATALOG = Catalog(indicators=(AGREEMENTS, FDI, VISITS), sources=(REPORT,))
INDEX = index(CATALOG, [("visits", "Chưa gồm đối ngoại Đảng")], [("visits", "report")])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thoa thuan", ["local_agreements", "fdi_total"]),  # by name before description
        ("THỎA thuận", ["local_agreements", "fdi_total"]),
        ("thoa thuan dia", ["local_agreements"]),
        ("invest", ["fdi_total"]),
        ("bo ngoai giao", ["visits"]),  # who a source is
        ("doi ngoai dang", ["visits"]),  # a note
        ("fdi_total", ["fdi_total"]),
        ("fdi thăm", []),
        ("", []),
        ("?!", []),
    ],
)
def test_what_words_find(text, found):
    hits, areas = INDEX.find(text, CATALOG)
    assert list(hits) == found
    assert areas == ()


@pytest.mark.parametrize("text", ["fdi bac ninh", "Bắc Ninh fdi", "fdi Bac Ninh"])
def test_words_that_name_an_area_are_taken_for_it(text):
    hits, areas = INDEX.find(text, CATALOG)
    assert list(hits) == ["fdi_total"]
    assert set(areas) == {"VN-54", "VN-56"}


def test_what_the_catalog_of_a_day_does_not_hold_is_not_found():
    assert INDEX.find("thoa thuan", Catalog(indicators=(FDI,)))[0].keys() == {"fdi_total"}


def test_a_whole_word_is_better_than_a_beginning():
    long = indicator("visitors", "Khách", "Visitors")
    catalog = Catalog(indicators=(long, VISITS))
    assert list(index(catalog, [], []).find("visits", catalog)[0]) == ["visits"]
    exact = Catalog(indicators=(indicator("z", "x", "Visit"), VISITS))
    assert list(index(exact, [], []).find("visit", exact)[0]) == ["z", "visits"]
