"""SDMX-ML 2.1 and 3.0: structure-specific and generic data, and messages of structures alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from io import BytesIO
from typing import Any

from indicators.language import Message
from loaders.file_bytes import refused
from loaders.formats.elsewhere.describe import described
from loaders.formats.elsewhere.layout.block_reader import observed
from loaders.formats.elsewhere.reading import FileObservation, FileReading, FileTable
from loaders.formats.elsewhere.standards.sdmx_csv import MISSING_STATUS
from loaders.formats.elsewhere.words.numbers import CellFigure, cell_figure
from loaders.formats.elsewhere.words.roles import Role, role_of

_ATTRIBUTES = {"TITLE", "TITLE_COMPL", "COLL_METHOD", "COMMENT", "COMMENT_TS", "COMMENT_DATASET"}
_ABOUT_FIGURES = {"DECIMALS", "CONF_STATUS_OBS", "OBS_CONF", "COLLECTION", "AVAILABILITY"}
_STRUCTURES = re.compile(r"<(?:\w+:)?Structure\s[^>]*xmlns")
_ELEMENT = re.compile(r"<(?:\w+:)?(\w+)[\s>]")
_COUNTED = ("Codelist", "Code", "ConceptScheme", "Concept", "DataStructure", "Dataflow")
NO_DATA = Message("The SDMX message cannot be read: {error}")
_PRINTED = 200


def is_sdmx_ml(text: str) -> bool:
    """Say whether a text is an SDMX message in XML."""
    begins = text[:4000].lstrip()
    return begins.startswith("<") and "www.sdmx.org/resources/sdmxml" in begins


def read_sdmx_ml(text: str, name: str) -> FileReading:
    """Return the observations of an SDMX-ML message, or what structures it holds."""
    if _STRUCTURES.search(text[:4000]):
        counts = Counter(_ELEMENT.findall(text))
        facts = {element: counts[element] for element in _COUNTED if counts[element]}
        return FileReading(name, "SDMX-ML", "structure", facts=facts)
    tables = tuple(_table(dataset) for dataset in _datasets(text, name))
    return FileReading(name, "SDMX-ML", "observations", tables)


def _datasets(text: str, name: str) -> list[Any]:
    from pysdmx.io import read_sdmx  # noqa: PLC0415 # half a second, for files of this make alone

    try:
        message = read_sdmx(BytesIO(text.encode()), validate=False)
        datasets: list[Any] = list(message.data or ())  # with a frame each, as read from XML
        return [dataset for dataset in datasets if len(dataset.data)]
    except Exception as error:  # a library refuses damaged files in many ways
        what = Message(NO_DATA.text, {"error": str(error)[:_PRINTED]})
        raise refused(name, what, Message("Download it again, or ask for SDMX-CSV.")) from error


def _table(dataset: Any) -> FileTable:  # noqa: ANN401 # pysdmx's dataset
    frame = dataset.data
    columns = tuple(map(str, frame.columns))
    comments = [str(value) for value in (dataset.attributes or {}).values() if value]
    seen = [
        _observation(row, number, comments)
        for number, row in enumerate(frame.to_dict(orient="records"), start=1)
    ]
    return FileTable(
        str(dataset.short_urn),
        "",
        "series",
        len(seen),
        len(columns),
        columns,
        tuple(each for each in seen if not each.reason),
        tuple(each for each in seen if each.reason),
    )


def _observation(row: Mapping[Hashable, Any], number: int, comments: list[str]) -> FileObservation:
    description = described(_words(row))
    description.notes += comments
    written = _text(row.get("OBS_VALUE"))
    figure = cell_figure(written, ".") if written else CellFigure(None)
    is_missing = isinstance(figure, Message) or description.flag in MISSING_STATUS
    shown = CellFigure(None, description.flag or written) if is_missing else figure
    return observed(description, shown, f"#{number}")  # type: ignore[arg-type] # a figure by now


def _words(row: Mapping[Hashable, Any]) -> Iterator[tuple[str, Role]]:
    for column, cell in row.items():
        name = str(column)
        role = role_of(name)
        if name == "OBS_VALUE" or name in _ABOUT_FIGURES:
            continue
        if name in _ATTRIBUTES:
            role = "note"
        yield _text(cell), "dimension" if role in {"item", "value"} else role


def _text(cell: object) -> str:
    return "" if cell is None or cell != cell else str(cell).strip()  # noqa: PLR0124 # NaN
