"""Join the nodes of a register to entities: decisions first, then hints from the strongest to the weakest."""

from __future__ import annotations

from collections.abc import Iterable

from undersigned.linking.acronyms import corpus_hints
from undersigned.linking.clusters import Clusters
from undersigned.linking.comparisons import Compared, hints_of
from undersigned.linking.mention_graph import Hint, MentionGraph, Strength
from undersigned.linking.questions import Questions
from undersigned.linking.resolved_decisions import Ref, Rulings
from undersigned.names.verdicts import Answer

__all__ = ["nodes_of", "resolve"]


def nodes_of(register: MentionGraph, ref: Ref) -> list[str]:
    """Return the nodes that the name of a decision means, sorted; none where the corpus does not have it."""
    key, scope = ref
    found = sorted(register.keys.get(key, ()))
    return [node for node in found if node.endswith(f"|only {scope}")] if scope else found


def resolve(register: MentionGraph, rulings: Rulings, compared: Iterable[Compared], questions: Questions) -> Clusters:
    """Return the clusters of nodes that denote one entity each.

    Decisions are must-link and cannot-link constraints: no hint joins what they keep apart, and what they join is one
    whatever the hints say.

    Args:
        register: nodes and hints of the corpus.
        rulings: decisions, settled.
        compared: what the names of organizations are to each other.
        questions: takes what stays open.
    """
    clusters = Clusters(register.nodes)
    for node in register.nodes.values():
        for document in node.issued:
            clusters.list_together(node.id, document)
    _obey(register, rulings, clusters)
    _follow(sorted(register.hints), clusters)
    told = tuple(compared)
    for pair in told:
        if pair.verdict.answer not in {Answer.SAME, Answer.REVIEW}:
            _keep_apart(pair.first, pair.second, clusters)
    _follow(sorted(hints_of(told, register)), clusters)
    _follow(sorted(corpus_hints(register, clusters, questions)), clusters)
    return clusters


def _obey(register: MentionGraph, rulings: Rulings, clusters: Clusters) -> None:
    for first, second in rulings.same:
        group = sorted({*nodes_of(register, first), *nodes_of(register, second)})
        for node in group:
            leader = next(other for other in group if _kind(other) == _kind(node))
            clusters.join(leader, node)
    for first, second in rulings.different:
        for one in nodes_of(register, first):
            for other in nodes_of(register, second):
                _keep_apart(one, other, clusters)


def _keep_apart(one: str, other: str, clusters: Clusters) -> None:
    if clusters.find(one) != clusters.find(other):
        clusters.forbid(one, other)


def _kind(node: str) -> str:
    return node.split("|", 1)[0]


def _follow(hints: Iterable[Hint], clusters: Clusters) -> None:
    for hint in hints:
        doubtful = hint.strength >= Strength.ALIGNED
        if not (doubtful and clusters.listed_together(hint.first, hint.second)):
            clusters.join(hint.first, hint.second)
