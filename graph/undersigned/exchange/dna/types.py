"""Types of claims and their variables, as a `.dna` file declares them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from undersigned.exchange.coding import ClaimType, CodingVariable, VariableKind
from undersigned.exchange.dna.rows import Row
from undersigned.exchange.notices import Notices

__all__ = ["Declared", "Scheme", "read_scheme"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A variable, with the label of the type that it belongs to.

    Args:
        type: label.
        name: unique within the type.
        kind: what it holds.
    """

    type: str
    name: str
    kind: VariableKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """What can be coded.

    Args:
        types: with their variables.
        labels: of the types, by ID.
        variables: by ID.
    """

    types: tuple[ClaimType, ...]
    labels: Mapping[str, str]
    variables: Mapping[str, Declared]


def read_scheme(types: Sequence[Row], variables: Sequence[Row], attributes: Sequence[Row], notices: Notices) -> Scheme:
    """Return the types and variables of a file; what cannot be used of them is told.

    Args:
        types: rows of STATEMENTTYPES.
        variables: rows of VARIABLES.
        attributes: rows of ATTRIBUTEVARIABLES.
        notices: gets what was left out.
    """
    labels = _own_names([(row.key(), row.text("Label")) for row in types], "type", notices)
    declared = _declare(variables, labels, notices)
    told: dict[str, set[str]] = {}
    for row in attributes:
        told.setdefault(row.key("VariableId"), set()).add(row.text("AttributeVariable"))
    return Scheme(
        types=tuple(
            ClaimType(
                label=labels[row.key()],
                color=row.color,
                variables=tuple(
                    CodingVariable(name=one.name, kind=one.kind, attributes=tuple(told.get(key, ())))
                    for key, one in declared.items()
                    if one.type == labels[row.key()]
                ),
            )
            for row in types
        ),
        labels=labels,
        variables=declared,
    )


def _declare(rows: Sequence[Row], labels: Mapping[str, str], notices: Notices) -> dict[str, Declared]:
    """Return the variables whose type and kind are known, by ID."""
    usable: dict[str, list[Row]] = {label: [] for label in labels.values()}
    for row in rows:
        label = labels.get(row.key("StatementTypeId"))
        if label is None:
            notices.add("variable", row.key(), "its type of claims is not in the file; it is left out")
        elif row.text("DataType").strip().lower() not in set(VariableKind):
            notices.add("variable", row.key(), f"its kind {row.text('DataType')!r} is unknown; it is left out")
        else:
            usable[label].append(row)
    declared: dict[str, Declared] = {}
    for label, mine in usable.items():
        names = _own_names([(row.key(), row.text("Variable")) for row in mine], "variable", notices)
        for row in mine:
            kind = VariableKind(row.text("DataType").strip().lower())
            declared[row.key()] = Declared(type=label, name=names[row.key()], kind=kind)
    return declared


def _own_names(named: Sequence[tuple[str, str]], kind: str, notices: Notices) -> dict[str, str]:
    """Return a name for each ID, all different: a second one of a name, or one without, has its ID behind it."""
    names: dict[str, str] = {}
    for key, given in named:
        name = given.strip()
        if not name or name in names.values():
            name = f"{name} ({key})".strip()
            notices.add(kind, key, "its name is empty or that of another one; its number stands behind it")
        names[key] = name
    return names
