"""The one form of answers, and what every client can do: the store of a workspace or an endpoint elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from undersigned.errors import StoreError

__all__ = ["Bindings", "Client", "Rows", "Term", "to_rows", "to_triples"]

Term = NamedNode | Literal
Bindings = Mapping[str, Term]
"""Name of a variable without its question mark, to the term that it stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The answer to a SELECT query.

    Args:
        variables: names of the columns without question marks, in the order of the query.
        rows: one tuple a solution, in the order of the answer, as long as `variables`; None where unbound.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


class Client(Protocol):
    """Answers SPARQL queries over the union of all graphs; bindings restrict variables (see `bind`)."""

    def select(self, query: str, bindings: Bindings | None = None) -> Rows:
        """Return the rows of a SELECT query."""
        ...

    def construct(self, query: str, bindings: Bindings | None = None) -> tuple[Triple, ...]:
        """Return the triples of a CONSTRUCT or DESCRIBE query, sorted."""
        ...

    def ask(self, query: str, bindings: Bindings | None = None) -> bool:
        """Return the answer of an ASK query."""
        ...


def to_rows(solutions: QuerySolutions) -> Rows:
    """Return all solutions; blank nodes of other stores become IRIs `urn:bnode:...`."""
    variables = tuple(variable.value for variable in solutions.variables)
    rows = tuple(tuple(to_term(term) for term in solution) for solution in solutions)
    return Rows(variables=variables, rows=rows)


def to_term(term: NamedNode | BlankNode | Literal | Triple | None) -> Term | None:
    """Return a term as clients hand it out."""
    if term is None or isinstance(term, NamedNode | Literal):
        return term
    if isinstance(term, BlankNode):
        return NamedNode(f"urn:bnode:{term.value}")
    raise StoreError(f"the answer holds a quoted triple {term}, which has no form as a cell; select its parts instead")


def to_triples(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """Return triples once each, in one order."""
    return tuple(sorted(set(triples), key=str))
