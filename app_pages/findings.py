"""What the checks found, each with its verdict, its sentence, and its working to open."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from indicators.checks import Finding
from indicators.language import Language


def listed(found_ones: Sequence[Finding], spoken: Language) -> str:
    """Return findings as HTML; the working of each opens below it."""
    return f'<div class="findings">{"".join(_entry(each, spoken) for each in found_ones)}</div>'


def _entry(each: Finding, spoken: Language) -> str:
    kind = " strong" if each.is_doubt else ""
    head = (
        f'<span class="verdict{kind}">{escape(each.verdict_words(spoken))}</span> '
        f"<span>{escape(each.sentence(spoken))}</span>"
    )
    working = [spoken.say(line) for line in each.computation]
    if each.is_settled:
        working.append(each.answer_words(spoken))
    if not working:
        return f'<div class="finding">{head}</div>'
    lines = "".join(f"<li>{escape(line)}</li>" for line in working)
    return f'<details class="finding"><summary>{head}</summary><ul>{lines}</ul></details>'
