"""The server beside the pages: health, compression, where it listens, what it keeps to itself."""

import gzip
import json
import re
import urllib.error
import urllib.request
from pathlib import Path


def get(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
        return answer.status, dict(answer.headers), answer.read()


def bundle(app):
    _, _, page = get(f"{app}/")
    return f"{app}/" + re.search(rb'src="\.?/?(static/js/index[^"]+\.js)"', page)[1].decode()


def test_health_names_the_table(app):
    status, _, body = get(f"{app}/healthz")
    assert status == 200
    assert json.loads(body)["status"] == "ok"
    assert json.loads(body)["rows"] > 100


def test_bundles_are_compressed_for_who_takes_it(app):
    _, plain_headers, plain = get(bundle(app), **{"Accept-Encoding": "identity"})
    for _ in range(2):
        _, headers, packed = get(bundle(app), **{"Accept-Encoding": "gzip"})
        assert headers["content-encoding"] == "gzip"
        assert gzip.decompress(packed) == plain
        assert len(packed) < len(plain) / 2
    assert "content-encoding" not in plain_headers


def test_an_unknown_bundle_gets_the_page_and_is_not_kept(app):
    status, headers, body = get(f"{app}/static/js/none.js", **{"Accept-Encoding": "gzip"})
    assert status == 200
    assert "content-encoding" not in headers
    assert b"<html" in body


def test_it_listens_on_loopback_only(app):
    port = int(app.rsplit(":", 1)[1])
    listening = [
        line.split()[1]
        for name in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(name).read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{port:04X}")
    ]
    assert listening == [f"0100007F:{port:04X}"]


def test_errors_are_logged_not_shown(app):
    _, _, page = get(f"{app}/")
    assert b"Traceback" not in page
