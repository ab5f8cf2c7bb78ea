"""The kinds of chart: which is drawn, what fits, what is offered."""

import pytest

from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.registry import KINDS, draw_chart, drawable, kinds_for
from charts.style.captions import captions_of
from indicators.period import Period
from tests.charts.build import day, made, year
from tests.charts.changing import corrected


@pytest.mark.parametrize(
    ("choice", "of", "said"),
    [
        (ChartSpec(("visits",)), "trend", "Visits"),
        (ChartSpec(("visits",), title="Của tôi"), "trend", "Của tôi"),
        (ChartSpec(("visits", "level")), "panels", "Visits · Level"),
        (ChartSpec(("visits", "money"), base=Period.years(2020)), "index", "Visits · Money"),
    ],
)
def test_a_choice_draws_one_several_or_an_index(choice, of, said, en):
    table = made(
        year("visits", 2020, "5"), year("visits", 2021, "7"), day("level", 2020, "5"),
        day("level", 2021, "6"), year("money", 2020, "5 billion"), year("money", 2021, "6 billion"),
    )  # fmt: skip
    figure = draw_chart(choice, table, en)
    words = captions_of(figure)
    assert words.title == said
    assert ("Index" in words.subtitle) == (of == "index")
    assert len(list(figure.select_yaxes())) == (2 if of == "panels" else 1)
    receipt = provenance_of(choice, table, en)
    assert receipt.spec.indicators == choice.indicators
    assert receipt.spec.base == choice.base
    assert {each.indicator for each in receipt.facts} == set(choice.indicators)


def test_what_is_drawable_stands_in_the_catalog_s_order():
    table = made(year("money", 2020, "5 billion"), year("visits", 2020, "5"))
    assert drawable(table) == ["visits", "money"]


def test_a_kind_is_offered_where_it_can_be_drawn(table):
    names = [kind.name for kind in kinds_for(table, ("local_agreements",))]
    assert names == ["trend", "growth", "revisions"]
    alone = [kind.name for kind in kinds_for(table, ("ftas_signed",))]
    assert alone == ["trend", "revisions"]
    together = [kind.name for kind in kinds_for(table, ("fdi_net_inflows_wb", "exports_wb"))]
    assert together == ["panels", "index"]
    unlike = [kind.name for kind in kinds_for(table, ("local_agreements", "exports_wb"))]
    assert unlike == ["panels"]


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_drawn_as_it_was_said_to_fit(table, language, name):
    several = ("fdi_net_inflows_wb", "exports_wb")
    kind = KINDS[name]
    indicators = next(i for i in (("local_agreements",), several) if kind.fits(table, i))
    spec = ChartSpec(indicators, kind=name)
    captions = captions_of(draw_chart(spec, table, language))
    assert captions.title
    assert captions.id == " + ".join(indicators)
    assert provenance_of(spec, table, language).spec.kind == name


def test_revisions_alone_show_what_was_replaced(table, en):
    later = corrected(table, "local_agreements", 431, "431")
    drawn = {
        kind: draw_chart(ChartSpec(("local_agreements",), kind=kind), later, en).to_json()
        for kind in ("trend", "growth", "revisions")
    }
    assert "431" in drawn["revisions"]
    assert {kind for kind, figure in drawn.items() if "422" in figure} == {"revisions"}
