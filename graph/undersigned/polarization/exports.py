"""What was found as plain values, for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from undersigned.discourse.labels import name_values
from undersigned.polarization.records import IndexFigures, Polarization
from undersigned.polarization.scaled import Place, Scaling

__all__ = ["polarization_to_json", "scaling_to_json"]


def polarization_to_json(found: Polarization) -> dict[str, Any]:
    """Return a panel as plain values; actors by name, `iris` tells which names stand for IRIs.

    Args:
        found: the panel.
    """
    names = _names((*found.actors, *found.unplaced), found.labels)
    return {
        "claims": found.claims,
        "documents": found.documents,
        "actors": [names[actor] for actor in found.actors],
        "unplaced": [names[actor] for actor in found.unplaced],
        "iris": {names[actor]: actor for actor in names if actor in found.labels},
        "congruence": found.congruence,
        "conflict": found.conflict,
        "conflict_share": found.conflict_share,
        "indices": [_index(figures, names) for figures in found.indices],
        "request": asdict(found.request),
    }


def scaling_to_json(found: Scaling) -> dict[str, Any]:
    """Return positions as plain values; actors and concepts by name, `iris` tells which names stand for IRIs.

    Args:
        found: positions.
    """
    known = dict.fromkeys(place.name for place in (*found.actors, *found.concepts))
    names = _names(tuple(known), found.labels)
    return {
        "claims": found.claims,
        "documents": found.documents,
        "dimensions": [asdict(dimension) for dimension in found.dimensions],
        "inertia": found.inertia,
        "parts": found.parts,
        "actors": [_place(place, names) for place in found.actors],
        "concepts": [_place(place, names) for place in found.concepts],
        "iris": {names[value]: value for value in names if value in found.labels},
        "stance_range": [-1.0, 1.0],
        "request": asdict(found.request),
    }


def _index(figures: IndexFigures, names: dict[str, str]) -> dict[str, Any]:
    told = {name: value for name, value in asdict(figures).items() if name != "bounds"}
    return {
        **told,
        "range": list(figures.bounds),
        "groups": [[names[actor] for actor in group] for group in figures.groups],
    }


def _place(place: Place, names: dict[str, str]) -> dict[str, Any]:
    return {**asdict(place), "name": names[place.name]}


def _names(values: tuple[str, ...], labels: dict[str, str]) -> dict[str, str]:
    return dict(zip(values, name_values(values, labels), strict=True))
