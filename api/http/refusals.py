"""Why a request is refused, as JSON: what was asked, and what is allowed instead (RFC 9457)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from http import HTTPStatus

from indicators.language import Language, Message

MOST_NAMED = 200  # codes named in a refusal; of more, those nearest to what was asked


@dataclass(frozen=True)
class RequestRefused(Exception):
    """A request that is not answered: its HTTP status, what was wrong, what is allowed."""

    status: HTTPStatus
    what: Message
    allowed: tuple[str, ...] = field(default=())

    def to_json(self, language: Language) -> dict[str, object]:
        """Return it as a problem document, in one language."""
        return {
            "type": "about:blank",
            "title": self.status.phrase,
            "status": self.status.value,
            "detail": language.say(self.what),
            "allowed": list(self.allowed),
        }


def not_allowed(name: str, value: str, allowed: Collection[str]) -> RequestRefused:
    """Refuse a value of a parameter, or a code, that does not exist."""
    return RequestRefused(
        HTTPStatus.BAD_REQUEST,
        Message("“{value}” is not allowed for “{name}”.", {"value": value, "name": name}),
        nearest(value, allowed),
    )


def not_found(what: str, allowed: Collection[str]) -> RequestRefused:
    """Refuse an address that names something the table does not have."""
    return RequestRefused(
        HTTPStatus.NOT_FOUND, Message("There is no “{what}” here.", {"what": what}),
        nearest(what, allowed),
    )  # fmt: skip


def not_acceptable(accept: str, allowed: Collection[str]) -> RequestRefused:
    """Refuse a format that is not written at this address."""
    what = Message("The format “{accept}” is not written here.", {"accept": accept})
    return RequestRefused(HTTPStatus.NOT_ACCEPTABLE, what, tuple(allowed))


def too_many(asked: int, most: int) -> RequestRefused:
    """Refuse a question whose answer would be too long."""
    what = Message(
        "This asks for {asked} cells, of at most {most}. Ask for less.",
        {"asked": asked, "most": most},
    )
    return RequestRefused(HTTPStatus.BAD_REQUEST, what)


def nearest(asked: str, codes: Collection[str]) -> tuple[str, ...]:
    """Return the codes, or of very many those that look most like what was asked."""
    if len(codes) <= MOST_NAMED:
        return tuple(sorted(codes))
    return tuple(get_close_matches(asked, codes, n=MOST_NAMED // 10, cutoff=0))
