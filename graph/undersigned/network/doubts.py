"""Open questions of linking as doubts about a table: rows that may be one, and rows that may be two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import Store

from undersigned.model.links import Question, QuestionKind
from undersigned.names.keys import name_key
from undersigned.network.claims import Cells
from undersigned.network.quads import iter_texts
from undersigned.network.stand_ins import Grouping
from undersigned.network.terms import SKOS, UND

__all__ = ["Doubt", "find_doubts", "rows_by_name"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Doubt:
    """What an answer changes.

    Args:
        probability: that the answer is yes.
        joins: `(row, row that it goes to)` if the answer is yes.
        leaves: cells that go to a row of their own if the answer is no.
    """

    probability: float
    joins: tuple[tuple[int, int], ...] = ()
    leaves: NDArray[np.int64] | None = None


def rows_by_name(store: Store, cells: Cells) -> dict[str, frozenset[int]]:
    """Return the rows of the entities that bear a name, by `keys.name_key` of the name.

    Args:
        store: the graph.
        cells: of the table.
    """
    row_of = {entity: row for row, entity in enumerate(cells.entities)}
    found: dict[str, set[int]] = {}
    for predicate in (SKOS["prefLabel"], SKOS["altLabel"], UND["acronym"]):
        for subject, literal in iter_texts(store, predicate):
            if subject in row_of:
                found.setdefault(name_key(literal.value), set()).add(row_of[subject])
    return {key: frozenset(rows) for key, rows in found.items()}


def find_doubts(
    questions: Iterable[Question], cells: Cells, rows: Mapping[str, frozenset[int]], grouping: Grouping
) -> list[Doubt]:
    """Return what the open questions leave in doubt in a table, in the order of the questions.

    Those that change nothing here are left out: on measures and facts, on bodies that are not in the table, on names
    that several of them bear, on chapters where chapters are not rolled up.

    Args:
        questions: open ones.
        cells: of the table.
        rows: by key of the name.
        grouping: of the issuers.
    """
    found: list[Doubt] = []
    for question in questions:
        ones = rows.get(name_key(question.subject), frozenset())
        others = rows.get(name_key(question.object or question.subject), frozenset())
        if question.kind is QuestionKind.IDENTITY:
            doubt = _identity(question, cells, ones, others)
        elif question.kind is QuestionKind.CHAPTER and grouping.roll_up:
            doubt = _join(question, ones, others)
        else:
            continue
        if doubt is not None:
            found.append(doubt)
    return found


def _identity(question: Question, cells: Cells, ones: frozenset[int], others: frozenset[int]) -> Doubt | None:
    if name_key(question.object or question.subject) == name_key(question.subject):
        pairs = tuple((later, first) for first, later in pairwise(sorted(ones)))
        return Doubt(probability=question.probability, joins=pairs) if pairs else None
    if ones == others:
        return _part(question, cells, ones)
    low, high = sorted((ones, others), key=sorted)
    return _join(question, high, low)


def _join(question: Question, part: frozenset[int], whole: frozenset[int]) -> Doubt | None:
    if len(part) != 1 or len(whole) != 1 or part == whole:
        return None
    return Doubt(probability=question.probability, joins=((next(iter(part)), next(iter(whole))),))


def _part(question: Question, cells: Cells, rows: frozenset[int]) -> Doubt | None:
    """Return the doubt whether what is written in one way is another body."""
    if len(rows) != 1:
        return None
    key = name_key(question.object)
    here = np.flatnonzero(cells.rows == next(iter(rows)))
    leaving = [cell for cell in here.tolist() if name_key(cells.written[cells.claims[cell]] or " ") == key]
    if not leaving or len(leaving) == len(here):
        return None
    return Doubt(probability=question.probability, leaves=np.array(leaving, dtype=np.int64))
