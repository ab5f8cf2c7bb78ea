"""What the checks found, each with its verdict, its sentence, and its working to open."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from app_pages.drawings import KEPT, Look, found
from indicators.checks import Finding
from indicators.language import Language


@lru_cache(maxsize=KEPT)
def listed(look: Look, indicator: str | None = None) -> str:
    """Return the findings on one indicator, or on all, as HTML; "" where there are none.

    The working of each opens below it.
    """
    entries = [_entry(each, look.spoken) for each in found(look, indicator)]
    return f'<div class="findings">{"".join(entries)}</div>' if entries else ""


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
