"""SDMX messages, written by pysdmx.

Its XML writer spells some characters as Python does and takes every `'` for a quotation mark.
So they pass it as plain letters, and become XML's own references afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
from lxml import etree
from pysdmx.io.format import Format
from pysdmx.io.pd import PandasDataset
from pysdmx.io.writer import write_sdmx
from pysdmx.model import Organisation
from pysdmx.model.dataflow import Schema
from pysdmx.model.dataset import ActionType
from pysdmx.model.message import Header

from api.files.rows import cell
from api.sdmx.components import AGENCY, TIME
from api.sdmx.structures import Artefact
from loaders.table.queries import identity, read_footer

SIGN = "␛"  # before the number of a character, and itself spelt so
_SPELT = re.compile(f"{SIGN}([0-9a-f]+);")
_PLAIN_QUOTE = re.compile("['\"\\\\" + SIGN + "]")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def protect(text: str) -> str:
    """Spell the characters that pysdmx would change; those no XML can hold become U+FFFD."""
    return "".join(_letter(letter) for letter in _NO_XML.sub("\ufffd", text))


def restore(written: str) -> str:
    """Turn what `protect` spelt into references of XML."""
    return _SPELT.sub(r"&#x\1;", written)


def _letter(letter: str) -> str:
    is_safe = letter.isprintable() and not _PLAIN_QUOTE.match(letter)
    return letter if is_safe else f"{SIGN}{ord(letter):x};"


def header(path: Path) -> Header:
    """Return the head of a message about the table at a path: one for each state of it."""
    written = datetime.fromtimestamp(identity(path).modified // 10**9, UTC)
    version = read_footer(path).version
    return Header(id=f"T{version}", prepared=written, sender=Organisation(id=AGENCY))


def structure_message(
    artefacts: Sequence[Artefact], form: Format, head: Header, language: str
) -> bytes:
    """Return structures as a message; their names say which language they are in."""
    if "json" in form.value:
        return str(write_sdmx(artefacts, form, header=head)).encode()
    written = str(write_sdmx(artefacts, form, header=head))
    return written.replace('xml:lang="en"', f'xml:lang="{language}"').encode()


def data_message(
    rows: pd.DataFrame,
    deleted: pd.DataFrame,
    schema: Schema,
    form: Format,
    head: Header,
    layout: str = TIME,
) -> bytes:
    """Return observations as a message, and deletions after them where there are some.

    XML lays them out by a dimension: time for series, or all for a flat list.
    """
    sets = [_dataset(rows, schema, ActionType.Information, form)]
    if len(deleted):
        sets.append(_dataset(deleted, schema, ActionType.Delete, form))
    if "csv" in form.value:
        return str(write_sdmx(sets, form)).encode()
    return _joined([restore(_xml(one, form, head, layout)) for one in sets])


def _xml(one: PandasDataset, form: Format, head: Header, layout: str) -> str:
    options: dict[str, Any] = {"prettyprint": False, "dimension_at_observation": layout}
    return str(write_sdmx([one], form, header=head, **options))


def _dataset(rows: pd.DataFrame, schema: Schema, action: ActionType, form: Format) -> PandasDataset:
    """Return rows as pysdmx takes them: texts, nothing for null."""
    texts = rows.map(cell)
    if "xml" in form.value:
        texts = texts.map(protect)
    return PandasDataset(structure=schema, data=texts, action=action)


def _joined(messages: Sequence[str]) -> bytes:
    """Return messages alike in head as one, each with its data sets."""
    first, *others = (etree.fromstring(message.encode()) for message in messages)
    for other in others:
        first.extend(part for part in other if etree.QName(part).localname == "DataSet")
    return bytes(etree.tostring(first, xml_declaration=True, encoding="UTF-8"))
