"""Tables as offices lay them out: each figure with its item, area, period, unit, flag and note."""

import pytest

from loaders.formats.elsewhere.grids.delimited import read_delimited
from loaders.formats.elsewhere.grids.grid import Merged, grid
from loaders.formats.elsewhere.layout.read_grid import read_grid


def table_of(text):
    [table], _ = read_grid(read_delimited(text, "x.csv"))
    return table


def told(table):
    """Each observation in short: item, area, first and last day, value, unit and power of ten."""
    return [
        (
            seen.item,
            seen.area,
            f"{seen.period.start}/{seen.period.end}" if seen.period else "",
            seen.value,
            f"{seen.unit}/{seen.unit_mult}",
        )
        for seen in table.observations
    ]


def test_provinces_down_and_years_with_measures_across():
    table = table_of(
        "Số vụ kết hôn phân theo địa phương\n"
        "\n"
        '"Tỉnh, thành phố","2022 Tổng số","2022 Nông thôn","Sơ bộ 2023 Tổng số"\n'
        '"CẢ NƯỚC",100,60,110\n'
        '"Đồng bằng sông Hồng",40,20,50\n'
        '"Hà  Nội",30,..,35\n'
    )
    assert told(table) == [
        ("Tổng số", "VN", "2022-01-01/2022-12-31", 100, "/0"),
        ("Nông thôn", "VN", "2022-01-01/2022-12-31", 60, "/0"),
        ("Tổng số", "VN", "2023-01-01/2023-12-31", 110, "/0"),
        ("Tổng số", "Đồng bằng sông Hồng", "2022-01-01/2022-12-31", 40, "/0"),
        ("Nông thôn", "Đồng bằng sông Hồng", "2022-01-01/2022-12-31", 20, "/0"),
        ("Tổng số", "Đồng bằng sông Hồng", "2023-01-01/2023-12-31", 50, "/0"),
        ("Tổng số", "VN-HN", "2022-01-01/2022-12-31", 30, "/0"),
        ("Tổng số", "VN-HN", "2023-01-01/2023-12-31", 35, "/0"),
    ]
    assert [(each.cell, each.flag) for each in table.missing] == [("C6", "..")]
    assert [each.flag for each in table.observations][2] == "P"


def test_items_down_quarters_across_under_a_merged_year():
    rows = [
        ["GDP theo giá hiện hành", None, None, None, None],
        ["Đơn vị tính: Tỷ đồng", None, None, None, None],
        [None, 2023, None, 2024, None],
        ["Ngành", "Quý I", "Quý II", "Quý I", "Quý II"],
        ["Nông nghiệp", 10.5, 11.0, 12.0, 13.0],
        ["Dịch vụ", 20.5, 21.0, 22.0, 23.0],
    ]
    merged = (Merged(2, 1, 2, 2), Merged(2, 3, 2, 4))
    [table], _ = read_grid(grid("Sheet1", rows, merged=merged))
    assert told(table)[:4] == [
        ("Nông nghiệp", "", "2023-01-01/2023-03-31", 10.5, "Tỷ đồng/9"),
        ("Nông nghiệp", "", "2023-04-01/2023-06-30", 11.0, "Tỷ đồng/9"),
        ("Nông nghiệp", "", "2024-01-01/2024-03-31", 12.0, "Tỷ đồng/9"),
        ("Nông nghiệp", "", "2024-04-01/2024-06-30", 13.0, "Tỷ đồng/9"),
    ]


def test_merged_heads_without_merges_reach_to_the_next_head():
    table = table_of(";2023;;2024;\nNgành;Quý I;Quý II;Quý I;Quý II\nDịch vụ;1,5;2,5;3,5;4,5\n")
    assert [period for _, _, period, _, _ in told(table)] == [
        "2023-01-01/2023-03-31", "2023-04-01/2023-06-30",
        "2024-01-01/2024-03-31", "2024-04-01/2024-06-30",
    ]  # fmt: skip


