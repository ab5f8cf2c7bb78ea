"""The colours of a template's theme, and any colour written in its XML, as `#rrggbb`."""

from __future__ import annotations

import re
from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import SlideMaster

from charts.style.colours import BLACK, WHITE, mixed, of_rgb, rgb

# Those a clerk meets; others are left unknown.
NAMED = {"white": WHITE, "black": "#000000", "window": WHITE, "windowText": "#000000"}
MAPPED = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
WHOLE = 100_000
_HEX = re.compile(r"[0-9a-fA-F]{6}")
_SHARE = re.compile(r"(-?\d+(?:\.\d+)?)(%?)", re.ASCII)
_CHANGES: dict[str, Callable[[str, float], str]] = {
    "lumMod": lambda colour, share: _relit(colour, share, 0),
    "lumOff": lambda colour, share: _relit(colour, 1, share),
    "tint": lambda colour, share: mixed(colour, WHITE, share),
    "shade": lambda colour, share: mixed(colour, "#000000", share),
}


class ThemeColours:
    """The theme colours of one slide master, by the names its slides use."""

    def __init__(self, master: SlideMaster) -> None:
        self._held = _theme_colours(master)
        mapped = master._element.find(qn("p:clrMap"))
        self._map = {**MAPPED, **(dict(mapped.attrib) if mapped is not None else {})}

    def named(self, name: str) -> str:
        """Return a colour by its name: `tx1`, `bg1`, `accent1`, `dk2`."""
        fallback = WHITE if name.startswith(("bg", "lt")) else BLACK
        return self._held.get(self._map.get(name, name), fallback)

    def first_in(self, holder: BaseOxmlElement) -> str | None:
        """Return the first colour written in an element, None where none is known."""
        for each in holder.iter(
            qn("a:srgbClr"), qn("a:schemeClr"), qn("a:sysClr"), qn("a:prstClr")
        ):
            return self.written(each)
        return None

    def written(self, each: BaseOxmlElement) -> str | None:
        """Return the colour an element such as `a:schemeClr` stands for."""
        found = self._plain(each)
        for change in each:
            name = etree.QName(change).localname
            if found and name in _CHANGES:
                found = _CHANGES[name](found, share(change))
        return found

    def _plain(self, each: BaseOxmlElement) -> str | None:
        said = each.get("val", "")
        kind = etree.QName(each).localname
        if kind == "schemeClr":
            return None if said == "phClr" else self.named(said)
        return _colour(each)


def _theme_colours(master: SlideMaster) -> dict[str, str]:
    try:
        part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))
    except (KeyError, etree.XMLSyntaxError):
        return {}
    scheme = theme.find(f".//{qn('a:clrScheme')}")
    held = {} if scheme is None else {etree.QName(e).localname: e[0] for e in scheme if len(e)}
    return {name: found for name, each in held.items() if (found := _colour(each))}


def _colour(each: BaseOxmlElement) -> str | None:
    """Return the colour an element names by itself; None where we do not know it."""
    said = each.get("lastClr") or each.get("val", "")
    return f"#{said}".lower() if _HEX.fullmatch(said) else NAMED.get(said)


def share(change: BaseOxmlElement) -> float:
    """Return a share as DrawingML writes it: `50000`, or `50%`; the whole where it is neither."""
    found = _SHARE.fullmatch(change.get("val", ""))
    return float(found[1]) / (100 if found[2] else WHOLE) if found else 1.0


def _relit(colour: str, factor: float, offset: float) -> str:
    hue, light, full = rgb_to_hls(*(each / 255 for each in rgb(colour)))
    shares = hls_to_rgb(hue, min(1.0, light * factor + offset), full)
    return of_rgb(*(each * 255 for each in shares))
