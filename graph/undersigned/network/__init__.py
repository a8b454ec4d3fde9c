"""Networks of the graph as networkx graphs, with communities and layout.

All are undirected `networkx.Graph`s whose nodes are IRIs, inserted in sorted order. `position_network` and
`tie_kinds_network` tell their further attributes themselves. Attributes of co-issuing and of themes:

node: `label` (name), `kind` (`organization`, `coalition`: a standing network, `person`, `theme`), `reach` (number of
    releases issued, or about the theme), `releases` (their IRIs, sorted), `first` and `last` (their dates, possibly
    partial, or None).
edge: `weight` (as asked for), `strength` (joint releases, each divided among its issuers: for co-issuing the Newman
    weight), `releases` (IRIs of the joint releases, sorted), `first`, `last`.
graph: `kind`, `weight`, `nodes_left_out`, `ties_left_out` (counts, 0 unless `limits` were given).
"""

from __future__ import annotations

from undersigned.network.affiliation import organization_theme_network
from undersigned.network.assembly import Limits
from undersigned.network.bootstrap import bootstrap_network
from undersigned.network.claim_filters import ClaimFilters, filters_of
from undersigned.network.claim_table import issuing_actors, read_claim_table
from undersigned.network.co_issuing import co_issuing_network
from undersigned.network.communities import Partition, find_communities
from undersigned.network.entities import NodeKind
from undersigned.network.incidence import select_releases
from undersigned.network.layout import lay_out
from undersigned.network.positions import position_network
from undersigned.network.projection import TieWeight
from undersigned.network.sensitivity import Interval, Sensitivity
from undersigned.network.stand_ins import Grouping
from undersigned.network.tie_evidence import ClaimIndex, TieEvidence, evidence_of_tie
from undersigned.network.tie_kinds import tie_kinds_multigraph, tie_kinds_network
from undersigned.network.tie_meetings import TieKind
from undersigned.network.worlds import read_worlds

__all__ = [
    "ClaimFilters",
    "ClaimIndex",
    "Grouping",
    "Interval",
    "Limits",
    "NodeKind",
    "Partition",
    "Sensitivity",
    "TieEvidence",
    "TieKind",
    "TieWeight",
    "bootstrap_network",
    "co_issuing_network",
    "evidence_of_tie",
    "filters_of",
    "find_communities",
    "issuing_actors",
    "lay_out",
    "organization_theme_network",
    "position_network",
    "read_claim_table",
    "read_worlds",
    "select_releases",
    "tie_kinds_multigraph",
    "tie_kinds_network",
]
