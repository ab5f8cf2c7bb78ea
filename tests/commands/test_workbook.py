"""`workbook`: the table as an Excel workbook."""

import pytest

from tests.commands.ran import SIGNED


@pytest.mark.parametrize("name", ["FIGURES.XLSX", "số liệu 2024.xlsx"])
def test_a_workbook_s_name_is_the_user_s_own(run, name):
    assert name in run("workbook", "--to", name)
    assert "Không có gì phải làm" in run("import", name, *SIGNED)
