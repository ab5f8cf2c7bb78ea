"""The components of our data structure: one list, from which structure and data are both made."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from pysdmx.model import Code, Codelist, DataType
from pysdmx.model.dataflow import Role

from api.files.rows import plural
from api.qualifiers import MEANINGS
from indicators.area import area_name
from indicators.catalog import Catalog
from indicators.language import Language, Message
from indicators.table import BASES, STATUS
from loaders.table.column_labels import LABELS

AGENCY = "VNFA"
VERSION = "1.0"
FLOW = "DF_INDICATORS"
STRUCTURE = "DSD_INDICATORS"
CONCEPTS = "CS_INDICATORS"
KEY = ("FREQ", "INDICATOR", "REF_AREA", "SOURCE_ID")
TIME = "TIME_PERIOD"
FLAT = "AllDimensions"
VALUE = "OBS_VALUE"
OBSERVATION_LEVEL = "O"
SERIES_LEVEL = ",".join(KEY)

FREQUENCY_NAMES: Mapping[str, Message] = {
    "A": Message("annual"),
    "S": Message("half-yearly"),
    "Q": Message("quarterly"),
    "M": Message("monthly"),
    "_O": Message("irregular"),
}
BASIS_NAMES: Mapping[str, Message] = dict(
    zip(BASES, (Message("stated by the source"), Message("inferred by the curator")), strict=True)
)
MULTIPLIER_NAMES: Mapping[str, Message] = {"0": Message("units")}


@dataclass(frozen=True)
class Part:
    """One component: its id, role, name, list of codes, type, and level if an attribute."""

    id: str
    role: Role
    name: Message
    codelist: str = ""
    dtype: DataType = DataType.STRING
    level: str | None = None


def _attribute(
    code: str, column: str, codelist: str = "", dtype: DataType = DataType.STRING
) -> Part:
    """Return an attribute of an observation, called as the table's column is."""
    return Part(code, Role.ATTRIBUTE, LABELS[column], codelist, dtype, OBSERVATION_LEVEL)


PARTS: tuple[Part, ...] = (
    Part("FREQ", Role.DIMENSION, Message("Frequency"), "CL_FREQ"),
    Part("INDICATOR", Role.DIMENSION, LABELS["indicator"], "CL_INDICATOR"),
    Part("REF_AREA", Role.DIMENSION, LABELS["ref_area"], "CL_AREA"),
    Part("SOURCE_ID", Role.DIMENSION, LABELS["source"], "CL_SOURCE"),
    Part(TIME, Role.DIMENSION, Message("Period"), dtype=DataType.PERIOD),
    Part(VALUE, Role.MEASURE, LABELS["obs_value"], dtype=DataType.DOUBLE),
    _attribute("OBS_STATUS", "obs_status", "CL_OBS_STATUS"),
    _attribute("OBS_QUALIFIER", "comparator", "CL_OBS_QUALIFIER"),
    _attribute("LOWER_BOUND", "lower_bound", dtype=DataType.DOUBLE),
    _attribute("UPPER_BOUND", "upper_bound", dtype=DataType.DOUBLE),
    _attribute("OBS_AS_REPORTED", "as_reported"),
    _attribute("LOCATOR", "locator"),
    _attribute("COMMENT_OBS", "comment"),
    _attribute("PERIOD_BASIS", "period_basis", "CL_PERIOD_BASIS"),
    _attribute("CHANGE_VALUE", "change_value", dtype=DataType.DOUBLE),
    _attribute("CHANGE_AS_REPORTED", "change_as_reported"),
    _attribute("CHANGE_BASE_START", "change_base_start", dtype=DataType.DATE),
    _attribute("CHANGE_BASE_END", "change_base_end", dtype=DataType.DATE),
    _attribute("REALTIME_START", "realtime_start", dtype=DataType.DATE_TIME),
    _attribute("REALTIME_END", "realtime_end", dtype=DataType.DATE_TIME),
    Part("UNIT_MEASURE", Role.ATTRIBUTE, LABELS["unit"], "CL_UNIT_MEASURE", level=SERIES_LEVEL),
    Part("UNIT_MULT", Role.ATTRIBUTE, Message("Power of ten"), "CL_UNIT_MULT", level=SERIES_LEVEL),
)


def codelists(catalog: Catalog, areas: Collection[str], language: Language) -> tuple[Codelist, ...]:
    """Return every list of codes, named in one language."""
    indicators = {entry.id: language.pick(entry.name) for entry in catalog.indicators}
    sources = {source.id: source.title for source in catalog.sources}
    descriptions = {
        "CL_INDICATOR": {i.id: language.pick(i.description) for i in catalog.indicators}
    }
    names: Mapping[str, Mapping[str, str]] = {
        "CL_FREQ": _said(FREQUENCY_NAMES, language),
        "CL_INDICATOR": indicators,
        "CL_AREA": {area: area_name(area, language, catalog) for area in sorted(areas)},
        "CL_SOURCE": sources,
        "CL_OBS_STATUS": _said(STATUS, language),
        "CL_OBS_QUALIFIER": _said(MEANINGS, language),
        "CL_PERIOD_BASIS": _said(BASIS_NAMES, language),
        "CL_UNIT_MEASURE": _units(catalog, language),
        "CL_UNIT_MULT": _said(MULTIPLIER_NAMES, language),
    }
    titles = {part.codelist: language.say(part.name) for part in PARTS}
    return tuple(
        Codelist(
            code,
            name=titles[code],
            agency=AGENCY,
            version=VERSION,
            items=[
                Code(item, name=name, description=descriptions.get(code, {}).get(item))
                for item, name in items.items()
            ],
        )
        for code, items in names.items()
    )


def _units(catalog: Catalog, language: Language) -> Mapping[str, str]:
    """Return what each code of a unit counts: persons are citizens here, delegates there."""
    units: dict[str, dict[str, None]] = {}
    for entry in catalog.indicators:
        units.setdefault(entry.unit_measure, {})[plural(language.pick(entry.unit))] = None
    return {code: ", ".join(names) for code, names in units.items()}


def _said(names: Mapping[str, Message], language: Language) -> Mapping[str, str]:
    return {code: language.say(name) for code, name in names.items()}
