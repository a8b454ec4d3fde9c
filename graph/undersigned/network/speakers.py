"""Which person says a claim: the one who asserts it, or who speaks the words that it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pyoxigraph import NamedNode, Store

from undersigned.network.claim_rows import ClaimRow
from undersigned.network.quads import iter_links
from undersigned.network.terms import UND

__all__ = ["read_speakers"]

PLACE = re.compile(r"(?P<text>.*)#char=(?P<start>\d+),(?P<end>\d+)", re.DOTALL)
Place = tuple[str, int, int]


def read_speakers(store: Store, persons: frozenset[str]) -> Callable[[ClaimRow], tuple[str, ...]]:
    """Return what tells the persons who say a claim, sorted.

    A claim is said by its `und:speaker`; else by its actor where that is a person; else by the speaker of a quotation
    or paraphrase in whose place the evidence of the claim begins (the sentence may end with who said it), if the words
    are said for the actor of the claim.

    Args:
        store: the graph.
        persons: IRIs of all persons.
    """
    speakers: dict[str, set[str]] = {}
    for claim, speaker in iter_links(store, UND["speaker"]):
        if speaker in persons:
            speakers.setdefault(claim, set()).add(speaker)
    behalf: dict[str, set[str]] = {}
    for claim, organization in iter_links(store, UND["onBehalfOf"]):
        behalf.setdefault(claim, set()).add(organization)
    spoken: dict[str, list[tuple[int, int, str]]] = {}
    for claim in sorted(speakers):
        for text, start, end in _places(store, claim):
            spoken.setdefault(text, []).append((start, end, claim))

    def tell(claim: ClaimRow) -> tuple[str, ...]:
        if claim.claim in speakers:
            return tuple(sorted(speakers[claim.claim]))
        if claim.actor in persons:
            return (claim.actor,)
        around = {
            words
            for text, start, _ in _places(store, claim.claim)
            for first, last, words in spoken.get(text, ())
            if first <= start < last and claim.actor in behalf.get(words, {claim.actor})
        }
        return tuple(sorted({speaker for words in around for speaker in speakers[words]}))

    return tell


def _places(store: Store, claim: str) -> Iterator[Place]:
    """Yield where the evidence of a claim stands: text, first code point, the one after the last."""
    for quad in store.quads_for_pattern(NamedNode(claim), UND["evidence"], None, None):
        found = PLACE.fullmatch(quad.object.value) if isinstance(quad.object, NamedNode) else None
        if found is not None:
            yield found["text"], int(found["start"]), int(found["end"])
