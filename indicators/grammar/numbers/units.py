"""Read the unit and the qualifiers right around an amount."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.figure import COMPARATORS, Comparator
from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.amounts import Amount, Amounts
from indicators.grammar.words.chunks import Chunk
from indicators.grammar.words.nouns import counted_noun

LOOK_BACK = 6
SHORT = 2
LISTED = 9  # chunks from one count of a list to the next
# `về nước trên 4 chuyến bay`: on four flights, not more than four.
# What a body is made up of: a 40-member board, a 28-strong mission.
_MADE_UP_OF = {
    "kilometre": "kilometres",
    "metre": "metres",
    "hectare": "hectares",
    "tonne": "tonnes",
    "bed": "beds",
    "seat": "seats",
    "member": "members",
    "nation": "nations",
    "country": "countries",
    "strong": "",
}
_PASSED = frozenset({Tag.LINK, Tag.REACH, Tag.TIMES_AS})
QUALIFYING = frozenset({Tag.QUALIFIER, Tag.MORE, Tag.FEWER, Tag.EXCEED})
_MULTIPLYING = frozenset({Tag.TIMES_AS, Tag.UP, Tag.DOWN, Tag.RATIO, Tag.MORE, Tag.FEWER})


class Units(Amounts):
    """Reads what an amount is counted in, and how it is qualified."""

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
        if self.tag(at) is Tag.CURRENCY and (at == last + 1 or self._is_hyphened(last + 1)):
            return at, self.chunks[at].value, False
        return last, "", False

    def _noun(self, last: int, amount: Amount) -> tuple[int, str]:
        if self._is_hyphened(last + 1) and self.word(last + 2) in _MADE_UP_OF:
            return last + 2, _MADE_UP_OF[self.word(last + 2)]
        if self._is_hyphened(last + 1) and self.tag(last + 2) is Tag.NOUN:  # 18,000-TEU ships
            return last + 2, self.chunks[last + 2].text
        end = counted_noun(self.chunks, last + 1, self.lexicon)
        if end <= last:
            return last, ""
        is_pair = amount.value == 2 and self.word(last + 1) in self.lexicon.pairs
        if is_pair and not self._is_listed(amount.first):
            return last, ""
        if self.word(end) == "others":  # of what was counted before
            return end, ""
        first = last + 1 + (self.says(last + 1, Words.OTHER) and end > last + 1)
        return end, _joined(self.chunks, first, end, self.chunks[first].start)

    def _is_listed(self, at: int) -> bool:
        """Say whether a number goes on counting: `157 nước ủng hộ, 2 nước phản đối`."""
        if self.tag(at - 1) not in (Tag.COMMA, Tag.AND):
            return False
        for before in range(at - 2, at - LISTED, -1):
            if self.tag(before) in (Tag.NUMBER, Tag.BREAK, None):
                return self.tag(before) is Tag.NUMBER and self.chunks[before].value != "2"
        return False

    def _time(self, last: int, amount: Amount) -> tuple[int, str] | None:
        """Take days and years for the unit only where something lasts them: else a span."""
        if self.tag(last + 1) is not Tag.TIME:
            return None
        first = amount.first
        lasts = any(self.tag(at) is Tag.LASTING for at in range(first - 3, first))
        if amount.scale or lasts or self._is_moved_time(last + 1, first):
            return last + 1, self.chunks[last + 1].text
        return last, ""

    def _is_moved_time(self, at: int, first: int) -> bool:
        """Say whether a time was made another: `nâng từ 30 ngày lên 90 ngày`."""
        if self.tag(first - 1) is Tag.FROM:
            return self.tag(at + 1) in (Tag.TO, Tag.RANGE) and self.tag(at + 2) is Tag.NUMBER
        goes = self.tag(first - 1) is Tag.TO and self.tag(first - 2) is Tag.TIME
        return goes and self.tag(first - 3) is Tag.NUMBER

    def _qualified(self, first: int, end: int, *, is_rate: bool) -> tuple[int, Comparator]:
        """Take in the qualifiers before a number; of several the one next to it counts."""
        comparator: Comparator | None = None
        at, start = first - 1, first
        while at >= 0 and first - at <= LOOK_BACK:
            chunk = self.chunks[at]
            if (
                chunk.text.lower() in self.lexicon[Words.SUPERLATIVES] and at < first - 1
            ):  # the most, with 40,561
                break
            if chunk.tag is Tag.LASTING and chunk.text.endswith("up to"):
                return start, comparator or "<="
            if chunk.word == "about" and self.word(at + 1) == "the":  # asked about the 108
                break
            if chunk.word in self.lexicon[Words.ADJACENT] and at < first - 1:  # chế độ gồm 12
                break
            if chunk.word in self.lexicon[Words.ABOARD] and self._is_aboard(at + 1, end):
                break
            if chunk.tag in QUALIFYING and self._does_qualify(chunk.tag, end, is_rate=is_rate):
                comparator = comparator or _as_comparator(chunk.value)
                start = at
            elif chunk.tag not in _PASSED:
                if chunk.tag not in (Tag.UP, Tag.DOWN) or not self._is_estimated(at - 1):
                    break
                return at - 1, comparator or "~"
            at -= 1
        return start, comparator or "="

    def _is_aboard(self, number: int, noun: int) -> bool:
        is_few = len(self.word(number)) == 1 or bool(self.chunks[number].words)
        return is_few and self.says(noun, Words.VEHICLES)

    def _is_estimated(self, at: int) -> bool:
        """Say whether a verb of movement is itself an estimate: `ước tăng 5%`."""
        return self.tag(at) is Tag.QUALIFIER and self.lexicon.begins(
            self.word(at), Words.ESTIMATING
        )

    def _does_qualify(self, tag: Tag, end: int, *, is_rate: bool) -> bool:
        """Tell `vượt 10 tỷ`, more than that, from `vượt 10% kế hoạch`, ten more than that."""
        if tag in (Tag.MORE, Tag.FEWER) and self.tag(end + 1) is Tag.VERSUS:
            return False
        if tag is Tag.QUALIFIER or not is_rate:
            return True
        return (
            tag is Tag.EXCEED
            and self.lexicon.habits.exceeds_rates
            and self.tag(end + 1)
            not in (
                Tag.PLAN,
                Tag.TARGET,
                Tag.VERSUS,
                Tag.LINK,
            )
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
        return bool(near & _MULTIPLYING) or (
            behind is not None and _is_as_much(behind, self.lexicon)
        )


def _as_comparator(value: str) -> Comparator:
    """Return the comparator of a lexicon's value, which may name a shade: `> over`."""
    return next(each for each in COMPARATORS if each == value.split(maxsplit=1)[0])


def _is_as_much(chunk: Chunk, lexicon: Lexicon) -> bool:
    """Say whether what follows is what a multiple is of: `3 times the figure`."""
    is_base = chunk.span is not None and chunk.span.kind in ("base", "same")
    compares = chunk.tag in (Tag.MORE, Tag.FEWER, Tag.UP, Tag.DOWN, Tag.VERSUS)
    return is_base or compares or chunk.text.lower() in lexicon[Words.AS_MUCH]


def _is_code(text: str) -> bool:
    """Say whether a currency is written as a code or a symbol, as before a number."""
    return text.isupper() or not text.isalpha() or (len(text) == SHORT and text[0].isupper())  # Rp


def _joined(chunks: Sequence[Chunk], first: int, last: int, start: int) -> str:
    parts = []
    for chunk in chunks[first : last + 1]:
        parts.append(" " * (chunk.start > start) + chunk.text)
        start = chunk.end
    return " ".join("".join(parts).split())
