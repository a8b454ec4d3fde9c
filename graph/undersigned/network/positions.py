"""Networks of positions: who agrees, who opposes, who says what, with the claims behind each tie."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, triu

from undersigned.discourse import (
    ClaimTable,
    LabeledMatrix,
    Matrix,
    MatrixRequest,
    Mode,
    Normalization,
    compute_matrix,
)
from undersigned.network.assembly import Limits, period_of
from undersigned.network.projection import strongest_ties
from undersigned.network.tie_evidence import ClaimIndex, TieEvidence

__all__ = ["MOST_TIES_WITH_EVIDENCE", "position_network"]

MOST_TIES_WITH_EVIDENCE = 100_000
"""Ties up to which each carries its claims unless asked for: their lists fill the memory of larger networks."""

SETS = {Normalization.BINARY_JACCARD, Normalization.WEIGHTED_JACCARD}
Place = tuple[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Where claims stand: id to document and date."""

    places: Mapping[str, Place]

    def told(self, claims: Iterable[str]) -> dict[str, Any]:
        """Return documents and period of claims."""
        documents = sorted({self.places[claim] for claim in claims}, key=lambda place: (place[0], place[1] or ""))
        first, last = period_of(documents)
        return {"releases": sorted({document for document, _ in documents}), "first": first, "last": last}


def position_network(
    table: ClaimTable,
    request: MatrixRequest,
    *,
    limits: Limits | None = None,
    isolates: Mapping[str, str] | None = None,
    evidence: bool | None = None,
    kinds: Mapping[str, str] | None = None,
) -> nx.Graph[str]:
    """Return the network of a matrix of discourse, actors by actors or actors by concepts.

    Args:
        table: claims, of `read_claim_table` or of a coded file.
        request: mode, aggregation, normalization, duplicates, variables.
        limits: keep only the actors with the most documents, and the ties of the largest absolute weight; None keeps
            all. Concepts are all kept.
        isolates: actors that are nodes even without a claim, to their names.
        evidence: whether ties carry their claims; None does for up to 100,000 ties. `evidence_of_tie` tells one tie.
        kinds: what nodes are; the names of the variables where not told.

    Returns:
        A networkx graph, nodes and ties in sorted order. A tie wherever the weight is not 0.

        node: `label`, `kind`, `claims` (number of claims that count), `reach` (number of documents), `releases` (the
        documents, sorted), `first`, `last`; of two modes also `bipartite` (0 actors, 1 concepts) and `value`. A
        concept that is an actor too has its variable and a colon before its IRI.

        edge: `weight`; `sign` (1 or -1) where weights can be negative; with evidence `claims` (ids, sorted),
        `concepts` on which they meet, `releases`, `first`, `last`.

        graph: `kind`, `mode`, `aggregation`, `normalization`, `duplicates`, `rows`, `columns`, `range` (text
        `lowest..highest`), `lowest`, `highest` (numbers, None where there is no bound), `nodes_left_out`,
        `ties_left_out`.

    Raises:
        ValidationError: a variable is not in the table, or the scale has too many stances for `combine`.

    Example:
        >>> from undersigned.discourse import BOOLEAN
        >>> empty = ClaimTable(ids=(), documents=(), dates=(), variables={"organization": (), "concept": ()},
        ...                    numbers={"stance": ()}, scales={"stance": BOOLEAN})
        >>> position_network(empty, MatrixRequest()).graph["range"]
        '0..inf'

    Source: Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25; weights of `discourse.compute_matrix`.
    """
    names = dict(isolates or {})
    found = compute_matrix(table, request, isolates=names)
    index = ClaimIndex(found.counts)
    behind = Behind(places=dict(zip(table.ids, zip(table.documents, table.dates, strict=True), strict=True)))
    rows = _kept_rows(index, behind, limits)
    ties = _ties(found, rows, one_mode=request.mode is Mode.ONEMODE)
    kept = _strongest(ties, limits, 0 if request.mode is Mode.ONEMODE else len(found.counts.rows))
    network: nx.Graph[str] = nx.Graph(
        **_figures(request, found),
        nodes_left_out=len(found.counts.rows) - len(rows),
        ties_left_out=len(ties) - len(kept),
    )
    keys = _add_nodes(
        network, _Nodes(found=found, request=request, index=index, behind=behind, rows=rows), names, kinds
    )
    tell = evidence if evidence is not None else len(kept) <= MOST_TIES_WITH_EVIDENCE
    signed = found.range[0] < 0
    for row, column, weight in kept:
        attributes: dict[str, Any] = {"weight": weight}
        if signed:
            attributes["sign"] = 1 if weight > 0 else -1
        if tell:
            told = _evidence(index, request, row, column)
            attributes |= {"claims": list(told.claims), "concepts": list(told.concepts), **behind.told(told.claims)}
        network.add_edge(keys[0][row], keys[1][column], **attributes)
    return network


@dataclass(frozen=True, slots=True, kw_only=True)
class _Nodes:
    """What nodes are made of."""

    found: LabeledMatrix
    request: MatrixRequest
    index: ClaimIndex
    behind: Behind
    rows: Sequence[int]


