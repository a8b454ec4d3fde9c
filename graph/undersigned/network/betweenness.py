"""Betweenness of all nodes at once, by products of matrices: many small networks in little time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from undersigned.network.projection import Matrix

__all__ = ["betweenness"]


def betweenness(ties: Matrix, nodes: int) -> NDArray[np.float64]:
    """Return the share of shortest paths between other nodes that run through each node.

    Paths are counted in ties, whatever the weights. Source by source as by Brandes, but all sources side by side.

    Args:
        ties: symmetric, a tie wherever it is not 0.
        nodes: number of nodes of the network, also those without a tie; the shares are of the pairs of all others.

    Returns:
        Shape (rows,), 0 to 1, as `networkx.betweenness_centrality` gives it.

    Source: Brandes 2001, A faster algorithm for betweenness centrality, doi 10.1080/0022250X.2001.9990249.
    """
    found = np.zeros(ties.shape[0])
    tied = np.flatnonzero(np.diff(ties.indptr))
    if nodes < 3 or not len(tied):
        return found
    steps = (ties[tied][:, tied].toarray() != 0).astype(np.float64)
    layers = _paths_by_length(steps)
    paths = np.sum(layers, axis=0)
    carried = np.zeros_like(steps)
    for length in range(len(layers) - 1, 1, -1):
        shares = np.divide(1.0 + carried, paths, out=np.zeros_like(paths), where=layers[length] > 0)
        carried += (shares @ steps) * layers[length - 1]
    found[tied] = carried.sum(axis=0) / ((nodes - 1) * (nodes - 2))
    return found


def _paths_by_length(steps: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return for each length the number of shortest paths from every node to every node."""
    layers = [np.eye(len(steps))]
    reached = layers[0] > 0
    while True:
        ahead = np.where(reached, 0.0, layers[-1] @ steps)
        if not ahead.any():
            return layers
        layers.append(ahead)
        reached |= ahead > 0
