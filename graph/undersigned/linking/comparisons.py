"""Organizations of a corpus compared by their names: what the classifier says of the pairs worth a look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from undersigned.linking.mention_graph import Hint, MentionGraph, Node, Strength
from undersigned.model.links import AgentKind
from undersigned.names.acronyms import fold_acronym
from undersigned.names.blocking import judge_names
from undersigned.names.parsing import OrganizationName, parse_organization
from undersigned.names.verdicts import Answer, Knowledge, Verdict

__all__ = ["Compared", "compare_names", "hints_of", "known_bodies"]

EVIDENCE_NEEDED = frozenset({"acronym.given", "acronym.initials"})
"""Rules of bare acronyms: over a corpus the acronym rule asks for more evidence than the letters."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two nodes and what their names are to each other; for parts and members the part stands first."""

    first: str
    second: str
    verdict: Verdict

    @property
    def known(self) -> bool:
        """Whether the gazetteer says so, and not the words alone."""
        return self.verdict.rule.startswith("gazetteer.")


def compare_names(register: MentionGraph, knowledge: Knowledge) -> tuple[Compared, ...]:
    """Return what the names of the corpus's organizations are to each other, plain differences left out.

    Args:
        register: nodes of the corpus; those whose name does not tell which body they are stay out.
        knowledge: of bodies beyond their names.
    """
    nodes = [register.nodes[node_id] for node_id in sorted(register.nodes)]
    nodes = [node for node in nodes if node.kind is AgentKind.ORGANIZATION and node.names and not node.scoped]
    found = judge_names([_parsed(node) for node in nodes], knowledge)
    return tuple(_compared(nodes[pair.first], nodes[pair.second], pair.verdict) for pair in found)


def _parsed(node: Node) -> OrganizationName:
    """Return the node's most used name, taken apart, with the acronyms that documents give with it."""
    name, language = min(node.names, key=lambda use: (-node.names[use], use[0], use[1] or ""))
    parsed = parse_organization(name, language)
    given = tuple(sorted({*parsed.given, *(fold_acronym(acronym) for acronym in node.acronyms)}))
    return parsed if given == parsed.given else replace(parsed, given=given)


def _compared(first: Node, second: Node, verdict: Verdict) -> Compared:
    if verdict.reversed:
        return Compared(second.id, first.id, replace(verdict, reversed=False))
    return Compared(first.id, second.id, verdict)


def known_bodies(register: MentionGraph, knowledge: Knowledge) -> dict[str, str]:
    """Return the known body of each node whose names bear one alone."""
    found: dict[str, str] = {}
    for node in register.nodes.values():
        if node.kind is not AgentKind.ORGANIZATION or node.scoped or not _means_the_known(node, register):
            continue
        bodies = {knowledge.find(parse_organization(name, language).core) for name, language in node.names}
        if len(bodies) == 1 and len(body := next(iter(bodies))) == 1:
            found[node.id] = next(iter(body))
    return found


def hints_of(compared: Iterable[Compared], register: MentionGraph) -> Iterator[Hint]:
    """Yield the joins that names alone make: translations, word order, known bodies."""
    for pair in compared:
        if pair.verdict.answer is not Answer.SAME or pair.verdict.rule in EVIDENCE_NEEDED:
            continue
        if pair.known and not all(
            _means_the_known(register.nodes[node], register) for node in (pair.first, pair.second)
        ):
            continue
        yield Hint.between(Strength.NAMED, pair.first, pair.second)


def _means_the_known(node: Node, register: MentionGraph) -> bool:
    """Tell whether a bare acronym may mean the known body: no document gives another name with it."""
    return not node.bare or node.key not in register.explained
