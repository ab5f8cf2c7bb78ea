"""Tables of pages: cells over several columns and rows stand in each of them."""

from loaders.formats.elsewhere.grids.html import is_html, read_html

PAGE = """<html><body><table><tr><td><table><caption>Xuất khẩu</caption>
<tr><th rowspan=2>Ngành</th><th colspan="2">2023</th></tr><tr><th>Quý I</th><th>Quý II</th></tr>
<tr><td>Dịch <b>vụ</b></td><td>1,5</td><td>..</td></tr></table></td></tr></table></body></html>"""


def test_the_inner_table_is_read():
    [table] = read_html(PAGE, "x")
    assert table.name == "Xuất khẩu"
    assert table.rows == (
        ("Ngành", "2023", "2023"),
        ("Ngành", "Quý I", "Quý II"),
        ("Dịch vụ", "1,5", ".."),
    )


def test_it_is_told_by_its_beginning():
    assert is_html("  <!DOCTYPE html><html>")
    assert not is_html("a < b, c\n")
