"""Every address of the API: one list, from which routes and their description are both made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pysdmx.io.format import Format
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from api import feed, oembed
from api.files import data, datapackage
from api.files.data import as_json
from api.http import openapi
from api.http.endpoints import Call, Endpoint, asked_language, problem
from api.http.parameters import LANG, Parameter
from api.http.refusals import not_found
from api.http.replies import Reply
from api.px import cells, tables
from api.sdmx.formats import DATA_2_1, DATA_3_0, STRUCTURE_2_1, STRUCTURE_3_0
from api.sdmx.rest_data import PARAMETERS as SDMX_DATA
from api.sdmx.rest_data import data_2_1, data_3_0
from api.sdmx.rest_structures import PARAMETERS as SDMX_STRUCTURE
from api.sdmx.rest_structures import structure_2_1, structure_3_0
from api.sdmx.structures import KINDS
from loaders.table.queries import read_footer

JSON, CSV, ATOM = "application/json", "text/csv", "application/atom+xml"
PARQUET = "application/vnd.apache.parquet"
PREFIXES = ("/api", "/data", "/feed", "/px", "/sdmx")  # what else lies under them is no page


def _shortened(path: str, parts: int) -> tuple[str, ...]:
    """Return a path, and the same without its last parts, one after another."""
    names = path.split("/")
    return tuple("/".join(names[: len(names) - left]) for left in range(parts + 1))


def describe(call: Call) -> Reply:
    """Answer with the description of all addresses."""
    version = read_footer(call.table).version
    return as_json(openapi.document(ENDPOINTS, call.language, version))


def _file(ending: str, summary: str, answer: Callable[[Call], Reply], kind: str) -> Endpoint:
    """Return the endpoint of an indicator's file."""
    return Endpoint((f"/data/{{indicator}}.{ending}",), summary, answer, (kind,), data.SELECTING)


def _px(
    path: str, summary: str, answer: Callable[[Call], Reply], *parameters: Parameter
) -> Endpoint:
    """Return an endpoint of PxWebApi; its data may be asked for with JSON."""
    is_data = answer is cells.data
    kinds = (JSON, CSV, PARQUET) if is_data else (JSON,)
    return Endpoint(
        (f"/px/v2{path}",), summary, answer, kinds, parameters or (LANG,), takes_json=is_data
    )


def _sdmx(
    paths: tuple[str, ...],
    summary: str,
    answer: Callable[[Call], Reply],
    formats: tuple[Format, ...],
    parameters: tuple[Parameter, ...],
) -> Endpoint:
    """Return an endpoint of an SDMX REST interface."""
    return Endpoint(paths, summary, answer, tuple(form.value for form in formats), parameters)


ENDPOINTS: tuple[Endpoint, ...] = (
    _file("csv", "An indicator's figures as CSV", data.csv, CSV),
    _file("parquet", "An indicator's figures as Parquet", data.parquet, PARQUET),
    _file("metadata.json", "What an indicator is", data.metadata, JSON),
    _file("json", "An indicator's figures as JSON-stat 2", data.json_stat, JSON),
    Endpoint(
        ("/datapackage.json",), "All figures as a Data Package", datapackage.describe, (JSON,)
    ),
    _sdmx(
        _shortened("/sdmx/2.1/data/{flow}/{key}/{provider}", 2),
        "Figures by SDMX REST 1",
        data_2_1,
        DATA_2_1,
        SDMX_DATA,
    ),
    _sdmx(
        _shortened("/sdmx/3.0/data/{context}/{agency}/{id}/{version}/{key}", 5),
        "Figures by SDMX REST 2",
        data_3_0,
        DATA_3_0,
        SDMX_DATA,
    ),
    _sdmx(
        _shortened("/sdmx/2.1/{kind}/{agency}/{id}/{version}", 3),
        f"Structures by SDMX REST 1: {', '.join(KINDS)}",
        structure_2_1,
        STRUCTURE_2_1,
        SDMX_STRUCTURE,
    ),
    _sdmx(
        _shortened("/sdmx/3.0/structure/{kind}/{agency}/{id}/{version}", 4),
        "Structures by SDMX REST 2",
        structure_3_0,
        STRUCTURE_3_0,
        SDMX_STRUCTURE,
    ),
    _px("/config", "What a PxWeb client must know", tables.config),
    _px("/tables", "The tables there are, one an indicator", tables.tables, *tables.PARAMETERS),
    _px("/tables/{id}", "One table", tables.table),
    _px("/tables/{id}/metadata", "A table's dimensions and codes", tables.metadata),
    _px("/tables/{id}/data", "A table's cells", cells.data, *cells.PARAMETERS),
    Endpoint(("/feed.atom",), "Figures published and revised", feed.feed, (ATOM,)),
    Endpoint(("/feed/{indicator}.atom",), "The same of one indicator", feed.feed, (ATOM,)),
    Endpoint(
        ("/oembed",), "An indicator's page inside another", oembed.embed, (JSON,), oembed.PARAMETERS
    ),
    Endpoint(("/openapi.json",), "This description", describe, (JSON,)),
)


def routes(table: Callable[[], Path]) -> list[BaseRoute]:
    """Return the routes of the API, for a table at the place that `table` tells.

    A slash at the end changes nothing: pysdmx writes one.
    """
    answered: list[BaseRoute] = [
        Route(path + end, endpoint.handler(table), methods=endpoint.methods)
        for endpoint in ENDPOINTS
        for path in endpoint.paths
        for end in ("", "/")
    ]
    return [*answered, *(route for prefix in PREFIXES for route in _nothing(prefix))]


def _nothing(prefix: str) -> list[BaseRoute]:
    """Return the routes that say 404 for all else under a prefix, instead of the app's page."""
    return [Route(prefix, _refuse), Route(f"{prefix}/{{rest:path}}", _refuse)]


async def _refuse(request: Request) -> Response:
    paths = {path for endpoint in ENDPOINTS for path in endpoint.paths}
    return problem(not_found(request.url.path, paths), asked_language(request))
