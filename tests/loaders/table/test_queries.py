"""Reading the table's file: what it gives, and what it says of a file that cannot serve."""

import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from indicators.language import load_language
from indicators.table import COLUMNS, SCHEMA
from loaders.errors import TableInvalid, TableMissing, TableTooNew, TableUnreadable
from loaders.table.queries import CATALOG_KEY, read_footer, read_series, read_table


def rewritten(path, change):
    """Write the file anew with its Arrow table changed."""
    pq.write_table(change(pq.read_table(path)), path)


def with_catalog(table, **changes):
    catalog = json.loads(table.schema.metadata[CATALOG_KEY]) | changes
    return table.replace_schema_metadata({CATALOG_KEY: json.dumps(catalog)})


def with_cell(table, column, value, row=0):
    rows = table.to_pylist()
    rows[row][column] = value
    return pa.Table.from_pylist(rows, schema=table.schema)


def damage_missing(path):
    path.unlink()


def damage_folder(path):
    path.unlink()
    path.mkdir()


def damage_text(path):
    path.write_text("indicator,obs_value\n")


def damage_empty(path):
    path.write_bytes(b"")


def damage_cut(path):
    path.write_bytes(path.read_bytes()[:-500])


def damage_middle(path):
    content = bytearray(path.read_bytes())
    content[4:3000] = bytes(2996)
    path.write_bytes(content)


def damage_columns(path):
    rewritten(path, lambda t: t.drop_columns(["locator", "upper_bound"]))


def damage_type(path):
    values = pa.array(["x"] * pq.read_metadata(path).num_rows)
    at = COLUMNS.index("obs_value")
    rewritten(path, lambda t: t.set_column(at, "obs_value", values))


def damage_rules(path):
    rewritten(path, lambda t: with_cell(with_cell(t, "source", "nobody"), "obs_value", -1.0, row=9))


def damage_no_catalog(path):
    rewritten(path, lambda t: t.replace_schema_metadata(None))


def damage_catalog(path):
    rewritten(path, lambda t: with_catalog(t, indicators=[{"id": "x"}]))


def damage_newer(path):
    rewritten(path, lambda t: with_catalog(t, format=99))


DAMAGES = [
    (damage_missing, TableMissing, "There is no table", "Không có bảng dữ liệu"),
    (damage_folder, TableUnreadable, "cannot be read: Is a directory", "Không đọc được tệp"),
    (damage_text, TableUnreadable, "not a Parquet table", "không phải là bảng Parquet"),
    (damage_empty, TableUnreadable, "not a Parquet table", "không phải là bảng Parquet"),
    (damage_cut, TableUnreadable, "cut short", "bị cắt ngang"),
    (damage_middle, TableUnreadable, "damaged", "bị hỏng"),
    (damage_columns, TableInvalid, "does not have the table's columns", "không có đủ các cột"),
    (damage_type, TableInvalid, "does not have the table's columns", "không có đủ các cột"),
    (damage_rules, TableInvalid, "breaks its own rules", "vi phạm quy tắc"),
    (damage_no_catalog, TableInvalid, "no catalog", "không có danh mục"),
    (damage_catalog, TableInvalid, "cannot be read", "Không đọc được danh mục"),
    (damage_newer, TableTooNew, "written in format 99", "ghi theo định dạng 99"),
]


@pytest.mark.parametrize(
    ("damage", "kind", "in_en", "in_vi"), DAMAGES, ids=[d[0].__name__[7:] for d in DAMAGES]
)
def test_a_file_that_cannot_serve_says_why_and_what_to_do(data, damage, kind, in_en, in_vi):
    damage(data)
    with pytest.raises(kind) as caught:
        read_table(data)
    assert in_en in load_language("en").say(caught.value.what)
    assert in_vi in load_language("vi").say(caught.value.what)
    assert load_language("vi").say(caught.value.do)
    assert caught.value.path == data


def test_all_problems_come_at_once(data):
    damage_rules(data)
    with pytest.raises(TableInvalid) as caught:
        read_table(data)
    said = [load_language("en").say(each.message) for each in caught.value.problems]
    assert any("nobody" in each for each in said)
    assert any("outside its own bounds" in each for each in said)


def test_lacking_columns_are_all_named(data):
    damage_columns(data)
    with pytest.raises(TableInvalid) as caught:
        read_table(data)
    assert {each.where for each in caught.value.problems} == {"locator", "upper_bound"}


def test_reading_never_writes(data):
    before = data.read_bytes(), data.stat().st_mtime_ns, sorted(data.parent.iterdir())
    read_table(data)
    read_series(data, "local_agreements")
    read_footer(data)
    assert (data.read_bytes(), data.stat().st_mtime_ns, sorted(data.parent.iterdir())) == before


def test_a_folder_that_may_not_be_written_to_is_read(data):
    data.chmod(0o444)
    data.parent.chmod(0o555)
    try:
        assert len(read_table(data).rows) == read_footer(data).row_count
    finally:
        data.parent.chmod(0o755)


def test_a_series_is_the_table_s_own_rows(data):
    whole = read_table(data)
    for indicator in whole.catalog.indicators:
        alone = read_series(data, indicator.id).rows.reset_index(drop=True)
        expected = whole.series(indicator.id).rows.reset_index(drop=True)
        pd.testing.assert_frame_equal(alone, expected)


def test_an_unknown_series_is_empty(data):
    assert read_series(data, "no_such_indicator").rows.empty


def test_a_replaced_file_is_seen_at_once(data):
    before = read_table(data)
    changed = pq.read_table(data).slice(0, 5)
    fresh = data.with_name("fresh")
    pq.write_table(changed, fresh)
    fresh.replace(data)
    assert len(read_table(data).rows) == 5
    assert len(before.rows) > 5


def test_an_unchanged_file_is_read_once(data):
    assert read_table(data) is read_table(data)


def test_pandas_alone_reads_it(data, table):
    rows = pd.read_parquet(data)
    assert tuple(rows.columns) == COLUMNS == tuple(SCHEMA.names)
    assert len(rows) >= len(table.rows)


def test_strings_are_stored_plain_and_groups_have_statistics(data):
    with pq.ParquetFile(data) as file:
        group = file.metadata.row_group(0)
        columns = [group.column(i) for i in range(group.num_columns)]
        assert not any(pa.types.is_dictionary(t) for t in file.schema_arrow.types)
        assert all(c.statistics is not None for c in columns if c.physical_type == "BYTE_ARRAY")


def test_each_column_says_what_it_means(data):
    schema = pq.read_schema(data)
    assert all(field.metadata[b"description"] for field in schema)
