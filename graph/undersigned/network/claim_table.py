"""The claims of a graph as the table that all networks of discourse are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pyoxigraph import Store

from undersigned.discourse import BOOLEAN, ClaimTable
from undersigned.errors import ValidationError
from undersigned.network.claim_actors import Rows, actors_of
from undersigned.network.claim_filters import FILTER_NAMES, ClaimFilters
from undersigned.network.claim_rows import ClaimRow, Columns, read_rows, read_signatures
from undersigned.network.entities import NodeKind, describe_entities
from undersigned.network.incidence import find_themes
from undersigned.network.periods import in_window, parse_bound
from undersigned.network.quads import iter_links, texts_by_subject
from undersigned.network.stand_ins import Grouping
from undersigned.network.terms import SCHEMA, UND

__all__ = ["issuing_actors", "read_claim_table"]

SPOKEN = {Columns.THEME, Columns.DOCUMENT}
DESCRIBED = ("language", "country", "role", "genre", "kind", "review", "method")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A claim of one actor with all that is told of it."""

    row: ClaimRow
    actor: str
    told: Mapping[str, str]

    @property
    def key(self) -> tuple[str, str, str, str, str, int]:
        """What facts are sorted by: the earliest first, those without a date before all."""
        row = self.row
        return row.date or "", row.release, row.claim, self.actor, row.concept, row.stance


def read_claim_table(
    store: Store,
    *,
    rows: str = "organization",
    columns: str = "measure",
    filters: ClaimFilters | None = None,
    grouping: Grouping | None = None,
) -> ClaimTable:
    """Return the claims of a graph, a row each claim, actor and concept.

    Args:
        store: the graph.
        rows: whose claims: `organization`, `person`, `coalition` or `organization-type`, see `claim_actors.actors_of`.
        columns: on what. `measure` (also `concept`): what has an actor, a measure and a stance for or against; claims
            that leave the stance open do not count. `addressee`: what is asked of whom, with the stance towards its
            measure, for where it has none. `theme`, `document`: who puts the name to which release (of persons: who
            is quoted in it), about which theme, all for. Publishers count only where `filters` ask for their role.
        filters: which claims count; None takes all.
        grouping: whether members stand for coalitions and parents for chapters; a claim keeps its id.

    Returns:
        Claims sorted by date, release, claim, actor and concept, with the stance `stance` from 0 to 1 and the
        variables `rows`, `columns`, `organization` (who asserts it, as the graph has it), `language`, `country`,
        `role`, `genre`, `kind`, `review`, `method`; `labels` name actors, concepts and releases. An empty table where
        no claim is left.

    Raises:
        ValidationError: there are no such rows or columns, or the filters name no theme of the graph.

    Example:
        >>> len(read_claim_table(Store()))
        0

    Source: `queries/networks/*.rq`.
    """
    if columns not in tuple(Columns):
        raise ValidationError(f"claims of a graph are not on {columns!r}; use one of {', '.join(Columns)}")
    chosen = filters or ClaimFilters()
    spoken = rows == Rows.PERSON and columns in SPOKEN
    actors = actors_of(store, rows, grouping)
    told = read_rows(store, Columns(columns), spoken=spoken)
    found = {
        fact.key: fact for row, described in _admitted(store, told, chosen) for fact in _facts(row, described, actors)
    }
    return _table(store, [found[key] for key in sorted(found)], rows, columns)


def issuing_actors(
    store: Store,
    *,
    rows: str = "organization",
    filters: ClaimFilters | None = None,
    grouping: Grouping | None = None,
) -> dict[str, str]:
    """Return all who put their name to a release, whether they take a position or not: isolates of a network.

    Args:
        store: the graph.
        rows: as of `read_claim_table`.
        filters: which issuances count, by time, theme, language, country, role and genre; kind, method, review and
            confidence are of claims and do not matter.
        grouping: as of `read_claim_table`.

    Returns:
        Actor to name, sorted.
    """
    told = filters or ClaimFilters()
    without = {name: values for name, values in told.without.items() if name not in {"kind", "method", "review"}}
    every = replace(told, kinds=(), methods=(), review=(), min_confidence=0.0, without=without)
    table = read_claim_table(store, rows=rows, columns=Columns.DOCUMENT, filters=every, grouping=grouping)
    return {actor: table.labels.get(actor, actor) for actor in sorted(set(table.variables[rows]))}


def _facts(row: ClaimRow, described: Mapping[str, str], actors: Callable[[ClaimRow], Iterable[str]]) -> Iterator[Fact]:
    for actor in actors(row):
        yield Fact(row=row, actor=actor, told=described)


