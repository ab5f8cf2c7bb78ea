"""Figures asked for over HTTP: `python benchmarks/api.py [--most ROWS]`.

A series that has not been asked for before, from tables of 10² rows and more, held against the
smallest; and a series asked for again and again, held against the server's own `/healthz`.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

sys.path.insert(0, str(Path(__file__).parent.parent))

from api.routes import routes
from benchmarks.tables import PERIODS, SERIES_AN_INDICATOR, area, generate
from loaders.table import queries

SIZES = (100, 10_000, 1_000_000, 10_000_000)
TIMES = 20
CLIENTS = 8
REQUESTS = 200  # of each client
PORT = 8641


@contextmanager
def serving(path: Path) -> Iterator[None]:
    """Serve the API of a table, and a page that says nothing."""
    healthy = Route("/healthz", lambda _: PlainTextResponse("ok"))
    app = Starlette(routes=[healthy, *routes(lambda: path)])
    server = uvicorn.Server(uvicorn.Config(app, port=PORT, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


def ask(connection: HTTPConnection, address: str) -> float:
    """Return the milliseconds of processor time an address takes, client and server together."""
    start = time.process_time()
    connection.request("GET", address)
    reply = connection.getresponse()
    reply.read()
    if reply.status != 200:
        raise RuntimeError(f"{address}: {reply.status}")
    return (time.process_time() - start) * 1000


def rate(address: str) -> float:
    """Return how many requests a second several clients get answered together."""

    def client(_: int) -> None:
        connection = HTTPConnection("127.0.0.1", PORT)
        for _ in range(REQUESTS):
            ask(connection, address)

    start = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(client, range(CLIENTS)))
    return CLIENTS * REQUESTS / (time.perf_counter() - start)


def series(ids: list[str], size: int, turn: int) -> str:
    """Return the address of a series, another each turn where there are several."""
    chosen, many = ids[turn * 37 % len(ids)], min(SERIES_AN_INDICATOR, size // PERIODS)
    return f"/data/{chosen}.csv?area={area(turn * 101 % many)}&start={1924 + turn}"


def anew(connection: HTTPConnection, address: str) -> float:
    """Ask for what has not been read before."""
    queries._read_series.cache_clear()
    return ask(connection, address)


def main() -> None:
    """Print the median of each size, and the rates."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--most", type=int, default=SIZES[-1])
    sizes = [size for size in SIZES if size <= asked.parse_args().most]
    middles = []
    print(f"{'rows':>12} {'one series, ms':>15} {'ratio':>6}")
    with TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder) / f"{size}.parquet"
            ids = generate(path, size)
            with serving(path):
                connection = HTTPConnection("127.0.0.1", PORT)
                ask(connection, series(ids, size, 0))
                taken = [anew(connection, series(ids, size, turn)) for turn in range(1, TIMES)]
                middles.append(median(taken))
                print(f"{size:>12,} {middles[-1]:>15.1f} {middles[-1] / middles[0]:>6.2f}")
                kept, peer = rate(series(ids, size, 0)), rate("/healthz")
        print(f"a series kept ready: {kept:.0f} a second, {kept / peer:.2f} of /healthz")


if __name__ == "__main__":
    main()
