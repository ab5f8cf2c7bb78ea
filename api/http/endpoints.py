"""From a request to a reply: parameters read, the reply made or taken from those kept."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any, cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.http.parameters import LANG, Parameter, read_query
from api.http.refusals import RequestRefused
from api.http.replies import OPEN_TO_ALL, Reply, is_unchanged, not_modified, respond, tag
from indicators.language import (
    DEFAULT_LANGUAGE,
    Language,
    Message,
    language_codes,
    load_language,
)
from loaders.errors import TableError
from loaders.table.queries import identity

MOST_KEPT = 64 * 2**20  # bytes of replies kept ready
MOST_SENT = 2**20  # bytes of a question sent as JSON


@dataclass(frozen=True)
class Call:
    """What is asked: the path's parts, the parameters, the format, the table, the language.

    `site` is the address of the server's root; `body` what was sent as JSON.
    """

    path: Mapping[str, str]
    query: Mapping[str, Any]
    accept: str
    site: str
    table: Path
    language: Language
    body: Any = None


@dataclass(frozen=True)
class Endpoint:
    """One address of the server: its path, what it answers, its parameters and formats.

    `paths` are the same address written out to less and less of its length.
    """

    paths: tuple[str, ...]
    summary: str
    answer: Callable[[Call], Reply]
    media_types: tuple[str, ...]
    parameters: tuple[Parameter, ...] = (LANG,)
    takes_json: bool = False

    @property
    def methods(self) -> list[str]:
        """The HTTP methods it answers; HEAD goes with GET."""
        return ["GET", "POST"] if self.takes_json else ["GET"]

    def handler(self, table: Callable[[], Path]) -> Callable[[Request], Awaitable[Response]]:
        """Return the function that Starlette calls; `table` tells where the table is."""

        async def handle(request: Request) -> Response:
            language = asked_language(request)
            try:
                query = read_query(request.query_params.multi_items(), self.parameters)
                body = await _sent(request) if request.method == "POST" else None
                call = _call(request, query, table(), language, body)
                return await run_in_threadpool(self._respond, request, call)
            except RequestRefused as refusal:
                return problem(refusal, language)
            except TableError as error:
                unavailable = RequestRefused(HTTPStatus.SERVICE_UNAVAILABLE, error.what)
                return problem(unavailable, language)

        return handle

    def _respond(self, request: Request, call: Call) -> Response:
        asked = (*identity(call.table), str(request.url), call.accept, json.dumps(call.body))
        etag = tag(request, sha256(repr(asked).encode()).hexdigest()[:32])
        if is_unchanged(request, etag):
            return not_modified(etag)
        return respond(request, KEPT.get(asked, lambda: self.answer(call)), etag)


def asked_language(request: Request) -> Language:
    """Return the language a request asks for, or the default one."""
    code = request.query_params.get("lang")
    return load_language(code if code in language_codes() else DEFAULT_LANGUAGE)


def problem(refusal: RequestRefused, language: Language) -> Response:
    """Return a refusal as a response."""
    return JSONResponse(
        refusal.to_json(language),
        refusal.status,
        OPEN_TO_ALL,
        media_type="application/problem+json",
    )


@dataclass
class Replies:
    """The replies given last, up to so many bytes: a series asked for often is made once."""

    most: int = MOST_KEPT
    _kept: OrderedDict[Hashable, Reply] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, asked: Hashable, make: Callable[[], Reply]) -> Reply:
        """Return the reply to what was asked, made now where it is not kept."""
        with self._lock:
            if asked in self._kept:
                self._kept.move_to_end(asked)
                return self._kept[asked]
        reply = make()
        with self._lock:
            self._kept[asked] = reply
            while sum(len(kept.body) for kept in self._kept.values()) > self.most:
                self._kept.popitem(last=False)
        return reply


KEPT = Replies()


def _call(
    request: Request, query: Mapping[str, Any], table: Path, language: Language, body: object
) -> Call:
    accept = request.headers.get("accept", "*/*")
    site = str(request.base_url).rstrip("/")
    return Call(request.path_params, query, accept, site, table, language, body)


async def _sent(request: Request) -> object:
    """Read the JSON of a POST. Raises `RequestRefused`."""
    sent = b""
    async for part in request.stream():
        sent += part
        if len(sent) > MOST_SENT:
            break
    try:
        read = json.loads(sent[: MOST_SENT + 1])
        json.dumps(read, ensure_ascii=False).encode()  # half a character is no text
        return cast(object, read)
    except ValueError:
        what = Message("What was sent is not JSON, or is too long.")
        raise RequestRefused(HTTPStatus.BAD_REQUEST, what) from None
