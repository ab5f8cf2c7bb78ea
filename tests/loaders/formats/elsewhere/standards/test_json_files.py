"""JSON: the World Bank's answers, lists of records, settings, a NUL at the end."""

import json

import pytest

from loaders.errors import FileRefused
from loaders.formats.elsewhere.standards.json_files import read_json

ROW = {
    "indicator": {"id": "SP.POP.TOTL", "value": "Population, total"},
    "country": {"id": "VN", "value": "Viet Nam"},
    "countryiso3code": "VNM",
    "unit": "",
    "obs_status": "",
    "decimal": 0,
}


def test_an_answer_of_the_world_bank():
    rows = [ROW | {"date": "2023", "value": 100352192}, ROW | {"date": "2022", "value": None}]
    text = json.dumps([{"page": 1, "pages": 1}, rows]) + "\0"
    read = read_json(text, "x")
    [seen] = read.observations
    assert (seen.item, seen.area, seen.period.start.year) == ("Population, total", "VN", 2023)
    assert seen.value == 100352192
    assert len(read.tables[0].missing) == 1


def test_records():
    read = read_json(json.dumps([{"tỉnh": "Hà Nội", "năm": 2023, "value": 1.5}] * 2), "x")
    assert read.observations[0].value == 1.5


def test_settings_are_called_settings():
    read = read_json('{"a": 1, "b": [1, 2], "page": {"total": 9}}', "x")
    assert (read.holds, read.facts) == ("settings", {"a": 1, "b": 2, "page.total": 9})


@pytest.mark.parametrize("text", ["{", '{"a": }', "[" * 100_000])
def test_what_only_begins_as_json_is_refused(text):
    with pytest.raises(FileRefused):
        read_json(text, "x")
