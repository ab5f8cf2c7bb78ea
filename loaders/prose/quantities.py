"""Quantities: a number with its qualifier, magnitude and unit, before its role is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from indicators.figure import COMPARATORS, Comparator, Figure
from indicators.numerals import Numeral
from loaders.prose.chunks import Chunk
from loaders.prose.lexicon import Lexicon, Tag
from loaders.prose.nouns import counted_noun
from loaders.prose.numbers import read_digits, read_words
from loaders.prose.reading import RATES, TIMES

# What makes a number a figure though nothing counted stands behind it.
_LICENCES = frozenset({Tag.TO, Tag.VERSUS, Tag.FROM})
_ENDINGS = frozenset({Tag.COMMA, Tag.BREAK, Tag.AND, Tag.PERIOD, None})
LOOK_BACK = 6
MOST_RESTS = 3


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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure and its unit, as chunks `first` to `last`; its noun may reach on to `after`.

    `left` is the chunk before its number: where the cues to its role begin.
    """

    first: int
    last: int
    after: int
    left: int
    amount: Amount
    figure: Figure
    unit: str
    is_rate: bool = False
    is_money: bool = False

    def of_unit(self, other: Quantity) -> Quantity:
        """Return it in the unit of another: `từ 3,2 lên 4,1 tỷ USD`, `từ 187 nước lên 189`."""
        scale = self.amount.scale or other.amount.scale if other.is_money else self.amount.scale
        amount = replace(self.amount, scale=scale)
        figure = printed(amount, self.figure.comparator, is_rate=other.is_rate)
        return replace(
            self,
            amount=amount,
            figure=figure,
            unit=other.unit,
            is_rate=other.is_rate,
            is_money=other.is_money,
        )

    def in_money(self, code: str) -> Quantity:
        """Return it as money of a currency the text leaves out."""
        return replace(self, unit=code, is_money=True)


