"""Who speaks in a text: the person, with their office, whose words it gives most often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from indicators.grammar.lexicon.patterns import CAPITAL

NEAR = 60  # letters from a name to the verb of what it says
_NAME = rf"(?P<name>(?:[{CAPITAL}][^\W\d_]* ){{1,3}}[{CAPITAL}][^\W\d_]+)"
_SAID_VI = (
    "trả lời|phát biểu|cho biết|nhấn mạnh|khẳng định|cho rằng|chia sẻ|nêu rõ|nói|cho hay|"
    "thông báo|báo cáo|chỉ đạo|đề nghị|nhận định"
)
_SAID_EN = (
    "said|says|told|noted|stressed|affirmed|emphasi[sz]ed|highlighted|answered|announced|added|"
    "explained|reported|stated"
)
_SPOKEN = {
    "vi": re.compile(
        r"(?P<office>(?:Phó |Nguyên )?(?:Tổng Bí thư|Chủ tịch nước|Thủ tướng|Chủ tịch Quốc hội"
        r"|Bộ trưởng|Thứ trưởng|Chủ tịch|Đại sứ|Tổng Lãnh sự|Cục trưởng|Vụ trưởng|Giám đốc"
        r"|Tổng Giám đốc|Viện trưởng|Trưởng Ban|Bí thư|Người phát ngôn)(?: [^\W\d_]+){0,5}?)"
        rf" {_NAME}(?=:|[^.!?:\n]{{0,{NEAR}}}\b(?:{_SAID_VI})\b)"
    ),
    "en": re.compile(
        r"(?P<office>(?:Deputy |Vice |Acting )?(?:(?:Foreign|Prime|[A-Z]\w+) )?(?:Minister"
        r"|President|Ambassador|Chairman|Chairwoman|Director|Secretary|Spokesperson"
        rf"|Spokeswoman|Spokesman)(?: of (?:Foreign Affairs|[A-Z]\w+(?: and [A-Z]\w+)?))?) {_NAME}"
        rf"(?=:|[^.!?:\n]{{0,{NEAR}}}\b(?:{_SAID_EN})\b)"
    ),
}


class _Said(NamedTuple):
    name: str
    office: str


def speaker(text: str, code: str) -> str:
    """Return who speaks most in a text of a language, with their office; nothing if nobody does.

    The office is the fullest one the text gives: `Bùi Thanh Sơn, Bộ trưởng Ngoại giao`.
    """
    offices: defaultdict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for said in _said(text, code):
        offices[said.name].add(said.office)
        times[said.name] += 1
    if not times:
        return ""
    name = times.most_common(1)[0][0]
    return f"{name}, {max(sorted(offices[name]), key=len)}"


def _said(text: str, code: str) -> Iterator[_Said]:
    for match in _SPOKEN[code].finditer(text) if code in _SPOKEN else ():
        yield _Said(match["name"], match["office"])
