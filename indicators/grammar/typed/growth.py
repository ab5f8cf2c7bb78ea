"""Growth as someone types it: `tăng 22%`, `5% lower`, `▼ 5%`; read to its end, or refused.

A plan's attainment, points, multiples and amounts are no growth rate: they are kept as
printed, and why they are none is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indicators.figure import Figure
from indicators.grammar.lexicon.lexicon import Lexicon, load_lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.amounts import Amount
from indicators.grammar.reading import PER_MILLE, PERCENT
from indicators.grammar.spans.find import find_spans
from indicators.grammar.typed.cursor import UnreadError
from indicators.grammar.typed.figure import TWO_WAYS, FigureError, refusal
from indicators.grammar.typed.reader import PrintReader
from indicators.grammar.words.chunks import Chunk, chunked
from indicators.grammar.words.normalize import clean
from indicators.language import Message, language_codes

_UP = frozenset({Tag.UP, Tag.MORE, Tag.EXCEED})
_DOWN = frozenset({Tag.DOWN, Tag.FEWER})
_MOVING = _UP | _DOWN
_LIGHT = frozenset({Tag.LINK, Tag.REACH})
_BASE_OPENS = frozenset({Tag.VERSUS, Tag.FROM, Tag.PERIOD, Tag.STOP, Tag.LINK, Tag.COMMA})
_NEVER_IN_BASE = frozenset({Tag.NUMBER, Tag.RATE, Tag.MAGNITUDE, Tag.QUALIFIER, *_MOVING})
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCALES = {PERCENT: -2, PER_MILLE: -3}

PLAN = Message("“{text}” says how far a plan is met. That is no growth: it is kept as printed.")
POINTS = Message("“{text}” is in percentage points. That is no growth: it is kept as printed.")
MULTIPLE = Message("“{text}” is a multiple. No rate is taken from it: it is kept as printed.")
AMOUNT = Message("“{text}” says by how much, and no rate: it is kept as printed.")
SHARE = Message("“{text}” names no period it compares with: it is kept as printed, as no growth.")
WORDS = Message("“{text}” prints no rate: it is kept as printed.")


@dataclass(frozen=True, slots=True)
class TypedGrowth:
    """A growth rate as a fraction with its bounds (0.22 is +22 %), or why there is none."""

    rate: Figure | None
    reason: Message | None = None
    is_directed: bool = True  # else the print leaves its direction to the words around it

    @property
    def is_told(self) -> bool:
        """Whether more is known of it than that it prints no rate."""
        return self.reason is None or self.reason.text != WORDS.text

    @property
    def signs(self) -> tuple[int, ...]:
        """What its rate may be multiplied by: of `3,4%` alone nobody knows the way."""
        return (1,) if self.is_directed else (1, -1)


def read_growth(text: str, code: str | None = None) -> TypedGrowth:
    """Read growth as printed, with its direction, sign and qualifier.

    `code` is the language of its source, which counts where languages read it otherwise.
    Raises `FigureError` where it is not read to its end, or can be read two ways.
    """
    found = growth_readings(text)
    if len(found) > 1 and code:
        found = {code: found[code]} if code in found else found
    rates = {growth.rate for growth in found.values() if growth.rate}
    if len(rates) > 1:
        raise FigureError(Message(TWO_WAYS.text, {"text": text}))
    return max(found.values(), key=lambda growth: (growth.rate is not None, growth.is_told))


@lru_cache(maxsize=4096)
def growth_readings(text: str) -> Mapping[str, TypedGrowth]:
    """Return growth as each language reads it. Raises `FigureError` where none does."""
    cleaned = clean(text).text.replace("\n", " ")
    found: dict[str, TypedGrowth] = {}
    left: list[int] = []
    for code in language_codes():
        try:
            found[code] = _read(cleaned, code)
        except UnreadError as error:
            left.append(error.at)
    if not found:
        raise FigureError(refusal(text, max(left)))
    return found


def rate(value: float, as_reported: str) -> Figure:
    """Return a growth rate with its bounds: rounded at its last printed digit, qualified.

    `value` is the fraction (0.148), `as_reported` its print (`tăng 14,8%`, `up over 20%`).
    """
    try:
        found = growth_readings(as_reported)
    except FigureError:
        return Figure.exact(value)
    for growth in found.values():
        for sign in growth.signs:
            if growth.rate and abs(sign * growth.rate.value - value) <= CLOSE:
                return growth.rate if sign > 0 else growth.rate.mirrored
    return Figure.exact(value)


CLOSE = 1e-9


class GrowthReader(PrintReader):
    """Goes through a print of growth: its movement, rate, and what it compares with."""

    def __init__(self, chunks: Sequence[Chunk], lexicon: Lexicon) -> None:
        super().__init__(_unbracketed(chunks), lexicon, frozenset())
        self.directions: set[int] = set()
        self.is_ratio = self.has_base = False

    def growth(self, text: str) -> TypedGrowth:
        """Return the growth, or why it is none. Raises `UnreadError`."""
        reason = self._reason()
        if reason:
            if self._numbers() > 1:
                raise self.unread()
            return TypedGrowth(None, Message(reason.text, {"text": text}))
        self._lead()
        begun = self.at
        amount = self._amount_here()
        signed = any(
            self.says(at, Words.BELOW_ZERO) or self.word(at) in ("-", "+")
            for at in range(begun, amount.first)
        )
        self._take_unit()
        both_ends = self._range_from(amount)
        while self._take_after() or self._take_direction():
            pass
        is_bound = self.opening is Tag.FROM and self.comparator in (">=", "<=")
        if self.opening and not (both_ends or is_bound):  # from 8 %, and who knows where to
            raise self.unread()
        size = both_ends or self._single(amount)
        self._take_base()
        if self.is_ratio and not self.has_base:
            return TypedGrowth(None, Message(SHARE.text, {"text": text}))
        is_directed = bool(signed or self.directions or self.is_ratio)
        return TypedGrowth(self._directed(size, signed), is_directed=is_directed)

    def _reason(self) -> Message | None:
        """Return why a print is no growth rate; None where it may be one."""
        tags = {chunk.tag for chunk in self.chunks}
        units = {chunk.value for chunk in self.chunks if chunk.tag is Tag.RATE}
        is_compared = bool(tags & {Tag.VERSUS, Tag.PERIOD})
        if tags & {Tag.PLAN, Tag.TARGET} or (Tag.EXCEED in tags and not is_compared):
            return PLAN
        if "percentage_points" in units:
            return POINTS
        if tags & {Tag.MULTIPLE, Tag.TIMES_AS} or "times" in units:
            return MULTIPLE
        if Tag.SHARE in tags:
            return SHARE
        if Tag.NUMBER not in tags or Tag.FRACTION in tags or self._is_divided():
            return WORDS
        return None if units & set(_SCALES) else AMOUNT

    def _is_divided(self) -> bool:
        """Say whether a fraction in digits is printed: `tăng 1/4`."""
        return any(
            self.word(at) == "/" and self.tag(at + 1) is Tag.NUMBER
            for at in range(1, len(self.chunks))
        )

    def _numbers(self) -> int:
        """Return how many figures are printed: the two ends of a range are one."""
        at = [i for i, chunk in enumerate(self.chunks) if chunk.tag is Tag.NUMBER]
        joints = {i - 1 for i in at[1:]}
        ranges = sum(self.word(i) in ("-", "/") or self.tag(i) is Tag.RANGE for i in joints)
        return len(at) - ranges

    def _lead(self) -> None:
        while True:
            tag = self.tag(self.at)
            if tag is Tag.RATIO:
                self.is_ratio = True
            elif tag in _MOVING:
                self.directions.add(1 if tag in _UP else -1)
            elif tag is Tag.QUALIFIER:
                self._qualify(self.chunks[self.at].value)
            elif tag in (Tag.FROM, Tag.BETWEEN) and not self.opening:
                self.opening = tag
            elif tag not in _LIGHT:
                return
            self.at += 1

    def _take_direction(self) -> bool:
        """Take in `lower`, `increase` behind a rate."""
        at = self.at + (self.tag(self.at) is Tag.LINK)
        if self.tag(at) not in _MOVING or self.directions:
            return False
        self.directions.add(1 if self.tag(at) in _UP else -1)
        self.at = at + 1
        return True

    def _take_base(self) -> None:
        """Pass over what growth compares with: words and spans, but no other number."""
        rest = self.chunks[self.at :]
        self.has_base = any(c.tag in (Tag.PERIOD, Tag.VERSUS, Tag.FROM) for c in rest)
        for chunk in rest:
            is_base = chunk.tag not in _NEVER_IN_BASE or _YEAR.fullmatch(chunk.text)
            if not is_base or (chunk is rest[0] and chunk.tag not in _BASE_OPENS):
                raise self.unread()
            self.at += 1

    def _single(self, amount: Amount) -> Figure:
        if self.unit not in _SCALES:
            raise self.unread()
        scale = amount.scale + _SCALES[self.unit]
        return Figure.printed(amount.numeral, self.comparator or "=", scale)

    def _range_from(self, low: Amount) -> Figure | None:
        found = super()._range_from(low)
        return found.scaled(_SCALES[self.unit]) if found and self.unit in _SCALES else None

    def _directed(self, size: Figure, signed: bool) -> Figure:
        """Give a size its direction. Raises `UnreadError` for two that disagree: `giảm -5%`."""
        if self.is_ratio:
            return size.plus(-1)
        if len(self.directions) > 1 or (signed and -1 in self.directions):
            raise UnreadError(0)
        return size.mirrored if -1 in self.directions else size


def _read(text: str, code: str) -> TypedGrowth:
    lexicon = load_lexicon(code)
    chunks = chunked(text, lexicon, find_spans(text, code, None), is_print=True)
    if not chunks:
        raise UnreadError(0)
    return GrowthReader(chunks, lexicon).growth(text)


def _unbracketed(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Leave out the brackets around a whole print: `(-5%)`."""
    is_bracketed = len(chunks) > 2 and chunks[0].text == "(" and chunks[-1].text == ")"
    return chunks[1:-1] if is_bracketed else chunks
