"""A reading: one figure proposed from a text, with the place it stands at."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

from indicators.figure import Comparator

Role = Literal["level", "growth", "share", "target", "forecast", "comparison_base", "change"]
Direction = Literal["up", "down"]
Basis = Literal["stated", "inferred"]

PERCENT, PER_MILLE, POINTS, TIMES = "percent", "per_mille", "percentage_points", "times"
RATES = frozenset({PERCENT, PER_MILLE, POINTS, TIMES})


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure as a text prints it. Offsets are code points of that very text.

    - `value` and its bounds are in whole units (dollars, not billions); a rate keeps the
      number printed: 22 with the unit `percent`, 3 with `times`; a fraction is in percent:
      66.67 for `two thirds`.
    - `unit` is an ISO 4217 code for money, `percent`, `per_mille`, `percentage_points` or
      `times` for rates, else the counted noun as printed; empty where the text leaves it out.
    - The period is empty where the text does not say it; it is `inferred` where it hangs
      on the day of publication ("last year").
    - `direction` is set exactly where `is_growth`: the figure says by how much something
      moved, as a rate (role `growth`) or an amount (role `change`), or is meant to move
      (`target`, `forecast`).
    - `quote_start` and `quote_end` enclose the sentence: the receipt.
    """

    start: int
    end: int
    paragraph: int
    as_reported: str
    value: float
    comparator: Comparator
    lower_bound: float | None
    upper_bound: float | None
    unit: str
    period_start: date | None
    period_end: date | None
    period_basis: Basis | None
    is_growth: bool
    direction: Direction | None
    role: Role
    quote_start: int
    quote_end: int

    def as_json(self) -> dict[str, object]:
        """Return its fields with days in ISO 8601, ready for `json.dumps`."""
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in asdict(self).items()
        }


def readings_as_json(readings: list[Reading]) -> list[dict[str, object]]:
    """Return readings as dictionaries ready for `json.dumps`, one a JSON line."""
    return [reading.as_json() for reading in readings]
