"""Programs of other people ask the running server: each gets the figure whole.

`local_agreements` of 2019–2021 was printed as `hơn 200`: more than 200, with no upper bound.
"""

import json
import shutil
import subprocess
import urllib.request
from io import BytesIO
from urllib.error import HTTPError

import frictionless
import pandas as pd
import pxweb
import pytest
import sdmx
from pysdmx.api.dc.query import Operator, TextFilter
from pysdmx.api.dc.rest import SdmxConnector
from pysdmx.api.qb import (
    ApiVersion,
    DataContext,
    DataFormat,
    DataQuery,
    RestService,
    StructureFormat,
    StructureQuery,
    StructureReference,
    StructureType,
)

from tests.api.sdmx.reading import frame_of

SOURCE = "external-affairs-interview-2021"
SPAN = "2019-01-01/P3Y"
TOLD = {"value": 200, "qualifier": "GT", "lower": 200, "upper": None, "printed": "hơn 200"}


def whole(row, value, qualifier, lower, upper, printed):
    """What a client has of the figure, by the names it uses, as `TOLD` says it."""
    numbers = {"value": row[value], "lower": row[lower], "upper": row[upper]}
    content = {
        name: None if pd.isna(number) or number == "" else float(number)
        for name, number in numbers.items()
    }
    return {**content, "qualifier": row[qualifier], "printed": row[printed]}


OURS = ("obs_value", "qualifier", "lower_bound", "upper_bound", "as_reported")
THEIRS = ("OBS_VALUE", "OBS_QUALIFIER", "LOWER_BOUND", "UPPER_BOUND", "OBS_AS_REPORTED")


@pytest.fixture(scope="module")
def sdmx1(served):
    sdmx.add_source({"id": "VNFA", "url": f"{served}/sdmx/2.1", "name": "ours"}, override=True)
    return sdmx.Client("VNFA")


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_sdmx1(sdmx1):
    message = sdmx1.data("DF_INDICATORS", key={"INDICATOR": "local_agreements"})
    frame = sdmx.to_pandas(message, attributes="osgd").reset_index()
    row = frame[frame["TIME_PERIOD"] == SPAN].iloc[0]
    assert whole(row, "value", *THEIRS[1:]) == TOLD
    assert row["UNIT_MEASURE"] == "AGREEMENT"


def test_sdmx1_reads_the_structures(sdmx1):
    message = sdmx1.dataflow("DF_INDICATORS")
    dimensions = message.structure["DSD_INDICATORS"].dimensions
    assert [part.id for part in dimensions] == [
        "FREQ", "INDICATOR", "REF_AREA", "SOURCE_ID", "TIME_PERIOD",
    ]  # fmt: skip
    names = sdmx.to_pandas(message.codelist["CL_OBS_QUALIFIER"])
    assert list(names.index) == ["EQ", "GT", "GE", "LT", "LE", "APPROX"]


KEY = "*.local_agreements.*.*"


def asked(served, data=DataFormat.SDMX_CSV_2_0_0, structure=StructureFormat.SDMX_ML_3_0):
    return RestService(
        f"{served}/sdmx/3.0", ApiVersion.V2_0_0, data_format=data, structure_format=structure
    )


@pytest.mark.parametrize(
    "query",
    [
        DataQuery(DataContext.DATAFLOW, "VNFA", "DF_INDICATORS", key=KEY),
        DataQuery(DataContext.DATAFLOW, "VNFA", "DF_INDICATORS", key=KEY, include_history=True),
        DataQuery(
            DataContext.DATAFLOW,
            "VNFA",
            "DF_INDICATORS",
            components=TextFilter("INDICATOR", Operator.EQUALS, "local_agreements"),
        ),
    ],
    ids=["key", "history", "component"],
)
def test_pysdmx_by_csv(served, query):
    frame = pd.read_csv(BytesIO(asked(served).data(query)))
    assert whole(frame[frame["TIME_PERIOD"] == SPAN].iloc[0], *THEIRS) == TOLD


def test_pysdmx_by_xml(served):
    service = asked(served, DataFormat.SDMX_ML_3_0)
    structures = service.structure(
        StructureQuery(
            StructureType.DATAFLOW,
            "VNFA",
            "DF_INDICATORS",
            "+",
            references=StructureReference.ALL,
        )
    )
    query = DataQuery(DataContext.DATAFLOW, "VNFA", "DF_INDICATORS", key=KEY)
    frame = frame_of(service.data(query).decode(), structures.decode())
    assert whole(frame[frame["TIME_PERIOD"] == SPAN].iloc[0], *THEIRS) == TOLD


