from datetime import UTC, date, datetime

import pytest

from api.files.rows import OWNER_ALLOWS, RECORDERS, cell, columns, plural, with_names
from api.selection import Selection, select
from indicators.table import COLUMNS
from tests.places import SHIPPED


def rows(language):
    return with_names(select(SHIPPED, Selection(indicators=("local_agreements",))), language)


def test_names_and_units_stand_beside(en):
    first = rows(en).iloc[0]
    assert first["indicator_name"] == "International agreements signed by localities"
    assert (first["unit"], first["unit_measure"]) == ("agreements", "AGREEMENT")
    assert first["source_published"] == date(2021, 12, 12)


def test_who_recorded_a_figure_is_left_out_unless_the_owner_allows(en, monkeypatch):
    assert not set(RECORDERS) & set(rows(en))
    monkeypatch.setenv(OWNER_ALLOWS, "1")
    assert set(RECORDERS) <= set(rows(en))


def test_the_columns_are_the_tables_own_in_its_order():
    kept = [name for name in COLUMNS if name not in RECORDERS]
    assert list(columns()[: len(kept)]) == kept


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (200.0, "200"),
        (0.148, "0.148"),
        (-0.0, "0"),
        (1e300, str(10**300)[:1]),
        (None, ""),
        (float("nan"), ""),
        (date(2021, 12, 12), "2021-12-12"),
        (datetime(2026, 1, 2, 3, tzinfo=UTC), "2026-01-02T03:00:00+00:00"),
        ("=1+1", "=1+1"),
    ],
)
def test_a_cell_as_text(value, text):
    assert cell(value).startswith(text)
    if isinstance(value, float) and text:
        assert float(cell(value)) == value


def test_a_unit_is_named_as_of_many():
    assert plural("agreement|agreements") == "agreements"
    assert plural("USD") == "USD"
