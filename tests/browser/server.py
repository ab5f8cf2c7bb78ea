"""The app as its users run it, on a port of its own and a table of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests.places import ROOT

PATIENCE = 60


def free_port():
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return made.getsockname()[1]


@contextmanager
def running(data, *options, env=None, port=None):
    """Run the app on the table `data` and yield its address; the log is beside the table."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with (Path(data).parent / f"server-{port}.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, *options],
            cwd=ROOT,
            env={**os.environ, "INDICATORS_DATA": str(data), **(env or {})},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"http://127.0.0.1:{port}", process, log.name)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(address, process, log):
    for _ in range(PATIENCE * 10):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5).close()
        except (urllib.error.URLError, OSError):
            assert process.poll() is None, Path(log).read_text()
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(Path(log).read_text())
