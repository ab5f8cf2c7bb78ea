"""Running what is asynchronous to its end, beside whatever loop this worker's browser keeps."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def finished(work):
    """Return what a coroutine comes to, run in a thread of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
