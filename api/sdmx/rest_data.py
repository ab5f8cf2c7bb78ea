"""Data over SDMX's REST interfaces, 2.1 and 3.0: one question, two ways to ask it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Any

import pandas as pd
from pysdmx.io.format import Format

from api.http.endpoints import Call
from api.http.parameters import LANG, Parameter, count, moment, period, truth
from api.http.refusals import RequestRefused, not_found
from api.http.replies import Reply
from api.sdmx.components import AGENCY, FLAT, FLOW, KEY, STRUCTURE, TIME, VERSION
from api.sdmx.formats import DATA_2_1, DATA_3_0, TIME_SERIES, negotiate
from api.sdmx.keys import SeriesKey, asked_in, chosen, read_keys
from api.sdmx.messages import data_message, header
from api.sdmx.observations import observations
from api.sdmx.structures import ANY, check_address, schema
from api.selection import Selection, find_indicator, select
from indicators.language import Message
from indicators.table import WITHDRAWN

MOMENT_FORM = "2026-01-31T12:00:00Z"
PARAMETERS = (
    Parameter("startPeriod", "figures of periods that start then or later", period, "2019"),
    Parameter("endPeriod", "figures of periods that end then or earlier", period, "2023-12"),
    Parameter("c[]", "filter of a component: c[INDICATOR]=fdi_total, c[TIME_PERIOD]=ge:2019"),
    Parameter("updatedAfter", "what our record changed after a moment", moment, MOMENT_FORM),
    Parameter("asOf", "what our record said at a moment", moment, MOMENT_FORM),
    Parameter("publishedBy", "what had been published by a day", date.fromisoformat, "2023-12-31"),
    Parameter("includeHistory", "versions since replaced, and withdrawals", truth, "true or false"),
    Parameter("firstNObservations", "only so many of each series, from the first", count, "1"),
    Parameter("lastNObservations", "only so many of each series, to the last", count, "1"),
    Parameter("dimensionAtObservation", "time series, or a flat list", allowed=(TIME, FLAT)),
    Parameter("detail", "only full", allowed=("full",)),
    Parameter("attributes", "only all of them", allowed=("all", "dsd")),
    Parameter("measures", "only all of them", allowed=("all",)),
    LANG,
)
ID_OF = {"dataflow": FLOW, "datastructure": STRUCTURE}
CONTEXTS = (*ID_OF, "*")


@dataclass(frozen=True)
class Asked:
    """A question to the data: which series, in which format, laid out by which dimension."""

    keys: tuple[SeriesKey, ...]
    form: Format
    layout: str


def data_2_1(call: Call) -> Reply:
    """Answer `/data/{flow}/{key}` of SDMX REST 1: flow is `DF`, `VNFA,DF` or `VNFA,DF,1.0`."""
    _check_context("dataflow", *_reference(call.path["flow"]))
    return _answer(call, _asked(call, DATA_2_1))


def _reference(flow: str) -> tuple[str, str, str]:
    """Return agency, id and version of a flow, `*` for what is left out."""
    parts = flow.split(",")
    match parts:
        case [name]:
            return "*", name, "*"
        case [agency, name]:
            return agency, name, "*"
        case [agency, name, version]:
            return agency, name, version
    raise not_found(flow, (FLOW, f"{AGENCY},{FLOW},{VERSION}"))


def data_3_0(call: Call) -> Reply:
    """Answer `/data/{context}/{agency}/{id}/{version}/{key}` of SDMX REST 2."""
    path = call.path
    _check_context(
        path.get("context", "*"),
        path.get("agency", "*"),
        path.get("id", "*"),
        path.get("version", "*"),
    )
    return _answer(call, _asked(call, DATA_3_0))


def _check_context(context: str, agency: str, name: str, version: str) -> None:
    if context not in CONTEXTS:
        raise not_found(context, CONTEXTS)
    names = (ID_OF[context],) if context in ID_OF else tuple(ID_OF.values())
    if name not in (*names, *ANY):
        raise not_found(name, names)
    check_address(agency, version)


def _asked(call: Call, formats: Sequence[Format]) -> Asked:
    layout = call.query.get("dimensionAtObservation", TIME)
    fitting = [form for form in formats if layout == TIME or form not in TIME_SERIES]
    return Asked(read_keys(call.path.get("key", "")), negotiate(call.accept, fitting), layout)


def _answer(call: Call, asked: Asked) -> Reply:
    query, history = call.query, bool(call.query.get("includeHistory"))
    table = select(call.table, _selection(call, asked))
    rows = observations(table, history=history or "updatedAfter" in query)
    rows = _limit(chosen(rows, asked.keys, query.get("c[]", {})), query)
    if rows.empty:
        raise RequestRefused(HTTPStatus.NOT_FOUND, Message("No figure fits this question."))
    is_withdrawn = rows["OBS_STATUS"] == WITHDRAWN
    sets = (rows[~is_withdrawn], _bare(rows[is_withdrawn]))
    head = header(call.table)
    body = data_message(*sets, schema(call.language), asked.form, head, asked.layout)
    return Reply(body, asked.form.value)


def _selection(call: Call, asked: Asked) -> Selection:
    query = call.query
    for code in (indicators := asked_in(asked.keys, "INDICATOR")):
        find_indicator(call.table, code)
    return Selection(
        indicators=indicators,
        areas=asked_in(asked.keys, "REF_AREA"),
        frequencies=asked_in(asked.keys, "FREQ"),
        sources=asked_in(asked.keys, "SOURCE_ID"),
        start=query["startPeriod"].start if "startPeriod" in query else None,
        end=query["endPeriod"].end if "endPeriod" in query else None,
        as_of=query.get("publishedBy"),
        at=query.get("asOf"),
        updated_after=query.get("updatedAfter"),
        history=query.get("includeHistory", False),
    )


def _limit(rows: pd.DataFrame, query: Mapping[str, Any]) -> pd.DataFrame:
    """Keep so many observations of each series, from its first or to its last."""
    if "firstNObservations" in query:
        rows = rows.groupby(list(KEY)).head(query["firstNObservations"])
    if "lastNObservations" in query:
        rows = rows.groupby(list(KEY)).tail(query["lastNObservations"])
    return rows


def _bare(rows: pd.DataFrame) -> pd.DataFrame:
    """Leave of a deletion what names it, and when it was made."""
    kept = {*KEY, TIME, "REALTIME_START", "REALTIME_END"}
    return rows.assign(**dict.fromkeys(set(map(str, rows)) - kept))
