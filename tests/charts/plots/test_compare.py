import pytest

from charts.plots.index import index
from charts.plots.panels import panels
from charts.plots.revisions import revision_chart
from charts.plots.spark import spark
from charts.style.captions import captions_of
from indicators.comparability import common_bases, obstacles
from indicators.period import Period

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
    with pytest.raises(ValueError, match="no figure of every indicator"):
        index(table, en, ("fdi_net_inflows_wb", "exports_wb"), Period.years(1975))


@pytest.mark.parametrize(
    ("indicators", "reason"),
    [
        (("strategic_partners", "strategic_and_comprehensive_partners"), "do not count the same"),
        (("ftas_signed", "fta_partner_economies"), "do not count the same"),
        (("fdi_total", "foreign_investment_year_to_date"), "do not count the same"),
        (("local_agreements", "diplomatic_relations"), "share no scale"),
        (("local_agreements", "local_delegations_abroad"), "open bound (hơn 200)"),
        (("covid_flights", "exports_wb"), "single figure"),
        (("local_delegations_abroad", "exports_wb"), "unlike length"),
    ],
)
def test_what_is_not_like_for_like_is_refused_with_its_reason(table, en, indicators, reason):
    said = [en.say(each) for each in obstacles(table, indicators)]
    assert any(reason in each for each in said)


def test_two_annual_series_may_share_a_scale(table):
    assert obstacles(table, ("fdi_net_inflows_wb", "exports_wb")) == []
    bases = common_bases(table, ("fdi_net_inflows_wb", "exports_wb"))
    assert Period.years(2013) in bases
    assert bases == sorted(bases)


def test_a_spark_has_a_mark_a_figure_and_says_them(table, vi):
    drawn = spark(table.series("local_agreements"), vi)
    assert drawn.count("%3Crect") == 2
    assert 'alt="2019–2021: hơn 200; 2021–2023: 422"' in drawn


def test_one_figure_has_no_spark(table, vi):
    assert spark(table.series("ftas_signed"), vi) == ""


def test_revisions_have_a_line_a_version(table, en):
    figure = revision_chart(table.series("local_agreements"), en)
    assert len(figure.data) == 2
    assert "No figure has been revised so far." in captions_of(figure).notes
