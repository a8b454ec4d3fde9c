"""Measure which asks are linked to one measure, and their stance, against asks that a person sorted.

usage: measures.py [--documents FOLDER] [--errors]

The gold names each ask by its document, its first code point and the digest of its words, and gives it a measure and a
stance towards it; it holds no sentence. The documents are the samples of the repository and those of FOLDER.
Prints precision, recall and F1 over pairs of asks: found are pairs that share a measure, right are pairs that have one
measure in the gold. An ask that was not found, or has no measure, is paired with none. The stance is counted over the
asks that have a measure.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from undersigned.extraction import extract_facts
from undersigned.linking import link_corpus, summarize
from undersigned.model.facts import Facts, Stance
from undersigned.model.links import Linkage
from undersigned.reading import Rejected, iter_documents
from undersigned.text.folding import fold
from undersigned.text.slugs import short_hash

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "linking" / "gold" / "measures.tsv"
SAMPLES = ROOT / "samples"
DOCUMENTS = ROOT.parent / "shared" / "corpus" / "documents"
DIGITS = 12


@dataclass(frozen=True)
class SortedAsk:
    """An ask of the gold with what linking says of it.

    Args:
        document: its name.
        start: of the ask.
        gold: stance by measure of the gold; an ask of several measures has several rows.
        found: stance by measure; empty where the ask was not found or has no measure.
    """

    document: str
    start: int
    gold: Mapping[str, str]
    found: Mapping[str, Stance]


@dataclass(frozen=True)
class Score:
    """Agreement over pairs of asks, and over stances."""

    asks: int
    linked: int
    both: int
    in_found: int
    in_gold: int
    right_stances: int

    @property
    def precision(self) -> float:
        """Share of the pairs found that are right."""
        return self.both / self.in_found if self.in_found else 1.0

    @property
    def recall(self) -> float:
        """Share of the right pairs that are found."""
        return self.both / self.in_gold if self.in_gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def stance(self) -> float:
        """Share of right stances among the asks that have a measure."""
        return self.right_stances / self.linked if self.linked else 1.0


def main() -> None:
    """Measure the asks of the gold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--documents", type=Path, default=DOCUMENTS)
    parser.add_argument("--errors", action="store_true", help="list the pairs and stances that are wrong")
    options = parser.parse_args()
    asks = link_gold(read_gold(), options.documents)
    samples = {path.name for path in SAMPLES.iterdir()}
    print("             asks  linked  precision  recall    F1  stance")
    for title, part in (
        ("all", asks),
        ("samples", [ask for ask in asks if ask.document in samples]),
        ("corpus", [ask for ask in asks if ask.document not in samples]),
    ):
        told = score(part)
        print(
            f"{title:10}  {told.asks:5}  {told.linked:6}  {told.precision:9.3f}  {told.recall:6.3f} {told.f1:5.3f}  "
            f"{told.stance:6.3f}"
        )
    if options.errors:
        print(*iter_errors(asks), sep="\n")


def read_gold(path: Path = GOLD) -> list[dict[str, str]]:
    """Return the rows of the gold."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def link_gold(rows: Iterable[dict[str, str]], folder: Path) -> list[SortedAsk]:
    """Link the samples and the documents of the gold over one corpus, and find each row's ask."""
    told = list(rows)
    names = sorted({row["document"] for row in told})
    paths = [SAMPLES / name if (SAMPLES / name).exists() else folder / name for name in names]
    facts: dict[str, Facts] = {}
    for path in paths:
        for document in iter_documents([path]):
            if not isinstance(document, Rejected):
                facts[path.name] = extract_facts(document)
    linkage = link_corpus(map(summarize, facts.values()), measures_scheme=SAMPLES / "measures.skos.ttl")
    asks: dict[tuple[str, int, str], dict[str, str]] = {}
    for row in told:
        asks.setdefault((row["document"], int(row["start"]), row["ask"]), {})[row["measure"]] = row["stance"]
    return [
        SortedAsk(document, start, gold, stances(start, digest, facts[document], linkage))
        for (document, start, digest), gold in asks.items()
    ]


def stances(start: int, digest: str, facts: Facts, linkage: Linkage) -> dict[str, Stance]:
    """Return the measures of an ask, that of the ask itself first, with the stance towards each."""
    asked = facts.recommendations
    places = [place for place, one in enumerate(asked) if short_hash(fold(one.text), DIGITS) == digest]
    places = places or [place for place, one in enumerate(asked) if one.start <= start < one.end]
    if not places:
        return {}
    found: dict[str, Stance] = {}
    edition = linkage.editions.get(facts.sha256)
    ordinal = places[0] + 1
    main = edition.recommendations.get(ordinal) if edition else None
    # What a translation asks stands with the release that it translates.
    asking = (edition.main, main) if edition and main else (facts.sha256, ordinal)
    for part in range(len(asked[places[0]].parts) + 1):
        measure, stance = linkage.asks.get((*asking, part), ("", None))
        if stance is not None:
            found.setdefault(measure, stance)
    return found


def score(asks: Iterable[SortedAsk]) -> Score:
    """Compare the measures of asks with those of the gold."""
    told = list(asks)
    pairs = list(iter_pairs(told))
    linked = [ask for ask in told if ask.found]
    return Score(
        asks=len(told),
        linked=len(linked),
        both=sum(found and gold for _, _, found, gold in pairs),
        in_found=sum(found for _, _, found, _ in pairs),
        in_gold=sum(gold for _, _, _, gold in pairs),
        right_stances=sum(has_right_stance(ask, told) for ask in linked),
    )


def iter_pairs(asks: list[SortedAsk]) -> Iterator[tuple[SortedAsk, SortedAsk, bool, bool]]:
    """Yield each pair of asks, whether they share a measure, and whether they have one measure in the gold."""
    for one, other in combinations(asks, 2):
        shared = not one.found.keys().isdisjoint(other.found)
        yield one, other, shared, not one.gold.keys().isdisjoint(other.gold)


def has_right_stance(ask: SortedAsk, asks: Iterable[SortedAsk]) -> bool:
    """Tell whether the stance of a linked ask towards its first measure in the gold is right.

    Of several measures that were found for one ask, that one counts which most asks of this measure have.
    """
    measure, stance = next(iter(ask.gold.items()))
    peers = Counter(name for one in asks if measure in one.gold for name in one.found)
    return ask.found[max(ask.found, key=lambda name: peers[name])] == stance


def iter_errors(asks: list[SortedAsk]) -> Iterator[str]:
    """Yield a line for each pair and stance that is wrong, and each ask without a measure."""
    for ask in asks:
        where = f"{ask.document} {ask.start} ({', '.join(ask.gold)})"
        if not ask.found:
            yield f"no measure: {where}"
        elif not has_right_stance(ask, asks):
            yield f"stance: {where}: {', '.join(f'{stance} {name}' for name, stance in ask.found.items())}"
    for one, other, found, gold in iter_pairs(asks):
        if found != gold:
            both = [f"{ask.document} {ask.start} {'; '.join(ask.found)}" for ask in (one, other)]
            yield f"{'joined wrongly' if found else 'not joined'}: {'; '.join(one.gold)} | {' | '.join(both)}"


if __name__ == "__main__":
    main()
