"""What may be asked of the panel."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from undersigned.discourse.requests import Duplicates, Normalization
from undersigned.errors import ValidationError

__all__ = ["NORMALIZATIONS", "STARTS", "PanelRequest", "Shuffle"]

NORMALIZATIONS = (Normalization.NO, Normalization.AVERAGE, Normalization.JACCARD, Normalization.COSINE)
"""Those that divide congruence and conflict of a pair by the same number."""

STARTS = 10
"""Random partitions that a search begins from."""


class Shuffle(StrEnum):
    """Among which claims stances are shuffled."""

    CONCEPT = "concept"
    DOCUMENT = "document"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelRequest:
    """What to measure.

    Args:
        rows: variable of the actors.
        columns: variable of the concepts.
        stance: numeric variable.
        duplicates: where equal claims count once.
        normalization: of congruence and conflict: `no`, `average`, `jaccard` or `cosine`.
        groups: into how many groups, at least 2.
        permutations: fields with shuffled stances; 0 for none.
        shuffle: among which claims stances are shuffled.
        bootstrap: replicates of the documents; 0 for none.
        seed: of shuffles, replicates and starts.
        starts: from how many random partitions a search begins that cannot compare all.

    Raises:
        ValidationError: a number is too low, or the normalization has another divisor for congruence than for conflict.
    """

    rows: str = "organization"
    columns: str = "concept"
    stance: str = "stance"
    duplicates: Duplicates = Duplicates.DOCUMENT
    normalization: Normalization = Normalization.AVERAGE
    groups: int = 2
    permutations: int = 200
    shuffle: Shuffle = Shuffle.CONCEPT
    bootstrap: int = 0
    seed: int = 1
    starts: int = STARTS

    def __post_init__(self) -> None:
        lowest = {"groups": 2, "permutations": 0, "bootstrap": 0, "seed": 0, "starts": 1}
        for name, least in lowest.items():
            if (value := getattr(self, name)) < least:
                raise ValidationError(f"{name}={value} is too low; give {least} or more")
        if self.normalization not in NORMALIZATIONS:
            known = ", ".join(NORMALIZATIONS)
            raise ValidationError(
                f"{self.normalization} has no common divisor for congruence and conflict; use one of {known}"
            )
