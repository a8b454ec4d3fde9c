"""Well-known organizations: their names, identifiers, and the larger bodies that they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from undersigned.linking.gazetteer.dates import within
from undersigned.linking.gazetteer.identifiers import Scheme, identifier_iri
from undersigned.linking.gazetteer.rows import RowKind
from undersigned.names.keys import name_key
from undersigned.names.verdicts import Belonging, Relation

__all__ = ["Gazetteer", "KnownName", "KnownOrganization", "Tie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name that an organization bears or bore.

    Args:
        text: as written.
        kind: preferred, alias, former or acronym.
        language: two letters, or None for a name that all languages use.
        valid_from: first date, or "".
        valid_to: last date, or "".
    """

    text: str
    kind: RowKind
    language: str | None = None
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A larger body that an organization belongs to, by its slug, and when."""

    whole: str
    relation: Relation
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganization:
    """An organization of the gazetteer.

    Args:
        slug: stands for it in tables.
        names: in the order of the table.
        country: of its seat, or None for international bodies.
        identifiers: by register.
        ties: larger bodies, in the order of the table.
    """

    slug: str
    names: tuple[KnownName, ...]
    country: str | None = None
    identifiers: Mapping[Scheme, str] = field(default_factory=dict[Scheme, str])
    ties: tuple[Tie, ...] = ()

    @property
    def label(self) -> str:
        """Its first preferred name."""
        return next(name.text for name in self.names if name.kind is RowKind.PREFERRED)

    def label_in(self, language: str) -> str:
        """Return its preferred name in a language, else its label."""
        preferred = (name for name in self.names if name.kind is RowKind.PREFERRED)
        return next((name.text for name in preferred if name.language == language), self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """What is known of organizations beyond the corpus; it is a `names.verdicts.Knowledge`.

    Args:
        organizations: by slug, sorted.
        by_key: key of a name to the slugs of all organizations that bear it.
        by_identifier: register and identifier to slug.
    """

    organizations: Mapping[str, KnownOrganization]
    by_key: Mapping[str, frozenset[str]]
    by_identifier: Mapping[tuple[Scheme, str], str]

    def find(self, name: str) -> frozenset[str]:
        """Return the slugs of the organizations that bear a name; several where it is ambiguous, none where unknown.

        Names are compared by `keys.name_key`.
        """
        return self.by_key.get(name_key(name), frozenset())

    def organization(self, slug: str) -> KnownOrganization | None:
        """Return an organization, or None."""
        return self.organizations.get(slug)

    def identified(self, scheme: Scheme, identifier: str) -> KnownOrganization | None:
        """Return the organization with an identifier in its plain form, or None."""
        slug = self.by_identifier.get((scheme, identifier))
        return None if slug is None else self.organizations[slug]

    def relation(self, part: str, whole: str, *, on: str | None = None) -> Relation | None:
        """Return how an organization belongs to another one, directly or over others, or None.

        A chapter of a chapter is a chapter; with a member on the way it is a member. What both hold is a chapter.

        Args:
            part: slug.
            whole: slug.
            on: ISO date on which it has to hold; without it any time will do.
        """
        if whole in self._reach(part, {Relation.CHAPTER_OF}, on):
            return Relation.CHAPTER_OF
        return Relation.MEMBER_OF if whole in self._reach(part, set(Relation), on) else None

    def wholes(self, part: str) -> frozenset[str]:
        """Return the slugs of the bodies that an organization belongs to, directly or over others, at any time."""
        return frozenset(self._reach(part, set(Relation), None))

    def identifiers(self, body: str) -> tuple[str, ...]:
        """Return the addresses that stand for an organization in public registers, sorted."""
        organization = self.organizations.get(body)
        told = organization.identifiers.items() if organization else ()
        return tuple(sorted(identifier_iri(scheme, identifier) for scheme, identifier in told))

    def memberships(self, body: str) -> tuple[Belonging, ...]:
        """Return the networks that an organization is or was a direct member of, in the order of the table."""
        organization = self.organizations.get(body)
        return tuple(
            Belonging(whole=tie.whole, valid_from=tie.valid_from, valid_to=tie.valid_to)
            for tie in (organization.ties if organization else ())
            if tie.relation is Relation.MEMBER_OF
        )

    def _reach(self, part: str, relations: set[Relation], on: str | None) -> set[str]:
        """Return all bodies above one, over ties of the kinds given."""
        reached: set[str] = set()
        waiting = [part]
        while waiting:
            organization = self.organizations.get(waiting.pop())
            for tie in organization.ties if organization else ():
                holds = on is None or within(on, tie.valid_from, tie.valid_to)
                if holds and tie.relation in relations and tie.whole not in reached:
                    reached.add(tie.whole)
                    waiting.append(tie.whole)
        return reached - {part}
