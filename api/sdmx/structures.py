"""Our structures: the dataflow, what its data are made of, the lists of codes, the concepts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from pysdmx.model import Codelist, Concept, ConceptScheme, DataType
from pysdmx.model.dataflow import (
    Component,
    Components,
    Dataflow,
    DataStructureDefinition,
    Role,
    Schema,
)

from api.http.refusals import not_found
from api.sdmx.components import (
    AGENCY,
    CONCEPTS,
    FLOW,
    PARTS,
    STRUCTURE,
    VERSION,
    Part,
    codelists,
)
from indicators.catalog import Catalog
from indicators.language import Language

Artefact = Dataflow | DataStructureDefinition | ConceptScheme | Codelist
KINDS: Mapping[str, type[Artefact]] = {
    "dataflow": Dataflow,
    "datastructure": DataStructureDefinition,
    "codelist": Codelist,
    "conceptscheme": ConceptScheme,
}
# What each kind refers to, and what refers to it.
CHILDREN: Mapping[str, tuple[str, ...]] = {
    "dataflow": ("datastructure",),
    "datastructure": ("codelist", "conceptscheme"),
    "conceptscheme": ("codelist",),
    "codelist": (),
}
ANY = ("*", "all", "")
LATEST = ("+", "~", "latest", VERSION, "1.0.0", *ANY)
REFERENCES = (
    "none", "parents", "parentsandsiblings", "ancestors", "children", "descendants", "all", *KINDS,
)  # fmt: skip
_URN = "urn:sdmx:org.sdmx.infomodel"


def components(lists: Iterable[Codelist], language: Language) -> Components:
    """Return the components of the data structure, each with its concept and its codes."""
    by_id = {codelist.id: codelist for codelist in lists}
    return Components([_component(part, by_id.get(part.codelist), language) for part in PARTS])


def schema(language: Language) -> Schema:
    """Return what a message of data holds: no lists of codes, and values as the texts they are.

    With types, pysdmx would write 200 as 200.0.
    """
    parts = [_component(replace(part, dtype=DataType.STRING), None, language) for part in PARTS]
    return Schema("dataflow", AGENCY, FLOW, Components(parts), VERSION, name=FLOW)


def artefacts(catalog: Catalog, areas: Collection[str], language: Language) -> tuple[Artefact, ...]:
    """Return all our structures, named in one language."""
    lists = codelists(catalog, areas, language)
    parts = components(lists, language)
    concepts = ConceptScheme(
        CONCEPTS,
        name=language.text("Concepts"),
        agency=AGENCY,
        version=VERSION,
        items=[_concept(part, language) for part in PARTS],
    )
    title = language.text("Foreign-affairs indicators")
    structure = DataStructureDefinition(
        STRUCTURE, name=title, agency=AGENCY, version=VERSION, components=parts
    )
    flow = Dataflow(FLOW, name=title, agency=AGENCY, version=VERSION, structure=structure)
    return (flow, structure, concepts, *lists)


def choose(
    whole: Iterable[Artefact], kind: str, name: str, references: str = "none"
) -> list[Artefact]:
    """Return the structures of a kind with a name, and those they refer to or are referred to by.

    Several names are parted by commas or `+`. Raises `RequestRefused`, 404, where there is none.
    """
    every = list(whole)
    of_kind = [a for a in every if kind in ANY or isinstance(a, KINDS[kind])]
    names = set(name.replace("+", ",").split(","))
    chosen = [a for a in of_kind if name in ANY or a.id in names]
    if not chosen:
        raise not_found(name, [artefact.id for artefact in of_kind])
    kinds = _kinds(kind, references)
    return [*chosen, *(a for a in every if a not in chosen and isinstance(a, kinds))]


def _kinds(kind: str, references: str) -> tuple[type[Artefact], ...]:
    """Return the kinds of structure that come along."""
    if references in KINDS:
        return (KINDS[references],)
    below = CHILDREN.get(kind, ())
    farther = (*below, *(code for child in below for code in CHILDREN[child]))
    above = tuple(code for code, children in CHILDREN.items() if kind in children)
    every = tuple(KINDS)
    kinds_of = {
        "children": below, "descendants": farther, "parents": above, "ancestors": every,
        "parentsandsiblings": every, "all": every,
    }.get(references, ())  # fmt: skip
    return tuple(KINDS[code] for code in kinds_of)


def check_address(agency: str, version: str) -> None:
    """Raise `RequestRefused`, 404, for another agency, or a version that does not exist."""
    if agency not in (AGENCY, *ANY):
        raise not_found(agency, (AGENCY, "*"))
    if version not in LATEST:
        raise not_found(version, (VERSION, "+", "latest", "*"))


def _component(part: Part, codelist: Codelist | None, language: Language) -> Component:
    place = f"{_URN}.codelist.Codelist={AGENCY}:{part.codelist}({VERSION})"
    return Component(
        part.id,
        required=part.role is Role.DIMENSION,
        role=part.role,
        concept=_concept(part, language),
        local_dtype=None if codelist else part.dtype,
        local_codes=codelist,
        local_enum_ref=place if codelist else None,
        attachment_level=part.level,
    )


def _concept(part: Part, language: Language) -> Concept:
    place = f"{_URN}.conceptscheme.Concept={AGENCY}:{CONCEPTS}({VERSION}).{part.id}"
    return Concept(part.id, name=language.say(part.name), urn=place)
