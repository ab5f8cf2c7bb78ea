"""The cells of a PxWeb table: asked for by address or as JSON, answered in three formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from io import BytesIO
from typing import Any

import pandas as pd

from api.files.data import as_csv, as_json
from api.files.jsonstat import Axis, axes, dataset
from api.http.endpoints import Call
from api.http.parameters import LANG, Parameter, codes
from api.http.refusals import RequestRefused, not_allowed
from api.http.replies import Reply
from api.px.expressions import expand
from api.px.tables import CSV, FORMATS, JSON_STAT, PARQUET, figures_of
from api.selection import find_indicator
from indicators.language import Message

MEDIA_TYPES = {CSV: "text/csv; charset=utf-8", PARQUET: "application/vnd.apache.parquet"}
PARAMETERS = (
    Parameter("valueCodes[]", "codes of a dimension: valueCodes[ref_area]=VN", codes, "VN"),
    Parameter("codelist[]", "taken, and not used"),
    Parameter("outputFormat", "how the answer is written", allowed=FORMATS),
    LANG,
)
FORM = '{"selection": [{"variableCode": "ref_area", "valueCodes": ["VN"]}]}'


def data(call: Call) -> Reply:
    """Answer with the cells asked for, by address or as JSON; all of them where none are named."""
    indicator = find_indicator(call.table, call.path["id"])
    figures = figures_of(call, indicator.id)
    wanted = _wanted(_sent(call), axes(figures, call.language))
    cube = dataset(figures, indicator.id, call.language, wanted)
    form = call.query.get("outputFormat", JSON_STAT)
    if form == JSON_STAT:
        return as_json(cube)
    rows = _unfolded(cube)
    if form == CSV:
        return Reply(as_csv(rows), MEDIA_TYPES[CSV], f"{indicator.id}.csv")
    written = BytesIO()
    _typed(rows).to_parquet(written, index=False)
    return Reply(written.getvalue(), MEDIA_TYPES[PARQUET], f"{indicator.id}.parquet")


def _sent(call: Call) -> Mapping[str, Sequence[str]]:
    """Return the codes asked for by dimension: from the JSON sent, else from the address."""
    if call.body is None:
        return dict(call.query.get("valueCodes[]", {}))
    try:
        selection = call.body["selection"]
        return {part["variableCode"]: tuple(map(str, part["valueCodes"])) for part in selection}
    except (KeyError, TypeError):
        what = Message("A selection names its dimensions: {form}.", {"form": FORM})
        raise RequestRefused(HTTPStatus.BAD_REQUEST, what) from None


def _wanted(
    asked: Mapping[str, Sequence[str]], spans: Sequence[Axis]
) -> Mapping[str, Sequence[str]]:
    """Return the codes of each dimension asked for, wildcards and functions worked out."""
    codes_of = {axis.code: tuple(axis.names) for axis in spans}
    for dimension in asked:
        if dimension not in codes_of:
            raise not_allowed("variableCode", dimension, tuple(codes_of))
    return {
        dimension: tuple(
            dict.fromkeys(
                code for text in texts for code in expand(text, codes_of[dimension], dimension)
            )
        )
        for dimension, texts in asked.items()
    }


def _unfolded(cube: Mapping[str, Any]) -> pd.DataFrame:
    """Return a cube as rows: a column a dimension, and the value."""
    codes_of_each = [list(cube["dimension"][code]["category"]["label"]) for code in cube["id"]]
    index = pd.MultiIndex.from_product(codes_of_each, names=cube["id"])
    return pd.DataFrame(
        {"value": pd.Series(cube["value"], index=index, dtype=object)}
    ).reset_index()


def _typed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose column of values has one type: numbers where all are, else texts."""
    values = rows["value"]
    are_numbers = all(value is None or isinstance(value, float) for value in values)
    return rows.assign(
        value=values.astype(float) if are_numbers else values.map(_said).astype("str")
    )


def _said(value: object) -> str | None:
    return None if value is None else str(value)
