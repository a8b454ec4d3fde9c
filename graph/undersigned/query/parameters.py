"""Check parameters: values as text in, RDF terms of the declared types out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pyoxigraph import Literal, NamedNode

from undersigned.errors import QueryError
from undersigned.query.library import Parameter, ParameterType, QueryDescription
from undersigned.store.rows import Term

__all__ = ["Find", "parse_parameters"]

Find = Callable[[str, ParameterType], str]
"""Finds the IRI of an agent or measure by its label; raises QueryError where none or several fit."""

XSD = "http://www.w3.org/2001/XMLSchema#"
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
FORMS = {
    ParameterType.INTEGER: (re.compile(r"[+-]?\d{1,18}"), "integer", "a whole number"),
    ParameterType.DECIMAL: (re.compile(r"[+-]?\d+(\.\d+)?"), "decimal", "a number"),
    ParameterType.DATE: (DATE, "", "a day, month or year like 2021-06-03, 2021-06 or 2021"),
    ParameterType.LANGUAGE: (re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*"), "", "a language code like en"),
}


def parse_parameters(query: QueryDescription, given: Mapping[str, str], find: Find) -> dict[str, Term]:
    """Turn given values into terms by the query's description, with its defaults for the rest.

    Args:
        query: description with the parameters.
        given: name to value as text.
        find: looks up agents and measures that are given by label.

    Raises:
        QueryError: an unknown name, a missing value, or a value that is not of the parameter's type.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise QueryError(f"query {query.id}: no parameter {unknown[0]!r}; it has {', '.join(known) or 'none'}")
    terms = {}
    for name, parameter in known.items():
        value = given.get(name, parameter.default)
        if value is None:
            raise QueryError(
                f"query {query.id}: parameter {name!r} is missing; add {name}=VALUE ({parameter.description})"
            )
        terms[name] = parse_value(parameter, value, find)
    return terms


def parse_value(parameter: Parameter, value: str, find: Find) -> Term:
    """Turn one value into a term of the parameter's type."""
    if parameter.type is ParameterType.STRING:
        return Literal(value)
    if parameter.type in FORMS:
        form, datatype, expected = FORMS[parameter.type]
        if not form.fullmatch(value):
            raise QueryError(f"parameter {parameter.name}: {value!r} is not {expected}")
        return Literal(value, datatype=NamedNode(XSD + datatype)) if datatype else Literal(value)
    if parameter.type is not ParameterType.IRI and not value.startswith(("http://", "https://", "urn:")):
        value = find(value, parameter.type)
    try:
        return NamedNode(value)
    except ValueError as error:
        raise QueryError(f"parameter {parameter.name}: {value!r} is not an IRI: {error}") from error
