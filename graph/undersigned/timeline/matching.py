"""Give coalitions one number over time: those of each window are matched with those of the windows before it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

__all__ = ["LEAST_OVERLAP", "match_groups", "number_groups"]

LEAST_OVERLAP = 0.1
"""Jaccard similarity below which two groups are not the same coalition."""

Group = frozenset[str]


def match_groups(before: Sequence[Group], after: Sequence[Group], *, least: float = LEAST_OVERLAP) -> dict[int, int]:
    """Return which groups of two lists are the same: the matching of the largest sum of Jaccard similarities.

    Args:
        before: groups of one window.
        after: groups of another one.
        least: similarity below which a pair is not matched; pairs without a common member never are.

    Returns:
        Place in `after` to place in `before`, one to one.

    Example:
        >>> match_groups([frozenset("abc"), frozenset("de")], [frozenset("dex"), frozenset("ab")])
        {0: 1, 1: 0}

    Source: Kuhn 1955, doi 10.1002/nav.3800020109 (assignment); Greene, Doyle & Cunningham 2010,
    doi 10.1109/ASONAM.2010.17 (Jaccard matching of communities over time).
    """
    if not before or not after:
        return {}
    alike = _jaccard(before, after)
    alike[alike < least] = 0.0
    rows, columns = linear_sum_assignment(alike, maximize=True)
    pairs = [(int(new), int(old)) for old, new in zip(rows, columns, strict=True) if alike[old, new] > 0]
    return dict(sorted(pairs))


def _jaccard(before: Sequence[Group], after: Sequence[Group]) -> NDArray[np.float64]:
    """Return the share of common members in all members of each pair of groups, shape (before, after)."""
    return np.array(
        [[len(old & new) / len(old | new) if old | new else 0.0 for new in after] for old in before], dtype=np.float64
    )


def number_groups(
    partitions: Sequence[Sequence[Group]], *, least: float = LEAST_OVERLAP
) -> tuple[dict[int, Group], ...]:
    """Return the groups of each window by a number that stays with a coalition over time, from 0.

    The groups of a window are matched with those of the window before; what is left over is matched with the
    coalitions that are gone, as they last were, so that one that falls silent for a while gets its number back. A
    group that matches none gets a new number, larger groups first, equal ones by their smallest name. Groups without a
    member are none.

    Args:
        partitions: groups of each window, disjoint within one.
        least: Jaccard similarity below which two groups are not the same coalition.

    Returns:
        For each window its groups by number, ascending.
    """
    numbered: list[dict[int, Group]] = []
    last_seen: dict[int, Group] = {}
    for partition in partitions:
        groups = sorted(filter(None, partition), key=lambda group: (-len(group), min(group)))
        before = numbered[-1] if numbered else {}
        found = _matched(before, groups, {}, least)
        gone = {number: group for number, group in last_seen.items() if number not in before}
        found |= _matched(gone, groups, found, least)
        fresh = [at for at in range(len(groups)) if at not in found]
        found |= {at: len(last_seen) + more for more, at in enumerate(fresh)}
        current = {number: groups[at] for at, number in sorted(found.items(), key=lambda pair: pair[1])}
        last_seen |= current
        numbered.append(current)
    return tuple(numbered)


def _matched(known: dict[int, Group], groups: Sequence[Group], taken: dict[int, int], least: float) -> dict[int, int]:
    """Return place of a group to number of the known coalition that it is; places already taken are left out."""
    numbers = list(known)
    open_places = [at for at in range(len(groups)) if at not in taken]
    pairs = match_groups([known[number] for number in numbers], [groups[at] for at in open_places], least=least)
    return {open_places[new]: numbers[old] for new, old in pairs.items()}
