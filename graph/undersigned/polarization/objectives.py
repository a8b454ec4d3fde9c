"""Indices of polarization as one problem: which actors to put together, where each pair has its gain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

__all__ = ["Floats", "Index", "Labels", "Objective", "least_mass", "make_objective"]

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


class Index(StrEnum):
    """The indices of the panel."""

    MODULARITY = "modularity"
    SIGNED_MODULARITY = "signed-modularity"
    FRUSTRATION = "frustration"
    E_I = "e-i"

    @property
    def rises(self) -> bool:
        """Whether a more divided field has a higher value; frustration and the E-I index fall."""
        return self in {Index.MODULARITY, Index.SIGNED_MODULARITY}

    def bounds(self, groups: int) -> tuple[float, float]:
        """Return the lowest and the highest value of the best partition into some groups, whatever the claims.

        Args:
            groups: at least 1.

        Example:
            >>> Index.MODULARITY.bounds(2), Index.FRUSTRATION.bounds(2)
            ((0.0, 0.5), (0.0, 0.5))
        """
        if self is Index.E_I:
            return -1.0, 1.0
        if self is Index.FRUSTRATION:
            return 0.0, 0.5 if groups > 1 else 1.0
        return 0.0, 1.0 - 1.0 / groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """The value of each partition: `base + sign * (sum of the gains of all pairs within a group)`.

    The best partition is the one with the largest sum of gains. Several fields are held at once: the one observed
    alone, or all those of a null model.

    Args:
        gains: shape (fields, actors, actors), symmetric, diagonal 0.
        base: shape (fields,).
        sign: 1 for an index that rises with polarization, -1 for one that falls.
        mass: shape (fields, actors): 1 for an actor that counts for the size of its group, else 0.
        least: shape (fields,): the lowest mass of a group; 0 where groups may be empty.
    """

    gains: Floats
    base: Floats
    sign: int
    mass: Floats
    least: Floats

    def values(self, sums: Floats) -> Floats:
        """Return the values for sums of gains, shape (fields,)."""
        return self.base + self.sign * sums


def make_objective(index: Index, congruence: Floats, conflict: Floats, *, groups: int) -> Objective:
    """Return the problem whose solution is the best partition by an index.

    Args:
        index: which one.
        congruence: `C`, shape (fields, actors, actors), symmetric, not negative, diagonal 0.
        conflict: `F`, likewise.
        groups: into how many groups at most.
    """
    make = {
        Index.MODULARITY: _modularity,
        Index.SIGNED_MODULARITY: _signed_modularity,
        Index.FRUSTRATION: _frustration,
        Index.E_I: _e_i,
    }[index]
    gains, base = make(congruence, conflict)
    at = np.arange(gains.shape[1])
    gains[:, at, at] = 0.0
    mass = ((congruence.sum(axis=2) + conflict.sum(axis=2)) > 0).astype(np.float64)
    least = least_mass(mass, groups) if index is Index.E_I else np.zeros(len(gains))
    return Objective(gains=gains, base=base, sign=1 if index.rises else -1, mass=mass, least=least)


def least_mass(mass: Floats, groups: int) -> Floats:
    """Return how many actors with a tie each group must have: half an equal share, rounded up.

    Without that, all actors in one group have the lowest E-I index, and after that partition the one that parts the
    actor with the fewest ties from all others.

    Args:
        mass: shape (fields, actors): 1 for an actor with a tie, else 0.
        groups: how many.

    Returns:
        Shape (fields,); 0 for a field without ties.

    Example:
        >>> least_mass(np.ones((1, 9)), 2)
        array([3.])
    """
    tied = mass.sum(axis=1)
    least: Floats = np.ceil(tied / (2 * groups))
    return least


def _by(values: Floats, divisor: Floats) -> Floats:
    """Divide each field by its number; by 0 gives 0."""
    shaped = divisor.reshape(-1, *[1] * (values.ndim - 1))
    return np.divide(values, shaped, out=np.zeros_like(values), where=shaped != 0)


def _centered(matrix: Floats) -> tuple[Floats, Floats, Floats]:
    """Return `W - d d'/2w`, what its diagonal adds up to, and `2w`."""
    degrees = matrix.sum(axis=2)
    total = degrees.sum(axis=1)
    expected = _by(degrees[:, :, None] * degrees[:, None, :], total)
    return matrix - expected, -_by((degrees**2).sum(axis=1), total), total


def _modularity(congruence: Floats, conflict: Floats) -> tuple[Floats, Floats]:
    del conflict
    centered, diagonal, total = _centered(congruence)
    return 2.0 * _by(centered, total), _by(diagonal, total)


def _signed_modularity(congruence: Floats, conflict: Floats) -> tuple[Floats, Floats]:
    positive, mine, agreed = _centered(congruence)
    negative, theirs, opposed = _centered(conflict)
    return 2.0 * _by(positive - negative, agreed + opposed), _by(mine - theirs, agreed + opposed)


def _frustration(congruence: Floats, conflict: Floats) -> tuple[Floats, Floats]:
    agreed, opposed = (matrix.sum(axis=(1, 2)) / 2 for matrix in (congruence, conflict))
    return _by(congruence - conflict, agreed + opposed), _by(agreed, agreed + opposed)


def _e_i(congruence: Floats, conflict: Floats) -> tuple[Floats, Floats]:
    del conflict
    agreed = congruence.sum(axis=(1, 2)) / 2
    return 2.0 * _by(congruence, agreed), (agreed > 0).astype(np.float64)
