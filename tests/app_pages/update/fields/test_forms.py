"""The forms of Update as data: every field fills a column there is, under a label of its own."""

from dataclasses import fields

import pytest

from app_pages.update.fields import forms
from app_pages.update.fields.field import ChoiceField, Field
from indicators.catalog import EDITIONS, PRECISIONS, Event, Indicator, Source
from indicators.catalog import KINDS as KINDS_OF_INDICATORS
from indicators.table import BASES, STATUSES, WITHDRAWN
from loaders.changes.proposal import VALUES
from loaders.table.column_labels import LABELS

ROW = (
    forms.PRINTED, forms.GROWTH, forms.AREA, forms.LOCATOR, forms.NOTE, *forms.SPAN, forms.BASIS,
    forms.STATUS_FIELD,
)  # fmt: skip
INDICATOR = (*forms.INDICATOR_WORDS, *forms.INDICATOR_COUNTS, *forms.INDICATOR_SHOWN)
SOURCE = (forms.SOURCE_TITLE, forms.SOURCE_DAY, *forms.SOURCE)
EVENT = (forms.EVENT_NAME, *forms.EVENT_DAYS, *forms.EVENT_ORIGIN)


def columns(entry):
    return {field.name for field in fields(entry)} - {"id"}


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        (INDICATOR, columns(Indicator)),
        (SOURCE, columns(Source) - {"language"}),
        (EVENT, columns(Event)),
    ],
    ids=["indicator", "source", "event"],
)
def test_the_form_of_an_entry_asks_for_all_that_the_catalog_keeps_of_it(form, asked):
    assert sorted(field.column for field in form) == sorted(asked)


def test_the_form_of_a_figure_asks_for_columns_of_the_table():
    assert {field.column for field in ROW} <= set(VALUES)


@pytest.mark.parametrize(
    "field", [*ROW, forms.DAY, *INDICATOR, *SOURCE, *EVENT], ids=lambda field: field.column
)
def test_every_field_has_a_label(field: Field):
    assert field.label or field.column in LABELS


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (forms.KINDS, KINDS_OF_INDICATORS),
        (forms.PRECISIONS, PRECISIONS),
        (forms.BASES, BASES),
        (forms.EDITIONS, EDITIONS),
        (forms.STATUS, STATUSES),
    ],
    ids=["kind", "precision", "basis", "edition", "status"],
)
def test_every_value_that_the_table_allows_has_words(words, values):
    assert set(words) == set(values)


def test_a_withdrawal_is_no_status_to_choose(context):
    field = forms.STATUS_FIELD
    assert isinstance(field, ChoiceField)
    assert WITHDRAWN not in field.options(context, {})


@pytest.mark.parametrize("power", [0, 9, 15, -3])
def test_a_power_of_ten_from_a_workbook_can_be_kept(context, power):
    assert power in forms.powers(context, {"unit_mult": power})
