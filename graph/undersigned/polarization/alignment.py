"""Which way dimensions point: a fixed sign, and the rotation that brings a replicate back."""

from __future__ import annotations

import numpy as np

from undersigned.polarization.decomposition import Axes
from undersigned.polarization.objectives import Floats

__all__ = ["align", "fix_signs"]

SAME = 1e-9
"""Coordinates as far from 0, but for rounding."""


def fix_signs(axes: Axes) -> Axes:
    """Turn each dimension so that the actor farthest from 0 is on its positive side, of equally far ones the first.

    Args:
        axes: as decomposed; a dimension and its mirror image are equally right.
    """
    signs = np.ones(axes.actors.shape[1])
    for dimension, column in enumerate(axes.actors.T):
        far = np.abs(np.nan_to_num(column))
        if far.size and far.max() > 0:
            signs[dimension] = np.sign(column[np.flatnonzero(far >= far.max() * (1 - SAME))[0]])
    return Axes(actors=axes.actors * signs + 0.0, concepts=axes.concepts * signs + 0.0, singular=axes.singular)


def align(axes: Axes, target: Floats) -> Axes:
    """Rotate and mirror a replicate so that its actors come closest to where they are in the target.

    The rotation is the orthogonal Procrustes one: with `A' B = U D V'` over the actors of both, it is `U V'`. For one
    dimension that is a sign. Nothing is scaled or shifted.

    Args:
        axes: of a replicate.
        target: actors, shape (actors, dimensions); NaN rows are left out.

    Source: Schoenemann 1966, doi 10.1007/BF02289451.
    """
    both = ~(np.isnan(axes.actors).any(axis=1) | np.isnan(target).any(axis=1))
    left, _, right = np.linalg.svd(axes.actors[both].T @ target[both])
    rotation = left @ right
    return Axes(actors=axes.actors @ rotation, concepts=axes.concepts @ rotation, singular=axes.singular)
