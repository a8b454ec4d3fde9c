"""Names to clusters: joined by verdicts, kept apart by constraints, and told where a constraint splits a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from undersigned.linking.clusters import Clusters
from undersigned.linking.names.blocking import candidate_pairs
from undersigned.linking.names.classifier import NOBODY, classify_parsed
from undersigned.linking.names.parsing import OrganizationName, parse_organization
from undersigned.linking.names.verdicts import Answer, Knowledge, Verdict

__all__ = ["Clustering", "Judged", "cluster_names", "judge_names"]

APART = frozenset({Answer.CHAPTER_OF, Answer.MEMBER_OF})
"""Answers that say of two names that they are two bodies with certainty enough to keep clusters apart."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Two names, as places in a sequence, and what they are to each other."""

    first: int
    second: int
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustering:
    """Clusters of names.

    Args:
        clusters: the names of each, in the order given; first those that come first.
        splits: pairs whose verdict is `same` and that a constraint keeps apart.
        questions: pairs that a person must look at, and suggested chapters and members.
    """

    clusters: tuple[tuple[str, ...], ...]
    splits: tuple[tuple[str, str], ...]
    questions: tuple[Judged, ...]


def judge_names(names: Sequence[OrganizationName], knowledge: Knowledge = NOBODY) -> Iterable[Judged]:
    """Yield a verdict for each pair of names that is worth a comparison and not plainly different."""
    for first, second in candidate_pairs(names, knowledge):
        verdict = classify_parsed(names[first], names[second], knowledge)
        if verdict.answer is not Answer.DIFFERENT or verdict.rule == "gazetteer.apart":
            yield Judged(first, second, verdict)


def cluster_names(
    names: Sequence[str], *, different: Iterable[tuple[str, str]] = (), knowledge: Knowledge = NOBODY
) -> Clustering:
    """Cluster names of organizations by what they say.

    Args:
        names: as written.
        different: pairs that stay apart whatever their words say.
        knowledge: of bodies beyond their names.

    Returns:
        Clusters, splits and questions; the result depends on the names alone, not on chance.
    """
    written = list(dict.fromkeys(names))
    judged = list(judge_names([parse_organization(name) for name in written], knowledge))
    clusters = Clusters(written)
    for first, second in different:
        clusters.forbid(first, second)
    for pair in judged:
        if pair.verdict.answer in APART or pair.verdict.answer is Answer.DIFFERENT:
            clusters.forbid(written[pair.first], written[pair.second])
    splits = [
        (written[pair.first], written[pair.second])
        for pair in sorted(judged, key=lambda pair: (pair.verdict.rule != "name.equal", pair.first, pair.second))
        if pair.verdict.answer is Answer.SAME and not clusters.join(written[pair.first], written[pair.second])
    ]
    groups: dict[str, list[str]] = {}
    for name in written:
        groups.setdefault(clusters.find(name), []).append(name)
    return Clustering(
        clusters=tuple(tuple(group) for group in groups.values()),
        splits=tuple(splits),
        questions=tuple(pair for pair in judged if pair.verdict.answer not in {Answer.SAME, Answer.DIFFERENT}),
    )
