"""The mark of a checked file: made by a commit, and worth nothing on other rows."""

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from indicators.table import SCHEMA
from loaders.changes.commit import commit
from loaders.errors import TableInvalid
from loaders.table.file_format import PARQUET_OPTIONS
from loaders.table.mark import MARK_KEY, digest, is_marked, mark
from loaders.table.queries import read_series, read_table, write_table


def is_checked(path):
    return is_marked(pq.read_metadata(path))


@pytest.fixture
def marked(path):
    write_table(read_table(path), path)
    return path


def broken(rows):
    """The same rows, one of them with a value outside its own bounds."""
    column = SCHEMA.get_field_index("lower_bound")
    return rows.set_column(column, SCHEMA.field(column), pc.add(rows["upper_bound"], 1.0))


def with_copied_mark(rows, like, path):
    """Write rows as the table is written, with the mark that another file bears."""
    with pq.ParquetWriter(path, rows.schema, **PARQUET_OPTIONS) as writer:
        writer.write_table(rows)
        writer.add_key_value_metadata({MARK_KEY: pq.read_metadata(like).metadata[MARK_KEY]})


def test_a_commit_and_a_table_written_whole_are_marked(marked, correct):
    assert is_checked(marked)
    assert commit(marked, correct(comment="x"), "Lan", "ghi chú")
    assert is_checked(marked)


def test_marking_changes_neither_rows_nor_footer(path):
    rows, before = pq.read_table(path), pq.read_metadata(path)
    assert not is_marked(before)
    mark(path)
    after = pq.read_metadata(path)
    assert is_marked(after)
    assert digest(after) == digest(before)
    assert pq.read_table(path).equals(rows, check_metadata=True)
    assert after.row_group(0).column(0).has_column_index


def test_a_copied_mark_is_no_mark(marked, tmp_path):
    rows = pq.read_table(marked)
    copy = tmp_path / "copy.parquet"
    with_copied_mark(broken(rows), marked, copy)
    assert not is_checked(copy)
    for read in (read_table, lambda path: read_series(path, "local_agreements")):
        with pytest.raises(TableInvalid):
            read(copy)


def test_a_program_that_writes_the_table_anew_leaves_the_mark_behind(marked, tmp_path):
    copy = tmp_path / "copy.parquet"
    pq.write_table(pq.read_table(marked), copy)
    assert not is_checked(copy)


def test_a_commit_on_an_unmarked_file_checks_all_of_it(path, correct):
    proposal = correct(comment="x")
    rows = pq.read_table(path)
    others = pc.not_equal(rows["indicator"], "local_agreements")
    column = SCHEMA.get_field_index("locator")
    emptied = pc.if_else(others, pa.scalar(None, pa.string()), rows["locator"])
    pq.write_table(rows.set_column(column, SCHEMA.field(column), emptied), path)
    assert commit(path, proposal, "Lan", "ghi chú")
    assert not is_checked(path)


def test_a_table_that_breaks_its_rules_is_written_without_a_mark(path):
    table = read_table(path)
    table.rows["locator"] = None
    write_table(table, path)
    assert not is_checked(path)
