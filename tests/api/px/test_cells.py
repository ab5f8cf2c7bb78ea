from io import BytesIO, StringIO

import pandas as pd
import pytest

TABLE = "/px/v2/tables/local_agreements"
SPAN = "2019-01-01/P3Y"
SOURCE = "external-affairs-interview-2021"
ASKED = {
    "selection": [
        {"variableCode": "period", "valueCodes": [SPAN]},
        {"variableCode": "source", "valueCodes": [SOURCE]},
        {"variableCode": "contents", "valueCodes": ["*"]},
    ]
}
TOLD = [200.0, 200.0, None, "GT", "hơn 200"]


def test_data_by_post(site):
    content = site.json(f"{TABLE}/data", method="POST", json=ASKED)
    assert content["value"] == TOLD
    assert content["size"] == [1, 1, 1, 5]


def test_data_by_address(site):
    query = f"valueCodes[period]={SPAN}&valueCodes[source]={SOURCE}"
    assert site.json(f"{TABLE}/data?{query}")["value"] == TOLD


def test_data_as_csv_and_parquet(site):
    query = f"valueCodes[period]={SPAN}&valueCodes[source]={SOURCE}&outputFormat="
    csv = pd.read_csv(StringIO(site.ask(f"{TABLE}/data?{query}csv").text))
    parquet = pd.read_parquet(BytesIO(site.ask(f"{TABLE}/data?{query}parquet").content))
    assert list(csv["value"]) == ["200", "200", csv["value"][2], "GT", "hơn 200"]
    assert list(parquet["contents"]) == list(csv["contents"])
    numbers = f"{query}parquet&valueCodes[contents]=obs_value,lower_bound"
    values = pd.read_parquet(BytesIO(site.ask(f"{TABLE}/data?{numbers}").content))["value"]
    assert list(values) == [200.0, 200.0]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("valueCodes[sex]=M", "sex"),
        ("valueCodes[period]=2050", "2050"),
        ("outputFormat=px", "px"),
        ("valueCodes[period]=FROM(2050)", "2050"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(site, query, expected):
    refused = site.json(f"{TABLE}/data?{query}", 400)
    assert expected in refused["detail"]
    assert refused["allowed"]


@pytest.mark.parametrize(
    "sent", ['{"selection": "\\ud800"}', "{", "[]", '{"selection": 3}', '{"selection": [{}]}']
)
def test_a_question_of_another_form_is_refused(site, sent):
    answer = site.ask(f"{TABLE}/data", method="POST", content=sent)
    assert answer.status_code == 400
