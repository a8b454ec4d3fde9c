"""Who holds which office on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from undersigned.linking.gazetteer.dates import within
from undersigned.names.keys import name_key

__all__ = ["Office", "OfficeBook", "Person", "Term"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office, whoever holds it.

    Args:
        slug: stands for it in tables.
        names: `(name, language or None)`, in the order of the table; the first one is its label.
        country: of two letters, or None for offices of international bodies.
    """

    slug: str
    names: tuple[tuple[str, str | None], ...]
    country: str | None = None

    @property
    def label(self) -> str:
        """Its first name."""
        return self.names[0][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person who held an office: slug, and names, the usual one first."""

    slug: str
    names: tuple[str, ...]

    @property
    def label(self) -> str:
        """The usual name."""
        return self.names[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A time in office, both days inside; `valid_to` is "" where it has not ended."""

    office: str
    person: str
    valid_from: str
    valid_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeBook:
    """Offices, persons and terms.

    Args:
        offices: by slug, sorted.
        persons: by slug, sorted.
        terms: by office and first day.
        office_keys: key of a name to slugs of offices.
        person_keys: key of a name to slugs of persons.
    """

    offices: Mapping[str, Office]
    persons: Mapping[str, Person]
    terms: tuple[Term, ...]
    office_keys: Mapping[str, frozenset[str]]
    person_keys: Mapping[str, frozenset[str]]

    def find_offices(self, name: str) -> frozenset[str]:
        """Return the slugs of the offices that bear a name, none where it is unknown."""
        return self.office_keys.get(name_key(name), frozenset())

    def find_persons(self, name: str) -> frozenset[str]:
        """Return the slugs of the persons who bear a name, none where it is unknown."""
        return self.person_keys.get(name_key(name), frozenset())

    def holder_on(self, office: str, day: str) -> Person | None:
        """Return who holds an office on a day, or None; on the day of a handover the successor.

        Args:
            office: slug or name; a name of several offices gives None.
            day: ISO date.
        """
        slugs = {office} if office in self.offices else self.find_offices(office)
        if len(slugs) != 1:
            return None
        found = [term for term in self.terms if term.office in slugs and within(day, term.valid_from, term.valid_to)]
        return self.persons[max(found, key=lambda term: term.valid_from).person] if found else None

    def offices_of(self, person: str, day: str | None = None) -> tuple[Office, ...]:
        """Return the offices that a person holds on a day, or at any time, by slug.

        Args:
            person: slug or name.
            day: ISO date.
        """
        slugs = {person} if person in self.persons else self.find_persons(person)
        held = {
            term.office
            for term in self.terms
            if term.person in slugs and (day is None or within(day, term.valid_from, term.valid_to))
        }
        return tuple(self.offices[slug] for slug in sorted(held))
