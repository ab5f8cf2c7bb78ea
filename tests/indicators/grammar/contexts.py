"""A figure in its sentence, as the rules of roles and days are given it."""

from datetime import date

from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.numbers.quantities import Grammar
from indicators.grammar.roles.context import Context
from indicators.grammar.spans.find import find_spans
from indicators.grammar.words.chunks import chunked
from indicators.grammar.words.sentences import sentences

DAY = date(2024, 3, 29)


def context_of(text, code, which=-1):
    """Return one of the figures of a text, the last unless said, in its sentence."""
    lexicon = load_lexicon(code)
    chunks = chunked(text, lexicon, find_spans(text, code, DAY), [])
    found = list(Grammar(chunks, lexicon, borrowed=False).quantities())
    at = which % len(found)
    quantity = found[at]
    (sentence,) = (s for s in sentences(chunks, lexicon) if s.start <= quantity.first < s.end)
    before = found[at - 1] if at and found[at - 1].first >= sentence.start else None
    return Context(sentence, quantity, before)
