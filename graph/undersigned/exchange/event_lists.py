"""Event lists: CSV files of claims, a row each."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from undersigned.discourse import ClaimTable, Scale
from undersigned.errors import ReadingError, ValidationError
from undersigned.exchange.cells import WORDS, parse_date, parse_stance, parse_weight
from undersigned.exchange.claim_tables import ClaimFile
from undersigned.exchange.coding import id_order
from undersigned.exchange.csv_text import SEPARATOR, iter_rows, read_text, sniff_delimiter
from undersigned.exchange.headings import Headings, find_headings, parse_mapping
from undersigned.exchange.notices import Notices
from undersigned.exchange.scales import declare_scales, name_stances, observe_scales

__all__ = ["dump_event_list", "load_event_list"]

T = TypeVar("T")
ACTORS = ("organization", "person")
CONCEPT = "concept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A row.

    Args:
        line: of the file.
        cells: trimmed.
        stance: parsed.
        date: parsed.
        weight: parsed, 1 without a column of weights.
        id: own or by its line.
        document: own or the id.
    """

    line: int
    cells: Sequence[str]
    stance: int
    date: str | None
    weight: float
    id: str
    document: str


def load_event_list(path: Path, *, mapping: Sequence[str] = (), scales: Mapping[str, Scale] | None = None) -> ClaimFile:
    """Read claims from a CSV file with a row of headings: comma, semicolon or tab, UTF-8.

    Known headings are id, document, date, organization (actor), person, concept (measure, issue), stance (agreement,
    qualifier) and weight; all other columns become variables under their headings. A stance is a whole number, or a
    word: yes, no, support, oppose ... The scale is 0 to 1 where only 0, 1 and words occur.

    Args:
        path: of the file.
        mapping: `name=heading` for columns that are headed otherwise.
        scales: declared ends by name of the stance; without one, the lowest and highest value count, which is told.

    Returns:
        The claims in the order of date, document and id. Rows without an actor or without a concept are left out, and
        counted in a notice. Without ids, a claim is known by its line; without documents, each stands for its own.

    Raises:
        ReadingError: the file cannot be read, or a row is wrong; the message names the line.
        ValidationError: a column is missing or named twice, or a stance lies outside its declared scale.
    """
    text = read_text(path)
    rows = iter_rows(text, sniff_delimiter(text), path=path)
    first = next((row for row in rows if not row[1][0].lower().startswith(SEPARATOR)), None)
    if first is None:
        raise ReadingError(f"{path}: the file is empty; its first row must hold the headings")
    notices = Notices()
    headings = find_headings(first[1], parse_mapping(mapping), notices)
    _tell_missing(headings, notices)
    events: list[Event] = []
    for line, cells in rows:
        if _complete(cells, headings):
            events.append(_in_line(path, line, _event, cells, headings, line, len(first[1])))
        else:
            notices.add("line", str(line), "no actor or no concept; it is left out")
    _tell_na(events, headings, notices)
    _require_own_ids(events, path)
    _require_plain_words(events, headings, path)
    events.sort(key=lambda event: (event.date or "", id_order(event.document), id_order(event.id)))
    return ClaimFile(table=_table(events, headings, scales or {}, notices), notices=notices.told())


def dump_event_list(table: ClaimTable) -> str:
    """Return claims as CSV: id, document, date, all variables and stances by name, and the weight where there are any.

    Values that are IRIs stand as such, their names in a column `<variable>.label` of its own. Cells stand as they are,
    so that they can be read back; a spreadsheet takes one that begins with `=` for a formula.
    """
    columns: dict[str, Sequence[object]] = {
        "id": table.ids,
        "document": table.documents,
        "date": ["" if day is None else day for day in table.dates],
    }
    for name, column in sorted(table.variables.items()):
        columns[name] = column
        if any(value in table.labels for value in column):
            columns.setdefault(f"{name}.label", [table.labels.get(value, value) for value in column])
    columns.update(sorted(table.numbers.items()))
    if table.weights is not None:
        columns["weight"] = table.weights
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(columns)
    rows.writerows(zip(*columns.values(), strict=True))
    return written.getvalue()


def _in_line(path: Path, line: int, parse: Callable[..., T], *given: object) -> T:
    """Parse something of a row.

    Raises:
        ReadingError: it is wrong; the message names the line.
    """
    try:
        return parse(*given)
    except ValidationError as error:
        raise ReadingError(f"{path}, line {line}: {error}") from error


