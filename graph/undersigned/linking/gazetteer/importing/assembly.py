"""From organizations as a register has them to rows of the table: slugs, known bodies, doubles, larger bodies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer.checking import reach
from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.importing.bodies import Body, BodyName, tidy
from undersigned.linking.gazetteer.organizations import Gazetteer, KnownOrganization
from undersigned.linking.gazetteer.rows import Row, RowKind
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.names.acronyms import is_acronym
from undersigned.names.keys import name_key
from undersigned.text.slugs import short_hash, slugify

__all__ = ["MOST_BODIES", "Imported", "Selection", "added_rows", "assemble", "new_rows"]

MOST_BODIES = 200_000
"""Organizations that one import takes; a gazetteer of more would find a body for nearly every name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What an import takes.

    Args:
        known: organizations that keep their slugs; an imported one that is one of them adds to it.
        keys: keys of names; only organizations that bear one of them are taken. None takes all.
    """

    known: Gazetteer
    keys: Collection[str] | None = None

    @classmethod
    def of_names(cls, known: Gazetteer, names: Iterable[str]) -> Selection:
        """Take only organizations that bear one of these names."""
        return cls(known=known, keys=frozenset(name_key(name) for name in names))

    def takes(self, body: Body) -> bool:
        """Tell whether an organization is wanted."""
        return self.keys is None or any(name_key(name) in self.keys for name, _, _ in body.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import gave.

    Args:
        rows: of the table, by organization.
        complaints: what was left out, and why, one line each.
    """

    rows: tuple[Row, ...]
    complaints: tuple[str, ...]


@dataclass(slots=True)
class _Assembly:
    """What was taken so far: register id to slug, identifier to slug, slug to body, body to larger bodies."""

    known: Gazetteer
    faults: Faults
    slugs: dict[str, str] = field(default_factory=dict[str, str])
    owners: dict[tuple[Scheme, str], str] = field(default_factory=dict[tuple[Scheme, str], str])
    taken: dict[str, Body] = field(default_factory=dict[str, Body])
    above: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


def assemble(bodies: Iterable[Body], selection: Selection, faults: Faults) -> Imported:
    """Return rows of the organizations that a register has.

    One with an identifier of a known organization is that one; so is one with its name in full and its seat. Where
    this leads to two known ones, or two records to one, it is reported and left out.

    Args:
        bodies: in the order of the register.
        selection: what is taken.
        faults: what went wrong before; more is added.

    Raises:
        GazetteerError: the register has more organizations than a gazetteer should.
    """
    state = _Assembly(selection.known, faults)
    for body in bodies:
        if selection.takes(body):
            _take(tidy(body), state)
    rows = [row for slug, body in sorted(state.taken.items()) for row in _rows(slug, body, state)]
    return Imported(rows=tuple(rows), complaints=tuple(faults.found))


def _take(body: Body, state: _Assembly) -> None:
    if len(state.taken) >= MOST_BODIES:
        raise GazetteerError(
            f"{body.place}: more than {MOST_BODIES:,} organizations; give the names that you look for with --names"
        )
    if not body.names:
        state.faults.note(body.place, f"{body.id} has no name; it is left out")
        return
    known = _known(body, state.known)
    slug = next(iter(known), None) or _new_slug(body)
    if len(known) > 1:
        state.faults.note(body.place, f"{body.id} may be {' or '.join(sorted(known))}; it is left out")
    elif body.id in state.slugs or slug in state.taken or any(one in state.owners for one in body.identifiers):
        state.faults.note(body.place, f"{body.id} is there already, or one of its identifiers is; it is left out")
    else:
        state.slugs[body.id] = slug
        state.taken[slug] = body
        state.owners.update(dict.fromkeys(body.identifiers, slug))


def _known(body: Body, known: Gazetteer) -> set[str]:
    """Return the known organizations that this may be."""
    found = {known.by_identifier[one] for one in body.identifiers if one in known.by_identifier}
    if found or is_acronym(body.label):
        return found
    return {slug for slug in known.find(body.label) if _agrees(body, known, slug)}


def _agrees(body: Body, known: Gazetteer, slug: str) -> bool:
    """Tell whether a known organization of the same name has the same seat and no other identifier."""
    organization = known.organizations[slug]
    apart = any(organization.identifiers.get(scheme, one) != one for scheme, one in body.identifiers)
    return not apart and organization.country is not None and organization.country == body.country


def _new_slug(body: Body) -> str:
    """Return the name and the identifier: the same whatever else is imported."""
    scheme, identifier = body.identifiers[0] if body.identifiers else ("id", short_hash(body.id, 8))
    return f"{slugify(body.label, limit=60)}-{scheme}-{identifier.lower()}"


def _rows(slug: str, body: Body, state: _Assembly) -> Iterator[Row]:
    known = state.known.organization(slug)
    yield from new_rows(slug, body) if known is None else added_rows(known, body)
    for relation, target in dict.fromkeys(body.ties):
        whole = state.slugs.get(target)
        if whole is None or whole == slug or state.known.relation(slug, whole) is not None:
            continue
        if slug in reach(state.above, whole) or state.known.relation(whole, slug) is not None:
            state.faults.note(body.place, f"{body.id} {relation} {target} closes a circle; it is left out")
        elif whole not in state.above.setdefault(slug, []):
            state.above[slug].append(whole)
            yield Row(organization=slug, kind=RowKind(relation.value), parent=whole)


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
