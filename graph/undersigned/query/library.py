"""The query library: `.rq` files, each a described resource with front matter in its `#+` comment lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field
from pydantic import ValidationError as PydanticError

from undersigned.errors import QueryError
from undersigned.resources import find_resource

__all__ = ["Parameter", "ParameterType", "QueryDescription", "list_checks", "list_queries", "load_query", "parse_query"]


class ParameterType(StrEnum):
    """What a parameter takes; `agent` and `measure` take a label or an IRI."""

    STRING = "string"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    LANGUAGE = "language"
    IRI = "iri"
    AGENT = "agent"
    MEASURE = "measure"


class Parameter(BaseModel):
    """A named value of a query, bound by the engine and never pasted into its text."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    type: ParameterType
    default: str | None = None
    description: str = ""


class QueryDescription(BaseModel):
    """A query of the library: the front matter and the SPARQL text below it.

    Args:
        id: name to call it by.
        question: the question it answers, as a researcher would put it.
        returns: column to type, in order.
        budget_ms: time that it may take on a graph of one million quads.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str
    question: str = Field(pattern=r"\?$")
    description: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...] = ()
    returns: Mapping[str, str]
    budget_ms: int = Field(gt=0)
    text: str


def parse_query(source: str, *, place: str = "query") -> QueryDescription:
    """Parse a `.rq` file with front matter.

    Args:
        source: the whole file.
        place: what to call it in messages.

    Raises:
        QueryError: front matter is missing, no YAML, or not of the form of `QueryDescription`.
    """
    front = "\n".join(line[2:].removeprefix(" ") for line in source.splitlines() if line.startswith("#+"))
    text = "\n".join(line for line in source.splitlines() if not line.startswith("#+")).strip() + "\n"
    try:
        fields = yaml.safe_load(front)
        if not isinstance(fields, dict):
            raise QueryError(f"{place}: no front matter; begin the file with lines like '#+ id: name'")
        for parameter in fields.get("parameters") or ():
            if parameter.get("default") is not None:
                parameter["default"] = str(parameter["default"])
        return QueryDescription.model_validate({**fields, "text": text})
    except (yaml.YAMLError, PydanticError, AttributeError, TypeError) as error:
        raise QueryError(f"{place}: front matter is wrong: {error}") from error


@lru_cache(maxsize=1)
def list_queries() -> tuple[QueryDescription, ...]:
    """Return all queries of the library, sorted by id."""
    return read_folder(checks=False)


@lru_cache(maxsize=1)
def list_checks() -> tuple[QueryDescription, ...]:
    """Return the queries of which each row is a fault of the graph, sorted by id."""
    return read_folder(checks=True)


def read_folder(*, checks: bool) -> tuple[QueryDescription, ...]:
    """Read the packaged queries, either the checks or the rest."""
    folder = find_resource("queries")
    paths = [path for path in folder.rglob("*.rq") if ("checks" in path.relative_to(folder).parts) == checks]
    described = [parse_query(path.read_text(encoding="utf-8"), place=str(path)) for path in sorted(paths)]
    return tuple(sorted(described, key=lambda query: query.id))


def load_query(name: str) -> QueryDescription:
    """Return a query by its id, or read it from a `.rq` file; SPARQL without front matter is taken as it is.

    Args:
        name: id in the library, or path of a file.

    Raises:
        QueryError: neither a known id nor a readable file.
    """
    known = {query.id: query for query in list_queries()}
    if name in known:
        return known[name]
    path = Path(name)
    if path.suffix == ".rq" and not path.is_file():
        raise QueryError(f"no query {name!r}: there is no such file; check its path")
    if path.suffix != ".rq":
        raise QueryError(f"no query {name!r}: give one of {', '.join(known)}, or the path of an .rq file")
    source = path.read_text(encoding="utf-8")
    return parse_query(source, place=name) if re.search(r"^#\+", source, re.MULTILINE) else adhoc_query(source)


def adhoc_query(text: str) -> QueryDescription:
    """Describe SPARQL text that has no front matter."""
    return QueryDescription(
        id="adhoc", title="SPARQL", question="What does this query return?", description="", tags=(), returns={},
        budget_ms=60_000, text=text,
    )  # fmt: skip
