"""Who speaks in a text: the person, with their office, whose words it gives most often.

An office without a person's name beside it names nobody: the reader of the text can.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from indicators.grammar.lexicon.patterns import NEVER, compile_pattern
from indicators.grammar.lexicon.source import lexicon_codes, read_section

NEAR = 60  # letters from a name to the verb of what it says


class _Quoted(NamedTuple):
    name: str
    office: str


def speaker(text: str, code: str) -> str:
    """Return who speaks most in a text of a language, with their office; nothing if nobody does.

    The office is the fullest one the text gives: `Bùi Thanh Sơn, Bộ trưởng Ngoại giao`.
    """
    offices: defaultdict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for quoted in _quoted(text, code):
        offices[quoted.name].add(quoted.office)
        times[quoted.name] += 1
    if not times:
        return ""
    name = times.most_common(1)[0][0]
    return f"{name}, {max(sorted(offices[name]), key=len)}"


def _quoted(text: str, code: str) -> Iterator[_Quoted]:
    for match in _speaking(code).finditer(text):
        yield _Quoted(match["name"], match["office"])


@lru_cache
def _speaking(code: str) -> re.Pattern[str]:
    """Return the pattern of a person, named with their office, who says something."""
    wording = read_section(code, "speakers") if code in lexicon_codes() else {}
    if not wording:
        return re.compile(NEVER)
    says = rf"(?!\w| [{{CAPITAL}}])(?=:|[^.!?:\n]{{0,{NEAR}}}\b(?:{wording['said']})\b)"
    person = rf"(?P<office>{wording['office']}) (?P<name>{wording['name']}){says}"
    return compile_pattern(code, "speakers", rf"(?<!\w){person}")
