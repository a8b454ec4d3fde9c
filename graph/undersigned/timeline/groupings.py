"""Which coalitions a window has, where no other method is asked for."""

from __future__ import annotations

import networkx as nx
from scipy.sparse import coo_array

from undersigned.discourse import Matrix
from undersigned.network import find_communities
from undersigned.timeline.series import FindGroups, Groups

__all__ = ["group_by_net_agreement"]


def group_by_net_agreement(*, seed: int = 1) -> FindGroups:
    """Return a function that finds coalitions among those who agree more than they disagree.

    Ties are the positive part of congruence less conflict, so that a side is not joined with the other one by a single
    question on which all agree; communities are those of Louvain. Actors without such a tie are in no coalition.

    Args:
        seed: of the random order in which actors are visited.

    Source: Blondel et al. 2008, doi 10.1088/1742-5468/2008/10/P10008.
    """

    def find(congruence: Matrix, conflict: Matrix, names: tuple[str, ...]) -> Groups:
        net = coo_array(congruence - conflict)
        network: nx.Graph[str] = nx.Graph()
        for row, column, weight in zip(*net.coords, net.data, strict=True):
            if row < column and weight > 0:
                network.add_edge(names[row], names[column], strength=float(weight))
        found = find_communities(network, seed=seed)
        return Groups(members=found.groups, modularity=found.modularity)

    return find
