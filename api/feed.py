"""What is new in the table as an Atom feed: figures published, and figures revised."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from hashlib import sha256
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from api.http.endpoints import Call
from api.http.replies import Reply
from api.selection import Selection, find_indicator, select
from indicators.sentences import of_observation, receipt
from indicators.table import IDENTITY, Observation, Table

ATOM = "http://www.w3.org/2005/Atom"
LANG_OF_XML = "{http://www.w3.org/XML/1998/namespace}lang"
MOST = 50  # entries
register_namespace("", ATOM)


def feed(call: Call) -> Reply:
    """Answer with the figures last recorded: of one indicator, where the path names it."""
    code = call.path.get("indicator")
    indicator = find_indicator(call.table, code) if code else None
    wanted = Selection(indicators=(indicator.id,) if indicator else (), history=True)
    table = select(call.table, wanted)
    title = call.language.text("Foreign-affairs indicators")
    if indicator:
        title = call.language.pick(indicator.name)
    root = Element(f"{{{ATOM}}}feed", {LANG_OF_XML: call.language.code})
    newest = _newest(table)
    updated = max((o.realtime_start for o, _ in newest), default=datetime.min.replace(tzinfo=UTC))
    _add(root, "title", title)
    _add(root, "id", f"{call.site}/feed/{code}.atom" if code else f"{call.site}/feed.atom")
    _add(root, "updated", _moment(updated))
    _link(root, "self", f"{call.site}/feed/{code}.atom" if code else f"{call.site}/feed.atom")
    for observation, is_revision in newest:
        _entry(root, observation, table, call, is_revision=is_revision)
    return Reply(tostring(root, "utf-8", xml_declaration=True), "application/atom+xml")


def _newest(table: Table) -> list[tuple[Observation, bool]]:
    """Return the rows last recorded, newest first, each with whether it revised another."""
    ordered = table.rows.sort_values("realtime_start", kind="stable")
    is_revision = ordered.duplicated(IDENTITY, keep="first")
    last = ordered.tail(MOST)
    rows = Table(last, table.catalog).observations
    return list(zip(rows, is_revision[last.index], strict=True))[::-1]


def _entry(
    root: Element, observation: Observation, table: Table, call: Call, *, is_revision: bool
) -> None:
    language, indicator = call.language, table.indicator_of(observation)
    name = language.pick(indicator.name)
    sentence = of_observation(observation, table, language)
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
