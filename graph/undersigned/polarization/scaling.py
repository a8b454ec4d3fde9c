"""Positions of actors and concepts on the dimensions that explain most of who supports what."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from undersigned.discourse import ClaimTable, StanceCounts, drop_duplicates
from undersigned.errors import ValidationError
from undersigned.polarization.alignment import align, fix_signs
from undersigned.polarization.decomposition import Axes, analyze_correspondence, center_columns, center_twice, decompose
from undersigned.polarization.draws import Coding, code_claims, draw_documents
from undersigned.polarization.figures import Interval, percentile_interval, tidy
from undersigned.polarization.objectives import Floats
from undersigned.polarization.parts import Part, find_largest_part
from undersigned.polarization.responses import AGAINST, FOR, Responses, count_poles, mean_stances, net_stances
from undersigned.polarization.scaled import (
    Cells,
    Centering,
    Dimension,
    Place,
    Scaling,
    ScalingMethod,
    ScalingRequest,
)

__all__ = ["scale_positions"]

MOST_CELLS = 2**24
"""Cells of a table: it is dense, and more need more than 128 MB."""

SAME = 1e-9
"""Singular values that differ by a smaller share are equal."""


def scale_positions(table: ClaimTable, request: ScalingRequest | None = None) -> Scaling:
    """Return positions of actors and concepts.

    Of parts that share no concept only the one with the most actors is placed: positions cannot be compared across
    parts, and the first dimensions would tell nothing but the parts.

    Args:
        table: claims; one without actor or concept does not count.
        request: what to scale; the defaults of `ScalingRequest` where None.

    Raises:
        ValidationError: a variable is not in the table, or the table of actors by concepts is too large.
    """
    asked = request or ScalingRequest()
    names = {"rows": asked.rows, "columns": asked.columns, "stance": asked.stance}
    coding = code_claims(drop_duplicates(table, asked.duplicates, **names), **names)
    counts = coding.counts
    if (cells := len(counts.rows) * len(counts.columns)) > MOST_CELLS:
        raise ValidationError(
            f"{len(counts.rows)} actors by {len(counts.columns)} concepts are {cells} cells, {MOST_CELLS} is the most; "
            "choose claims by date or --where"
        )
    part = find_largest_part(counts)
    axes = fix_signs(_axes(counts, part, asked))
    drawn = _draw(coding, part, axes, asked)
    stances = [_mean_stance(counts, axis) for axis in (1, 0)]
    poles: Sequence[str | None] = (FOR, AGAINST) if asked.method is ScalingMethod.CA else (None,)
    concepts = [(name, pole) for pole in poles for name in counts.columns]
    return Scaling(
        claims=len(coding.cells),
        documents=coding.document_count,
        dimensions=_dimensions(axes.singular, asked.dimensions),
        inertia=tidy((axes.singular**2).sum()),
        parts=part.parts,
        actors=_places([(name, None) for name in counts.rows], axes.actors, drawn[0], stances[0]),
        concepts=_places(concepts, axes.concepts, drawn[1], np.tile(stances[1], len(poles))),
        labels=counts.labels,
        request=asked,
    )


def _axes(counts: StanceCounts, part: Part, asked: ScalingRequest) -> Axes:
    """Return the coordinates of the actors and concepts of a part, NaN for all others."""
    if asked.method is ScalingMethod.CA:
        poles = count_poles(counts).values * part.rows[:, None]
        return analyze_correspondence(poles, asked.dimensions)
    responses = mean_stances(counts) if asked.cells is Cells.MEAN else net_stances(counts)
    rows, columns = part.rows & (counts.activity > 0), part.columns & (counts.prominence > 0)
    known = responses.known & rows[:, None] & columns[None, :]
    center = center_twice if asked.centering is Centering.DOUBLE else center_columns
    return decompose(center(Responses(values=responses.values, known=known)), known, asked.dimensions)


def _draw(coding: Coding, part: Part, axes: Axes, asked: ScalingRequest) -> tuple[Floats, Floats]:
    """Return coordinates of actors and concepts over replicates, each shape (replicates, names, dimensions)."""
    chance = np.random.default_rng(asked.seed)
    actors, concepts = (np.zeros((asked.bootstrap, *found.shape)) for found in (axes.actors, axes.concepts))
    for number in range(asked.bootstrap):
        drawn = align(_axes(draw_documents(coding, chance), part, asked), axes.actors)
        actors[number], concepts[number] = drawn.actors, drawn.concepts
    return actors, concepts


def _dimensions(singular: Floats, dimensions: int) -> tuple[Dimension, ...]:
    squares = np.pad(singular, (0, dimensions + 1)) ** 2
    total = float(squares.sum())
    return tuple(
        Dimension(
            number=at + 1,
            singular=tidy(np.sqrt(squares[at])),
            share=tidy(squares[at] / total) if total else 0.0,
            tied=bool(squares[at] > 0 and squares[at] - squares[at + 1] <= SAME * squares[at]),
        )
        for at in range(dimensions)
    )


def _places(
    names: Sequence[tuple[str, str | None]], coordinates: Floats, drawn: Floats, stances: Floats
) -> tuple[Place, ...]:
    def interval_of(at: int) -> tuple[Interval, ...] | None:
        found = [percentile_interval(column) for column in drawn[:, at].T]
        known = tuple(one for one in found if one is not None)
        return known if len(known) == len(found) else None

    return tuple(
        Place(
            name=name,
            pole=pole,
            coordinates=None
            if np.isnan(coordinates[at]).any()
            else tuple((np.round(coordinates[at], 12) + 0.0).tolist()),
            intervals=interval_of(at),
            stance=None if np.isnan(stances[at]) else tidy(stances[at]),
        )
        for at, (name, pole) in enumerate(names)
    )


def _mean_stance(counts: StanceCounts, axis: int) -> Floats:
    """Return the mean stance of actors (axis 1) or concepts (axis 0), NaN without claims."""
    total = counts.total.toarray().sum(axis=axis)
    net = net_stances(counts).values.sum(axis=axis)
    means: Floats = np.divide(net, total, out=np.full(total.shape, np.nan), where=total > 0)
    return means
