"""Which spans of a text several coders mean alike, and how far they mark the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby

from undersigned.discourse.agreement import Unit, Value
from undersigned.errors import ValidationError

__all__ = ["Coding", "Marked", "compare_marks", "group_codings", "jaccard", "units_of"]

USUAL_OVERLAP = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What one coder said of one span.

    Args:
        document: id of the text.
        start: offset of the first character.
        stop: offset behind the last one.
        coder: name.
        id: of the claim, for messages and to put equal codings in an order.
        values: by variable; one without a value is missing.
    """

    document: str
    start: int
    stop: int
    coder: str
    id: str = ""
    values: Mapping[str, Value] = field(default_factory=dict[str, Value])


Group = Mapping[str, Coding]
"""One unit: at most one coding of each coder."""


def group_codings(codings: Iterable[Coding], *, overlap: float = USUAL_OVERLAP) -> list[Group]:
    """Return units: codings of different coders whose spans overlap enough, each in one unit.

    Pairs of different coders in one document with a Jaccard index of at least `overlap` are joined, those with the
    greatest overlap first, then those with more equal values, then the earlier ones; a unit never takes in two
    codings of one coder. A coding that nobody shares is a unit of its own.

    Args:
        codings: of any number of coders.
        overlap: least Jaccard index of the characters of two spans, above 0, at most 1.

    Returns:
        Units in the order of their first coding; their coders sorted.

    Raises:
        ValidationError: the overlap is out of its range.
    """
    if not 0 < overlap <= 1:
        raise ValidationError(f"overlap={overlap} is out of range; give a share above 0, at most 1: 0.5")
    ordered = sorted(codings, key=_place)
    found = [list(group) for _, group in groupby(ordered, key=lambda coding: coding.document)]
    return [unit for document in found for unit in _join(document, overlap)]


def jaccard(one: Coding, other: Coding) -> float:
    """Return the characters that two spans share, by those of both; 0 where they share none."""
    shared = min(one.stop, other.stop) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    return shared / (max(one.stop, other.stop) - min(one.start, other.start))


def units_of(groups: Iterable[Group], coders: Sequence[str], variable: str) -> list[Unit]:
    """Return what each coder said of each unit that two or more coded, None where one said nothing."""
    return [
        tuple(group[coder].values.get(variable) if coder in group else None for coder in coders)
        for group in groups
        if len(group) > 1
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """How far two coders marked the same spans, in the documents that both coded.

    Args:
        documents: how many both coded.
        first: spans of the first coder there.
        second: spans of the second coder there.
        both: spans in one unit.
    """

    documents: int
    first: int
    second: int
    both: int

    @property
    def precision(self) -> float | None:
        """Share of the second coder's spans that the first marked too; None without spans."""
        return self.both / self.second if self.second else None

    @property
    def recall(self) -> float | None:
        """Share of the first coder's spans that the second marked too; None without spans."""
        return self.both / self.first if self.first else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both, the same whoever is first; None where neither marked anything."""
        return 2 * self.both / (self.first + self.second) if self.first + self.second else None


def compare_marks(
    groups: Iterable[Group], coders: Sequence[str], *, documents: Iterable[str] | None = None
) -> dict[tuple[str, str], Marked]:
    """Return how far each pair of coders marked the same spans.

    Args:
        groups: units.
        coders: names; the first of a pair is the one that stands first here.
        documents: those that all coders were given; None: of each pair those in which both marked something.
    """
    units = list(groups)
    given = None if documents is None else set(documents)
    seen = {coder: {group[coder].document for group in units if coder in group} for coder in coders}
    found: dict[tuple[str, str], Marked] = {}
    for one, other in combinations(coders, 2):
        common = seen[one] & seen[other] if given is None else given
        within = [group for group in units if next(iter(group.values())).document in common]
        found[one, other] = Marked(
            documents=len(common),
            first=sum(one in group for group in within),
            second=sum(other in group for group in within),
            both=sum(one in group and other in group for group in within),
        )
    return found


def _place(coding: Coding) -> tuple[str, int, int, str, str]:
    return coding.document, coding.start, coding.stop, coding.coder, coding.id


def _join(codings: Sequence[Coding], overlap: float) -> list[Group]:
    """Return the units of one document, whose codings are sorted."""
    members = {at: {coding.coder: at} for at, coding in enumerate(codings)}
    home = list(range(len(codings)))
    for _, _, one, other in sorted(_pairs(codings, overlap)):
        left, right = sorted((home[one], home[other]))
        if left != right and not members[left].keys() & members[right].keys():
            members[left] |= members.pop(right)
            for at in members[left].values():
                home[at] = left
    return [{coder: codings[unit[coder]] for coder in sorted(unit)} for _, unit in sorted(members.items())]


def _pairs(codings: Sequence[Coding], overlap: float) -> Iterator[tuple[float, int, int, int]]:
    """Yield pairs of different coders that overlap enough, in a form that sorts the closest first.

    The codings are sorted by their begin. Each pair: overlap and number of equal values, both negative, its positions.
    """
    open_ones: list[tuple[int, Coding]] = []
    for at, coding in enumerate(codings):
        open_ones = [(before, one) for before, one in open_ones if one.stop > coding.start]
        for before, one in open_ones:
            if one.coder != coding.coder and (shared := jaccard(one, coding)) >= overlap:
                yield -shared, -_alike(one, coding), before, at
        open_ones.append((at, coding))


def _alike(one: Coding, other: Coding) -> int:
    return sum(value == other.values.get(name) for name, value in one.values.items())
