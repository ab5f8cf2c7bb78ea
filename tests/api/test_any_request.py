"""Whatever is asked of an address, within its description or beside it: answered or refused."""

import schemathesis
from hypothesis import settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.applications import Starlette

from api.routes import routes
from tests.places import SHIPPED

# So that questions reach the table and not only its door.
KNOWN = {
    "indicator": "local_agreements",
    "id": "local_agreements",
    "flow": "DF_INDICATORS",
    "kind": "codelist",
    "context": "*",
    "agency": "VNFA",
    "version": "+",
    "key": ".local_agreements..",
}
schema = schemathesis.openapi.from_asgi("/openapi.json", Starlette(routes=routes(lambda: SHIPPED)))


@schema.hook
def map_path_parameters(_, path_parameters):
    return {name: KNOWN.get(name, value) for name, value in (path_parameters or {}).items()}


def is_no_crash(_, response, __):
    assert response.status_code != 500


@schema.parametrize()
@settings(max_examples=8)
def test_any_question_is_answered_or_refused(case):
    case.call_and_validate(
        checks=[
            is_no_crash,
            content_type_conformance,
            response_schema_conformance,
            status_code_conformance,
        ]
    )
