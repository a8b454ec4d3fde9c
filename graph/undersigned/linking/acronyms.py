"""The acronym rule over the corpus: an acronym used alone, and the long name that another document gives with it.

The same acronym in two documents is weak evidence. It joins only where the corpus knows a single long name for it, and
where it has five letters or more or the two names keep the same company (a common issuer, publisher or person).
Without a document that gives both, the exact initials of a single long name need both. Two long names with one acronym
are one body only where their words agree but for endings; translations are left to people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undersigned.linking.abouts import stems_of
from undersigned.linking.clusters import Clusters
from undersigned.linking.mention_graph import Hint, MentionGraph, Node, Strength
from undersigned.linking.questions import Questions
from undersigned.model.links import AgentKind, Question, QuestionKind
from undersigned.names.acronyms import initials
from undersigned.names.keys import parse_name

__all__ = ["corpus_hints"]

LONG_ACRONYM = 5
"""Letters from which chance no longer gives two bodies one acronym in a corpus of ours."""

LONGEST_END = 24
"""Words of a name that another one ends in."""


def corpus_hints(register: MentionGraph, clusters: Clusters, questions: Questions) -> Iterator[Hint]:
    """Yield the joins that the acronym rule makes, and ask what it leaves open.

    Args:
        register: nodes of the corpus.
        clusters: after the hints of single documents.
        questions: takes ambiguous acronyms.
    """
    company = _Company(register, clusters)
    by_initials = _by_initials(register)
    bare = {node.key: node for node in _bare_nodes(register)}
    for key in sorted(register.explained.keys() | bare.keys()):
        node = bare.get(key)
        given = register.explained.get(key, set())
        variants, leaders = _merge_variants(register, sorted({clusters.find(long_name) for long_name in given}), key)
        yield from variants
        if len(leaders) > 1:
            _ask_ambiguous(register, leaders, key, questions)
        elif node is not None and leaders:
            if len(key) >= LONG_ACRONYM or company.shared(node.id, leaders[0]):
                yield _hint(node.id, leaders[0])
            else:
                _ask_weak(register, node, leaders[0], questions)
        elif node is not None:
            yield from _from_initials(node, by_initials.get(key, ()), company, clusters)


def _merge_variants(register: MentionGraph, leaders: list[str], key: str) -> tuple[list[Hint], list[str]]:
    """Join long names that one acronym and all their words but for endings show to be one; return who is left.

    A name that holds another one with the same initials ("Harbor Office of the Lantern League", LL) is no name of its
    own for the acronym.
    """
    hints: list[Hint] = []
    left: list[str] = []
    names = {leader: _written(register, leader) for leader in leaders}
    wholes = {parse_name(name).tokens for name in names.values()}
    of_stems: dict[tuple[str, ...], str] = {}
    for leader in leaders:
        stems = stems_of(names[leader])
        if stems in of_stems:
            hints.append(_hint(leader, of_stems[stems]))
        elif not _holds(parse_name(names[leader]).tokens, wholes, key):
            left.append(leader)
            if len(stems) > 1:
                of_stems[stems] = leader
    return hints, left


def _holds(long: tuple[str, ...], wholes: set[tuple[str, ...]], key: str) -> bool:
    """Return whether a name ends in another one that the acronym is of."""
    ends = (long[place:] for place in range(max(1, len(long) - LONGEST_END), len(long)))
    return any(end in wholes and initials(end) == key for end in ends)


def _hint(first: str, second: str) -> Hint:
    return Hint.between(Strength.CORPUS, first, second)


def _bare_nodes(register: MentionGraph) -> Iterator[Node]:
    for node_id in sorted(register.nodes):
        node = register.nodes[node_id]
        if node.kind is AgentKind.ORGANIZATION and not node.scoped and node.names and node.bare:
            yield node


def _by_initials(register: MentionGraph) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node_id in sorted(register.nodes):
        node = register.nodes[node_id]
        if node.kind is AgentKind.ORGANIZATION and not node.scoped and node.names:
            tokens = parse_name(min(name for name, _ in node.names)).tokens
            if len(tokens) >= LONG_ACRONYM:
                found.setdefault(initials(tokens), []).append(node_id)
    return found


def _from_initials(node: Node, long_names: Iterable[str], company: _Company, clusters: Clusters) -> Iterator[Hint]:
    leaders = sorted({clusters.find(long_name) for long_name in long_names} - {clusters.find(node.id)})
    if len(leaders) == 1 and len(node.key) >= LONG_ACRONYM and company.shared(node.id, leaders[0]):
        yield _hint(node.id, leaders[0])


class _Company:
    """Whom the nodes of a cluster stand with in their documents."""

    def __init__(self, register: MentionGraph, clusters: Clusters) -> None:
        self._register = register
        self._clusters = clusters
        self._members = clusters.members()

    def shared(self, first: str, second: str) -> bool:
        """Tell whether two clusters keep company with a third one, or stand in one document."""
        own = {self._clusters.find(first), self._clusters.find(second)}
        return not (self._of(first) - own).isdisjoint(self._of(second) - own)

    def _of(self, node_id: str) -> set[str]:
        members = self._members[self._clusters.find(node_id)]
        documents = {document for member in members for document in self._register.nodes[member].documents}
        near = {other for document in documents for other in self._register.neighbors.get(document, ())}
        return {self._clusters.find(other) for other in near}


def _written(register: MentionGraph, node_id: str) -> str:
    names = register.nodes[node_id].names
    return parse_name(min(name for name, _ in names)).core if names else node_id


def _ask_ambiguous(register: MentionGraph, leaders: list[str], key: str, questions: Questions) -> None:
    written = [_written(register, leader) for leader in leaders]
    names = " and ".join(f"“{name}”" for name in written[:4])
    more = f" and {len(leaders) - 4} more" if len(leaders) > 4 else ""
    documents = sorted(document for leader in leaders for document in register.nodes[leader].documents)
    questions.ask(
        Question(
            kind=QuestionKind.IDENTITY,
            subject=written[0],
            object=written[1],
            rule="acronym.ambiguous",
            sentence=f"The acronym {key.upper()} is given for {names}{more}: they are kept apart; "
            "are they one organization?",
            releases=len(documents),
            documents=tuple(documents),
        )
    )


def _ask_weak(register: MentionGraph, node: Node, leader: str, questions: Questions) -> None:
    short, long_name = _written(register, node.id), _written(register, leader)
    questions.ask(
        Question(
            kind=QuestionKind.IDENTITY,
            subject=short,
            object=long_name,
            rule="acronym.alone",
            sentence=f"“{short}” stands alone in {len(node.documents)} document(s) and may be “{long_name}”: "
            "they are kept apart; are they one organization?",
            releases=len(node.documents),
            documents=tuple(sorted(node.documents)),
        )
    )
