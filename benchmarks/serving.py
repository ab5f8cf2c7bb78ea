"""The app against an empty and a plain one, in one run: `python benchmarks/serving.py`.

Each app is started, visited in a real browser, changed twenty times, and visited by twenty at
once. Printed are medians, and the ratio of ours to each peer. The peers run with Streamlit's own
settings; ours with those it ships with.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data" / "indicators.parquet"
TIMES = 20
UNCOUNTED = 2
VISITORS = 20
ROUNDS = 3
PORT = 8640
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]

# Time from the person's click or key until the script has run and, where there is a chart, until
# it is drawn anew.
WATCH = """() => { window.taken = new Promise((resolve, reject) => {
  const app = document.querySelector('[data-testid=stApp]');
  const drawn = () => document.querySelector('.js-plotly-plot')?.outerHTML ?? '';
  const before = drawn();
  const watched = performance.now();
  let start, ran = false;
  const begin = event => { if (event.type === 'click' || ['Enter', 'r'].includes(event.key))
    start ??= performance.now(); };
  ['keydown', 'click'].forEach(each => addEventListener(each, begin, {capture: true}));
  new MutationObserver(() => { ran ||= app.dataset.testScriptState !== 'notRunning'; })
    .observe(app, {attributes: true});
  const look = () => {
    const rested = app.dataset.testScriptState === 'notRunning';
    if (rested && (before ? drawn() !== before : ran)) resolve(performance.now() - start);
    else if (performance.now() - watched > 10000) reject(`nothing changed: ran ${ran}`);
    else requestAnimationFrame(look);
  };
  look();
}); }"""


@dataclass
class App:
    """One app to measure: how it is started, which page, what is changed."""

    name: str
    script: Path
    folder: Path
    page: str
    query: str
    act: Callable[[Page], None]
    has_chart: bool
    before: Callable[[Page], None] = lambda _: None
    found: dict[str, list[float]] = field(default_factory=dict)

    def note(self, what: str, value: float) -> None:
        """Keep a measurement."""
        self.found.setdefault(what, []).append(value)


def rerun(page: Page) -> None:
    """Run the script again by its key."""
    page.keyboard.press("r")


def point_at_next(page: Page) -> None:
    """Open the only list and go to its next option."""
    page.locator("[data-testid=stSelectbox] input").click()
    page.keyboard.press("ArrowDown")


def choose(page: Page) -> None:
    """Choose the option pointed at."""
    page.keyboard.press("Enter")


def switch(page: Page) -> None:
    """Turn the first switch."""
    page.locator("[data-testid=stCheckbox] label").first.click()


PEERS = ROOT / "benchmarks" / "peers"
APPS = (
    App("empty", PEERS / "empty.py", Path("/tmp"), "", "", rerun, False),
    App("plain", PEERS / "plain.py", Path("/tmp"), "", "", choose, True, point_at_next),
    App("ours", ROOT / "app.py", ROOT, "indicator", "id=local_agreements", switch, True),
)


@contextmanager
def started(app: App) -> Iterator[subprocess.Popen[bytes]]:
    """Run an app until it is no longer needed."""
    command = [sys.executable, "-m", "streamlit", "run", str(app.script)]
    options = ["--server.headless=true", "--browser.gatherUsageStats=false"]
    process = subprocess.Popen(
        [*command, f"--server.port={PORT}", *options],
        cwd=app.folder,
        env={**os.environ, "INDICATORS_DATA": str(DATA)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str) -> None:
    """Wait until a server answers."""
    while True:
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return


def address(app: App) -> str:
    """Return where an app's page is."""
    return f"http://127.0.0.1:{PORT}/{app.page}{'?' if app.query else ''}{app.query}"


def first_visit(app: App, page: Page) -> None:
    """Open the page and wait for what it shows."""
    page.goto(address(app))
    page.wait_for_selector(READY, timeout=60_000)
    if app.has_chart:
        page.wait_for_selector(".js-plotly-plot .main-svg", timeout=60_000)


def loaded_bytes(session: CDPSession) -> list[float]:
    """Count what comes over the network from now on, compressed as it comes."""
    counted = [0.0]

    def add(event: dict[str, float]) -> None:
        counted[0] += event["encodedDataLength"]

    session.send("Network.enable")
    session.on("Network.loadingFinished", add)
    return counted


def changes(app: App, page: Page) -> None:
    """Change a widget twenty times and note how long each takes to show."""
    for turn in range(TIMES + UNCOUNTED):
        app.before(page)
        page.evaluate(WATCH)
        app.act(page)
        taken = page.evaluate("() => window.taken")
        if turn >= UNCOUNTED:
            app.note("widget to chart, ms", taken)
        page.wait_for_timeout(200)


def visitor(app: App) -> None:
    """Visit as a browser does on its socket: ask for the page, take all of it."""
    with connect(
        f"ws://127.0.0.1:{PORT}/_stcore/stream", subprotocols=["streamlit"], max_size=None
    ) as socket:  # type: ignore[arg-type] # a plain string is a subprotocol
        asked = BackMsg()
        asked.rerun_script.query_string = app.query
        asked.rerun_script.page_name = app.page
        socket.send(asked.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(socket.recv(timeout=60))  # type: ignore[arg-type] # binary
            if answer.WhichOneof("type") == "script_finished":
                return


def crowd(app: App) -> None:
    """Note how long twenty visitors at once wait, the last one included."""
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with ThreadPoolExecutor(VISITORS) as pool:
            list(pool.map(visitor, [app] * VISITORS))
        app.note("20 visitors at once, s", time.perf_counter() - start)


def memory(process: subprocess.Popen[bytes]) -> float:
    """Return the resident memory of a process in MB (Linux)."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def measure(app: App, browser: Browser) -> None:
    """Take every measurement of one app once."""
    start = time.perf_counter()
    with started(app) as process:
        wait_for(f"http://127.0.0.1:{PORT}/_stcore/health")
        context = browser.new_context()
        page = context.new_page()
        counted = loaded_bytes(context.new_cdp_session(page))
        first_visit(app, page)
        app.note("start to first chart, s", time.perf_counter() - start)
        page.wait_for_load_state("networkidle")
        app.note("first load, MB", counted[0] / 1e6)
        changes(app, page)
        context.close()
        crowd(app)
        app.note("memory, MB", memory(process))


def report() -> None:
    """Print a line a measurement: medians, and ours against each peer."""
    empty, plain, ours = APPS
    print(f"{'':28}{'empty':>9}{'plain':>9}{'ours':>9}{'/empty':>9}{'/plain':>9}")
    for what in ours.found:
        e, p, o = (median(each.found[what]) for each in (empty, plain, ours))
        print(f"{what:28}{e:>9.2f}{p:>9.2f}{o:>9.2f}{o / e:>9.2f}{o / p:>9.2f}")


def main() -> None:
    """Measure the three apps in turn, three times over."""
    path = os.environ.get("BROWSER_PATH") or which("chromium") or which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for _ in range(ROUNDS):
            for app in APPS:
                measure(app, browser)
        browser.close()
    report()


if __name__ == "__main__":
    main()
