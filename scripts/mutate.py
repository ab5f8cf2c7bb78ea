"""Put small faults into the rules and see which no test notices: `python scripts/mutate.py`.

mutmut makes every fault it can in the modules that pyproject.toml names (`tool.mutmut`); of these
a sample is tried, the same every time. Prints the share noticed, then what was not, fault by
fault; exits with 1 where fewer than `--least` were. Takes about half an hour on one core.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
MADE = ROOT / "mutants"
FIRST = "indicators.interval.*__mutmut_1"  # asking for a few makes all of them
SEED, SIZE, LEAST = 11, 400, 0.85
UNNOTICED = {0: "survived", 5: "no test", 33: "no test"}  # mutmut's codes; others are failures


def mutmut(*words: str) -> subprocess.CompletedProcess[str]:
    """Run mutmut at the root; names of test cases must be the same in each of its processes."""
    command = ["nice", sys.executable, "-m", "mutmut", *words]
    settled = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run(
        command, cwd=ROOT, env=settled, check=False, capture_output=True, text=True
    )


def outcomes() -> dict[str, int | None]:
    """Return every fault made and how its tests ended; None where it was not tried."""
    metas = sorted(MADE.rglob("*.meta"))
    return {
        fault: code
        for meta in metas
        for fault, code in json.loads(meta.read_text("utf-8"))["exit_code_by_key"].items()
    }


def main() -> int:
    """Make the faults, try a sample, and say what went unnoticed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--size", type=int, default=SIZE)
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--least", type=float, default=LEAST)
    given = asked.parse_args()
    shutil.rmtree(MADE, ignore_errors=True)  # names of modules that were moved would be left over
    mutmut("run", FIRST)
    faults = sorted(outcomes())
    sample = Random(given.seed).sample(faults, min(given.size, len(faults)))
    last = mutmut("run", *sample)
    ended = outcomes()
    missed = {fault: UNNOTICED[code] for fault in sample if (code := ended[fault]) in UNNOTICED}
    if any(ended[fault] is None for fault in sample):
        print(last.stdout[-2000:], last.stderr[-2000:])
        return 2
    for fault in sorted(missed):
        print(f"{missed[fault]}: {fault}", mutmut("show", fault).stdout, sep="\n")
    noticed = 1 - len(missed) / len(sample)
    print(f"{noticed:.1%} of {len(sample)} faults noticed, of {len(faults)} that can be made.")
    return int(noticed < given.least)


if __name__ == "__main__":
    sys.exit(main())
