"""What has changed since a figure was made: its value, its growth, its sources."""

from dataclasses import replace

from charts.export.provenance import Provenance, provenance_of
from charts.export.staleness import compare, verdict
from charts.plots.kind import ChartSpec
from indicators.period import Period
from tests.charts.build import made, year
from tests.charts.changing import changed, without

SPEC = ChartSpec(("visits",))


def grown(change):
    return made(year("visits", 2020, "50"), year("visits", 2021, "60", change=change))


def test_what_stands_as_it_was_is_right(language):
    table = grown("+20%")
    receipt = provenance_of(SPEC, table, language)
    assert list(compare(receipt, table)) == []
    assert verdict([(0, receipt)], []).right == 2


def test_a_correction_of_printed_growth_alone_is_noticed(en):
    receipt = provenance_of(SPEC, grown("+20%"), en)
    (finding,) = compare(receipt, grown("+21%"))
    assert finding.kind == "growth"
    assert finding.sentence(grown("+21%"), en) == (
        "Visits, 2021: printed growth was “+20%”, now “+21%”"
    )
    (gone,) = compare(receipt, grown(""))
    assert gone.sentence(grown(""), en).endswith("now “–”")


def test_a_file_of_before_growth_was_kept_is_not_outdated_by_it(en):
    table = grown("+20%")
    whole = provenance_of(SPEC, table, en)
    older = replace(whole, facts=tuple(replace(fact, change=None) for fact in whole.facts))
    assert list(compare(Provenance.from_json(older.to_json()), table)) == []


def test_what_was_changed_withdrawn_and_added_is_told_apart(en):
    table = grown("")
    receipt = provenance_of(SPEC, table, en)
    later = {
        "changed": changed(table, "visits", 70, "70"),
        "withdrawn": without(table, "visits", Period.years(2021).end),
        "added": made(
            *(year("visits", n, p) for n, p in ((2020, "50"), (2021, "60"), (2022, "9")))
        ),
    }
    for kind, state in later.items():
        assert [finding.kind for finding in compare(receipt, state)] == [kind]
