"""The ways to work out the days of a span, by the names that lexicons call them by.

A resolver takes what the pattern caught and the day of publication, None where that is not
known. It raises `ValueError` for days no calendar has.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from inspect import Parameter, signature

from indicators.grammar.spans.calendar import Days

Resolve = Callable[..., Days]


@dataclass(frozen=True)
class Resolver:
    """A way to work days out: the groups its patterns must have, the options it takes."""

    resolve: Resolve
    needs: frozenset[str]
    options: frozenset[str]


RESOLVERS: dict[str, Resolver] = {}


def resolver(*needs: str) -> Callable[[Resolve], Resolve]:
    """Enter a function under its name."""

    def enter(function: Resolve) -> Resolve:
        options = frozenset(
            name
            for name, parameter in signature(function).parameters.items()
            if parameter.kind is Parameter.KEYWORD_ONLY
        )
        RESOLVERS[function.__name__] = Resolver(function, frozenset(needs), options)
        return function

    return enter
