"""Counts of one metric, and precision, recall and F1 made of them."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["METRICS", "Tally"]

METRICS = (
    "title",
    "date",
    "language",
    "issuers",
    "issuer_count",
    "persons",
    "person_affiliation",
    "quotes",
    "quotes_strict",
    "quote_speaker",
    "demands",
    "demands_strict",
    "demand_stance",
    "demand_addressee",
    "addressees",
    "abouts",
    "other_organizations",
    "grounded",
)
"""Names of the metrics in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, were found, stand in gold.

    Example:
        >>> total = Tally(3, 4, 5) + Tally(0, 1, 0)
        >>> total.precision, total.recall, round(total.f1, 3)
        (0.6, 0.6, 0.6)
    """

    hits: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Right ones of those found; 0 where nothing was found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right ones of those in gold; 0 where gold holds nothing."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both; 1 where nothing was to be found and nothing was."""
        total = self.found + self.gold
        return 2 * self.hits / total if total else 1.0
