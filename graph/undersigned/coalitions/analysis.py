"""Coalitions with all that a reader asks of them: what holds them together, how sure they are, who stands between."""

from __future__ import annotations

from dataclasses import dataclass, replace

from undersigned.coalitions.brokers import Broker, find_brokers
from undersigned.coalitions.cohesion import Between, Bond, find_bonds, layers_of, weigh_groups
from undersigned.coalitions.cut_stability import measure_cuts
from undersigned.coalitions.cuts import explain_choice, with_stability
from undersigned.coalitions.grouping import Grouped, group_actors, make_layers
from undersigned.coalitions.requests import CoalitionRequest
from undersigned.coalitions.stability import Stability, measure_stability
from undersigned.discourse import ClaimTable, StanceCounts, count_stances, drop_duplicates, weight_range

__all__ = ["CoalitionReport", "analyze_coalitions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoalitionReport:
    """Coalitions and what is known of them.

    Args:
        request: what was asked for.
        counts: claims by actor, concept and stance, with the claims behind each.
        grouped: the partition; of `hierarchical` the tree and its cuts.
        bonds: of each coalition the concepts that it agrees on most.
        between: congruence and conflict within and between coalitions, not normalized.
        brokers: all actors with a coalition, those between most first.
        stability: over resampled documents, where asked for.
        choice: why a tree was cut so, one sentence; "" for other methods.
        range: lowest and highest weight that the matrix asked for can have, infinite where there is no bound.
    """

    request: CoalitionRequest
    counts: StanceCounts
    grouped: Grouped
    bonds: tuple[tuple[Bond, ...], ...]
    between: Between
    brokers: tuple[Broker, ...]
    stability: Stability | None
    choice: str
    range: tuple[float, float]


def analyze_coalitions(
    table: ClaimTable, request: CoalitionRequest, *, replicates: int = 0, bonds: int = 5
) -> CoalitionReport:
    """Return the coalitions of the actors of some claims and what is known of them.

    Args:
        table: claims.
        request: how coalitions shall be found; its seed is that of the resampling, too.
        replicates: how often the documents are drawn anew for the stability; 0 leaves that out.
        bonds: concepts named for each coalition at most.

    Raises:
        ValidationError: a variable is not in the table, or there are too few actors for `k`.
        MissingExtraError: Leiden is not installed.
    """
    chosen = request.matrix
    axes = {"rows": chosen.rows, "columns": chosen.columns, "stance": chosen.stance}
    counts = count_stances(drop_duplicates(table, chosen.duplicates, **axes), **axes)
    grouped = group_actors(counts, request)
    stability = None
    if replicates:
        stability = measure_stability(table, request, grouped.coalitions, replicates=replicates, seed=request.seed)
        if grouped.tree is not None:
            values = measure_cuts(table, request, grouped.tree, grouped.cuts, replicates=replicates, seed=request.seed)
            grouped = replace(grouped, cuts=with_stability(grouped.cuts, values))
    labels = grouped.coalitions.labels(counts.rows)
    groups = range(len(grouped.coalitions.groups))
    return CoalitionReport(
        request=request,
        counts=counts,
        grouped=grouped,
        bonds=tuple(find_bonds(counts, labels, group, most=bonds) for group in groups),
        between=weigh_groups(*layers_of(counts), labels),
        brokers=find_brokers(make_layers(counts, request).agreed, counts.rows, grouped.coalitions),
        stability=stability,
        choice=_choice(grouped, request),
        range=weight_range(chosen, counts.scale),
    )


def _choice(grouped: Grouped, request: CoalitionRequest) -> str:
    """Return why a tree was cut so."""
    if grouped.tree is None:
        return ""
    if request.k is not None:
        return f"{request.k} were asked for."
    return explain_choice(grouped.cuts, len(grouped.coalitions.groups))
