"""Phase transitions: when the structure of a discourse changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from undersigned.discourse import Aggregation, Matrix
from undersigned.errors import ValidationError
from undersigned.timeline.moments import Moment
from undersigned.timeline.spectra import laplacian_spectrum, spectral_distances
from undersigned.timeline.states import MOST_STATES, find_states

__all__ = ["Phases", "Transition", "find_phases"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A change from one state to another.

    Args:
        window: number of the first window of the new state.
        after: middle of the last window of the old state.
        by: middle of the first window of the new state; the change shows between the two.
        source: number of the old state.
        target: number of the new state.
        distance: of the networks of the two windows, 0 or more.
    """

    window: int
    after: date
    by: date
    source: int
    target: int
    distance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Phases:
    """The sequence of states.

    Args:
        states: of each window, numbered from 0 in the order in which they first occur; None for a window without a tie.
        windows: numbers of the windows with a tie.
        distances: of their networks, symmetric, shape (windows, windows).
        indices: number of states tried to Dunn's index.
        transitions: in the order of time.
    """

    states: tuple[int | None, ...]
    windows: tuple[int, ...]
    distances: NDArray[np.float64]
    indices: dict[int, float]
    transitions: tuple[Transition, ...]


def find_phases(
    moments: Sequence[Moment], *, aggregation: Aggregation = Aggregation.CONGRUENCE, most: int = MOST_STATES
) -> Phases:
    """Return the states of the networks of windows, and when one follows another.

    Networks are compared by the Euclidean distance of the sorted eigenvalues of their normalized Laplacians, over all
    actors of all windows: those silent in one are actors without a tie there. A window without a tie says nothing of
    the structure and has no state.

    Args:
        moments: windows in the order of time.
        aggregation: `congruence`, `conflict`, or `subtract` (their difference, by its absolute value).
        most: largest number of states.

    Raises:
        ValidationError: another aggregation, or fewer than 2 states.

    Source: Masuda & Holme 2019, doi 10.1038/s41598-018-37534-2.
    """
    networks = [_network(moment, aggregation) for moment in moments]
    tied = tuple(at for at, network in enumerate(networks) if network.count_nonzero())
    distances = spectral_distances([laplacian_spectrum(networks[at]) for at in tied])
    chosen = find_states(distances, most=most)
    state_of = dict(zip(tied, chosen.states, strict=True))
    return Phases(
        states=tuple(state_of.get(at) for at in range(len(networks))),
        windows=tied,
        distances=distances,
        indices=chosen.indices,
        transitions=tuple(
            Transition(
                window=new,
                after=moments[old].window.range.middle_day,
                by=moments[new].window.range.middle_day,
                source=state_of[old],
                target=state_of[new],
                distance=float(distances[at, at + 1]),
            )
            for at, (old, new) in enumerate(pairwise(tied))
            if state_of[old] != state_of[new]
        ),
    )


def _network(moment: Moment, aggregation: Aggregation) -> Matrix:
    """Return the network of a window that is compared."""
    if aggregation is Aggregation.CONGRUENCE:
        return moment.congruence
    if aggregation is Aggregation.CONFLICT:
        return moment.conflict
    if aggregation is Aggregation.SUBTRACT:
        return Matrix(moment.congruence - moment.conflict)
    raise ValidationError(f"phases of {aggregation} are not known; use congruence, conflict or subtract")
