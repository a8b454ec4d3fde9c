"""Positions and coalitions over time.

Claims are cut into windows (`cut_by_calendar`, `cut_by_claims`), each window becomes networks (`trace_timeline`), their
coalitions get numbers that stay (`follow_groups`), and their structures phases (`find_phases`). `find_backbone` tells
which concepts carry a network. Everything here is pure.
"""

from __future__ import annotations

from undersigned.timeline.backbone import Backbone, Removal, find_backbone
from undersigned.timeline.durations import DayRange, Duration, Unit, parse_days, parse_duration
from undersigned.timeline.groupings import group_by_net_agreement
from undersigned.timeline.kernels import Kernel, kernel_values
from undersigned.timeline.matching import match_groups, number_groups
from undersigned.timeline.moments import Moment, TimelineRequest, project_window
from undersigned.timeline.phases import Phases, Transition, find_phases
from undersigned.timeline.series import Groups, Timeline, trace_timeline
from undersigned.timeline.spectra import laplacian_spectrum, spectral_distance, spectral_distances
from undersigned.timeline.states import StateChoice, dunn_index, find_states
from undersigned.timeline.succession import CoalitionEvent, EventKind, Flow, Move, MoveKind, Succession, follow_groups
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
    "dunn_index",
    "find_backbone",
    "find_phases",
    "find_states",
    "follow_groups",
    "group_by_net_agreement",
    "kernel_values",
    "laplacian_spectrum",
    "match_groups",
    "number_groups",
    "parse_days",
    "parse_duration",
    "project_window",
    "spectral_distance",
    "spectral_distances",
    "trace_timeline",
]
