"""Tags on the shapes of a slide: how one of ours is known again, wherever it was moved.

PowerPoint keeps them when a shape is copied, restyled or taken to another deck. They hold
JSON, one text each.
"""

from __future__ import annotations

import json
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.parts.slide import BaseSlidePart
from pptx.shapes.base import BaseShape

PREFIX = "FOREIGNAFFAIRS_"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.tags+xml"
_MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"


def put(shape: BaseShape, values: dict[str, Any]) -> None:
    """Tag a shape, in place of tags of ours that it had."""
    tags = etree.Element(f"{{{_MAIN}}}tagLst", nsmap={"p": _MAIN})
    for name, value in values.items():
        said = json.dumps(value, ensure_ascii=False)
        etree.SubElement(tags, f"{{{_MAIN}}}tag", name=PREFIX + name.upper(), val=said)
    blob = etree.tostring(tags, xml_declaration=True, encoding="UTF-8", standalone=True)
    existing = _part(shape)
    if existing is not None:
        existing.blob = blob
        return
    owner: BaseSlidePart = shape.part
    package = owner.package
    part = Part(package.next_partname("/ppt/tags/tag%d.xml"), CONTENT_TYPE, package, blob)
    _attach(shape, owner.relate_to(part, RELATIONSHIP_TYPE.TAGS))


def get(shape: BaseShape) -> dict[str, Any]:
    """Return the tags of ours on a shape; none where there are none, or damaged ones."""
    part = _part(shape)
    if part is None:
        return {}
    try:
        found = etree.fromstring(part.blob, _parser())
        return {
            tag.get("name", "")[len(PREFIX) :].lower(): json.loads(tag.get("val", ""))
            for tag in found
            if tag.get("name", "").startswith(PREFIX)
        }
    except (ValueError, etree.XMLSyntaxError):
        return {}


def _parser() -> etree.XMLParser:
    """Return a parser that follows nothing a file points to."""
    return etree.XMLParser(resolve_entities=False, no_network=True)


def _attach(shape: BaseShape, rid: str) -> None:
    properties = shape._element.xpath(".//p:nvPr")[0]
    held = etree.SubElement(properties, qn("p:custDataLst"))
    etree.SubElement(held, qn("p:tags")).set(qn("r:id"), rid)
    for extension in properties.findall(qn("p:extLst")):
        properties.append(extension)  # the schema wants it last


def _part(shape: BaseShape) -> Part | None:
    named = shape._element.xpath("./*/p:nvPr/p:custDataLst/p:tags/@r:id")
    for rid in named:
        part = shape.part.rels[rid].target_part if rid in shape.part.rels else None
        if part is not None and PREFIX.encode() in part.blob:
            return part
    return None
