"""Known organizations and offices as plain values and as lines of a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from undersigned.linking.gazetteer import Gazetteer, KnownOrganization
    from undersigned.linking.gazetteer.offices import Office, OfficeBook

__all__ = ["describe_office", "describe_organization", "tell_office", "tell_organization"]


def describe_organization(one: KnownOrganization, known: Gazetteer) -> dict[str, Any]:
    """Return an organization as plain values."""
    return {
        "slug": one.slug,
        "country": one.country,
        "names": [
            {
                "name": name.text,
                "kind": name.kind,
                "language": name.language,
                "from": name.valid_from,
                "to": name.valid_to,
            }
            for name in one.names
        ],
        "identifiers": dict(one.identifiers),
        "belongs_to": [
            {"relation": tie.relation, "slug": tie.whole, "name": known.organizations[tie.whole].label}
            for tie in one.ties
        ],
    }


def tell_organization(one: KnownOrganization, known: Gazetteer) -> Iterator[tuple[str, str]]:
    """Yield an organization as lines of a table."""
    yield "slug", one.slug
    yield "country", one.country or "international"
    for name in one.names:
        time = f" ({name.valid_from}–{name.valid_to})" if name.valid_from or name.valid_to else ""
        yield f"{name.kind} {name.language or ''}".strip(), name.text + time
    yield from one.identifiers.items()
    for tie in one.ties:
        yield tie.relation.replace("_", " "), known.organizations[tie.whole].label


def describe_office(one: Office, book: OfficeBook) -> dict[str, Any]:
    """Return an office and its holders as plain values."""
    return {
        "slug": one.slug,
        "country": one.country,
        "names": [{"name": name, "language": language} for name, language in one.names],
        "holders": [
            {"person": book.persons[term.person].label, "from": term.valid_from, "to": term.valid_to}
            for term in book.terms
            if term.office == one.slug
        ],
    }


def tell_office(one: Office, book: OfficeBook) -> Iterator[tuple[str, str]]:
    """Yield an office and its holders as lines of a table."""
    yield "slug", one.slug
    yield "country", one.country or "international"
    for name, language in one.names:
        yield f"name {language or ''}".strip(), name
    for term in book.terms:
        if term.office == one.slug:
            yield "holder", f"{book.persons[term.person].label} ({term.valid_from} – {term.valid_to})"