def test_months_down_under_years():
    table = table_of(
        "Kỳ,Xuất khẩu (Triệu USD),Nhập khẩu (Triệu USD)\n"
        "Tháng 1/2024,100.5,90.25\n"
        "Tháng 2/2024,101.5,91.25\n"
        "Ước tháng 3/2024,102.5,-\n"
    )
    assert told(table)[0] == (
        "Xuất khẩu (Triệu USD)", "", "2024-01-01/2024-01-31", 100.5, "Triệu USD/6",
    )  # fmt: skip
    assert [each.flag for each in table.observations] == ["", "", "", "", "E"]
    assert [(each.cell, each.flag) for each in table.missing] == [("C4", "-")]


def test_a_long_table_with_a_column_of_values():
    table = table_of(
        "Country or Area,Year,Unit,Value,Value Footnotes\n"
        "Viet Nam,2020,Million persons,97.6,1\n"
        "Thailand,2020,Million persons,71.5,\n"
        "\n"
        "footnoteSeqID,Footnote\n"
        "1,Estimate of the office.\n"
    )
    assert told(table) == [
        ("Million persons", "VN", "2020-01-01/2020-12-31", 97.6, "Million persons/6"),
        ("Million persons", "TH", "2020-01-01/2020-12-31", 71.5, "Million persons/6"),
    ]
    assert [each.note for each in table.observations] == ["Estimate of the office.", ""]


def test_sections_and_footnotes():
    table = table_of(
        "Table 5. Trade with partners\n"
        "Partner,2022,2023(a)\n"
        "Export,,\n"
        "China,10,12\n"
        "Japan,8,9*\n"
        "Import,,\n"
        "China,20,22\n"
        "(a) Customs figures.\n"
        "* Revised.\n"
        "Source: an office\n"
    )
    assert [(seen.item, seen.area, seen.note) for seen in table.observations] == [
        ("Export", "CN", ""),
        ("Export", "CN", "Customs figures."),
        ("Export", "JP", ""),
        ("Export", "JP", "Customs figures. Revised."),
        ("Import", "CN", ""),
        ("Import", "CN", "Customs figures."),
    ]
    assert [each.where for each in table.left_out] == ["8", "9", "10"]


def test_two_tables_below_each_other():
    text = "A,2020,2021\nx,1,2\ny,3,4\n\nB,2010,2011\nx,5,6\n"
    tables, _ = read_grid(read_delimited(text, "x.csv"))
    assert [[seen.period.start.year for seen in table.observations] for table in tables] == [
        [2020, 2021, 2020, 2021],
        [2010, 2011],
    ]


def test_codes_and_links_say_nothing_of_a_figure():
    table = table_of("STT,Mã,Tỉnh,2020\n1,01,Hà Nội,7\n2,79,TP. Hồ Chí Minh,9\n")
    assert [(seen.area, seen.value) for seen in table.observations] == [("VN-HN", 7), ("VN-SG", 9)]
    assert [(each.where, each.text) for each in table.left_out] == [("A", "STT"), ("B", "Mã")]


def test_a_cell_shown_as_a_percentage():
    rows = [["Chỉ tiêu", "2020"], ["Tỷ lệ", 0.616]]
    [table], _ = read_grid(grid("", rows, percent=frozenset({(1, 1)})))
    assert told(table) == [("Tỷ lệ", "", "2020-01-01/2020-12-31", 61.6, "%/0")]


def test_a_list_is_no_table_of_figures():
    [table], _ = read_grid(read_delimited("Tên,Loại\nHà Nội,thành phố\nLào Cai,tỉnh\n", "x.csv"))
    assert (table.layout, table.rows, table.observations) == ("list", 2, ())


@pytest.mark.parametrize("text", ["", "Only words.\n", "One line\n\nAnother\n"])
def test_text_holds_no_table(text):
    tables, _ = read_grid(read_delimited(text, "x.csv"))
    assert tables == []


@pytest.mark.parametrize(
    ("days", "ends"),
    [
        (("2023-10-01", "2024-01-01"), ["2023-12-31", "2024-03-31"]),
        (("2023-11-01", "2023-12-01"), ["2023-11-30", "2023-12-31"]),
        (("2022-01-01", "2023-01-01"), ["2022-12-31", "2023-12-31"]),
        (("2022-01-01", "2022-01-08"), ["2022-01-01", "2022-01-08"]),
    ],
)
def test_periods_dated_by_their_first_day(days, ends):
    table = table_of("observation_date,GDP\n" + "".join(f"{day},1.5\n" for day in days))
    assert [str(seen.period.end) for seen in table.observations] == ends
