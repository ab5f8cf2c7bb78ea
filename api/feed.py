"""What is new in the table as an Atom feed: figures published, and figures revised."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from api.http.endpoints import Call
from api.http.replies import Reply
from api.selection import find_indicator
from indicators.sentences import of_observation, receipt
from indicators.table import Observation, Table, current
from loaders.table.parquet_store import ParquetStore
from loaders.table.queries import read_series

ATOM = "http://www.w3.org/2005/Atom"
LANG_OF_XML = "{http://www.w3.org/XML/1998/namespace}lang"
MOST = 50  # entries
EVER = datetime(1970, 1, 1, tzinfo=UTC)
register_namespace("", ATOM)


def feed(call: Call) -> Reply:
    """Answer with the figures last recorded: of one indicator, where the path names it."""
    code = call.path.get("indicator")
    table = (
        _of_indicator(call.table, code) if code else ParquetStore(call.table).changes(EVER, MOST)
    )
    title = call.language.text("Foreign-affairs indicators")
    address = f"{call.site}/feed/{code}.atom" if code else f"{call.site}/feed.atom"
    if code:
        title = call.language.pick(table.catalog.indicator[code].name)
    root = Element(f"{{{ATOM}}}feed", {LANG_OF_XML: call.language.code})
    _add(root, "title", title)
    _add(root, "id", address)
    _add(root, "updated", _moment(max(table.rows["realtime_start"], default=EVER)))
    _link(root, "self", address)
    for observation in table.observations:
        _entry(root, observation, table, call)
    return Reply(tostring(root, "utf-8", xml_declaration=True), "application/atom+xml")


def _of_indicator(path: Path, code: str) -> Table:
    """Return the current rows of an indicator that were recorded last, the last first."""
    table = current(read_series(path, find_indicator(path, code).id))
    ordered = table.rows.sort_values("realtime_start", kind="stable")
    return replace(table, rows=ordered.tail(MOST)[::-1])


def _is_revision(observation: Observation, path: Path) -> bool:
    """Say whether the table said something else of this before."""
    rows = read_series(path, observation.indicator, observation.ref_area).rows
    same = (
        (rows["period_start"] == observation.period.start)
        & (rows["period_end"] == observation.period.end)
        & (rows["source"] == observation.source)
    )
    return bool(same.sum() > 1)


def _entry(root: Element, observation: Observation, table: Table, call: Call) -> None:
    language, indicator = call.language, table.indicator_of(observation)
    name = language.pick(indicator.name)
    sentence = of_observation(observation, table, language)
    is_revision = _is_revision(observation, call.table)
    title = language.text("Revised: {name}", name=name) if is_revision else name
    entry = SubElement(root, f"{{{ATOM}}}entry")
    _add(entry, "title", title)
    _add(entry, "id", f"urn:sha256:{_fingerprint(observation)}")
    _add(entry, "updated", _moment(observation.realtime_start))
    _add(entry, "published", _moment(_midnight(table.source_of(observation).published)))
    _add(entry, "summary", f"{sentence} {receipt(observation, table, language)}")
    _link(entry, "alternate", f"{call.site}/indicator?id={indicator.id}")
    author = SubElement(entry, f"{{{ATOM}}}author")
    _add(author, "name", table.source_of(observation).publisher or language.text("not named"))


def _fingerprint(observation: Observation) -> str:
    parts = (
        observation.indicator, observation.ref_area, observation.period.sdmx,
        observation.source, observation.realtime_start.isoformat(),
    )  # fmt: skip
    return sha256("|".join(parts).encode()).hexdigest()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: Element, relation: str, address: str) -> None:
    SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address})
