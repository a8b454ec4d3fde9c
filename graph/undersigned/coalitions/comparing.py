"""How alike two partitions are."""

from __future__ import annotations

import numpy as np

from undersigned.coalitions.partitions import Floats, Labels

__all__ = ["adjusted_rand", "best_matches", "contingency"]


def contingency(one: Labels, other: Labels) -> Floats:
    """Return how many actors two partitions have in each pair of groups, shape (groups, groups).

    Args:
        one: labels from 0, shape (actors,).
        other: likewise.
    """
    shape = (int(one.max(initial=-1)) + 1, int(other.max(initial=-1)) + 1)
    table = np.zeros(shape)
    np.add.at(table, (one, other), 1.0)
    return table


def adjusted_rand(one: Labels, other: Labels) -> float:
    """Return the Rand index of two partitions, adjusted for chance.

    Args:
        one: labels from 0, shape (actors,).
        other: likewise.

    Returns:
        1 for equal partitions, 0 on average for chance, down to -0.5; 1 where both are one group, or each actor alone.

    Example:
        >>> round(adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])), 4)
        0.5714

    Source: Hubert & Arabie 1985, doi 10.1007/BF01908075.
    """
    table = contingency(one, other)
    both, mine, theirs = (
        float((counts * (counts - 1) / 2).sum()) for counts in (table, table.sum(axis=1), table.sum(axis=0))
    )
    pairs = len(one) * (len(one) - 1) / 2
    expected = mine * theirs / pairs if pairs else 0.0
    most = (mine + theirs) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def best_matches(one: Labels, other: Labels) -> Floats:
    """Return for each group of one partition the Jaccard index of the group of the other that is most like it.

    Args:
        one: labels from 0, shape (actors,); every label up to the largest occurs or has the value NaN.
        other: likewise.

    Returns:
        Shape (groups of one,), 0 to 1; NaN for a group without actors.

    Example:
        >>> best_matches(np.array([0, 0, 1, 1]), np.array([0, 0, 0, 1]))
        array([0.66666667, 0.5       ])

    Source: Hennig 2007, doi 10.1016/j.csda.2006.11.025.
    """
    table = contingency(one, other)
    sizes = table.sum(axis=1, keepdims=True)
    union = sizes + table.sum(axis=0, keepdims=True) - table
    shares = np.divide(table, union, out=np.zeros_like(table), where=union > 0)
    return np.where(sizes.ravel() > 0, shares.max(axis=1, initial=0.0), np.nan)
