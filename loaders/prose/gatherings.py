"""Gatherings: what happened at a conference is of the days it lasted, told once in a text.

`From 22 to 26 August the conference …`; paragraphs later, `the conference heard 20 papers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from loaders.prose.chunks import Chunk
from loaders.prose.days import UNKNOWN, Said
from loaders.prose.masks import CAPITAL
from loaders.prose.sentence import Sentence, sentences
from loaders.prose.settling import Dated
from loaders.prose.spans import Span

Code = Literal["vi", "en"]
LONGEST, MONTH = 31, 28  # days

_CALLED = {
    "vi": "hội nghị|diễn đàn|đại hội|hội thảo|tọa đàm|kỳ họp|phiên họp|khóa họp|triển lãm|hội chợ|"
    "lễ hội|liên hoan|festival|sự kiện|tuần lễ|ngày hội|đối thoại",
    "en": "conference|forum|summit|congress|symposium|workshop|dialogue|session|meeting|"
    "exhibition|fair|expo|festival|event|gathering|week",
}
_NAMED = {code: re.compile(rf"\b(?:{words})s?\b", re.I) for code, words in _CALLED.items()}
_HELD = {
    "vi": re.compile(r"\b(?:diễn ra|tổ chức|nhóm họp|quy tụ|thu hút)\b", re.I),
    "en": re.compile(
        r"\b(?:held|took place|takes place|hosted|convened|ran|met|brought together|drew"
        r"|gathered|attended)\b",
        re.I,
    ),
}
# Named again without a name of its own: `Hội nghị đã nghe`, not `Hội nghị Ngoại giao`.
_AGAIN = {
    "vi": re.compile(
        rf"\b(?i:{_CALLED['vi']})\b(?: lần này| này)?(?! (?:(?i:lần thứ|năm|tới|sau|trước|cấp)"
        rf"|[{CAPITAL}\d“\"]))|\b(?:tham dự|bên lề|đại biểu(?! quốc hội))\b"
    ),
    "en": re.compile(
        rf"\b[Tt](?:he|his)(?: \w+-day| annual)? (?:{_CALLED['en']})\b(?! (?:of|on|in) [A-Z\d])"
        r"|\b(?:sidelines|delegates|delegations?)\b"
    ),
}
_ANOTHER = {
    "vi": re.compile(
        rf"\b(?i:{_CALLED['vi']})\b (?:(?i:lần thứ|năm \d|cấp cao) ?|[{CAPITAL}\d“\"])"
    ),
    "en": re.compile(rf"\b(?:{_CALLED['en'].title()})\b|\b\d+(?:st|nd|rd|th)\b"),
}
# Told there rather than done there.
_TOLD = {
    "vi": re.compile(r"\b(?:rằng|theo|tổng kết|hiện|cả nước|sẽ)\b|:", re.I),
    "en": re.compile(r"\b(?:that|will|would|heard that|has|have|is|are)\b|:", re.I),
}


@dataclass
class Gatherings:
    """Keeps the days of the gathering a text spoke of last, for the figures that are of it."""

    code: str
    days: Said = field(default=UNKNOWN)

    def dated(self, found: Iterable[Dated], chunks: Sequence[Chunk]) -> Iterator[Dated]:
        """Yield the figures of a paragraph, those without days that are of a gathering in its."""
        told = _days_told(chunks, self.code)
        for each in found:
            while told and told[0][0] <= each.scene.sentence.start:
                self.days = told.pop(0)[1]
            yield each if each.said.period else each._replace(said=self._of(each))
        self.days = told[-1][1] if told else self.days

    def _of(self, figure: Dated) -> Said:
        sentence = figure.scene.sentence
        is_count = figure.part.role == "level" and not figure.scene.quantity.is_rate
        if not is_count or not self.days.period or sentence.periods or sentence.speaks:
            return UNKNOWN
        words = _words(sentence)
        is_other = _ANOTHER[self.code].search(words) or _TOLD[self.code].search(words)
        return self.days if _AGAIN[self.code].search(words) and not is_other else UNKNOWN


def _days_told(chunks: Sequence[Chunk], code: str) -> list[tuple[int, Said]]:
    """Return the days of gatherings, each with where the sentence that tells them begins."""
    if not any(_is_dated(chunk.span) for chunk in chunks):
        return []
    told = ((each.start, _days(each, code)) for each in sentences(chunks))
    return [(start, said) for start, said in told if said.period]


def _is_dated(span: Span | None) -> bool:
    """Say whether a span is of days on which something is held: no month, no stock's day."""
    if span is None or span.period is None or span.period.days > LONGEST:
        return False
    lasts = span.period.days > 1 and not (span.period.start.day == 1 and span.period.days >= MONTH)
    return span.kind == "day" or (span.kind == "own" and lasts)


def _days(sentence: Sentence, code: str) -> Said:
    """Return the days a sentence says a gathering lasts: several, or the one it is held on."""
    words = _words(sentence)
    spans = [sentence.chunks[at].span for at in sentence.periods]
    dated = [span for span in spans if span and _is_dated(span)]
    if not dated or not _NAMED[code].search(words):
        return UNKNOWN
    longest = max(dated, key=lambda span: span.period.days if span.period else 0)
    lasts = longest.period is not None and longest.period.days > 1
    is_held = len(dated) == 1 and not sentence.speaks and _HELD[code].search(words)
    return Said(longest.period, longest.basis) if lasts or is_held else UNKNOWN


def _words(sentence: Sentence) -> str:
    return " ".join(chunk.text for chunk in sentence.chunks[sentence.start : sentence.end])
