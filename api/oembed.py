"""A page of ours shown inside another: oEmbed 1.0, which blogs and editors ask by an address."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from http import HTTPStatus
from urllib.parse import parse_qs, urlencode, urlsplit

from api.files.data import as_json
from api.http.endpoints import Call
from api.http.parameters import LANG, Parameter, count
from api.http.refusals import not_allowed, not_found
from api.http.replies import Reply
from api.selection import find_indicator

WIDTH, HEIGHT = 960, 640
PAGE = "/indicator"
PARAMETERS = (
    Parameter("url", "the address of an indicator's page here", form="https://…/indicator?id=…"),
    Parameter("maxwidth", "the greatest width, in pixels", count, "960"),
    Parameter("maxheight", "the greatest height, in pixels", count, "640"),
    Parameter("format", "only json", form="json"),
    LANG,
)


def embed(call: Call) -> Reply:
    """Answer with a frame that shows the page of an indicator."""
    form = call.query.get("format", "json")
    if form != "json":  # the one status that oEmbed has for this
        raise replace(not_allowed("format", form, ("json",)), status=HTTPStatus.NOT_IMPLEMENTED)
    address = call.query.get("url", "")
    query = _page_query(address, call.site)
    indicator = find_indicator(call.table, query.get("id", ""))
    name = call.language.pick(indicator.name)
    width = min(WIDTH, call.query.get("maxwidth", WIDTH))
    height = min(HEIGHT, call.query.get("maxheight", HEIGHT))
    source = f"{call.site}{PAGE}?{urlencode({**query, 'embed': 'true'})}"
    frame = (
        f'<iframe src="{escape(source)}" width="{width}" height="{height}" '
        f'title="{escape(name)}" style="border:0" loading="lazy"></iframe>'
    )
    return as_json(
        {
            "version": "1.0",
            "type": "rich",
            "title": name,
            "provider_name": call.language.text("Foreign-affairs indicators"),
            "provider_url": call.site,
            "html": frame,
            "width": width,
            "height": height,
        }
    )


def _page_query(address: str, site: str) -> dict[str, str]:
    """Return the parameters of a page of this server. Raises `RequestRefused` for any other."""
    parts = urlsplit(address)
    if f"{parts.scheme}://{parts.netloc}{parts.path}" != f"{site}{PAGE}":
        raise not_found(address, (f"{site}{PAGE}?id=…",))
    return {name: values[-1] for name, values in parse_qs(parts.query).items()}
