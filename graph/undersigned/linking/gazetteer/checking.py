"""What must hold over all lines of the tables: one owner an identifier, known parents, no circles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.rows import Row, RowKind
from undersigned.linking.gazetteer.tsv import Faults

__all__ = ["check_rows", "reach"]


def check_rows(rows: Sequence[Row], faults: Faults) -> None:
    """Note what lines say against each other; nothing is guessed.

    Args:
        rows: of all tables together, in order.
        faults: takes what is wrong.
    """
    for check in (_preferred, _doubles, _identifiers, _parents, _circles):
        for row, fault in check(rows):
            faults.note(row.place or row.organization, fault)


Fault = tuple[Row, str]


def _preferred(rows: Sequence[Row]) -> Iterator[Fault]:
    first: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row.kind is RowKind.PREFERRED:
            other = first.setdefault((row.organization, row.language), row)
            # The same line again gives a known organization identifiers.
            if other.name != row.name:
                told = f"in {row.language!r}" if row.language else "without a language"
                yield row, f"{row.organization} has a preferred name {told} at {other.place}; make one of them an alias"
    named = {organization for organization, _ in first}
    seen: set[str] = set()
    for row in rows:
        if row.organization not in named and row.organization not in seen:
            seen.add(row.organization)
            yield row, f"{row.organization} has no preferred name; make one of its names preferred"


def _doubles(rows: Sequence[Row]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], Row] = {}
    for row in rows:
        said = (row.organization, row.parent and row.kind, row.name, row.language, row.parent, row.valid_from)
        other = first.setdefault(said, row)
        if other is not row and not row.identifiers:
            yield row, f"says of {row.organization} what {other.place} says; delete one of the lines"


def _identifiers(rows: Sequence[Row]) -> Iterator[Fault]:
    owners: dict[tuple[Scheme, str], Row] = {}
    owned: dict[tuple[Scheme, str], tuple[str, Row]] = {}
    for row in rows:
        for scheme, identifier in row.identifiers:
            owner = owners.setdefault((scheme, identifier), row)
            if owner.organization != row.organization:
                whose = f"{scheme} {identifier} of {row.organization} is that of {owner.organization} at {owner.place}"
                yield row, f"{whose}; look it up, and delete it where it is wrong or make the two one organization"
            known, place = owned.setdefault((scheme, row.organization), (identifier, row))
            if known != identifier:
                yield row, f"{row.organization} has the {scheme} {known} at {place.place}, here {identifier}; keep one"


def _parents(rows: Sequence[Row]) -> Iterator[Fault]:
    known = {row.organization for row in rows if not row.is_tie}
    kinds: dict[tuple[str, str], Row] = {}
    for row in rows:
        if not row.is_tie:
            continue
        if row.parent not in known:
            yield row, f"unknown parent {row.parent!r}; give it a line with its name, or correct the slug"
        other = kinds.setdefault((row.organization, row.parent), row)
        if other.kind is not row.kind:
            yield row, f"{row.organization} is {row.kind} and {other.kind} {row.parent} ({other.place}); keep one"


def _circles(rows: Sequence[Row]) -> Iterator[Fault]:
    above: dict[str, list[str]] = {}
    for row in rows:
        if row.is_tie and row.organization not in reach(above, row.parent):
            above.setdefault(row.organization, []).append(row.parent)
        elif row.is_tie:
            yield row, f"{row.organization} {row.kind} {row.parent} closes a circle; delete the line or one above it"


def reach(above: Mapping[str, Sequence[str]], start: str) -> set[str]:
    """Return a body and all above it."""
    reached, waiting = {start}, [start]
    for here in waiting:
        fresh = [other for other in above.get(here, ()) if other not in reached]
        reached.update(fresh)
        waiting.extend(fresh)
    return reached
