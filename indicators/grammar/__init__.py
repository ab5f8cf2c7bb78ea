"""Words and figures, both ways: typed figures, printed figures, and the figures of a whole text.

Pure, and of no table: which indicator a figure is of is for `indicators.matching`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indicators.grammar.reading import Reading


def read_figures(
    text: str, published: date | None = None, language: str | None = None
) -> list[Reading]:
    """Return the figures of a text in Vietnamese or English, in their order, each with its place.

    `published` resolves spans like "this year"; without a `language` (`vi`, `en`) the text tells
    it. Offsets are into the text as given. Never raises on odd text: what is no figure is left out.
    """
    # the lexicons take a moment to load: only who reads a text waits for them
    from indicators.grammar.reader import read_figures as read  # noqa: PLC0415

    return read(text, published, language)
