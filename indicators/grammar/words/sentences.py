"""Cut a paragraph into sentences, each with what its figures ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.words.chunks import Chunk

_ENDS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as places of chunks: from `start` to before `end`.

    `periods` are where its spans stand; `hopes`, where it tells of hopes and forecasts;
    `ratios`, where it names one;
    `speaks`, whether someone is quoted; `closing`, the place of a span that ends it
    (`in 2023.`) and so dates all of it, or -1.
    """

    chunks: Sequence[Chunk]
    lexicon: Lexicon
    start: int
    end: int
    periods: Sequence[int]
    hopes: Sequence[int]
    ratios: Sequence[int]
    speaks: bool
    closing: int

    @property
    def opening(self) -> str:
        """The first words, in small letters."""
        first = self.chunks[self.start : min(self.start + 4, self.end)]
        return " ".join(chunk.text for chunk in first).lower()

    def tag(self, at: int) -> Tag | None:
        """Return the tag of a chunk; None outside the sentence."""
        return self.chunks[at].tag if self.start <= at < self.end else None

    def word(self, at: int) -> str:
        """Return how a chunk is printed, in small letters; nothing outside the sentence."""
        return self.chunks[at].word if self.start <= at < self.end else ""


def sentences(chunks: Sequence[Chunk], lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph."""
    start = 0
    for at, chunk in enumerate(chunks):
        if chunk.tag is Tag.BREAK and chunk.text in _ENDS:
            yield _sentence(chunks, lexicon, start, at + 1)
            start = at + 1
    if start < len(chunks):
        yield _sentence(chunks, lexicon, start, len(chunks))


def _sentence(chunks: Sequence[Chunk], lexicon: Lexicon, start: int, end: int) -> Sentence:
    periods = [at for at in range(start, end) if chunks[at].tag is Tag.PERIOD]
    hopes = [at for at in range(start, end) if chunks[at].tag in _HOPES]
    ratios = [at for at in range(start, end) if _is_a_ratio(chunks[at], lexicon)]
    speaks = any(chunks[at].tag is Tag.SPEECH for at in range(start, end))
    last = end - 1
    while last > start and chunks[last].tag is Tag.BREAK:
        last -= 1
    bracketed = _in_brackets(chunks, last) if chunks[last].text == ")" else -1
    if bracketed >= start:
        return Sentence(chunks, lexicon, start, end, periods, hopes, ratios, speaks, bracketed)
    closes = chunks[last].tag is Tag.PERIOD and lexicon.begins(chunks[last].word, Words.DURING)
    closes = closes and not _is_aside(chunks, lexicon, start, last)
    if any(chunks[at].tag in _COMPARING for at in range(start, end)):
        closes = False
    closing = last if closes else -1
    return Sentence(chunks, lexicon, start, end, periods, hopes, ratios, speaks, closing)


def _is_a_ratio(chunk: Chunk, lexicon: Lexicon) -> bool:
    return chunk.tag in (Tag.STOP, Tag.WORD) and chunk.word in lexicon[Words.RATIOS]


def _in_brackets(chunks: Sequence[Chunk], last: int) -> int:
    """Return where the span in the brackets that end a sentence stands: `(full-year 2023)`."""
    found = -1
    for at in range(last - 1, max(-1, last - MOST_IN_BRACKETS), -1):
        if chunks[at].text == "(":
            return found
        if chunks[at].tag in (Tag.NUMBER, Tag.BREAK):
            return -1
        span = chunks[at].span
        found = at if span and span.kind == "own" else found
    return -1


def _is_aside(chunks: Sequence[Chunk], lexicon: Lexicon, start: int, last: int) -> bool:
    """Say whether what ends a sentence tells of something else: `like the one of 2018`."""
    for at in range(last - 1, start, -1):
        if chunks[at].word in lexicon[Words.RELATIVE]:
            return True
        if chunks[at].tag is Tag.NUMBER:
            return False
    return False


MOST_IN_BRACKETS = 10
_HOPES = frozenset({Tag.TARGET, Tag.FORECAST, Tag.PLAN})
_COMPARING = frozenset({Tag.FROM, Tag.TO, Tag.VERSUS})
