"""One series read from tables of 10² to 10⁷ rows: `python benchmarks/reading.py [--most ROWS]`.

The peer of every size is the same read from the smallest table, in the same run, turn by turn.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.tables import SERIES_AN_INDICATOR, area, generate
from loaders.table import queries

SIZES = (100, 10_000, 1_000_000, 10_000_000)
TIMES = 30


def once(path: Path, ids: list[str], turn: int) -> float:
    """Return the milliseconds one series takes that has not been read before."""
    chosen = ids[turn * 37 % len(ids)]
    start = perf_counter()
    queries._read_series.__wrapped__(
        queries.identity(path), chosen, area(turn * 101 % SERIES_AN_INDICATOR)
    )  # type: ignore[attr-defined] # past the cache
    return (perf_counter() - start) * 1000


def main() -> None:
    """Print the median of each size and its ratio to the smallest."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--most", type=int, default=SIZES[-1])
    sizes = [size for size in SIZES if size <= asked.parse_args().most]
    with TemporaryDirectory() as folder:
        made = {size: (Path(folder) / f"{size}.parquet",) for size in sizes}
        ids = {size: generate(path, size) for size, (path,) in made.items()}
        taken: dict[int, list[float]] = {size: [] for size in sizes}
        for turn in range(TIMES):
            for size, (path,) in made.items():
                taken[size].append(once(path, ids[size], turn))
        least = median(taken[sizes[0]])
        print(f"{'rows':>12} {'one series, ms':>15} {'ratio':>6} {'file, MB':>9}")
        for size, (path,) in made.items():
            middle, big = median(taken[size]), path.stat().st_size / 1e6
            print(f"{size:>12,} {middle:>15.1f} {middle / least:>6.2f} {big:>9.1f}")


if __name__ == "__main__":
    main()
