import re

import pytest

from api.routes import ENDPOINTS


@pytest.fixture
def document(site):
    return site.json("/openapi.json?lang=en")


def test_every_address_is_described(document):
    paths = {path for endpoint in ENDPOINTS for path in endpoint.paths}
    assert set(document["paths"]) == paths
    assert document["openapi"].startswith("3.1")


def test_every_part_of_a_path_is_a_parameter(document):
    for path, operations in document["paths"].items():
        content = {p["name"] for p in operations["get"]["parameters"] if p["in"] == "path"}
        assert content == set(re.findall(r"{(\w+)}", path))


def test_parameters_say_what_they_mean_and_may_be(document):
    content = {
        p["name"]: p for p in document["paths"]["/data/{indicator}.csv"]["get"]["parameters"]
    }
    assert content["lang"]["schema"]["enum"] == ["vi", "en"]
    assert content["start"]["description"]
    px = document["paths"]["/px/v2/tables/{id}/data"]
    assert {p["name"]: p.get("style") for p in px["get"]["parameters"]}[
        "valueCodes"
    ] == "deepObject"
    assert "post" in px


def test_references_lead_somewhere(document):
    assert document["components"]["schemas"]["Problem"]["required"]
