"""Read a lexicon's file, and say what is wrong with it: the file, the key, the entry."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

LEXICON_FOLDER = Path(__file__).parents[1]
SHARED = "shared"  # what holds in every language
SECTIONS = frozenset(
    {
        "habits", "numbers", "phrases", "words", "non_figures", "parts", "spans", "events",
        "list_counts", "speakers", "typed",
    }
)  # fmt: skip


class LexiconError(ValueError):
    """A lexicon that cannot be used; `problems` lists all that is wrong with it."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))


def read_section(code: str, name: str) -> dict[str, Any]:
    """Return one table of a language's lexicon, empty where the file has none.

    Raises `LexiconError` for a language without a file, one that is no TOML, and one that
    holds sections nobody reads.
    """
    return dict(_file(LEXICON_FOLDER, code).get(name, {}))


def lexicon_codes() -> list[str]:
    """Return the codes of the languages whose texts can be read."""
    return sorted({path.stem for path in LEXICON_FOLDER.glob("*.toml")} - {SHARED})


def where(code: str, *keys: str) -> str:
    """Name a place in a lexicon: `vi.toml [phrases.noun]`."""
    return f"{code}.toml [{'.'.join(keys)}]"


@lru_cache
def _file(folder: Path, code: str) -> Mapping[str, Any]:
    path = folder / f"{code}.toml"
    if not path.is_file():
        raise LexiconError([f"{path.name}: no such lexicon in {folder}; texts need one"])
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError([f"{path.name} is no TOML: {error}"]) from error
    if unknown := sorted(tables.keys() - SECTIONS):
        names = ", ".join(sorted(SECTIONS))
        raise LexiconError([f"{path.name} [{each}]: unknown, one of {names}" for each in unknown])
    return tables
