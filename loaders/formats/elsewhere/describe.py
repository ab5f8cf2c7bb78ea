"""Words around a figure become its item, area, period, unit: for cells and for cubes alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from indicators.period import Period
from loaders.formats.elsewhere.words.areas import area_code
from loaders.formats.elsewhere.words.periods import PeriodPart, period_of, period_part
from loaders.formats.elsewhere.words.roles import Role
from loaders.formats.elsewhere.words.units import NO_UNIT, UnitWords, unit_in, unit_of

BETWEEN = " · "


@dataclass(slots=True)
class Description:
    """What the words around one figure say of it; words are added from the farthest inwards."""

    items: list[str] = field(default_factory=list)
    area_name: str = ""
    area: str = ""
    periods: list[PeriodPart] = field(default_factory=list)
    unit: UnitWords = NO_UNIT
    flag: str = ""
    notes: list[str] = field(default_factory=list)

    def add(self, text: str, role: Role) -> None:
        """Take in one text; what does not say what its place is for is part of the item."""
        if not text:
            return
        if role == "note":
            self.notes.append(text)
        elif role == "dimension":
            self.items.append(text)
        elif role != "code":
            adders = {"time": self._time, "area": self._area, "area code": self._area_code,
                      "unit": self._unit, "mult": self._mult, "flag": self._flag}  # fmt: skip
            adders.get(role, self._item)(text)

    def copy(self) -> Description:
        """Return one of its own, to add to."""
        return Description(
            list(self.items), self.area_name, self.area, list(self.periods), self.unit,
            self.flag, list(self.notes)
        )  # fmt: skip

    @property
    def item(self) -> str:
        """What is counted: its words, the widest first, none twice in a row."""
        kept = [text for text, before in zip(self.items, ["", *self.items], strict=False)
                if text != before]  # fmt: skip
        return BETWEEN.join(kept)

    def period(self, fallback: PeriodPart | None = None) -> tuple[Period | None, str]:
        """Return the period and its status: `P` where it is printed as preliminary."""
        return period_of([*reversed(self.periods), *([fallback] if fallback else [])])

    def _time(self, text: str) -> None:
        if part := period_part(text, is_time=True):
            self.periods.append(part)
        else:
            self._item(text)

    def _area(self, text: str) -> None:
        if not self.area_name or not area_code(self.area_name):
            self.area_name = text
            self.area = area_code(text) or self.area or text

    def _area_code(self, text: str) -> None:
        self.area = area_code(text) or self.area

    def _unit(self, text: str) -> None:
        mult = (unit_of(text) or unit_in(text) or NO_UNIT).mult
        self.unit = UnitWords(text, mult or self.unit.mult)

    def _mult(self, text: str) -> None:
        if re.fullmatch(r"-?\d{1,2}(?:\.0)?", text):
            self.unit = UnitWords(self.unit.text, int(float(text)))
        elif unit := unit_of(text):
            self.unit = UnitWords(self.unit.text or text, unit.mult)

    def _flag(self, text: str) -> None:
        self.flag = text

    def _item(self, text: str) -> None:
        if part := period_part(text):
            self.periods.append(part)
        elif unit := unit_of(text):
            self.unit = unit
        else:
            self.unit = unit_in(text) or self.unit
            self.items.append(text)


def described(parts: Iterable[tuple[str, Role]]) -> Description:
    """Return what texts with the roles of their places say together."""
    description = Description()
    for text, role in parts:
        description.add(text, role)
    return description
