"""What the pattern of a span caught, read with the number words and months of its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from indicators.grammar.reading import Basis


@dataclass(frozen=True)
class SpanWords:
    """What the words of a language's spans stand for: `four` and `iv`, `March`, `Monday`."""

    numbers: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)  # Monday is 0
    units: Mapping[str, int] = field(default_factory=dict)  # months in one


class Groups(dict[str, str]):
    """What the groups of a pattern caught, by name; nothing is ``""``."""

    def __init__(self, caught: Mapping[str, str], words: SpanWords) -> None:
        super().__init__(caught)
        self.words = words

    def __missing__(self, name: str) -> str:
        return ""

    def of_year(self, year: str) -> Groups:
        """Return them with another year."""
        return Groups({**self, "year": year}, self.words)

    def number(self, name: str) -> int:
        """Return the number a group names, in digits or words."""
        text = self.phrase(name)
        value = self.words.numbers.get(text)
        return int(text) if value is None else value

    def month(self, name: str = "month") -> int:
        """Return the month a group names, 1 to 12."""
        return self.words.months.get(self.phrase(name).rstrip(".")) or self.number(name)

    def phrase(self, name: str) -> str:
        """Return what a group caught in small letters, its words one space apart."""
        return " ".join(self[name].lower().split())

    def year(self, today: date | None, offset: int = 0) -> tuple[int | None, Basis]:
        """Return the year named, or one so many from that of publication."""
        if self["year"]:
            return int(self["year"]), "stated"
        return (today.year + offset if today else None), "inferred"
