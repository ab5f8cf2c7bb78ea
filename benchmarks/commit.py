"""How long a commit takes, and how much memory, on tables up to ten million rows.

Run: `python benchmarks/commit.py [ROWS …]`. The table is made of copies of one figure in many
areas, in a folder of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from indicators.table import SCHEMA
from loaders.changes.commit import commit
from loaders.changes.proposal import Proposal, proposed
from loaders.table.file_format import PARQUET_OPTIONS, ROWS_A_GROUP, footer, name_of
from loaders.table.queries import read_table

SHIPPED = Path(__file__).parent.parent / "data" / "indicators.parquet"
SIZES = (1_000, 100_000, 10_000_000)
DAYS = 20_000


def make(path: Path, rows: int) -> None:
    """Write a table of so many rows: one indicator's figure, day by day, area by area."""
    shipped = read_table(SHIPPED)
    one = pa.Table.from_pandas(
        shipped.series("local_affairs_conference_sessions").rows.head(1),
        schema=SCHEMA,
        preserve_index=False,
    )
    first = date(1960, 1, 1)
    days = pa.array([first + timedelta(number) for number in range(DAYS)], pa.date32())
    moment = one["realtime_start"][0].as_py()
    schema = SCHEMA.with_metadata(footer(shipped.catalog, name_of(moment)))
    with pq.ParquetWriter(path, schema, **PARQUET_OPTIONS) as writer:
        for number in range(-(-rows // DAYS)):
            count = min(DAYS, rows - number * DAYS)
            block = one.take(pa.array([0] * count))
            area = pa.array([f"VN-{number:03}"] * count, pa.string())
            for name, column in (("ref_area", area), *_periods(days.slice(0, count))):
                place = block.schema.get_field_index(name)
                block = block.set_column(place, SCHEMA.field(name), column)
            writer.write_table(block, row_group_size=ROWS_A_GROUP)


def _periods(days: pa.Array) -> list[tuple[str, pa.Array]]:
    return [("period_start", days), ("period_end", days)]


def measure(path: Path) -> None:
    """Commit one correction and print what it took."""
    with pq.ParquetFile(path) as file:
        rows = file.metadata.num_rows
        row = file.read_row_group(0).slice(5, 1).to_pylist()[0]
    cells = {"as_reported": "4", "obs_value": 4.0, "lower_bound": 4.0, "upper_bound": 4.0}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    commit(path, Proposal(proposed([{**row, **cells}])), "Benchmark", "timing")
    took = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = path.stat().st_size / 2**20
    grown = (peak - before) / 1024
    print(f"{rows:>12,} rows, {size:8.1f} MB: {took:7.2f} s, memory +{grown:.0f} MB")


def main() -> None:
    """Measure each size in a process of its own, so that memory is its own."""
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]))
        return
    for rows in map(int, sys.argv[1:] or SIZES):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "indicators.parquet"
            make(path, rows)
            subprocess.run([sys.executable, __file__, "--measure", str(path)], check=True)


if __name__ == "__main__":
    main()
