"""Measure time and memory of ties of joint signing on a random table with few who sign much and many who sign little.

usage: joint.py [--signers N] [--documents N] [--signatures N] [--networkx N] [--seed N]

Prints processor seconds of counting joint documents and of the test of all co-signing pairs under the stochastic degree
sequence model, the peak of memory, and how much faster the count is than the weighted projection of networkx on a table
that is smaller by the factor of --networkx.
"""

from __future__ import annotations

import argparse
import resource
import time

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite
from scipy.sparse import csr_array

from undersigned.joint import SignatureTable, count_pairs, find_significant_ties


def make_table(signers: int, documents: int, signatures: int, seed: int) -> SignatureTable:
    """Return a table whose degrees and sizes have heavy tails (Pareto, exponent 2.5)."""
    rng = np.random.default_rng(seed)
    rows, columns = (1 + rng.pareto(1.5, size) for size in (signers, documents))
    found: set[int] = set()
    while len(found) < signatures:
        left = rng.choice(signers, signatures, p=rows / rows.sum())
        right = rng.choice(documents, signatures, p=columns / columns.sum())
        fresh = (left * documents + right).tolist()
        found.update(fresh[: signatures - len(found)])
    cells = np.array(sorted(found))
    places = np.divmod(cells, documents)
    return SignatureTable(
        signers=tuple(f"signer {number:05}" for number in range(signers)),
        documents=tuple(f"document {number:05}" for number in range(documents)),
        dates=(None,) * documents,
        matrix=csr_array((np.ones(len(cells)), places), shape=(signers, documents)),
    )


def to_networkx(table: SignatureTable) -> nx.Graph[tuple[str, int]]:
    """Return the table as a two-mode graph."""
    network: nx.Graph[tuple[str, int]] = nx.Graph()
    network.add_nodes_from(("s", row) for row in range(len(table.signers)))
    rows, columns = table.matrix.nonzero()
    network.add_edges_from((("s", int(row)), ("d", int(column))) for row, column in zip(rows, columns, strict=True))
    return network


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signers", type=int, default=10_000)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--signatures", type=int, default=200_000)
    parser.add_argument(
        "--networkx", type=int, default=10, metavar="N", help="divide the table by this; 0 leaves it out"
    )
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    table = make_table(asked.signers, asked.documents, asked.signatures, asked.seed)
    print(f"{asked.signers} signers, {asked.documents} documents, {asked.signatures} signatures")
    print(f"largest degree {table.degrees.max()}, largest document {table.sizes.max()}")
    begin = time.process_time()
    left, _, _ = count_pairs(table.matrix)
    print(f"projection {time.process_time() - begin:.2f} s, {len(left)} co-signing pairs")
    begin = time.process_time()
    ties = find_significant_ties(table)
    print(
        f"SDSM of all of them {time.process_time() - begin:.2f} s, {(ties.adjusted <= 0.05).sum()} significant (Holm)"
    )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    if asked.networkx:
        compare(asked.networkx, asked)


def compare(factor: int, asked: argparse.Namespace) -> None:
    """Print the seconds of both projections of a smaller table."""
    sizes = (asked.signers // factor, asked.documents // factor, asked.signatures // factor)
    table = make_table(*sizes, asked.seed)
    network = to_networkx(table)
    begin = time.process_time()
    projected = bipartite.weighted_projected_graph(network, [("s", row) for row in range(len(table.signers))])
    slow = time.process_time() - begin
    begin = time.process_time()
    left, _, _ = count_pairs(table.matrix)
    fast = time.process_time() - begin
    print(f"{sizes[0]} x {sizes[1]} x {sizes[2]}: networkx {slow:.2f} s, here {fast:.3f} s, {slow / fast:.0f} times")
    if projected.number_of_edges() != len(left):
        raise SystemExit("the two projections differ")


if __name__ == "__main__":
    main()
