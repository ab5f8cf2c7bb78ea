from io import BytesIO, StringIO

import pandas as pd
import pyarrow.parquet as pq
import pytest

from indicators.catalog import Catalog
from indicators.table import SCHEMA
from loaders.table.atomic_write import write_table
from loaders.table.file_format import CATALOG_KEY, history_in
from tests.api.site import Site
from tests.api.tables import YEAR, revised
from tests.indicators.checks.build import row, table

ADDRESS = "/data/local_agreements"


def csv(site, query=""):
    return pd.read_csv(StringIO(site.ask(f"{ADDRESS}.csv{query}").text))


def test_the_csv_says_the_figure_whole(site):
    first = csv(site).iloc[0]
    assert (first["obs_value"], first["comparator"], first["lower_bound"]) == (200, ">", 200)
    assert pd.isna(first["upper_bound"])
    assert first["as_reported"] == "hơn 200"


@pytest.mark.parametrize(
    ("query", "figures"),
    [
        ("?start=2021", 1),
        ("?end=2021", 1),
        ("?start=2020", 1),
        ("?as_of=2022-01-01", 1),
        ("?area=VN&frequency=_O&lang=en", 2),
        ("?frequency=A", 0),
        ("?start=2050", 0),
    ],
)
def test_the_options_choose(site, query, figures):
    assert len(csv(site, query)) == figures


@pytest.mark.parametrize("text", ["=1+1", "+84 1", "-5", "@home", "a,b", 'said "so"', "hai\ndòng"])
def test_a_text_goes_out_as_it_is(tmp_path, text):
    """For machines: no apostrophe before what a spreadsheet would run."""
    path = tmp_path / "table.parquet"
    write_table(
        table([row("visits", YEAR, "12", comment=text)], revised().catalog.indicators), path
    )
    content = pd.read_csv(StringIO(Site(path).ask("/data/visits.csv").text), dtype=str)
    assert content["comment"][0] == text


def test_the_csv_is_utf_8_without_a_mark(site):
    body = site.ask(f"{ADDRESS}.csv").content
    assert body.startswith(b"indicator,")
    assert b"\r" not in body
    assert "hơn 200".encode() in body


def test_the_parquet_has_the_tables_types_and_a_catalog_of_its_own(site):
    whole = pq.read_table(BytesIO(site.ask(f"{ADDRESS}.parquet").content))
    assert whole.schema.field("obs_value").type == SCHEMA.field("obs_value").type
    assert whole["as_reported"].to_pylist() == ["hơn 200", "422"]
    footer = pd.read_json(StringIO(whole.schema.metadata[CATALOG_KEY].decode()), typ="series")
    catalog = Catalog.from_json(footer)
    assert list(catalog.indicator) == ["local_agreements"]
    assert len(catalog.sources) == 2
    assert catalog.answers == ()
    assert history_in(whole.schema.metadata) == []


def test_the_metadata_say_what_it_is(site):
    content = site.json(f"{ADDRESS}.metadata.json?lang=en")
    assert content["name"] == "International agreements signed by localities"
    assert content["unit"] == "agreements"
    assert (content["first_day"], content["last_day"]) == ("2019-01-01", "2023-12-31")
    assert content["files"]["csv"] == "http://site.test/data/local_agreements.csv"
    assert content["columns"]["comparator"] == "Comparator"
    assert "recorded_by" not in content["columns"]


def test_names_are_in_the_language_asked_for(site):
    vi, en = (csv(site, f"?lang={code}")["indicator_name"][0] for code in ("vi", "en"))
    assert (vi, en) == (
        "Thỏa thuận quốc tế do địa phương ký",
        "International agreements signed by localities",
    )


def test_nothing_says_who_recorded_a_figure(past):
    for ending in ("csv", "json", "metadata.json"):
        assert "tests" not in past.ask(f"/data/visits.{ending}").text


@pytest.mark.parametrize("ending", ["csv", "parquet", "json", "metadata.json"])
def test_an_indicator_without_figures_is_answered(tmp_path, ending):
    path = tmp_path / "table.parquet"
    write_table(table([], revised().catalog.indicators), path)
    assert Site(path).ask(f"/data/visits.{ending}").status_code == 200
