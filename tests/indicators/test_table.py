from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest

from indicators.table import (
    COLUMNS,
    as_of,
    at,
    contested,
    current,
    frame,
    latest_published,
    revisions,
)

RECORDED = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)


@pytest.fixture
def revised(table):
    """The table after 422 was corrected to 431 a day later."""
    rows = table.rows.copy()
    chosen = (rows["indicator"] == "local_agreements") & (rows["obs_value"] == 422)
    later = pd.Timestamp(RECORDED) + timedelta(days=1)
    new = rows[chosen].assign(
        obs_value=431.0,
        lower_bound=431.0,
        upper_bound=431.0,
        as_reported="431",
        realtime_start=later,
    )
    rows["realtime_end"] = rows["realtime_end"].where(~chosen, later)
    return replace(table, rows=pd.concat([rows, new], ignore_index=True))


def values(table, indicator="local_agreements"):
    return [each.figure.value for each in table.series(indicator).observations if each.figure]


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (date(2016, 8, 25), set()),
        (date(2018, 1, 1), {187}),
        (date(2021, 12, 12), {187}),
        (date(2021, 12, 13), {187, 189}),
        (None, {187, 189}),
    ],
)
def test_as_of_leaves_out_what_was_published_later(table, day, known):
    then = as_of(table, day)
    assert set(values(then, "diplomatic_relations")) == known
    assert then.day == then.series("diplomatic_relations").day == latest_published(then).day == day


def test_as_of_leaves_out_later_sources_and_their_events(table):
    then = as_of(table, date(2018, 1, 1))
    assert [source.id for source in then.catalog.sources] == ["diplomatic-conference-2016"]
    assert {event.source for event in then.catalog.events} == {"diplomatic-conference-2016"}


def test_at_tells_what_the_table_said(revised):
    assert values(at(revised, RECORDED + timedelta(hours=1))) == [200, 422]
    assert sorted(values(at(revised, RECORDED + timedelta(days=2)))) == [200, 431]
    assert values(at(revised, RECORDED - timedelta(days=900))) == []


def test_current_is_the_last_word_and_revisions_are_all_of_them(revised):
    assert sorted(values(current(revised))) == [200, 431]
    assert values(revisions(revised)) == [200, 422, 431]


@pytest.fixture
def disputed(table):
    """The table with another, later source that says 430 for the same observation."""
    catalog = table.catalog
    other = replace(catalog.sources[-2], id="other", published=date(2024, 2, 1))
    row = table.series("local_agreements").rows.query("obs_value == 422")
    row = row.assign(source="other", obs_value=430.0, lower_bound=430.0, upper_bound=430.0)
    return replace(
        table,
        rows=pd.concat([table.rows, row], ignore_index=True),
        catalog=replace(catalog, sources=(*catalog.sources, other)),
    )


def test_two_sources_that_differ_are_contested_and_the_latest_is_drawn(disputed):
    assert sorted(values(contested(disputed))) == [422, 430]
    assert sorted(values(latest_published(disputed))) == [200, 430]


def test_two_sources_that_agree_are_not_contested(disputed):
    rows = disputed.rows.assign(
        obs_value=disputed.rows["obs_value"].where(disputed.rows["source"] != "other", 422.0)
    )
    assert values(contested(replace(disputed, rows=rows))) == []


def test_a_withdrawn_figure_is_neither_drawn_nor_contested(disputed):
    rows = disputed.rows.copy()
    withdrawn = rows["source"] == "other"
    rows.loc[withdrawn, "obs_status"] = "M"
    rows.loc[withdrawn, ["obs_value", "lower_bound", "upper_bound"]] = None
    changed = replace(disputed, rows=rows)
    assert sorted(values(latest_published(changed))) == [200, 422]
    assert values(contested(changed)) == []


def test_an_observation_has_all_of_its_receipt(table):
    each = table.series("foreign_investment_year_to_date").observations[0]
    assert each.as_reported == "gần 29 tỷ USD"
    assert each.figure.upper == 29e9
    assert each.figure.lower is None
    assert each.change.lower == 0.1475
    assert each.change_base.sdmx == "2022-01-01/P11M"
    assert each.implied_base.upper == pytest.approx(25.272e9, rel=1e-4)
    assert each.locator == "¶22"
    assert each.status == "A"


def test_rows_left_short_are_filled_with_nulls():
    rows = frame([{"indicator": "x", "period_start": date(2020, 1, 1)}])
    assert tuple(rows.columns) == COLUMNS
    assert rows["obs_value"].isna().all()
    assert rows["period_start"].iloc[0] == date(2020, 1, 1)
