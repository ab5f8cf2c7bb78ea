import re

from pysdmx.model.dataflow import Role

from api.sdmx.components import KEY, PARTS, codelists
from indicators.table import STATUSES, Table


def test_dimensions_come_first_in_the_keys_order():
    dimensions = [part.id for part in PARTS if part.role is Role.DIMENSION]
    assert dimensions == [*KEY, "TIME_PERIOD"]


def test_only_attributes_have_a_level():
    assert all((part.level is None) is (part.role is not Role.ATTRIBUTE) for part in PARTS)


def test_every_list_of_codes_is_there_and_named(table: Table, language):
    lists = {entry.id: entry for entry in codelists(table.catalog, {"VN"}, language)}
    assert set(lists) == {part.codelist for part in PARTS if part.codelist}
    assert all(code.name for entry in lists.values() for code in entry.items)


def test_codes_can_be_ids_of_sdmx(table: Table, en):
    for entry in codelists(table.catalog, {"VN", "VN-SG"}, en):
        for code in entry.items:
            assert re.fullmatch(r"[A-Za-z0-9_@$\-]+", code.id)


def test_every_status_of_the_table_is_listed_by_its_name(table, en):
    [statuses] = [each for each in codelists(table.catalog, {"VN"}, en) if "OBS_STATUS" in each.id]
    assert {code.id for code in statuses.items} == set(STATUSES)


def test_a_unit_is_called_all_that_it_counts(table: Table, en):
    lists = {entry.id: entry for entry in codelists(table.catalog, (), en)}
    names = {code.id: code.name for code in lists["CL_UNIT_MEASURE"].items}
    assert names["AGREEMENT"] == "agreements"
    assert names["PERSON"] == "citizens, delegates, members, people"


def test_an_indicator_is_described(table: Table, en):
    lists = {entry.id: entry for entry in codelists(table.catalog, (), en)}
    assert all(code.description for code in lists["CL_INDICATOR"].items)


def test_names_are_in_the_language(table: Table, en, vi):
    first, second = (codelists(table.catalog, (), language)[0] for language in (en, vi))
    assert first.items[0].name == "annual"
    assert second.items[0].name == "hằng năm"
