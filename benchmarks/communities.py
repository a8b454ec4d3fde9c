"""Time communities of a large projection: 10,000 actors, 10,000 documents, 200,000 signatures with heavy tails.

Each part runs in a process of its own, whose peak memory is told. Run: python benchmarks/communities.py
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time

import numpy as np
from scipy.sparse import coo_array, csr_array

GIGABYTE = 2**20
"""Kilobytes, the unit of ru_maxrss on Linux."""


def make_signatures(actors: int, documents: int, signatures: int, *, home: float = 0.8, seed: int = 1) -> csr_array:
    """Return who signs what: both with long tails, in 20 camps that sign at home with this share."""
    chance = np.random.default_rng(seed)
    camps = 20
    weights = [chance.permutation(np.arange(1, size + 1) ** -0.5) for size in (actors, documents)]
    rows = chance.choice(actors, size=2 * signatures, p=weights[0] / weights[0].sum())
    columns = chance.choice(documents, size=2 * signatures, p=weights[1] / weights[1].sum())
    at_home = chance.random(2 * signatures) < home
    columns = np.where(at_home, (columns // camps * camps + rows % camps) % documents, columns)
    pairs = np.unique(np.column_stack([rows, columns]), axis=0)
    pairs = pairs[np.sort(chance.choice(len(pairs), size=min(signatures, len(pairs)), replace=False))]
    return csr_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(actors, documents))


def project(signatures: csr_array) -> csr_array:
    """Return the Newman weights `sum_d S_id S_jd / (n_d - 1)`."""
    sizes = np.asarray(signatures.sum(axis=0)).ravel()
    shares = np.divide(1.0, sizes - 1, out=np.zeros_like(sizes), where=sizes > 1)
    ties = coo_array((signatures * shares) @ signatures.T)
    rows, columns = ties.coords
    kept = rows != columns
    return csr_array((ties.data[kept], (rows[kept], columns[kept])), shape=ties.shape)


def run(part: str, actors: int, signatures: int, home: float) -> dict[str, object]:
    """Run one part and return its figures."""
    from undersigned.coalitions import find_coalitions, to_network  # noqa: PLC0415  each process loads what it times

    made = make_signatures(actors, actors, signatures, home=home)
    begin = time.perf_counter()
    matrix = project(made)
    projected = time.perf_counter() - begin
    used = time.process_time()
    names = [f"actor-{at:05}" for at in range(actors)]
    if part == "networkx":
        from undersigned.network import find_communities  # noqa: PLC0415

        network = to_network(matrix, names)
        begin = time.perf_counter()
        found = find_communities(network, weight="weight", starts=1)
    else:
        begin = time.perf_counter()
        found = find_coalitions(matrix, names, method=part, starts=1)
    seconds = time.perf_counter() - begin
    return {
        "part": part,
        "actors": actors,
        "ties": matrix.nnz // 2,
        "projection_s": round(projected, 2),
        "seconds": round(seconds, 2),
        "processor_s": round(time.process_time() - used, 2),
        "groups": len(found.groups),
        "modularity": round(found.modularity or 0.0, 4),
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / GIGABYTE, 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actors", type=int, default=10_000)
    parser.add_argument("--signatures", type=int, default=200_000)
    parser.add_argument("--small", type=int, default=2_000, help="Actors where networkx is timed.")
    parser.add_argument("--home", type=float, default=0.8, help="Share of signatures within a camp; 0 for none.")
    parser.add_argument("--part", choices=["leiden", "louvain", "networkx"])
    told = parser.parse_args()
    if told.part:
        sys.stdout.write(json.dumps(run(told.part, told.actors, told.signatures, told.home)) + "\n")
        return
    small = told.signatures * told.small // told.actors
    jobs = [("leiden", told.actors, told.signatures)]
    jobs += [(part, told.small, small) for part in ("leiden", "louvain", "networkx")]
    for part, actors, signatures in jobs:
        command = [sys.executable, __file__, "--part", part, "--actors", str(actors), "--signatures", str(signatures)]
        command += ["--home", str(told.home)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
