"""A project of coded claims as people make it in a coding program, whatever file it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from undersigned.errors import ValidationError

__all__ = [
    "BLACK",
    "USUAL_TYPE",
    "ClaimType",
    "CodedClaim",
    "CodedDocument",
    "CodedEntity",
    "Coder",
    "CodingProject",
    "CodingVariable",
    "Reading",
    "VariableKind",
    "id_order",
]

BLACK = "#000000"
USUAL_TYPE = "DNA Statement"
"""Label of the type that discourse network analysis codes: person, organization, concept, agreement."""


class VariableKind(StrEnum):
    """What a variable of a claim holds; the values are the words of `.dna` files."""

    SHORT_TEXT = "short text"
    LONG_TEXT = "long text"
    INTEGER = "integer"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingVariable:
    """A variable of a type of claims.

    Args:
        name: unique within its type.
        kind: what it holds. Short texts are names of entities, long texts are remarks.
        attributes: names of what is told of each entity of a short text (`type`, `notes` ...), sorted.
    """

    name: str
    kind: VariableKind
    attributes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "attributes", tuple(sorted(self.attributes)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimType:
    """What is coded of a claim of one type.

    Args:
        label: unique within the project.
        color: `#rrggbb`.
        variables: sorted by name.
    """

    label: str
    color: str = BLACK
    variables: tuple[CodingVariable, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "variables", tuple(sorted(self.variables, key=lambda variable: variable.name)))

    def named(self, *kinds: VariableKind) -> tuple[str, ...]:
        """Return the names of the variables of some kinds, sorted."""
        return tuple(variable.name for variable in self.variables if variable.kind in kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedDocument:
    """A text that claims are coded in.

    Args:
        id: unique within the project.
        title: as given.
        text: whole text; offsets of claims count its Unicode code points.
        author: who wrote it, "" where nobody is named; so are the next four.
        source: where it appeared.
        section: where in the source.
        notes: remarks of coders.
        kind: of text (article, speech ...).
        date: ISO day, None where unknown.
        time: time of day as `HH:MM:SS` in UTC, "" where the file has only a day (or midnight).
        coder: id of the coder who added it, "" where unknown.
    """

    id: str
    title: str
    text: str
    author: str = ""
    source: str = ""
    section: str = ""
    notes: str = ""
    kind: str = ""
    date: str | None = None
    time: str = ""
    coder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedClaim:
    """A claim that a coder marked in a document.

    Args:
        id: unique within the project.
        type: label of its type.
        document: id of its document.
        start: offset of its first character, in code points.
        stop: offset behind its last one.
        coder: id of the coder, "" where unknown.
        values: text for short and long texts, whole numbers for integers and booleans (0, 1), by variable; a variable
            without a value is missing. A short text names an entity of the same type and variable.
    """

    id: str
    type: str
    document: str
    start: int
    stop: int
    coder: str = ""
    values: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEntity:
    """A value of a short text, with what coders tell of it; whether a claim has it or not.

    Args:
        type: label of the type that the variable belongs to.
        variable: name of the variable.
        value: its name, unique within type and variable.
        color: `#rrggbb`.
        parent: value of the entity of the same variable that it is part of, or None.
        attributes: by name.
    """

    type: str
    variable: str
    value: str
    color: str = BLACK
    parent: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """A person who codes.

    Args:
        id: unique within the project.
        name: as shown.
        color: `#rrggbb`.
    """

    id: str
    name: str
    color: str = BLACK


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingProject:
    """All that a file of a coding program holds and that is about texts; accounts and permissions are not.

    The tuples are put in order of their ids (types and entities: of their names), so that equal content is equal.

    Args:
        documents: texts.
        types: of claims.
        claims: coded in the documents.
        entities: values of short texts.
        coders: those who code.
        settings: of the program, by name.
        patterns: regular expressions that the program highlights, to their color.

    Raises:
        ValidationError: two documents, claims or coders share an id, two types a label, or two entities a name.
    """

    documents: tuple[CodedDocument, ...] = ()
    types: tuple[ClaimType, ...] = ()
    claims: tuple[CodedClaim, ...] = ()
    entities: tuple[CodedEntity, ...] = ()
    coders: tuple[Coder, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    patterns: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        def put(name: str, items: Mapping[tuple[object, ...], object], given: int) -> None:
            if len(items) < given:
                raise ValidationError(f"two {name} of the project share an id or a name; each needs its own")
            object.__setattr__(self, name, tuple(item for _, item in sorted(items.items(), key=lambda pair: pair[0])))

        put("documents", {id_order(one.id): one for one in self.documents}, len(self.documents))
        put("types", {(one.label,): one for one in self.types}, len(self.types))
        put("claims", {id_order(one.id): one for one in self.claims}, len(self.claims))
        put("entities", {(one.type, one.variable, one.value): one for one in self.entities}, len(self.entities))
        put("coders", {id_order(one.id): one for one in self.coders}, len(self.coders))

    def type_called(self, label: str) -> ClaimType:
        """Return the type of a label.

        Raises:
            ValidationError: there is none; the message lists those that there are.
        """
        for one in self.types:
            if one.label == label:
                return one
        known = ", ".join(one.label for one in self.types) or "none"
        raise ValidationError(f"the project has no type of claims called {label!r}; it has: {known}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of a file.

    Args:
        project: the content.
        notices: sentences for the user, one for each thing that was left out or taken otherwise, in a fixed order.
    """

    project: CodingProject
    notices: tuple[str, ...] = ()


def id_order(value: str) -> tuple[int, int, str]:
    """Return what ids are sorted by: whole numbers by their size, before all others by their text.

    Example:
        >>> sorted(["b", "10", "9"], key=id_order)
        ['9', '10', 'b']
    """
    return (0, int(value), value) if value.isascii() and value.isdigit() else (1, 0, value)
