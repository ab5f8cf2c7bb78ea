"""Indexed lines: where they start, when they are solid, what they refuse."""

import pytest

from charts.plots.index import index
from charts.style.captions import (
    captions_of,
)
from indicators.period import Period
from tests.charts.build import made, traces, year


def test_indexed_lines_start_at_100_and_end_with_their_letter(table, en):
    figure = index(table, en, ("fdi_net_inflows_wb", "exports_wb"), Period.years(2013))
    lines = [t for t in figure.data if t.mode == "lines"]
    assert [line.y[0] for line in lines] == [100, 100]
    assert [line.line.dash for line in lines] == ["solid", "solid"]
    assert "A: FDI, net inflows" in captions_of(figure).subtitle
    assert [t.text[0].strip()[:8] for t in figure.data if t.mode == "markers+text"] == [
        "<b>A</b>",
        "<b>B</b>",
    ]


def test_an_index_needs_a_base_of_all(table, en):
    with pytest.raises(ValueError, match="The nearest that serves: 19"):
        index(table, en, ("fdi_net_inflows_wb", "exports_wb"), Period.years(1975))


def test_an_index_is_solid_only_where_no_year_is_missing(en):
    rows = [year("visits", n, str(n - 2010)) for n in (2020, 2021, 2022)]
    rows += [year("money", n, f"{n - 2010} billion") for n in (2020, 2022)]
    figure = index(made(*rows), en, ("visits", "money"), Period.years(2020))
    assert [t.line.dash for t in traces(figure, mode="lines")] == ["solid", "dot"]
    assert [t.y[-1] for t in traces(figure, mode="lines")] == [120, 120]
    assert "<b>110.0</b><br>2021<br>Visits" in traces(figure, mode="lines")[0].hovertext
