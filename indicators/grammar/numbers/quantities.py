"""Read quantities: a number with its qualifier, magnitude and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from indicators.figure import Comparator, Figure, Numeral
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.accept import Acceptance
from indicators.grammar.numbers.amounts import Amount, printed
from indicators.grammar.reading import PERCENT, TIMES

_EXCEEDING = (Tag.EXCEED, Tag.QUALIFIER)
_MEASURED = frozenset({Tag.WORD, Tag.NOUN, Tag.MODIFIER, Tag.STOP, Tag.WHOLE, Tag.LABEL, Tag.LINK})
_AGO, _FARTHEST = re.compile(r"^(?:cách|trước) đây|\bago$"), 16
HALF, CENT = Decimal("0.5"), Decimal("0.01")


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
    is_fraction: bool = False  # a rate in words: two thirds

    def of_unit(self, other: Quantity) -> Quantity:
        """Return it in the unit of another: `từ 3,2 lên 4,1 tỷ USD`, `từ 187 nước lên 189`."""
        scale = self.amount.scale or other.amount.scale if other.is_money else self.amount.scale
        amount = replace(self.amount, scale=scale)
        figure = self.figure
        if scale != self.amount.scale or other.is_rate != self.is_rate:
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


class Grammar(Acceptance):
    """Reads the quantities of one paragraph."""

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
        if tag in _EXCEEDING:
            return self._exceeding(at)
        return self._fraction(at) if tag is Tag.FRACTION else None

    def _counted(self, at: int) -> Quantity | None:
        amount = self._amount(at)
        if amount is None or self._is_glued(amount):
            return None
        other = self._range_end(amount)
        if other:
            return self._ranged(amount, other)
        if self.word(amount.last + 1) == "±" and self.tag(amount.last + 2) is Tag.NUMBER:
            return self._around(amount, self._amount(amount.last + 2))
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

    def _thing(self, last: int, amount: Amount) -> tuple[int, str]:
        """Return what is counted, behind `200` as behind `200 or more`."""
        if self.tag(last + 1) is Tag.AFTER:
            end, unit = self._noun(last + 1, amount)
            return (end, unit) if unit else (last, "")
        return self._noun(last, amount)

    def _around(self, middle: Amount, spread: Amount | None) -> Quantity | None:
        """Read `500 ± 20 tấn`: both ends, around what is printed."""
        whole = self._finished(replace(spread, first=middle.first), spread.last) if spread else None
        if not whole or not spread:
            return None
        value = middle.numeral.value.scaleb(middle.scale or spread.scale)
        ends = (float(value - spread.value), float(value + spread.value))
        return replace(whole, figure=Figure(float(value), "~", *ends))

    def _part_of(self, amount: Amount) -> Quantity | None:
        """Read `45/63 tỉnh` as 45 of them, and `2/3 số` as two thirds."""
        slash = amount.last + 1
        if self.tag(slash + 1) is not Tag.NUMBER or not self.says(slash, Words.OUT_OF):
            return None
        whole = self._amount(slash + 1)
        if not whole or amount.scale or not 0 < amount.value <= whole.value:
            return None
        if whole.value <= 10 and self._is_moved_by(amount.first):
            return self._moved_by(amount, whole)
        found = self._finished(replace(whole, first=amount.first), whole.last)
        if not found or found.is_money:
            return found
        if whole.value <= 10 and amount.value < whole.value and self._is_of_a_whole(whole.last):
            return self._share(found, amount.value / whole.value)
        count = Figure.printed(amount.numeral, found.figure.comparator)
        return replace(found, figure=count)

    def _is_moved_by(self, first: int) -> bool:
        """Say whether a fraction is by how much something moved: `tăng 1/4`."""
        return self.tag(first - 1) in (Tag.UP, Tag.DOWN) or (
            self.tag(first - 1) in (Tag.LINK, Tag.QUALIFIER)
            and self.tag(first - 2) in (Tag.UP, Tag.DOWN)
        )

    def _moved_by(self, part: Amount, whole: Amount) -> Quantity:
        first, comparator = self._qualified(part.first, whole.last, is_rate=True)
        amount = Amount(part.first, whole.last, _in_percent(part.value / whole.value))
        return _of_percent(first, whole.last, part.first - 1, amount, comparator)

    def _is_of_a_whole(self, last: int) -> bool:
        after = self.word(last + 1)
        return after in self.lexicon[Words.PARTED] or self.tag(last + 1) in (
            Tag.WHOLE,
            None,
            Tag.COMMA,
            Tag.BREAK,
        )

    def _share(self, found: Quantity, value: Decimal) -> Quantity:
        numeral = _in_percent(value)
        amount = replace(found.amount, numeral=numeral)
        return _of_percent(found.first, found.last, found.left, amount, found.figure.comparator)

    def _multiple(self, at: int) -> Quantity | None:
        """Read a figure in one word: `gấp đôi`, `doubled`."""
        first, comparator = self._qualified(at, at, is_rate=True)
        end = at + 1 if self.tag(at + 1) is Tag.RATE else at
        numeral = _exact(self.chunks[at].value)
        amount = Amount(at, end, numeral)
        figure = printed(amount, comparator, is_rate=True)
        return Quantity(first, end, end, first - 1, amount, figure, TIMES, is_rate=True)

    def _exceeding(self, at: int) -> Quantity | None:
        """Read `vượt tổng kim ngạch cách đây 10 năm`: more than once what that was."""
        end = at + 1
        while self.tag(end) in _MEASURED and end < at + _FARTHEST:
            end += 1
        if self.tag(at) is Tag.QUALIFIER and not self.lexicon.begins(self.word(at), Words.EXCEEDED):
            return None
        if self.tag(end) is not Tag.PERIOD or not _AGO.search(self.word(end)) or end == at + 1:
            return None
        amount = Amount(at, end, _exact("1"))
        figure = Figure.printed(amount.numeral, ">")
        return Quantity(at, end, end, at - 1, amount, figure, TIMES, is_rate=True)

    def _fraction(self, at: int) -> Quantity | None:
        """Read a fraction in words: `hai phần ba`, `half of`."""
        part, whole = map(Decimal, self.chunks[at].value.split("/"))
        after = at + 1 + (self.word(at + 1) == "a")
        if self.tag(after) is Tag.MAGNITUDE and part / whole == HALF:  # half a million, nửa tỷ
            scale = int(self.chunks[after].value)
            return self._finished(Amount(at, after, _exact("0.5"), scale), after)
        first, comparator = self._qualified(at, at, is_rate=True)
        if self.says(at, Words.BARE_FRACTIONS) and not self._is_sure(first, at):
            return None
        if self.word(at).startswith("half that"):  # of what was before: a multiple
            amount = Amount(at, at, Numeral(HALF, Decimal(0)))
            figure = Figure.printed(amount.numeral, comparator)
            return Quantity(first, at, at, first - 1, amount, figure, TIMES, is_rate=True)
        amount = Amount(at, at, _in_percent(part / whole))
        return _of_percent(first, at, first - 1, amount, comparator)

    def _is_sure(self, first: int, at: int) -> bool:
        """Tell `hơn nửa`, `by nearly a quarter` from `nửa đầu năm`, a quarter of a year."""
        told = first < at or self.tag(at - 1) is Tag.SHARE or self.says(at - 1, Words.SURE)
        return told and self.tag(at + 1) not in (Tag.TIME, Tag.MAGNITUDE)

    def _finished(self, amount: Amount, last: int) -> Quantity | None:
        """Add unit and qualifiers; None where nothing makes the number a figure."""
        first, money = self._money_before(amount.first)
        end, unit, is_rate = self._unit_after(last)
        if not unit and self.tag(first - 1) is Tag.TIMES_AS and self.tag(last + 1) is Tag.VERSUS:
            unit, is_rate = TIMES, True  # tăng gấp 3 so với
        unit = unit or money
        is_money = bool(unit) and not is_rate
        after = end
        if not unit:
            after, unit = self._time(last, amount) or self._thing(last, amount)
        left = first - 1
        first, comparator = self._qualified(first, after, is_rate=is_rate)
        end, comparator = self._qualified_after(end, after, comparator)
        if not self._is_figure(amount, first, after, unit):
            return None
        if is_rate and unit == TIMES and not self._is_multiple(first, end):
            is_rate, unit = False, self.chunks[end].text
        if self.tag(first - 1) is Tag.FROM and self.tag(end) is Tag.AFTER:  # từ 8% trở lên
            first, left = first - 1, first - 2
        figure = printed(amount, comparator, is_rate=is_rate)
        reach = max(end, after)
        return Quantity(
            first, end, reach, left, amount, figure, unit, is_rate=is_rate, is_money=is_money
        )


def _in_percent(value: Decimal) -> Numeral:
    """Return a fraction in words in percent, two decimals of it: two thirds as 66.67."""
    return Numeral((value * 100).quantize(CENT).normalize(), Decimal(0))


def _of_percent(
    first: int, last: int, left: int, amount: Amount, comparator: Comparator
) -> Quantity:
    figure = Figure.printed(amount.numeral, comparator)
    return Quantity(
        first, last, last, left, amount, figure, PERCENT, is_rate=True, is_fraction=True
    )


def _exact(value: str) -> Numeral:
    number = Decimal(value)
    return Numeral(number, Decimal(1).scaleb(int(number.as_tuple().exponent)))
