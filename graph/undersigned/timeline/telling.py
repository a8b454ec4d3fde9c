"""A timeline as plain values with names, for tables and for programs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from undersigned.discourse.labels import name_values
from undersigned.timeline.backbone import Backbone
from undersigned.timeline.phases import Phases
from undersigned.timeline.series import Timeline
from undersigned.timeline.succession import MoveKind

__all__ = ["describe_backbone", "describe_timeline"]

RANGES: dict[str, list[float]] = {
    "congruence_share": [0, 1],
    "density": [0, 1],
    "modularity": [-1, 1],
}


def describe_timeline(timeline: Timeline, phases: Phases | None = None) -> dict[str, Any]:
    """Return all of a timeline with names instead of IRIs; windows, coalitions and states are numbered from 1.

    Args:
        timeline: of some windows.
        phases: of the same windows; None where they are not asked for.

    Returns:
        `request`, `left_out`, `ranges` (of the figures), `windows` (one each, with its figures, coalitions, moves and
        state), `events`, `flows`, and `phases` (`windows` compared, `distances`, `dunn`, null where infinite,
        `transitions`; None where they are not asked for). All values fit JSON.
    """
    names = _names(timeline)
    request = timeline.request
    states = phases.states if phases else (None,) * len(timeline.moments)
    return {
        "request": {name: str(getattr(request, name)) for name in request.__dataclass_fields__},
        "left_out": {"undated": len(timeline.windows.undated), "dated": len(timeline.windows.left_out)},
        "ranges": RANGES,
        "windows": [_window(timeline, number, names, states[number]) for number in range(len(timeline.moments))],
        "events": [
            {
                "window": event.window + 1,
                "kind": str(event.kind),
                "coalition": event.coalition + 1,
                "others": [other + 1 for other in event.others],
            }
            for event in timeline.succession.events
        ],
        "flows": [
            {
                "window": flow.window + 1,
                "from": _counted(flow.source),
                "to": _counted(flow.target),
                "count": flow.count,
            }
            for flow in timeline.succession.flows
        ],
        "phases": _phases(phases) if phases else None,
    }


def _names(timeline: Timeline) -> dict[str, str]:
    """Return a name for each actor, all different."""
    actors = sorted({name for moment in timeline.moments for name in moment.names})
    return dict(zip(actors, name_values(actors, timeline.labels), strict=True))


def _window(timeline: Timeline, number: int, names: Mapping[str, str], state: int | None) -> dict[str, Any]:
    """Return what is told of one window."""
    moment = timeline.moments[number]
    return {
        "number": number + 1,
        "first": str(moment.window.first),
        "last": str(moment.window.last),
        "claims": moment.claims,
        "actors": moment.actors,
        "concepts": moment.concepts,
        "congruence_share": moment.congruence_share,
        "density": moment.density,
        "modularity": timeline.modularities[number],
        "polarization": dict(timeline.panels[number]),
        "coalitions": [
            {"number": coalition + 1, "members": sorted(names[member] for member in members)}
            for coalition, members in timeline.succession.groups[number].items()
        ],
        "moves": [
            {
                "name": names[move.name],
                "kind": str(move.kind),
                "from": _counted(move.source),
                "to": _counted(move.target),
            }
            for kind in MoveKind
            for move in timeline.succession.moves
            if move.window == number and move.kind is kind
        ],
        "state": _counted(state),
    }


def _counted(number: int | None) -> int | None:
    """Return a number from 0 as people count, from 1."""
    return None if number is None else number + 1


def _phases(phases: Phases) -> dict[str, Any]:
    """Return states and what leads from one to the next."""
    return {
        "windows": [window + 1 for window in phases.windows],
        "distances": phases.distances.round(9).tolist(),
        "dunn": {str(count): value if math.isfinite(value) else None for count, value in phases.indices.items()},
        "transitions": [
            {
                "window": one.window + 1,
                "after": str(one.after),
                "by": str(one.by),
                "from": one.source + 1,
                "to": one.target + 1,
                "distance": round(one.distance, 9),
            }
            for one in phases.transitions
        ],
    }


def describe_backbone(backbone: Backbone) -> dict[str, Any]:
    """Return a backbone with names instead of IRIs: `kept`, and `removed` in the order of the steps."""
    concepts: Sequence[str] = sorted([*backbone.kept, *(one.concept for one in backbone.removals)])
    names = dict(zip(concepts, name_values(concepts, backbone.labels), strict=True))
    return {
        "kept": sorted(names[concept] for concept in backbone.kept),
        "removed": [
            {
                "concept": names[one.concept],
                "claims": one.claims,
                "distance": one.distance,
                "redundant_distance": one.redundant_distance,
            }
            for one in backbone.removals
        ],
    }
