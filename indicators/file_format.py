"""A kind of file, as the registries of loaders and charts list it: name, ending, media type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

Place = Literal["indicator", "present", "update", "export"]


@dataclass(frozen=True)
class FileFormat:
    """One kind of file.

    `name` stands on its button; `endings` are those it is known by (`.xlsx`), the first of them
    the one it is written with; `offered` are the pages and commands that offer to make it.
    """

    name: str
    media_type: str
    endings: tuple[str, ...]
    offered: tuple[Place, ...] = ()

    @property
    def ending(self) -> str:
        """The ending it is written with, its dot included."""
        return self.endings[0]

    @property
    def id(self) -> str:
        """Its ending without the dot, as it stands in the names of buttons."""
        return self.ending.removeprefix(".")


F = TypeVar("F", bound=FileFormat)


def by_ending(formats: Iterable[F]) -> Mapping[str, F]:
    """Return formats by every ending they are known by."""
    return {ending: each for each in formats for ending in each.endings}


def endings(formats: Iterable[FileFormat]) -> str:
    """Name the endings formats are written with, for a message: `.csv, .xlsx`."""
    return ", ".join(each.ending for each in formats)


def uploader_types(formats: Iterable[FileFormat]) -> list[str]:
    """Return every ending of formats as a file uploader wants them: without the dot."""
    return [ending.removeprefix(".") for each in formats for ending in each.endings]
