"""Codes as PxWeb lets one name them: one by one, by wildcards, so many from an end, from one on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase

from api.http.refusals import not_allowed

_CALLED = re.compile(r"(?i)(top|bottom|from|to|range)\(([^()]*)\)")


def expand(text: str, codes: Sequence[str], dimension: str) -> Sequence[str]:
    """Return the codes that one expression names: a code, `*`, `20??`, `TOP(2)`, `FROM(code)`.

    Raises `RequestRefused` where it names none.
    """
    if text in codes:
        return (text,)
    if called := _CALLED.fullmatch(text):
        return _called(called[1].lower(), called[2].split(","), codes, dimension)
    fitting = [code for code in codes if fnmatchcase(code, text)]
    if not fitting and text != "*":
        raise not_allowed(dimension, text, codes)
    return fitting


def _called(name: str, given: Sequence[str], codes: Sequence[str], dimension: str) -> Sequence[str]:
    """Return the codes that a function names: so many from an end, or those from one to another."""
    try:
        if name in ("top", "bottom"):
            count = min(int(given[0]), len(codes))
            return codes[:count] if name == "top" else codes[len(codes) - count :]
        first = codes.index(given[0].strip()) if name != "to" else 0
        last = codes.index(given[-1].strip()) if name != "from" else len(codes) - 1
    except ValueError:
        raise not_allowed(dimension, ",".join(given), codes) from None
    return codes[first : last + 1]
