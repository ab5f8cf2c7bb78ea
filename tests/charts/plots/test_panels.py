"""Several indicators in panels: one time axis, their own values, their words."""

import pytest

from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.panels import panels
from charts.pptx.slide_text import panel
from charts.style.captions import (
    captions_of,
)
from indicators.period import Period
from tests.charts.build import day, made, year

SIX = (
    "diplomatic_relations",
    "local_agreements",
    "local_delegations_abroad",
    "fdi_total",
    "exports_wb",
    "ftas_signed",
)


@pytest.mark.parametrize("count", [2, 3, 6])
def test_panels_share_one_time_axis(table, language, count):
    figure = panels(table, language, SIX[:count])
    axes = [each for each in figure.layout if each.startswith("xaxis")]
    ranges = {tuple(figure.layout[each].range) for each in axes}
    assert len(axes) == count
    assert len(ranges) == 1
    assert captions_of(figure).id == " + ".join(SIX[:count])


def test_words_in_a_panel_keep_clear_of_the_end_of_the_time_axis(table, en):
    def side(*indicators):
        drawn = panels(table, en, indicators).data
        return next(
            each.textposition for each in drawn if each.text == ("not reported in between",)
        )

    assert side("diplomatic_relations", "exports_wb") == "top left"
    assert side("diplomatic_relations", "ftas_signed") == "bottom right"


def test_panels_cite_every_source_once(table, en):
    sources = captions_of(panels(table, en, SIX[1:3])).sources
    assert len(sources) == len(set(sources)) == 2


def test_each_panel_has_its_own_values_and_all_one_time(en):
    rows = [year("visits", 2020, "5"), day("level", 2023, "900")]
    figure = panels(made(*rows), en, ("visits", "level"))
    first, second = (axis.range for axis in figure.select_yaxes())
    assert first[1] < second[0]
    assert len({tuple(axis.range) for axis in figure.select_xaxes()}) == 1
    assert captions_of(figure).alt.count("visits") == 1


def two_spans():
    both = Period.years(2020, 2021)
    span = {"period_start": both.start, "period_end": both.end}
    return made(year("visits", 2020, "10", **span), year("money", 2020, "4.0 billion", **span))


def test_panels_per_year_say_what_they_draw(language):
    table = two_spans()
    drawn = panels(table, language, ("visits", "money"), per_year=True)
    said = {"vi": ("5,0", "2,0"), "en": ("5.0", "2.0")}[language.code]
    alt = captions_of(drawn).alt
    assert all(f"2020–2021: {each}" in alt for each in said)
    titles = [each.text for each in drawn.layout.annotations]
    for name, title in zip(("visits", "money"), titles, strict=True):
        made_of = provenance_of(ChartSpec((name,), per_year=True), table, language)
        assert panel(table, made_of, language)[0] in title.replace("<br>", " ")
