"""The rules that make our figures what they are, told with examples worked out by the code."""

from __future__ import annotations

from math import isinf

from app_pages.components.html import html_list, html_table
from indicators.checks import CHECKS
from indicators.grammar.printing.intervals import interval_words
from indicators.grammar.typed.figure import parse
from indicators.language import Language

EXAMPLES = (
    "422",
    "48,2 tỷ USD",
    "29 tỷ USD",
    "hơn 200",
    "ít nhất 5",
    "gần 29 tỷ USD",
    "khoảng 200",
)


def bounds(language: Language) -> str:
    """Tell how bounds are made: the rules, then examples."""
    rules = (
        language.text("A whole count is exact."),
        language.text(
            "A figure with decimals, or with a word like billion, is rounded: it lies within "
            "half a unit of its last printed digit."
        ),
        language.text("“More than” gives a lower bound and no upper one; “at least” includes it."),
        language.text("“Nearly” and “under” give an upper bound and no lower one."),
        language.text("“About” is half a unit of the last digit that is not a filling zero."),
        language.text(
            "Bounds go through every calculation: growth from “more than 200” to 422 is less than "
            "111%, never 111%."
        ),
    )
    heads = (language.text("As printed"), language.text("What it allows"))
    return f'<div class="prose">{html_list(rules)}{html_table(heads, _examples(language))}</div>'


def marks(language: Language) -> str:
    """Tell what the marks of the charts mean."""
    rules = (
        language.text(
            "A bar is a total over its period and as wide as it. Bars that overlap share days."
        ),
        language.text("A point is a level on its day. Dots between two points mean: not reported."),
        language.text(
            "An arrow is an open bound. A whisker with two caps is a rounding one can see."
        ),
        language.text(
            "A hollow bar, or a dashed band where the source dates nothing, is implied by printed "
            "growth; no one reported it."
        ),
        language.text("A numbered line is an event on a known day, listed below the chart."),
        language.text(
            "Per year divides a total by the length of its period, to compare unlike spans."
        ),
    )
    return f'<div class="prose">{html_list(rules)}</div>'


def checks(language: Language) -> str:
    """Tell what the checks look at, one line each."""
    return f'<div class="prose">{html_list([language.say(check.about) for check in CHECKS])}</div>'


def _examples(language: Language) -> list[tuple[str, str]]:
    return [(f"“{printed}”", _allows(printed, language)) for printed in EXAMPLES]


def _allows(printed: str, language: Language) -> str:
    figure = parse(printed, "vi")
    scale = 1e9 if "tỷ" in printed else 1
    unit = language.text("billion USD") if "tỷ" in printed else ""
    words = interval_words(
        figure.times(1 / scale),
        language,
        lambda end: "" if isinf(end) else language.number(round(end, 6)),
    )
    return f"{words} {unit}".strip()
