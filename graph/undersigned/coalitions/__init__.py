"""Who hangs together: communities, their stability, hierarchies, and who stands between them."""

from __future__ import annotations

from undersigned.coalitions.detection import find_coalitions, find_signed_coalitions
from undersigned.coalitions.modularity import modularity, signed_modularity
from undersigned.coalitions.partitions import Coalitions
from undersigned.coalitions.requests import CoalitionRequest, Distance, Linkage, Method

__all__ = [
    "CoalitionRequest",
    "Coalitions",
    "Distance",
    "Linkage",
    "Method",
    "find_coalitions",
    "find_signed_coalitions",
    "modularity",
    "signed_modularity",
]