def _admitted(
    store: Store, rows: Iterable[ClaimRow], filters: ClaimFilters
) -> Iterator[tuple[ClaimRow, Mapping[str, str]]]:
    """Yield the claims that filters admit, with what is told of them."""
    since, until = parse_bound(filters.since, "since"), parse_bound(filters.until, "until")
    admits = _Admission(filters)
    describe, themed = _describer(store), _themed(store, filters)
    for row in rows:
        if in_window(row.date, since, until) and themed(row.release) and _sure(row, filters.min_confidence):
            described = describe(row)
            if admits(described):
                yield row, described


class _Admission:
    """Filters by value, each value looked at once."""

    def __init__(self, filters: ClaimFilters) -> None:
        self.filters = filters
        self.names = [name for name in FILTER_NAMES if name != "theme" and filters.asks_for(name)]
        self.publishers = "publisher" in filters.wanted("role")
        self.known: dict[tuple[str, str], bool] = {}

    def __call__(self, described: Mapping[str, str]) -> bool:
        """Tell whether a claim counts."""
        if described["role"] == "publisher" and not self.publishers:
            return False
        return all(self._admits(name, described[name]) for name in self.names)

    def _admits(self, name: str, value: str) -> bool:
        key = (name, value)
        if key not in self.known:
            self.known[key] = self.filters.admits(name, value)
        return self.known[key]


def _describer(store: Store) -> Callable[[ClaimRow], dict[str, str]]:
    """Return what tells language, country, role, genre, kind, review, method and actor of a claim."""
    languages = texts_by_subject(store, SCHEMA["inLanguage"])
    places = texts_by_subject(store, SCHEMA["locationCreated"])
    genres = {release: genre.rsplit("genre-", 1)[-1] for release, genre in sorted(iter_links(store, UND["genre"]))}
    signatures = read_signatures(store)

    def describe(row: ClaimRow) -> dict[str, str]:
        role, country = signatures.get((row.release, row.actor), ("", ""))
        return {
            "organization": row.actor,
            "language": languages.get(row.release, ""),
            "country": row.country or country or places.get(row.release, ""),
            "role": row.role or role,
            "genre": genres.get(row.release, ""),
            "kind": row.kind,
            "review": row.review,
            "method": row.method,
        }

    return describe


def _themed(store: Store, filters: ClaimFilters) -> Callable[[str], bool]:
    """Return what tells whether a release is about the themes that count."""
    if not filters.asks_for("theme"):
        return lambda _: True
    about = list(iter_links(store, UND["about"]))

    def releases(themes: Iterable[str]) -> set[str]:
        chosen = {theme for name in themes for theme in find_themes(store, name)}
        return {release for release, theme in about if theme in chosen}

    wanted, unwanted = releases(filters.themes), releases(filters.without.get("theme", ()))
    return lambda release: (not filters.themes or release in wanted) and release not in unwanted


def _sure(row: ClaimRow, least: float) -> bool:
    """Tell whether a claim is as sure as asked for; what a person confirmed or corrected is."""
    return row.confidence is None or row.confidence >= least or row.review in {"confirmed", "corrected"}


def _table(store: Store, facts: list[Fact], rows: str, columns: str) -> ClaimTable:
    """Return facts as columns."""
    names = ("organization", *DESCRIBED)
    variables = {name: tuple(fact.told[name] for fact in facts) for name in names}
    concepts = tuple(fact.row.concept for fact in facts)
    variables |= {rows: tuple(fact.actor for fact in facts), columns: concepts}
    if columns in {Columns.MEASURE, Columns.CONCEPT}:
        variables |= {Columns.MEASURE.value: concepts, Columns.CONCEPT.value: concepts}
    return ClaimTable(
        ids=tuple(fact.row.claim for fact in facts),
        documents=tuple(fact.row.release for fact in facts),
        dates=tuple(fact.row.date for fact in facts),
        variables=variables,
        numbers={"stance": tuple(fact.row.stance for fact in facts)},
        scales={"stance": BOOLEAN},
        labels=_labels(store, facts, rows, columns),
    )


def _labels(store: Store, facts: list[Fact], rows: str, columns: str) -> dict[str, str]:
    """Return the names of all actors, concepts and releases."""
    named = {fact.row.actor for fact in facts}
    if rows != Rows.ORGANIZATION_TYPE:
        named |= {fact.actor for fact in facts}
    if columns != Columns.DOCUMENT:
        named |= {fact.row.concept for fact in facts}
    described = describe_entities(store, tuple(sorted(named)), NodeKind.ORGANIZATION)
    titles = texts_by_subject(store, SCHEMA["name"])
    releases = {fact.row.release for fact in facts}
    titled = {release: titles[release] for release in sorted(releases & titles.keys())}
    return {**{iri: label for iri, (label, _) in described.items()}, **titled}
