"""Pictures drawn by a browser on the server: one kept browser behind one queue.

Kaleido's browser is not safe to share between threads, so one worker thread owns it: started
when first needed, stopped when idle, replaced if it dies. Whoever asks waits for her own
picture, no longer than a limit, and is refused at once where too many wait already.

PictureError        no picture
├── NoBrowser       there is no Chrome or Chromium on this machine
├── TooManyWaiting  the queue is full
├── TooSlow         it was not drawn in time
└── BrowserFailed   the browser gave an error, twice
"""

from __future__ import annotations

import asyncio
import atexit
import os
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass, field
from queue import Empty, Full, Queue
from threading import Lock, Thread
from typing import Any, Literal

import kaleido
from choreographer.browsers.chromium import Chromium

from charts.export.compose import Picture
from charts.export.embed import stamped_pdf, stamped_png, stamped_svg
from charts.export.provenance import Provenance
from charts.style.captions import captions_of
from charts.style.fonts import fontconfig
from indicators.language import Message

Ending = Literal["png", "svg", "pdf"]
TIME_LIMIT = 40.0  # seconds for one who waits, starting the browser included
DRAW_LIMIT = 15.0  # seconds for one picture
IDLE = 90.0  # seconds until the browser is stopped
MOST_WAITING = 40


class PictureError(Exception):
    """A picture that was not made: `what` happened and what to `do`."""

    what = Message("The picture could not be drawn.")
    do = Message("Try again. If it happens again, tell whoever looks after this server.")

    def __str__(self) -> str:
        return f"{self.what} {self.do}"


class NoBrowser(PictureError):
    """There is no Chrome or Chromium on this machine."""

    what = Message("There is no Chrome or Chromium on this computer, and it draws the pictures.")
    do = Message(
        "Install it (Debian, Ubuntu: apt install chromium), or run kaleido_get_chrome, or name "
        "yours in the variable BROWSER_PATH."
    )


class TooManyWaiting(PictureError):
    """The queue is full."""

    what = Message("Many pictures are being drawn at the moment.")
    do = Message("Wait a minute, then try again.")


class TooSlow(PictureError):
    """It was not drawn in time."""

    what = Message("The picture was not drawn in time.")


class BrowserFailed(PictureError):
    """The browser gave an error, twice."""


@dataclass(slots=True)
class _Job:
    figure: dict[str, Any]
    options: dict[str, Any]
    result: Future[bytes] = field(default_factory=Future)


def drawn(picture: Picture, ending: Ending, receipt: Provenance) -> bytes:
    """Return a picture as a file that carries its receipt. Raises `PictureError`."""
    content = STUDIO.draw(picture, ending)
    words = captions_of(picture.figure)
    if ending == "png":
        return stamped_png(content, receipt, words)
    if ending == "svg":
        return stamped_svg(content, receipt, words, picture.size)
    return stamped_pdf(content, receipt, words, picture.size.inches)


def has_browser() -> bool:
    """Say whether this machine has a browser that can draw."""
    return bool(_browser())


class Studio:
    """One kept browser, its worker and the queue before it."""

    def __init__(self, idle: float = IDLE, most_waiting: int = MOST_WAITING) -> None:
        self._idle = idle
        self._jobs: Queue[_Job | None] = Queue(most_waiting)
        self._lock = Lock()
        self._worker: Thread | None = None

    @property
    def is_open(self) -> bool:
        """Whether a worker is up, and with it perhaps a browser."""
        return self._worker is not None

    def draw(self, picture: Picture, ending: Ending, limit: float = TIME_LIMIT) -> bytes:
        """Return a picture as the browser draws it. Raises `PictureError`."""
        if not _browser():
            raise NoBrowser
        layout = picture.figure.layout
        options = {"format": ending, "width": layout.width, "height": layout.height}
        options["scale"] = 1 if ending in ("svg", "pdf") else picture.scale
        job = _Job(picture.figure.to_dict(), options)
        self._queue(job)
        try:
            return job.result.result(limit)
        except TooLate:
            job.result.cancel()
            raise TooSlow from None

    def close(self) -> None:
        """Stop the browser and wait until it has gone."""
        worker = self._worker
        if worker:
            self._jobs.put(None)
            worker.join(DRAW_LIMIT)

    def _queue(self, job: _Job) -> None:
        with self._lock:
            try:
                self._jobs.put_nowait(job)
            except Full:
                raise TooManyWaiting from None
            if not self._worker:
                self._worker = Thread(target=self._work, name="pictures", daemon=True)
                self._worker.start()

    def _next(self) -> _Job | None:
        """Return who is next; None after idling, and then this worker is no longer ours."""
        try:
            job = self._jobs.get(timeout=self._idle)
        except Empty:
            job = None
        if job is None:
            with self._lock:
                if self._jobs.empty():
                    self._worker = None
                    return None
            return self._next()
        return job

    def _work(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        kept = _Kept()
        while job := self._next():
            if job.result.set_running_or_notify_cancel():
                await _answer(job, kept)
        await kept.stop()


class _Kept:
    """The browser that is kept between pictures."""

    def __init__(self) -> None:
        self._browser: kaleido.Kaleido | None = None

    async def draw(self, job: _Job) -> bytes:
        if self._browser and self._browser.subprocess.poll() is not None:
            await self.stop()
        if not self._browser:
            self._browser = await _started()
        work = self._browser.calc_fig(job.figure, job.options)
        return bytes(await asyncio.wait_for(work, DRAW_LIMIT))

    async def stop(self) -> None:
        browser, self._browser = self._browser, None
        if browser:
            try:
                await asyncio.wait_for(browser.close(), DRAW_LIMIT)
            except Exception:  # noqa: BLE001 # a dead browser may fail in any way to close
                browser.subprocess.kill()


async def _answer(job: _Job, kept: _Kept) -> None:
    """Draw a picture; if the browser fails, once more in a new one."""
    for _ in range(2):
        try:
            job.result.set_result(await kept.draw(job))
            return
        except Exception as error:  # noqa: BLE001 # whatever it was, the next one gets a new browser
            failed = error
            await kept.stop()
    reason = TooSlow() if isinstance(failed, TimeoutError) else BrowserFailed()
    reason.__cause__ = failed
    job.result.set_exception(reason)


async def _started() -> kaleido.Kaleido:
    os.environ["FONTCONFIG_FILE"] = str(fontconfig())  # read by the browser as it starts
    browser = kaleido.Kaleido(n=1, mathjax=False, timeout=DRAW_LIMIT, path=_browser())
    await asyncio.wait_for(browser.open(), TIME_LIMIT)
    return browser


def _browser() -> str | None:
    named = os.environ.get("BROWSER_PATH")
    if named:
        return named if os.access(named, os.X_OK) else None
    found = Chromium.find_browser(skip_local=False)
    return str(found) if found else None


STUDIO = Studio()
atexit.register(STUDIO.close)
