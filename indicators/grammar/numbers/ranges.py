"""Tell two amounts that bound one figure from two that tell of a move."""

from __future__ import annotations

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.amounts import Amount
from indicators.grammar.numbers.units import Units


class Ranges(Units):
    """Reads the second amount of a range."""

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
        if has_unit and self._unit_of(other) not in self._units_shared(amount):
            return None
        return None if has_unit and self._is_moved(amount) else other

    def _skip_unit(self, at: int) -> int:
        return at + 1 if self.tag(at) in (Tag.RATE, Tag.CURRENCY) else at

    def _units_shared(self, amount: Amount) -> set[str]:
        """Return what the second number may be in: a symbol in front holds for both: `$15-16`."""
        unit = self._unit_of(amount)
        return {unit, ""} if self._money_before(amount.first)[1] else {unit}

    def _unit_of(self, amount: Amount) -> str:
        return self._unit_after(amount.last)[1] or self._money_before(amount.first)[1]

    def _is_moved(self, amount: Amount) -> bool:
        """Say whether an amount with its own unit is by how much: `lost $2 to $82`."""
        at = self._before_money(amount.first)
        is_money = not self._unit_after(amount.last)[2]
        return is_money and self.tag(at) in (Tag.UP, Tag.DOWN)

    def _joins(self, at: int, amount: Amount) -> bool:
        tag = self.tag(at)
        if tag is Tag.RANGE:
            return not self._moves(amount.first)
        if tag is Tag.AND:
            return self.tag(self._before_money(amount.first)) is Tag.BETWEEN
        return self.word(at) in ("-", "~") and self.tag(at + 1) is not None

    def _moves(self, first: int) -> bool:
        """Say whether `from 5 to 7` tells of a move, in English: `rose from 5 to 7`."""
        at = self._before_money(first)
        if self.says(at, Words.BY) and self.tag(at - 1) in (Tag.UP, Tag.DOWN):
            return not self._is_rated(first)  # fell by 112 to 688
        if self.lexicon.habits.moves_from_to and self.tag(at) in (Tag.UP, Tag.DOWN):
            return not self._is_rated(first)  # up 88,400 to 2,643,000
        if not self.lexicon.habits.moves_from_to or self.tag(at) is not Tag.FROM:
            return False
        verb = {Tag.UP, Tag.DOWN}
        text = self.word(at)
        return text != "from" or any(self.tag(i) in verb for i in range(at - 7, at))

    def _is_rated(self, first: int) -> bool:
        """Say whether both numbers are rates: `by 10 to 15 percent`."""
        return any(self.tag(at) is Tag.RATE for at in range(first + 1, first + 4))

    def _before_money(self, first: int) -> int:
        at = first - 1
        while self.tag(at) in (Tag.CURRENCY, Tag.QUALIFIER):
            at -= 1
        return at

    def _is_larger(self, other: Amount, amount: Amount) -> bool:
        scale = amount.scale or other.scale
        return amount.numeral.value.scaleb(scale) < other.value