def test_pysdmx_finds_the_flow_and_its_data(served):
    connector = SdmxConnector(f"{served}/sdmx/3.0")
    (flow,) = connector.dataflows()
    assert (flow.agency, flow.id, flow.version) == ("VNFA", "DF_INDICATORS", "1.0")
    rows = connector.data("VNFA:DF_INDICATORS(1.0)", "INDICATOR='local_agreements'")
    assert whole(next(row for row in rows if row["TIME_PERIOD"] == SPAN), *THEIRS) == TOLD


def test_pxwebpy(served, table):
    api = pxweb.PxApi(f"{served}/px/v2", language="en")
    assert api.number_of_tables == len(table.catalog.indicators)
    assert "local_agreements" in [t["id"] for t in api.search("signed by localities")["tables"]]
    codes = api.get_table_variables("local_agreements")["contents"]["category"]["label"]
    rows = api.get_table_data(
        "local_agreements",
        value_codes={
            "ref_area": ["VN"], "period": ["2019*"], "source": [SOURCE], "contents": ["*"],
        },
    )  # fmt: skip
    content = {code: row["value"] for code, row in zip(codes, rows, strict=True)}
    assert whole(content, *OURS) == TOLD


def test_frictionless(served):
    package = frictionless.Package(f"{served}/datapackage.json")
    report = package.validate()
    assert report.valid, report.flatten(["fieldName", "note"])
    rows = package.get_resource("local_agreements").read_rows()
    row = {**rows[0], "qualifier": {">": "GT"}[rows[0]["comparator"]]}
    assert whole(row, *OURS) == TOLD


@pytest.mark.parametrize("read", [pd.read_csv, pd.read_parquet])
def test_pandas(served, read):
    ending = read.__name__.removeprefix("read_")
    frame = read(f"{served}/data/local_agreements.{ending}")
    row = frame[frame["period_start"].astype(str) == "2019-01-01"].iloc[0]
    assert whole({**row, "qualifier": {">": "GT"}[row["comparator"]]}, *OURS) == TOLD


def test_duckdb(served, ask_duckdb):
    """It asks for the length with HEAD, then for the parts of the file that it needs."""
    (row,) = ask_duckdb(
        "select obs_value, 'GT' as qualifier, lower_bound, upper_bound, as_reported "
        f"from '{served}/data/local_agreements.parquet' "
        "where period_start = '2019-01-01' and comparator = '>'"
    )
    assert whole(dict(zip(OURS, row, strict=True)), *OURS) == TOLD


SCRIPT = """
const JSONstat = require("jsonstat-toolkit");
JSONstat(process.argv[1]).then((cube) => {
  const told = {};
  for (const contents of cube.Dimension("contents").id)
    told[contents] = cube.Data({period: process.argv[2], source: process.argv[3], contents}).value;
  console.log(JSON.stringify(told));
});
"""


def test_jsonstat_toolkit(served, node_modules):
    address = f"{served}/data/local_agreements.json"
    ran = subprocess.run(
        [shutil.which("node"), "-e", SCRIPT, address, SPAN, SOURCE],
        cwd=node_modules(),
        capture_output=True,
        check=True,
    )
    assert whole(json.loads(ran.stdout), *OURS) == TOLD


def test_the_pages_are_beside_it(served):
    """The app's own addresses are not taken over, and ours are compressed on the way."""
    with urllib.request.urlopen(f"{served}/indicator") as page:
        assert page.headers["content-type"].startswith("text/html")
    request = urllib.request.Request(
        f"{served}/datapackage.json", headers={"Accept-Encoding": "gzip"}
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["etag"].startswith("W/")


@pytest.mark.parametrize("address", ["/api/indicators", "/data", "/sdmx/9", "/px/v1/tables"])
def test_a_wrong_address_is_no_page(served, address):
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(f"{served}{address}")
    assert refused.value.code == 404
    assert "/openapi.json" in json.loads(refused.value.read())["allowed"]


def test_a_length_and_a_part_are_told_before_the_whole(served):
    address = f"{served}/data/exports_wb.parquet"
    with urllib.request.urlopen(urllib.request.Request(address, method="HEAD")) as answer:
        size = int(answer.headers["content-length"])
        assert answer.headers["accept-ranges"] == "bytes"
    part = urllib.request.Request(address, headers={"Range": f"bytes={size - 4}-"})
    with urllib.request.urlopen(part) as answer:
        assert (answer.status, answer.read()) == (206, b"PAR1")
