"""Tell number words that count something from those that mean something else."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.tokens import Token
from indicators.grammar.lexicon.words import Words


def number_length(
    lexicon: Lexicon, found: Sequence[Token], at: int, *, is_print: bool = False
) -> int:
    """Return how many tokens from here on are one number in words; 0 if none.

    In the print of a figure (`is_print`) number words are numbers, whatever is around them.
    """
    points = lexicon[Words.POINTS]
    length, joints = 0, {*points, *("-" * lexicon.habits.hyphenates_numbers)}
    for token in found[at : at + MOST_WORDS]:
        if token.text not in lexicon.digits and not (length and token.text in joints):
            break
        length += 1
    while length and found[at + length - 1].text in joints:
        length -= 1
    if (
        length > 1 and found[at + length - 1].text in lexicon[Words.FIVE_OR_YEAR]
    ):  # tám năm: eight years
        length -= found[at + length - 2].text not in lexicon[Words.BEFORE_FIVE] | points
    never_alone = lexicon[Words.NEVER_FIRST] | lexicon[Words.ARTICLES]
    if is_print and length == 1 and found[at].text not in never_alone:
        return int(not _is_year_count(lexicon, found, at))
    return length if _is_number(lexicon, found, at, length) else 0


MOST_WORDS = 12


def _is_year_count(lexicon: Lexicon, found: Sequence[Token], at: int) -> bool:
    """Say whether năm is years behind their number: `5 năm`."""
    before = found[at - 1] if at else None
    counted = before is not None and (before.kind == "number" or before.text in lexicon.digits)
    return counted and found[at].text in lexicon[Words.FIVE_OR_YEAR]


def _is_number(lexicon: Lexicon, found: Sequence[Token], at: int, length: int) -> bool:
    """Say whether number words count something here, rather than mean something else."""
    words = [token.text for token in found[at : at + length]]
    if not words or words[0] in lexicon[Words.NEVER_FIRST]:
        return False
    if length > 1:
        return words[0] not in lexicon[Words.ARTICLES] or words[1] == "hundred"
    after = lexicon.match(found, at + 1) if at + 1 < len(found) else None
    tag = after.entry.tag if after else None
    if tag is Tag.MAGNITUDE or _stands_alone(lexicon, found, at):
        return True
    before = found[at - 1].text if at else ""
    is_both = words[0] in lexicon[Words.TWO] and before in lexicon[Words.BOTH]
    if words[0] in lexicon[Words.ONE] or before in lexicon[Words.DEFINITE] or is_both:
        return False
    return tag in (Tag.CURRENCY, Tag.RATE) or (tag in _COUNTED and _counts(lexicon, found, at, tag))


def _counts(lexicon: Lexicon, found: Sequence[Token], at: int, tag: Tag | None) -> bool:
    """Say whether a small number counts the word behind it: `hai dự án`, not `hai nước`."""
    word, following = found[at].text, found[at + 1] if at + 1 < len(found) else None
    if following is None or (word in lexicon[Words.TWO] and following.text in lexicon.pairs):
        return False
    if word in lexicon[Words.AMBIGUOUS]:
        return tag in _SURELY_COUNTED and not _is_year(lexicon, found, at)
    return following.kind == "word"


def _stands_alone(lexicon: Lexicon, found: Sequence[Token], at: int) -> bool:
    """Say whether a small number counts what was named before: `five against`, `from six to 14`."""
    if found[at].text in lexicon[Words.ONE] or at == 0 or at + 2 >= len(found):
        return False
    before, after = found[at - 1].text, found[at + 1].text
    moves = before == "from" and after == "to" and found[at + 2].kind == "number"
    if after == "more" and found[at + 2].kind == "mark":
        return True
    if after == "others" or (after == "of" and found[at + 2].text in lexicon[Words.OF_THEM]):
        return True
    joined = before in {",", "and", "with"}
    counts_on = joined and after in {"to", "from", "in"} and _has_number(found, at)
    return moves or counts_on or (joined and after in lexicon[Words.VERBS])


def _has_number(found: Sequence[Token], at: int) -> bool:
    """Say whether a number stands shortly before: `14 flights to Guangzhou and five to Mumbai`."""
    return any(each.kind == "number" for each in found[max(0, at - LISTED) : at])


LISTED = 12


_SURELY_COUNTED = frozenset({Tag.NOUN, Tag.TIME, Tag.LABEL, Tag.TARGET, Tag.PLAN})
_COUNTED = _SURELY_COUNTED | {Tag.MODIFIER, Tag.WHOLE, None}


def _is_year(lexicon: Lexicon, found: Sequence[Token], at: int) -> bool:
    """Say whether the word before makes năm a year: trong năm, mỗi năm."""
    if at > 1 and (found[at - 2].text, found[at - 1].text) == ("thông", "qua"):  # adopted five
        return False
    return (
        bool(at)
        and found[at].text in lexicon[Words.FIVE_OR_YEAR]
        and found[at - 1].text in lexicon[Words.BEFORE_YEAR]
    )
