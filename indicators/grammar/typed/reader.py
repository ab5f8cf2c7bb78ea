"""Read the print of one figure from its first chunk to its last, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from indicators.figure import Figure
from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.amounts import Amount, printed
from indicators.grammar.typed.cursor import SIDES, PrintCursor, UnitKind, UnreadError
from indicators.grammar.words.chunks import chunked

_QUALIFYING = frozenset({Tag.QUALIFIER, Tag.MORE, Tag.FEWER, Tag.EXCEED})


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """A figure as typed, and what is printed around it.

    `unit` is an ISO 4217 code, a rate (`percent`, `per_mille`, …) or the noun as printed; empty
    where none is. `is_deficit` where it is said to lack, as in `nhập siêu 3 tỷ USD`.
    """

    figure: Figure
    unit: str = ""
    kind: UnitKind = ""
    is_deficit: bool = False


class PrintReader(PrintCursor):
    """Reads a figure to its end: what leads to it, its ends, and what stands behind."""

    def read(self) -> TypedFigure:
        """Return the figure. Raises `UnreadError` where something else is printed as well."""
        self._lead()
        low = self._amount_here()
        while self._take_unit() or self._take_after() or self._take_repeated(low):
            pass
        figure = self._range_from(low) or self._around(low)
        self._tail(low)
        if figure is None and self.opening is Tag.BETWEEN:
            raise self.unread()
        figure = figure or self._single(low)
        return TypedFigure(figure, self.unit, self.kind, Tag.DEFICIT in self.sides)

    def amount(self) -> Amount:
        """Return the number alone, behind its qualifiers. Raises `UnreadError`."""
        self._lead()
        return self._amount_here()

    def _lead(self) -> None:
        light = self.lexicon[Words.LIGHT]
        while True:
            tag = self.tag(self.at)
            if tag in _QUALIFYING:
                self._qualify(self.chunks[self.at].value)
            elif tag in (Tag.FROM, Tag.BETWEEN) and not self.opening:
                self.opening = tag
            elif tag in SIDES:
                self.sides.add(self.chunks[self.at].tag)
            elif not (self.word(self.at) in light or (self.word(self.at) == "=" and not self.at)):
                return
            self.at += 1

    def _range_from(self, low: Amount) -> Figure | None:
        """Read on in `20-30`, `5 đến 7 tỷ`, `between 5 and 7`: both ends, and their middle."""
        joint = self.at
        if not self._joins() or (self.comparator or "~") != "~":
            return None
        has_unit = self.tag(joint - 1) in (Tag.RATE, Tag.CURRENCY) and joint - 1 > low.last
        self.at += 1
        high = self._amount_here()
        self._take_unit()
        scale = low.scale or (0 if has_unit else high.scale)
        least, most = low.numeral.value.scaleb(scale), high.value
        if least >= most:
            self.at = joint
            raise self.unread()
        return Figure(float((least + most) / 2), "~", float(least), float(most))

    def _joins(self) -> bool:
        if self.tag(self.at) is Tag.AND:
            return self.opening is Tag.BETWEEN
        is_mark = self.word(self.at) in ("-", "~")
        is_word = self.tag(self.at) is Tag.RANGE or self.word(self.at) == "tới"
        return (is_mark or is_word) and self.at + 1 < len(self.chunks)

    def _around(self, middle: Amount) -> Figure | None:
        """Read on in `500 ± 20`."""
        if self.word(self.at) != "±" or self.comparator:
            return None
        self.at += 1
        spread = self._amount_here()
        self._take_unit()
        shared = middle.scale or spread.scale
        value = middle.numeral.value.scaleb(shared)
        step = spread.numeral.value.scaleb(spread.scale or shared)
        return Figure(float(value), "~", float(value - step), float(value + step))

    def _single(self, amount: Amount) -> Figure:
        comparator = self.comparator or (">=" if self.opening is Tag.FROM else "=")
        return printed(amount, comparator, is_rate=self.kind == "rate")

    def _tail(self, amount: Amount) -> None:
        """Read what may stand behind the numbers. Raises `UnreadError` for anything else."""
        while (
            self._take_unit()
            or self._take_after()
            or self._take_side()
            or self._take_repeated(amount)
            or self._take_footnote()
        ):
            pass
        if self.at < len(self.chunks):
            raise self.unread()

    def _take_repeated(self, amount: Amount) -> bool:
        """Take in `(hai mươi)` behind 20: the same number once more."""
        if self.word(self.at) != "(":
            return False
        again = PrintReader(self.chunks[self.at + 1 :], self.lexicon, self.own)
        try:
            other = again._amount_here()
        except UnreadError:
            return False
        again._take_unit()
        same = other.value in (amount.value, amount.numeral.value)
        if (
            not same
            or again.word(again.at) != ")"
            or again.unit not in ("", self.unit or again.unit)
        ):
            return False
        self.at += again.at + 2
        return True


def read_print(text: str, code: str, own: frozenset[str] = frozenset()) -> TypedFigure:
    """Return the figure a print says in the language `code`, read to its end.

    `own` are the words of the indicator's unit. Raises `UnreadError`.
    """
    lexicon = load_lexicon(code)
    chunks = chunked(text, lexicon, is_print=True)
    if not chunks:
        raise UnreadError(0)
    return PrintReader(chunks, lexicon, own).read()


def first_amount(text: str, code: str) -> Amount | None:
    """Return the number a print begins with, behind its qualifiers; None where there is none."""
    lexicon = load_lexicon(code)
    try:
        return PrintReader(chunked(text, lexicon, is_print=True), lexicon, frozenset()).amount()
    except UnreadError:
        return None
