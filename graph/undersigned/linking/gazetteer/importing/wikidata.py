"""Answers of the query service of Wikidata as its page saves them: JSON, verbose JSON, CSV, TSV, verbose TSV.

Source: https://www.w3.org/TR/sparql11-results-json/ and https://www.w3.org/TR/sparql11-results-csv-tsv/ (forms).
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TextIO, cast

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer.importing.assembly import Imported, Selection, assemble
from undersigned.linking.gazetteer.importing.solutions import Cell, Solution, check_variables, gather
from undersigned.linking.gazetteer.importing.sources import open_text
from undersigned.linking.gazetteer.tsv import Faults

__all__ = ["import_wikidata"]

LARGEST_JSON = 256 << 20
TERM = re.compile(r'<(?P<iri>[^>]*)>|"(?P<text>(?:[^"\\]|\\.)*)"(?:@(?P<language>[\w-]+)|\^\^\S+)?', re.DOTALL)
ESCAPE = re.compile(r'\\([tnrbf"\'\\])')
ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}

Placed = Iterator[tuple[str, Solution]]


def import_wikidata(path: Path, selection: Selection) -> Imported:
    """Return rows of a saved answer of the Wikidata query service.

    Args:
        path: `*.json`, `*.csv` or `*.tsv`; the variables are those of `solutions`.
        selection: what is taken.

    Raises:
        GazetteerError: the file has another form, misses variables, is cut off, or cannot be read.
    """
    readers = {".json": _read_json, ".csv": _read_csv, ".tsv": _read_tsv}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise GazetteerError(f"{path.name}: unknown ending; save the answer as {', '.join(sorted(readers))}")
    faults = Faults()
    with open_text(path, path.suffix.lower()) as text:
        return assemble(gather(reader(text, path.name), faults), selection, faults)


def _read_json(text: TextIO, name: str) -> Placed:
    raw = text.read(LARGEST_JSON + 1)
    if len(raw) > LARGEST_JSON:
        raise GazetteerError(f"{name}: more than {LARGEST_JSON >> 20} million characters; ask for fewer, or save CSV")
    try:
        rows = _json_rows(json.loads(raw))
    except (json.JSONDecodeError, RecursionError, KeyError, TypeError) as error:
        raise GazetteerError(
            f"{name}: no answer of a query ({error!r}); the file is cut off or of another form"
        ) from error
    check_variables((variable for row in rows for variable in row), name)
    for number, row in enumerate(rows, start=1):
        try:
            yield f"{name} row {number}", {variable: _json_cell(cell) for variable, cell in row.items()}
        except (KeyError, TypeError) as error:
            raise GazetteerError(
                f"{name} row {number}: a cell has another form ({error!r}); save the answer again"
            ) from error


def _json_rows(told: object) -> list[Mapping[str, object]]:
    """Return the rows of the standard form (an object) or of the page's own forms (a list)."""
    rows: object = told
    if isinstance(told, dict):
        rows = cast("dict[str, dict[str, object]]", told)["results"]["bindings"]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in cast("list[object]", rows)):
        raise TypeError("no list of rows")
    return cast("list[Mapping[str, object]]", rows)


def _json_cell(cell: object) -> Cell:
    if isinstance(cell, str):
        return cell, ""
    if not isinstance(cell, dict):
        raise TypeError(f"{cell!r} is neither a text nor a term")
    term = cast("dict[str, object]", cell)
    return str(term["value"]), str(term.get("xml:lang") or "")


def _read_csv(text: TextIO, name: str) -> Placed:
    table = csv.DictReader(text, restval="", strict=True)
    try:
        check_variables(table.fieldnames or (), name)
        for row in table:
            yield f"{name} line {table.line_num}", {variable: (cell, "") for variable, cell in row.items() if variable}
    except csv.Error as error:
        raise GazetteerError(f"{name} line {table.line_num}: {error}; the file is broken, save it again") from error


def _read_tsv(text: TextIO, name: str) -> Placed:
    header = text.readline().rstrip("\r\n")
    variables = [variable.strip().removeprefix("?") for variable in header.split("\t")]
    check_variables(variables, name)
    for number, line in enumerate(text, start=2):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != len(variables):
            raise GazetteerError(
                f"{name} line {number}: {len(cells)} columns of {len(variables)}; the file is cut off, save it again"
            )
        yield f"{name} line {number}", dict(zip(variables, map(_term, cells), strict=True))


def _term(written: str) -> Cell:
    match = TERM.fullmatch(written)
    if match is None:
        return written, ""
    if match["iri"] is not None:
        return match["iri"], ""
    return ESCAPE.sub(lambda escape: ESCAPED.get(escape[1], escape[1]), match["text"]), match["language"] or ""
