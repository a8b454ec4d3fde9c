"""Who hangs together: communities, their stability, hierarchies, and who stands between them.

`analyze_coalitions` takes a table of claims to a report with everything; `find_coalitions` and `find_signed_coalitions`
take a matrix and names, `from_network` makes both of a networkx graph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.coalitions.analysis import CoalitionReport, analyze_coalitions
    from undersigned.coalitions.brokers import Broker, find_brokers, participation, within_z
    from undersigned.coalitions.cohesion import Between, Bond, find_bonds, weigh_groups
    from undersigned.coalitions.comparing import adjusted_rand, best_matches
    from undersigned.coalitions.cut_stability import measure_cuts
    from undersigned.coalitions.cuts import Cut, choose_cut, explain_choice, list_cuts, silhouette
    from undersigned.coalitions.detection import find_coalitions, find_signed_coalitions
    from undersigned.coalitions.distances import measure_distances
    from undersigned.coalitions.exports import from_network, report_to_json, to_network
    from undersigned.coalitions.grouping import Grouped, Layers, group_actors, make_layers
    from undersigned.coalitions.hierarchy import Tree, grow_tree
    from undersigned.coalitions.partitions import Coalitions
    from undersigned.coalitions.paths import weighted_betweenness
    from undersigned.coalitions.quality import modularity, signed_modularity
    from undersigned.coalitions.requests import CoalitionRequest, Distance, Linkage, Method
    from undersigned.coalitions.signers import keep_regulars
    from undersigned.coalitions.stability import Share, Stability, measure_stability

__all__ = [
    "Between",
    "Bond",
    "Broker",
    "CoalitionReport",
    "CoalitionRequest",
    "Coalitions",
    "Cut",
    "Distance",
    "Grouped",
    "Layers",
    "Linkage",
    "Method",
    "Share",
    "Stability",
    "Tree",
    "adjusted_rand",
    "analyze_coalitions",
    "best_matches",
    "choose_cut",
    "explain_choice",
    "find_bonds",
    "find_brokers",
    "find_coalitions",
    "find_signed_coalitions",
    "from_network",
    "group_actors",
    "grow_tree",
    "keep_regulars",
    "list_cuts",
    "make_layers",
    "measure_cuts",
    "measure_distances",
    "measure_stability",
    "modularity",
    "participation",
    "report_to_json",
    "signed_modularity",
    "silhouette",
    "to_network",
    "weigh_groups",
    "weighted_betweenness",
    "within_z",
]

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "Between": "undersigned.coalitions.cohesion",
            "Bond": "undersigned.coalitions.cohesion",
            "Broker": "undersigned.coalitions.brokers",
            "CoalitionReport": "undersigned.coalitions.analysis",
            "CoalitionRequest": "undersigned.coalitions.requests",
            "Coalitions": "undersigned.coalitions.partitions",
            "Cut": "undersigned.coalitions.cuts",
            "Distance": "undersigned.coalitions.requests",
            "Grouped": "undersigned.coalitions.grouping",
            "Layers": "undersigned.coalitions.grouping",
            "Linkage": "undersigned.coalitions.requests",
            "Method": "undersigned.coalitions.requests",
            "Share": "undersigned.coalitions.stability",
            "Stability": "undersigned.coalitions.stability",
            "Tree": "undersigned.coalitions.hierarchy",
            "adjusted_rand": "undersigned.coalitions.comparing",
            "analyze_coalitions": "undersigned.coalitions.analysis",
            "best_matches": "undersigned.coalitions.comparing",
            "choose_cut": "undersigned.coalitions.cuts",
            "explain_choice": "undersigned.coalitions.cuts",
            "find_bonds": "undersigned.coalitions.cohesion",
            "find_brokers": "undersigned.coalitions.brokers",
            "find_coalitions": "undersigned.coalitions.detection",
            "find_signed_coalitions": "undersigned.coalitions.detection",
            "from_network": "undersigned.coalitions.exports",
            "group_actors": "undersigned.coalitions.grouping",
            "grow_tree": "undersigned.coalitions.hierarchy",
            "keep_regulars": "undersigned.coalitions.signers",
            "list_cuts": "undersigned.coalitions.cuts",
            "make_layers": "undersigned.coalitions.grouping",
            "measure_cuts": "undersigned.coalitions.cut_stability",
            "measure_distances": "undersigned.coalitions.distances",
            "measure_stability": "undersigned.coalitions.stability",
            "modularity": "undersigned.coalitions.quality",
            "participation": "undersigned.coalitions.brokers",
            "report_to_json": "undersigned.coalitions.exports",
            "signed_modularity": "undersigned.coalitions.quality",
            "silhouette": "undersigned.coalitions.cuts",
            "to_network": "undersigned.coalitions.exports",
            "weigh_groups": "undersigned.coalitions.cohesion",
            "weighted_betweenness": "undersigned.coalitions.paths",
            "within_z": "undersigned.coalitions.brokers",
        },
    )
