"""DL, the text format of UCINET."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import networkx as nx

from undersigned.errors import ValidationError
from undersigned.exchange.networks.flat import distinct, iter_ties, label_of, side_of
from undersigned.exchange.networks.tables import weight_text

__all__ = ["to_dl"]

WIDEST_MATRIX = 500
"""Networks of more nodes are lists of ties; a full matrix of them would be nearly all zeros."""


def to_dl(network: nx.Graph[str]) -> str:
    """Return a network as DL: a full matrix or, where it has more than 500 nodes, a list of ties.

    Two modes are `nr` rows and `nc` columns; a multigraph is a matrix for each kind of tie. Labels stand in quotes,
    double quotes within them become single ones, lines become spaces, and labels that differ in nothing but the case
    of their letters get a number, since UCINET writes them in capitals.

    Args:
        network: as `undersigned.network` makes them; a tie without a weight weighs 1.

    Raises:
        ValidationError: a multigraph has more nodes than a full matrix takes.
    """
    sides = side_of(network)
    rows = [node for node in sorted(network) if not sides or sides[node] == 0]
    columns = [node for node in sorted(network) if sides and sides[node] == 1]
    kinds = _kinds(network)
    full = len(network) <= WIDEST_MATRIX
    if len(kinds) > 1 and not full:
        raise ValidationError(
            f"DL network of {len(network)} nodes has {len(kinds)} kinds of ties; its matrices take {WIDEST_MATRIX} "
            "nodes: write one kind, or use .graphml"
        )
    form = "fullmatrix" if full else "edgelist2" if sides else "edgelist1"
    head = ["dl", f"nr={len(rows)} nc={len(columns)}" if sides else f"n={len(rows)}"]
    head += [f"nm={len(kinds)}"] if len(kinds) > 1 else []
    head += [f"format={form}", *_labels(network, rows, columns if sides else None)]
    head += ["matrix labels:", *kinds] if len(kinds) > 1 else []
    body = _matrices(kinds, rows, columns if sides else None) if full else _pairs(kinds, rows, columns)
    return "\n".join([*head, "data:", *body]) + "\n"


def _kinds(network: nx.Graph[str]) -> dict[str, dict[tuple[str, str], str]]:
    """Return the weights of the ties by their ends, for each quoted kind of tie; one kind unless a multigraph."""
    found: dict[str, dict[tuple[str, str], str]] = {}
    many = network.is_multigraph()
    for tie in iter_ties(network):
        kind = f'"{_bare(str(tie.attributes.get("kind", "tie")))}"' if many else "tie"
        found.setdefault(kind, {})[tie.one, tie.other] = weight_text(tie.attributes)
    return found or {"tie": {}}


def _labels(network: nx.Graph[str], rows: list[str], columns: list[str] | None) -> list[str]:
    """Return the labels with their titles; no two of the network are equal."""
    bare = [_bare(label_of(network, node)) or "?" for node in rows + (columns or [])]
    quoted = [f'"{name}"' for name in distinct(bare, fold=True)]
    if columns is None:
        return ["labels:", *quoted]
    return ["row labels:", *quoted[: len(rows)], "column labels:", *quoted[len(rows) :]]


def _bare(name: str) -> str:
    return " ".join(name.replace('"', "'").split())


def _matrices(
    kinds: Mapping[str, Mapping[tuple[str, str], str]], rows: list[str], columns: list[str] | None
) -> Iterator[str]:
    for weights in kinds.values():
        for row in rows:
            both = ((min(row, column), max(row, column)) for column in rows)
            pairs = both if columns is None else ((row, column) for column in columns)
            yield " ".join(weights.get(pair, "0") for pair in pairs)


def _pairs(kinds: Mapping[str, Mapping[tuple[str, str], str]], rows: list[str], columns: list[str]) -> Iterator[str]:
    """Yield a line each tie, of one mode each way, by the numbers of rows and columns."""
    place = {node: at for nodes in (rows, columns) for at, node in enumerate(nodes, start=1)}
    for weights in kinds.values():
        for (one, other), weight in weights.items():
            yield f"{place[one]} {place[other]} {weight}"
            if not columns and one != other:
                yield f"{place[other]} {place[one]} {weight}"
