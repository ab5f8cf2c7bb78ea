"""The addresses described for programs that read them: OpenAPI 3.1, from the one list of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from api.http.endpoints import Endpoint
from api.http.parameters import Parameter, count, truth
from indicators.language import Language

_PATH_PART = re.compile(r"{(\w+)}")


def document(endpoints: Iterable[Endpoint], language: Language, version: str) -> dict[str, Any]:
    """Return the description of all addresses."""
    return {
        "openapi": "3.1.0",
        "info": {"title": language.text("Foreign-affairs indicators"), "version": version},
        "paths": {path: _path(endpoint, path) for endpoint in endpoints for path in endpoint.paths},
        "components": {"schemas": {"Problem": PROBLEM}},
    }


TYPES: dict[object, dict[str, Any]] = {
    count: {"type": "integer", "minimum": 1},
    truth: {"type": "boolean"},
}
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "allowed"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "allowed": {"type": "array", "items": {"type": "string"}},
    },
}


def _path(endpoint: Endpoint, path: str) -> dict[str, Any]:
    operations: dict[str, Any] = {"get": _operation(endpoint, path)}
    if endpoint.takes_json:
        body = {"content": {"application/json": {"schema": {"type": "object"}}}}
        operations["post"] = {**_operation(endpoint, path), "requestBody": body}
    return operations


def _operation(endpoint: Endpoint, path: str) -> dict[str, Any]:
    refused = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    content: dict[str, Any] = {media_type: {} for media_type in endpoint.media_types}
    return {
        "summary": endpoint.summary,
        "parameters": [
            *(_in_path(name) for name in _PATH_PART.findall(path)),
            *map(_in_query, endpoint.parameters),
        ],
        "responses": {
            "200": {"description": endpoint.summary, "content": content},
            "206": {"description": "the part asked for with Range", "content": content},
            "304": {"description": "what the client has still holds"},
            "default": {"description": "refused, with what is allowed", "content": refused},
        },
    }


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _in_query(parameter: Parameter) -> dict[str, Any]:
    described = {"name": parameter.name, "in": "query", "description": parameter.meaning}
    schema = TYPES.get(parameter.read, {"type": "string"}).copy()
    if parameter.allowed:
        schema["enum"] = list(parameter.allowed)
    elif parameter.form:
        schema["examples"] = [parameter.form]
    if not parameter.name.endswith("[]"):
        return {**described, "schema": schema}
    name = parameter.name.removesuffix("[]")
    return {
        **described,
        "name": name,
        "style": "deepObject",
        "explode": True,
        "schema": {"type": "object", "additionalProperties": schema},
    }
