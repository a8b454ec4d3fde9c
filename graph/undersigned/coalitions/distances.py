"""How far apart actors are."""

from __future__ import annotations

from typing import Any

import numpy as np

from undersigned.coalitions.partitions import Floats
from undersigned.coalitions.requests import Distance
from undersigned.discourse import Aggregation, Normalization, StanceCounts, affiliate, project_stances

__all__ = ["measure_distances"]


def measure_distances(counts: StanceCounts, distance: Distance) -> Floats:
    """Return the distance of each pair of actors.

    `positions`: `(1 - r) / 2`, where `r` is the difference of congruence and conflict by true cosine: 0 for the same
    positions, 1/2 for actors who share no concept, 1 for opposite positions. `congruence`: 1 less the true cosine of
    congruence; who shares no concept and who disagrees are equally far. `jaccard`: 1 less the weighted Jaccard of
    concepts with the very same stance. `euclidean`: the length of the difference of the two-mode profiles, net stance
    on each concept by activity.

    Args:
        counts: claims by actor, concept and stance.
        distance: which one.

    Returns:
        Symmetric, diagonal 0, shape (actors, actors); 0 to 1, `euclidean` from 0 on.
    """
    if distance is Distance.EUCLIDEAN:
        profiles = affiliate(counts, Aggregation.SUBTRACT, Normalization.ACTIVITY).toarray()
        return _lengths(profiles)
    aggregation, normalization = {
        Distance.POSITIONS: (Aggregation.SUBTRACT, Normalization.TRUE_COSINE),
        Distance.CONGRUENCE: (Aggregation.CONGRUENCE, Normalization.TRUE_COSINE),
        Distance.JACCARD: (Aggregation.CONGRUENCE, Normalization.WEIGHTED_JACCARD),
    }[distance]
    alike: Any = project_stances(counts, aggregation, normalization).toarray()
    apart = (1.0 - alike) / 2 if distance is Distance.POSITIONS else 1.0 - alike
    found: Floats = np.clip((apart + apart.T) / 2, 0.0, 1.0)
    np.fill_diagonal(found, 0.0)
    return found


def _lengths(profiles: Floats) -> Floats:
    """Return the Euclidean distances of rows."""
    if not len(profiles):
        return np.zeros((0, 0))
    return np.stack([np.sqrt(((profiles - row) ** 2).sum(axis=1)) for row in profiles])
