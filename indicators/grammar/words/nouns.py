"""Find the noun a number counts, with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.grammar.lexicon.lexicon import Lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.words import Words
from indicators.grammar.words.chunks import Chunk
from indicators.grammar.words.countries import country_end

_HEADS = frozenset({Tag.NOUN, Tag.WORD, Tag.MODIFIER, Tag.LABEL, Tag.TARGET, Tag.PLAN, Tag.WHOLE,
                    Tag.SHARE})  # fmt: skip
_ADJECTIVES = frozenset({Tag.WORD, Tag.MODIFIER, Tag.LABEL})
_ADJECTIVAL = ("al", "ic", "ive", "ary", "ory", "ous", "ern", "ed")  # global and regional bodies
# Heads that never stand alone: what they are of follows.
_AFTER_NOUN = frozenset({Tag.STOP, Tag.COMMA, Tag.BREAK, Tag.AND, Tag.PERIOD})
MOST_WORDS = 3
MOST_ADJECTIVES = 6


def counted_noun(chunks: Sequence[Chunk], start: int, lexicon: Lexicon) -> int:
    """Return the last chunk of the noun that begins at a chunk; before it if there is none."""
    if start >= len(chunks) or chunks[start].tag not in _HEADS or not _is_word(chunks[start]):
        return start - 1
    if lexicon.habits.head == "first":
        return _head_first(chunks, start, lexicon)
    end = _head_last(chunks, _behind_initials(chunks, start), lexicon)
    return end if end >= start else start - 1


def _behind_initials(chunks: Sequence[Chunk], at: int) -> int:
    """Return the chunk behind initials: `U.S. firms`; that one itself where there are none."""
    start = at
    while at + 2 < len(chunks) and len(chunks[at].text) == 1 and chunks[at + 1].text == ".":
        at += 2
    return at if at > start + 2 and chunks[at].tag in _HEADS else start


def _head_first(chunks: Sequence[Chunk], start: int, lexicon: Lexicon) -> int:
    """As in Vietnamese, the head stands first: a noun we know and its modifiers, or a few words."""
    if lexicon.begins(chunks[start].word, Words.OF_WHAT):
        return start - 1
    end = start
    if chunks[start].word in lexicon[Words.CLASSIFIERS] and _is_known(chunks, start + 1):
        end += 1
    known = chunks[start].tag is not Tag.WORD and chunks[start].word not in lexicon[Words.NEEDING]
    while end + 1 < len(chunks) and end - start < MOST_WORDS:
        following = chunks[end + 1]
        compound = chunks[end].tag is Tag.NOUN is following.tag and _compounds(
            following.text, lexicon
        )
        modifies = following.tag is Tag.MODIFIER or compound
        if not modifies and (known or following.tag is not Tag.WORD):
            break
        if following.text == "Nam":  # Nam Sudan, not male
            break
        if (following.text[0].isupper() and not modifies) or not _is_word(following):
            break
        end += 1
    takes_country = chunks[end].tag is Tag.NOUN and chunks[end].word not in lexicon[Words.COUNTRIES]
    return country_end(chunks, end + 1, lexicon) if takes_country else end


def _compounds(word: str, lexicon: Lexicon) -> bool:
    """Say whether a noun goes on naming the one before it: two syllables, and no deed."""
    return " " in word and word.islower() and word not in lexicon[Words.DEEDS]


def _head_last(chunks: Sequence[Chunk], start: int, lexicon: Lexicon) -> int:
    """Go on to a noun we know, else while words may belong: in English the head stands last."""
    known = _known_noun(chunks, start)
    if known >= start:
        return known
    if _is_verb(chunks[start].text):  # fishing boats
        thing = start + 1 < len(chunks) and chunks[start + 1].tag is Tag.WORD
        ends = start + 2 >= len(chunks) or chunks[start + 2].tag in _AFTER_NOUN
        is_thing = thing and (ends or _is_plural(chunks[start + 1].text))
        return start + 1 if is_thing else start - 1
    if chunks[start].tag is Tag.WHOLE:
        return start - 1
    if _is_plain_verb(chunks, start, lexicon):
        return start - 1
    end = _hyphened_end(chunks, start)
    while end + 1 < len(chunks) and end - start < MOST_WORDS and not _is_plural(chunks[end].text):
        following = chunks[end + 1]
        if following.tag is not Tag.WORD or not _is_word(following):
            break
        if _is_verb(following.text) and not _is_of_a_thing(chunks, end + 1):
            break
        if chunks[end].text.endswith("ese") and not _describes_things(chunks, end + 1):
            break
        end += 1
    return end


def _hyphened_end(chunks: Sequence[Chunk], at: int) -> int:
    """Return the last part of a word of several: `holiday-makers`, `X-rays`."""
    while at + 2 < len(chunks) and chunks[at + 1].text == "-":
        word, hyphen, rest = chunks[at : at + 3]
        glued = word.end == hyphen.start and hyphen.end == rest.start
        if not glued or rest.tag not in _HEADS:
            break
        at += 2
    return at


def _known_noun(chunks: Sequence[Chunk], start: int) -> int:
    """Return the last of the known nouns reached over adjectives: `newly licensed projects`."""
    for at in range(start, min(start + MOST_ADJECTIVES, len(chunks))):
        chunk = chunks[at]
        if chunk.tag is Tag.NOUN:
            return _last_noun(chunks, at)
        joins = chunk.tag is Tag.AND and at > start and chunks[at - 1].word.endswith(_ADJECTIVAL)
        is_part = chunk.tag in _ADJECTIVES or chunk.text == "-" or _is_verb(chunk.text)
        if not is_part and not joins:
            break
    return start - 1


def _last_noun(chunks: Sequence[Chunk], at: int) -> int:
    while at + 1 < len(chunks) and chunks[at + 1].tag is Tag.NOUN:
        at += 1
    return at


def _is_known(chunks: Sequence[Chunk], at: int) -> bool:
    return at < len(chunks) and chunks[at].tag is Tag.NOUN


def _is_word(chunk: Chunk) -> bool:
    return chunk.text[0].isalpha()


def _is_plural(text: str) -> bool:
    singular = ("ss", "us", "is") if text.islower() else ("ss", "us")  # Yemenis
    return text.endswith("s") and not text.endswith(singular)


def _is_plain_verb(chunks: Sequence[Chunk], at: int, lexicon: Lexicon) -> bool:
    """Say whether a word is what things do: `two offer it`, `600,000 hold a degree`."""
    after = chunks[at + 1].word if at + 1 < len(chunks) else ""
    return not _is_plural(chunks[at].text) and after in lexicon[Words.OBJECTS]


def _is_of_a_thing(chunks: Sequence[Chunk], at: int) -> bool:
    """Tell `Vietnamese fishing boats` from `boats fishing in`."""
    is_last = at + 1 >= len(chunks)
    return not is_last and chunks[at].text.endswith("ing") and _is_plural(chunks[at + 1].text)


def _describes_things(chunks: Sequence[Chunk], at: int) -> bool:
    """Tell `Vietnamese guest workers` from `Vietnamese study abroad`."""
    ahead = chunks[at : at + 2]
    return any(chunk.tag in (Tag.WORD, Tag.NOUN) and _is_plural(chunk.text) for chunk in ahead)


def _is_verb(text: str) -> bool:
    """Say whether an English word behind a noun looks like the verb: `visitors arrived`."""
    return text.endswith(("ed", "ing")) and text.islower()
