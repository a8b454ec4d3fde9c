"""Run a described query: parameters to terms, labels to IRIs, rows back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import Literal, Triple

from undersigned.errors import QueryError
from undersigned.query.library import ParameterType, QueryDescription
from undersigned.query.parameters import parse_parameters
from undersigned.store.rows import Client, Rows

__all__ = ["find_by_label", "run_query"]

FORM = re.compile(r"#[^\n]*|<[^<>\"{}|^`\\\s]*>|\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
SHOWN = 5

LABELS = """
PREFIX und: <https://w3id.org/undersigned/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?entity WHERE {
  ?entity skos:prefLabel|skos:altLabel|und:acronym ?label .
  FILTER(LCASE(STR(?label)) = ?wanted)
  FILTER(%s)
}
ORDER BY ?entity
"""
NAMES = """
PREFIX und: <https://w3id.org/undersigned/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT (STR(?label) AS ?name) WHERE {
  ?entity skos:prefLabel ?label .
  FILTER(%s)
}
ORDER BY ?name
"""
KINDS = {
    ParameterType.AGENT: "EXISTS { ?entity a ?class . FILTER(?class IN (<http://www.w3.org/ns/org#Organization>,"
    " <http://xmlns.com/foaf/0.1/Person>, <http://www.w3.org/ns/org#Post>)) }",
    ParameterType.MEASURE: "EXISTS { ?entity a und:PolicyMeasure }",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Looks up labels with one client."""

    client: Client

    def __call__(self, label: str, kind: ParameterType) -> str:
        """Return the IRI; see `find_by_label`."""
        return find_by_label(self.client, label, kind)


def find_by_label(client: Client, label: str, kind: ParameterType) -> str:
    """Return the IRI of the one agent or measure with a label, alternative label or acronym, whatever its case.

    Args:
        client: where to look.
        label: as a user types it.
        kind: `AGENT` or `MEASURE`.

    Raises:
        QueryError: none has it, or several have; the message lists them.
    """
    wanted = Literal(" ".join(label.split()).lower())
    rows = client.select(LABELS % KINDS[kind], {"wanted": wanted}).rows
    found = [term.value for (term,) in rows if term is not None]
    if not found:
        near = near_names(client, label, kind)
        hint = f" (near are {', '.join(map(repr, near))})" if near else ""
        raise QueryError(f"no {kind.value} is called {label!r}{hint}; give a name as the graph has it, or an IRI")
    if len(found) > 1:
        raise QueryError(f"several are called {label!r}: {', '.join(found[:SHOWN])}; give one of these IRIs")
    return found[0]


def near_names(client: Client, label: str, kind: ParameterType) -> list[str]:
    """Return a few preferred names that are written nearly like a label, or hold all its words, nearest first."""
    rows = client.select(NAMES % KINDS[kind], {}).rows
    names = {term.value.lower(): term.value for (term,) in rows if term is not None}
    wanted = label.lower()
    words = set(wanted.split())
    holding = [name for name in names if words and words <= set(name.split())]
    found = dict.fromkeys((*get_close_matches(wanted, names, n=SHOWN), *holding))
    return [names[name] for name in found][:SHOWN]


def run_query(client: Client, query: QueryDescription, given: Mapping[str, str]) -> Rows | tuple[Triple, ...] | bool:
    """Run a query with parameters.

    Args:
        client: a store or an endpoint.
        query: description with the SPARQL text.
        given: parameter name to value as text; the rest take their defaults.

    Returns:
        Rows of a SELECT, triples of a CONSTRUCT or DESCRIBE, the answer of an ASK.

    Raises:
        QueryError: a parameter or the query is wrong.
    """
    terms = parse_parameters(query, given, Caller(client=client))
    form = next((match[1].upper() for match in FORM.finditer(query.text) if match[1]), None)
    if form == "SELECT":
        return client.select(query.text, terms)
    if form == "ASK":
        return client.ask(query.text, terms)
    if form is None:
        raise QueryError(f"query {query.id} is no SELECT, ASK, CONSTRUCT or DESCRIBE; updates are not run")
    return client.construct(query.text, terms)
