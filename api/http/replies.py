"""A reply and its headers: what has not changed is not sent again, and a part is sent alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

OPEN_TO_ALL = {"Access-Control-Allow-Origin": "*"}
_RANGE = re.compile(r"bytes=(?=-?\d)(\d*)-(\d*)")


@dataclass(frozen=True)
class Reply:
    """What an address answers: its bytes, what they are, and a name to save them under."""

    body: bytes
    media_type: str
    filename: str = ""


def tag(request: Request, mark: str) -> str:
    """Return the ETag of a reply whose content is told by `mark`.

    Weak where the reply may be compressed on its way: then its bytes are not always the same.
    """
    weak = "W/" if "gzip" in request.headers.get("accept-encoding", "") else ""
    return f'{weak}"{mark}"'


def is_unchanged(request: Request, etag: str) -> bool:
    """Say whether the client has this reply already."""
    held = request.headers.get("if-none-match", "").split(",")
    return etag.removeprefix("W/") in {one.strip().removeprefix("W/") for one in held}


def not_modified(etag: str) -> Response:
    """Tell the client that what it has still holds."""
    return Response(status_code=304, headers={**OPEN_TO_ALL, "ETag": etag})


def respond(request: Request, reply: Reply, etag: str) -> Response:
    """Send a reply, or the part of it that is asked for. A HEAD gets the headers alone."""
    headers = _headers(reply, etag)
    asked = _RANGE.fullmatch(request.headers.get("range", "").replace(" ", ""))
    if not asked or request.headers.get("if-range", etag) != etag:
        return Response(reply.body, headers=headers, media_type=reply.media_type)
    size = len(reply.body)
    part = _part(asked[1], asked[2], size)
    if not part:
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    span = f"bytes {part.start}-{part.stop - 1}/{size}"
    body = reply.body[part.start : part.stop]
    return Response(body, 206, {**headers, "Content-Range": span}, reply.media_type)


def _part(first: str, last: str, size: int) -> range:
    """Return the bytes a range names; none where it lies behind the end."""
    if not first:
        return range(max(0, size - int(last or 0)), size)
    return range(int(first), min(int(last) + 1 if last else size, size))


def _headers(reply: Reply, etag: str) -> Mapping[str, str]:
    named = (
        {"Content-Disposition": f'inline; filename="{reply.filename}"'} if reply.filename else {}
    )
    kept = {"ETag": etag, "Cache-Control": "no-cache", "Accept-Ranges": "bytes"}
    return {**OPEN_TO_ALL, **kept, **named, "Vary": "Accept", "X-Content-Type-Options": "nosniff"}
