"""Possible worlds: tables in which each doubtful claim is right or wrong and each open question is answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import Store

from undersigned.model.links import Question
from undersigned.network.affiliation import both_ways
from undersigned.network.claims import ABOUT, ISSUED_BY, Cells, read_cells
from undersigned.network.doubts import Doubt, find_doubts, rows_by_name
from undersigned.network.projection import Matrix, TieWeight, fractional_product, joint_product, project
from undersigned.network.stand_ins import Grouping, read_stand_ins

__all__ = ["World", "Worlds", "read_worlds"]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A network as it may be.

    Args:
        at: shape (nodes,), the row where each node stands; two that are one stand in one row.
        reach: shape (rows,), number of releases.
        count: symmetric, joint releases.
        strength: symmetric, joint releases, each divided among its issuers.
    """

    at: NDArray[np.int64]
    reach: NDArray[np.float64]
    count: Matrix
    strength: Matrix

    def weights(self, weight: TieWeight) -> Matrix:
        """Return the matrix that has the weights asked for."""
        return self.count if weight is TieWeight.COUNT else self.strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Worlds:
    """All that is known of a network, and what is in doubt.

    Args:
        issuers: cells of organizations and releases.
        themes: cells of themes and the same releases, for a network of organizations and themes; else None.
        doubts: about rows of the issuers.
    """

    issuers: Cells
    themes: Cells | None = None
    doubts: Sequence[Doubt] = ()

    @property
    def nodes(self) -> tuple[str, ...]:
        """IRIs of all nodes: issuers, then themes."""
        return self.issuers.entities + (self.themes.entities if self.themes else ())

    @property
    def claims(self) -> int:
        """Number of claims that are not sure."""
        return sum(int((cells.probability < 1).sum()) for cells in (self.issuers, self.themes) if cells)

    def taken_as_is(self) -> World:
        """Return the world in which every claim is right and every question stays open."""
        kept = [np.ones(len(cells.probability), dtype=bool) for cells in (self.issuers, self.themes) if cells]
        return self._world(kept, self.issuers.rows, np.arange(self._height))

    def draw(self, chance: np.random.Generator) -> World:
        """Return a world by chance.

        Args:
            chance: gives the random numbers: one for each claim, then one for each doubt.
        """
        kept = [
            chance.random(len(cells.probability)) < cells.probability for cells in (self.issuers, self.themes) if cells
        ]
        answers = chance.random(len(self.doubts))
        rows, ends, spare = self.issuers.rows.copy(), list(range(self._height)), len(self.issuers.entities)
        for doubt, number in zip(self.doubts, answers, strict=True):
            yes = number < doubt.probability
            for part, whole in doubt.joins if yes else ():
                ends[_end(ends, part)] = _end(ends, whole)
            if doubt.leaves is not None:
                if not yes:
                    rows[doubt.leaves] = spare
                spare += 1
        to = np.array([_end(ends, row) for row in range(self._height)], dtype=np.int64)
        return self._world(kept, to[rows], to)

    @property
    def _height(self) -> int:
        """Number of rows of issuers, with one for each that may be parted."""
        return len(self.issuers.entities) + sum(doubt.leaves is not None for doubt in self.doubts)

    def _world(self, kept: Sequence[NDArray[np.bool_]], rows: NDArray[np.int64], to: NDArray[np.int64]) -> World:
        height, issuing = self._height, len(self.issuers.entities)
        issued = self.issuers.matrix(kept[0], rows, height)
        if self.themes is None:
            count, strength = project(issued, TieWeight.COUNT), project(issued, TieWeight.NEWMAN)
            return World(at=to[:issuing], reach=_reach(issued), count=count, strength=strength)
        about = self.themes.matrix(kept[1], self.themes.rows, len(self.themes.entities))
        everyone = list(range(height))
        return World(
            at=np.concatenate([to[:issuing], height + np.arange(len(self.themes.entities))]),
            reach=np.concatenate([_reach(issued), _reach(about)]),
            count=both_ways(joint_product(issued, about), everyone),
            strength=both_ways(fractional_product(issued, about), everyone),
        )


def read_worlds(
    store: Store,
    releases: Mapping[str, str | None],
    *,
    themes: bool = False,
    grouping: Grouping | None = None,
    questions: Iterable[Question] = (),
) -> Worlds:
    """Return a network with all that is in doubt about it.

    Args:
        store: the graph.
        releases: IRI to date, as `incidence.select_releases` gives them.
        themes: of organizations and themes; else of who issued together.
        grouping: whether coalitions give way to members and chapters to parents.
        questions: open questions of linking.
    """
    issuers = read_cells(store, ISSUED_BY, releases, read_stand_ins(store, grouping))
    return Worlds(
        issuers=issuers,
        themes=read_cells(store, ABOUT, releases) if themes else None,
        doubts=find_doubts(questions, issuers, rows_by_name(store, issuers), grouping or Grouping()),
    )


def _end(ends: list[int], row: int) -> int:
    """Return the row where a row goes in the end."""
    while ends[row] != row:
        row = ends[row]
    return row


def _reach(table: Matrix) -> NDArray[np.float64]:
    """Return the number of releases of each row."""
    return np.diff(table.indptr).astype(np.float64)
