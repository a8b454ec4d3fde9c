"""Leiden, of the optional packages igraph and leidenalg; nothing else imports them."""

from __future__ import annotations

import random
from typing import Any

import numpy as np

from undersigned.coalitions.partitions import Labels
from undersigned.discourse import Matrix
from undersigned.errors import MissingExtraError

__all__ = ["run_leiden", "run_signed_leiden"]

MOST_SEED = 2**31
"""leidenalg takes seeds of 31 bits."""

ITERATIONS = 2
"""As Leiden is used as a rule: what more of them gain, further starts do, and without communities they take long."""


def run_leiden(matrix: Matrix, *, resolution: float, seed: int) -> Labels:
    """Return a partition of high modularity; igraph's own Leiden, ten times as fast as leidenalg's.

    While it runs, igraph's source of chance is one of the seed; afterwards it is the module `random`, its default.

    Args:
        matrix: symmetric, no weight below 0, shape (actors, actors).
        resolution: of the modularity.
        seed: of the order in which actors are visited.

    Raises:
        MissingExtraError: igraph or leidenalg is not installed.

    Source: Traag, Waltman & van Eck 2019, doi 10.1038/s41598-019-41695-z.
    """
    igraph, _ = _load()
    graph = _graph_of(matrix)
    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311  an order of visits, no secret
    try:
        found = graph.community_leiden(
            objective_function="modularity", weights="weight", resolution=resolution, n_iterations=ITERATIONS
        )
    finally:
        igraph.set_random_number_generator(random)
    return np.array(found.membership, dtype=np.int64)


def run_signed_leiden(congruence: Matrix, conflict: Matrix, *, resolution: float, seed: int) -> Labels:
    """Return a partition of high signed modularity: two layers, the second with a weight of -1.

    Args:
        congruence: symmetric, no weight below 0, shape (actors, actors).
        conflict: likewise.
        resolution: of both layers.
        seed: of the order in which actors are visited.

    Raises:
        MissingExtraError: igraph or leidenalg is not installed.
    """
    _, leidenalg = _load()
    layers = [
        leidenalg.RBConfigurationVertexPartition(_graph_of(matrix), weights="weight", resolution_parameter=resolution)
        for matrix in (congruence, conflict)
    ]
    optimiser = leidenalg.Optimiser()
    optimiser.set_rng_seed(seed % MOST_SEED)
    optimiser.optimise_partition_multiplex(layers, layer_weights=[1, -1], n_iterations=-1)
    return np.array(layers[0].membership, dtype=np.int64)


def _graph_of(matrix: Matrix) -> Any:
    """Return an igraph graph with a tie for each pair once."""
    igraph, _ = _load()
    entries: Any = matrix.tocoo()
    rows, columns = entries.coords
    kept = rows < columns
    ends = np.column_stack([rows[kept], columns[kept]]).astype(np.int64)
    graph = igraph.Graph(n=matrix.shape[0], edges=ends)
    graph.es["weight"] = entries.data[kept].tolist()
    return graph


def _load() -> tuple[Any, Any]:
    """Import what Leiden needs."""
    try:
        import igraph  # noqa: PLC0415  optional, and slow to start
        import leidenalg  # noqa: PLC0415
    except ImportError as failed:
        raise MissingExtraError(
            f"Leiden needs igraph and leidenalg ({failed.name} is missing); "
            "install them with: pip install 'undersigned[communities]', or use another method"
        ) from None
    return igraph, leidenalg
