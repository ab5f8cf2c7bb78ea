"""What the checks found, each with its verdict, its sentence, and its working to open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape

from app_pages.components.html import html_list
from app_pages.state.chart_cache import KEPT, ChartKey, cached_findings
from indicators.checks import Finding
from indicators.language import Language


@lru_cache(maxsize=KEPT)
def findings_html(chart_key: ChartKey, indicator: str | None = None) -> str:
    """Return the findings on one indicator, or on all, as HTML; "" where there are none.

    The working of each opens below it.
    """
    return list_html(cached_findings(chart_key, indicator), chart_key.language)


def list_html(findings: Sequence[Finding], language: Language) -> str:
    """Return findings as HTML; "" where there are none."""
    entries = "".join(_entry(finding, language) for finding in findings)
    return f'<div class="findings">{entries}</div>' if entries else ""


def _entry(finding: Finding, language: Language) -> str:
    kind = " strong" if finding.is_doubt else ""
    head = (
        f'<span class="verdict{kind}">{escape(finding.verdict_words(language))}</span> '
        f"<span>{escape(finding.sentence(language))}</span>"
    )
    working = [language.say(line) for line in finding.computation]
    if finding.is_settled:
        working.append(finding.answer_words(language))
    if not working:
        return f'<div class="finding">{head}</div>'
    return f'<details class="finding"><summary>{head}</summary>{html_list(working)}</details>'
