"""The small picture of a card: its marks and words."""

from charts.plots.spark import spark


def test_a_spark_has_a_mark_a_figure_and_says_them(table, vi):
    drawn = spark(table.series("local_agreements"), vi)
    assert drawn.count("%3Crect") == 2
    assert 'alt="2019–2021: hơn 200; 2021–2023: 422"' in drawn


def test_one_figure_has_no_spark(table, vi):
    assert spark(table.series("ftas_signed"), vi) == ""
