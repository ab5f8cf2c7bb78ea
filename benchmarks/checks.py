"""How long the checks take on tables of 10³, 10⁴ and 10⁵ rows: `python benchmarks/checks.py`."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from indicators.catalog import Catalog, Indicator, Source, Theme
from indicators.checks import findings
from indicators.period import Period
from indicators.table import Table, frame

SIZES = (1_000, 10_000, 100_000)
YEARS = range(1924, 2024)
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def table(rows: int) -> Table:
    """Return a table of yearly flows, a hundred years an indicator, growth printed with each."""
    count = rows // len(YEARS)
    indicators = tuple(_indicator(number, count) for number in range(count))
    source = Source("s", "Yearbook", "Office", date(2024, 6, 1))
    made = [_row(each.id, year) for each in indicators for year in YEARS]
    catalog = Catalog((Theme("t", {"en": "T"}),), indicators, (source,))
    return Table(frame(made), catalog)


def _indicator(number: int, count: int) -> Indicator:
    text = {"en": f"Series {number}"}
    lookalike = (f"i{number + 1}",) if number % 2 == 0 and number + 1 < count else ()
    return Indicator(
        f"i{number}", text, text, "t", "flow", text, "UNIT", not_comparable_with=lookalike
    )


def _row(name: str, year: int) -> dict[str, object]:
    value = 1000.0 + (year * 37 + len(name)) % 100
    period = Period.years(year)
    return {
        "indicator": name, "ref_area": "VN", "period_start": period.start,
        "period_end": period.end, "period_basis": "stated", "obs_value": value,
        "comparator": "=", "lower_bound": value, "upper_bound": value,
        "as_reported": f"{value:.0f}", "change_value": 0.05, "change_as_reported": "tăng 5%",
        "obs_status": "A", "source": "s", "locator": "p. 1",
        "realtime_start": NOW, "recorded_by": "benchmark",
    }  # fmt: skip


def main() -> None:
    """Print the time of the whole table, a row, and one indicator of it."""
    print(f"{'rows':>8} {'seconds':>9} {'µs a row':>9} {'findings':>9} {'one indicator, ms':>18}")
    for size in SIZES:
        made = table(size)
        start = perf_counter()
        found = findings(made)
        seconds = perf_counter() - start
        start = perf_counter()
        findings(made, "i1")
        alone = perf_counter() - start
        each = 1e6 * seconds / size
        print(f"{size:>8} {seconds:>9.2f} {each:>9.1f} {len(found):>9} {1e3 * alone:>18.1f}")


if __name__ == "__main__":
    main()
