import json
from io import StringIO

import pandas as pd
import pytest
from frictionless import Resource, Schema

from indicators.figure import COMPARATORS


@pytest.fixture
def package(site):
    return site.json("/datapackage.json?lang=en")


def resource(package, name="local_agreements"):
    return next(entry for entry in package["resources"] if entry["name"] == name)


def checked(site, package, change):
    """What frictionless says of our CSV after someone's edit of it, as (field, kind)."""
    rows = pd.read_csv(StringIO(site.ask("/data/local_agreements.csv").text), dtype=str)
    change(rows)
    data = rows.to_csv(index=False).encode()
    schema = Schema.from_descriptor(resource(package)["schema"])
    report = Resource(data=data, format="csv", schema=schema).validate()
    return report.flatten(["fieldName", "type", "note"])


def test_every_indicator_is_a_resource(package, table):
    assert len(package["resources"]) == len(table.catalog.indicators)
    assert package["$schema"].endswith("/2.0/datapackage.json")
    assert resource(package)["path"] == "http://site.test/data/local_agreements.csv"


def test_the_rules_of_codes_are_the_tables(package):
    fields = {field["name"]: field for field in resource(package)["schema"]["fields"]}
    assert fields["comparator"]["constraints"]["enum"] == list(COMPARATORS)
    assert "M" not in fields["obs_status"]["constraints"]["enum"]
    assert "recorded_by" not in fields


def test_our_own_rows_pass(site, package):
    assert checked(site, package, len) == []


@pytest.mark.parametrize(
    ("column", "value", "kind"),
    [
        ("comparator", "≥", "constraint-error"),
        ("obs_value", "two hundred", "type-error"),
        ("period_start", "2019-13-01", "type-error"),
        ("as_reported", None, "constraint-error"),
    ],
)
def test_a_wrong_cell_is_refused_by_name(site, package, column, value, kind):
    def change(rows):
        rows.loc[0, column] = value

    ((field, content, note),) = checked(site, package, change)
    assert (field, content) == (column, kind)
    assert note


def test_a_row_told_twice_is_refused(site, package):
    def change(rows):
        rows.loc[len(rows)] = rows.loc[0]

    assert [content for _, content, _ in checked(site, package, change)] == ["primary-key"]


def test_it_is_json_in_which_texts_are_as_they_are(site):
    text = site.ask("/datapackage.json").text
    assert "Thỏa thuận" in text
    assert json.loads(text)["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
            "title": "CC BY 4.0",
        }
    ]
