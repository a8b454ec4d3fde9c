"""Columns of texts for the claims of a project: names, attributes, coders, and what is told of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from undersigned.exchange.coding import ClaimType, CodedClaim, CodingProject, VariableKind

__all__ = ["metadata_columns", "text_columns"]

OF_DOCUMENTS = {"author": "author", "source": "source", "section": "section", "type": "kind"}
"""Columns to the fields of a document that they show."""


def text_columns(
    project: CodingProject, chosen: ClaimType, claims: Sequence[CodedClaim], numbers: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Return the short texts of claims and the attributes of what they name, as `<variable>.<attribute>`.

    Args:
        project: of the claims.
        chosen: their type.
        claims: in the order of the rows.
        numbers: variables of numbers to show as texts.
    """
    short = chosen.named(VariableKind.SHORT_TEXT)
    columns = {name: tuple(str(claim.values.get(name, "")) for claim in claims) for name in (*short, *numbers)}
    told = {(one.variable, one.value): one.attributes for one in project.entities if one.type == chosen.label}
    for variable in chosen.variables:
        if variable.kind is not VariableKind.SHORT_TEXT:
            continue
        named = {name for (owner, _), attributes in told.items() if owner == variable.name for name in attributes}
        for name in sorted(named.union(variable.attributes)):
            column = f"{variable.name}.{name}"
            values = (told.get((variable.name, value), {}).get(name, "") for value in columns[variable.name])
            columns.setdefault(column, tuple(values))
    return columns


def metadata_columns(
    project: CodingProject, claims: Sequence[CodedClaim], *, taken: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Return the names of coders, and author, source, section and type of the documents.

    Args:
        project: of the claims.
        claims: in the order of the rows.
        taken: names of other columns; one of them has `document.` (`claim.` for coders) before it here.
    """
    documents = {document.id: document for document in project.documents}
    names = _names_of_coders(project)
    columns = {"claim.coder" if "coder" in taken else "coder": tuple(names.get(claim.coder, "") for claim in claims)}
    for name, field in OF_DOCUMENTS.items():
        column = f"document.{name}" if name in taken else name
        columns[column] = tuple(str(getattr(documents[claim.document], field)) for claim in claims)
    return columns


def _names_of_coders(project: CodingProject) -> dict[str, str]:
    """Return a name for each coder, all different."""
    often = Counter(coder.name for coder in project.coders)
    return {
        coder.id: coder.name if often[coder.name] == 1 else f"{coder.name} ({coder.id})" for coder in project.coders
    }
