"""Whatever is typed or sent, it is read or refused in words; nothing else happens."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indicators.figure import Figure
from indicators.grammar.printing.qualifiers import shade_of
from indicators.grammar.typed.figure import FigureError, nearness, parse, says_number
from indicators.grammar.typed.growth import rate, read_growth
from indicators.language import Message, language_codes, load_language
from indicators.period import Period
from loaders.changes.diff_text import preview
from loaders.changes.proposal import VALUE_SCHEMA, VALUES, Proposal, proposed
from loaders.changes.review import review
from loaders.errors import FileRefused
from loaders.formats import cells
from loaders.formats.csv_reader import read_csv
from loaders.formats.xlsx_reader import read_workbook
from loaders.table.cell_text import neutral, restored
from loaders.table.column_labels import column_of
from tests.loaders.specimens import HEADS, TYPED, csv_of
from tests.places import SHIPPED

# What figures are written with, and anything else.
marks = st.text("0123456789.,-−–%+*/ \u00a0\t\n<>≥≤~≈='\"hơngầkhảtỷriệuovnmy đ¶", max_size=25)
anything = st.one_of(marks, st.text(max_size=25))
typed = st.one_of(
    anything, st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times(),
    st.none(),
)  # fmt: skip


@given(anything, st.sampled_from([None, *language_codes()]))
def test_any_text_says_a_figure_or_none(text, code):
    try:
        figure = parse(text, code)
    except FigureError:
        return
    assert figure.value in figure.interval or figure.comparator in "<>"
    assert figure.lower is None or figure.upper is None or figure.lower <= figure.upper


@given(anything)
@example("0\x1f")  # white space to one reader of numbers and not to another
def test_any_text_has_a_reading_or_none(text):
    assert isinstance(rate(0.2, text), Figure)
    nearness(text)
    shade_of(text)
    says_number(text)
    with suppress(FigureError):
        growth = read_growth(text)
        assert (growth.rate is None) != (growth.reason is None)


@given(anything)
def test_any_text_is_a_time_range_or_a_value_error(text):
    with suppress(ValueError):
        assert Period.from_sdmx(text).days >= 1


@pytest.mark.parametrize(
    ("reader", "kind"),
    [
        (cells.day, date), (cells.number, float), (cells.text, str), (cells.whole, int),
        (cells.yes_or_no, bool), (cells.ids, list),
    ],
)  # fmt: skip
@given(st.data())
def test_any_cell_is_read_as_its_kind_or_said_not_to_be(reader, kind, data):
    read = reader(data.draw(typed.filter(lambda cell: cell is not None)))
    assert isinstance(read, kind | Message)
    assert not isinstance(read, datetime)


@given(anything)
def test_any_text_is_made_harmless_and_back(text):
    assert restored(neutral(text)) == text
    assert not neutral(text).startswith(("=", "+", "-", "@")) or len(text) == 1
    column_of(text, VALUES)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_figures_or_refused(content):
    for read in (read_csv, read_workbook):
        with pytest.raises(FileRefused) as raised:
            read(content, "x.csv")
        assert str(raised.value.what)
        assert str(raised.value.do)


@settings(max_examples=20)
@given(st.lists(st.lists(marks, min_size=1, max_size=8), max_size=4))
def test_any_lines_below_sound_heads_are_reviewed(lines):
    content = csv_of(*lines, heads=HEADS, separator=";").encode()
    try:
        plan = review(SHIPPED, read_csv(content, "x.csv"))
    except FileRefused:
        return
    assert plan.is_empty or plan.problems
    for code in language_codes():
        assert all(load_language(code).say(each.message) for each in plan.problems)


@settings(max_examples=20)
@given(
    st.dictionaries(
        st.sampled_from([name for name in VALUES if name not in ("indicator", "source")]),
        anything, max_size=4,
    )
)  # fmt: skip
def test_any_change_of_a_sound_line_is_reviewed_and_foretold(changed):
    typed = {**TYPED, **changed}
    quoted = ['"' + str(each).replace('"', '""') + '"' for each in typed.values()]
    plan = review(SHIPPED, read_csv(csv_of(quoted, heads=tuple(typed)).encode(), "x.csv"))
    if not plan.errors:
        for code in language_codes():
            assert all(preview(plan, load_language(code)))
            assert all(load_language(code).say(each.message) for each in plan.warnings)


of_type = {
    "string": anything, "double": st.floats() | st.integers(-9, 9).map(float),
    "date32[day]": st.dates(),
}  # fmt: skip


@settings(max_examples=20)
@given(
    st.fixed_dictionaries(
        {
            each.name: st.none() | of_type[str(each.type)]
            for each in VALUE_SCHEMA
            if each.name not in ("indicator", "source", "obs_status")
        }
    ),
    st.sampled_from(["local_agreements", "fdi_total", "diplomatic_relations", None, "zzz"]),
    st.sampled_from(["A", "P", "M", None]),
)
def test_any_row_at_all_is_reviewed(row, indicator, status):
    given_row = {**row, "indicator": indicator, "obs_status": status, "source": "world-bank-wdi"}
    plan = review(SHIPPED, Proposal(proposed([given_row])))
    assert plan.problems or plan.is_empty or plan.rows["obs_status"].isin(["A", "P", "M"]).all()
    for each in plan.problems:
        assert load_language("vi").say(each.message) != load_language("en").say(each.message)
