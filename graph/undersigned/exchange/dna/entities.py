"""Entities of a `.dna` file: the values of short texts, with their attributes and what they are part of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from undersigned.exchange.coding import CodedEntity, VariableKind
from undersigned.exchange.dna.rows import Row
from undersigned.exchange.dna.types import Scheme
from undersigned.exchange.notices import Notices

__all__ = ["read_entities"]


def read_entities(
    rows: Sequence[Row], attributes: Sequence[Row], values: Sequence[Row], scheme: Scheme, notices: Notices
) -> dict[str, CodedEntity]:
    """Return the entities by ID; several IDs may share one entity, where a file has a name twice.

    An empty name is how the program says that a claim has no value: it is no entity.

    Args:
        rows: of ENTITIES.
        attributes: of ATTRIBUTEVARIABLES.
        values: of ATTRIBUTEVALUES.
        scheme: types and variables.
        notices: gets what was left out.
    """
    usable = {row.key(): row for row in rows if _usable(row, scheme, notices)}
    first = _first_of_name(usable, notices)
    told = _attributes(attributes, values, usable, first, notices)
    parents = _parents(usable, first, notices)
    entities = {
        key: CodedEntity(
            type=scheme.variables[usable[key].key("VariableId")].type,
            variable=scheme.variables[usable[key].key("VariableId")].name,
            value=usable[key].text("Value"),
            color=usable[key].color,
            parent=usable[parents[key]].text("Value") if key in parents else None,
            attributes=told.get(key, {}),
        )
        for key in sorted(set(first.values()), key=int)
    }
    return {key: entities[same] for key, same in first.items()}


def _first_of_name(entities: Mapping[str, Row], notices: Notices) -> dict[str, str]:
    """Return for each entity the first one of its variable and name, by ID."""
    named: dict[tuple[str, str], str] = {}
    first: dict[str, str] = {}
    for key, row in entities.items():
        first[key] = named.setdefault((row.key("VariableId"), row.text("Value")), key)
        if first[key] != key:
            notices.add("entity", key, "another value of its variable has the same name; both count as one")
    return first


def _usable(row: Row, scheme: Scheme, notices: Notices) -> bool:
    """Tell whether an entity has a name and a variable that can hold it."""
    variable = scheme.variables.get(row.key("VariableId"))
    if variable is None or variable.kind is not VariableKind.SHORT_TEXT:
        notices.add("entity", row.key(), "its variable is none of short texts; it is left out")
        return False
    return bool(row.text("Value").strip())


def _attributes(
    declared: Sequence[Row],
    values: Sequence[Row],
    entities: Mapping[str, Row],
    first: Mapping[str, str],
    notices: Notices,
) -> dict[str, dict[str, str]]:
    """Return what is told of each entity, by its ID; what is empty is not told."""
    names = {row.key(): (row.key("VariableId"), row.text("AttributeVariable")) for row in declared}
    told: dict[str, dict[str, str]] = {}
    for row in values:
        entity, value = row.key("EntityId"), row.text("AttributeValue")
        if entity not in entities or not value:
            continue
        variable, name = names.get(row.key("AttributeVariableId"), ("", ""))
        if variable != entities[entity].key("VariableId"):
            notices.add("attribute value", row.key(), "its attribute is none of its entity; it is left out")
        elif told.setdefault(first[entity], {}).setdefault(name, value) != value:
            notices.add("attribute value", row.key(), "its entity has another value of the attribute; the first counts")
    return told


def _parents(entities: Mapping[str, Row], first: Mapping[str, str], notices: Notices) -> dict[str, str]:
    """Return what each entity is part of, by ID; no entity is part of itself, by whatever way around."""
    known: dict[str, str] = {}
    for key, row in entities.items():
        parent = row.key("ChildOf")
        if parent in {"", "0", "-1"}:  # what programs write for none
            continue
        if parent not in entities or entities[parent].key("VariableId") != row.key("VariableId"):
            notices.add("entity", key, "what it is part of is no value of the same variable; it stands by itself")
        else:
            known.setdefault(first[key], first[parent])
    looped = _looped(known)
    for key in looped:
        notices.add("entity", key, "it is part of itself; it stands by itself")
    return {key: parent for key, parent in known.items() if key not in looped}


def _looped(parents: Mapping[str, str]) -> set[str]:
    """Return the entities that lie on a loop."""
    done: set[str] = set()
    looped: set[str] = set()
    for start in parents:
        way: list[str] = []
        here: str | None = start
        while here is not None and here not in done and here not in way:
            way.append(here)
            here = parents.get(here)
        if here in way:
            looped.update(way[way.index(here) :])
        done.update(way)
    return looped
