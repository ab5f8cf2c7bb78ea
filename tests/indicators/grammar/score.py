"""How well figures are read: the reader's answers beside labels made by hand.

Usage: python -m tests.indicators.grammar.score [--errors] [FILE]

FILE has one text a line: its language, its day of publication where it has one, its figures
as a person reads them, and its decoys: what holds a number and is no figure. Without FILE,
`sentences.jsonl` is read, with every form there is; then `passages.jsonl`, longer and full
of asides, and `papers.jsonl`, as newspapers mix them. Most labels were drawn up without sight
of the reader; its rules were mended on them since, so they tell of text unseen no more.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from math import isclose
from pathlib import Path
from typing import Any

from indicators.grammar import read_figures
from indicators.grammar.reading import Reading

SENTENCES = Path(__file__).parent / "sentences.jsonl"
PASSAGES = Path(__file__).parent / "passages.jsonl"
PAPERS = Path(__file__).parent / "papers.jsonl"
# Where several readings are fair, a label lists the others under these names.
ALSO = {"value": "values", "unit": "units", "comparator": "comparators", "span": "periods",
        "growth": "directions", "role": "roles"}  # fmt: skip
FIELDS = ("value", "unit", "comparator", "bounds", "span", "growth", "role")
Label = dict[str, Any]


@dataclass
class Score:
    """Counts over the texts of one language."""

    labelled: int = 0
    found: int = 0
    read: int = 0
    right: Counter[str] = field(default_factory=Counter)
    all_right: int = 0  # in every field but the role
    role_too: int = 0
    decoys: int = 0
    decoys_read: int = 0
    spans_invented: int = 0

    @property
    def false(self) -> int:
        """Readings that are no labelled figure."""
        return self.read - self.found

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield the lines of the table."""
        yield "figures", str(self.labelled)
        yield "found", f"{self.found / self.labelled:.3f}"
        yield "precision", f"{self.found / self.read:.3f}"
        yield "false ones", str(self.false)
        for name in FIELDS:
            yield name, f"{self.right[name] / self.labelled:.3f}"
        yield "all right together", f"{self.all_right / self.labelled:.3f}"
        yield "and the role", f"{self.role_too / self.labelled:.3f}"
        yield "decoys", str(self.decoys)
        yield "decoys read", f"{self.decoys_read / max(1, self.decoys):.3f}"
        yield "spans invented", str(self.spans_invented)


def scores(path: Path) -> dict[str, Score]:
    """Read every labelled text; return the counts of each language."""
    found: dict[str, Score] = {}
    for case in cases(path):
        add(found.setdefault(case["language"], Score()), case)
    return found


def cases(path: Path) -> list[Label]:
    """Return the labelled texts."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def add(score: Score, case: Label) -> list[str]:
    """Count one text in; return what was wrong with it, a line each."""
    readings = read(case)
    pairs = list(paired(case, readings))
    wrong = [f"not found: {label['printed']}" for label, reading in pairs if reading is None]
    score.labelled += len(pairs)
    score.read += len(readings)
    for label, reading in pairs:
        if reading is None:
            continue
        misread = [name for name in FIELDS if not agrees(name, label, reading)]
        score.found += 1
        score.right.update(set(FIELDS) - set(misread))
        score.all_right += misread in ([], ["role"])
        score.role_too += not misread
        is_dated = label["period"] is not None or "span" not in misread
        score.spans_invented += not is_dated and reading.period_start is not None
        wrong += [
            f"{name} of {label['printed']}: {labelled(name, label)}, not {answered(name, reading)}"
            for name in misread
        ]
    taken = [reading for _, reading in pairs]
    wrong += [f"false: {each.as_reported}" for each in readings if each not in taken]
    score.decoys += len(case.get("decoys", []))
    score.decoys_read += sum(_is_read(at, readings) for at in places(case, "decoys"))
    return wrong


def read(case: Label) -> list[Reading]:
    """Read one labelled text."""
    published = date.fromisoformat(case["published"]) if "published" in case else None
    return read_figures(case["text"], published, case["language"])


def paired(case: Label, readings: list[Reading]) -> Iterator[tuple[Label, Reading | None]]:
    """Yield each label with the first reading, not yet taken, that overlaps it."""
    left = list(readings)
    for label, (start, end) in zip(case["figures"], places(case, "figures"), strict=True):
        reading = next((r for r in left if r.start < end and start < r.end), None)
        if reading:
            left.remove(reading)
        yield label, reading


def places(case: Label, kind: str) -> Iterator[tuple[int, int]]:
    """Yield where labels stand, in code points."""
    for label in case.get(kind, []):
        yield label["start"], label["start"] + len(label["printed"])


def agrees(name: str, label: Label, reading: Reading) -> bool:
    """Say whether a reading has one field right; labels may leave the bounds out."""
    if name == "bounds" and "lower" not in label:
        return True
    return any(
        all(_same(*pair) for pair in zip(fair, answered(name, reading), strict=True))
        for fair in (labelled(name, label), *_also_fair(name, label))
    )


def _also_fair(name: str, label: Label) -> Iterator[tuple[Any, ...]]:
    """Yield what a label calls fair beside what it says: `units`, `periods`, `roles` …"""
    for other in label.get(ALSO.get(name, ""), []):
        yield tuple(other or (None, None)) if name == "span" else (other,)


def labelled(name: str, label: Label) -> tuple[Any, ...]:
    """Return what a label says of one field."""
    if name == "bounds":
        return label["lower"], label["upper"]
    if name == "span":
        return tuple(label["period"] or (None, None))
    return (label["direction" if name == "growth" else name],)


def answered(name: str, reading: Reading) -> tuple[Any, ...]:
    """Return what the reader says of one field, as labels say it."""
    if name == "bounds":
        return reading.lower_bound, reading.upper_bound
    if name == "span":
        ends = (reading.period_start, reading.period_end)
        return tuple(each and each.isoformat() for each in ends)
    if name == "growth":
        return (reading.direction if reading.is_growth else None,)
    return (getattr(reading, name),)


def _same(one: object, other: object) -> bool:
    numbers = isinstance(one, int | float) and isinstance(other, int | float)
    return isclose(one, other) if numbers else one == other


def _is_read(place: tuple[int, int], readings: Iterable[Reading]) -> bool:
    return any(each.start < place[1] and place[0] < each.end for each in readings)


def table(found: dict[str, Score]) -> Iterator[str]:
    """Yield the lines of the table, a column a language."""
    yield f"{'':<20}" + "".join(f"{language:>8}" for language in found)
    for lines in zip(*(score.rows() for score in found.values()), strict=True):
        yield f"{lines[0][0]:<20}" + "".join(f"{value:>8}" for _, value in lines)


def mistakes(path: Path) -> Iterator[str]:
    """Yield every text that is misread, with what is wrong."""
    for case in cases(path):
        if wrong := add(Score(), case):
            yield "\n    ".join(["", case["text"], *wrong])


def main() -> None:
    """Print a table a file; with `--errors`, every mistake under it."""
    named = [Path(each) for each in sys.argv[1:] if not each.startswith("-")]
    for path in named or (SENTENCES, PASSAGES, PAPERS):
        wrong = mistakes(path) if "--errors" in sys.argv else ()
        sys.stdout.write("\n".join([path.stem, *table(scores(path)), *wrong, "", ""]))


if __name__ == "__main__":
    main()
