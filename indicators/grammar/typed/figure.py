"""A figure as someone types it, in whichever language: read to its end, or refused.

What is refused is shown with what was left over between ⟦ and ⟧.
"""

from __future__ import annotations

from collections.abc import Collection

from indicators.figure import Figure
from indicators.grammar.lexicon.lexicon import load_lexicon
from indicators.grammar.lexicon.tags import Tag
from indicators.grammar.printing.qualifiers import NEARLY, shade_of
from indicators.grammar.typed.cursor import UnreadError
from indicators.grammar.typed.reader import TypedFigure, first_amount, read_print
from indicators.grammar.words.chunks import chunked
from indicators.grammar.words.normalize import clean
from indicators.language import Message, language_codes

NO_FIGURE = Message("“{text}” does not say a figure.")
LEFT_OVER = Message(
    "“{text}”: what stands in ⟦ ⟧ is not understood. Type one figure, as it is printed."
)
TWO_WAYS = Message(
    "“{text}” can be read two ways. Write it with its unit in words, or without marks between "
    "thousands."
)
ASIDE = Message(
    "“{text}”: brackets may mean a minus, or an aside. Write the minus, or no brackets."
)


class FigureError(ValueError):
    """A text that does not say one figure. `message` says so in any language."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def parse(text: str, code: str | None = None) -> Figure:
    """Read the print of one figure: `hơn 200`, `48.2 billion USD`, `20–30`, `1 triệu rưỡi`.

    `code` is the language of the print; without it, whichever reads it. Raises `FigureError`
    where the print is no figure, is not read to its end, or can be read two ways.
    """
    found = {typed.figure for typed in read_typed(text, code)}
    if len(found) > 1:
        raise FigureError(Message(TWO_WAYS.text, {"text": text}))
    return found.pop()


def read_typed(
    text: str, code: str | None = None, own: Collection[str] = ()
) -> tuple[TypedFigure, ...]:
    """Return what a print says in each language that reads it to its end; none stands twice.

    `own` are words of the indicator's unit. Raises `FigureError` where no language does.
    """
    cleaned = clean(text).text.replace("\n", " ")
    found: list[TypedFigure] = []
    left: list[int] = []
    for language in [code] if code else language_codes():
        try:
            read = read_print(cleaned, language, frozenset(own))
        except UnreadError as error:
            left.append(error.at)
            continue
        if read not in found:
            found.append(read)
    if not found:
        raise FigureError(refusal(text, max(left)))
    return tuple(found)


def nearness(as_reported: str) -> float | None:
    """Return what a figure printed as `nearly 29 billion` is loosely at least: 28 billion.

    That is one unit of its last significant digit below; None for any other qualifier.
    """
    if shade_of(as_reported) != NEARLY:
        return None
    read = (first_amount(clean(as_reported).text, code) for code in language_codes())
    amount = next(filter(None, read), None)
    if amount is None:
        return None
    return float(amount.value - amount.numeral.last_significant_place.scaleb(amount.scale))


def says_number(text: str) -> bool:
    """Say whether a print holds a number at all, in any language; `hát then` holds none."""
    cleaned = clean(text).text
    return any(
        chunk.tag in (Tag.NUMBER, Tag.FRACTION, Tag.MULTIPLE)
        for code in language_codes()
        for chunk in chunked(cleaned, load_lexicon(code))
    )


def refusal(text: str, at: int) -> Message:
    """Say why a print is refused; from `at` of the cleaned text on it is not understood."""
    if not says_number(text):
        return Message(NO_FIGURE.text, {"text": text})
    if text.lstrip().startswith("("):
        return Message(ASIDE.text, {"text": text})
    at = clean(text).origin[at]
    return Message(LEFT_OVER.text, {"text": f"{text[:at]}⟦{text[at:].rstrip()}⟧"})
