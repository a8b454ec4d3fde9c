"""Each index with the partition that makes a field look most divided."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from undersigned.discourse import Matrix
from undersigned.errors import ValidationError
from undersigned.polarization.figures import tidy
from undersigned.polarization.indices import conflict_between, congruence_inside, index_value, to_dense
from undersigned.polarization.objectives import Floats, Index, Labels, make_objective
from undersigned.polarization.records import IndexFigures
from undersigned.polarization.requests import STARTS
from undersigned.polarization.search import Found, search_partitions

__all__ = ["MOST_ACTORS", "find_partitions", "limit_actors", "search_all"]

MOST_ACTORS = 4000
"""Matrices are dense here: more actors would need more than 128 MB each."""


def find_partitions(
    congruence: Matrix | Floats,
    conflict: Matrix | Floats,
    names: Sequence[str],
    *,
    groups: int = 2,
    seed: int = 1,
    starts: int = STARTS,
) -> tuple[IndexFigures, ...]:
    """Return each index with its best partition, without null model and interval.

    Args:
        congruence: `C`, shape (actors, actors), symmetric, diagonal 0; sparse or dense.
        conflict: `F`, likewise.
        names: of the actors, all different; their order does not matter.
        groups: into how many at most; for the E-I index exactly that many, or as many as there are actors.
        seed: of the starts.
        starts: from how many random partitions a search begins that cannot compare all.

    Raises:
        ValidationError: a matrix is none of congruence or conflict, the names do not fit, or there are too many.
    """
    order = sorted(range(len(names)), key=lambda at: names[at])
    good, bad = to_dense(congruence, "congruence"), to_dense(conflict, "conflict")
    if not good.shape == bad.shape == (len(set(names)),) * 2:
        raise ValidationError(f"{len(set(names))} names for matrices of shape {good.shape} and {bad.shape}")
    limit_actors(len(names))
    good, bad = good[np.ix_(order, order)], bad[np.ix_(order, order)]
    known = [names[at] for at in order]
    found = search_all(good[None], bad[None], groups=groups, seed=seed, starts=starts)
    return tuple(_figures(index, best, good, bad, known, groups) for index, best in found.items())


def search_all(good: Floats, bad: Floats, *, groups: int, seed: int, starts: int) -> dict[Index, Found]:
    """Return the best partitions of some fields by all indices.

    Args:
        good: congruence, shape (fields, actors, actors).
        bad: conflict, likewise.
        groups: into how many at most.
        seed: of the starts.
        starts: how many.
    """
    at_most = max(1, min(groups, good.shape[1]))
    return {
        index: search_partitions(
            make_objective(index, good, bad, groups=at_most), groups=at_most, seed=seed, starts=starts
        )
        for index in Index
    }


def _figures(index: Index, found: Found, good: Floats, bad: Floats, names: Sequence[str], groups: int) -> IndexFigures:
    labels = found.labels[0]
    return IndexFigures(
        index=index,
        value=tidy(float(found.values[0])) if len(names) else 0.0,
        bounds=index.bounds(groups),
        rises=index.rises,
        exact=found.exact,
        optima=None if found.optima is None else int(found.optima[0]),
        groups=_members(labels, names),
        congruence_inside=congruence_inside(good, labels),
        conflict_between=conflict_between(bad, labels),
        values={other: tidy(index_value(other, good, bad, labels)) for other in Index},
    )


def _members(labels: Labels, names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    parts = [tuple(names[int(at)] for at in np.flatnonzero(labels == label)) for label in np.unique(labels)]
    return tuple(sorted(parts, key=lambda part: (-len(part), part)))


def limit_actors(actors: int) -> None:
    """Refuse a field that is too large.

    Args:
        actors: how many.

    Raises:
        ValidationError: there are more than 4,000.
    """
    if actors > MOST_ACTORS:
        raise ValidationError(
            f"{actors} actors are too many to part, {MOST_ACTORS} is the most; choose claims by date or --where"
        )