class Grammar:
    """Reads the quantities of one paragraph."""

    def __init__(self, chunks: Sequence[Chunk], lexicon: Lexicon, *, borrowed: bool) -> None:
        self.chunks = chunks
        self.lexicon = lexicon
        self.borrowed = borrowed

    def quantities(self) -> Iterator[Quantity]:
        """Yield every quantity in order; none overlaps another."""
        at = 0
        while at < len(self.chunks):
            found = self._at(at)
            if found:
                yield found
            at = max(at, found.last if found else at) + 1

    def _at(self, at: int) -> Quantity | None:
        tag = self.chunks[at].tag
        if tag is Tag.NUMBER:
            return self._counted(at)
        if tag is Tag.MULTIPLE:
            return self._multiple(at)
        return self._fraction(at) if tag is Tag.FRACTION else None

    def tag(self, at: int) -> Tag | None:
        """Return the tag of a chunk; None outside the paragraph."""
        return self.chunks[at].tag if 0 <= at < len(self.chunks) else None

    # Amounts

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
        while self.tag(end) is Tag.MAGNITUDE and scale < 15 and self._is_near(end):
            scale += int(self.chunks[end].value)
            end += 1
        measured = bool(scale) or self.tag(end) is Tag.RATE
        numeral = self._numeral(self.chunks[at], measured=measured)
        if numeral is None:
            return None
        if self._is_below_zero(at):
            numeral = Numeral(-numeral.value, numeral.last_place)
            return Amount(at - 1, end - 1, numeral, scale)
        return Amount(at, end - 1, numeral, scale)

    def _is_below_zero(self, at: int) -> bool:
        """Tell the minus of `−5` from a dash: it touches its number and nothing before."""
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
            return Numeral(Decimal(read_words(chunk.words, self.lexicon.digits)), Decimal(1))
        return read_digits(chunk.text, self.lexicon.code, measured=measured, borrowed=self.borrowed)

    # Quantities

    def _counted(self, at: int) -> Quantity | None:
        amount = self._amount(at)
        if amount is None or self._is_glued(amount):
            return None
        other = self._range_end(amount)
        if other:
            return self._ranged(amount, other)
        fraction = self._part_of(amount)
        return fraction or self._finished(amount, amount.last)

    def _is_glued(self, amount: Amount) -> bool:
        """Say whether letters touch the number: part of a name (`1Toàn`, `B52`)."""
        before, after = amount.first - 1, amount.last + 1
        if self.tag(before) in (Tag.WORD, Tag.NOUN, Tag.LABEL, Tag.STOP) and (
            self.chunks[before].end == self.chunks[amount.first].start
        ):
            return True
        touches = self.tag(after) and self.chunks[after].start == self.chunks[amount.last].end
        return bool(touches) and self.tag(after) in (Tag.WORD, Tag.STOP, Tag.MODIFIER)

    def _range_end(self, amount: Amount) -> Amount | None:
        """Return the second number of a range: `6,5-7%`, `từ 5 đến 7 tỷ`, `between 5 and 7`."""
        joint = self._skip_unit(amount.last + 1)
        has_unit = joint > amount.last + 1 or self._money_before(amount.first)[1] != ""
        if not self._joins(joint, amount):
            return None
        start = joint + 1
        while self.tag(start) is Tag.CURRENCY:
            start += 1
        other = self._amount(start) if self.tag(start) is Tag.NUMBER else None
        if not other or not self._is_larger(other, amount):
            return None
        if has_unit and self._unit_of(amount) != self._unit_of(other):
            return None
        return None if has_unit and self._is_moved(amount) else other

    def _unit_of(self, amount: Amount) -> str:
        return self._unit_after(amount.last)[1] or self._money_before(amount.first)[1]

    def _is_moved(self, amount: Amount) -> bool:
        """Say whether an amount with its own unit is by how much: `lost $2 to $82`."""
        at = self._before_money(amount.first)
        is_money = not self._unit_after(amount.last)[2]
        return is_money and self.tag(at) in (Tag.UP, Tag.DOWN)

    def _skip_unit(self, at: int) -> int:
        return at + 1 if self.tag(at) in (Tag.RATE, Tag.CURRENCY) else at

    def _joins(self, at: int, amount: Amount) -> bool:
        tag = self.tag(at)
        if tag is Tag.RANGE:
            return not self._moves(amount.first)
        if tag is Tag.AND:
            return self.tag(self._before_money(amount.first)) is Tag.BETWEEN
        return tag is Tag.MARK and self.chunks[at].text == "-"

    def _moves(self, first: int) -> bool:
        """Say whether `from 5 to 7` tells of a move, in English: `rose from 5 to 7`."""
        at = self._before_money(first)
        if self.lexicon.code != "en" or self.tag(at) is not Tag.FROM:
            return False
        verb = {Tag.UP, Tag.DOWN}
        text = self.chunks[at].text.lower()
        return text != "from" or any(self.tag(i) in verb for i in range(at - 4, at))

    def _before_money(self, first: int) -> int:
        at = first - 1
        while self.tag(at) in (Tag.CURRENCY, Tag.QUALIFIER):
            at -= 1
        return at

    def _is_larger(self, other: Amount, amount: Amount) -> bool:
        scale = amount.scale or other.scale
        return amount.numeral.value.scaleb(scale) < other.value

    def _ranged(self, low: Amount, high: Amount) -> Quantity | None:
        whole = self._finished(replace(high, first=low.first), high.last)
        if not whole:
            return None
        lower = low.numeral.value.scaleb(low.scale or high.scale)
        middle = (lower + high.value) / 2
        figure = Figure(float(middle), "~", float(lower), float(high.value))
        first = whole.first
        if self.tag(first - 1) in (Tag.FROM, Tag.BETWEEN):
            first -= 1
        left = min(whole.left, first - 1)
        return replace(whole, first=first, left=left, figure=figure)

    def _part_of(self, amount: Amount) -> Quantity | None:
        """Read `45/63 tỉnh` as 45 of them, and `2/3 số` as two thirds."""
        slash = amount.last + 1
        if self.tag(slash + 1) is not Tag.NUMBER or self.chunks[slash].text != "/":
            return None
        whole = self._amount(slash + 1)
        if not whole or amount.scale or not 0 < amount.value <= whole.value:
            return None
        found = self._finished(replace(whole, first=amount.first), whole.last)
        if not found or found.is_money:
            return found
        if whole.value <= 10 and amount.value < whole.value and self._is_of_a_whole(whole.last):
            return self._share(found, amount.value / whole.value)
        count = Figure.printed(amount.numeral, _comparator_of(found.figure))
        return replace(found, figure=count)

    def _is_of_a_whole(self, last: int) -> bool:
        after = self.chunks[last + 1].text.lower() if last + 1 < len(self.chunks) else ""
        return after in _PARTED or self.tag(last + 1) in (Tag.WHOLE, None, Tag.COMMA, Tag.BREAK)

    def _share(self, found: Quantity, value: Decimal) -> Quantity:
        exact = Figure.printed(Numeral(value, Decimal(0)), _comparator_of(found.figure))
        return replace(found, figure=exact, unit=TIMES, is_rate=True, after=found.last)

    def _multiple(self, at: int) -> Quantity | None:
        """Read a figure in one word: `gấp đôi`, `doubled`."""
        first, comparator = self._qualified(at, at, is_rate=True)
        end = at + 1 if self.tag(at + 1) is Tag.RATE else at
        numeral = _exact(self.chunks[at].value)
        amount = Amount(at, end, numeral)
        figure = printed(amount, comparator, is_rate=True)
        return Quantity(first, end, end, first - 1, amount, figure, TIMES, is_rate=True)

    def _fraction(self, at: int) -> Quantity | None:
        """Read a fraction in words: `hai phần ba`, `half of`."""
        part, whole = map(Decimal, self.chunks[at].value.split("/"))
        first, comparator = self._qualified(at, at, is_rate=True)
        amount = Amount(at, at, Numeral(part / whole, Decimal(0)))
        figure = Figure.printed(amount.numeral, comparator)
        return Quantity(first, at, at, first - 1, amount, figure, TIMES, is_rate=True)

    def _finished(self, amount: Amount, last: int) -> Quantity | None:
        """Add unit and qualifiers; None where nothing makes the number a figure."""
        first, money = self._money_before(amount.first)
        end, unit, is_rate = self._unit_after(last)
        unit = unit or money
        is_money = bool(unit) and not is_rate
        after = end
        if not unit:
            after, unit = self._time(last, amount.first) or self._noun(last, amount)
        left = first - 1
        first, comparator = self._qualified(first, after, is_rate=is_rate)
        end, comparator = self._qualified_after(end, after, comparator)
        if not self._is_figure(amount, first, after, unit):
            return None
        if is_rate and unit == TIMES and not self._is_multiple(first, end):
            is_rate, unit = False, self.chunks[end].text
        figure = printed(amount, comparator, is_rate=is_rate)
        reach = max(end, after)
        return Quantity(
            first, end, reach, left, amount, figure, unit, is_rate=is_rate, is_money=is_money
        )

    def _money_before(self, first: int) -> tuple[int, str]:
        before = self.chunks[first - 1] if first else None
        if before and before.tag is Tag.CURRENCY and _is_code(before.text):
            return first - 1, before.value
        return first, ""

    def _unit_after(self, last: int) -> tuple[int, str, bool]:
        at = last + 1
        if self.tag(at) is Tag.MARK and self.chunks[at].text == "-":
            at += 1
        if self.tag(at) is Tag.RATE:
            return at, self.chunks[at].value, True
        if self.tag(at) is Tag.CURRENCY and at == last + 1:
            return at, self.chunks[at].value, False
        return last, "", False

    def _noun(self, last: int, amount: Amount) -> tuple[int, str]:
        end = counted_noun(self.chunks, last + 1, self.lexicon.code)
        if end <= last:
            return last, ""
        if amount.value == 2 and self.chunks[last + 1].text.lower() in self.lexicon.pairs:
            return last, ""
        start = self.chunks[last + 1].start
        return end, _joined(self.chunks, last + 1, end, start)

    def _qualified(self, first: int, end: int, *, is_rate: bool) -> tuple[int, Comparator]:
        """Take in the qualifiers before a number; of several the one next to it counts."""
        comparator: Comparator | None = None
        at, start = first - 1, first
        while at >= 0 and first - at <= LOOK_BACK:
            chunk = self.chunks[at]
            if chunk.tag in _QUALIFYING and self._does_qualify(chunk.tag, end, is_rate=is_rate):
                comparator = comparator or _as_comparator(chunk.value)
                start = at
            elif chunk.tag not in _PASSED:
                if chunk.tag not in (Tag.UP, Tag.DOWN) or not self._is_estimated(at - 1):
                    break
                return at - 1, comparator or "~"
            at -= 1
        return start, comparator or "="

    def _is_estimated(self, at: int) -> bool:
        """Say whether a verb of movement is itself an estimate: `ước tăng 5%`."""
        return self.tag(at) is Tag.QUALIFIER and self.chunks[at].text.lower().startswith("ước")

    def _does_qualify(self, tag: Tag, end: int, *, is_rate: bool) -> bool:
        """Tell `vượt 10 tỷ`, more than that, from `vượt 10% kế hoạch`, ten more than that."""
        if tag in (Tag.MORE, Tag.FEWER) and self.tag(end + 1) is Tag.VERSUS:
            return False
        if tag is Tag.QUALIFIER or not is_rate:
            return True
        return tag is Tag.EXCEED and self.tag(end + 1) not in (
            Tag.PLAN,
            Tag.TARGET,
            Tag.VERSUS,
            Tag.LINK,
        )

    def _qualified_after(
        self, end: int, after: int, comparator: Comparator
    ) -> tuple[int, Comparator]:
        for at in (end + 1, after + 1):
            if self.tag(at) is Tag.AFTER and comparator in ("=", "~"):
                return (at if at == end + 1 else end), _as_comparator(self.chunks[at].value)
        return end, comparator

    def _is_multiple(self, first: int, end: int) -> bool:
        """Say whether `3 lần` is a multiple, not three occasions."""
        near = {self.tag(at) for at in range(first - 3, first + 3)}
        behind = self.chunks[end + 1] if end + 1 < len(self.chunks) else None
        return bool(near & _MULTIPLYING) or (behind is not None and _is_as_much(behind))

    def _is_figure(self, amount: Amount, first: int, after: int, unit: str) -> bool:
        if self._is_named(amount, first, after, unit):
            return False
        if unit or amount.scale:
            return True
        if self.tag(after + 1) in (Tag.TIME, Tag.AGE):
            return False
        is_qualified = self.chunks[first].tag in _QUALIFYING
        if _is_a_year(self.chunks[amount.first].text):
            return is_qualified
        if amount.value == 2 and self.tag(after + 1) in (Tag.WORD, Tag.NOUN):
            return is_qualified
        return is_qualified or self._is_licensed(first, after)

    def _is_named(self, amount: Amount, first: int, after: int, unit: str) -> bool:
        """Say whether the number names a thing: `Điều 12`, `Boeing 787`, `the 2014 law`."""
        number = self.chunks[amount.first]
        sure = (
            amount.scale
            or unit in RATES
            or "." in number.text
            or "," in number.text
            or number.words
        )
        if sure or self.chunks[first].tag is not Tag.NUMBER or _is_iso(unit):
            return False
        is_known = self.tag(amount.last + 1) is Tag.NOUN
        before = self.chunks[first - 1] if first else None
        if _is_a_year(number.text) and not is_known:
            return True
        if before is None or before.tag is Tag.TIME:
            return before is not None
        if before.tag is Tag.LABEL:
            return before.value != "weak" or not is_known
        is_name = before.tag is Tag.WORD and before.text[0].isupper() and first > 1
        return is_name and not is_known

    def _is_licensed(self, first: int, last: int) -> bool:
        before, behind = self.tag(first - 1), self.tag(last + 1)
        if before is Tag.REACH and behind in _ENDINGS:
            return True
        return before in _LICENCES or self._is_compared(last + 1)

    def _is_compared(self, at: int) -> bool:
        """Say whether `12` goes on as `more than in 2022`."""
        more_than = self.tag(at) is Tag.QUALIFIER and self.tag(at + 1) is Tag.PERIOD
        return more_than or self.tag(at) in (Tag.MORE, Tag.FEWER)

    def _time(self, last: int, first: int) -> tuple[int, str] | None:
        """Take days and years for the unit only where something lasts them: else a span."""
        if self.tag(last + 1) is not Tag.TIME:
            return None
        if any(self.tag(at) is Tag.LASTING for at in range(first - 3, first)):
            return last + 1, self.chunks[last + 1].text
        return last, ""


