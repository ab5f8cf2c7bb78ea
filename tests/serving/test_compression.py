"""What goes out compressed, to whom; and all that passes through untouched."""

import asyncio
import gzip

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from serving.compression import LEAST, CompressedStatic
from tests.serving.finishing import finished

SCRIPT = b"console.log('a bundle');" * 200
BUNDLE = "/static/js/index.abc123.js"


async def bundle(request):
    headers = {"etag": '"abc"', "cache-control": "max-age=31536000"}
    if request.headers.get("if-none-match") == '"abc"':
        return Response(status_code=304, headers=headers)
    if "range" in request.headers:
        return Response(SCRIPT[:10], status_code=206, media_type="text/javascript")
    return Response(SCRIPT, media_type="text/javascript", headers=headers)


async def streamed(_):
    async def parts():
        for _ in range(3):
            yield SCRIPT

    return StreamingResponse(parts(), media_type="text/javascript")


def small(_):
    return PlainTextResponse(b"x" * (LEAST - 1), media_type="text/javascript")


def least(_):
    return PlainTextResponse(b"x" * LEAST, media_type="text/javascript")


def page(_):
    return Response(b"<html>" + b"x" * 5000, media_type="text/html")


def broken(_):
    return Response(b"x" * 5000, status_code=500, media_type="text/javascript")


def picture(_):
    return Response(b"\x89PNG" + bytes(5000), media_type="image/png")


ROUTES = {
    BUNDLE: bundle,
    "/figures/static/js/index.js": bundle,
    "/static/css/index.css": bundle,
    "/static/js/streamed.js": streamed,
    "/static/js/small.js": small,
    "/static/js/least.js": least,
    "/static/js/none.js": page,
    "/static/js/broken.js": broken,
    "/static/media/logo.png": picture,
    "/media/figures.json": bundle,
    "/": page,
}


class Client:
    """A browser's side of the wire, before it unpacks anything; `asked` is what got through."""

    def __init__(self, app=None) -> None:
        routes = [Route(path, told, methods=["GET", "POST"]) for path, told in ROUTES.items()]
        self.behind, self.asked = app or Starlette(routes=routes), []
        self.packed = CompressedStatic(self._counted)

    async def _counted(self, scope, receive, send):
        self.asked.append(scope["path"])
        await self.behind(scope, receive, send)

    async def ask(self, path=BUNDLE, accepts="gzip", method="GET", **headers):
        """Return status, headers and body of an answer."""
        path, _, query = path.partition("?")
        named = {"accept-encoding": accepts, **headers}
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": query.encode(),
            "headers": [(k.encode(), v.encode()) for k, v in named.items()],
        }
        told = []

        async def send(message):
            told.append(message)

        async def receive():
            await asyncio.Event().wait()  # the browser stays and says nothing more

        await self.packed(scope, receive, send)
        body = b"".join(each.get("body", b"") for each in told)
        return told[0]["status"], Headers(raw=told[0]["headers"]), body


@pytest.fixture
def client():
    return Client()


def get(client, path=BUNDLE, accepts="gzip", **how):
    return finished(client.ask(path, accepts, **how))


def is_packed(headers):
    return headers.get("content-encoding") == "gzip"


@pytest.mark.parametrize(
    ("accepts", "packed"),
    [
        ("gzip", True),
        ("gzip, deflate, br, zstd", True),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", True),
        ("GZIP", True),
        ("*", True),
        ("gzip ; q=0.5", True),
        ("*;q=0.5, gzip;q=0", False),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("deflate, br", False),
        ("identity", False),
        ("*;q=0", False),
        ("x-gzippy", False),
        ("", False),
        ("gzip;q=nonsense", False),
    ],
)
def test_who_takes_gzip_gets_it_and_nobody_else(client, accepts, packed):
    status, headers, body = get(client, accepts=accepts)
    assert status == 200
    assert is_packed(headers) == packed
    assert (gzip.decompress(body) if packed else body) == SCRIPT
    assert int(headers["content-length"]) == len(body)


def test_a_packed_answer_says_so_to_caches(client):
    _, headers, _ = get(client)
    assert "accept-encoding" in headers["vary"].lower()
    assert headers["cache-control"] == "max-age=31536000"
    assert headers["content-type"].startswith("text/javascript")


def test_a_bundle_is_packed_once_however_often_it_is_asked_for(client):
    bodies = {get(client, path)[2] for path in (BUNDLE, BUNDLE, f"{BUNDLE}?v=2") for _ in range(2)}
    assert len(bodies) == 1
    assert client.asked == [BUNDLE]


@pytest.mark.parametrize(
    "path",
    [BUNDLE, "/static/css/index.css", "/figures/static/js/index.js", "/static/js/least.js",
     "/static/js/streamed.js"],
)  # fmt: skip
def test_text_that_is_static_is_packed(client, path):
    _, headers, body = get(client, path)
    assert is_packed(headers)
    assert len(body) < len(gzip.decompress(body))


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/static/js/small.js", 200),
        ("/static/js/none.js", 200),
        ("/static/js/broken.js", 500),
        ("/static/media/logo.png", 200),
        ("/media/figures.json", 200),
        ("/static/js/unknown.js", 404),
        ("/", 200),
    ],
)
def test_the_rest_goes_out_as_it_is_and_is_not_kept(client, path, status):
    for _ in range(2):
        told, headers, body = get(client, path)
        assert told == status
        assert not is_packed(headers)
        assert len(body) == int(headers["content-length"])
    assert len(client.asked) == 2


def test_a_part_that_is_asked_for_is_not_packed(client):
    for _ in range(2):
        status, headers, body = get(client, range="bytes=0-9")
        assert (status, body) == (206, SCRIPT[:10])
        assert not is_packed(headers)
        get(client)  # kept by now


@pytest.mark.parametrize("method", ["POST", "HEAD"])
def test_only_a_get_is_packed(client, method):
    get(client)  # kept by now
    assert not is_packed(get(client, method=method)[1])


def test_who_has_it_already_is_told_so_at_first(client):
    status, _, body = get(client, **{"if-none-match": '"abc"'})
    assert (status, body) == (304, b"")
    assert gzip.decompress(get(client)[2]) == SCRIPT


def test_a_websocket_passes_through_untouched():
    passed = []

    async def app(*connection):
        passed.append(connection)

    scope = {"type": "websocket", "path": BUNDLE, "headers": [(b"accept-encoding", b"gzip")]}
    connection = (scope, object(), object())
    finished(CompressedStatic(app)(*connection))
    assert passed == [connection]


def test_what_fails_behind_it_fails_and_is_asked_again():
    async def app(*_):
        raise RuntimeError("no disk")

    client = Client(app)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="no disk"):
            get(client)
    assert len(client.asked) == 2
    assert client.packed.kept == {}


def test_many_who_ask_at_once_all_get_the_whole(client):
    async def all_of_them():
        return await asyncio.gather(*(client.ask() for _ in range(20)))

    got = {gzip.decompress(body) for _, _, body in finished(all_of_them())}
    assert got == {SCRIPT}
