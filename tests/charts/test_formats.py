"""The files of a chart: each is what its ending says, and is offered where it says it is."""

import pytest

from charts.export.render import has_browser
from charts.formats import CHART_FORMATS, PPTX, ChartRequest
from charts.plots.kind import ChartSpec
from charts.plots.registry import KINDS
from charts.style.sizes import SIZES
from indicators.file_format import by_ending
from loaders.table.queries import read_table
from tests.places import SHIPPED

BEGINNINGS = {".png": b"\x89PNG", ".svg": b"<", ".pdf": b"%PDF", ".html": b"<!", ".pptx": b"PK"}
pytestmark = [  # its browser leaves sockets to the collector
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def every_version():
    return read_table(SHIPPED)


@pytest.mark.parametrize("ending", [each.ending for each in CHART_FORMATS])
@pytest.mark.parametrize("kind", ["", "growth"])
def test_a_file_is_what_its_ending_says(every_version, language, ending, kind):
    chart = by_ending(CHART_FORMATS)[ending]
    spec = ChartSpec(("exports_wb",), kind=kind)
    if chart.is_rendered(spec) and not has_browser():
        pytest.skip("no Chrome or Chromium here")
    made = chart.make(ChartRequest(spec, every_version, language, SIZES["web"]))
    assert made.lstrip().startswith(BEGINNINGS[ending])


def test_a_slide_needs_a_browser_only_for_what_powerpoint_has_not():
    needed = {name: PPTX.is_rendered(ChartSpec(("a",), kind=name)) for name in KINDS}
    assert needed == {name: not kind.is_native for name, kind in KINDS.items()}
    assert set(needed.values()) == {True, False}


def test_every_format_is_offered_somewhere_and_under_one_name():
    assert all(each.offered for each in CHART_FORMATS)
    assert len({each.name for each in CHART_FORMATS}) == len(CHART_FORMATS)
    assert len(by_ending(CHART_FORMATS)) == sum(len(each.endings) for each in CHART_FORMATS)
