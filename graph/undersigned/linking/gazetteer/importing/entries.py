"""The names of an imported organization as rows: a new one with all of them, a known one with what is new."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.linking.gazetteer.importing.bodies import Body, BodyName
from undersigned.linking.gazetteer.organizations import KnownOrganization
from undersigned.linking.gazetteer.rows import Row, RowKind
from undersigned.names.keys import name_key

__all__ = ["added_rows", "new_rows"]


def new_rows(slug: str, body: Body) -> Iterator[Row]:
    """Yield the rows of an organization that is not known: one preferred name a language, the first with the facts."""
    preferred: set[str] = set()
    written: set[tuple[str, str]] = set()
    facts = {scheme.value: identifier for scheme, identifier in body.identifiers} | {"country": body.country}
    for name, kind, language in _with_preferred(body):
        if (name, language) in written:
            continue
        written.add((name, language))
        if kind is RowKind.PREFERRED and language not in preferred:
            preferred.add(language)
            yield Row(organization=slug, kind=kind, name=name, language=language, **facts)
            facts = {}
        else:
            yield Row(organization=slug, kind=_beside(kind), name=name, language=language)


def _with_preferred(body: Body) -> list[BodyName]:
    """Return the names, preferred ones first; where there is none, the first one is."""
    names = sorted(body.names, key=lambda name: name[1] is not RowKind.PREFERRED)
    return [(names[0][0], RowKind.PREFERRED, names[0][2]), *names[1:]]


def _beside(kind: RowKind) -> RowKind:
    """Return the kind of a name where another one is preferred."""
    return RowKind.ALIAS if kind is RowKind.PREFERRED else kind


def added_rows(known: KnownOrganization, body: Body) -> Iterator[Row]:
    """Yield what a register adds to a known organization.

    Identifiers stand on its own preferred line, which is said again; names that have the key of a known one add
    nothing.
    """
    added = {scheme.value: one for scheme, one in body.identifiers if scheme not in known.identifiers}
    first = next(name for name in known.names if name.kind is RowKind.PREFERRED)
    if added:
        yield Row(organization=known.slug, kind=first.kind, name=first.text, language=first.language or "", **added)
    have = {name_key(name.text) for name in known.names}
    for name, kind, language in body.names:
        if name_key(name) not in have:
            have.add(name_key(name))
            yield Row(organization=known.slug, kind=_beside(kind), name=name, language=language)
