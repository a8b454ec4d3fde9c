"""Number types, variables, entities and attributes of a project, and lay out their rows in a `.dna` file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from undersigned.errors import ValidationError
from undersigned.exchange.coding import BLACK, CodedClaim, CodedEntity, CodingProject, VariableKind

__all__ = ["Catalog", "catalog_entities"]

NUMERIC = (VariableKind.BOOLEAN, VariableKind.INTEGER)
Name = tuple[str, str]
"""Label of a type and name of a variable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """Numbers of all that a project names.

    Args:
        project: whose.
        types: number of each type, by label.
        variables: number of each variable.
        kinds: of the variables.
        entities: number of each entity by type, variable and value; an empty value stands for none.
        told: the entities of the project, by the same key.
        attributes: number of each attribute by type, variable and name.
    """

    project: CodingProject
    types: Mapping[str, int]
    variables: Mapping[Name, int]
    kinds: Mapping[Name, VariableKind]
    entities: Mapping[tuple[str, str, str], int]
    told: Mapping[tuple[str, str, str], CodedEntity]
    attributes: Mapping[tuple[str, str, str], int]

    def type_number(self, claim: CodedClaim) -> int:
        """Return the number of the type of a claim.

        Raises:
            ValidationError: the project has no such type.
        """
        if claim.type not in self.types:
            raise ValidationError(f"claim {claim.id}: the project has no type of claims called {claim.type!r}")
        return self.types[claim.type]

    def entity_rows(self) -> list[tuple[int, int, str, str]]:
        """Return number, number of the variable, value and color of each entity."""
        return [
            (number, self.variables[key[:2]], key[2], self.told[key].color if key in self.told else BLACK)
            for key, number in self.entities.items()
        ]

    def parent_rows(self) -> list[tuple[int, int]]:
        """Return the number of what an entity is part of, and its own.

        Raises:
            ValidationError: that is no entity of its variable.
        """
        rows: list[tuple[int, int]] = []
        for key, entity in self.told.items():
            if entity.parent is None:
                continue
            whole = (*key[:2], entity.parent)
            if whole not in self.told or whole == key:
                raise ValidationError(
                    f"{entity.value!r} is part of {entity.parent!r}, which is no other {entity.variable}"
                )
            rows.append((self.entities[whole], self.entities[key]))
        return rows

    def attribute_rows(self) -> list[tuple[int, int, str]]:
        """Return number, number of the variable and name of each attribute."""
        return [(number, self.variables[key[:2]], key[2]) for key, number in self.attributes.items()]

    def attribute_value_rows(self) -> list[tuple[int, int, int, str]]:
        """Return a row for each entity and each attribute of its variable, as the program expects them."""
        rows: list[tuple[int, int, int, str]] = []
        for key, number in self.entities.items():
            given: Mapping[str, str] = self.told[key].attributes if key in self.told else {}
            for attribute, attribute_number in self.attributes.items():
                if attribute[:2] == key[:2]:
                    rows.append((len(rows) + 1, number, attribute_number, given.get(attribute[2], "")))
        return rows

    def value_rows(self, kind: VariableKind, claims: Mapping[str, int]) -> list[tuple[int, int, int | str]]:
        """Return number of the claim, number of the variable and value of all values of a kind.

        A short text without a value points to the entity with the empty name.

        Args:
            kind: of the variables.
            claims: numbers of the claims.

        Raises:
            ValidationError: a value is not of its variable's kind, or a claim has a variable that its type has not.
        """
        rows: list[tuple[int, int, int | str]] = []
        for claim in self.project.claims:
            for name in claim.values:
                if (claim.type, name) not in self.variables:
                    raise ValidationError(f"claim {claim.id}: its type {claim.type!r} has no variable {name!r}")
            for (label, name), number in self.variables.items():
                if label == claim.type and self.kinds[label, name] is kind:
                    value = _checked(claim, name, kind)
                    if kind is VariableKind.SHORT_TEXT:
                        value = self.entities[label, name, str(value or "")]
                    if value is not None:
                        rows.append((claims[claim.id], number, value))
        return rows


def catalog_entities(project: CodingProject) -> Catalog:
    """Number what a project names.

    Raises:
        ValidationError: an entity belongs to no variable of short texts.
    """
    types = {one.label: at for at, one in enumerate(project.types, start=1)}
    kinds = {(one.label, variable.name): variable.kind for one in project.types for variable in one.variables}
    short = {name for name, kind in kinds.items() if kind is VariableKind.SHORT_TEXT}
    told = {(one.type, one.variable, one.value): one for one in project.entities}
    for key in told:
        if key[:2] not in short or not key[2].strip():
            raise ValidationError(
                f"entity {key[2]!r}: it has no name, or its variable {key[1]!r} of {key[0]!r} has no names"
            )
    used = {(claim.type, name, str(value)) for claim in project.claims for name, value in claim.values.items()}
    keys = sorted({*told, *(key for key in used if key[:2] in short), *((*name, "") for name in short)})
    declared = {
        (one.label, variable.name, attribute)
        for one in project.types
        for variable in one.variables
        for attribute in variable.attributes
    }
    named = {(*key[:2], attribute) for key, one in told.items() for attribute in one.attributes}
    return Catalog(
        project=project,
        types=types,
        variables={name: at for at, name in enumerate(kinds, start=1)},
        kinds=kinds,
        entities={key: at for at, key in enumerate(keys, start=1)},
        told=told,
        attributes={key: at for at, key in enumerate(sorted(declared | named), start=1)},
    )


def _checked(claim: CodedClaim, name: str, kind: VariableKind) -> str | int | None:
    """Return a value, None where there is none.

    Raises:
        ValidationError: it is not of its variable's kind.
    """
    value = claim.values.get(name)
    if value is None or isinstance(value, int) == (kind in NUMERIC):
        return value
    raise ValidationError(f"claim {claim.id}: the value {value!r} of {name!r} is no {kind}")
