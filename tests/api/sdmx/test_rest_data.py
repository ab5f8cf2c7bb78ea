from io import StringIO

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.selection import Selection, select
from indicators.period import Period
from loaders.table.atomic_write import write_table
from tests.api.sdmx.reading import compared, frame_of, rows_of
from tests.api.site import Site
from tests.api.tables import LATER, revised
from tests.indicators.checks.build import indicator, row, table
from tests.places import SHIPPED

FLOW = "/sdmx/2.1/data/DF_INDICATORS"
DATA = "/sdmx/3.0/data/dataflow/VNFA/DF_INDICATORS"
CSV = {"Accept": "application/vnd.sdmx.data+csv"}
FORMATS = {
    "csv": f"{DATA}/1.0",
    "application/vnd.sdmx.data+xml;version=3.0.0": f"{DATA}/1.0",
    "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1": FLOW,
    "application/vnd.sdmx.generictimeseriesdata+xml;version=2.1": FLOW,
}


def observed(site, address, **options):
    """The observations an address answers, each cell as text."""
    answer = site.ask(address, headers=CSV, **options)
    assert answer.status_code == 200, answer.text
    return pd.read_csv(StringIO(answer.text), dtype=str, keep_default_na=False)


def keys(frame):
    return sorted(".".join(row) for row in frame[["INDICATOR", "REF_AREA", "OBS_VALUE"]].to_numpy())


@pytest.mark.parametrize(
    "address",
    [
        FLOW,
        f"{FLOW}/all",
        "/sdmx/2.1/data/VNFA,DF_INDICATORS/all/all",
        "/sdmx/2.1/data/VNFA,DF_INDICATORS,latest/...",
        "/sdmx/3.0/data",
        "/sdmx/3.0/data/dataflow/VNFA/DF_INDICATORS/+/*.*.*.*",
        "/sdmx/3.0/data/%2A/%2A/%2A/%2A/%2A",
        "/sdmx/3.0/data/datastructure/VNFA/DSD_INDICATORS/1.0/",
    ],
)
def test_the_whole_flow_by_any_of_its_addresses(past, address):
    assert len(observed(past, address)) == 5


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("/.visits..?startPeriod=2023", ["12", "300", "310"]),
        ("/.visits.VN.?endPeriod=2022-12", ["200"]),
        ("/A...speech", ["300"]),
        ("?publishedBy=2024-06-15", ["12", "200", "310", "41"]),
        ("?asOf=2024-06-01", ["12", "200", "300", "300", "40", "41"]),
        ("?c[OBS_QUALIFIER]=GT,APPROX", ["200", "300"]),
        ("?c[TIME_PERIOD]=ge:2023&c[REF_AREA]=VN", ["300", "310", "41"]),
        ("/.visits.VN.report?firstNObservations=1", ["200"]),
        ("/.visits.VN.report?lastNObservations=1", ["310"]),
        ("/.visits.VN.report?detail=full&attributes=dsd&measures=all", ["200", "310"]),
    ],
)
def test_a_question(past, query, values):
    assert sorted(observed(past, f"{FLOW}{query}")["OBS_VALUE"]) == values


def test_what_changed_since_a_moment_tells_deletions(past):
    frame = observed(past, f"{DATA}?updatedAfter=2024-06-01")
    assert dict(zip(frame["ACTION"], frame["OBS_VALUE"], strict=True)) == {"I": "310", "D": ""}
    deleted = frame[frame["ACTION"] == "D"].iloc[0]
    assert (deleted["INDICATOR"], deleted["TIME_PERIOD"]) == ("posts", "2023-06-30/P1D")
    assert deleted["OBS_AS_REPORTED"] == ""


def test_history_tells_when_each_version_held(past):
    frame = observed(past, f"{DATA}?includeHistory=true")
    assert len(frame) == 8
    nearly = frame[frame["OBS_AS_REPORTED"] == "nearly 300"].iloc[0]
    assert nearly["REALTIME_END"] == LATER.isoformat()
    assert list(frame["ACTION"]).count("D") == 1


def test_a_withdrawn_figure_is_no_observation(past):
    frame = observed(past, DATA)
    assert "M" not in set(frame["OBS_STATUS"])
    assert "D" not in set(frame["ACTION"])


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"{FLOW}/.nothing..", 404),
        (f"{FLOW}/..XX.", 400),
        (f"{FLOW}/visits", 400),
        (f"{FLOW}?startPeriod=20x", 400),
        (f"{FLOW}?since=2020", 400),
        (f"{FLOW}?detail=nodata", 400),
        (f"{FLOW}?c[COLOUR]=red", 400),
        (f"{FLOW}?startPeriod=2050", 404),
        ("/sdmx/2.1/data/DF_OTHER", 404),
        ("/sdmx/2.1/data/IMF,DF_INDICATORS,1.0", 404),
        ("/sdmx/2.1/data/VNFA,DF_INDICATORS,9.9", 404),
        ("/sdmx/2.1/data/VNFA,DF_INDICATORS,1.0,more", 404),
        ("/sdmx/3.0/data/cube/VNFA/DF_INDICATORS", 404),
        (f"{FLOW}?dimensionAtObservation=REF_AREA", 400),
        (f"{FLOW}?updatedAfter=yesterday", 400),
        (f"{FLOW}?includeHistory=maybe", 400),
        (f"{FLOW}?firstNObservations=x", 400),
    ],
)
def test_what_cannot_be_answered_is_said(past, address, status):
    assert past.json(address, status)["detail"]


@pytest.mark.parametrize("accept", FORMATS)
def test_what_goes_out_comes_in_again(site, accept):
    """Every row of the shipped table, through each format, read by pysdmx."""
    headers = {"Accept": "text/csv" if accept == "csv" else accept}
    structures = site.ask("/sdmx/2.1/dataflow?references=all").text
    answer = site.ask(FORMATS[accept], headers=headers)
    rows = rows_of(frame_of(answer.text, structures))
    assert compared(rows) == compared(select(SHIPPED, Selection()).rows)


@pytest.fixture(scope="module")
def ask_about_any(tmp_path_factory):
    """Writes any rows as a table and asks for all of it; the structures beside the answer."""
    path = tmp_path_factory.mktemp("any") / "table.parquet"
    site, structures = Site(path), []

    def ask(rows):
        path.unlink(missing_ok=True)
        write_table(table(rows, [VISITS]), path)
        structures[:] = structures or [site.ask("/sdmx/2.1/dataflow?references=all").text]
        return site.ask(DATA, headers={"Accept": "application/xml"}).text, structures[0]

    return ask


VISITS = indicator("visits")
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)


@settings(max_examples=12)
@given(
    st.lists(st.tuples(st.sampled_from(["12", "more than 200", "about 3.5"]), WORDS), max_size=4)
)
def test_any_row_comes_in_again(ask_about_any, figures):
    rows = [
        row("visits", Period.years(2000 + number), printed, comment=words)
        for number, (printed, words) in enumerate(figures)
    ]
    message = ask_about_any([*rows, row("visits", Period.years(1999), "1")])
    back = rows_of(frame_of(*message, validate=False))
    assert list(back.sort_values("period_start")["comment"])[1:] == [words for _, words in figures]


def test_two_sources_of_one_period_stay_two(past):
    frame = observed(past, f"{FLOW}/.visits.VN.?startPeriod=2023")
    assert set(frame["SOURCE_ID"]) == {"report", "speech"}
    assert revised().catalog.source.keys() >= set(frame["SOURCE_ID"])
