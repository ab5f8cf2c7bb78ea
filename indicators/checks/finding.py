"""A finding: what a rule made of the figures it looked at, and what it tells the reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2s
from math import isinf
from typing import Literal, get_args

from indicators.catalog import Answer
from indicators.interval import Interval
from indicators.language import Message
from indicators.table import Observation

# In the order they matter; each is also the English word for itself.
Verdict = Literal[
    "contradicts",
    "looks wrong",
    "consistent only if",
    "sources differ",
    "not comparable",
    "not like for like",
    "not final",
    "consistent but open",
    "cannot be checked",
    "consistent",
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
UNBOUNDED = Interval()


@dataclass(frozen=True)
class Finding:
    """What one rule says about some observations.

    `interval` is what the rule worked out: an implied base in the indicator's base unit, a
    growth rate as a fraction, a length in years; unbounded where there is nothing to say.
    `computation` lays the working open, line by line. `answer` is a curator's, if any.
    """

    rule: str
    indicator: str
    observations: tuple[Observation, ...]
    verdict: Verdict
    message: Message
    interval: Interval = UNBOUNDED
    computation: tuple[Message, ...] = ()
    answer: Answer | None = None

    @property
    def lower(self) -> float | None:
        """The lower end of the interval; None where it is unbounded."""
        return None if isinf(self.interval.lower) else self.interval.lower

    @property
    def upper(self) -> float | None:
        """The upper end of the interval; None where it is unbounded."""
        return None if isinf(self.interval.upper) else self.interval.upper

    @property
    def is_settled(self) -> bool:
        """Whether a curator has answered for it."""
        return self.answer is not None

    @cached_property
    def id(self) -> str:
        """A name that holds as long as the figures do: a corrected figure is a new finding."""
        looked_at = "|".join(map(_identity, self.observations))
        return f"{self.rule}-{blake2s(looked_at.encode(), digest_size=4).hexdigest()}"

    @property
    def weight(self) -> tuple[bool, int, int]:
        """What findings are ordered by: open ones, graver ones, one source against itself."""
        sources = len({each.source for each in self.observations})
        return self.is_settled, VERDICTS.index(self.verdict), sources


def _identity(each: Observation) -> str:
    bounds = (each.figure.comparator, each.figure.lower, each.figure.upper) if each.figure else ()
    return f"{each.indicator} {each.ref_area} {each.period.sdmx} {each.source} {bounds}"
