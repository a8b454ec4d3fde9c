"""Claims as a table: who takes which stance on what, in which document, on which day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from undersigned.errors import ValidationError

T = TypeVar("T")

__all__ = ["BOOLEAN", "ClaimTable", "Scale"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The declared ends of a scale of stances, whole numbers.

    Args:
        least: stance of the strongest opposition, `kmin`.
        most: stance of the strongest support, `kmax`, above `least`.

    Raises:
        ValidationError: the ends are the wrong way round, or one.
    """

    least: int
    most: int

    def __post_init__(self) -> None:
        if self.least >= self.most:
            raise ValidationError(f"scale {self.least}..{self.most} has no two ends; write the lower one first: 0..1")

    @property
    def levels(self) -> range:
        """All stances of the scale, ascending."""
        return range(self.least, self.most + 1)

    def similarity(self, one: int, other: int) -> float:
        """Return `1 - |k - k'| / (kmax - kmin)`: 1 for equal stances, 0 for the two ends.

        Example:
            >>> Scale(least=-2, most=2).similarity(-1, 1)
            0.5
        """
        return 1.0 - abs(one - other) / (self.most - self.least)


BOOLEAN = Scale(least=0, most=1)
"""Against (0) or for (1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTable:
    """Claims, a row each; all columns have one length and one order.

    Args:
        ids: of the claims: the IRI in a graph, the number of a statement in a coded file.
        documents: IRI or id of the document of each claim.
        dates: ISO day, month or year of each claim, None where unknown.
        variables: nominal variables (`organization`, `concept` ...) by name, "" where a claim has no value.
        numbers: boolean (0, 1) and whole-number variables (`stance` ...) by name.
        scales: declared ends of each of `numbers`.
        weights: what each claim counts, 1 each where None; `1 / n_d` makes a document of many signers count once.
        labels: names of values that are IRIs; a value without one is its own name.
    """

    ids: tuple[str, ...]
    documents: tuple[str, ...]
    dates: tuple[str | None, ...]
    variables: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    scales: Mapping[str, Scale] = field(default_factory=dict[str, Scale])
    weights: tuple[float, ...] | None = None
    labels: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        columns: dict[str, Sequence[object]] = {
            "documents": self.documents,
            "dates": self.dates,
            **self.variables,
            **self.numbers,
        }
        if self.weights is not None:
            columns["weights"] = self.weights
        for name, column in columns.items():
            if len(column) != len(self.ids):
                raise ValidationError(f"column {name!r} has {len(column)} values for {len(self.ids)} claims")
        if missing := sorted(self.numbers.keys() - self.scales.keys()):
            raise ValidationError(f"no scale is declared for {', '.join(missing)}; give its lowest and highest value")

    def __len__(self) -> int:
        return len(self.ids)

    def variable(self, name: str) -> tuple[str, ...]:
        """Return a nominal variable; `document` is the documents.

        Raises:
            ValidationError: there is none of that name; the message lists those that there are.
        """
        if name in self.variables:
            return self.variables[name]
        if name == "document":
            return self.documents
        known = ", ".join([*sorted(self.variables), "document"])
        raise ValidationError(f"no variable is called {name!r}; use one of {known}")

    def number(self, name: str) -> tuple[int, ...]:
        """Return a numeric variable.

        Raises:
            ValidationError: there is none of that name; the message lists those that there are.
        """
        if name not in self.numbers:
            known = ", ".join(sorted(self.numbers)) or "none"
            raise ValidationError(f"no stance is called {name!r}; the claims have: {known}")
        return self.numbers[name]

    def select(self, positions: Iterable[int] | NDArray[np.int64]) -> ClaimTable:
        """Return some claims, in the order of the positions given."""
        kept = [int(position) for position in positions]

        def pick(column: Sequence[T]) -> tuple[T, ...]:
            return tuple(column[position] for position in kept)

        return ClaimTable(
            ids=pick(self.ids),
            documents=pick(self.documents),
            dates=pick(self.dates),
            variables={name: pick(column) for name, column in self.variables.items()},
            numbers={name: pick(column) for name, column in self.numbers.items()},
            scales=self.scales,
            weights=None if self.weights is None else pick(self.weights),
            labels=self.labels,
        )
