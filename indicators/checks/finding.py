"""A finding: what a rule made of the figures it looked at, and what it tells the reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2s
from math import isinf
from typing import Literal

from indicators.catalog import CuratorAnswer
from indicators.interval import Interval
from indicators.language import Language, Message
from indicators.sentences import place_words
from indicators.table import Observation

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
# In the order they matter.
VERDICTS: dict[Verdict, Message] = {
    "contradicts": Message("contradicts"),
    "looks wrong": Message("looks wrong"),
    "consistent only if": Message("consistent only if"),
    "sources differ": Message("sources differ"),
    "not comparable": Message("not comparable"),
    "not like for like": Message("not like for like"),
    "not final": Message("not final"),
    "consistent but open": Message("consistent but open"),
    "cannot be checked": Message("cannot be checked"),
    "consistent": Message("consistent"),
}
RANK = {verdict: rank for rank, verdict in enumerate(VERDICTS)}
DOUBTS: tuple[Verdict, ...] = (
    "contradicts",
    "looks wrong",
    "consistent only if",
    "sources differ",
)
UNLIKE: Verdict = "not like for like"
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
    answer: CuratorAnswer | None = None

    @property
    def lower(self) -> float | None:
        """The lower end of the interval; None where it is unbounded."""
        return None if isinf(self.interval.lower) else self.interval.lower

    @property
    def upper(self) -> float | None:
        """The upper end of the interval; None where it is unbounded."""
        return None if isinf(self.interval.upper) else self.interval.upper

    @property
    def is_doubt(self) -> bool:
        """Whether it changes how the figures should be read, and nobody has answered for it."""
        return self.verdict in DOUBTS and not self.is_settled

    @property
    def is_objection(self) -> bool:
        """Whether it speaks against the figures, or against how they stand beside each other."""
        return self.is_doubt or (self.verdict == UNLIKE and not self.is_settled)

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about, whatever the figures are by now: check, verdict and observations."""
        return self.rule, self.verdict, *map(identity, self.observations)

    def sentence(self, language: Language) -> str:
        """Say what was found, in one or two sentences; of a province, after its name."""
        said, area = language.say(self.message), place_words(self.observations[0], language)
        return f"{area}: {said}" if area else said

    def verdict_words(self, language: Language) -> str:
        """Say the verdict in a word or two."""
        return language.say(VERDICTS[self.verdict])

    def answer_words(self, language: Language) -> str:
        """Say what a curator answered: who, when, why. Empty where nobody did."""
        if not self.answer:
            return ""
        return language.text(
            "Settled by {by} on {day}: {reason}",
            by=self.answer.by,
            day=self.answer.day,
            reason=self.answer.reason,
        )

    @property
    def is_settled(self) -> bool:
        """Whether a curator has answered for it."""
        return self.answer is not None

    @cached_property
    def id(self) -> str:
        """A name that holds as long as the figures do: a corrected figure is a new finding."""
        looked_at = "|".join(map(_named, self.observations))
        return f"{self.rule}-{blake2s(looked_at.encode(), digest_size=4).hexdigest()}"

    @property
    def weight(self) -> tuple[bool, int, int]:
        """What findings are ordered by: open ones, graver ones, one source against itself."""
        sources = len({each.source for each in self.observations})
        return self.is_settled, RANK[self.verdict], sources


def identity(observation: Observation) -> tuple[object, ...]:
    """Return what names an observation, in the order of `table.IDENTITY`."""
    period = observation.period
    return (
        observation.indicator,
        observation.ref_area,
        period.start,
        period.end,
        observation.source,
    )


def _named(observation: Observation) -> str:
    o, figure = observation, observation.figure
    bounds = (figure.comparator, figure.lower, figure.upper) if figure else ()
    return f"{o.indicator} {o.ref_area} {o.period.sdmx} {o.source} {bounds}"
