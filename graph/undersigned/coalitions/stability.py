"""How much coalitions hang on single documents: found anew in resampled documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from undersigned.coalitions.comparing import adjusted_rand, best_matches
from undersigned.coalitions.grouping import group_actors
from undersigned.coalitions.partitions import Coalitions, Floats, Labels
from undersigned.coalitions.requests import CoalitionRequest
from undersigned.discourse import ClaimTable, Duplicates, StanceCounts, count_stances, drop_duplicates
from undersigned.errors import ValidationError

__all__ = [
    "Share",
    "Stability",
    "compare_replicates",
    "fit_request",
    "measure_stability",
    "resample_documents",
    "summarize",
]

STARTS = 3
"""Starts in a replicate: its chance error is small beside that of the documents."""

BOUNDS = (2.5, 97.5)
ONCE = (Duplicates.INCLUDE, Duplicates.DOCUMENT)
"""Where a document that is drawn twice counts twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A mean over replicates.

    Args:
        mean: 0 to 1 (the adjusted Rand index from -0.5).
        low: of the replicates 2.5 % lie below.
        high: of the replicates 2.5 % lie above.
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """How alike the coalitions of resampled documents are.

    Args:
        names: of the actors of all coalitions, sorted.
        together: share of the replicates in which a pair is in one coalition, of those in which both are in any; 0
            where that is none; shape (names, names), diagonal 1.
        of_actor: mean of `together` with the other members of its coalition, shape (names,); NaN for one alone.
        of_coalition: Jaccard index with the most similar coalition of a replicate, in the order of the coalitions;
            None where no replicate has any of the members.
        adjusted_rand: of the replicates with the partition; None where no replicate has two actors in coalitions.
        replicates: how many.
    """

    names: tuple[str, ...]
    together: Floats
    of_actor: Floats
    of_coalition: tuple[Share | None, ...]
    adjusted_rand: Share | None
    replicates: int


def measure_stability(
    table: ClaimTable,
    request: CoalitionRequest,
    coalitions: Coalitions,
    *,
    replicates: int = 200,
    seed: int = 1,
) -> Stability:
    """Return how alike coalitions stay when the documents are drawn anew, with replacement.

    Args:
        table: claims, with duplicates.
        request: how the coalitions were found.
        coalitions: the partition of all documents.
        replicates: how often to draw.
        seed: of the draws.

    Raises:
        ValidationError: no replicate is asked for.

    Source: Hennig 2007, doi 10.1016/j.csda.2006.11.025, for the Jaccard index of the most similar coalition; Hubert &
        Arabie 1985, doi 10.1007/BF01908075.
    """
    if replicates < 1:
        raise ValidationError(f"{replicates} replicates tell nothing of stability; use 200 or more")
    quick = replace(request, starts=min(request.starts, STARTS))
    names = tuple(sorted(coalitions.number_of))
    found = (
        group_actors(counts, fit_request(quick, counts)).coalitions.labels(names)
        for counts in resample_documents(table, request, replicates=replicates, seed=seed)
    )
    return compare_replicates(names, coalitions, found)


def compare_replicates(names: Sequence[str], coalitions: Coalitions, replicates: Iterator[Labels]) -> Stability:
    """Return how alike partitions are to one.

    Args:
        names: of the actors, sorted.
        coalitions: of them.
        replicates: labels of the names, below 0 for none.
    """
    labels = coalitions.labels(names)
    both, same = np.zeros((len(names), len(names))), np.zeros((len(names), len(names)))
    matches: list[Floats] = []
    rand: list[float] = []
    for other in replicates:
        told = other >= 0
        both += np.outer(told, told)
        same += (other[:, None] == other[None, :]) & np.outer(told, told)
        matches.append(_padded(best_matches(labels[told], other[told]), len(coalitions.groups)))
        if told.sum() > 1:
            rand.append(adjusted_rand(labels[told], other[told]))
    together = np.divide(same, both, out=np.zeros_like(same), where=both > 0)
    np.fill_diagonal(together, 1.0)
    columns = np.array(matches).T if coalitions.groups else np.zeros((0, len(matches)))
    return Stability(
        names=tuple(names),
        together=together,
        of_actor=_of_actors(together, labels),
        of_coalition=tuple(summarize(column[~np.isnan(column)]) for column in columns),
        adjusted_rand=summarize(np.array(rand)),
        replicates=len(matches),
    )


def resample_documents(
    table: ClaimTable, request: CoalitionRequest, *, replicates: int, seed: int
) -> Iterator[StanceCounts]:
    """Yield the counts of resampled documents.

    A document that is drawn twice counts twice where duplicates count once a document or always; where they count
    once in a stretch of time, it says the same again in that stretch, and counts once.

    Args:
        table: claims, with duplicates.
        request: variables and the filter of duplicates.
        replicates: how often to draw.
        seed: of the draws.
    """
    chance = np.random.default_rng(seed)
    documents, document_of = np.unique(np.array(table.documents, dtype=object).astype(str), return_inverse=True)
    chosen = request.matrix
    axes = {"rows": chosen.rows, "columns": chosen.columns, "stance": chosen.stance}
    weights = np.ones(len(table)) if table.weights is None else np.array(table.weights, dtype=np.float64)
    for _ in range(replicates):
        drawn = np.bincount(chance.integers(0, max(1, len(documents)), len(documents)), minlength=len(documents))
        times = drawn[document_of] if len(table) else np.zeros(0, dtype=np.int64)
        counted = weights * (times if chosen.duplicates in ONCE else 1)
        sample = replace(table, weights=tuple(counted.tolist())).select(np.flatnonzero(times))
        yield count_stances(drop_duplicates(sample, chosen.duplicates, **axes), **axes)


def fit_request(request: CoalitionRequest, counts: StanceCounts) -> CoalitionRequest:
    """Return a request for no more coalitions than there are actors."""
    if request.k is None:
        return request
    return replace(request, k=max(1, min(request.k, int((counts.activity > 0).sum()))))


def _of_actors(together: Floats, labels: Labels) -> Floats:
    """Return the mean share with the other members of an actor's coalition."""
    alike = (labels[:, None] == labels[None, :]) & ~np.eye(len(labels), dtype=bool)
    others = alike.sum(axis=1)
    found: Floats = np.full(len(labels), np.nan)
    np.divide((together * alike).sum(axis=1), others, out=found, where=others > 0)
    return found


def _padded(values: Floats, count: int) -> Floats:
    """Return values with NaN for the coalitions that a replicate has no member of."""
    return np.concatenate([values, np.full(count - len(values), np.nan)])


def summarize(values: Floats) -> Share | None:
    """Return mean and interval; None without values."""
    if not len(values):
        return None
    low, high = np.percentile(values, BOUNDS)
    return Share(mean=float(values.mean()), low=float(low), high=float(high))
