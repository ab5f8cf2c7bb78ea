"""Areas: codes that exist, names in both languages, and what became of the 63 provinces."""

from datetime import date

import pytest

from indicators.area import (
    HOME,
    REDRAWN,
    area_name,
    became,
    break_on,
    countries,
    ended,
    find_areas,
    in_order,
    is_area,
    nearest_area,
    provinces,
)
from indicators.catalog import AreaGroup, Catalog

ASEAN = AreaGroup("ASEAN", {"vi": "Hiệp hội Đông Nam Á", "en": "South-East Asia"}, ("VN", "TH"))
CATALOG = Catalog(area_groups=(ASEAN,))


@pytest.mark.parametrize(
    ("code", "exists"),
    [
        ("VN", True), ("VN-HN", True), ("US-CA", True), ("ASEAN", True),
        ("XX", False), ("EU", False), ("VN-99", False), ("VN-HNX", False), ("XX-1", False),
        ("vn", False), ("", False), ("VNM", False),
    ],
)  # fmt: skip
def test_which_codes_there_are(code, exists):
    assert is_area(code, CATALOG) is exists
    assert not is_area("ASEAN")


def test_there_are_249_countries_and_63_provinces_that_became_34():
    assert len(countries()) == 249
    assert len(provinces()) == 63
    assert len({province.into for province in provinces().values()}) == 34
    assert sum(province.is_unchanged for province in provinces().values()) == 11
    assert all(province.is_kept for province in provinces().values() if province.is_unchanged)


@pytest.mark.parametrize(
    ("wrong", "nearest"),
    [
        ("VNN", "VN"), ("vn-hn", "VN-HN"), ("VN-HNN", "VN-HN"), ("Ha Noi", "VN-HN"),
        ("Đà Nẵng", "VN-DN"), ("Singapor", "SG"), ("Asean", "ASEAN"), ("qqqqqqqqq", None),
    ],
)  # fmt: skip
def test_a_wrong_code_has_a_nearest_one(wrong, nearest):
    assert nearest_area(wrong, CATALOG) == nearest


@pytest.mark.parametrize(
    ("code", "in_vi", "in_en"),
    [
        ("VN", "Việt Nam", "Vietnam"), ("VN-HN", "Hà Nội", "Ha Noi"), ("JP", "Nhật Bản", "Japan"),
        ("ASEAN", "Hiệp hội Đông Nam Á", "South-East Asia"), ("US-CA", "US-CA", "US-CA"),
    ],
)  # fmt: skip
def test_areas_have_names(code, in_vi, in_en, vi, en):
    assert area_name(code, vi, CATALOG) == in_vi
    assert area_name(code, en, CATALOG) == in_en


def test_a_code_that_a_new_province_took_over_is_called_what_it_was_on_its_day(vi):
    before = date(2025, 6, 30)
    assert area_name("VN-54", vi, day=before) == "Bắc Giang"
    assert area_name("VN-54", vi, day=REDRAWN) == area_name("VN-54", vi) == "Bắc Ninh"
    assert area_name("VN-56", vi, day=REDRAWN) == "Bắc Ninh"  # the former one


@pytest.mark.parametrize(
    ("code", "last_day", "into", "broken_on"),
    [
        ("VN-56", date(2025, 6, 30), "VN-54", None),  # Bắc Ninh, in the new Bắc Ninh
        ("VN-54", None, None, REDRAWN),  # Bắc Giang, whose code the new Bắc Ninh has
        ("VN-HN", None, None, None),  # Hà Nội, unchanged
        ("VN", None, None, None),
        ("SG", None, None, None),
    ],
)
def test_what_became_of_an_area(code, last_day, into, broken_on):
    assert (ended(code), became(code), break_on(code)) == (last_day, into, broken_on)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ha noi", "VN-HN"), ("Hà Nội", "VN-HN"), ("vn-hn", "VN-HN"), ("viet nam", "VN"),
        ("nhat ban", "JP"), ("chi minh", "VN-SG"), ("dong nam a", "ASEAN"),
    ],
)  # fmt: skip
def test_areas_are_found_without_diacritics(text, first):
    assert find_areas(text, CATALOG)[0] == first


def test_a_former_and_a_new_province_of_one_name_are_both_found():
    assert set(find_areas("bac ninh")) == {"VN-54", "VN-56"}
    assert find_areas("") == find_areas("qqq") == []


def test_home_leads_then_provinces_then_others(vi):
    assert in_order(["JP", "VN-SG", "AU", "VN-HN", HOME], vi) == [
        HOME,
        "VN-HN",
        "VN-SG",
        "AU",
        "JP",
    ]
