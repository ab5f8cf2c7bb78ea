"""The receipt of a figure, in words."""

from dataclasses import replace

import pytest

from indicators.receipts import publisher_words, receipt, source_name
from indicators.table import STATUS, STATUSES


@pytest.fixture
def agreements(table):
    return table.series("local_agreements")


@pytest.mark.parametrize("place", [0, -1])
def test_a_receipt_tells_who_when_where_and_how_it_was_printed(agreements, en, place):
    observation = agreements.observations[place]
    source = agreements.source_of(observation)
    parts = receipt(observation, agreements, en)
    assert parts["As printed"] == f"“{observation.as_reported}”"
    assert parts["Source"] == f"“{source.title}”"
    assert parts["Published on"] == en.date(source.published)
    assert parts["Place"] == observation.locator


def test_what_is_not_known_is_left_out(agreements, en):
    bare = replace(
        agreements.observations[-1], figure=None, as_reported="", comment="", change_as_reported=""
    )
    parts = receipt(bare, agreements, en)
    assert not {"As printed", "Bounds", "Growth as printed", "Comment"} & set(parts)
    assert all(parts.values())


def test_a_period_that_we_dated_ourselves_is_said_to_be(agreements, en):
    observation = agreements.observations[-1]
    ours = receipt(replace(observation, is_inferred=True), agreements, en)["Period"]
    theirs = receipt(replace(observation, is_inferred=False), agreements, en)["Period"]
    assert "dated by us" in ours
    assert "stated by the source" in theirs


def test_growth_is_told_with_what_it_compares_with_or_that_nothing_is_said(agreements, en):
    observation = replace(agreements.observations[-1], change_as_reported="tăng 111%")
    dated = replace(observation, change_base=agreements.observations[0].period)
    undated = replace(observation, change_base=None)
    assert receipt(dated, agreements, en)["Growth as printed"].endswith("against 2019–2021")
    assert "does not date" in receipt(undated, agreements, en)["Growth as printed"]


def test_every_status_has_words():
    assert set(STATUS) == set(STATUSES)


def test_a_source_is_named_by_its_publisher_then_its_speaker_then_its_title(agreements, en):
    source = agreements.source_of(agreements.observations[0])
    whole = replace(source, publisher="The ministry", speaker={"en": "The minister"})
    unpublished = replace(whole, publisher="")
    assert source_name(whole, en) == "The ministry"
    assert source_name(unpublished, en) == "The minister"
    assert source_name(replace(unpublished, speaker={}), en) == f"“{source.title}”"
    assert publisher_words(unpublished, en) == "publisher not named"