def printed(amount: Amount, comparator: Comparator, *, is_rate: bool) -> Figure:
    """Apply the one rule of bounds. A rate is no count: it is rounded at its last digit."""
    numeral = amount.numeral
    if not is_rate or comparator != "=":
        return Figure.printed(numeral, comparator, amount.scale)
    tenths = Numeral(numeral.value * 10, numeral.last_place * 10)
    return Figure.printed(tenths, comparator, amount.scale - 1)


_PASSED = frozenset({Tag.LINK, Tag.REACH, Tag.TIMES_AS})
_QUALIFYING = frozenset({Tag.QUALIFIER, Tag.MORE, Tag.FEWER, Tag.EXCEED})
_MULTIPLYING = frozenset({Tag.TIMES_AS, Tag.UP, Tag.DOWN, Tag.RATIO, Tag.MORE, Tag.FEWER})
_PARTED = frozenset(["số", "tổng", "of", "diện", "lượng", "của"])


_RANGED = frozenset({Tag.NUMBER, Tag.RATE, Tag.CURRENCY, Tag.MAGNITUDE, Tag.PERIOD})


def _summed(amount: Amount, rest: Amount) -> Amount:
    """Add `250 triệu` to `1 tỷ`, and `240 tỷ` to `1 nghìn`, which is so many billions."""
    if rest.scale > amount.scale:
        total = amount.value + rest.numeral.value
    else:
        total = (amount.value + rest.value).scaleb(-rest.scale)
    return Amount(amount.first, rest.last, Numeral(total, Decimal(1)), rest.scale)


