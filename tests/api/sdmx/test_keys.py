import pandas as pd
import pytest

from api.http.refusals import RequestRefused
from api.sdmx.keys import asked_in, chosen, read_keys

ROWS = pd.DataFrame(
    {
        "FREQ": ["A", "A", "Q"],
        "INDICATOR": ["visits", "posts", "visits"],
        "REF_AREA": ["VN", "VN", "VN-SG"],
        "SOURCE_ID": ["report", "speech", "report"],
        "TIME_PERIOD": ["2019-01-01/P3Y", "2020-01-01/P1Y", "2021-01-01/P3M"],
        "OBS_VALUE": [200.0, 40.5, 12.0],
        "UPPER_BOUND": [None, 41.0, 12.0],
        "OBS_AS_REPORTED": ["hơn 200", "40,5", "12"],
    }
)


def kept(key="all", **filters):
    return list(chosen(ROWS, read_keys(key), filters).index)


@pytest.mark.parametrize(
    ("key", "rows"),
    [
        ("all", [0, 1, 2]),
        ("*", [0, 1, 2]),
        ("", [0, 1, 2]),
        ("...", [0, 1, 2]),
        ("*.*.*.*", [0, 1, 2]),
        (".visits..", [0, 2]),
        ("A.visits+posts.VN.", [0, 1]),
        ("A.visits.VN.report,*.*.VN-SG.*", [0, 2]),
        ("M...", []),
    ],
)
def test_a_key_chooses_series(key, rows):
    assert kept(key) == rows


@pytest.mark.parametrize("key", ["visits", ".visits.", "A.visits.VN.report.2019", "....", "a,b"])
def test_a_key_of_other_length_is_refused_with_its_form(key):
    with pytest.raises(RequestRefused) as refused:
        read_keys(key)
    assert refused.value.allowed == ("FREQ.INDICATOR.REF_AREA.SOURCE_ID",)


@pytest.mark.parametrize(
    ("component", "condition", "rows"),
    [
        ("INDICATOR", "visits", [0, 2]),
        ("INDICATOR", "visits,posts", [0, 1, 2]),
        ("INDICATOR", "ne:visits,other", [1]),
        ("SOURCE_ID", "sw:re", [0, 2]),
        ("SOURCE_ID", "ew:ech", [1]),
        ("OBS_AS_REPORTED", "co:hơn", [0]),
        ("OBS_AS_REPORTED", "nc:hơn", [1, 2]),
        ("OBS_VALUE", "ge:12 lt:100", [1, 2]),
        ("OBS_VALUE", "ge:12+lt:100", [1, 2]),
        ("OBS_VALUE", "eq:200", [0]),
        ("UPPER_BOUND", "ge:0", [1, 2]),
        ("TIME_PERIOD", "2019-01-01/P3Y", [0]),
        ("TIME_PERIOD", "2020", [1]),
        ("TIME_PERIOD", "ge:2020 le:2020-12", [1]),
        ("TIME_PERIOD", "gt:2020", [2]),
        ("TIME_PERIOD", "lt:2021-01-01", [1]),
        ("TIME_PERIOD", "ne:2020", [0, 2]),
    ],
)
def test_a_filter_chooses_observations(component, condition, rows):
    assert kept(**{component: condition}) == rows


@pytest.mark.parametrize(
    ("component", "condition"),
    [
        ("COLOUR", "red"),
        ("OBS_VALUE", "ge:many"),
        ("OBS_VALUE", "co:2"),
        ("INDICATOR", "ge:a"),
        ("TIME_PERIOD", "20x"),
        ("TIME_PERIOD", "co:2020"),
        ("REALTIME_START", "ge:2020"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused(component, condition):
    with pytest.raises(RequestRefused) as refused:
        kept(**{component: condition})
    assert refused.value.status == 400
    assert refused.value.allowed


def test_what_keys_ask_for_in_a_dimension():
    keys = read_keys("A.visits+posts.VN.,A.fdi..")
    assert asked_in(keys, "INDICATOR") == ("fdi", "posts", "visits")
    assert asked_in(keys, "REF_AREA") == ()
    assert asked_in(keys, "FREQ") == ("A",)
