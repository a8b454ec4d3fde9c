"""Answers in the forms that people and programs read: columns of text, JSON values, Turtle."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pyoxigraph import Literal, RdfFormat, Triple, serialize

from undersigned.errors import QueryError
from undersigned.mapping.namespaces import PREFIXES
from undersigned.store.rows import Rows, Term

__all__ = ["Answer", "to_columns", "to_json_rows", "to_turtle"]

Answer = Rows | tuple[Triple, ...] | bool

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + "integer": int, XSD + "decimal": float, XSD + "double": float}
TRUTH = {"true": True, "false": False}


def to_columns(answer: Answer) -> tuple[list[str], list[list[str]]]:
    """Return header and rows as text; an unbound cell is empty."""
    if isinstance(answer, bool):
        return ["answer"], [["yes" if answer else "no"]]
    if isinstance(answer, Rows):
        rows = [["" if term is None else term.value for term in row] for row in answer.rows]
        return list(answer.variables), rows
    rows = [[str(triple.subject), str(triple.predicate), str(triple.object)] for triple in answer]
    return ["subject", "predicate", "object"], rows


def to_json_rows(answer: Answer) -> Any:
    """Return a list of objects, numbers as numbers and unbound cells as null; for an ASK a boolean."""
    if isinstance(answer, bool):
        return answer
    if isinstance(answer, Rows):
        return [dict(zip(answer.variables, map(to_value, row), strict=True)) for row in answer.rows]
    header, rows = to_columns(answer)
    return [dict(zip(header, row, strict=True)) for row in rows]


def to_value(term: Term | None) -> Any:
    """Return a term as a JSON value."""
    if not isinstance(term, Literal):
        return term.value if term is not None else None
    datatype = term.datatype.value
    if datatype == XSD + "boolean":
        return TRUTH.get(term.value, term.value)
    return NUMBERS[datatype](term.value) if datatype in NUMBERS else term.value


def to_turtle(answer: Answer) -> str:
    """Return the triples of a CONSTRUCT as Turtle.

    Raises:
        QueryError: the answer has no triples.
    """
    if isinstance(answer, bool | Rows):
        raise QueryError("only a CONSTRUCT or DESCRIBE query gives Turtle; use table, csv or json")
    buffer = BytesIO()
    serialize(answer, buffer, RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    return buffer.getvalue().decode("utf-8")
