"""How long a command takes to start: `python -m benchmarks.commands`.

The peer is `python -c 'import pandas, pyarrow'`, run turn by turn with the commands. Processor time
is taken, not the clock's: it says the same on a machine that does other work as well.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
TIMES = 9
PEER = ("-c", "import pandas, pyarrow")
BOUNDS = {  # at most so many times the peer
    ("cli.py", "--help"): 1.2,
    ("cli.py", "show", "local_agreements"): 2.9,
}


def cost(words: tuple[str, ...]) -> float:
    """Return the milliseconds of processor time that Python takes for these words."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> int:
    """Print the median of each and its ratio to the peer's; 1 where one is over its bound."""
    taken = {words: [cost(words) for _ in range(1)] for words in (PEER, *BOUNDS)}  # warms the disk
    for words in (*taken,) * TIMES:
        taken[words].append(cost(words))
    peer = median(taken[PEER])
    print(f"{'python …':<32} {'ms':>6} {'ratio':>6} {'at most':>8}")
    over = 0
    for words, times in taken.items():
        ratio, bound = median(times) / peer, BOUNDS.get(words, 1.0)
        over += ratio > bound
        print(f"{' '.join(words):<32} {median(times):>6.0f} {ratio:>6.2f} {bound:>8.1f}")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
