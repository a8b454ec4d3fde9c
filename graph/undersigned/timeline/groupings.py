"""What is found in each window where nothing else is asked for: coalitions and a panel of polarization."""

from __future__ import annotations

import numpy as np

from undersigned.coalitions import find_signed_coalitions
from undersigned.discourse import Matrix
from undersigned.polarization.partitions import MOST_ACTORS, find_partitions
from undersigned.timeline.series import FindGroups, Groups, MeasurePanel

__all__ = ["group_by_signed_modularity", "measure_by_indices"]


def group_by_signed_modularity(*, seed: int = 1, starts: int = 10) -> FindGroups:
    """Return a function that finds coalitions: agreement within them, disagreement between.

    Actors who are alone in their group are in no coalition.

    Args:
        seed: of the random order in which actors are visited.
        starts: how often to start anew.

    Source: Gomez, Jensen & Arenas 2009, doi 10.1103/PhysRevE.80.016114.
    """

    def find(congruence: Matrix, conflict: Matrix, names: tuple[str, ...]) -> Groups:
        found = find_signed_coalitions(congruence, conflict, names, seed=seed, starts=starts)
        return Groups(members=[group for group in found.groups if len(group) > 1], modularity=found.modularity)

    return find


def measure_by_indices(*, groups: int = 2, seed: int = 1) -> MeasurePanel:
    """Return a function that measures polarization by the indices of the panel, without null model and interval.

    Actors who share no concept with another one are left out. Where more than 4,000 are left, nothing is measured.

    Args:
        groups: into how many groups at most the actors are parted.
        seed: of the starts of the search.

    Source: see `undersigned.polarization`.
    """

    def measure(congruence: Matrix, conflict: Matrix, names: tuple[str, ...]) -> dict[str, float | None]:
        placed = np.flatnonzero(np.asarray((congruence + conflict).sum(axis=1)).ravel())
        if len(placed) > MOST_ACTORS:
            return {}
        good, bad = (matrix[placed][:, placed] for matrix in (congruence, conflict))
        found = find_partitions(good, bad, [names[at] for at in placed], groups=groups, seed=seed)
        return {str(one.index): one.value for one in found}

    return measure
