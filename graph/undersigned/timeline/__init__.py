"""Positions and coalitions over time.

Claims are cut into windows (`cut_by_calendar`, `cut_by_claims`), each window becomes networks (`trace_timeline`), their
coalitions get numbers that stay (`follow_groups`), and their structures phases (`find_phases`). `find_backbone` tells
which concepts carry a network. Everything here is pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.timeline.backbone import Backbone, Removal, find_backbone
    from undersigned.timeline.durations import DayRange, Duration, Unit, parse_days, parse_duration
    from undersigned.timeline.groupings import group_by_signed_modularity, measure_by_indices
    from undersigned.timeline.kernels import kernel_values
    from undersigned.timeline.matching import match_groups, number_groups
    from undersigned.timeline.moments import Moment, project_window
    from undersigned.timeline.phases import Phases, Transition, find_phases
    from undersigned.timeline.requests import Kernel, TimelineRequest
    from undersigned.timeline.series import Groups, Timeline, trace_timeline
    from undersigned.timeline.spectra import laplacian_spectrum, spectral_distance, spectral_distances
    from undersigned.timeline.states import StateChoice, dunn_index, find_states
    from undersigned.timeline.succession import (
        CoalitionEvent,
        EventKind,
        Flow,
        Move,
        MoveKind,
        Succession,
        follow_groups,
    )
    from undersigned.timeline.telling import describe_backbone, describe_timeline
    from undersigned.timeline.windows import DatedClaims, Window, Windows, cut_by_calendar, cut_by_claims, dated_claims

__all__ = [
    "Backbone",
    "CoalitionEvent",
    "DatedClaims",
    "DayRange",
    "Duration",
    "EventKind",
    "Flow",
    "Groups",
    "Kernel",
    "Moment",
    "Move",
    "MoveKind",
    "Phases",
    "Removal",
    "StateChoice",
    "Succession",
    "Timeline",
    "TimelineRequest",
    "Transition",
    "Unit",
    "Window",
    "Windows",
    "cut_by_calendar",
    "cut_by_claims",
    "dated_claims",
    "describe_backbone",
    "describe_timeline",
    "dunn_index",
    "find_backbone",
    "find_phases",
    "find_states",
    "follow_groups",
    "group_by_signed_modularity",
    "kernel_values",
    "laplacian_spectrum",
    "match_groups",
    "measure_by_indices",
    "number_groups",
    "parse_days",
    "parse_duration",
    "project_window",
    "spectral_distance",
    "spectral_distances",
    "trace_timeline",
]

if not TYPE_CHECKING:
    __getattr__ = defer(
        __name__,
        {
            "Backbone": "undersigned.timeline.backbone",
            "CoalitionEvent": "undersigned.timeline.succession",
            "DatedClaims": "undersigned.timeline.windows",
            "DayRange": "undersigned.timeline.durations",
            "Duration": "undersigned.timeline.durations",
            "EventKind": "undersigned.timeline.succession",
            "Flow": "undersigned.timeline.succession",
            "Groups": "undersigned.timeline.series",
            "Kernel": "undersigned.timeline.requests",
            "Moment": "undersigned.timeline.moments",
            "Move": "undersigned.timeline.succession",
            "MoveKind": "undersigned.timeline.succession",
            "Phases": "undersigned.timeline.phases",
            "Removal": "undersigned.timeline.backbone",
            "StateChoice": "undersigned.timeline.states",
            "Succession": "undersigned.timeline.succession",
            "Timeline": "undersigned.timeline.series",
            "TimelineRequest": "undersigned.timeline.requests",
            "Transition": "undersigned.timeline.phases",
            "Unit": "undersigned.timeline.durations",
            "Window": "undersigned.timeline.windows",
            "Windows": "undersigned.timeline.windows",
            "cut_by_calendar": "undersigned.timeline.windows",
            "cut_by_claims": "undersigned.timeline.windows",
            "dated_claims": "undersigned.timeline.windows",
            "describe_backbone": "undersigned.timeline.telling",
            "describe_timeline": "undersigned.timeline.telling",
            "dunn_index": "undersigned.timeline.states",
            "find_backbone": "undersigned.timeline.backbone",
            "find_phases": "undersigned.timeline.phases",
            "find_states": "undersigned.timeline.states",
            "follow_groups": "undersigned.timeline.succession",
            "group_by_signed_modularity": "undersigned.timeline.groupings",
            "kernel_values": "undersigned.timeline.kernels",
            "laplacian_spectrum": "undersigned.timeline.spectra",
            "match_groups": "undersigned.timeline.matching",
            "measure_by_indices": "undersigned.timeline.groupings",
            "number_groups": "undersigned.timeline.matching",
            "parse_days": "undersigned.timeline.durations",
            "parse_duration": "undersigned.timeline.durations",
            "project_window": "undersigned.timeline.moments",
            "spectral_distance": "undersigned.timeline.spectra",
            "spectral_distances": "undersigned.timeline.spectra",
            "trace_timeline": "undersigned.timeline.series",
        },
    )
