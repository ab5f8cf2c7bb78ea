"""Share a unit that is printed once for several numbers: `từ 3,2 lên 4,1 tỷ USD`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.numbers.quantities import Quantity
from indicators.grammar.words.chunks import Chunk
from indicators.grammar.words.nouns import counted_noun

_JOINTS = frozenset({Tag.TO, Tag.RANGE, Tag.AND, Tag.MARK})
_BETWEEN = _JOINTS | {Tag.LINK, Tag.QUALIFIER, Tag.PERIOD, Tag.MARK}
_NEAR, _WIDE = 4, 16
_VERBS = frozenset({Tag.QUALIFIER, Tag.REACH, Tag.LINK, Tag.TO})
_PEOPLED = {"population": "people", "dân số": "người"}
_RECENT = 5  # figures before that may share their unit
_A_SUM = 6  # "2,9 tỷ" and "500 triệu" are money, where nothing else is counted
A_THOUSAND_BILLION = 10**12  # nobody says that of dollars and leaves the dollars out


def with_shared_units(
    found: Sequence[Quantity], chunks: Sequence[Chunk], lexicon: Lexicon
) -> list[Quantity]:
    """Return the quantities of a paragraph, those without a unit given the one they share."""
    units: list[Quantity] = []
    for at, quantity in enumerate(found):
        after = next((each for each in found[at + 1 : at + 3] if not each.is_rate), None)
        units.append(
            quantity if quantity.unit else _shared(quantity, units, after, chunks, lexicon)
        )
    return units


def _shared(
    quantity: Quantity,
    before: Sequence[Quantity],
    after: Quantity | None,
    chunks: Sequence[Chunk],
    lexicon: Lexicon,
) -> Quantity:
    if not quantity.amount.scale and after and after.unit and _are_joined(quantity, after, chunks):
        return quantity.of_unit(after)
    if subject := _subject(quantity, chunks, lexicon):
        return replace(quantity, unit=subject)
    recent = before[-_RECENT:]
    levels = [e for e in recent if not e.is_rate and _same_sentence(e, quantity, chunks)]
    scale = quantity.amount.scale
    if scale < _A_SUM or (levels and _is_moneyless(recent, scale, lexicon)):
        counted = bool(levels) and not levels[-1].is_money
        return (
            quantity.of_unit(_counted_on(quantity, levels, chunks, lexicon))
            if counted
            else quantity
        )
    if _is_of_things(quantity, recent):
        counts = [each for each in levels if each.amount.scale == scale]
        return quantity.of_unit(counts[-1]) if counts else quantity
    return _in_money(quantity, before, after, lexicon)


def _counted_on(
    quantity: Quantity, levels: Sequence[Quantity], chunks: Sequence[Chunk], lexicon: Lexicon
) -> Quantity:
    """Return what is counted on: not the places of `6 million people live in 130 countries`."""
    if chunks[quantity.first - 1].tag in (Tag.FROM, Tag.VERSUS):
        return levels[-1]
    counts = (e for e in reversed(levels) if not e.is_money)
    found = (e for e in counts if e.first and chunks[e.first - 1].word not in lexicon[Words.PLACED])
    return next(found, levels[-1])


def _is_moneyless(recent: Sequence[Quantity], scale: int, lexicon: Lexicon) -> bool:
    """Say whether only things are counted here; a bare `tỷ` is money all the same."""
    is_money = any(each.is_money for each in recent)
    return not is_money and (not lexicon.habits.currency or scale <= _A_SUM)


def _in_money(
    quantity: Quantity, before: Sequence[Quantity], after: Quantity | None, lexicon: Lexicon
) -> Quantity:
    """Return an amount in the currency said nearby; else in that of the language."""
    near = [*reversed(before[-3:]), *([after] if after else [])]
    money = next((each for each in near if each.is_money), None)
    own = lexicon.habits.currency
    is_own = bool(own) and quantity.amount.value >= A_THOUSAND_BILLION
    if money and not is_own:
        return quantity.of_unit(money)
    return quantity.in_money(own) if own and quantity.amount.scale > _A_SUM else quantity


def _subject(quantity: Quantity, chunks: Sequence[Chunk], lexicon: Lexicon) -> str:
    """Return what a sentence counts, by its subject: `arrivals exceeded 7.5 million`."""
    at = quantity.first - 1
    while at > 0 and chunks[at].tag in _VERBS:
        at -= 1
    if chunks[max(0, at)].word in _PEOPLED:
        return _PEOPLED[chunks[at].word]
    opens = at <= 0 or chunks[at - 1].tag is Tag.BREAK
    named = (
        lexicon.habits.counts_subject
        and 0 <= at < quantity.first - 1
        and chunks[at].tag is Tag.NOUN
    )
    if named and (opens or chunks[at].text.islower()):
        return chunks[at].word
    return _number_of(quantity, chunks, lexicon)


def _number_of(quantity: Quantity, chunks: Sequence[Chunk], lexicon: Lexicon) -> str:
    """Return what a sentence counts: `the number of missions has risen to 94`, `số đoàn`."""
    for at in range(quantity.first - 1, max(-1, quantity.first - _WIDE), -1):
        chunk, before = chunks[at], chunks[at - 1] if at else None
        if chunk.tag is Tag.BREAK:
            return ""
        if before and lexicon.ends(f"{before.word} {chunk.word}", Words.NUMBER_OF):
            end = counted_noun(chunks, at + 1, lexicon)
            return " ".join(each.text for each in chunks[at + 1 : end + 1])
    return ""


def _same_sentence(one: Quantity, other: Quantity, chunks: Sequence[Chunk]) -> bool:
    between = chunks[one.last + 1 : other.first]
    return not any(chunk.tag is Tag.BREAK and chunk.text in ".!?" for chunk in between)


def _is_of_things(quantity: Quantity, recent: Sequence[Quantity]) -> bool:
    """Say whether things were counted by the million last, as this counts by the million."""
    scale = quantity.amount.scale
    alike = (each for each in reversed(recent) if each.unit and each.amount.scale == scale)
    last = next(alike, None)
    return last is not None and not last.is_money and not last.is_rate


def _are_joined(quantity: Quantity, after: Quantity, chunks: Sequence[Chunk]) -> bool:
    gap = chunks[quantity.last + 1 : after.first]
    if gap and gap[0].tag is Tag.WHOLE:  # 18 of the 27 members
        return len(gap) <= _NEAR and not after.is_money and not after.is_rate
    between = {chunk.tag for chunk in gap}
    return bool(between & _JOINTS) and between <= _BETWEEN
