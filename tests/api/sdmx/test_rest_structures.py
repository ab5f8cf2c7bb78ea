import json

import pytest
from lxml import etree


def names(answer):
    return etree.fromstring(answer.content).xpath(
        "//*[@agencyID and @version and not(self::Ref)]/@id"
    )


@pytest.mark.parametrize(
    "address",
    [
        "/sdmx/2.1/dataflow",
        "/sdmx/2.1/dataflow/VNFA",
        "/sdmx/2.1/dataflow/all/all/all",
        "/sdmx/2.1/dataflow/VNFA/DF_INDICATORS/latest",
        "/sdmx/3.0/structure/dataflow",
        "/sdmx/3.0/structure/dataflow/VNFA/DF_INDICATORS/%2B",
        "/sdmx/3.0/structure/dataflow/*/%2A/~/",
    ],
)
def test_the_dataflow_by_any_of_its_addresses(site, address):
    answer = site.ask(address)
    assert answer.status_code == 200
    assert "DF_INDICATORS" in names(answer)
    assert "CL_FREQ" not in names(answer)


@pytest.mark.parametrize("kind", ["dataflow", "datastructure", "codelist", "conceptscheme"])
@pytest.mark.parametrize("interface", ["2.1", "3.0/structure"])
def test_every_kind_has_an_address(site, kind, interface):
    answer = site.ask(f"/sdmx/{interface}/{kind}/VNFA?detail=allcompletestubs&lang=en")
    assert names(answer)
    assert "xml" in answer.headers["content-type"]


def test_structures_as_json(site):
    headers = {"Accept": "application/vnd.sdmx.structure+json;version=2.0.0"}
    answer = site.ask("/sdmx/3.0/structure/codelist/VNFA/CL_OBS_QUALIFIER?lang=en", headers=headers)
    (content,) = json.loads(answer.content)["data"]["codelists"]
    assert [code["id"] for code in content["codes"]] == ["EQ", "GT", "GE", "LT", "LE", "APPROX"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/sdmx/2.1/categoryscheme", 404),
        ("/sdmx/2.1/dataflow/IMF", 404),
        ("/sdmx/2.1/dataflow/VNFA/DF_OTHER", 404),
        ("/sdmx/2.1/dataflow/VNFA/DF_INDICATORS/2.0", 404),
        ("/sdmx/2.1/dataflow?references=cousins", 400),
        ("/sdmx/2.1/dataflow?detail=short", 400),
        ("/sdmx/3.0/structure/dataflow/VNFA/DF_INDICATORS/1.0/more", 404),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(site, address, status):
    assert site.json(address, status)["allowed"]


def test_another_format_is_refused(site):
    content = site.json("/sdmx/2.1/dataflow", 406, headers={"Accept": "image/png"})
    assert content["allowed"] == ["application/vnd.sdmx.structure+xml;version=2.1"]
