"""The shipped table: the verdicts a curator reached by hand, from the table alone."""

import pytest

from indicators.checks import findings
from indicators.language import load_language
from indicators.table import current
from loaders.table.queries import read_table
from tests.places import SHIPPED

BILLION = 1e9


@pytest.fixture(scope="module")
def shipped():
    return current(read_table(SHIPPED))


@pytest.fixture(scope="module")
def found(shipped):
    return findings(shipped)


def one(found, rule, indicators):
    """Return the finding of a rule about exactly these indicators."""
    hits = [
        each
        for each in found
        if each.rule == rule and {o.indicator for o in each.observations} == set(indicators.split())
    ]
    assert len(hits) == 1
    return hits[0]


CASES = {
    "C01": (("printed-growth", "local_agreements"), "consistent only if", (199.53, 200.48)),
    "C03": (("printed-growth", "local_delegations_abroad"), "consistent", (185.67, 186.83)),
    "C04": (
        ("printed-growth", "fdi_total"),
        "cannot be checked",
        (39.31 * BILLION, 39.71 * BILLION),
    ),
    "C05": (
        ("printed-growth", "foreign_investment_year_to_date"),
        "consistent but open",
        (None, 25.27 * BILLION),
    ),
    "C06": (
        ("parts-and-whole", "fdi_total foreign_investment_year_to_date"),
        "contradicts",
        (52.38 * BILLION, 54.27 * BILLION),
    ),
    "C08": (("overlap", "local_agreements"), "not like for like", (None, 1.11)),
    "C10": (
        ("definition", "strategic_partners strategic_and_comprehensive_partners"),
        "not comparable",
        (2, 2),
    ),
    "C11": (("definition", "fta_partner_economies ftas_signed"), "not comparable", (None, None)),
    "C17": (("span-by-events", "local_agreements"), "not like for like", (2.01, 2.01)),
}


@pytest.mark.parametrize("case", CASES)
def test_the_curators_verdict_is_reached(found, case):
    looked_at, verdict, ends = CASES[case]
    finding = one(found, *looked_at)
    assert finding.verdict == verdict
    for end, expected in zip((finding.lower, finding.upper), ends, strict=True):
        assert end == (
            expected if expected is None else pytest.approx(expected, rel=3e-4, abs=0.005)
        )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "holds only if the figure for 2019–2021 was exactly 200 agreements"),
        ("vi", "chỉ khớp nếu số liệu của giai đoạn 2019–2021 là đúng 200 thỏa thuận"),
    ],
)
def test_the_growth_of_agreements_is_told_to_a_minister(found, code, said):
    assert said in one(found, "printed-growth", "local_agreements").sentence(load_language(code))


def test_the_working_is_laid_open(found):
    both = "fdi_total foreign_investment_year_to_date"
    lines = [str(line) for line in one(found, "parts-and-whole", both).computation]
    assert lines == [
        "the first 11 months of 2022: 24.38–25.27, implied by the printed +14.8%",
        "the first 11 months of 2023: 28–29, as “nearly 29 billion USD” reads",
        "Sum: 52.38–54.27, against 48.15–48.25 for 2021–2023",
    ]


def test_one_source_against_itself_comes_first(found):
    assert found[0] is one(found, "parts-and-whole", "fdi_total foreign_investment_year_to_date")
    assert found[-1].verdict == "consistent"


def test_only_what_concerns_an_indicator_is_returned(shipped, found):
    for each in shipped.catalog.indicators:
        own = [f for f in found if any(o.indicator == each.id for o in f.observations)]
        assert [f.id for f in findings(shipped, each.id)] == [f.id for f in own]


def test_the_yearly_series_raise_no_alarm(found):
    alarming = {"slip", "unlike-lengths", "overlap", "contested"}
    assert not [f for f in found if f.indicator.endswith("_wb") and f.rule in alarming]
