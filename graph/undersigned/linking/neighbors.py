"""Near-duplicates among wordings of measures, by TF-IDF cosine over an inverted index.

Each wording is compared with those that share one of its rarest words (prefix filtering), so the work grows with the
number of wordings
and not with its square. Wordings join a leader, never a chain: the leader is the wording with most uses.

Source: cosine of TF-IDF vectors with binary term frequency, idf = ln((1 + n) / (1 + df)) + 1 (Salton, Buckley 1988);
prefix filtering: Bayardo, Ma, Srikant 2007, "Scaling up all pairs similarity search".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from undersigned.linking.wording import Wording

__all__ = ["SIMILAR", "join_similar"]

SIMILAR = 0.85
"""Least cosine of two wordings of one measure: with five words of like weight, a single one may be added."""

MOST_LEADERS = 100
"""Leaders of one word that are compared at most: a word in more of them says nothing."""


@dataclass(frozen=True, slots=True)
class _Vector:
    """A wording's words with their squared weights, its norm, and the rarest words that any near-duplicate shares."""

    weights: Mapping[str, float]
    norm: float
    prefix: tuple[str, ...]
    marks: frozenset[str]


def join_similar(wordings: Mapping[str, Wording], order: Sequence[str]) -> dict[str, str]:
    """Join wordings to leaders.

    Args:
        wordings: of one language, by key.
        order: the keys, those that may lead others first.

    Returns:
        Key of each wording to the key of its leader, which may be itself.
    """
    idf = _idf(wordings.values())
    vectors = {key: _vector(wording, idf) for key, wording in wordings.items()}
    leaders: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for key in order:
        vector = vectors[key]
        near = {leader for token in vector.prefix for leader in leaders.get(token, ())[:MOST_LEADERS]}
        scored = [(-_cosine(vector, vectors[leader]), leader) for leader in near]
        best = min(scored, default=(0.0, key))
        if -best[0] >= SIMILAR:
            found[key] = best[1]
            continue
        found[key] = key
        for token in vector.prefix:
            leaders.setdefault(token, []).append(key)
    return found


def _idf(wordings: Iterable[Wording]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    number = 0
    for wording in wordings:
        counts.update(wording.tokens)
        number += 1
    return {token: log((1 + number) / (1 + count)) + 1 for token, count in counts.items()}


def _vector(wording: Wording, idf: Mapping[str, float]) -> _Vector:
    tokens = sorted(wording.tokens, key=lambda token: (-idf[token], token))
    weights = {token: idf[token] ** 2 for token in tokens}
    total = sum(weights.values())
    # Two vectors that share no word of their prefixes cannot be as alike as SIMILAR asks (prefix filtering).
    prefix: list[str] = []
    rest = total
    for token in tokens:
        if rest < SIMILAR**2 * total:
            break
        prefix.append(token)
        rest -= weights[token]
    return _Vector(weights, sqrt(total), tuple(prefix), wording.marks)


def _cosine(one: _Vector, other: _Vector) -> float:
    if one.marks != other.marks:
        # Another number, place, name or negation is another measure.
        return 0.0
    weights = one.weights
    shared = sum(weights[token] for token in other.weights if token in weights)
    return shared / (one.norm * other.norm) if shared else 0.0
