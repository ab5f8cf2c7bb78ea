import pytest

TABLE = "/px/v2/tables/local_agreements"
SPAN = "2019-01-01/P3Y"


def test_the_config_has_what_clients_need(site):
    content = site.json("/px/v2/config")
    assert {"maxDataCells", "maxCallsPerTimeWindow", "timeWindow"} <= set(content)
    assert [language["id"] for language in content["languages"]] == ["vi", "en"]


def test_every_indicator_is_a_table(site, table):
    content = site.json("/px/v2/tables?pageSize=10&pageNumber=3")
    assert content["page"]["totalElements"] == len(table.catalog.indicators)
    assert content["page"]["totalPages"] == -(-len(table.catalog.indicators) // 10)
    assert len(content["tables"]) == 10


@pytest.mark.parametrize(
    "words", ["thỏa thuận quốc tế", "thoa thuan", "LOCAL_AGREEMENTS", "agreements signed"]
)
def test_tables_are_found_by_words(site, words):
    content = site.json("/px/v2/tables", params={"query": words})
    assert "local_agreements" in [table["id"] for table in content["tables"]]


def test_a_table_tells_its_span(site):
    content = site.json(f"{TABLE}?lang=en")
    assert (content["firstPeriod"], content["lastPeriod"]) == ("2019–2021", "2021–2023")
    assert content["links"][2]["href"] == f"http://site.test{TABLE}/data"


def test_metadata_are_a_cube_without_values(site):
    content = site.json(f"{TABLE}/metadata")
    assert content["size"] == [1, 2, 2, 5]
    assert "value" not in content
    assert content["dimension"]["period"]["category"]["label"][SPAN] == "2019–2021"


def test_an_unknown_table_is_not_found(site):
    assert "local_agreements" in site.json("/px/v2/tables/x/metadata", 404)["allowed"]


def test_words_that_nothing_has_find_no_table(site):
    assert site.json("/px/v2/tables?query=qwertz")["tables"] == []
