"""What may be asked of a timeline, by name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from undersigned.discourse.requests import Duplicates, Normalization

__all__ = ["Kernel", "TimelineRequest"]


class Kernel(StrEnum):
    """How the weight of a claim falls with its distance from the middle of a window."""

    NONE = "none"
    UNIFORM = "uniform"
    TRIANGULAR = "triangular"
    EPANECHNIKOV = "epanechnikov"
    GAUSSIAN = "gaussian"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRequest:
    """Which networks to make of each window.

    Args:
        rows: variable of the actors.
        columns: variable of the concepts.
        stance: numeric variable.
        duplicates: where equal claims count once, within a window; the earliest one stays.
        normalization: of the one-mode networks.
        kernel: how claims at the edges of a window count.
    """

    rows: str = "organization"
    columns: str = "concept"
    stance: str = "stance"
    duplicates: Duplicates = Duplicates.INCLUDE
    normalization: Normalization = Normalization.AVERAGE
    kernel: Kernel = Kernel.NONE
