"""Decide the roles of all lines of a text at once: the sequence that fits shapes and neighbors best."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.extraction.draft import LineRole

__all__ = ["decode_roles"]

ROLES = tuple(LineRole)
SIGNING = frozenset(number for number, role in enumerate(ROLES) if role.signs)


class Switch(BaseModel):
    """What it costs that a line has another role than the one above it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    between: float
    inside: float
    signing: float
    signers: float


class RoleWeights(BaseModel):
    """Weights of features for roles; what a feature does not name it says nothing of."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    path: ClassVar[Path] = Path(__file__).with_suffix(".toml")
    switch: Switch
    weights: Mapping[str, Mapping[LineRole, float]]


@lru_cache(maxsize=1)
def load_weights() -> RoleWeights:
    """Load the weights."""
    return RoleWeights.model_validate(tomllib.loads(RoleWeights.path.read_text(encoding="utf-8")))


@lru_cache(maxsize=4096)
def score_roles(features: frozenset[str]) -> tuple[float, ...]:
    """Return how well each role fits a line with these features."""
    weights = load_weights().weights
    return tuple(sum(weights[feature].get(role, 0.0) for feature in sorted(features)) for role in ROLES)


def decode_roles(lines: Sequence[tuple[frozenset[str], int]]) -> list[LineRole]:
    """Return the roles of lines that fit best together (the algorithm of Viterbi).

    Args:
        lines: of each line, in order, its features and the number of its list or table, 0 for none.

    Returns:
        A role for each line. Time is linear: a line keeps the role of the one above it, goes from a person to an
        organization that sign or back, or takes over from the best role at all.
    """
    switch = load_weights().switch
    scores = [0.0] * len(ROLES)
    above: list[list[int]] = []
    group_before = 0
    for features, group in lines:
        cost = switch.inside if group and group == group_before else switch.between
        best = max(range(len(ROLES)), key=scores.__getitem__)
        signing = max(SIGNING, key=lambda role: (scores[role], role))
        back = [choose(role, scores, best, cost, signing) for role in range(len(ROLES))]
        fits = score_roles(features)
        scores = [came_from(role, back[role], scores, cost) + fits[role] for role in range(len(ROLES))]
        above.append(back)
        group_before = group
    return trace_back(scores, above)


def choose(role: int, scores: Sequence[float], best: int, cost: float, signing: int) -> int:
    """Return the role of the line above from which a role is reached best."""
    options = [role, best, signing] if role in SIGNING else [role, best]
    return max(options, key=lambda option: came_from(role, option, scores, cost))


def came_from(role: int, before: int, scores: Sequence[float], cost: float) -> float:
    """Return the score of the lines above where a role follows another one."""
    if role == before:
        return scores[before]
    switch = load_weights().switch
    if role in SIGNING:
        return scores[before] - (switch.signers if before in SIGNING else switch.signing)
    return scores[before] - cost


def trace_back(scores: Sequence[float], above: Sequence[Sequence[int]]) -> list[LineRole]:
    """Return the roles on the best way, from the last line up."""
    role = max(range(len(ROLES)), key=scores.__getitem__)
    found: list[LineRole] = []
    for back in reversed(above):
        found.append(ROLES[role])
        role = back[role]
    return found[::-1]
