"""Read a number with all the magnitudes that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.figure import Comparator, Figure, Numeral
from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.numbers import read_digits, read_spelt
from indicators.grammar.words.chunks import Chunk

MOST_RESTS = 3
HALF = Decimal("0.5")
# Behind these nobody prints three decimals: `4,284 USD` is thousands, even in Vietnamese.
_COUNTED = frozenset({Tag.NOUN, Tag.WORD, Tag.MODIFIER, Tag.CURRENCY})
_RANGED = frozenset({Tag.NUMBER, Tag.RATE, Tag.CURRENCY, Tag.MAGNITUDE, Tag.PERIOD})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its magnitude: where its chunks begin and end, and what they say."""

    first: int
    last: int
    numeral: Numeral
    scale: int = 0

    @property
    def value(self) -> Decimal:
        """The number in whole units."""
        return self.numeral.value.scaleb(self.scale)


class Amounts:
    """Reads the amounts of one paragraph."""

    def __init__(self, chunks: Sequence[Chunk], lexicon: Lexicon, *, borrowed: bool) -> None:
        self.chunks = chunks
        self.lexicon = lexicon
        self.borrowed = borrowed

    def tag(self, at: int) -> Tag | None:
        """Return the tag of a chunk; None outside the paragraph."""
        return self.chunks[at].tag if 0 <= at < len(self.chunks) else None

    def word(self, at: int) -> str:
        """Return how a chunk is printed, in small letters; nothing outside the paragraph."""
        return self.chunks[at].word if 0 <= at < len(self.chunks) else ""

    def says(self, at: int, words: Words) -> bool:
        """Say whether a chunk is one of a list; none is outside the paragraph."""
        return self.word(at) in self.lexicon[words]

    def _amount(self, at: int) -> Amount | None:
        """Read a number with all that adds to it: `1,33 triệu tỷ`, `1 tỷ 250 triệu`."""
        amount = self._plain(at)
        for _ in range(MOST_RESTS):
            rest = self._rest(amount) if amount and amount.scale else None
            if not amount or not rest:
                break
            amount = _summed(amount, rest)
        return amount

    def _plain(self, at: int) -> Amount | None:
        """Read one number and its magnitudes."""
        end, scale = at + 1, 0
        if self._is_hyphened(end) and self.tag(end + 1) is Tag.MAGNITUDE:  # a 1-billion-USD plant
            end += 1
        while self.tag(end) is Tag.MAGNITUDE and scale < 15 and self._is_near(end):
            scale += int(self.chunks[end].value)
            end += 1
        measured = bool(scale) or self.tag(end) not in _COUNTED or self._is_measure(end)
        numeral = self._numeral(self.chunks[at], measured=measured)
        if numeral is None:
            return None
        end, scale, numeral = self._with_half(end, scale, numeral)
        if self._is_below_zero(at):
            numeral = Numeral(-numeral.value, numeral.last_place)
            return Amount(at - 1, end - 1, numeral, scale)
        return Amount(at, end - 1, numeral, scale)

    def _with_half(self, end: int, scale: int, numeral: Numeral) -> tuple[int, int, Numeral]:
        """Read on in `1 triệu rưỡi`, `1½ triệu`, `one million and a half`, `2 and a half million`.

        Such a number is rounded to its fraction: one and a half is 1.25 to 1.75.
        """
        last, part = self._half_at(end)
        if part is None or numeral.last_place != 1:
            return end, scale, numeral
        end = last + 1
        if not scale and self.tag(end) is Tag.MAGNITUDE:
            scale, end = int(self.chunks[end].value), end + 1
        return end, scale, Numeral(numeral.value + part, part)

    def _half_at(self, at: int) -> tuple[int, Decimal | None]:
        """Return what a fraction behind a number adds to it, and its last chunk."""
        if self.tag(at) is Tag.FRACTION and len(self.word(at)) == 1:  # 1½
            part, whole = map(Decimal, self.chunks[at].value.split("/"))
            return at, part / whole
        if self.tag(at) is Tag.AND:  # one million and a half
            at += 1
            if self.tag(at + 1) is Tag.WHOLE:  # 5 million, and a half of them
                return at, None
        return at, HALF if self.word(at) in self.lexicon[Words.HALVES] else None

    def _is_hyphened(self, at: int) -> bool:
        """Say whether a hyphen joins what stands before and behind it."""
        if self.word(at) != "-" or not 0 < at < len(self.chunks) - 1:
            return False
        before, hyphen, after = self.chunks[at - 1 : at + 2]
        return before.end == hyphen.start and hyphen.end == after.start

    def _is_measure(self, at: int) -> bool:
        """Say whether what follows is measured, not counted: `182,086 km`, in Vietnamese."""
        return self.says(at, Words.MEASURES)

    def _is_below_zero(self, at: int) -> bool:
        """Tell the minus of `−5` from a dash: it touches its number and nothing before."""
        if self.says(at - 1, Words.BELOW_ZERO):
            return True
        if at < 2 or self.chunks[at - 1].text != "-" or self.tag(at - 2) in _RANGED:
            return False
        before, sign, number = self.chunks[at - 2 : at + 1]
        return before.end < sign.start and sign.end == number.start

    def _is_near(self, at: int) -> bool:
        """Say whether a one-letter magnitude (`$5b`) is glued to its number."""
        chunk = self.chunks[at]
        return len(chunk.text) > 1 or chunk.start == self.chunks[at - 1].end

    def _rest(self, amount: Amount) -> Amount | None:
        """Read the smaller part that may follow: `250 triệu`, the three hundred of 2,300."""
        at = amount.last + 1
        rest = self._plain(at) if self.tag(at) is Tag.NUMBER else None
        if not rest or amount.numeral.last_place != 1 or rest.numeral.last_place != 1:
            return None
        both_spelt = self.chunks[at].words and self.chunks[amount.first].words
        is_smaller = rest.numeral.value < Decimal(1).scaleb(abs(amount.scale - rest.scale))
        if rest.scale > amount.scale:
            is_smaller = rest.numeral.value < Decimal(1).scaleb(amount.scale)
        return rest if is_smaller and (rest.scale or both_spelt) else None

    def _numeral(self, chunk: Chunk, *, measured: bool) -> Numeral | None:
        if chunk.words:
            return read_spelt(chunk.words, self.lexicon)
        return read_digits(
            chunk.text, self.lexicon.marks, measured=measured, borrowed=self.borrowed
        )


def printed(amount: Amount, comparator: Comparator, *, is_rate: bool) -> Figure:
    """Apply the one rule of bounds. A rate is no count: it is rounded at its last digit."""
    numeral = amount.numeral
    if not is_rate or comparator != "=":
        return Figure.printed(numeral, comparator, amount.scale)
    tenths = Numeral(numeral.value * 10, numeral.last_place * 10)
    return Figure.printed(tenths, comparator, amount.scale - 1)


def _summed(amount: Amount, rest: Amount) -> Amount:
    """Add `250 triệu` to `1 tỷ`, and `240 tỷ` to `1 nghìn`, which is so many billions."""
    if rest.scale > amount.scale:
        total = amount.value + rest.numeral.value
    else:
        total = (amount.value + rest.value).scaleb(-rest.scale)
    return Amount(amount.first, rest.last, Numeral(total, Decimal(1)), rest.scale)
