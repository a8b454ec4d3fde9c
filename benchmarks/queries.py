"""Time the query library on a graph of a million quads, beside rdflib, in one run.

usage: queries.py [--quads N] [--limit SECONDS] [--json]

Every query runs in Oxigraph (best of three) and in rdflib: once, in a forked process that shares the loaded graph and
is ended after --limit seconds; such a time counts as the limit, a lower bound. Prints each ratio, their geometric
mean, and whether each query holds its budget.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import time
from math import exp, log
from pathlib import Path
from queue import Empty
from tempfile import TemporaryDirectory
from typing import Any

from large_graph import BASE, iter_quads
from pyoxigraph import RdfFormat, Store, serialize
from rdflib import Dataset

from undersigned.query import QueryDescription, list_queries, parse_parameters
from undersigned.store import bind

Row = dict[str, Any]
GIVEN = {
    "organization": f"{BASE}org/organization-1",
    "measure": f"{BASE}measure/measure-1",
    "year": "2021",
}


def bound_text(query: QueryDescription) -> str:
    """Return the query with the benchmark's parameters in it."""
    given = {one.name: GIVEN[one.name] for one in query.parameters if one.name in GIVEN}
    return bind(query.text, parse_parameters(query, given, lambda value, _: value))


def time_oxigraph(store: Store, text: str) -> tuple[float, int]:
    """Return the best of three times in seconds, and the number of rows."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        rows = sum(1 for _ in store.query(text, use_default_graph_as_union=True))
        times.append(time.perf_counter() - start)
    return min(times), rows


def run_rdflib(dataset: Dataset, text: str, answer: multiprocessing.Queue) -> None:
    """Run a query in a forked process and send its time and number of rows."""
    start = time.perf_counter()
    rows = len(list(dataset.query(text)))
    answer.put((time.perf_counter() - start, rows))


def time_rdflib(dataset: Dataset, text: str, limit: float) -> tuple[float, int | None]:
    """Return the time in seconds and the number of rows; the limit and None where it took longer."""
    context = multiprocessing.get_context("fork")
    answer = context.Queue()
    child = context.Process(target=run_rdflib, args=(dataset, text, answer))
    child.start()
    try:
        return answer.get(timeout=limit)
    except Empty:
        return limit, None
    finally:
        child.kill()
        child.join()


def load(size: int) -> tuple[Store, Dataset, float, float]:
    """Load the same quads into both, and return the load times."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "graph.nq"
        with path.open("wb") as file:
            serialize(iter_quads(size), file, RdfFormat.N_QUADS)
        start = time.perf_counter()
        store = Store()
        store.bulk_load(path=str(path), format=RdfFormat.N_QUADS)
        middle = time.perf_counter()
        dataset = Dataset(default_union=True)
        dataset.parse(path, format="nquads")
        return store, dataset, middle - start, time.perf_counter() - middle


def measure(store: Store, dataset: Dataset, query: QueryDescription, limit: float) -> Row:
    """Time one query in both."""
    text = bound_text(query)
    seconds, found = time_oxigraph(store, text)
    peer, peer_found = time_rdflib(dataset, text, limit)
    return {
        "query": query.id,
        "rows": found,
        "seconds": round(seconds, 4),
        "rdflib_seconds": round(peer, 2),
        "rdflib_rows": peer_found,
        "ratio": round(peer / seconds, 1),
        "budget_ms": query.budget_ms,
        "within_budget": seconds * 1000 <= query.budget_ms,
    }


def summarize(store: Store, load_seconds: tuple[float, float], rows: list[Row]) -> Row:
    """Return all figures of a run."""
    return {
        "quads": len(store),
        "load_seconds": round(load_seconds[0], 1),
        "rdflib_load_seconds": round(load_seconds[1], 1),
        "geometric_mean": round(exp(sum(log(row["ratio"]) for row in rows) / len(rows)), 1),
        "lowest_ratio": min(row["ratio"] for row in rows),
        "ended": sum(row["rdflib_rows"] is None for row in rows),
        "queries": rows,
    }


def describe(row: Row) -> str:
    """Return one line on a query."""
    budget = "ok" if row["within_budget"] else "OVER"
    ended = "" if row["rdflib_rows"] is not None else " (ended: a lower bound)"
    differs = "" if row["rdflib_rows"] in {None, row["rows"]} else f" BUT {row['rdflib_rows']} rows"
    return (
        f"{row['query']:24} {row['rows']:7d} rows {row['seconds'] * 1000:8.1f} ms"
        f" of {row['budget_ms']:5d} {budget:4}  rdflib {row['rdflib_seconds']:7.2f} s  x{row['ratio']}{ended}{differs}"
    )


def main() -> int:
    """Load, time, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--limit", type=float, default=60.0, help="seconds that rdflib may take for a query")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    store, dataset, *load_seconds = load(arguments.quads)
    if not arguments.json:
        print(f"{len(store):,} quads; loaded in {load_seconds[0]:.1f} s, by rdflib in {load_seconds[1]:.1f} s")
    rows = []
    for query in list_queries():
        rows.append(measure(store, dataset, query, arguments.limit))
        if not arguments.json:
            print(describe(rows[-1]), flush=True)
    result = summarize(store, (load_seconds[0], load_seconds[1]), rows)
    if arguments.json:
        print(json.dumps(result, indent=1))
    else:
        least = "at least " if result["ended"] else ""
        print(
            f"geometric mean: {least}{result['geometric_mean']} times faster than rdflib,"
            f" lowest {result['lowest_ratio']}; {result['ended']} of {len(rows)} rdflib times are lower bounds"
        )
    return 0 if all(row["within_budget"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
