"""Which span of time each figure of a paragraph covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.prose.lexicon import Tag
from loaders.prose.roles import Scene
from loaders.prose.spans import UNKNOWN, Said, Span, shifted

_NEAR = 4
_OWN = ("own", "now")
_LEADING = frozenset({Tag.LINK, Tag.STOP, Tag.AFTER, Tag.WORD})


@dataclass
class Dating:
    """Keeps the span a paragraph speaks of, and gives each figure its own."""

    current: Said = UNKNOWN
    claimed: set[int] = field(default_factory=set)  # where spans stand that belong to a base

    def of(self, scene: Scene) -> Said:
        """Return the days a figure covers: those right behind it, else the last ones said."""
        behind = self._behind(scene)
        if behind and behind.kind in _OWN:
            return self._keep(behind)
        found = self._before(scene) or self._later(scene)
        if found and (found.kind != "now" or not self.current.period or self._before(scene)):
            return self._keep(found)
        return self.current

    def of_base(self, scene: Scene) -> Said:
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

    def _keep(self, span: Span) -> Said:
        said = Said(span.period, span.basis)
        if span.kind in _OWN:
            self.current = said
        return said

    def _behind(self, scene: Scene) -> Span | None:
        """Return the span right behind a figure: `355 tỷ USD trong năm 2023`."""
        for at in range(scene.quantity.after + 1, scene.quantity.after + 1 + _NEAR):
            tag = scene.tag(at)
            if tag is Tag.PERIOD:
                return scene.chunks[at].span
            if tag not in _LEADING and not (tag is Tag.MARK and scene.chunks[at].text in "(/"):
                return None
        return None

    def _compared(self, scene: Scene) -> Span | None:
        """Return the span between `so với` and its figure."""
        for at in range(scene.quantity.left, scene.quantity.left - 8, -1):
            tag = scene.tag(at)
            if tag is Tag.PERIOD:
                return scene.chunks[at].span
            if tag is None or tag in (Tag.COMMA, Tag.VERSUS, Tag.NUMBER):
                return None
        return None

    def _before(self, scene: Scene) -> Span | None:
        return self._first(scene, range(scene.quantity.first - 1, scene.start - 1, -1))

    def _later(self, scene: Scene) -> Span | None:
        return self._first(scene, range(scene.quantity.last + 1, scene.end))

    def _first(self, scene: Scene, places: range) -> Span | None:
        return next(self._own(scene, places), None)

    def _own(self, scene: Scene, places: range) -> Iterator[Span]:
        for at in places:
            span = scene.chunks[at].span
            if span and span.start not in self.claimed and self._covers(scene, span):
                yield span

    def _covers(self, scene: Scene, span: Span) -> bool:
        """Say whether figures are of this span: a day is one unless someone speaks on it."""
        if span.kind == "day":
            return not any(
                chunk.tag is Tag.SPEECH for chunk in scene.chunks[scene.start : scene.end]
            )
        return span.kind in _OWN
