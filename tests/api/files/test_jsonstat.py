from math import prod

import pytest

from api.files import jsonstat
from api.files.jsonstat import dataset
from api.http.refusals import RequestRefused
from api.selection import Selection, select
from tests.api.tables import YEAR
from tests.places import SHIPPED


def cube(path, code, language, wanted=None):
    return dataset(select(path, Selection(indicators=(code,))), code, language, wanted)


def cell(expected, **codes):
    """The value of a cell and its status, by the code of each dimension."""
    place = 0
    for name, size in zip(expected["id"], expected["size"], strict=True):
        place = place * size + expected["dimension"][name]["category"]["index"][codes[name]]
    return expected["value"][place], expected["status"].get(str(place))


def test_bounds_and_print_are_contents_beside_the_value(en):
    content = cube(SHIPPED, "local_agreements", en)
    place = {
        "ref_area": "VN",
        "period": "2019-01-01/P3Y",
        "source": "external-affairs-interview-2021",
    }
    values = {code: cell(content, **place, contents=code) for code in ("obs_value", "lower_bound")}
    assert values == {"obs_value": (200.0, "P"), "lower_bound": (200.0, "P")}
    assert cell(content, **place, contents="upper_bound") == (None, "P")
    assert cell(content, **place, contents="qualifier")[0] == "GT"
    assert cell(content, **place, contents="as_reported")[0] == "hơn 200"


def test_two_sources_of_one_year_stay_two(history, en):
    content = cube(history, "visits", en)
    place = {"ref_area": "VN", "period": YEAR.sdmx, "contents": "obs_value"}
    assert cell(content, **place, source="report")[0] == 310
    assert cell(content, **place, source="speech")[0] == 300
    assert cell(content, **{**place, "ref_area": "VN-SG"}, source="speech") == (None, None)


@pytest.mark.parametrize("code", ["visits", "posts"])
def test_the_cube_is_as_large_as_it_says(history, code, language):
    content = cube(history, code, language)
    assert len(content["value"]) == prod(content["size"])
    assert content["id"] == list(content["dimension"])
    for name, size in zip(content["id"], content["size"], strict=True):
        category = content["dimension"][name]["category"]
        assert sorted(category["index"].values()) == list(range(size))
        assert set(category["label"]) == set(category["index"])


def test_codes_asked_for_come_in_that_order(history, en):
    content = cube(history, "visits", en, {"contents": ("upper_bound", "obs_value")})
    assert list(content["dimension"]["contents"]["category"]["index"]) == [
        "upper_bound",
        "obs_value",
    ]


def test_a_cube_that_is_too_large_is_refused(history, en, monkeypatch):
    monkeypatch.setattr(jsonstat, "MOST_CELLS", 10)
    with pytest.raises(RequestRefused, match="10"):
        cube(history, "visits", en)


def test_labels_are_in_the_language(history, en, vi):
    first, second = (cube(history, "visits", language) for language in (en, vi))
    assert first["dimension"]["period"]["label"] == "Period"
    assert second["dimension"]["period"]["label"] == "Thời gian"
