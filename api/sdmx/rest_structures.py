"""Structures over SDMX's REST interfaces, 2.1 and 3.0."""

from __future__ import annotations

from collections.abc import Sequence

from pysdmx.io.format import Format

from api.http.endpoints import Call
from api.http.parameters import LANG, Parameter
from api.http.refusals import not_found
from api.http.replies import Reply
from api.sdmx.formats import STRUCTURE_2_1, STRUCTURE_3_0, negotiate
from api.sdmx.messages import header, structure_message
from api.sdmx.structures import KINDS, REFERENCES, artefacts, check_address, choose
from loaders.table.parquet_store import ParquetStore

DETAILS = (
    "full", "allstubs", "referencestubs", "allcompletestubs", "referencecompletestubs",
    "referencepartial",
)  # fmt: skip
PARAMETERS = (
    Parameter("references", "which other structures come along", allowed=REFERENCES),
    Parameter("detail", "taken, and always answered in full", allowed=DETAILS),
    LANG,
)


def structure_2_1(call: Call) -> Reply:
    """Answer `/{kind}/{agency}/{id}/{version}` of SDMX REST 1."""
    return _answer(call, STRUCTURE_2_1)


def structure_3_0(call: Call) -> Reply:
    """Answer `/structure/{kind}/{agency}/{id}/{version}` of SDMX REST 2."""
    return _answer(call, STRUCTURE_3_0)


def _answer(call: Call, formats: Sequence[Format]) -> Reply:
    kind = call.path.get("kind", "*")
    if kind not in (*KINDS, "*"):
        raise not_found(kind, KINDS)
    check_address(call.path.get("agency", "*"), call.path.get("version", "*"))
    form = negotiate(call.accept, formats)
    store = ParquetStore(call.table)
    whole = artefacts(store.catalog(), store.area_codes(), call.language)
    references = call.query.get("references", "none")
    chosen = choose(whole, kind, call.path.get("id", "*"), references)
    message = structure_message(chosen, form, header(call.table), call.language.code)
    return Reply(message, form.value)
