"""What may be asked of scaling, and what it found, as records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from undersigned.discourse.requests import Duplicates
from undersigned.errors import ValidationError

if TYPE_CHECKING:
    from undersigned.polarization.figures import Interval

__all__ = ["Cells", "Centering", "Dimension", "Place", "Scaling", "ScalingMethod", "ScalingRequest"]


class ScalingMethod(StrEnum):
    """How dimensions are found."""

    CA = "ca"
    SVD = "svd"


class Centering(StrEnum):
    """What singular values leave out of the stances."""

    DOUBLE = "double"
    COLUMNS = "columns"


class Cells(StrEnum):
    """What a cell of the table of stances is."""

    MEAN = "mean"
    SUBTRACT = "subtract"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalingRequest:
    """What to scale.

    Args:
        rows: variable of the actors.
        columns: variable of the concepts.
        stance: numeric variable.
        duplicates: where equal claims count once.
        method: `ca`, correspondence analysis of claims for and against; `svd`, singular values of centered stances.
        dimensions: how many, at least 1.
        cells: of `svd`: `mean` stance, or `subtract`, the sum of the stances.
        centering: of `svd`: `double`, or that of `columns` alone, which leaves who supports more and who less.
        bootstrap: replicates of the documents; 0 for none.
        seed: of the replicates.

    Raises:
        ValidationError: a number is too low.
    """

    rows: str = "organization"
    columns: str = "concept"
    stance: str = "stance"
    duplicates: Duplicates = Duplicates.DOCUMENT
    method: ScalingMethod = ScalingMethod.CA
    dimensions: int = 2
    cells: Cells = Cells.MEAN
    centering: Centering = Centering.DOUBLE
    bootstrap: int = 0
    seed: int = 1

    def __post_init__(self) -> None:
        for name, least in (("dimensions", 1), ("bootstrap", 0), ("seed", 0)):
            if (value := getattr(self, name)) < least:
                raise ValidationError(f"{name}={value} is too low; give {least} or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension.

    Args:
        number: from 1.
        singular: its singular value.
        share: of the inertia, the sum of the squares of all singular values; 0 where there is nothing to explain.
        tied: whether the next singular value is equal: then any rotation of the two dimensions is as good.
    """

    number: int
    singular: float
    share: float
    tied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an actor or a concept stands.

    Args:
        name: of the actor or concept.
        pole: `for` or `against` for the two places of a concept in correspondence analysis, else None.
        coordinates: on each dimension; None where it has no claims, or lies in another part of the field.
        intervals: of the coordinates over documents drawn with replacement; None where none were drawn, or in no
            replicate it had a claim.
        stance: mean stance over all claims, from -1 to 1; of a pole, that of its concept; None where it has no claims.
    """

    name: str
    pole: str | None
    coordinates: tuple[float, ...] | None
    intervals: tuple[Interval, ...] | None
    stance: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scaling:
    """Positions.

    Args:
        claims: how many count.
        documents: that they are from.
        dimensions: as many as asked for; those beyond the rank of the table explain nothing.
        inertia: the sum of the squares of all singular values.
        parts: how many parts the field has that share no concept; only the one with the most actors is placed.
        actors: sorted by name.
        concepts: sorted by name; in correspondence analysis first all for, then all against.
        labels: names of those that are IRIs.
        request: what was scaled.
    """

    claims: int
    documents: int
    dimensions: tuple[Dimension, ...]
    inertia: float
    parts: int
    actors: tuple[Place, ...]
    concepts: tuple[Place, ...]
    labels: dict[str, str]
    request: ScalingRequest
