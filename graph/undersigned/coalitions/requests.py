"""What may be asked for: methods, distances and linkages by name, and how coalitions shall be found."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum

from undersigned.discourse.requests import Aggregation, MatrixRequest, Mode
from undersigned.errors import ValidationError

__all__ = ["CoalitionRequest", "Distance", "Linkage", "Method"]


class Method(StrEnum):
    """How actors are put together."""

    LOUVAIN = "louvain"
    LEIDEN = "leiden"
    SIGNED = "signed"
    HIERARCHICAL = "hierarchical"


class Distance(StrEnum):
    """How far apart two actors are, for hierarchical clustering."""

    POSITIONS = "positions"
    CONGRUENCE = "congruence"
    EUCLIDEAN = "euclidean"
    JACCARD = "jaccard"


class Linkage(StrEnum):
    """How far apart two clusters are."""

    AVERAGE = "average"
    COMPLETE = "complete"
    SINGLE = "single"
    WARD = "ward"


AGGREGATIONS = {
    Method.LOUVAIN: (Aggregation.CONGRUENCE, Aggregation.IGNORE),
    Method.LEIDEN: (Aggregation.CONGRUENCE, Aggregation.IGNORE, Aggregation.SUBTRACT),
    Method.SIGNED: (Aggregation.SUBTRACT,),
    Method.HIERARCHICAL: (Aggregation.SUBTRACT, Aggregation.CONGRUENCE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CoalitionRequest:
    """How coalitions shall be found.

    Args:
        matrix: of one mode. `subtract` lets agreement join and disagreement part actors; `congruence` and `ignore`
            look at what they share alone.
        method: how actors are put together.
        resolution: above 1 for more and smaller coalitions, below 1 for fewer.
        seed: of the random order in which actors are visited.
        starts: how often to start anew.
        k: how many coalitions, of `hierarchical` alone; chosen where None.
        distance: between actors, of `hierarchical` alone.
        linkage: between clusters, of `hierarchical` alone; `ward` needs the distance `euclidean`.

    Raises:
        ValidationError: parts of the request contradict each other; the message says which and what to use.
    """

    matrix: MatrixRequest = field(default_factory=lambda: MatrixRequest(aggregation=Aggregation.SUBTRACT))
    method: Method = Method.SIGNED
    resolution: float = 1.0
    seed: int = 1
    starts: int = 10
    k: int | None = None
    distance: Distance = Distance.POSITIONS
    linkage: Linkage = Linkage.AVERAGE

    def __post_init__(self) -> None:
        self._check_matrix()
        if not (math.isfinite(self.resolution) and self.resolution > 0):
            raise ValidationError(f"resolution {self.resolution} is no number above 0; 1 is usual")
        if self.starts < 1:
            raise ValidationError(f"{self.starts} starts find nothing; use 1 or more")
        if self.k is not None and self.method is not Method.HIERARCHICAL:
            raise ValidationError(f"{self.method} finds the number of coalitions itself; use k with hierarchical")
        if self.k is not None and self.k < 1:
            raise ValidationError(f"{self.k} coalitions hold nobody; use 1 or more")
        if self.linkage is Linkage.WARD and self.distance is not Distance.EUCLIDEAN:
            raise ValidationError(f"ward needs distances in a space; use euclidean, not {self.distance}")

    def _check_matrix(self) -> None:
        if self.matrix.mode is not Mode.ONEMODE:
            raise ValidationError("coalitions are found among actors; use the mode onemode")
        known = AGGREGATIONS[self.method]
        if self.matrix.aggregation not in known:
            raise ValidationError(
                f"{self.method} has no use for {self.matrix.aggregation}; use {' or '.join(known)}"
                + ("" if self.method is Method.SIGNED else ", or the method signed with subtract")
            )
