"""Who issued which release, about what: sparse matrices read from the store."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pyoxigraph import NamedNode, Store
from scipy.sparse import csr_array

from undersigned.errors import ValidationError
from undersigned.network.periods import in_window, parse_bound
from undersigned.network.quads import iter_links, iter_texts, texts_by_subject
from undersigned.network.stand_ins import StandIns
from undersigned.network.terms import SCHEMA, SKOS, UND, UNDT

__all__ = ["Incidence", "find_themes", "read_incidence", "select_releases"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incidence:
    """A two-mode table: entities in rows, releases in columns.

    Args:
        entities: IRIs, sorted; row `i` of the matrix is `entities[i]`.
        releases: IRIs, sorted; column `d` is `releases[d]`.
        dates: of the releases, in their order; a year, a month, a day, or None.
        matrix: shape `(len(entities), len(releases))`, 1.0 where the pair is linked.
    """

    entities: tuple[str, ...]
    releases: tuple[str, ...]
    dates: tuple[str | None, ...]
    matrix: csr_array[np.float64, tuple[int, int]]

    def columns(self, row: int) -> list[int]:
        """Return the columns of the releases of one entity, ascending."""
        matrix = self.matrix
        return [int(column) for column in matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]]


def select_releases(
    store: Store, *, since: object = None, until: object = None, theme: str | None = None
) -> dict[str, str | None]:
    """Return the releases that have an issuer, in a window of time and about a theme.

    Args:
        store: the graph.
        since: first year, month or day (text or `datetime.date`), or None.
        until: last year, month or day, or None.
        theme: IRI or slug of a theme; releases about a narrower theme count too.

    Returns:
        Release IRI to date (or None), in sorted order.

    Raises:
        ValidationError: a bound is no date.
    """
    first, last = parse_bound(since, "since"), parse_bound(until, "until")
    dates = texts_by_subject(store, SCHEMA["datePublished"])
    issued = {release for release, _ in iter_links(store, UND["issuedBy"])}
    if theme is not None:
        themes = _with_narrower(store, theme)
        issued &= {release for release, about in iter_links(store, UND["about"]) if about in themes}
    return {release: dates.get(release) for release in sorted(issued) if in_window(dates.get(release), first, last)}


def read_incidence(
    store: Store, predicate: NamedNode, releases: dict[str, str | None], stand_ins: StandIns | None = None
) -> Incidence:
    """Return the table of what one property links to the releases given.

    Args:
        store: the graph.
        predicate: `und:issuedBy` or `und:about`.
        releases: IRI to date, in sorted order.
        stand_ins: who stands for an entity; None leaves it at itself.
    """
    pairs = {(entity, release) for release, entity in iter_links(store, predicate) if release in releases}
    if stand_ins is not None:
        pairs = {(one, release) for entity, release in pairs for one in stand_ins.of(entity, releases[release])}
    entities = tuple(sorted({entity for entity, _ in pairs}))
    row_of = {entity: row for row, entity in enumerate(entities)}
    column_of = {release: column for column, release in enumerate(releases)}
    cells = sorted((row_of[entity], column_of[release]) for entity, release in pairs)
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    matrix = csr_array((np.ones(len(cells)), (rows, columns)), shape=(len(entities), len(releases)))
    return Incidence(entities=entities, releases=tuple(releases), dates=tuple(releases.values()), matrix=matrix)


def find_themes(store: Store, name: str) -> set[str]:
    """Return the theme of a name and all themes below it.

    Args:
        store: the graph.
        name: IRI, slug, or label in any language whatever its case.

    Raises:
        ValidationError: no theme of the graph is called so.
    """
    wanted = " ".join(name.split()).casefold()
    labeled = {
        subject
        for label in (SKOS["prefLabel"], SKOS["altLabel"])
        for subject, literal in iter_texts(store, label)
        if subject.startswith(UNDT.base) and " ".join(literal.value.split()).casefold() == wanted
    }
    used = {theme for _, theme in iter_links(store, UND["about"])}
    found = {theme for start in sorted(labeled) or [name] for theme in _with_narrower(store, start)}
    if not labeled and not found & used and len(found) == 1:
        raise ValidationError(f"no theme is called {name!r}; give its label, its slug or its IRI, such as 'migration'")
    return found


def _with_narrower(store: Store, theme: str) -> set[str]:
    """Return a theme and all themes below it."""
    if not theme.strip():
        raise ValidationError("theme='' names no theme; give its IRI or its slug, for example 'migration'")
    start = theme if "://" in theme else UNDT.base + theme
    below: dict[str, set[str]] = {}
    for narrow, broad in iter_links(store, SKOS["broader"]):
        below.setdefault(broad, set()).add(narrow)
    for broad, narrow in iter_links(store, SKOS["narrower"]):
        below.setdefault(broad, set()).add(narrow)
    found, open_ends = {start}, [start]
    while open_ends:
        more = below.get(open_ends.pop(), set()) - found
        found |= more
        open_ends.extend(more)
    return found
