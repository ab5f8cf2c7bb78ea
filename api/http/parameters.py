"""The parameters of an address: what each is called, means and may be; read once, for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from http import HTTPStatus
from typing import Any

from api.http.refusals import RequestRefused, not_allowed
from indicators.language import Message, language_codes
from indicators.period import Period

_KEYED = re.compile(r"(\w+)\[([^\[\]]+)\]")


@dataclass(frozen=True)
class Parameter:
    """One query parameter: its name, what it means, how its text is read.

    `read` raises `ValueError` for what it cannot read. A name that ends in `[]` stands for
    many, `c[INDICATOR]`; they are read into one mapping. `form` tells how a value looks;
    `allowed` are its only values.
    """

    name: str
    meaning: str
    read: Callable[[str], Any] = str
    form: str = ""
    allowed: tuple[str, ...] = ()

    def value(self, text: str) -> object:
        """Read what was given. Raises `RequestRefused` naming what is allowed."""
        if self.allowed and text not in self.allowed:
            raise not_allowed(self.name, text, self.allowed)
        try:
            return self.read(text)
        except ValueError:
            raise not_allowed(self.name, text, (self.form,)) from None


def read_query(
    given: Iterable[tuple[str, str]], parameters: Sequence[Parameter]
) -> Mapping[str, Any]:
    """Return the parameters by name, each read; those left out are not there.

    Raises `RequestRefused` for one that is unknown, given twice, or not readable.
    """
    by_name = {parameter.name: parameter for parameter in parameters}
    values: dict[str, Any] = {}
    for name, text in given:
        group, key = _split(name)
        if group not in by_name:
            what = Message("The parameter “{name}” is unknown here.", {"name": name})
            raise RequestRefused(HTTPStatus.BAD_REQUEST, what, tuple(by_name))
        place, key = (values.setdefault(group, {}), key) if key else (values, group)
        if key in place:
            what = Message("The parameter “{name}” is given twice.", {"name": name})
            raise RequestRefused(HTTPStatus.BAD_REQUEST, what)
        place[key] = by_name[group].value(text)
    return values


def _split(name: str) -> tuple[str, str]:
    """Return `c[]` and `INDICATOR` of `c[INDICATOR]`; any other name and nothing."""
    keyed = _KEYED.fullmatch(name)
    if keyed:
        return f"{keyed[1]}[]", keyed[2]
    return ("" if name.endswith("[]") else name), ""


def codes(text: str) -> tuple[str, ...]:
    """Read a list of codes, parted by commas."""
    return tuple(code for code in text.split(",") if code)


def moment(text: str) -> datetime:
    """Read a moment in ISO 8601; without a time zone it is in UTC."""
    read = datetime.fromisoformat(text.replace(" ", "+"))  # a bare + arrives as a space
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def count(text: str) -> int:
    """Read a whole number, at least 1."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def truth(text: str) -> bool:
    """Read `true` or `false`."""
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


_PERIOD = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-?([QS])(\d))?(?:T[\d:]+)?")
_MONTHS_OF = {"Q": 3, "S": 6}


def period(text: str) -> Period:
    """Read a year, half-year, quarter, month or day: `2019`, `2019-S1`, `2019-Q1`, `2019-01`.

    Raises `ValueError` for anything else.
    """
    match = _PERIOD.fullmatch(text)
    if not match:
        raise ValueError(text)
    year, month, day, part, number = match.groups()
    if part:
        length = _MONTHS_OF[part]
        first = date(int(year), (int(number) - 1) * length + 1, 1)
        return Period.from_sdmx(f"{first}/P{length}M")
    length_of = "D" if day else "M" if month else "Y"
    return Period.from_sdmx(f"{year}-{month or '01'}-{day or '01'}/P1{length_of}")


LANG = Parameter("lang", "language of names and messages", allowed=tuple(language_codes()))
