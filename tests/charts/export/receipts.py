"""Receipts of any content, as our own code could have written them."""

from datetime import date

from hypothesis import strategies as st

from charts.export.provenance import Fact, Provenance
from charts.plots.registry import KINDS
from indicators.figure import COMPARATORS
from indicators.language import language_codes
from indicators.period import Period

TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
PERIODS = st.lists(DAYS, min_size=2, max_size=2).map(lambda days: Period(*sorted(days)))
BOUNDS = st.tuples(NUMBERS, NUMBERS).map(sorted) | st.sampled_from([(None, 1.0), (0.0, None)])


@st.composite
def facts(draw):
    period, (lower, upper) = draw(PERIODS), draw(BOUNDS)
    return Fact(
        indicator=draw(TEXTS),
        ref_area=draw(TEXTS),
        start=period.start.isoformat(),
        end=period.end.isoformat(),
        source=draw(TEXTS),
        value=draw(NUMBERS),
        comparator=draw(st.sampled_from(COMPARATORS)),
        lower=lower,
        upper=upper,
        as_reported=draw(TEXTS),
        is_contested=draw(st.booleans()),
    )


RECEIPTS = st.builds(
    Provenance,
    indicators=st.lists(TEXTS, min_size=1, max_size=4).map(tuple),
    language=st.sampled_from(language_codes()),
    as_of=st.none() | DAYS.map(str),
    made=DAYS.map(str),
    version=TEXTS,
    per_year=st.booleans(),
    base=st.just("") | PERIODS.map(lambda period: period.sdmx),
    kind=st.sampled_from(("", *KINDS)),
    facts=st.lists(facts(), max_size=4).map(tuple),
)
