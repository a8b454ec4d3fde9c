"""Leave facts out of the graph that a person rejected, or that have a low confidence; the cache keeps them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from undersigned.linking.decisions.facts import FactVerdict, judge
from undersigned.linking.summary import is_collective
from undersigned.model.facts import Facts, Item, Recommendation, ReviewStatus
from undersigned.text.folding import fold
from undersigned.workspace.cache import FactsCache

__all__ = ["ConfidentFacts", "leave_out"]

NO_VERDICTS: Mapping[str, FactVerdict] = MappingProxyType({})


class ConfidentFacts:
    """The facts of a cache from a confidence on, as people judged them, one document in memory at a time.

    Args:
        cache: facts of all documents.
        least: confidence below which an item is left out; 0 leaves out nothing.
        verdicts: decisions on facts, by their ids; they count before the confidence.
        watch: shown the facts of each document in turn, before any is left out.
    """

    def __init__(
        self,
        cache: FactsCache,
        least: float,
        verdicts: Mapping[str, FactVerdict] = NO_VERDICTS,
        *,
        watch: Callable[[Facts], None] | None = None,
    ) -> None:
        self.cache = cache
        self.least = least
        self.verdicts = verdicts
        self.watch = watch

    def __len__(self) -> int:
        return len(self.cache.documents())

    def __iter__(self) -> Iterator[Facts]:
        """Yield the facts of each document in order of the content hashes."""
        for facts in self.cache:
            judged = judge(facts, self.verdicts)
            if self.watch is not None:
                self.watch(judged)
            yield leave_out(judged, self.least)

    def get(self, sha256: str) -> Facts:
        """Return the facts of one document.

        Raises:
            WorkspaceError: the file was lost or changed by someone else.
        """
        return leave_out(judge(self.cache.get(sha256), self.verdicts), self.least)

    def count_left_out(self) -> dict[str, int]:
        """Return how many items of each kind lack confidence, by the keys of the facts files; empty where none do."""
        if not self.least:
            return {}
        counts = Counter[str]()
        for facts in self.cache:
            judged = judge(facts, self.verdicts)
            kept = leave_out(judged, self.least)
            for name, items in iter_items(judged):
                refused = sum(item.review is ReviewStatus.REJECTED for item in items)
                counts[name] += len(items) - refused - len(getattr(kept, name))
        return {name: count for name, count in sorted(counts.items()) if count}


def iter_items(facts: Facts) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Yield each field that holds items of evidence, with its items."""
    for name in type(facts).model_fields:
        value: object = getattr(facts, name)
        if isinstance(value, tuple):
            items = tuple(one for one in value if isinstance(one, Item))
            if items:
                yield name, items


def leave_out(facts: Facts, least: float) -> Facts:
    """Return the facts without items that were rejected or lack confidence, and without what hangs on them.

    A recommendation in a quotation goes with the last item that names its speaker, for nothing else tells who asks;
    one that asks an addressee who was left out stays, and asks nobody named.

    Args:
        facts: of one release.
        least: confidence from which an item stays that nobody looked at; 0 leaves out what was rejected alone.
    """
    kept: dict[str, Any] = {
        name: left
        for name, items in iter_items(facts)
        if len(left := tuple(item for item in items if stays(item, least))) < len(items)
    }
    if not kept:
        return facts
    sure = facts.model_copy(update=kept)
    recommendations = tuple(
        depend(one, facts, sure)
        for one in sure.recommendations
        if has_speaker(one, sure) or not has_speaker(one, facts)
    )
    return sure.model_copy(update={"recommendations": recommendations})


def stays(item: Item, least: float) -> bool:
    """Tell whether an item goes into the graph: what a person found counts before the confidence."""
    if item.review is ReviewStatus.UNREVIEWED:
        return item.confidence >= least
    return item.review is not ReviewStatus.REJECTED


def has_speaker(recommendation: Recommendation, sure: Facts) -> bool:
    """Tell whether the issuers ask, or somebody whom an item that stays names."""
    speaker = recommendation.speaker
    if not speaker or is_collective(speaker):
        return True
    named = [*(one.speaker for one in sure.quotations), *(one.name for one in sure.persons)]
    return fold(speaker) in {fold(name) for name in named if name}


def depend(recommendation: Recommendation, facts: Facts, sure: Facts) -> Recommendation:
    """Return a recommendation that names no addressee who was left out."""
    gone = {one.name for one in facts.addressees} - {one.name for one in sure.addressees}
    return recommendation.model_copy(update={"addressee": None}) if recommendation.addressee in gone else recommendation
