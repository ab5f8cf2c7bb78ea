"""Which span of time each figure of a paragraph covers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.prose.days import UNKNOWN, Said, shifted
from loaders.prose.lexicon import Tag
from loaders.prose.reading import Role
from loaders.prose.scene import Scene
from loaders.prose.sentence import RELATIVE, Sentence
from loaders.prose.spans import Span

_NEAR, _COMPARED_NEAR = 4, 8
_OWN = ("own", "now")
_LEADING = frozenset({Tag.AFTER, Tag.TIME, Tag.WHOLE})
_INTO = frozenset(
    {"trong", "vào", "của", "cho", "ở", "theo", "(", "/"}
    | {"in", "for", "during", "over", "of", "a", "per", "the", "worth", "seen", "recorded"}
    | {"registered", "reported", "posted", "achieved", "ghi nhận", "đạt được"}
)
_DATED_ELSE = frozenset({Tag.MASKED, Tag.LABEL, Tag.LASTING, Tag.FROM})
_AMOUNTS = frozenset({Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY})
_CLAUSES = frozenset({Tag.COMMA, Tag.FACT, Tag.VERSUS})
_HOUR = re.compile(r"\d\s?(?:h|giờ|am|pm|[ap]\.m)|\d:\d", re.IGNORECASE)
_AMONG = ("among them", "among these", "of these", "of them", "of the total", "of this",
          "trong số này", "trong số đó", "trong đó", "trong tổng số")  # fmt: skip
_TERMS = ("nhiệm kỳ", "the term", "for the term")
_YEAR_BEFORE = re.compile(
    r"(?:a|one)? ?year (?:earlier|ago|before)|the year before"
    r"|(?:the )?(?:previous|preceding|prior) year"
    r"|năm (?:trước đó|trước|liền trước|liền kề)",
    re.IGNORECASE,
)
_FEW, _FAR = 4, 40


@dataclass
class Dating:
    """Keeps the span a paragraph speaks of, and gives each figure its own.

    A span in front of the figures of its sentence is what the next sentences speak of too;
    one behind a figure dates of those only what is measured alike: money, rates and the
    same things counted.
    """

    topic: Said = UNKNOWN
    trail: Said = UNKNOWN
    units: set[str] = field(default_factory=set)  # what the trail was said of
    current: Said = UNKNOWN
    sentence: Sentence | None = None
    last: Said = UNKNOWN  # of the figure before, whatever dates it
    claimed: set[int] = field(default_factory=set)  # where spans stand that belong to a base

    def of(self, scene: Scene, role: Role) -> Said:
        """Return the days a figure covers, in the light of those before it."""
        self._enter(scene)
        said = self._of(scene, role)
        self.last = self.last if role == "comparison_base" else said
        return said

    def _of(self, scene: Scene, role: Role) -> Said:
        """Return the days right behind a figure, else the last ones said."""
        if role == "comparison_base":
            return self._of_base(scene)
        behind = self._behind(scene)
        if behind and (behind.kind in _OWN or self._is_a_day(behind, scene)):
            return self._keep(behind, scene)
        before = self._in_front(scene, role)
        if before:
            return self._keep(before, scene, topic=scene.before is None)
        later = next(self._own(scene, self._ahead(scene), role), None)
        if later and (later.kind == "own" or not self.current.period or _is_close(scene, later)):
            return self._keep(later, scene)
        return self.current if self.current.period else self._trailed(scene)

    def _trailed(self, scene: Scene) -> Said:
        quantity = scene.quantity
        alike = quantity.is_rate or quantity.is_money or quantity.unit in self.units
        return self.trail if alike else UNKNOWN

    def _enter(self, scene: Scene) -> None:
        if scene.sentence is not self.sentence:
            goes_on = scene.sentence.opening.startswith(_AMONG)
            self.sentence, self.current = scene.sentence, self.last if goes_on else self.topic

    def _keep(self, span: Span, scene: Scene, *, topic: bool = False) -> Said:
        said = Said(span.period, span.basis)
        if span.kind in _OWN:
            if said != self.trail:
                self.trail, self.units = said, set()
            self.units.add(scene.quantity.unit)
            self.current = said
            lasts = said.period is None or said.period.days > 1
            self.topic = said if topic and lasts and span.kind == "own" else self.topic
        return said

    def _of_base(self, scene: Scene) -> Said:
        """Return the days of what a figure is compared with; they are nobody else's."""
        span = self._behind(scene) or self._compared(scene) or self._before_the_move(scene)
        if not span:
            return UNKNOWN
        self.claimed.add(span.start)
        if span.kind != "same" and not self._is_year_before(scene, span):
            return Said(span.period, span.basis)
        if not self.current.period:
            return UNKNOWN
        return Said(shifted(self.current.period, span.year), self.current.basis)

    def _is_year_before(self, scene: Scene, span: Span) -> bool:
        texts = (chunk.text for chunk in scene.chunks if chunk.span is span)
        return span.kind == "base" and any(_YEAR_BEFORE.fullmatch(text) for text in texts)

    def _in_front(self, scene: Scene, role: Role) -> Span | None:
        """Return the span before a figure, unless one of its own clause stands behind it."""
        for at in self._back(scene):
            span = next(self._own(scene, [at], role), None)
            if span and span.kind == "own" and self._is_another_clause(scene, at):
                after = next(self._own(scene, self._ahead(scene)[:1], role), None)
                return None if after and after.kind == "own" else span
            if span:
                return span
        return None

    def _is_another_clause(self, scene: Scene, at: int) -> bool:
        """Say whether another figure, or a semicolon, stands between a span and its figure."""
        between = range(at + 1, scene.quantity.first)
        return any(scene.tag(i) in (Tag.NUMBER, Tag.BREAK) for i in between)

    def _behind(self, scene: Scene) -> Span | None:
        """Return the span right behind a figure: `355 tỷ USD trong năm 2023`."""
        for at in range(scene.quantity.after + 1, scene.quantity.after + 1 + _NEAR):
            tag = scene.tag(at)
            if tag is Tag.PERIOD:
                return scene.chunks[at].span
            if tag is None:
                return None
            if tag not in _LEADING and scene.word(at) not in _INTO:
                return None
        return None

    def _compared(self, scene: Scene) -> Span | None:
        """Return the span between `so với` and its figure."""
        for at in range(scene.quantity.left, scene.quantity.left - _COMPARED_NEAR, -1):
            tag = scene.tag(at)
            if tag is Tag.PERIOD:
                return scene.chunks[at].span
            if tag is None or tag in (Tag.COMMA, Tag.VERSUS, Tag.NUMBER, Tag.FROM):
                return None
        return None

    def _before_the_move(self, scene: Scene) -> Span | None:
        """Return the span of `from 451 million in trade in 1995 to`."""
        for at in range(scene.quantity.after + 1, scene.quantity.after + 1 + _COMPARED_NEAR):
            tag = scene.tag(at)
            if tag is Tag.PERIOD:
                goes_on = scene.tag(at + 1) in (Tag.TO, Tag.RANGE)
                return scene.chunks[at].span if goes_on else None
            if tag in (None, Tag.COMMA, Tag.NUMBER, Tag.TO, Tag.RANGE, Tag.BREAK):
                return None
        return None

    def _back(self, scene: Scene) -> Sequence[int]:
        """Return where the last spans before a figure stand, the nearest first."""
        places = scene.sentence.periods
        until = bisect_left(places, scene.quantity.first)
        return places[max(0, until - _FEW) : until][::-1]

    def _ahead(self, scene: Scene) -> Sequence[int]:
        """Return where spans stand up to another clause's figure, and the closing one."""
        places = scene.sentence.periods
        after = bisect_left(places, scene.quantity.last)
        near = places[after : after + _FEW]
        reach = self._clause_end(scene, near[-1]) if near else 0
        closing = [scene.sentence.closing] if scene.sentence.closing > scene.quantity.last else []
        return [at for at in near if at < reach] + closing

    def _clause_end(self, scene: Scene, until: int) -> int:
        """Return where a figure of another clause stands, no further than a place."""
        crossed = False
        for at in range(scene.quantity.last + 1, min(until + 1, scene.quantity.last + _FAR)):
            is_purpose = scene.chunks[at].text.startswith("to ")
            if is_purpose and scene.tag(at) is Tag.TO and scene.tag(at + 1) not in _AMOUNTS:
                return at  # growth needed to reach a goal by 2045
            if scene.word(at) in RELATIVE or scene.tag(at) is Tag.BREAK:
                return at  # deals like the one approved in 2018
            if self._begins_aside(scene, at):
                return at  # a bridge, opened on March 19
            crossed = crossed or scene.tag(at) in _CLAUSES or self._is_moved_from(scene, at)
            if crossed and scene.word(at).startswith(_TERMS):
                return at  # won with 192 votes, a member for the term 2020-2021
            if crossed and scene.tag(at) in (Tag.NUMBER, Tag.MULTIPLE):
                return at
        return scene.quantity.last + _FAR

    def _begins_aside(self, scene: Scene, at: int) -> bool:
        """Say whether a clause tells of something else: a participle or a time of its own."""
        if scene.tag(at) is not Tag.COMMA or at + 1 >= scene.end:
            return False
        follows = scene.chunks[at + 1]
        opens = follows.tag is Tag.PERIOD and any(
            scene.tag(i) is Tag.NUMBER for i in range(at + 2, scene.end)
        )
        return opens or (follows.text.endswith("ed") and follows.text.islower())

    def _is_moved_from(self, scene: Scene, at: int) -> bool:
        quantity = scene.quantity
        return scene.tag(at) is Tag.FROM and (quantity.is_rate or quantity.is_money)

    def _own(self, scene: Scene, places: Sequence[int], role: Role) -> Iterator[Span]:
        for at in places:
            span = scene.chunks[at].span
            if span and span.start not in self.claimed and self._covers(scene, span, at, role):
                yield span

    def _covers(self, scene: Scene, span: Span, at: int, role: Role) -> bool:
        """Say whether figures are of this span.

        A day is one unless someone speaks on it, or it is the date of a document.
        """
        if span.kind == "day":
            is_document = scene.tag(at - 1) in _DATED_ELSE and not _is_hour(scene, at - 1)
            is_document = is_document or scene.word(at - 1) == "of"
            return not is_document and not scene.sentence.speaks
        return span.kind in _OWN and not self._is_of_a_plan(scene, at, role)

    def _is_a_day(self, span: Span, scene: Scene) -> bool:
        return span.kind == "day" and not scene.sentence.speaks

    def _is_of_a_plan(self, scene: Scene, at: int, role: Role) -> bool:
        """Say whether a span is that of the plan a figure is a share of: `98% mục tiêu cả năm`."""
        is_aim = role in ("target", "forecast")
        beside = {scene.tag(at - 1), scene.tag(at + 1)}
        return not is_aim and bool(beside & {Tag.PLAN, Tag.TARGET})


def _is_hour(scene: Scene, at: int) -> bool:
    return _HOUR.search(scene.chunks[at].text) is not None


def _is_close(scene: Scene, span: Span) -> bool:
    """Say whether a day stands in the clause of its figure: `55.9% of GDP on December 31`."""
    after = scene.quantity.after + 1
    return any(scene.chunks[at].span is span for at in range(after, min(after + _NEAR, scene.end)))
