"""What the checks found, each with its verdict, its sentence, and its working to open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape

from app_pages.state.chart_cache import KEPT, ChartKey, found
from indicators.checks import Finding
from indicators.language import Language


@lru_cache(maxsize=KEPT)
def listed(chart_key: ChartKey, indicator: str | None = None) -> str:
    """Return the findings on one indicator, or on all, as HTML; "" where there are none.

    The working of each opens below it.
    """
    return as_html(found(chart_key, indicator), chart_key.language)


def as_html(told: Sequence[Finding], language: Language) -> str:
    """Return findings as HTML; "" where there are none."""
    entries = "".join(_entry(each, language) for each in told)
    return f'<div class="findings">{entries}</div>' if entries else ""


def _entry(each: Finding, language: Language) -> str:
    kind = " strong" if each.is_doubt else ""
    head = (
        f'<span class="verdict{kind}">{escape(each.verdict_words(language))}</span> '
        f"<span>{escape(each.sentence(language))}</span>"
    )
    working = [language.say(line) for line in each.computation]
    if each.is_settled:
        working.append(each.answer_words(language))
    if not working:
        return f'<div class="finding">{head}</div>'
    lines = "".join(f"<li>{escape(line)}</li>" for line in working)
    return f'<details class="finding"><summary>{head}</summary><ul>{lines}</ul></details>'
