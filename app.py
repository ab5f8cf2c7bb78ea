"""The server: `streamlit run app.py`, or `uvicorn app:app`.

Beside Streamlit's own it answers `/healthz`, keeps compressed bundles, and starts warm: the
heavy imports are done and frozen before the first visitor, so no collection walks them again.
"""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from api.routes import routes
from app_pages import warm
from app_pages.state.table_file import table_path
from loaders.errors import TableError
from loaders.table.queries import read_footer
from serving.compression import CompressedStatic


async def health(_: Request) -> JSONResponse:
    """Say whether the server runs and its table can be read; 503 where it cannot."""
    try:
        footer = read_footer(table_path())
    except TableError as error:
        return JSONResponse({"status": "no table", "reason": str(error.what)}, status_code=503)
    return JSONResponse({"status": "ok", "table": footer.version, "rows": footer.row_count})


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Draw a first chart before the first visitor comes, and freeze what it left in memory."""
    warm.up()
    gc.collect()
    gc.freeze()
    yield


app = st.App(
    "app_pages/router.py",
    lifespan=lifespan,
    routes=[Route("/healthz", health), *routes(table_path)],
    middleware=[Middleware(CompressedStatic)],
)
