"""Open questions about entities: chapters, names that do not tell which body, namesakes, doubtful joins."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from undersigned.linking.agents import Agents
from undersigned.linking.clusters import Clusters
from undersigned.linking.comparisons import Compared
from undersigned.linking.mention_graph import MentionGraph, Node, Strength
from undersigned.linking.questions import Questions
from undersigned.linking.resolution import nodes_of
from undersigned.linking.resolved_decisions import Rulings
from undersigned.model.links import AgentKind, Question, QuestionKind
from undersigned.names.keys import parse_name
from undersigned.names.verdicts import Answer

__all__ = ["ask_about_agents", "ask_about_names", "ask_about_splits", "decided_pairs"]


GENERIC_IS_ONE = 0.05
"""That bodies are one whose name tells their kind alone: "Government" is said of another one in each country."""


Decided = AbstractSet[frozenset[str]]
"""Pairs of nodes that a decision has settled."""


def ask_about_agents(
    register: MentionGraph, agents: Agents, rulings: Rulings, decided: Decided, questions: Questions
) -> None:
    """Note what a person should decide about the agents; nothing here joins or parts them."""
    _ask_about_scoped(register, agents, questions)
    _ask_about_persons(register, agents, questions)
    for hint in sorted(register.hints):
        pair = frozenset((hint.first, hint.second))
        if hint.strength is Strength.ALIGNED and pair not in decided:
            _ask_about_aligned(register, agents, questions, pair)
    for first, second in rulings.unsure:
        for one, other in zip(nodes_of(register, first)[:1], nodes_of(register, second)[:1], strict=False):
            left, right = register.nodes[one], register.nodes[other]
            sentence = f"“{_name(left)}” and “{_name(right)}” were left open as unsure."
            questions.ask(_between(left, right, rule="decision.unsure", sentence=sentence))


def decided_pairs(register: MentionGraph, rulings: Rulings) -> set[frozenset[str]]:
    """Return the pairs of nodes that a decision has settled."""
    return {
        frozenset((one, other))
        for first, second in (*rulings.same, *rulings.different)
        for one in nodes_of(register, first)
        for other in nodes_of(register, second)
    }


def ask_about_names(
    register: MentionGraph, agents: Agents, compared: Iterable[Compared], decided: Decided, questions: Questions
) -> None:
    """Note the pairs of names that a person must look at, and the chapters that words alone suggest."""
    for pair in compared:
        apart = agents.of_node[pair.first] != agents.of_node[pair.second]
        if pair.known or not apart or frozenset((pair.first, pair.second)) in decided:
            continue
        one, other = register.nodes[pair.first], register.nodes[pair.second]
        if pair.verdict.answer is Answer.CHAPTER_OF:
            questions.ask(_chapter(one, other, pair.verdict.rule))
        elif pair.verdict.answer is Answer.REVIEW:
            sentence = (
                f"“{_name(one)}” and “{_name(other)}” are kept apart: {pair.verdict.reason}; are they one organization?"
            )
            questions.ask(_between(one, other, rule=pair.verdict.rule, sentence=sentence))


def ask_about_splits(register: MentionGraph, clusters: Clusters, decided: Decided, questions: Questions) -> None:
    """Tell of names that are one by the evidence, and that a constraint on others of their clusters keeps apart."""
    for first, second in clusters.refused:
        one, other = register.nodes[first], register.nodes[second]
        if frozenset((first, second)) in decided or not (one.names and other.names):
            continue
        sentence = (
            f"“{_name(one)}” and “{_name(other)}” are one by what is known of them, but stay apart: something else "
            "that one of them is joined to is a chapter of the other, or was decided to be different; what is right?"
        )
        questions.ask(_between(one, other, rule="cluster.split", sentence=sentence))


def _chapter(part: Node, whole: Node, rule: str) -> Question:
    return Question(
        kind=QuestionKind.CHAPTER,
        subject=_name(part),
        object=_name(whole),
        rule=rule,
        sentence=f"“{_name(part)}” may be a chapter of “{_name(whole)}”: decide chapter_of, or different.",
        releases=len(part.documents),
        documents=tuple(sorted(part.documents)),
    )


def _name(node: Node) -> str:
    return parse_name(min(name for name, _ in node.names)).core


def _between(one: Node, other: Node, *, rule: str, sentence: str) -> Question:
    """Return the question whether two nodes are one."""
    documents = sorted(one.documents | other.documents)
    return Question(
        kind=QuestionKind.IDENTITY,
        subject=_name(one),
        object=_name(other),
        rule=rule,
        sentence=sentence,
        releases=len(documents),
        documents=tuple(documents),
    )


def _ask_about_scoped(register: MentionGraph, agents: Agents, questions: Questions) -> None:
    apart: dict[tuple[AgentKind, str], dict[str, Node]] = {}
    for node_id in sorted(register.nodes):
        node = register.nodes[node_id]
        if node.scoped and node.names and "|in " not in node.id:
            apart.setdefault((node.kind, node.key), {}).setdefault(agents.of_node[node.id], node)
    for (kind, _), nodes in apart.items():
        if len(nodes) > 1:
            name = _name(next(iter(nodes.values())))
            documents = sorted(document for node in nodes.values() for document in node.documents)
            what = {"org": "bodies", "person": "persons", "office": "offices"}[kind]
            questions.ask(
                Question(
                    kind=QuestionKind.IDENTITY,
                    subject=name,
                    rule="name.generic",
                    sentence=f"“{name}” is the name of {len(nodes)} {what}, kept apart because the name does not tell "
                    "which: decide same for those that are one.",
                    releases=len(documents),
                    probability=GENERIC_IS_ONE,
                    documents=tuple(documents),
                )
            )


def _ask_about_persons(register: MentionGraph, agents: Agents, questions: Questions) -> None:
    places: dict[str, set[str]] = {}
    seen: dict[str, set[str]] = {}
    for node_id, organizations in register.affiliations.items():
        person = agents.of_node[node_id]
        places.setdefault(person, set()).update(agents.of_node[other] for other in organizations)
        seen.setdefault(person, set()).update(register.nodes[node_id].documents)
    for person, organizations in places.items():
        if len(organizations) > 1:
            names = ", ".join(sorted(f"“{agents.agents[other].label}”" for other in organizations)[:4])
            label = agents.agents[person].label
            questions.ask(
                Question(
                    kind=QuestionKind.IDENTITY,
                    subject=label,
                    rule="person.bodies",
                    sentence=f"“{label}” speaks for {names}: one person is assumed; are they several?",
                    releases=len(seen[person]),
                    documents=tuple(sorted(seen[person])),
                )
            )


def _ask_about_aligned(register: MentionGraph, agents: Agents, questions: Questions, pair: frozenset[str]) -> None:
    one, other = sorted(pair)
    joined = agents.of_node[one] == agents.of_node[other]
    said = "are taken for one" if joined else "are kept apart, as one document lists both"
    first, second = sorted((register.nodes[one], register.nodes[other]), key=_name)
    sentence = (
        f"“{_name(first)}” and “{_name(second)}” {said}: their places in one document say that they are the same; "
        "are they?"
    )
    questions.ask(_between(first, second, rule="about.aligned", sentence=sentence))
