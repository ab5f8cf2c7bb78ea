"""Words before a number that bound it: `more than`, `gần`; each keeps its source's shade."""

from __future__ import annotations

from indicators.figure import Comparator
from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.lexicon.tokens import tokens
from indicators.grammar.words.normalize import clean
from indicators.language import Language, Message, language_codes

NEARLY = "< nearly"
# By comparator, and by the shades of it that the lexicons tell apart.
QUALIFIERS = {
    ">": Message("more than"),
    "> over": Message("over"),
    ">=": Message("at least"),
    "<": Message("under"),
    NEARLY: Message("nearly"),
    "<=": Message("at most"),
    "~": Message("about"),
}


def comparator_mark(comparator: Comparator) -> str:
    """Return the one letter a comparator is printed as before a number; none for `=`."""
    return {"=": "", ">=": "≥", "<=": "≤"}.get(comparator, comparator)


def qualifier_word(comparator: Comparator, language: Language, as_reported: str = "") -> str:
    """Say what a comparator means, in the shade of a source's own print: `nearly`, `gần`."""
    shade = shade_of(as_reported)
    if shade.split()[:1] != [comparator]:
        shade = comparator
    return language.say(QUALIFIERS[shade]) if shade in QUALIFIERS else ""


def shade_of(as_reported: str) -> str:
    """Return the comparator and shade of the qualifier a print begins with: `< nearly`.

    Empty where it begins with none. Of several languages, the longest phrase counts.
    """
    found = list(tokens(clean(as_reported).text))
    phrases = [load_lexicon(code).match(found, 0) for code in language_codes()] if found else []
    qualifying = [each for each in phrases if each and each.entry.tag is Tag.QUALIFIER]
    return max(qualifying, key=lambda each: each.length).entry.value if qualifying else ""
