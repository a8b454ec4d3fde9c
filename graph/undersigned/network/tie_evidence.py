"""Which claims stand behind a tie of a network of positions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from undersigned.discourse import Aggregation, StanceCounts
from undersigned.errors import ValidationError

__all__ = ["ClaimIndex", "TieEvidence", "evidence_of_tie"]

ByStance = Mapping[int, Sequence[str]]
"""Stance to the ids of the claims that have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieEvidence:
    """What a tie rests on.

    Args:
        claims: ids, sorted, each once.
        concepts: on which these claims meet, sorted.
    """

    claims: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()


class ClaimIndex:
    """Claims by actor, concept and stance, for looking up many ties.

    Args:
        counts: claims that were counted.
    """

    def __init__(self, counts: StanceCounts) -> None:
        self.counts = counts
        self.said: list[dict[int, dict[int, list[str]]]] = [{} for _ in counts.rows]
        for (row, column, level), claim in zip(counts.cells.tolist(), counts.claims, strict=True):
            self.said[row].setdefault(column, {}).setdefault(counts.levels[level], []).append(claim)

    def between(self, one: int, other: int, aggregation: Aggregation, *, equal: bool = False) -> TieEvidence:
        """Return the claims behind the tie of two actors.

        Args:
            one: number of the row of an actor.
            other: number of the row of the other one.
            aggregation: `ignore` and `subtract` take all claims on shared concepts; `congruence` those with a
                counterpart that is not at the other end of the scale; `conflict` those with a counterpart that is not
                the same stance.
            equal: of `congruence`, the very same stance alone, as the Jaccard similarities of sets have it.
        """
        mine, theirs = self.said[one], self.said[other]
        claims: set[str] = set()
        concepts: list[str] = []
        for column in sorted(mine.keys() & theirs.keys()):
            met = self._meeting(mine[column], theirs[column], aggregation, equal=equal)
            if met:
                claims |= met
                concepts.append(self.counts.columns[column])
        return TieEvidence(claims=tuple(sorted(claims)), concepts=tuple(concepts))

    def on(self, row: int, column: int) -> TieEvidence:
        """Return the claims of one actor on one concept."""
        said = self.said[row].get(column, {})
        claims = sorted({claim for some in said.values() for claim in some})
        return TieEvidence(claims=tuple(claims), concepts=(self.counts.columns[column],) if claims else ())

    def of(self, row: int) -> tuple[str, ...]:
        """Return all claims of one actor, sorted."""
        return tuple(sorted({claim for said in self.said[row].values() for some in said.values() for claim in some}))

    def _meeting(self, mine: ByStance, theirs: ByStance, aggregation: Aggregation, *, equal: bool) -> set[str]:
        """Return the claims on one concept that have a counterpart."""
        pairs = [(k, other) for k in mine for other in theirs if self._meets(k, other, aggregation, equal=equal)]
        return {claim for k, other in pairs for claim in (*mine[k], *theirs[other])}

    def _meets(self, stance: int, other: int, aggregation: Aggregation, *, equal: bool) -> bool:
        """Tell whether two stances make a weight."""
        if aggregation is Aggregation.CONFLICT:
            return stance != other
        if aggregation is Aggregation.CONGRUENCE:
            return stance == other if equal else self.counts.scale.similarity(stance, other) > 0
        return True


def evidence_of_tie(counts: StanceCounts, a: str, b: str, aggregation: Aggregation) -> TieEvidence:
    """Return the claims behind one tie; for networks whose ties carry none because they are too many.

    Args:
        counts: what the matrix was made of, `LabeledMatrix.counts`.
        a: an actor.
        b: another actor, or a concept of a two-mode network.
        aggregation: how stances entered, see `ClaimIndex.between`.

    Raises:
        ValidationError: there is no such actor or concept.

    Example:
        >>> from undersigned.discourse import BOOLEAN, ClaimTable, count_stances
        >>> table = ClaimTable(
        ...     ids=("1", "2", "3"), documents=("d", "e", "f"), dates=(None, None, None),
        ...     variables={"who": ("A", "B", "B"), "what": ("toll", "toll", "ban")},
        ...     numbers={"stance": (1, 0, 1)}, scales={"stance": BOOLEAN},
        ... )
        >>> counts = count_stances(table, rows="who", columns="what", stance="stance")
        >>> evidence_of_tie(counts, "A", "B", Aggregation.CONFLICT)
        TieEvidence(claims=('1', '2'), concepts=('toll',))
        >>> evidence_of_tie(counts, "B", "ban", Aggregation.IGNORE).claims
        ('3',)
    """
    index = ClaimIndex(counts)
    if a not in counts.rows:
        raise ValidationError(f"{a!r} is no actor of these claims; give one of their rows")
    if b in counts.rows:
        return index.between(counts.rows.index(a), counts.rows.index(b), aggregation)
    if b in counts.columns:
        return index.on(counts.rows.index(a), counts.columns.index(b))
    raise ValidationError(f"{b!r} is neither an actor nor a concept of these claims; give one of their rows or columns")
