"""Ask a SPARQL endpoint for organizations; the client that asks is given, so that this module reaches no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from pyoxigraph import Literal, NamedNode

from undersigned.linking.gazetteer.importing.assembly import Imported, Selection, assemble
from undersigned.linking.gazetteer.importing.solutions import Cell, Solution, check_variables, gather
from undersigned.linking.gazetteer.tsv import Faults

__all__ = ["Endpoint", "Table", "import_endpoint", "packaged_query"]

QUERY = Path(__file__).with_name("organizations.rq")


class Table(Protocol):
    """The answer to a SELECT query, as `store.rows.Rows` has it."""

    @property
    def variables(self) -> Sequence[str]:
        """Names of the columns."""
        ...

    @property
    def rows(self) -> Sequence[Sequence[NamedNode | Literal | None]]:
        """One sequence a solution, as long as the variables."""
        ...


class Endpoint(Protocol):
    """Answers SELECT queries, as `store.remote.RemoteEndpoint` does by SPARQLWrapper."""

    @property
    def url(self) -> str:
        """Address, for messages."""
        ...

    def select(self, query: str) -> Table:
        """Return the rows of a SELECT query."""
        ...


def packaged_query() -> str:
    """Return the packaged query: organizations of Wikidata with names in five languages and identifiers."""
    return QUERY.read_text(encoding="utf-8")


def import_endpoint(endpoint: Endpoint, selection: Selection, *, query: str | None = None) -> Imported:
    """Return rows of the organizations that an endpoint answers.

    Args:
        endpoint: is asked once.
        selection: what is taken.
        query: a SELECT with the variables of `solutions`; the packaged one where none is given.

    Raises:
        GazetteerError: the answer misses variables.
        StoreError: the endpoint does not answer, or its answer cannot be read.
        QueryError: the endpoint refuses the query.
    """
    table = endpoint.select(query or packaged_query())
    check_variables(table.variables, endpoint.url)
    faults = Faults()
    return assemble(gather(_solutions(table, endpoint.url), faults), selection, faults)


def _solutions(table: Table, url: str) -> Iterator[tuple[str, Solution]]:
    for number, row in enumerate(table.rows, start=1):
        cells = zip(table.variables, row, strict=True)
        yield f"{url} row {number}", {variable: _cell(term) for variable, term in cells if term is not None}


def _cell(term: NamedNode | Literal) -> Cell:
    return (term.value, (term.language or "") if isinstance(term, Literal) else "")
