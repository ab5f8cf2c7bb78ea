"""Streamlit's bundles, compressed once and kept: 8 MB of them reach a browser as 3.

Streamlit leaves them as they are, because compressing at every request costs more than it
saves. Their names carry their content's hash, so one compressed copy each is enough.
"""

from __future__ import annotations

import asyncio
import gzip
import re
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

STATIC = "/static/"
TEXT_ENDINGS = (".js", ".css", ".svg", ".json", ".wasm")
LEAST = 1024


@dataclass
class Answer:
    """A response caught on its way: its first message, and its whole body."""

    start: Message = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)

    async def take(self, message: Message) -> None:
        """Stand in for `send`."""
        if message["type"] == "http.response.start":
            self.start = message
        else:
            self.body += message.get("body", b"")

    async def give(self, send: Send, body: bytes) -> None:
        """Send the caught response with another body."""
        await send(self.start)
        await send({"type": "http.response.body", "body": body})


class CompressedStatic:
    """ASGI middleware: static text files go out gzipped, each compressed at its first request."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, or pass on and keep the answer."""
        if not _wants_gzip(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self.kept:
            answer = Answer()
            await self.app(scope, receive, answer.take)
            if not _worth_keeping(answer):
                await answer.give(send, bytes(answer.body))
                return
            body = await asyncio.to_thread(gzip.compress, bytes(answer.body), 9)
            self.kept[path] = _labelled(answer.start, len(body)), body
        start, body = self.kept[path]
        await Answer(start).give(send, body)


def _wants_gzip(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or STATIC not in scope["path"]:
        return False
    headers = Headers(scope=scope)
    if "range" in headers or not scope["path"].endswith(TEXT_ENDINGS):
        return False
    return _takes_gzip(headers.get("accept-encoding", ""))


def _takes_gzip(accepted: str) -> bool:
    """Read an Accept-Encoding: `gzip;q=0` refuses, `*` takes what is not named."""
    weights = {}
    for each in accepted.lower().split(","):
        name, _, weight = each.partition(";")
        weights[name.strip()] = weight.replace(" ", "")
    weight = weights.get("gzip", weights.get("*", "q=0"))
    return not weight or bool(re.fullmatch(r"q=(1(\.0*)?|0?\.0*[1-9]\d*)", weight))


def _worth_keeping(answer: Answer) -> bool:
    """Say whether an answer is a bundle; an unknown address gets the page itself, status 200."""
    kind = Headers(raw=answer.start["headers"]).get("content-type", "")
    found = answer.start["status"] == 200 and not kind.startswith("text/html")
    return found and len(answer.body) >= LEAST


def _labelled(start: Message, length: int) -> Message:
    headers = MutableHeaders(raw=list(start["headers"]))
    headers["content-encoding"] = "gzip"
    headers["content-length"] = str(length)
    headers.add_vary_header("Accept-Encoding")
    return {**start, "headers": headers.raw}
