"""Claims as the packaged queries of `queries/networks` give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pyoxigraph import Literal, Store

from undersigned.network.quads import iter_links
from undersigned.network.terms import UND
from undersigned.resources import find_resource
from undersigned.store.bindings import bind

__all__ = ["ClaimRow", "Columns", "read_rows", "read_signatures"]

WHOLE_TIME = {"since": Literal("0001-01-01"), "until": Literal("9999-12-31")}
SIDES = {"support": 1, "oppose": 0}
"""Stances on the scale from 0 to 1; those that a text leaves open are on no side."""

MENTIONED = 1
"""Stance of a claim that has none of its own: it says that something was said."""


class Columns(StrEnum):
    """On what claims are."""

    MEASURE = "measure"
    CONCEPT = "concept"
    THEME = "theme"
    ADDRESSEE = "addressee"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim of an actor on something, as the graph has it.

    Args:
        claim: its IRI.
        release: IRI.
        date: of the release, a year, a month, a day, or None.
        actor: IRI of who makes it.
        concept: IRI of what it is on.
        stance: 1 for, 0 against.
        kind: class of the claim: `recommendation`, `issuance` ...
        confidence: 0 to 1, or None where there is none.
        method: rule that found it, "" where unknown.
        review: `unreviewed`, `confirmed`, `corrected`, or "".
        role: of the actor, of signatures alone.
        country: of the actor, of signatures alone.
    """

    claim: str
    release: str
    date: str | None
    actor: str
    concept: str
    stance: int
    kind: str
    confidence: float | None
    method: str
    review: str
    role: str = ""
    country: str = ""


def read_rows(store: Store, columns: Columns, *, spoken: bool = False) -> Iterator[ClaimRow]:
    """Yield the claims on measures, themes, addressees or documents, in no fixed order.

    Args:
        store: the graph.
        columns: on what. Measures: what has an actor, a measure and a stance for or against. Addressees: demands, with
            the stance towards their measure, for where they have none. Themes and documents: signatures, all for.
        spoken: of themes and documents, quotations and paraphrases instead of signatures.
    """
    if columns in {Columns.MEASURE, Columns.CONCEPT}:
        yield from _stances(store, "claims-on-measures", "measure")
    elif columns is Columns.ADDRESSEE:
        yield from _stances(store, "claims-on-addressees", "addressee")
    else:
        about = _themes(store) if columns is Columns.THEME else None
        for row in _solutions(store, "voices") if spoken else _solutions(store, "signatures"):
            for concept in (row["release"],) if about is None else about.get(row["release"], ()):
                yield _row(row, concept, MENTIONED)


def read_signatures(store: Store) -> dict[tuple[str, str], tuple[str, str]]:
    """Return role and country of each actor in each release, by `(release, actor)`; "" where unknown.

    Of several issuances of one actor in a release that of the first IRI counts.
    """
    rows = sorted(
        (row["release"], row["actor"], row["claim"], row["role"], row["country"])
        for row in _solutions(store, "signatures")
    )
    return {(release, actor): (role, country) for release, actor, _, role, country in reversed(rows)}


def _stances(store: Store, query: str, concept: str) -> Iterator[ClaimRow]:
    """Yield the claims of a query that are for or against."""
    for row in _solutions(store, query):
        stance = SIDES.get(row["stance"]) if row["stance"] else MENTIONED
        if stance is not None:
            yield _row(row, row[concept], stance)


def _row(row: Mapping[str, str], concept: str, stance: int) -> ClaimRow:
    confidence = row["confidence"]
    return ClaimRow(
        claim=row["claim"],
        release=row["release"],
        date=row["date"] or None,
        actor=row["actor"],
        concept=concept,
        stance=stance,
        kind=row["kind"].replace("#", "/").rsplit("/", 1)[-1].lower() if "kind" in row else "issuance",
        confidence=float(confidence) if confidence else None,
        method=row["method"],
        review=row["review"].rsplit("status-", 1)[-1],
        role=row.get("role", ""),
        country=row.get("country", ""),
    )


def _solutions(store: Store, name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a packaged query over all time as texts, "" where unbound.

    The order that the query ends with is left out: rows are sorted later, and for a million quads that halves the time.
    """
    text = find_resource("queries", "networks", f"{name}.rq").read_text(encoding="utf-8").rsplit("ORDER BY", 1)[0]
    answer: Any = store.query(bind(text, WHOLE_TIME), use_default_graph_as_union=True)
    variables = [variable.value for variable in answer.variables]
    for solution in answer:
        yield {variable: getattr(term, "value", "") for variable, term in zip(variables, solution, strict=True)}


def _themes(store: Store) -> dict[str, tuple[str, ...]]:
    """Return the themes of each release."""
    found: dict[str, set[str]] = {}
    for release, theme in iter_links(store, UND["about"]):
        found.setdefault(release, set()).add(theme)
    return {release: tuple(sorted(themes)) for release, themes in found.items()}
