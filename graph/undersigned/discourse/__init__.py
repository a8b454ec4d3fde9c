"""Discourse networks: claims, their counts by actor, concept and stance, and the matrices made of them.

Everything here is pure: a `ClaimTable` goes in, from whatever source (a graph, a coded file), matrices come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
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

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "Aggregation": "undersigned.discourse.requests",
            "BOOLEAN": "undersigned.discourse.claims",
            "ClaimTable": "undersigned.discourse.claims",
            "Condition": "undersigned.discourse.conditions",
            "Duplicates": "undersigned.discourse.requests",
            "LabeledMatrix": "undersigned.discourse.matrices",
            "Matrix": "undersigned.discourse.counts",
            "MatrixRequest": "undersigned.discourse.requests",
            "Mode": "undersigned.discourse.requests",
            "Normalization": "undersigned.discourse.requests",
            "Operator": "undersigned.discourse.conditions",
            "Scale": "undersigned.discourse.claims",
            "StanceCounts": "undersigned.discourse.counts",
            "affiliate": "undersigned.discourse.affiliation",
            "compute_matrix": "undersigned.discourse.matrices",
            "count_stances": "undersigned.discourse.counts",
            "drop_duplicates": "undersigned.discourse.duplicates",
            "find_stance": "undersigned.discourse.stances",
            "parse_condition": "undersigned.discourse.conditions",
            "project_stances": "undersigned.discourse.projection",
            "select_where": "undersigned.discourse.conditions",
            "weight_range": "undersigned.discourse.ranges",
        },
    )
