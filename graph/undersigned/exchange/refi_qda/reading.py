"""A `.qdpx` file to a coding project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from undersigned.exchange.coding import (
    ClaimType,
    CodedEntity,
    Coder,
    CodingProject,
    CodingVariable,
    Reading,
    VariableKind,
)
from undersigned.exchange.notices import Notices
from undersigned.exchange.refi_qda.archive import Element, open_archive
from undersigned.exchange.refi_qda.cases import read_cases, read_variables
from undersigned.exchange.refi_qda.codes import name_codes, read_codes, to_color, to_entity
from undersigned.exchange.refi_qda.codings import CASE, CODE, CODING_TYPE, NOTE, SOURCE, Coded, read_codings
from undersigned.exchange.refi_qda.elements import identity, said, under, words
from undersigned.exchange.refi_qda.sources import Source, read_notes, read_sources
from undersigned.exchange.refi_qda.standard import check_standard

__all__ = ["load_refi_qda"]

LEFT_OUT = {"Sets": "Set", "Links": "Link", "Graphs": "Graph"}
TOLD = ("name", "origin", "basePath", "creationDateTime", "modifiedDateTime")


def load_refi_qda(path: Path) -> Reading:
    """Read a project of the exchange standard of programs for qualitative analysis (REFI-QDA 1.5).

    Each coding of a text is a claim of the type `REFI-QDA coding` with the variables `code`, `case`, `source` (short
    texts) and `note`. Codes keep their hierarchy, cases and sources what variables tell of them.

    Args:
        path: of the `.qdpx` file.

    Returns:
        The project, and a notice for each cause by which something was left out or departs from the standard.

    Raises:
        ReadingError: the file is no ZIP file or a ZIP bomb, damaged or encrypted, holds no project, or its XML is
            broken or defines entities.
    """
    archive = open_archive(path)
    root, notices = archive.root, Notices()
    departure = check_standard(archive.content)
    if departure is not None:
        notices.say(departure)
    variables = read_variables(root)
    cases, codes = read_cases(root, variables), read_codes(root)
    names = name_codes(codes)
    sources = read_sources(archive, variables, notices)
    coded = Coded(names=names, notes=read_notes(archive), cases=cases, notices=notices)
    claims = tuple(claim for source in sources for claim in read_codings(source, coded))
    for folder, one in LEFT_OUT.items():
        if count := sum(1 for _ in under(root, folder, one)):
            notices.say(f"{folder.lower()}: {count} left out; a coding project has no place for them")
    entities = (
        *(to_entity(code, names, claim_type=CODING_TYPE, variable=CODE) for code in codes),
        *told_entities(CASE, cases.attributes),
        *told_entities(SOURCE, source_attributes(sources)),
    )
    return Reading(
        project=CodingProject(
            documents=tuple(source.document for source in sources),
            types=(coding_type(entities),),
            claims=claims,
            entities=entities,
            coders=read_coders(root),
            settings=read_settings(root),
        ),
        notices=notices.told(),
    )


def told_entities(variable: str, attributes: Mapping[str, Mapping[str, str]]) -> Iterable[CodedEntity]:
    """Yield cases or sources as values of a short text."""
    for name, told in attributes.items():
        yield CodedEntity(type=CODING_TYPE, variable=variable, value=name, attributes=told)


def source_attributes(sources: Iterable[Source]) -> Mapping[str, Mapping[str, str]]:
    """Return what variables tell of sources by their title; of several with one title it is put together."""
    found: dict[str, dict[str, str]] = {}
    for source in sources:
        found.setdefault(source.document.title, {}).update(source.attributes)
    return found


def coding_type(entities: Iterable[CodedEntity]) -> ClaimType:
    """Return the type of all codings."""
    told: dict[str, set[str]] = {}
    for entity in entities:
        told.setdefault(entity.variable, set()).update(entity.attributes)
    short = (
        CodingVariable(name=name, kind=VariableKind.SHORT_TEXT, attributes=tuple(told.get(name, ())))
        for name in (CODE, CASE, SOURCE)
    )
    return ClaimType(label=CODING_TYPE, variables=(*short, CodingVariable(name=NOTE, kind=VariableKind.LONG_TEXT)))


def read_coders(root: Element) -> tuple[Coder, ...]:
    """Return the users; of several with one id the first."""
    found: dict[str, Coder] = {}
    for node in under(root, "Users", "User"):
        name = words(node, "name") or words(node, "id")
        found.setdefault(identity(node), Coder(id=identity(node), name=name, color=to_color("")))
    return tuple(coder for one, coder in found.items() if one)


def read_settings(root: Element) -> dict[str, str]:
    """Return what the project says of itself."""
    told = {name: words(root, name) for name in TOLD}
    told["description"] = said(root, "Description")
    return {name: value for name, value in told.items() if value}
