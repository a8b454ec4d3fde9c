"""Ties that stand out: as a list, and as attributes of a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np

from undersigned.errors import ValidationError
from undersigned.joint.significance import SignificantTies

__all__ = ["JointTie", "backbone", "mark_significance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class JointTie:
    """Two signers whose joint documents were tested.

    Args:
        a: IRI or name of one signer, before the other in order.
        b: the other.
        count: joint documents.
        expected: by chance.
        p_value: probability of `count` or more by chance.
        p_lower: probability of `count` or fewer.
        p_adjusted: `p_value` after the correction for many tests.
    """

    a: str
    b: str
    count: int
    expected: float
    p_value: float
    p_lower: float
    p_adjusted: float


def backbone(ties: SignificantTies, *, alpha: float = 0.05) -> list[JointTie]:
    """Return the ties whose adjusted p-value is alpha or less.

    Args:
        ties: all that were tested.
        alpha: 0 to 1; 1 keeps all that co-signed.

    Returns:
        The surest first: by adjusted p-value, p-value, joint documents, names. Empty where none stands out.

    Raises:
        ValidationError: alpha is no probability.
    """
    if not 0 <= alpha <= 1:
        raise ValidationError(f"alpha={alpha} is no probability; give 0.05, or 1 for all ties")
    order = np.lexsort((ties.j, ties.i, -ties.count, ties.p_upper, ties.adjusted))
    return [_tie(ties, int(at)) for at in order[: int(np.count_nonzero(ties.adjusted <= alpha))]]


def mark_significance(network: nx.Graph[str], ties: SignificantTies) -> int:
    """Give the edges of a network `p_value`, `p_lower`, `p_adjusted` and `expected`, where their ends co-signed.

    Args:
        network: nodes are the signers, as in `ties`; changed in place. Edges of other pairs stay as they are.
        ties: of the same releases as the network.

    Returns:
        How many edges were marked.
    """
    row_of = {signer: row for row, signer in enumerate(ties.signers)}
    places = {pair: at for at, pair in enumerate(zip(ties.i.tolist(), ties.j.tolist(), strict=True))}
    marked = 0
    for one, other, attributes in network.edges(data=True):
        ends = sorted((row_of.get(one, -1), row_of.get(other, -1)))
        at = places.get((ends[0], ends[1]))
        if at is not None:
            attributes.update(_attributes(_tie(ties, at)))
            marked += 1
    return marked


def _attributes(tie: JointTie) -> dict[str, Any]:
    return {
        "expected": tie.expected,
        "p_adjusted": tie.p_adjusted,
        "p_lower": tie.p_lower,
        "p_value": tie.p_value,
    }


def _tie(ties: SignificantTies, at: int) -> JointTie:
    """Return one place of the arrays."""
    return JointTie(
        a=ties.signers[int(ties.i[at])],
        b=ties.signers[int(ties.j[at])],
        count=int(ties.count[at]),
        expected=float(ties.expected[at]),
        p_value=float(ties.p_upper[at]),
        p_lower=float(ties.p_lower[at]),
        p_adjusted=float(ties.adjusted[at]),
    )
