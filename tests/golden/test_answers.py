"""The queries of the library on the samples: golden rows, the same from Oxigraph and from rdflib's own engine.

`UNDERSIGNED_UPDATE_GOLD=1` writes the rows that a build gives; read the difference before it is committed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode

from undersigned import Workspace
from undersigned.query import find_by_label, list_queries, load_query, parse_parameters
from undersigned.store import Rows, bind

FOLDER = Path(__file__).parent / "answers"
UPDATE = os.environ.get("UNDERSIGNED_UPDATE_GOLD") == "1"
BASE = "https://w3id.org/undersigned/"
NUMBERS = ("integer", "decimal", "double")
LISTS = {"members"}
# rdflib's own engine needs a minute and more for the pairs, and fails (AlreadyBound) where a sub-select groups by an
# unbound variable; as a view on the store it answers these as well.
NOT_BY_RDFLIB = {"addressed-to-offices", "co-issuing-pairs", "recurring-sets"}

NONE_IN_SAMPLES = {"contradictions"}  # tests/query/test_positions.py asks it of bodies that do

ASKED: dict[str, dict[str, str]] = {
    "addressed-to-offices": {"minimum": "2"},
    "bridges": {"year": "2024"},
    "calls-to-the-public": {},
    "changes-of-position": {},
    "claims-on-addressees": {"since": "2024-10-01"},
    "claims-on-measures": {"since": "2024-10-01"},
    "co-issuing-pairs": {"minimum": "7"},
    "contradictions": {},
    "demands-of": {"organization": "Halfmoon Consumers' Bureau"},
    "editions-of-releases": {},
    "enclosed-letters": {},
    "members-behind-releases": {},
    "members-of": {"coalition": "Open Waters Alliance"},
    "positions-with-parts": {"measure": "Open Registry of Lobbyists"},
    "quoted-and-silent": {"size": "3"},
    "recurring-demands": {"minimum": "3"},
    "recurring-sets": {"size": "5"},
    "standing-networks": {},
    "signatures": {"since": "2024-10-01"},
    "stances-on-measure": {"measure": "Open Registry of Lobbyists"},
    "themes-and-stances-of": {"organization": "Kelp and Reef Foundation"},
    "voices": {"since": "2024-10-01"},
    "words-in-quotation-marks": {},
    "words-of": {"organization": "Center for Clean Shipping"},
}


def to_value(term: Any, column: str) -> object:
    """Return a term of either library as a plain value."""
    if term is None:
        return None
    datatype = getattr(term, "datatype", None)
    kind = str(getattr(datatype, "value", datatype or "")).rsplit("#", 1)[-1]
    text = str(getattr(term, "value", term))
    if kind in NUMBERS:
        number = round(float(text), 6)
        return int(number) if number.is_integer() else number
    if column in LISTS:
        return sorted(text.split(" | "))
    return text.removeprefix(BASE) if isinstance(term, NamedNode) or text.startswith(BASE) else text


def answer(workspace: Workspace, name: str) -> tuple[list[str], list[list[object]]]:
    rows = workspace.query(name, **ASKED[name])
    assert isinstance(rows, Rows)
    columns = list(rows.variables)
    return columns, [[to_value(term, column) for term, column in zip(row, columns, strict=True)] for row in rows.rows]


def in_any_order(rows: list[list[object]]) -> list[str]:
    return sorted(json.dumps(row, ensure_ascii=False) for row in rows)


def test_each_query_of_the_library_is_asked() -> None:
    assert set(ASKED) == {query.id for query in list_queries()}


@pytest.mark.parametrize("name", ASKED)
def test_rows_are_the_golden_ones(samples_workspace: Workspace, name: str) -> None:
    columns, rows = answer(samples_workspace, name)
    path = FOLDER / f"{name}.json"
    if UPDATE:
        lines = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
        head = f'"parameters": {json.dumps(ASKED[name], ensure_ascii=False)},\n "columns": {json.dumps(columns)}'
        path.write_text(f'{{\n {head},\n "rows": [\n  {lines}\n ]\n}}\n', encoding="utf-8")
    gold = json.loads(path.read_text(encoding="utf-8"))
    assert gold["parameters"] == ASKED[name]
    assert columns == gold["columns"]
    assert rows == gold["rows"]
    assert bool(rows) == (name not in NONE_IN_SAMPLES)


@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")
@pytest.mark.parametrize(
    ("name", "own_engine"),
    [(name, False) for name in ASKED] + [(name, True) for name in ASKED if name not in NOT_BY_RDFLIB],
)
def test_rdflib_gives_the_same_rows(samples_workspace: Workspace, name: str, own_engine: bool) -> None:
    query = load_query(name)
    store = samples_workspace.store
    terms = parse_parameters(query, ASKED[name], lambda label, kind: find_by_label(store, label, kind))
    columns, rows = answer(samples_workspace, name)
    result = samples_workspace.graph.query(bind(query.text, terms), use_store_provided=not own_engine)
    assert [str(variable) for variable in result.vars or ()] == columns
    found = [[to_value(term, column) for term, column in zip(row, columns, strict=True)] for row in result]
    assert in_any_order(found) == in_any_order(rows)
