import pytest

from api.routes import ENDPOINTS, PREFIXES


@pytest.mark.parametrize(
    "address",
    ["/data", "/data/", "/data/x", "/data/a/b.csv", "/sdmx", "/sdmx/9", "/px/v1/tables", "/api",
     "/api/indicators", "/feed/x.rss", "/px/v2/codelists/x"],
)  # fmt: skip
def test_a_wrong_address_is_said_to_be_one(site, address):
    content = site.json(address, 404)
    assert address in content["detail"]
    assert "/openapi.json" in content["allowed"]


def test_every_address_may_be_asked_by_any_page(site):
    for address in ("/openapi.json", "/data/nothing.csv", "/sdmx/9"):
        assert site.ask(address).headers["access-control-allow-origin"] == "*"


def test_a_slash_at_the_end_changes_nothing(site):
    first, second = (site.ask(f"/px/v2/config{end}").json() for end in ("", "/"))
    assert first == second


def test_every_endpoint_says_what_it_is_once():
    paths = [path for endpoint in ENDPOINTS for path in endpoint.paths]
    assert len(set(paths)) == len(paths)
    assert all(endpoint.summary and endpoint.media_types for endpoint in ENDPOINTS)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_nothing_under_a_prefix_is_a_page(site, prefix):
    assert site.ask(f"{prefix}/no/such/place").status_code == 404
