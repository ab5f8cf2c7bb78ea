"""JSON-stat of both versions: categories in any order, status, units; collections."""

import pytest

from loaders.errors import FileRefused
from loaders.formats.elsewhere.standards.json_stat import is_json_stat, read_json_stat

DATASET = {
    "class": "dataset",
    "label": "Dân số",
    "id": ["geo", "time"],
    "size": [2, 2],
    "role": {"time": ["time"], "geo": ["geo"]},
    "dimension": {
        "geo": {
            "category": {"index": {"VN": 1, "LA": 0}, "label": {"VN": "Việt Nam", "LA": "Lào"}}
        },
        "time": {"category": {"index": ["2023", "2024"]}},
    },
    "value": {"0": 7.5, "2": 100, "3": 101},
    "status": {"3": "p", "1": ".."},
}


def test_a_dataset_with_values_by_number():
    [table] = read_json_stat(DATASET, "x").tables
    assert [(seen.area, seen.period.start.year, seen.value, seen.flag, seen.cell)
            for seen in table.observations] == [
        ("LA", 2023, 7.5, "", "#1"),
        ("VN", 2023, 100, "", "#3"),
        ("VN", 2024, 101, "p", "#4"),
    ]  # fmt: skip
    assert [(seen.area, seen.flag) for seen in table.missing] == [("LA", "..")]


def test_version_1_keeps_its_ids_among_the_dimensions():
    inside = {**DATASET["dimension"], "id": ["geo", "time"], "size": [2, 2]}
    first = {"dataset": {"dimension": inside, "value": [1, 2, None, 4]}}
    assert [seen.value for seen in read_json_stat(first, "x").observations] == [1, 2, 4]


def test_a_collection_lists_its_links():
    read = read_json_stat({"class": "collection", "link": {"item": [{"label": "A"}]}}, "x")
    assert (read.holds, [each.text for each in read.left_out]) == ("structure", ["A"])


@pytest.mark.parametrize("data", [[], {}, {"class": "dataset"}, {"tables": []}, 5])
def test_other_json_is_not_json_stat(data):
    assert not is_json_stat(data)


@pytest.mark.parametrize("change", [{"id": 5}, {"dimension": {}}, {"id": ["geo", "x"]}])
def test_a_damaged_dataset_is_refused(change):
    with pytest.raises(FileRefused):
        read_json_stat(DATASET | change, "x")
