"""Discourse networks: claims, their counts by actor, concept and stance, and the matrices made of them.

Everything here is pure: a `ClaimTable` goes in, from whatever source (a graph, a coded file), matrices come out.
"""

from __future__ import annotations

from undersigned.discourse.affiliation import affiliate
from undersigned.discourse.claims import BOOLEAN, ClaimTable, Scale
from undersigned.discourse.conditions import Condition, Operator, parse_condition, select_where
from undersigned.discourse.counts import Matrix, StanceCounts, count_stances
from undersigned.discourse.duplicates import drop_duplicates
from undersigned.discourse.matrices import LabeledMatrix, compute_matrix
from undersigned.discourse.projection import project_stances
from undersigned.discourse.ranges import weight_range
from undersigned.discourse.requests import Aggregation, Duplicates, MatrixRequest, Mode, Normalization
from undersigned.discourse.stances import find_stance

__all__ = [
    "BOOLEAN",
    "Aggregation",
    "ClaimTable",
    "Condition",
    "Duplicates",
    "LabeledMatrix",
    "Matrix",
    "MatrixRequest",
    "Mode",
    "Normalization",
    "Operator",
    "Scale",
    "StanceCounts",
    "affiliate",
    "compute_matrix",
    "count_stances",
    "drop_duplicates",
    "find_stance",
    "parse_condition",
    "project_stances",
    "select_where",
    "weight_range",
]
