"""The panel: each index with its best partition, how unlikely it is by chance, and how sure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from undersigned.discourse import Aggregation, ClaimTable, StanceCounts, drop_duplicates, project_stances
from undersigned.polarization.draws import Coding, code_claims, draw_documents, shuffle_stances
from undersigned.polarization.figures import DIGITS, compare_with_null, percentile_interval
from undersigned.polarization.objectives import Floats, Index, Labels
from undersigned.polarization.partitions import find_partitions, limit_actors, search_all
from undersigned.polarization.records import IndexFigures, Polarization
from undersigned.polarization.requests import PanelRequest

__all__ = ["measure_polarization"]

CELLS_DRAWN = 2**23
"""Numbers of the matrices of fields of chance that are held at once."""


def measure_polarization(table: ClaimTable, request: PanelRequest | None = None) -> Polarization:
    """Return the panel of a table of claims.

    Args:
        table: claims; one without actor or concept does not count.
        request: what to measure; the defaults of `PanelRequest` where None.

    Raises:
        ValidationError: a variable is not in the table, or there are more than 4,000 actors.
    """
    asked = request or PanelRequest()
    names = {"rows": asked.rows, "columns": asked.columns, "stance": asked.stance}
    coding = code_claims(drop_duplicates(table, asked.duplicates, **names), **names)
    congruence, conflict = _matrices(coding.counts, asked)
    placed = np.flatnonzero((congruence + conflict).sum(axis=1))
    panel = find_partitions(
        congruence[np.ix_(placed, placed)],
        conflict[np.ix_(placed, placed)],
        [coding.counts.rows[at] for at in placed],
        groups=asked.groups,
        seed=asked.seed,
        starts=asked.starts,
    )
    return Polarization(
        claims=len(coding.cells),
        documents=coding.document_count,
        actors=tuple(coding.counts.rows[at] for at in placed),
        unplaced=tuple(name for at, name in enumerate(coding.counts.rows) if at not in set(placed.tolist())),
        congruence=float(congruence.sum() / 2),
        conflict=float(conflict.sum() / 2),
        indices=_with_draws(panel, coding, placed, asked),
        labels={name: label for name, label in coding.counts.labels.items() if name in set(coding.counts.rows)},
        request=asked,
    )


def _with_draws(
    panel: tuple[IndexFigures, ...], coding: Coding, placed: Labels, asked: PanelRequest
) -> tuple[IndexFigures, ...]:
    """Add null model and interval to the panel."""
    found = panel
    if asked.permutations:
        shuffled = _draw(
            lambda chance: shuffle_stances(coding, asked.shuffle, chance), asked.permutations, placed, asked
        )
        found = tuple(
            replace(one, null=compare_with_null(one.value, shuffled[one.index], rises=one.rises)) for one in found
        )
    if asked.bootstrap:
        drawn = _draw(lambda chance: draw_documents(coding, chance), asked.bootstrap, placed, asked)
        found = tuple(replace(one, interval=percentile_interval(drawn[one.index])) for one in found)
    return found


def _draw(
    draw: Callable[[np.random.Generator], StanceCounts], times: int, placed: Labels, asked: PanelRequest
) -> dict[Index, Floats]:
    """Return the best value of each index in fields of chance, each shape (times,)."""
    chance = np.random.default_rng(asked.seed)
    at_once = max(1, CELLS_DRAWN // max(1, len(placed) ** 2))
    values: dict[Index, list[Floats]] = {index: [] for index in Index}
    for first in range(0, times, at_once):
        pairs = [_matrices(draw(chance), asked) for _ in range(min(at_once, times - first))]
        good, bad = (np.stack([pair[side][np.ix_(placed, placed)] for pair in pairs]) for side in (0, 1))
        found = search_all(good, bad, groups=asked.groups, seed=asked.seed, starts=asked.starts)
        for index, best in found.items():
            values[index].append(best.values.round(DIGITS) + 0.0)
    return {index: np.concatenate(parts) for index, parts in values.items()}


def _matrices(counts: StanceCounts, asked: PanelRequest) -> tuple[Floats, Floats]:
    """Return congruence and conflict, dense."""
    limit_actors(len(counts.rows))
    good, bad = (
        project_stances(counts, aggregation, asked.normalization).toarray()
        for aggregation in (Aggregation.CONGRUENCE, Aggregation.CONFLICT)
    )
    return good, bad
