"""What may be asked of claims: modes, aggregations, normalizations and filters of duplicates, by name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from undersigned.errors import ValidationError

__all__ = ["Aggregation", "Duplicates", "MatrixRequest", "Mode", "Normalization"]


class Mode(StrEnum):
    """Of what the matrix is."""

    ONEMODE = "onemode"
    TWOMODE = "twomode"


class Aggregation(StrEnum):
    """How stances enter."""

    IGNORE = "ignore"
    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"
    COMBINE = "combine"


class Normalization(StrEnum):
    """What weights are divided by; the last three are not in the field's standard tool."""

    NO = "no"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"
    TRUE_COSINE = "true-cosine"
    BINARY_JACCARD = "binary-jaccard"
    WEIGHTED_JACCARD = "weighted-jaccard"


class Duplicates(StrEnum):
    """Where claims of one actor, concept and stance count once."""

    INCLUDE = "include"
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ACROSS_RANGE = "acrossrange"


AGGREGATIONS = {
    Mode.ONEMODE: (Aggregation.IGNORE, Aggregation.CONGRUENCE, Aggregation.CONFLICT, Aggregation.SUBTRACT),
    Mode.TWOMODE: (Aggregation.IGNORE, Aggregation.SUBTRACT, Aggregation.COMBINE),
}
NORMALIZATIONS = {
    Mode.ONEMODE: (
        Normalization.NO,
        Normalization.AVERAGE,
        Normalization.JACCARD,
        Normalization.COSINE,
        Normalization.TRUE_COSINE,
        Normalization.BINARY_JACCARD,
        Normalization.WEIGHTED_JACCARD,
    ),
    Mode.TWOMODE: (Normalization.NO, Normalization.ACTIVITY, Normalization.PROMINENCE),
}

SETS = (Normalization.BINARY_JACCARD, Normalization.WEIGHTED_JACCARD)
"""They make no use of the products that the other normalizations divide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRequest:
    """A matrix of claims; its choices may be given by name: `aggregation="congruence"`.

    Args:
        mode: `onemode`, rows by rows; `twomode`, rows by columns.
        aggregation: how stances enter.
        normalization: what weights are divided by.
        duplicates: where equal claims count once.
        rows: variable of the rows.
        columns: variable of the columns; of one mode, the one that joins rows.
        stance: numeric variable.

    Raises:
        ValidationError: a name is unknown, or the mode has no such aggregation or normalization.
    """

    mode: Mode = Mode.ONEMODE
    aggregation: Aggregation = Aggregation.IGNORE
    normalization: Normalization = Normalization.NO
    duplicates: Duplicates = Duplicates.INCLUDE
    rows: str = "organization"
    columns: str = "concept"
    stance: str = "stance"

    def __post_init__(self) -> None:
        for name, kind in (
            ("mode", Mode),
            ("aggregation", Aggregation),
            ("normalization", Normalization),
            ("duplicates", Duplicates),
        ):
            object.__setattr__(self, name, _member(kind, name, getattr(self, name)))
        if self.aggregation not in AGGREGATIONS[self.mode]:
            known = ", ".join(AGGREGATIONS[self.mode])
            raise ValidationError(f"a {self.mode} matrix has no aggregation {self.aggregation}; use one of {known}")
        if self.normalization not in NORMALIZATIONS[self.mode]:
            known = ", ".join(NORMALIZATIONS[self.mode])
            raise ValidationError(f"a {self.mode} matrix has no normalization {self.normalization}; use one of {known}")
        if self.normalization in SETS and self.aggregation not in {Aggregation.IGNORE, Aggregation.CONGRUENCE}:
            raise ValidationError(f"{self.normalization} compares what is shared; use it with ignore or congruence")
        if self.aggregation is Aggregation.COMBINE and self.normalization is not Normalization.NO:
            raise ValidationError("combine names patterns of stances and has no normalization; use no")


def _member(kind: type[StrEnum], name: str, value: str) -> StrEnum:
    """Return the member of a closed list by its name."""
    try:
        return kind(value)
    except ValueError:
        raise ValidationError(f"{name}={value!r} is unknown; use one of {', '.join(kind)}") from None
