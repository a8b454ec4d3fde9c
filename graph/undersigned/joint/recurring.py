"""Sets of signers that recur: closed frequent sets, those of the most joint documents first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from heapq import heappop, heappush
from itertools import pairwise
from operator import and_, or_
from typing import Any

from undersigned.errors import ValidationError
from undersigned.joint.signatures import SignatureTable

__all__ = ["RecurringSet", "RecurringSets", "SetLimits", "find_recurring_sets"]

Entry = tuple[int, int, tuple[int, ...], int, int]
"""Negative support, negative size, signers, their documents as bits, the signer last added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLimits:
    """Which sets are wanted.

    Args:
        size: fewest signers of a set.
        support: fewest joint documents.
        sets: most sets returned, those of the most joint documents.
        steps: most sets looked at, small ones included; bounds time and memory.
    """

    size: int = 3
    support: int = 2
    sets: int = 10_000
    steps: int = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringSet:
    """Signers that signed several documents jointly, and no other signer signed all of these.

    Args:
        signers: sorted.
        documents: all that they signed jointly, by date (unknown ones last), then id.
        first: date of the first one, None where none has a date.
        last: date of the last one.
    """

    signers: tuple[str, ...]
    documents: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringSets:
    """What was found, and whether it is all.

    Args:
        sets: most joint documents first, then most signers, then by signers.
        complete: whether a limit cut nothing off; where one did, no set that is missing has more joint documents
            than the last set that is there.
    """

    sets: tuple[RecurringSet, ...]
    complete: bool


def find_recurring_sets(table: SignatureTable, limits: SetLimits | None = None) -> RecurringSets:
    """Find all closed sets of signers with enough joint documents.

    A set is closed where no further signer signed all its joint documents, so that each group of joint documents
    gives one set, the largest. Every closed set is reached once, from the one before it, by adding a signer
    (prefix-preserving extension); sets wait in a queue, and the one with the most joint documents is taken next.

    Args:
        table: who signed what.
        limits: sizes, and when to stop; None takes three signers, two documents, 10,000 sets.

    Returns:
        The sets; the same whatever the order of the input.

    Raises:
        ValidationError: a limit is below 1.

    Source: Uno et al. 2004, An efficient algorithm for enumerating closed patterns in transaction
        databases, doi 10.1007/978-3-540-30214-8_2.
    """
    asked = limits or SetLimits()
    for name in ("size", "support", "sets", "steps"):
        if getattr(asked, name) < 1:
            raise ValidationError(f"{name}={getattr(asked, name)} is too few; give 1 or more")
    found: list[RecurringSet] = []
    for number, entry in enumerate(_Search(table).iter_closed(asked.support), start=1):
        wanted = len(entry[2]) >= asked.size
        if number > asked.steps or (wanted and len(found) == asked.sets):
            return RecurringSets(sets=tuple(found), complete=False)
        if wanted:
            found.append(_describe(table, entry))
    return RecurringSets(sets=tuple(found), complete=True)


class _Search:
    """Closed sets of a table, with rows and columns as bits of whole numbers."""

    def __init__(self, table: SignatureTable) -> None:
        matrix, turned = table.matrix, table.matrix.tocsc()
        self.documents_of = [_bits(matrix.indices[begin:end].tolist()) for begin, end in _slices(matrix.indptr)]
        self.signers_of = [_bits(turned.indices[begin:end].tolist()) for begin, end in _slices(turned.indptr)]

    def iter_closed(self, support: int) -> Iterator[Entry]:
        """Yield closed sets with enough documents; most documents first, then most signers, then by signers."""
        everything = (1 << len(self.signers_of)) - 1
        queue: list[Entry] = []
        if everything.bit_count() >= support:
            heappush(queue, self._entry(everything, self._closure(everything), -1))
        while queue:
            entry = heappop(queue)
            if entry[2]:
                yield entry
            for below in self._extensions(entry, support):
                heappush(queue, below)

    def _extensions(self, entry: Entry, support: int) -> Iterator[Entry]:
        """Yield the closed sets that come from adding one signer after the last one added."""
        documents, last = entry[3], entry[4]
        closed = _bits(entry[2])
        candidates = reduce(or_, (self.signers_of[column] for column in _places(documents)), 0) & ~closed
        for signer in _places(candidates >> (last + 1) << (last + 1)):
            fewer = documents & self.documents_of[signer]
            if fewer.bit_count() < support:
                continue
            larger = self._closure(fewer)
            before = (1 << signer) - 1
            if larger & before == closed & before:
                yield self._entry(fewer, larger, signer)

    def _closure(self, documents: int) -> int:
        """Return all who signed all of some documents."""
        return reduce(and_, (self.signers_of[column] for column in _places(documents)))

    @staticmethod
    def _entry(documents: int, signers: int, last: int) -> Entry:
        return (-documents.bit_count(), -signers.bit_count(), tuple(_places(signers)), documents, last)


def _describe(table: SignatureTable, entry: Entry) -> RecurringSet:
    """Return a set with its documents in order of time."""
    columns = sorted(_places(entry[3]), key=lambda at: (table.dates[at] is None, table.dates[at] or "", at))
    days = [day for at in columns if (day := table.dates[at]) is not None]
    return RecurringSet(
        signers=tuple(table.signers[row] for row in entry[2]),
        documents=tuple(table.documents[column] for column in columns),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _bits(places: list[int] | tuple[int, ...]) -> int:
    """Return a whole number with these bits set."""
    return sum(1 << place for place in places)


def _places(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, ascending."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _slices(pointers: Any) -> Iterator[tuple[int, int]]:
    """Yield begin and end of each row."""
    ends: list[int] = pointers.tolist()
    return pairwise(ends)
