"""Who makes a claim: an organization, its kind, the standing coalitions that it is in, or a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from pyoxigraph import NamedNode, Store

from undersigned.errors import ValidationError
from undersigned.network.claim_rows import ClaimRow
from undersigned.network.quads import iter_links
from undersigned.network.speakers import read_speakers
from undersigned.network.stand_ins import Grouping, StandIns, read_coalitions, read_stand_ins
from undersigned.network.terms import FOAF, ORG, RDF_TYPE

__all__ = ["Actors", "Rows", "actors_of"]

Actors = Callable[[ClaimRow], Iterable[str]]
"""Gives who counts as the actors of a claim, sorted, none where nobody does."""


class Rows(StrEnum):
    """Whose claims."""

    ORGANIZATION = "organization"
    PERSON = "person"
    COALITION = "coalition"
    ORGANIZATION_TYPE = "organization-type"


KINDS = (
    ("coalition", ORG["OrganizationalCollaboration"]),
    ("office", ORG["Post"]),
)
"""Kinds of organizations that are classes of the graph, the first that fits."""


def actors_of(store: Store, rows: str, grouping: Grouping | None = None) -> Actors:
    """Return what tells the actors of a claim.

    Args:
        store: the graph.
        rows: `organization`: who asserts it, persons left out. `person`: who says it; the one who asserts it where
            that is a person, else the speaker of the quotation or paraphrase that the claim stands in. `coalition`:
            standing networks, themselves or those that have the organization as a direct member on the day.
            `organization-type`: `coalition` (a standing network), `office`, `chapter` (of another body) or
            `organization`.
        grouping: whether coalitions give way to members and chapters to parents, before anything else; of coalitions
            the latter alone.

    Raises:
        ValidationError: no actors are called so.
    """
    if rows not in tuple(Rows):
        raise ValidationError(f"claims of a graph have no actors called {rows!r}; use one of {', '.join(Rows)}")
    persons = _instances(store, FOAF["Person"])
    if rows == Rows.PERSON:
        return read_speakers(store, persons)
    if rows == Rows.COALITION:
        return _coalitions(store, persons, grouping)
    organizations = _organizations(read_stand_ins(store, grouping), persons)
    if rows == Rows.ORGANIZATION:
        return organizations
    kinds = _read_kinds(store)
    return lambda claim: sorted({kinds.get(one, "organization") for one in organizations(claim)})


def _organizations(stand_ins: StandIns, persons: frozenset[str]) -> Actors:
    """Return what tells the organizations."""
    known: dict[tuple[str, str | None], tuple[str, ...]] = {}

    def tell(claim: ClaimRow) -> tuple[str, ...]:
        if claim.actor in persons:
            return ()
        key = (claim.actor, claim.date)
        if key not in known:
            known[key] = stand_ins.of(*key)
        return known[key]

    return tell


def _coalitions(store: Store, persons: frozenset[str], grouping: Grouping | None) -> Actors:
    """Return what tells the standing coalitions behind a claim."""
    stands = _organizations(read_stand_ins(store, Grouping(roll_up=grouping is not None and grouping.roll_up)), persons)
    standing = _instances(store, ORG["OrganizationalCollaboration"])
    memberships = read_coalitions(store)

    def tell(claim: ClaimRow) -> list[str]:
        found = {one for one in stands(claim) if one in standing}
        for one in {claim.actor, *stands(claim)} - persons:
            found.update(whole for whole in memberships.of(one, claim.date) if whole in standing)
        return sorted(found)

    return tell


def _read_kinds(store: Store) -> Mapping[str, str]:
    """Return the kind of each organization that has one."""
    kinds = {part: "chapter" for part, _ in iter_links(store, ORG["subOrganizationOf"])}
    for kind, term in reversed(KINDS):
        kinds.update(dict.fromkeys(_instances(store, term), kind))
    return kinds


def _instances(store: Store, term: NamedNode) -> frozenset[str]:
    """Return the IRIs of all of a class."""
    quads = store.quads_for_pattern(None, RDF_TYPE, term, None)
    return frozenset(quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode))
