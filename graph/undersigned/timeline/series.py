"""The timeline: networks, figures and coalitions of each window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from undersigned.discourse import ClaimTable, Matrix
from undersigned.timeline.matching import LEAST_OVERLAP
from undersigned.timeline.moments import Moment, project_window
from undersigned.timeline.requests import TimelineRequest
from undersigned.timeline.succession import Succession, follow_groups
from undersigned.timeline.windows import Windows, dated_claims

__all__ = ["FindGroups", "Groups", "MeasurePanel", "Timeline", "trace_timeline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Coalitions of one window.

    Args:
        members: of each one, disjoint; actors in none are missing.
        modularity: of the partition, None where it has none.
    """

    members: Sequence[Sequence[str]]
    modularity: float | None


FindGroups = Callable[[Matrix, Matrix, tuple[str, ...]], Groups]
"""Finds coalitions in congruence and conflict, both of shape (names, names)."""

MeasurePanel = Callable[[Matrix, Matrix, tuple[str, ...]], Mapping[str, float | None]]
"""Measures polarization by congruence and conflict: figures by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What becomes of a discourse.

    Args:
        request: which networks these are.
        windows: the windows, and the claims in none.
        moments: of each window its networks and counts.
        modularities: of each window that of its coalitions, None where there is none.
        panels: of each window its figures of polarization, by name; empty where none were asked for.
        succession: coalitions by a number that stays with them, what happens to them and who changes them.
        labels: names of actors that are IRIs.
    """

    request: TimelineRequest
    windows: Windows
    moments: tuple[Moment, ...]
    modularities: tuple[float | None, ...]
    panels: tuple[Mapping[str, float | None], ...]
    succession: Succession
    labels: Mapping[str, str]


def trace_timeline(
    table: ClaimTable,
    windows: Windows,
    request: TimelineRequest,
    *,
    find_groups: FindGroups,
    measure_panel: MeasurePanel | None = None,
    least_overlap: float = LEAST_OVERLAP,
) -> Timeline:
    """Return networks, figures and coalitions of each window.

    Args:
        table: claims.
        windows: of the same table, by `cut_by_calendar` or `cut_by_claims`.
        request: which networks.
        find_groups: finds the coalitions of a window; it is asked only where two actors share a concept.
        measure_panel: measures polarization, likewise.
        least_overlap: Jaccard similarity below which groups of two windows are not the same coalition.

    Raises:
        ValidationError: a variable is not in the table.
    """
    told = dated_claims(table)
    moments = tuple(project_window(table, told, window, request) for window in windows.windows)
    nothing = Groups(members=(), modularity=None)
    found = [
        find_groups(moment.congruence, moment.conflict, moment.names) if moment.density else nothing
        for moment in moments
    ]
    panels = (
        measure_panel(moment.congruence, moment.conflict, moment.names) if measure_panel and moment.density else {}
        for moment in moments
    )
    members = {name for moment in moments for name in moment.names}
    return Timeline(
        request=request,
        windows=windows,
        moments=moments,
        modularities=tuple(groups.modularity for groups in found),
        panels=tuple(panels),
        succession=follow_groups(
            [[frozenset(group) for group in groups.members] for groups in found], least=least_overlap
        ),
        labels={name: table.labels[name] for name in sorted(members) if name in table.labels},
    )
