"""Near-duplicates among wordings of measures, by TF-IDF cosine over an inverted index.

Each wording is compared with those that share one of its rarest words (prefix filtering), so the work grows with the
number of wordings and not with its square. Wordings join a leader, never a chain: the leader is the wording with most
uses.

Source: cosine of TF-IDF vectors with binary term frequency, idf = ln((1 + n) / (1 + df)) + 1 (Salton, Buckley 1988);
prefix filtering: Bayardo, Ma, Srikant 2007, "Scaling up all pairs similarity search".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from undersigned.linking.wording import Wording

__all__ = ["DOUBTFUL", "SIMILAR", "Doubt", "Neighbors", "find_similar"]

SIMILAR = 0.85
"""Least cosine of two wordings of one measure: with five words of like weight, a single one may be added."""

DOUBTFUL = 0.7
"""Least cosine of two wordings that a person should look at: of four words of like weight, one is added."""

MOST_LEADERS = 100
"""Leaders of one word that are compared at most: a word in more of them says nothing."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two wordings that may be one measure, by key, the leading one last."""

    key: str
    leader: str
    cosine: float


@dataclass(frozen=True, slots=True)
class Neighbors:
    """Wordings that are near to others.

    Args:
        leaders: key of each wording to the key of its leader, which may be itself.
        doubts: of leaders, each with the nearest one before it that is not near enough.
    """

    leaders: Mapping[str, str]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Vector:
    """A wording by its words with their squared weights, its norm, and its rarest words: any like wording has one."""

    weights: Mapping[str, float]
    norm: float
    prefix: tuple[str, ...]
    marks: frozenset[str]


def find_similar(wordings: Mapping[str, Wording], order: Sequence[str]) -> Neighbors:
    """Join wordings to leaders.

    Args:
        wordings: of one language, by key.
        order: the keys, those that may lead others first.
    """
    idf = _idf(wordings.values())
    vectors = {key: _vector(wording, idf) for key, wording in wordings.items()}
    with_word: dict[str, list[str]] = {}
    leaders: dict[str, str] = {}
    doubts: list[Doubt] = []
    for key in order:
        vector = vectors[key]
        near = {leader for token in vector.prefix for leader in with_word.get(token, ())[:MOST_LEADERS]}
        lead, best = min(((-_cosine(vector, vectors[leader]), leader) for leader in near), default=(0.0, key))
        if -lead >= SIMILAR:
            leaders[key] = best
            continue
        if -lead >= DOUBTFUL:
            doubts.append(Doubt(key, best, -lead))
        leaders[key] = key
        for token in vector.prefix:
            with_word.setdefault(token, []).append(key)
    return Neighbors(leaders, tuple(doubts))


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
    # Two vectors that share no word of their prefixes cannot be as alike as DOUBTFUL asks (prefix filtering).
    prefix: list[str] = []
    rest = total
    for token in tokens:
        if rest < DOUBTFUL**2 * total:
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
