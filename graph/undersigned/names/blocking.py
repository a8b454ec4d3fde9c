"""Which names are worth a comparison: those that share two of their rarest concepts, an acronym, or a known body.

The work grows with the number of names and not with its square: a block that has grown too large is parted by the
names' other concepts and places, and what is still too large is compared with its first names only.

Source: standard blocking on rare tokens (Papadakis et al. 2020, "Blocking and filtering techniques for entity
resolution: a survey").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from undersigned.names.acronyms import SHORTEST, initial_forms, initials
from undersigned.names.comparison import classify_parsed
from undersigned.names.concepts import OWN
from undersigned.names.parsing import OrganizationName
from undersigned.names.verdicts import NOBODY, Answer, Knowledge, Verdict
from undersigned.names.words import load_words

__all__ = ["LARGEST_BLOCK", "Judged", "candidate_pairs", "judge_names"]

LARGEST_BLOCK = 24
"""Names of one block that are all compared with one another."""

RAREST = 3
"""Rarest concepts of a name of which two must be shared, so that a name may have one that the other lacks."""

Key = Hashable


@dataclass(frozen=True, slots=True)
class Judged:
    """Two names, as places in a sequence, and what they are to each other."""

    first: int
    second: int
    verdict: Verdict


def judge_names(names: Sequence[OrganizationName], knowledge: Knowledge = NOBODY) -> Iterable[Judged]:
    """Yield a verdict for each pair of names that is worth a comparison and not plainly different."""
    for first, second in candidate_pairs(names, knowledge):
        verdict = classify_parsed(names[first], names[second], knowledge)
        if verdict.answer is not Answer.DIFFERENT or verdict.rule == "gazetteer.apart":
            yield Judged(first, second, verdict)


def candidate_pairs(names: Sequence[OrganizationName], knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Yield the pairs of names that a classifier should look at, as places in the sequence, each pair once, sorted.

    Args:
        names: parsed names, each key once.
        knowledge: names of one known body, and of a body and its part, are compared whatever their words are.
    """
    rarity = Counter(concept for name in names for concept in set(name.concepts))
    bodies = [knowledge.find(name.core) for name in names]
    shared = _index(map(partial(_concept_keys, rarity=rarity), names))
    letters = _index(map(_letters, names))
    known = _index(bodies)
    found: set[tuple[int, int]] = set()
    for block in (*shared.values(), *letters.values(), *known.values()):
        found.update(_pairs(block, names))
    found.update(_across(map(_initials, names), letters))
    wholes = ((whole for body in ids for whole in knowledge.wholes(body)) for ids in bodies)
    found.update(_across(wholes, known))
    return iter(sorted(found))


def _index(keys: Iterable[Iterable[Key]]) -> dict[Key, list[int]]:
    """Return the places that have each key."""
    found: dict[Key, list[int]] = {}
    for place, own in enumerate(keys):
        for key in set(own):
            found.setdefault(key, []).append(place)
    return found


def _across(keys: Iterable[Iterable[Key]], index: Mapping[Key, list[int]]) -> Iterator[tuple[int, int]]:
    """Yield each place with those that an index has under one of its keys."""
    for place, own in enumerate(keys):
        for key in set(own):
            yield from (
                (min(place, other), max(place, other)) for other in index.get(key, ())[:LARGEST_BLOCK] if other != place
            )


def _concept_keys(name: OrganizationName, rarity: Counter[str]) -> Iterator[Key]:
    said = name.topics or frozenset(name.concepts)
    rarest = sorted(said, key=lambda concept: (rarity[concept], concept))[:RAREST]
    if len(rarest) == 1:
        yield ("concepts", *rarest)
    yield from (("concepts", *pair) for pair in combinations(rarest, 2))
    if name.head:
        yield ("name", name.head)
    yield ("name", name.key)


def _letters(name: OrganizationName) -> set[str]:
    """Return the acronyms that a name is, gives or begins with ("FSF of Texas")."""
    letters = {name.acronym or "", *name.given}
    letters |= {concept.removeprefix(OWN) for concept in name.concepts[:1] if concept.startswith(OWN)}
    return {acronym for acronym in letters if len(acronym) >= SHORTEST}


def _initials(name: OrganizationName) -> Iterator[str]:
    """Yield the initials of a name with and without its joints, and without a place at its end."""
    words = list(name.words)
    if len(words) < SHORTEST:
        return
    for start, end in reversed(name.spans):
        if end == len(words) and start > 0:
            yield initials(tuple(words))
            words = words[:start]
    while words and words[-1] in load_words().function_words:
        words.pop()
    yield from initial_forms(words)


def _pairs(block: list[int], names: Sequence[OrganizationName]) -> Iterator[tuple[int, int]]:
    if len(block) <= LARGEST_BLOCK:
        yield from combinations(block, 2)
        return
    for part in _parted(block, names):
        yield from combinations(part[:LARGEST_BLOCK], 2)
        first = part[0]
        yield from ((first, other) for other in part[LARGEST_BLOCK:])


def _parted(block: Iterable[int], names: Sequence[OrganizationName]) -> Iterator[list[int]]:
    """Part a block: names of the same concepts, and of these those in the same places."""
    parts: dict[Hashable, list[int]] = {}
    for place in block:
        name = names[place]
        parts.setdefault(frozenset(name.concepts), []).append(place)
        parts.setdefault((frozenset(name.concepts), frozenset(name.places)), []).append(place)
    return (part for part in parts.values() if len(part) > 1)
