"""A SPARQL endpoint elsewhere, asked by SPARQLWrapper; this module alone imports it."""

from __future__ import annotations

import http.client
from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from undersigned.errors import QueryError, StoreError
from undersigned.store.bindings import bind
from undersigned.store.rows import Bindings, Rows, to_rows, to_triples
from undersigned.web.addresses import same_host

__all__ = ["RemoteEndpoint"]

T = TypeVar("T")
LONGEST_ANSWER = 512 * 1024 * 1024
LONGEST_REASON = 300


class RemoteEndpoint:
    """Answers queries by the SPARQL 1.1 protocol; it never sends an update.

    Args:
        url: http or https address of the endpoint.
        timeout: whole seconds that the connection may be silent; an endpoint that trickles can take longer.

    Raises:
        StoreError: the address is none, or the time is not positive.
    """

    def __init__(self, url: str, timeout: int = 30) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise StoreError(f"endpoint {url!r} is no http or https address; give one like https://host/sparql")
        if timeout <= 0:
            raise StoreError(f"timeout {timeout} of endpoint {url} is not positive; give whole seconds")
        self.url = url
        self.timeout = timeout

    def select(self, query: str, bindings: Bindings | None = None) -> Rows:
        """Return the rows of a SELECT query."""
        body = self._send(query, bindings, "SELECT", JSON)
        answer = self._read(lambda: parse_query_results(body, format=QueryResultsFormat.JSON))
        if not isinstance(answer, QuerySolutions):
            raise StoreError(f"endpoint {self.url} sent no rows; is the query a SELECT?")
        return self._read(lambda: to_rows(answer))

    def construct(self, query: str, bindings: Bindings | None = None) -> tuple[Triple, ...]:
        """Return the triples of a CONSTRUCT or DESCRIBE query, sorted; the endpoint is asked for Turtle."""
        body = self._send(query, bindings, "CONSTRUCT", TURTLE)
        parser = parse(body, format=RdfFormat.TURTLE, base_iri=self.url)
        return self._read(lambda: to_triples(quad.triple for quad in parser))

    def ask(self, query: str, bindings: Bindings | None = None) -> bool:
        """Return the answer of an ASK query."""
        body = self._send(query, bindings, "ASK", JSON)
        answer = self._read(lambda: parse_query_results(body, format=QueryResultsFormat.JSON))
        if not isinstance(answer, QueryBoolean):
            raise StoreError(f"endpoint {self.url} sent neither true nor false; is the query an ASK?")
        return bool(answer)

    def _send(self, query: str, bindings: Bindings | None, kind: str, answer_format: str) -> bytes:
        wrapper = SPARQLWrapper(self.url)
        wrapper.setMethod(POST)
        wrapper.setOnlyConneg(True)
        wrapper.setReturnFormat(answer_format)
        wrapper.setTimeout(self.timeout)
        # Set by hand: setQuery guesses the kind from the text, and would send what it takes for an update as one.
        wrapper.queryString = bind(query, bindings)
        wrapper.queryType = kind
        try:
            with wrapper.query().response as response:
                self._check_host(str(response.url))
                body = bytes(response.read(LONGEST_ANSWER + 1))
        except QueryBadFormed as error:
            raise QueryError(f"endpoint {self.url} refused the query: {reason(error)}; correct it") from error
        except (SPARQLWrapperException, OSError, http.client.HTTPException, ValueError) as error:
            raise StoreError(
                f"endpoint {self.url} did not answer: {reason(error)}; check address and service"
            ) from error
        if len(body) > LONGEST_ANSWER:
            raise StoreError(f"endpoint {self.url} sent more than {LONGEST_ANSWER} bytes; add a LIMIT to the query")
        return body

    def _check_host(self, answered: str) -> None:
        """Refuse an answer of another host than the one that was asked."""
        if not same_host(self.url, answered):
            raise StoreError(
                f"endpoint {self.url} redirects to another host, {answered}; give that address if you trust it"
            )

    def _read(self, action: Callable[[], T]) -> T:
        try:
            return action()
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"endpoint {self.url} sent an answer that cannot be read: {error}") from error


def reason(error: Exception) -> str:
    """Return why a request failed, in one line of bounded length."""
    text = " ".join(str(error).replace("\\n", " ").split()) or type(error).__name__
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON]}..."
