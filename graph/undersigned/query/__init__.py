"""The query library and its runner."""

from __future__ import annotations

from undersigned.query.library import (
    Parameter,
    ParameterType,
    QueryDescription,
    list_checks,
    list_queries,
    load_query,
    parse_query,
)
from undersigned.query.parameters import parse_parameters
from undersigned.query.results import Answer, to_columns, to_json_rows, to_turtle
from undersigned.query.runner import find_by_label, run_query

__all__ = [
    "Answer",
    "Parameter",
    "ParameterType",
    "QueryDescription",
    "find_by_label",
    "list_checks",
    "list_queries",
    "load_query",
    "parse_parameters",
    "parse_query",
    "run_query",
    "to_columns",
    "to_json_rows",
    "to_turtle",
]
