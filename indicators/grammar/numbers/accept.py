"""Decide whether a number is a quantity, or a name, a label, a year."""

from __future__ import annotations

import re

from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.amounts import Amount
from indicators.grammar.numbers.ranges import Ranges
from indicators.grammar.numbers.units import QUALIFYING
from indicators.grammar.reading import RATES

# Before a number, they make it a figure though nothing counted stands behind it.
_BEFORE_FIGURES = frozenset({Tag.TO, Tag.VERSUS, Tag.FROM})
_MOVED_FROM = frozenset({Tag.NUMBER, Tag.NOUN, Tag.TIME, Tag.PERIOD})
RAISED = 14  # chunks from a verb to the number it leads to
NAMED = 7  # chunks a name of what is counted may take
A_GROUP = 1000


class Acceptance(Ranges):
    """Tells figures from names and labels."""

    def _is_figure(self, amount: Amount, first: int, after: int, unit: str) -> bool:
        if self._is_of_a_ratio(first) or self._is_named(amount, first, unit):
            return False
        if unit or amount.scale:
            return True
        if self.tag(after + 1) in (Tag.TIME, Tag.AGE):
            return False
        is_qualified = self.chunks[first].tag in QUALIFYING or self._is_grouped(amount)
        if _is_a_year(self.chunks[amount.first].text):
            return is_qualified
        if amount.value == 2 and self.tag(after + 1) in (Tag.WORD, Tag.NOUN):
            return is_qualified
        return is_qualified or self._stands_as_figure(first, after)

    def _is_named(self, amount: Amount, first: int, unit: str) -> bool:
        """Say whether the number names a thing: `Điều 12`, `Boeing 787`, `the 2014 law`."""
        number = self.chunks[amount.first]
        sure = (
            amount.scale
            or unit in RATES
            or "." in number.text
            or "," in number.text
            or number.words
        )
        is_known = self.tag(amount.last + 1) is Tag.NOUN
        if first and not amount.scale and unit not in RATES and self._is_strong_label(first - 1):
            return not (is_known and self._is_grouped(amount))  # the third; case No. 1,342
        if sure or self.chunks[first].tag is not Tag.NUMBER or _is_iso(unit):
            return False
        before = self.chunks[first - 1] if first else None
        if _is_a_year(number.text) and not is_known:
            return True
        if before is None or before.tag is Tag.TIME:
            return before is not None
        if before.tag is Tag.LABEL:
            return self._is_strong_label(first - 1) or not is_known
        is_name = before.tag is Tag.WORD and before.text[0].isupper() and first > 1
        return is_name and not is_known

    def _is_of_a_ratio(self, first: int) -> bool:
        """Say whether a number is what another is one of: `4 trong 10`, `1 in 3`."""
        is_of = self.says(first - 1, Words.RATIO_JOINTS)
        return is_of and self.tag(first - 2) is Tag.NUMBER and self.tag(first - 3) is not Tag.FROM

    def _is_grouped(self, amount: Amount) -> bool:
        """Say whether a number is printed in groups, as only counts are: `46,194`."""
        return amount.value >= A_GROUP and not self.chunks[amount.first].text.isalnum()

    def _stands_as_figure(self, first: int, last: int) -> bool:
        before, behind = self.tag(first - 1), self.tag(last + 1)
        if before is Tag.RANGE and self.tag(first - 2) in _MOVED_FROM:
            return True  # went from 36 to 54; by 401 votes to 192; from 3 in 2000 to 45
        if (
            behind is Tag.AND
            and self.tag(last + 2) is Tag.NUMBER
            and self.tag(last + 3) is Tag.RATE
        ):
            return before in (Tag.UP, Tag.DOWN)  # grew 29 and 26.2 percent
        if before is Tag.RANGE and any(
            self.says(at, Words.BRINGING) for at in range(first - RAISED, first)
        ):
            return True  # bringing the number nationwide to 296
        is_listed = self._is_one_of_a_list(first, last + 1) or self._is_one_that(first, last + 1)
        if is_listed or self.says(last, Words.SHARED_BY):  # 26 others, a 40-member board
            return True
        if before is Tag.REACH or behind is Tag.WHOLE or self._is_aimed_at(first - 1):
            return True
        return (
            before in _BEFORE_FIGURES
            or self._is_compared(last + 1)
            or self._is_part_of_those(first)
        )

    def _is_part_of_those(self, first: int) -> bool:
        """Say whether a number counts some of what was counted: `Of the 63 localities, 58 have`."""
        if self.tag(first - 1) is not Tag.COMMA:
            return False
        for at in range(first - 2, first - 2 - NAMED, -1):
            if self.tag(at) is Tag.NUMBER:
                return self.tag(at - 1) is Tag.WHOLE or self.says(at - 1, Words.OF)
            if self.tag(at) in (None, Tag.BREAK, Tag.COMMA):
                return False
        return False

    def _is_one_of_a_list(self, first: int, after: int) -> bool:
        """Say whether a bare number counts on: `ties with 189 nations, pacts with 15 and`."""
        before = self.word(first - 1)
        ends = self.tag(after) in (Tag.COMMA, Tag.AND, Tag.BREAK, None)
        return before == "out of" or (self.says(first - 1, Words.WITH) and ends)

    def _is_strong_label(self, at: int) -> bool:
        return self.tag(at) is Tag.LABEL and self.chunks[at].value != "weak"

    def _is_one_that(self, first: int, after: int) -> bool:
        """Say whether a number stands for things named before: `five have expired`."""
        joined = self.tag(first - 1) in (Tag.AND, Tag.COMMA) or self.says(first - 1, Words.WHILE)
        if self.says(first - 1, Words.OF_WHICH) or self._is_moved_by_count(first):
            return True
        goes_on = self.says(after, Words.VERBS) or self.says(after, Words.LEADING)
        if joined and ((goes_on and bool(self.chunks[first].words)) or self._votes(after)):
            return True
        joined = joined or self.word(first - 1) in ("other", "the other")
        return self._is_of_a_name(first, after) or (joined and self.says(after, Words.BEING))

    def _is_of_a_name(self, first: int, after: int) -> bool:
        """Say whether a list counts on by names: `3,907 to Japan, 222 to Peru`, `Peru (222)`."""
        if self.word(first - 1) == "(" and self.word(after) == ")":
            return self._is_titled(first - 2) and self._is_listed_by_name(first)
        joined = self.tag(first - 1) in (Tag.AND, Tag.COMMA)
        goes = self.word(after) in ("to", "from") or (
            self.word(after) == "in" and self._is_behind_a_number(first)
        )
        return joined and goes and self._is_titled(after + 1)

    def _is_behind_a_number(self, first: int) -> bool:
        return any(self.tag(at) is Tag.NUMBER for at in range(first - NAMED, first - 1))

    def _is_titled(self, at: int) -> bool:
        return (
            self.tag(at) in (Tag.WORD, Tag.NON_FIGURE, Tag.WHOLE)
            and self.chunks[at].text[0].isupper()
        )

    def _is_listed_by_name(self, first: int) -> bool:
        """Say whether another number in brackets stands nearby."""
        near = [*range(first - NAMED, first), *range(first + 1, first + NAMED)]
        return any(
            self.tag(at) is Tag.NUMBER and self.word(at - 1) == "(" and self.word(at + 1) == ")"
            for at in near
        )

    def _votes(self, at: int) -> bool:
        return self.says(at, Words.FATES)

    def _is_moved_by_count(self, first: int) -> bool:
        """Read `fell by 112 to 688`."""
        return self.says(first - 1, Words.BY) and self.tag(first - 2) in (Tag.UP, Tag.DOWN)

    def _is_aimed_at(self, at: int) -> bool:
        """Say whether a number is a target: `the annual target of 110,000`."""
        if self.tag(at) in (Tag.LINK, Tag.WHOLE):
            at -= 1
        return self.tag(at) in (Tag.TARGET, Tag.PLAN)

    def _is_compared(self, at: int) -> bool:
        """Say whether `12` goes on as `more than in 2022`."""
        more_than = self.tag(at) is Tag.QUALIFIER and self.tag(at + 1) is Tag.PERIOD
        return more_than or self.tag(at) in (Tag.MORE, Tag.FEWER)


def _is_iso(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _is_a_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", text))
