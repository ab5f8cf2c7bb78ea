"""The context of a figure: its quantity in its sentence, and what it is for there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.quantities import Quantity
from indicators.grammar.reading import Direction, Role
from indicators.grammar.words.chunks import Chunk
from indicators.grammar.words.sentences import Sentence

FAR = 9  # chunks from a cue to its figure
WIDE = 16  # and from what a sentence is about


@dataclass(frozen=True, slots=True)
class FigureRole:
    """What a quantity is for; `cue` is the chunk its wording starts at."""

    role: Role
    direction: Direction | None = None
    cue: int | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """A quantity in its sentence, and the quantity before it there."""

    sentence: Sentence
    quantity: Quantity
    before: Quantity | None = None

    @property
    def chunks(self) -> Sequence[Chunk]:
        """The chunks of the whole paragraph."""
        return self.sentence.chunks

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon of the text's language."""
        return self.sentence.lexicon

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

    def says(self, at: int, words: Words) -> bool:
        """Say whether a chunk is one of a list; none is outside the sentence."""
        return self.word(at) in self.lexicon[words]


def is_of_a_period(context: Context) -> bool:
    """Say whether another time follows: `of the figure in the same period`."""
    for at in range(context.quantity.last + 1, context.quantity.last + 8):
        tag = context.tag(at)
        if tag is Tag.PERIOD:
            span = context.chunks[at].span
            return bool(span and span.kind in ("base", "same"))
        if tag in (None, Tag.COMMA, Tag.NUMBER, Tag.PLAN, Tag.BREAK):
            return False
    return False


def is_same_period(context: Context, at: int) -> bool:
    """Say whether a chunk is the same period of another year: `cùng kỳ năm trước`."""
    span = context.chunks[at].span
    return bool(span and span.kind == "same")