def _comparator_of(figure: Figure) -> Comparator:
    return figure.comparator


def _as_comparator(value: str) -> Comparator:
    return next(each for each in COMPARATORS if each == value)


def _exact(value: str) -> Numeral:
    number = Decimal(value)
    return Numeral(number, Decimal(1).scaleb(int(number.as_tuple().exponent)))


def _is_as_much(chunk: Chunk) -> bool:
    """Say whether what follows is what a multiple is of: `3 times the figure`."""
    is_base = chunk.span is not None and chunk.span.kind in ("base", "same")
    compares = chunk.tag in (Tag.MORE, Tag.FEWER, Tag.UP, Tag.DOWN, Tag.VERSUS)
    return is_base or compares or chunk.text.lower() in _AS_MUCH


_AS_MUCH = frozenset({"the", "that", "as", "what", "its", "those", "as many as", "as much as"})


def _is_code(text: str) -> bool:
    """Say whether a currency is written as a code or a symbol, as before a number."""
    return text.isupper() or not text.isalpha()


def _is_iso(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _is_a_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", text))


def _joined(chunks: Sequence[Chunk], first: int, last: int, start: int) -> str:
    parts = []
    for chunk in chunks[first : last + 1]:
        parts.append(" " * (chunk.start > start) + chunk.text)
        start = chunk.end
    return " ".join("".join(parts).split())
