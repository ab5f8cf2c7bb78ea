"""The formats of SDMX that we write, one list, and which of them a request asks for."""

from __future__ import annotations

from collections.abc import Sequence

from pysdmx.io.format import Format

from api.http.refusals import not_acceptable

DATA_2_1 = (
    Format.DATA_SDMX_ML_2_1_STRTS,
    Format.DATA_SDMX_ML_2_1_GENTS,
    Format.DATA_SDMX_ML_2_1_GEN,
    Format.DATA_SDMX_CSV_1_0_0,
)
DATA_3_0 = (
    Format.DATA_SDMX_CSV_2_0_0,
    Format.DATA_SDMX_ML_3_0,
    Format.DATA_SDMX_CSV_1_0_0,
    Format.DATA_SDMX_ML_2_1_STRTS,
)
# Written as series only, never as a flat list of observations.
TIME_SERIES = (Format.DATA_SDMX_ML_2_1_STRTS, Format.DATA_SDMX_ML_2_1_GENTS)
STRUCTURE_2_1 = (Format.STRUCTURE_SDMX_ML_2_1,)
STRUCTURE_3_0 = (
    Format.STRUCTURE_SDMX_ML_3_0,
    Format.STRUCTURE_SDMX_JSON_2_0_0,
    Format.STRUCTURE_SDMX_ML_2_1,
)


def negotiate(accept: str, written: Sequence[Format]) -> Format:
    """Return the format an Accept header asks for most; the first where anything will do.

    A version left out is any, and so is `*/*`. Raises `RequestRefused`, 406.
    """
    for asked in sorted(accept.split(","), key=_weight, reverse=True):
        if not _weight(asked):
            continue
        for form in written:
            if _matches(asked, form):
                return form
    raise not_acceptable(accept, [form.value for form in written])


def _parts(media_type: str) -> tuple[str, dict[str, str]]:
    name, *rest = (part.strip().lower() for part in media_type.split(";"))
    return name, dict(part.split("=", 1) for part in rest if "=" in part)


def _weight(asked: str) -> float:
    try:
        return float(_parts(asked)[1].get("q", "1"))
    except ValueError:
        return 0.0


def _matches(asked: str, form: Format) -> bool:
    name, options = _parts(asked)
    whole, own = _parts(form.value)
    general = {"*/*", "application/*", whole}
    general |= (
        {"text/csv"}
        if "csv" in whole
        else {"application/xml", "text/xml"}
        if "xml" in whole
        else {"application/json"}
    )
    return name in general and options.get("version", own["version"]) == own["version"]