def _add_nodes(
    network: nx.Graph[str], nodes: _Nodes, names: Mapping[str, str], kinds: Mapping[str, str] | None
) -> tuple[Sequence[str], Sequence[str]]:
    """Add the nodes in sorted order; return the keys of all rows and of the columns of the matrix."""
    counts, request, told = nodes.found.counts, nodes.request, kinds or {}
    labels = {**names, **counts.labels}
    added: list[tuple[str, dict[str, Any]]] = []
    for row in nodes.rows:
        actor = counts.rows[row]
        claims = nodes.index.of(row)
        kind = told.get(actor, request.rows)
        added.append((actor, _node(labels.get(actor, actor), kind, claims, nodes.behind)))
    if request.mode is Mode.ONEMODE:
        network.add_nodes_from(sorted(added))
        return counts.rows, counts.rows
    concepts = [
        f"{request.columns}:{concept}" if concept in set(counts.rows) else concept for concept in counts.columns
    ]
    claims_on: list[list[str]] = [[] for _ in concepts]
    for (_, column, _), claim in zip(counts.cells.tolist(), counts.claims, strict=True):
        claims_on[column].append(claim)
    added = [(key, {**attributes, "bipartite": 0, "value": key}) for key, attributes in added]
    for concept, key, on_it in zip(counts.columns, concepts, claims_on, strict=True):
        kind = told.get(concept, request.columns)
        attributes = _node(labels.get(concept, concept), kind, sorted(set(on_it)), nodes.behind)
        added.append((key, {**attributes, "bipartite": 1, "value": concept}))
    network.add_nodes_from(added)
    return counts.rows, concepts


def _node(label: str, kind: str, claims: Sequence[str], behind: Behind) -> dict[str, Any]:
    """Return what a node says of itself."""
    told = behind.told(claims)
    return {"label": label, "kind": kind, "claims": len(claims), "reach": len(told["releases"]), **told}


def _kept_rows(index: ClaimIndex, behind: Behind, limits: Limits | None) -> list[int]:
    """Return the rows of the actors with the most documents, ascending."""
    rows = range(len(index.said))
    if limits is None or len(rows) <= limits.nodes:
        return list(rows)
    reach = [len({behind.places[claim][0] for claim in index.of(row)}) for row in rows]
    return sorted(sorted(rows, key=lambda row: (-reach[row], row))[: limits.nodes])


def _ties(found: LabeledMatrix, rows: Sequence[int], *, one_mode: bool) -> list[tuple[int, int, float]]:
    """Return row, column and weight of each tie, sorted."""
    matrix: Matrix = found.matrix
    entries: Any = coo_array(csr_array(triu(matrix, k=1)) if one_mode else matrix)
    if len(rows) < matrix.shape[0]:
        kept: NDArray[np.bool_] = np.zeros(matrix.shape[0], dtype=np.bool_)
        kept[list(rows)] = True
        inside = kept[entries.row] & (kept[entries.col] if one_mode else True)
    else:
        inside = np.ones(len(entries.data), dtype=np.bool_)
    chosen = inside & (entries.data != 0)
    values = zip(entries.row[chosen].tolist(), entries.col[chosen].tolist(), entries.data[chosen].tolist(), strict=True)
    return sorted((int(row), int(column), float(f"{value:.12g}")) for row, column, value in values)


def _strongest(ties: list[tuple[int, int, float]], limits: Limits | None, shift: int) -> list[tuple[int, int, float]]:
    """Return the ties of the largest absolute weight, the strongest of each node in any case.

    Args:
        ties: row, column, weight.
        limits: how many.
        shift: what numbers of columns are above those of rows, 0 where both are the same nodes.
    """
    if limits is None or len(ties) <= limits.ties:
        return ties
    ends = np.array([(row, column + shift) for row, column, _ in ties], dtype=np.int64)
    weights = np.array([abs(weight) for _, _, weight in ties], dtype=np.float64)
    return [ties[at] for at in strongest_ties(ends, weights, weights, keep=limits.ties).tolist()]


def _evidence(index: ClaimIndex, request: MatrixRequest, row: int, column: int) -> TieEvidence:
    """Return the claims behind a tie."""
    if request.mode is Mode.TWOMODE:
        return index.on(row, column)
    return index.between(row, column, request.aggregation, equal=request.normalization in SETS)


def _figures(request: MatrixRequest, found: LabeledMatrix) -> dict[str, Any]:
    """Return what the network says of itself."""
    lowest, highest = found.range
    return {
        "kind": "positions" if request.mode is Mode.ONEMODE else "affiliation",
        "mode": str(request.mode),
        "aggregation": str(request.aggregation),
        "normalization": str(request.normalization),
        "duplicates": str(request.duplicates),
        "rows": request.rows,
        "columns": request.columns,
        "range": f"{lowest:g}..{highest:g}",
        "lowest": lowest if math.isfinite(lowest) else None,
        "highest": highest if math.isfinite(highest) else None,
    }