def _cell(cells: Sequence[str], at: int | None) -> str:
    """Return a cell, "" where the row ends before it or there is no such column."""
    return cells[at] if at is not None and at < len(cells) else ""


def _event(cells: Sequence[str], headings: Headings, line: int, columns: int) -> Event:
    """Return a row.

    Raises:
        ValidationError: a value is wrong, or the row has more cells than the first one.
    """
    if any(cells[columns:]):
        raise ValidationError(
            f"the row has {len(cells)} cells for {columns} headings; put quotation marks around commas"
        )
    fixed = headings.fixed
    name, at = headings.stance
    if not _cell(cells, at):
        raise ValidationError(f"the row has no {name}; give it one, or delete the row")
    own = _cell(cells, fixed.get("id")) or str(line)
    return Event(
        line=line,
        cells=cells,
        stance=parse_stance(_cell(cells, at)),
        date=parse_date(_cell(cells, fixed.get("date"))),
        weight=parse_weight(_cell(cells, fixed["weight"])) if "weight" in fixed else 1.0,
        id=own,
        document=_cell(cells, fixed.get("document")) or own,
    )


def _complete(cells: Sequence[str], headings: Headings) -> bool:
    """Tell whether a row has an actor and a concept, of the usual columns that there are."""
    actors = [at for name, at in headings.variables.items() if name in ACTORS]
    concept = headings.variables.get(CONCEPT)
    return (not actors or any(_cell(cells, at) for at in actors)) and (concept is None or bool(_cell(cells, concept)))


def _tell_missing(headings: Headings, notices: Notices) -> None:
    """Tell what a file does without."""
    if "document" not in headings.fixed:
        notices.say("no column names the document: every claim counts as one of its own document")
    if "date" not in headings.fixed:
        notices.say("no column holds the date: all claims are undated")


def _tell_na(events: Sequence[Event], headings: Headings, notices: Notices) -> None:
    """Tell of names that R writes for missing values; they may be names all the same."""
    for name in (*ACTORS, CONCEPT):
        for event in events:
            if name in headings.variables and _cell(event.cells, headings.variables[name]) == "NA":
                notices.add(
                    "line", str(event.line), f"'NA' counts as a name of the {name}; empty the cell if it is none"
                )


def _require_own_ids(events: Sequence[Event], path: Path) -> None:
    """Refuse two claims of one id.

    Raises:
        ReadingError: there are such; the message names both lines.
    """
    lines: dict[str, int] = {}
    for event in events:
        if lines.setdefault(event.id, event.line) != event.line:
            raise ReadingError(
                f"{path}, line {event.line}: the id {event.id!r} is that of line {lines[event.id]} already"
            )


def _require_plain_words(events: Sequence[Event], headings: Headings, path: Path) -> None:
    """Refuse words among numbers other than 0 and 1: `oppose` is 0, which on a longer scale is no opposition.

    Raises:
        ReadingError: there are such; the message names the line.
    """
    if all(event.stance in {0, 1} for event in events):
        return
    for event in events:
        word = _cell(event.cells, headings.stance[1])
        if word.lower() in WORDS:
            raise ReadingError(f"{path}, line {event.line}: {word!r} stands among numbers; write one of the scale")


def _table(events: Sequence[Event], headings: Headings, scales: Mapping[str, Scale], notices: Notices) -> ClaimTable:
    """Return the claims of the rows.

    Raises:
        ValidationError: a stance lies outside its declared scale.
    """
    name = headings.stance[0]
    stances = {name: tuple(event.stance for event in events)}
    declared = name_stances(scales, stances)
    booleans = {name} if set(stances[name]) <= {0, 1} else set[str]()
    table = ClaimTable(
        ids=tuple(event.id for event in events),
        documents=tuple(event.document for event in events),
        dates=tuple(event.date for event in events),
        variables={
            variable: tuple(_cell(event.cells, at) for event in events) for variable, at in headings.variables.items()
        },
        numbers=stances,
        scales=observe_scales(stances, booleans, declared, notices),
        weights=tuple(event.weight for event in events) if "weight" in headings.fixed else None,
    )
    return declare_scales(table, declared)
