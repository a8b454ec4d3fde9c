"""Near-duplicates among wordings of measures, by TF-IDF cosine over an inverted index.

Each wording is compared with those that share one of its rarest words, so the work grows with the number of wordings
and not with its square. Wordings join a leader, never a chain: the leader is the wording with most uses.

Source: cosine of TF-IDF vectors with binary term frequency, idf = ln((1 + n) / (1 + df)) + 1 (Salton, Buckley 1988).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from undersigned.linking.wording import Wording

__all__ = ["SIMILAR", "join_similar"]

SIMILAR = 0.85
"""Least cosine of two wordings of one measure: with five words of like weight, a single one may be added."""

RAREST = 3
"""Words of a wording under which it is found; wordings this alike share one of them."""

MOST_LEADERS = 200
"""Leaders of one word that are compared at most: a word in more of them says nothing."""


def join_similar(wordings: Mapping[str, Wording], order: Sequence[str]) -> dict[str, str]:
    """Join wordings to leaders.

    Args:
        wordings: of one language, by key.
        order: the keys, those that may lead others first.

    Returns:
        Key of each wording to the key of its leader, which may be itself.
    """
    weights = _weights(wordings.values())
    leaders: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for key in order:
        wording = wordings[key]
        rarest = sorted(wording.tokens, key=lambda token: (-weights[token], token))[:RAREST]
        near = {leader for token in rarest for leader in leaders.get(token, ())[:MOST_LEADERS]}
        scored = [(-_cosine(wording, wordings[leader], weights), leader) for leader in near]
        best = min(scored, default=(0.0, key))
        if -best[0] >= SIMILAR:
            found[key] = best[1]
            continue
        found[key] = key
        for token in rarest:
            leaders.setdefault(token, []).append(key)
    return found


def _weights(wordings: Iterable[Wording]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    number = 0
    for wording in wordings:
        counts.update(wording.tokens)
        number += 1
    return {token: log((1 + number) / (1 + count)) + 1 for token, count in counts.items()}


def _cosine(one: Wording, other: Wording, weights: Mapping[str, float]) -> float:
    if one.marks.symmetric_difference(other.marks):
        # Another number, place, name or negation is another measure.
        return 0.0
    common = set(one.tokens).intersection(other.tokens)
    shared = sum(weights[token] ** 2 for token in common)
    return shared / (_norm(one, weights) * _norm(other, weights)) if shared else 0.0


def _norm(wording: Wording, weights: Mapping[str, float]) -> float:
    return sqrt(sum(weights[token] ** 2 for token in wording.tokens))
