"""Eurostat's TSV: flags behind figures, `:` for missing, several dimensions in one column."""

from loaders.formats.elsewhere.standards.eurostat import is_eurostat, read_eurostat

TEXT = "indic_de,geo\\time\t2019 \t2018 \nCNMIGRAT,AT\t: \t34948 b\nCNMIGRAT,BE1\t: c\t-5 \n"


def test_a_file():
    assert is_eurostat(TEXT)
    [table] = read_eurostat(TEXT, "x").tables
    assert [(s.item, s.area, s.period.start.year, s.value, s.flag, s.cell)
            for s in table.observations] == [
        ("CNMIGRAT", "AT", 2018, 34948, "b", "C2"), ("CNMIGRAT", "BE1", 2018, -5, "", "C3"),
    ]  # fmt: skip
    assert [(s.cell, s.flag) for s in table.missing] == [("B2", ":"), ("B3", ": c")]
