"""Chunks: a paragraph cut into the pieces that matter to its figures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.prose.lexicon import Lexicon, Tag
from loaders.prose.masks import Mask
from loaders.prose.spans import Span
from loaders.prose.tokens import Token, tokens

_MARKS = {",": Tag.COMMA, ".": Tag.BREAK, "!": Tag.BREAK, "?": Tag.BREAK, ";": Tag.BREAK,
          "…": Tag.BREAK}  # fmt: skip
_ENDS = frozenset(".!?…")


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
    span: Span | None = None
    words: tuple[str, ...] = ()


def chunked(
    text: str, lexicon: Lexicon, spans: Sequence[Span], masks: Sequence[Mask]
) -> list[Chunk]:
    """Cut a paragraph: spans and masked stretches whole, then the lexicon's phrases."""
    regions = _regions(spans, masks)
    starts = [region.start for region in regions]
    found = list(tokens(text))
    chunks: list[Chunk] = []
    at = 0
    while at < len(found):
        region = _region_at(found[at].start, regions, starts)
        if region:
            chunks.append(_of_region(text, region))
            while at < len(found) and found[at].start < region.end:
                at += 1
            continue
        length, chunk = _next(text, lexicon, found, at)
        chunks.append(chunk)
        at += length
    return chunks


Region = Span | Mask


def _regions(spans: Sequence[Span], masks: Sequence[Mask]) -> list[Region]:
    """Put spans and masks in order; a span wins over the mask that meets it."""
    merged: list[Region] = sorted(
        (*spans, *masks), key=lambda region: (region.start, isinstance(region, Mask))
    )
    taken = [(span.start, span.end) for span in spans]
    starts = [start for start, _ in taken]
    return [each for each in merged if isinstance(each, Span) or not _meets(each, taken, starts)]


