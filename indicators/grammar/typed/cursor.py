"""Go through the print of a figure once, chunk by chunk, and take what is understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from indicators.figure import COMPARATORS, Comparator, Numeral
from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.tokens import spelling
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.amounts import HALF, Amount
from indicators.grammar.numbers.units import Units
from indicators.grammar.words.chunks import Chunk
from indicators.grammar.words.countries import country_end

UnitKind = Literal["", "money", "rate", "thing"]
SIDES = frozenset({Tag.DEFICIT, Tag.SURPLUS})
_THINGS = frozenset({Tag.NOUN, Tag.MODIFIER, Tag.TIME, Tag.LABEL})
_JOINING = frozenset({Tag.AND, Tag.COMMA, Tag.PER})
_FOOTNOTES = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇ*†‡")
_BOUNDING_BEHIND = frozenset({">=", "<=", "~"})


class UnreadError(ValueError):
    """A print that is not read to its end; `at` is where in the text what is left over begins."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class PrintCursor(Units):
    """A place in a print, and what was understood up to it; what no rule takes is left over."""

    def __init__(self, chunks: Sequence[Chunk], lexicon: Lexicon, own: frozenset[str]) -> None:
        super().__init__([_as_million(chunks, at) for at in range(len(chunks))], lexicon,
                         borrowed=False)  # fmt: skip
        self.own = own  # the words of the indicator's own unit
        self.at = 0
        self.comparator: Comparator | None = None
        self.opening: Tag | None = None
        self.unit = ""
        self.kind: UnitKind = ""
        self.sides: set[Tag] = set()

    def unread(self) -> UnreadError:
        """Return the error that what is left over begins here."""
        rest = self.chunks[self.at :]
        last = self.chunks[-1].end if self.chunks else 0
        return UnreadError(rest[0].start if rest else last)

    def _qualify(self, value: str) -> None:
        """Take in a comparator: of an estimate and a bound, the bound; two bounds are too many."""
        comparator = next(each for each in COMPARATORS if each == value.split(maxsplit=1)[0])
        if self.comparator in (None, "~", comparator):
            self.comparator = comparator
        elif comparator != "~":
            raise self.unread()

    def _amount_here(self) -> Amount:
        """Read sign, currency and number. Raises `UnreadError` where there is no number."""
        below = False
        for _ in range(2):  # -$5 and $-5
            if self.says(self.at, Words.BELOW_ZERO) or self.word(self.at) == "-":
                below, self.at = True, self.at + 1
            elif self.word(self.at) == "+":
                self.at += 1
            if self.tag(self.at) is Tag.CURRENCY:
                self._take_unit()
        amount = self._number_here()
        if amount is None:
            raise self.unread()
        self.at = amount.last + 1
        return replace(amount, numeral=-amount.numeral) if below else amount

    def _number_here(self) -> Amount | None:
        if self.tag(self.at) is Tag.NUMBER:
            return self._amount(self.at)
        is_half = self.tag(self.at) is Tag.FRACTION and self.chunks[self.at].value == "1/2"
        if is_half and self.tag(self.at + 1) is Tag.MAGNITUDE:  # nửa triệu
            scale = int(self.chunks[self.at + 1].value)
            return Amount(self.at, self.at + 1, Numeral(HALF, Decimal("0.1")), scale)
        return None

    def _take_unit(self) -> bool:
        """Take in a unit; a second time only the same one."""
        chunk = self.chunks[self.at] if self.at < len(self.chunks) else None
        if chunk and chunk.tag in (Tag.RATE, Tag.CURRENCY):
            kind: UnitKind = "rate" if chunk.tag is Tag.RATE else "money"
            return self._is_unit(chunk.value, kind, self.at + 1)
        end = self._thing_end()
        name = " ".join(each.word for each in self.chunks[self.at : end])
        return end > self.at and self._is_unit(name, "thing", end)

    def _is_unit(self, unit: str, kind: UnitKind, end: int) -> bool:
        if self.unit not in ("", unit):
            return False
        self.unit, self.kind, self.at = unit, kind, end
        return True

    def _thing_end(self) -> int:
        """Return the end of what is counted: nouns we know, or the indicator's own words."""
        end = at = self.at
        while at < len(self.chunks):
            if self._is_of_thing(at):
                end = at + 1
            elif end == self.at or self.tag(at) not in _JOINING:
                break
            at += 1
        return max(end, country_end(self.chunks, end, self.lexicon) + 1) if end > self.at else end

    def _is_of_thing(self, at: int) -> bool:
        own = {spelling(word) for word in self.word(at).split()} <= self.own
        return self.tag(at) in _THINGS or own

    def _take_after(self) -> bool:
        """Take in `trở lên`, `or more`, `at most` behind the number."""
        tag, word = self.tag(self.at), self.word(self.at)
        if tag is Tag.QUALIFIER and self.tag(self.at + 1) not in (Tag.NUMBER, Tag.CURRENCY):
            value = self.chunks[self.at].value.split()[0]
            value = f"{value[0]}=" if word.startswith("or ") else value
            if value not in _BOUNDING_BEHIND:
                return False
            self._qualify(value)
        elif tag is Tag.AFTER and self.tag(self.at + 1) is not Tag.NUMBER:
            self._qualify(self.chunks[self.at].value)
        else:
            return False
        self.at += 1
        return True

    def _take_side(self) -> bool:
        is_side = self.tag(self.at) in SIDES
        if is_side:
            self.sides.add(self.chunks[self.at].tag)
            self.at += 1
        return is_side

    def _take_footnote(self) -> bool:
        """Pass over a footnote's mark, and the full stop of someone who ends sentences."""
        word = self.word(self.at)
        is_mark = bool(word) and set(word) <= _FOOTNOTES
        is_stop = word == "." and self.at == len(self.chunks) - 1
        self.at += is_mark or is_stop
        return is_mark or is_stop

    def _numeral(self, chunk: Chunk, *, measured: bool) -> Numeral | None:
        """Read digits as their language writes them: `1.234` is 1234 in Vietnamese alone."""
        return super()._numeral(chunk, measured=measured or not chunk.words)

    def _is_below_zero(self, at: int) -> bool:  # noqa: ARG002 # signs are read before numbers
        return False


def _as_million(chunks: Sequence[Chunk], at: int) -> Chunk:
    """Read the M of `5M` as million in any language; `5 m` are metres in Vietnamese."""
    chunk = chunks[at]
    is_glued = at > 0 and chunks[at - 1].tag is Tag.NUMBER and chunks[at - 1].end == chunk.start
    return replace(chunk, tag=Tag.MAGNITUDE, value="6") if chunk.text == "M" and is_glued else chunk
