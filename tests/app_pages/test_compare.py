"""Compare: what may share a scale, what may not and why, and what is drawn."""

from itertools import combinations

import pytest

from charts.plots.registry import drawable
from indicators.series.comparability import obstacles
from tests.app_pages.reading import bodies, charts, has, labelled, said, set_to

ANNUAL = "fdi_net_inflows_wb,exports_wb"
REFUSED = [
    ("strategic_partners,strategic_and_comprehensive_partners", "do not count the same thing"),
    ("fdi_total,foreign_investment_year_to_date", "do not count the same thing"),
    ("diplomatic_relations,local_agreements", "Some hold on a day and others over a span"),
    ("local_agreements,ftas_signed", "has a single figure: there is no change to show."),
    ("local_agreements,exports_wb", "Their periods are of unlike length"),
    ("local_agreements,local_delegations_abroad", "an open bound (hơn 200)"),
]
HEADING = {
    "en": "These cannot share one scale, so they stay side by side:",
    "vi": "Các chỉ tiêu này không thể chung một thang",
}


@pytest.mark.parametrize(("ids", "why"), REFUSED)
def test_what_cannot_share_a_scale_is_refused_with_the_reason_and_still_drawn(visit, ids, why):
    app = visit("compare", lang="en", ids=ids, way="index")
    refusal = next(each for each in bodies(app) if 'class="refusal"' in each)
    assert HEADING["en"] in said(app)
    assert why in said(app)
    assert 'role="note"' in refusal
    (chart,) = charts(app)
    assert "Index" not in chart["layout"]["meta"]["subtitle"]
    assert not has(app.selectbox, "Starts at 100 in")


@pytest.mark.parametrize("ids", [each[0] for each in REFUSED])
def test_it_is_refused_in_vietnamese_too(visit, table, ids):
    told = said(visit("compare", lang="vi", ids=ids, way="index"))
    assert "{" not in told.split("}")[-1]
    for name in ids.split(","):
        assert table.catalog.indicator[name].name["vi"] in told


def test_every_pair_is_drawn_on_one_scale_or_refused_with_all_its_reasons(visit, table):
    """Of all pairs, a sample that has every kind of reason."""
    pairs = list(combinations(drawable(table), 2))[::12]
    app = visit("compare", lang="en", way="index")
    for pair in pairs:
        app.multiselect(key="ids").set_value(list(pair)).run()
        assert not app.exception
        reasons = obstacles(table, pair)
        refusals = [each for each in bodies(app) if 'class="refusal"' in each]
        assert len(refusals) == bool(reasons)
        assert sum(each.count("<li>") for each in refusals) == len(reasons)
        assert len(charts(app)) == 1


@pytest.mark.parametrize(("base", "subtitle"), [
    (None, "Index, 2013 = 100"),
    ("1995-01-01/P1Y", "Index, 1995 = 100"),
    ("1066", "Index, 2013 = 100"),
])  # fmt: skip
def test_the_index_starts_where_it_is_asked_to(visit, base, subtitle):
    address = {"base": base} if base else {}
    app = visit("compare", lang="en", ids=ANNUAL, way="index", **address)
    assert charts(app)[0]["layout"]["meta"]["subtitle"].startswith(subtitle)
    set_to(app, "selectbox", "Starts at 100 in", "2000-01-01/P1Y")
    assert charts(app)[0]["layout"]["meta"]["subtitle"].startswith("Index, 2000 = 100")
    assert app.query_params["base"] == "2000-01-01/P1Y"


def test_a_base_that_is_nothing_in_its_unit_is_refused_and_the_nearest_named(visit):
    app = visit("compare", lang="en", ids=ANNUAL, way="index", base="1986-01-01/P1Y")
    assert [each.value for each in app.info][-1].endswith("The nearest that serves: 1993.")
    assert charts(app)[0]["layout"]["meta"]["subtitle"].startswith("Index, 2013 = 100")


def test_a_base_below_zero_is_not_offered(visit, table):
    offered = labelled(
        visit("compare", lang="en", ids=ANNUAL, way="index").selectbox, "Starts at 100 in"
    ).options
    assert "1993" in offered
    below = [o.period.start.year for o in table.series("fdi_net_inflows_wb").observations
             if o.figure.value <= 0]  # fmt: skip
    assert below
    assert not {str(year) for year in below} & set(offered)


def test_per_year_divides_side_by_side(visit):
    app = visit("compare", lang="en", ids="local_agreements,local_delegations_abroad")
    whole = charts(app)[0]
    set_to(app, "toggle", "Per year", True)
    assert charts(app)[0] != whole
    assert "per year" in str(charts(app)[0]["layout"])


@pytest.mark.parametrize("count", range(7))
def test_two_to_six_are_drawn_and_fewer_are_asked_for(visit, table, count):
    app = visit("compare", lang="en", ids=",".join(drawable(table)[:count]) or "none")
    assert bool(charts(app)) == (count >= 2)
    assert ("Choose two to six indicators." in said(app, "info")) == (count < 2)


def test_taking_all_out_asks_again(visit):
    app = visit("compare", lang="vi")
    app.multiselect(key="ids").set_value([]).run()
    assert not app.exception
    assert "hai đến sáu" in said(app, "info")