def _meets(mask: Mask, taken: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    before = bisect_right(starts, mask.end - 1) - 1
    return before >= 0 and taken[before][1] > mask.start


def _region_at(at: int, regions: Sequence[Region], starts: Sequence[int]) -> Region | None:
    before = bisect_right(starts, at) - 1
    for region in regions[max(0, before - 2) : before + 1]:
        if region.start <= at < region.end:
            return region
    return None


def _of_region(text: str, region: Region) -> Chunk:
    printed = text[region.start : region.end]
    if isinstance(region, Span):
        return Chunk(Tag.PERIOD, "", printed, region.start, region.end, region)
    return Chunk(Tag.MASKED, "", printed, region.start, region.end)


def _next(text: str, lexicon: Lexicon, found: Sequence[Token], at: int) -> tuple[int, Chunk]:
    token = found[at]
    if token.kind == "number":
        return 1, Chunk(Tag.NUMBER, "", token.text, token.start, token.end)
    phrase = lexicon.match(found, at)
    spelt = _spelt(lexicon, found, at)
    if spelt and (not phrase or phrase.length < spelt or phrase.entry.tag in _YIELDING):
        words = tuple(each.text for each in found[at : at + spelt] if each.kind == "word")
        end = found[at + spelt - 1].end
        return spelt, Chunk(Tag.NUMBER, "", text[token.start : end], token.start, end, None, words)
    if phrase:
        tag, value = phrase.entry
        end = found[at + phrase.length - 1].end
        return phrase.length, Chunk(tag, value, text[token.start : end], token.start, end)
    tag = Tag.WORD if token.kind == "word" else _mark(token, found, at)
    return 1, Chunk(tag, "", text[token.start : token.end], token.start, token.end)


# Words that are also number words: năm (a year), ba, tư, a, hundred.
_YIELDING = frozenset({Tag.TIME, Tag.LABEL, Tag.LINK, Tag.MAGNITUDE, Tag.PER, Tag.STOP})


def _mark(token: Token, found: Sequence[Token], at: int) -> Tag:
    """Tell a full stop from the dot in `U.S.` or `TP.HCM`: a sentence goes on after a space."""
    tag = _MARKS.get(token.text, Tag.MARK)
    if token.text != "." or at + 1 == len(found):
        return tag
    glued = found[at + 1].start == token.end
    return Tag.MARK if glued else tag


def _spelt(lexicon: Lexicon, found: Sequence[Token], at: int) -> int:
    """Return how many tokens from here on are one number in words; 0 if none."""
    length = 0
    for token in found[at : at + 8]:
        hyphen = token.text == "-" and length and lexicon.code == "en"
        if token.text not in lexicon.digits and not hyphen:
            break
        length += 1
    while length and found[at + length - 1].text == "-":
        length -= 1
    return length if _is_number(lexicon, found, at, length) else 0


def _is_number(lexicon: Lexicon, found: Sequence[Token], at: int, length: int) -> bool:
    """Say whether number words count something here, rather than mean something else."""
    words = [token.text for token in found[at : at + length]]
    if not words or words[0] in _NEVER_FIRST:
        return False
    after = lexicon.match(found, at + length) if at + length < len(found) else None
    tag = after.entry.tag if after else None
    if length > 1:
        return words[0] not in _ARTICLES or words[1] == "hundred"
    if tag is Tag.MAGNITUDE:
        return True
    if words[0] in _ONE or (at and found[at - 1].text in _DEFINITE):
        return False
    if tag in (Tag.CURRENCY, Tag.RATE):
        return True
    if tag not in _COUNTED:
        return False
    if words[0] in _TWO and found[at + 1 : at + 2] and found[at + 1].text in lexicon.pairs:
        return False
    if words[0] in _AMBIGUOUS:
        return tag in _SURELY_COUNTED and not _is_year(found, at)
    return at + length < len(found) and found[at + length].kind == "word"


_ARTICLES = frozenset({"a", "an"})
_ONE = frozenset({"một", "one", "a", "an"})
_DEFINITE = frozenset({"the", "these", "those", "other"})  # the four of them are no count
_TWO = frozenset({"hai", "two"})
_NEVER_FIRST = frozenset({"tư", "lăm", "mốt", "mươi", "trăm", "linh", "lẻ", "hundred"})
_AMBIGUOUS = frozenset({"năm", "ba", "hai"})  # a year; father; the two of them
_SURELY_COUNTED = frozenset({Tag.NOUN, Tag.TIME, Tag.LABEL, Tag.TARGET, Tag.PLAN})
_COUNTED = _SURELY_COUNTED | {Tag.MODIFIER, None}


def _is_year(found: Sequence[Token], at: int) -> bool:
    """Say whether the word before makes năm a year: trong năm, mỗi năm."""
    return bool(at) and found[at].text == "năm" and found[at - 1].text in _BEFORE_YEAR


_BEFORE_YEAR = frozenset(
    [
        "trong",
        "vào",
        "mỗi",
        "hằng",
        "hàng",
        "cả",
        "của",
        "từ",
        "đến",
        "sang",
        "đầu",
        "cuối",
        "nhiều",
        "những",
        "các",
        "giữa",
        "qua",
        "một",
        "hết",
        "theo",
        "tài",
        "nửa",
        "thường",
        "mấy",
        "bao",
        "vài",
        "là",
    ]
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as places of chunks: from `start` to before `end`.

    `periods` are where its spans stand; `aims`, where it tells of hopes and forecasts;
    `speaks`, whether someone is quoted; `closing`, the place of a span that ends it
    (`in 2023.`) and so dates all of it, or -1.
    """

    chunks: Sequence[Chunk]
    start: int
    end: int
    periods: Sequence[int]
    aims: Sequence[int]
    speaks: bool
    closing: int

    def tag(self, at: int) -> Tag | None:
        """Return the tag of a chunk; None outside the sentence."""
        return self.chunks[at].tag if self.start <= at < self.end else None


def sentences(chunks: Sequence[Chunk]) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph."""
    start = 0
    for at, chunk in enumerate(chunks):
        if chunk.tag is Tag.BREAK and chunk.text in _ENDS:
            yield _sentence(chunks, start, at + 1)
            start = at + 1
    if start < len(chunks):
        yield _sentence(chunks, start, len(chunks))


def _sentence(chunks: Sequence[Chunk], start: int, end: int) -> Sentence:
    periods = [at for at in range(start, end) if chunks[at].tag is Tag.PERIOD]
    aims = [at for at in range(start, end) if chunks[at].tag in _AIMS]
    speaks = any(chunks[at].tag is Tag.SPEECH for at in range(start, end))
    last = end - 1
    while last > start and chunks[last].tag is Tag.BREAK:
        last -= 1
    closes = chunks[last].tag is Tag.PERIOD and chunks[last].text.lower().startswith(_DURING)
    if any(chunks[at].tag in _COMPARING for at in range(start, end)):
        closes = False
    return Sentence(chunks, start, end, periods, aims, speaks, last if closes else -1)


_AIMS = frozenset({Tag.TARGET, Tag.FORECAST, Tag.PLAN})
_COMPARING = frozenset({Tag.FROM, Tag.TO, Tag.VERSUS})
_DURING = ("trong", "in", "during", "for", "within", "over")
