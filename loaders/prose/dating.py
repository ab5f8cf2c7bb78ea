"""Which span of time each figure of a paragraph covers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.prose.days import UNKNOWN, Said, shifted
from loaders.prose.lexicon import Tag
from loaders.prose.reading import Role
from loaders.prose.scene import Scene
from loaders.prose.sentence import Sentence
from loaders.prose.spans import Span

_NEAR, _COMPARED_NEAR = 4, 8
_OWN = ("own", "now")
_LEADING = frozenset({Tag.AFTER, Tag.TIME})
_INTO = frozenset(
    {"trong", "vào", "của", "cho", "ở", "theo", "(", "/"}
    | {"in", "for", "during", "over", "of", "a", "per", "the", "worth"}
)
_DATED_ELSE = frozenset({Tag.MASKED, Tag.LABEL, Tag.LASTING, Tag.FROM})
_AMOUNTS = frozenset({Tag.NUMBER, Tag.QUALIFIER, Tag.CURRENCY})
_CLAUSES = frozenset({Tag.COMMA, Tag.FACT, Tag.VERSUS, Tag.FROM})
_FEW, _FAR = 4, 40


@dataclass
class Dating:
    """Keeps the span a paragraph speaks of, and gives each figure its own.

    A span in front of the figures of its sentence is what the next sentences speak of too;
    one behind a figure belongs to that sentence alone.
    """

    topic: Said = UNKNOWN
    current: Said = UNKNOWN
    sentence: Sentence | None = None
    claimed: set[int] = field(default_factory=set)  # where spans stand that belong to a base

    def of(self, scene: Scene, role: Role) -> Said:
        """Return the days a figure covers: those right behind it, else the last ones said."""
        self._enter(scene)
        if role == "comparison_base":
            return self._of_base(scene)
        behind = self._behind(scene)
        if behind and behind.kind in _OWN:
            return self._keep(behind)
        before = next(self._own(scene, self._back(scene), role), None)
        if before:
            return self._keep(before, topic=scene.before is None)
        ahead = self._own(scene, self._ahead(scene), role)
        later = next((span for span in ahead if span.kind in _OWN), None)
        if (later and later.kind == "own") or (later and not self.current.period):
            return self._keep(later)
        return self.current

    def _enter(self, scene: Scene) -> None:
        if scene.sentence is not self.sentence:
            self.sentence, self.current = scene.sentence, self.topic

    def _keep(self, span: Span, *, topic: bool = False) -> Said:
        said = Said(span.period, span.basis)
        if span.kind in _OWN:
            self.current = said
            self.topic = said if topic else self.topic
        return said

    def _of_base(self, scene: Scene) -> Said:
        """Return the days of what a figure is compared with; they are nobody else's."""
        span = self._behind(scene) or self._compared(scene)
        if not span:
            return UNKNOWN
        self.claimed.add(span.start)
        if span.kind != "same":
            return Said(span.period, span.basis)
        if not self.current.period:
            return UNKNOWN
        return Said(shifted(self.current.period, span.year), self.current.basis)

    def _behind(self, scene: Scene) -> Span | None:
        """Return the span right behind a figure: `355 tỷ USD trong năm 2023`."""
        for at in range(scene.quantity.after + 1, scene.quantity.after + 1 + _NEAR):
            tag = scene.tag(at)
            if tag is Tag.PERIOD:
                return scene.chunks[at].span
            if tag is None:
                return None
            if tag not in _LEADING and scene.chunks[at].text.lower() not in _INTO:
                return None
        return None

    def _compared(self, scene: Scene) -> Span | None:
        """Return the span between `so với` and its figure."""
        for at in range(scene.quantity.left, scene.quantity.left - _COMPARED_NEAR, -1):
            tag = scene.tag(at)
            if tag is Tag.PERIOD:
                return scene.chunks[at].span
            if tag is None or tag in (Tag.COMMA, Tag.VERSUS, Tag.NUMBER):
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
        for at in range(scene.quantity.last + 1, min(until, scene.quantity.last + _FAR)):
            is_purpose = scene.chunks[at].text.startswith("to ")
            if is_purpose and scene.tag(at) is Tag.TO and scene.tag(at + 1) not in _AMOUNTS:
                return at  # growth needed to reach a goal by 2045
            crossed = crossed or scene.tag(at) in _CLAUSES
            if crossed and scene.tag(at) in (Tag.NUMBER, Tag.MULTIPLE):
                return at
        return scene.quantity.last + _FAR

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
            is_document = scene.tag(at - 1) in _DATED_ELSE
            return not is_document and not scene.sentence.speaks
        return span.kind in _OWN and not self._is_of_a_plan(scene, at, role)

    def _is_of_a_plan(self, scene: Scene, at: int, role: Role) -> bool:
        """Say whether a span is that of the plan a figure is a share of: `98% mục tiêu cả năm`."""
        is_aim = role in ("target", "forecast")
        return not is_aim and scene.tag(at - 1) in (Tag.PLAN, Tag.TARGET)
