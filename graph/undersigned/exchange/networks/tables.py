"""Networks as CSV: a list of ties, a matrix, a list of the events behind each tie."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import networkx as nx

from undersigned.exchange.networks.flat import Tie, iter_ties, label_of, names_of, side_of
from undersigned.exchange.networks.values import ValueType, as_type, cell, plain

__all__ = ["to_event_list", "to_matrix", "to_tie_list", "weight_text"]

TIE_COLUMNS = ("source", "target", "source_label", "target_label", "weight", "first", "last", "releases")
EVENTS, EVIDENCE = ("claims", "releases"), "_evidence"
"""Lists of a tie that tell what it rests on; of kinds of ties each has its own, `co_signed_evidence`."""

EVENT_COLUMNS = ("source", "target", "source_label", "target_label", "weight", "what", "event", "date")


def to_tie_list(network: nx.Graph[str]) -> str:
    """Return a row for each tie, with names, weight, period, releases and all other attributes.

    Nodes without a tie are rows with an empty target. Lists are joined by spaces, unknown values empty.

    Args:
        network: as `undersigned.network` makes them.
    """
    ties = list(iter_ties(network))
    others = sorted({name for tie in ties for name in tie.attributes} - set(TIE_COLUMNS))
    rows = [
        [*_ends(network, tie), *(cell(tie.attributes.get(name)) for name in (*TIE_COLUMNS[4:], *others))]
        for tie in ties
    ]
    return _csv([*TIE_COLUMNS, *others], [*rows, *_loners(network, len(TIE_COLUMNS) + len(others))])


def to_event_list(network: nx.Graph[str], dates: Mapping[str, str | None] | None = None) -> str:
    """Return a row for each release or claim behind each tie.

    Args:
        network: as `undersigned.network` makes them; `releases`, `claims` and lists called `..._evidence` tell events.
        dates: of the events, where known.

    Returns:
        Columns: ends and names, weight of the tie, `what` (name of the list: `releases`, `claims`), the event, its
        date, and all other attributes of the tie. A tie without events, and a node without a tie, is a row
        of its own.
    """
    known = dates or {}
    ties = list(iter_ties(network))
    others = sorted(
        {name for tie in ties for name, value in tie.attributes.items() if not _is_events(name, value)}
        - set(EVENT_COLUMNS)
    )
    rows: list[list[str]] = []
    for tie in ties:
        begin = [*_ends(network, tie), cell(tie.attributes.get("weight"))]
        told = [cell(tie.attributes.get(name)) for name in others]
        rows += [[*begin, what, cell(event), cell(known.get(event)), *told] for what, event in _events(tie)]
    return _csv([*EVENT_COLUMNS, *others], [*rows, *_loners(network, len(EVENT_COLUMNS) + len(others))])


def to_matrix(network: nx.Graph[str]) -> str:
    """Return the weights as a matrix with the names of nodes, each its own; of two modes actors are the rows.

    Ties of several kinds between two nodes are added up.

    Args:
        network: as `undersigned.network` makes them; a tie without a weight weighs 1.
    """
    names, sides = names_of(network), side_of(network)
    rows = [node for node in names if not sides or sides[node] == 0]
    columns = [node for node in names if sides[node] == 1] if sides else rows
    place = {node: at for at, node in enumerate(columns)}
    weights: dict[str, dict[int, float]] = {}
    for tie in iter_ties(network):
        for row, column in {(tie.one, tie.other), (tie.other, tie.one)}:
            if column in place and (not sides or sides[row] == 0):
                line = weights.setdefault(row, {})
                line[place[column]] = line.get(place[column], 0) + _weight(tie.attributes)
    empty = ["0"] * len(columns)
    return _csv(["", *(cell(names[node]) for node in columns)], _matrix_rows(rows, names, weights, empty))


def weight_text(attributes: Mapping[str, Any]) -> str:
    """Return the weight of a tie as text, whole numbers without a point; 1 where it has none."""
    return _number(_weight(attributes))


def _weight(attributes: Mapping[str, Any]) -> float:
    weight = plain(attributes.get("weight"))
    return 1 if weight is None or isinstance(weight, str) else weight


def _number(value: float) -> str:
    return as_type(value, ValueType.DECIMAL, infinity="Inf").removesuffix(".0")


def _matrix_rows(
    rows: Sequence[str], names: Mapping[str, str], weights: Mapping[str, Mapping[int, float]], empty: Sequence[str]
) -> Iterator[list[str]]:
    for row in rows:
        line = list(empty)
        for at, weight in weights.get(row, {}).items():
            line[at] = _number(weight)
        yield [cell(names[row]), *line]


def _ends(network: nx.Graph[str], tie: Tie) -> list[str]:
    return [cell(tie.one), cell(tie.other), cell(label_of(network, tie.one)), cell(label_of(network, tie.other))]


def _loners(network: nx.Graph[str], width: int) -> list[list[str]]:
    loners = [node for node in sorted(network) if not network.degree(node)]
    return [[cell(node), "", cell(label_of(network, node)), *[""] * (width - 3)] for node in loners]


def _is_events(name: str, value: object) -> bool:
    return isinstance(value, list | tuple) and (name in EVENTS or name.endswith(EVIDENCE))


def _events(tie: Tie) -> list[tuple[str, Any]]:
    found = [
        (name, item) for name, value in sorted(tie.attributes.items()) if _is_events(name, value) for item in value
    ]
    return found or [("", None)]


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([cell(name) for name in header])
    writer.writerows(rows)
    return out.getvalue()
