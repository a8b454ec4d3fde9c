"""Claims for the analysis of discourse: from a coded file, or from the graph of a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from undersigned.discourse import ClaimTable, Condition, Scale, select_where
from undersigned.exchange import ClaimFile, read_claim_file
from undersigned.network import Grouping
from undersigned.network.periods import in_window, parse_bound
from undersigned.workspace.workspace import open_workspace

CONCEPT, MEASURE = "concept", "measure"
"""What coded files call that which one is for or against, and what the graph calls it."""

__all__ = ["claims_of_file", "claims_of_workspace", "select_period"]


def claims_of_file(  # noqa: PLR0913  each option narrows or explains the claims
    path: Path,
    *,
    mapping: Sequence[str] = (),
    scales: Mapping[str, Scale] | None = None,
    claim_type: str | None = None,
    since: str | None = None,
    until: str | None = None,
    conditions: Iterable[Condition] = (),
) -> ClaimFile:
    """Return the claims of a coded file that lie in a period and fulfill conditions, with what was left out of it.

    Args:
        path: `.dna`, `.csv`, `.tsv` or `.qdpx`.
        mapping: `name=heading` of a CSV file.
        scales: declared ends of stances by name; `stance` is the one that the file has.
        claim_type: label of the type of claims; None is the usual one.
        since: first year, month or day, or None.
        until: last year, month or day, or None.
        conditions: on the variables of the file.

    Raises:
        UndersignedError: the file cannot be read, a bound is no date, or a condition names no variable.
    """
    found = read_claim_file(path, mapping=mapping, scales=scales, claim_type=claim_type)
    chosen = select_where(select_period(found.table, since=since, until=until), conditions)
    return ClaimFile(table=chosen, notices=found.notices)


def claims_of_workspace(  # noqa: PLR0913  each option narrows or shapes the claims
    folder: Path,
    *,
    rows: str,
    columns: str,
    since: str | None = None,
    until: str | None = None,
    where: Sequence[str] = (),
    expand: bool = False,
    roll_up: bool = False,
) -> ClaimTable:
    """Return the claims of the graph of a workspace, see `Workspace.claims`.

    Args:
        folder: of the workspace.
        rows: variable of the actors.
        columns: variable of the concepts; `concept` are the measures.
        since: first year, month or day, or None.
        until: last year, month or day, or None.
        where: conditions as written, on theme, language, country, role, genre, kind, method, confidence, review.
        expand: whether members stand for a standing coalition.
        roll_up: whether chapters count as the body that they belong to.

    Raises:
        UndersignedError: there is no workspace, or the choice asks for what the graph does not have.
    """
    grouping = Grouping(expand=expand, roll_up=roll_up)
    with open_workspace(folder) as opened:
        table = opened.claims(rows=rows, columns=columns, since=since, until=until, where=where, grouping=grouping)
    if columns == CONCEPT and columns not in table.variables:
        return replace(table, variables={**table.variables, columns: table.variables[MEASURE]})
    return table


def select_period(table: ClaimTable, *, since: str | None, until: str | None) -> ClaimTable:
    """Keep the claims of which any day lies between two bounds, both included.

    Args:
        table: claims; those without a date are in no period but the unbounded one.
        since: first year, month or day, or None.
        until: last year, month or day, or None.

    Raises:
        ValidationError: a bound is no date.
    """
    first, last = parse_bound(since, "since"), parse_bound(until, "until")
    if first is None and last is None:
        return table
    return table.select(at for at, day in enumerate(table.dates) if in_window(day, first, last))
