"""The scene of a figure: its quantity in its sentence, and the part it plays there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.grammar.numbers.quantities import Quantity
from indicators.grammar.reading import Direction, Role
from indicators.grammar.words.chunks import Chunk
from indicators.grammar.words.lexicon import Tag
from indicators.grammar.words.sentences import Sentence

FAR = 9  # chunks from a cue to its figure
WIDE = 16  # and from what a sentence is about


@dataclass(frozen=True, slots=True)
class Part:
    """The part a quantity plays; `cue` is the chunk its wording starts at."""

    role: Role
    direction: Direction | None = None
    cue: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A quantity in its sentence, and the quantity before it there."""

    sentence: Sentence
    quantity: Quantity
    before: Quantity | None = None

    @property
    def chunks(self) -> Sequence[Chunk]:
        """The chunks of the whole paragraph."""
        return self.sentence.chunks

    @property
    def end(self) -> int:
        """The first chunk behind the sentence."""
        return self.sentence.end

    def tag(self, at: int) -> Tag | None:
        """Return the tag of a chunk; None outside the sentence."""
        return self.sentence.tag(at)

    def word(self, at: int) -> str:
        """Return how a chunk is printed, in small letters; nothing outside the sentence."""
        return self.sentence.word(at)


def is_of_a_period(scene: Scene) -> bool:
    """Say whether another time follows: `of the figure in the same period`."""
    for at in range(scene.quantity.last + 1, scene.quantity.last + 8):
        tag = scene.tag(at)
        if tag is Tag.PERIOD:
            span = scene.chunks[at].span
            return bool(span and span.kind in ("base", "same"))
        if tag in (None, Tag.COMMA, Tag.NUMBER, Tag.PLAN, Tag.BREAK):
            return False
    return False


def is_same_period(scene: Scene, at: int) -> bool:
    """Say whether a chunk is the same period of another year: `cùng kỳ năm trước`."""
    span = scene.chunks[at].span
    return bool(span and span.kind == "same")
