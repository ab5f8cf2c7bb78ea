"""What the server says of itself, and that it starts where the table is bad."""

import json

import pytest

import app
from app_pages import warm
from tests.serving.finishing import finished


@pytest.fixture
def health(monkeypatch):
    """Ask for the health of a server on a table: status and what it says."""

    def asked(path):
        monkeypatch.setenv("INDICATORS_DATA", str(path))
        answer = finished(app.health(None))
        return answer.status_code, json.loads(answer.body)

    return asked


def test_a_good_table_is_named_with_its_rows(health, data, table):
    status, told = health(data)
    assert status == 200
    assert told["status"] == "ok"
    assert told["table"] == table.version
    assert told["rows"] >= len(table.rows)


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda path: path.unlink(), "no table at this place"),
        (lambda path: path.write_bytes(path.read_bytes()[:-300]), "cut short"),
        (lambda path: path.write_bytes(b""), ""),
        (lambda path: path.write_bytes(b"indicator,value\n"), ""),
    ],
    ids=["missing", "cut short", "empty", "a csv"],
)
def test_a_bad_table_is_503_with_its_reason_and_the_server_starts(
    health, data, damage, says, monkeypatch
):
    damage(data)
    status, told = health(data)
    assert status == 503
    assert told["status"] == "no table"
    assert says in told["reason"]
    assert told["reason"]
    monkeypatch.setenv("INDICATORS_DATA", str(data))
    warm.up()


def test_health_comes_back_with_the_table(health, data):
    content = data.read_bytes()
    data.unlink()
    assert health(data)[0] == 503
    data.write_bytes(content)
    assert health(data)[0] == 200
