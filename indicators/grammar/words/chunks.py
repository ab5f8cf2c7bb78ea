"""Cut a paragraph into the pieces that matter to its figures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.tokens import Token, tokens
from indicators.grammar.spans.find import TimeSpan
from indicators.grammar.words.non_figures import NonFigure
from indicators.grammar.words.number_words import number_length

_MARKS = {",": Tag.COMMA, ".": Tag.BREAK, "!": Tag.BREAK, "?": Tag.BREAK, ";": Tag.BREAK,
          "…": Tag.BREAK}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a paragraph: what it does, its value, how it is printed, where it stands.

    `words` are the number words of a number that is spelt out.
    """

    tag: Tag
    value: str
    text: str
    start: int
    end: int
    span: TimeSpan | None = None
    words: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """How it is printed, in small letters."""
        return self.text.lower()


def chunked(
    text: str,
    lexicon: Lexicon,
    spans: Sequence[TimeSpan] = (),
    non_figures: Sequence[NonFigure] = (),
    *,
    is_print: bool = False,
) -> list[Chunk]:
    """Cut a paragraph: spans and what is no figure whole, then the lexicon's phrases.

    `is_print` says that the text is the print of a figure: all number words are numbers.
    """
    regions = _regions(spans, non_figures)
    starts = [region.start for region in regions]
    found = list(tokens(text))
    chunks: list[Chunk] = []
    at = 0
    while at < len(found):
        region = _region_at(found[at].start, regions, starts)
        if region:
            chunks.append(_whole(text, region))
            while at < len(found) and found[at].start < region.end:
                at += 1
            continue
        length, chunk = _next(text, lexicon, found, at, is_print=is_print)
        chunks.append(chunk)
        at += length
    return list(_with_parted_decimals(chunks))


def _with_parted_decimals(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """Put decimals together that a space parts from their mark: `2, 05 tỷ`."""
    left = list(reversed(chunks))
    while left:
        chunk = left.pop()
        if len(left) >= 3 and _is_parted_decimal(chunk, *left[:-4:-1]):
            mark, digits = left.pop(), left.pop()
            text = f"{chunk.text}{mark.text}{digits.text}"
            chunk = Chunk(Tag.NUMBER, "", text, chunk.start, digits.end)
        yield chunk


def _is_parted_decimal(whole: Chunk, mark: Chunk, digits: Chunk, after: Chunk) -> bool:
    is_printed = whole.text.isdecimal() and digits.text.isdecimal() and digits.text[0] == "0"
    touches = whole.end == mark.start and mark.end + 1 == digits.start
    return is_printed and touches and mark.text in ",." and after.tag in _MEASURED


_MEASURED = frozenset({Tag.MAGNITUDE, Tag.RATE, Tag.CURRENCY})
Region = TimeSpan | NonFigure


def _regions(spans: Sequence[TimeSpan], non_figures: Sequence[NonFigure]) -> list[Region]:
    """Put spans and non-figures in order; where they meet, a span wins."""
    merged: list[Region] = sorted(
        (*spans, *non_figures), key=lambda region: (region.start, isinstance(region, NonFigure))
    )
    taken = [(span.start, span.end) for span in spans]
    starts = [start for start, _ in taken]
    return [
        each for each in merged if isinstance(each, TimeSpan) or not _meets(each, taken, starts)
    ]


def _meets(mask: NonFigure, taken: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    before = bisect_right(starts, mask.end - 1) - 1
    return before >= 0 and taken[before][1] > mask.start


def _region_at(at: int, regions: Sequence[Region], starts: Sequence[int]) -> Region | None:
    before = bisect_right(starts, at) - 1
    for region in regions[max(0, before - 2) : before + 1]:
        if region.start <= at < region.end:
            return region
    return None


def _whole(text: str, region: Region) -> Chunk:
    printed = text[region.start : region.end]
    if isinstance(region, TimeSpan):
        return Chunk(Tag.PERIOD, "", printed, region.start, region.end, region)
    return Chunk(Tag.NON_FIGURE, "", printed, region.start, region.end)


def _next(
    text: str, lexicon: Lexicon, found: Sequence[Token], at: int, *, is_print: bool
) -> tuple[int, Chunk]:
    token = found[at]
    if token.kind == "number":
        return 1, Chunk(Tag.NUMBER, "", token.text, token.start, token.end)
    phrase = lexicon.match(found, at)
    spelt = number_length(lexicon, found, at, is_print=is_print)
    if spelt and (not phrase or phrase.length < spelt or phrase.entry.tag in _YIELDING):
        words = tuple(each.text for each in found[at : at + spelt] if each.kind == "word")
        end = found[at + spelt - 1].end
        return spelt, Chunk(Tag.NUMBER, "", text[token.start : end], token.start, end, None, words)
    if phrase:
        tag, value = phrase.entry
        end = found[at + phrase.length - 1].end
        return phrase.length, Chunk(tag, value, text[token.start : end], token.start, end)
    tag = Tag.WORD if token.kind == "word" else _mark(text, found, at)
    return 1, Chunk(tag, "", text[token.start : token.end], token.start, token.end)


# Words that are also number words: năm (a year), ba, tư, a, hundred.
_YIELDING = frozenset({Tag.TIME, Tag.LABEL, Tag.LINK, Tag.MAGNITUDE, Tag.PER, Tag.STOP})


def _mark(text: str, found: Sequence[Token], at: int) -> Tag:
    """Tell a full stop from the dot in `U.S.` or `TP.HCM`: a sentence goes on after a space."""
    token = found[at]
    tag = _MARKS.get(token.text, Tag.MARK)
    if token.text != "." or at + 1 == len(found):
        return tag
    glued = found[at + 1].start == token.end
    return Tag.MARK if glued or _is_abbreviated(text, found, at) else tag


def _is_abbreviated(text: str, found: Sequence[Token], at: int) -> bool:
    """Say whether a dot ends a short form within a sentence: `U.N. peacekeepers`."""
    dotted = at > 1 and found[at - 2].text == "." and len(found[at - 1].text) == 1
    return dotted and text[found[at + 1].start].islower()
