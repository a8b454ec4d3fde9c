"""Agents of the whole corpus to the quads of the graph of entities."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from undersigned.mapping.context import Triples
from undersigned.mapping.iris import Minter, minter
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.mapping.terms import date, tagged, text
from undersigned.mapping.vocabulary import (
    ACRONYM,
    ALT_LABEL,
    END_DATE,
    FOAF_NAME,
    HAS_MEMBER,
    HELD_BY,
    IDENTIFIER,
    IS_REPLACED_BY,
    MEMBER,
    MEMBERSHIP,
    METHOD,
    ORGANIZATION,
    ORGANIZATION_CLASS,
    ORGANIZATIONAL_COLLABORATION,
    PERSON_CLASS,
    POST,
    PREF_LABEL,
    START_DATE,
    SUB_ORGANIZATION_OF,
    TYPE,
)
from undersigned.model.links import Agent, AgentKind, Linkage, Membership

__all__ = ["map_entities"]

CLASSES = {
    AgentKind.ORGANIZATION: ORGANIZATION_CLASS,
    AgentKind.PERSON: PERSON_CLASS,
    AgentKind.OFFICE: POST,
}


def map_entities(linkage: Linkage, *, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Yield the quads of all agents in the graph `graph/entities`, sorted by agent.

    Args:
        linkage: the agents, their memberships, and who holds which office.
        base: IRI that all data stands below.
    """
    mint = minter(base)
    graph = mint.graph("entities")
    for _, agent in sorted(linkage.agents.items()):
        triples = Triples(graph)
        describe_agent(triples, agent, mint)
        yield from triples.quads
    for membership in linkage.memberships:
        triples = Triples(graph)
        describe_membership(triples, membership, mint)
        yield from triples.quads
    triples = Triples(graph)
    for office, person in sorted({(office, person) for (_, person), office in linkage.office_holders.items()}):
        triples.add(mint.iri(office), HELD_BY, mint.iri(person))
    yield from triples.quads


def describe_agent(triples: Triples, agent: Agent, mint: Minter) -> None:
    """Add class, names, relations and tombstones of one agent."""
    node = mint.iri(agent.id)
    triples.add(node, TYPE, CLASSES[agent.kind])
    if agent.standing and agent.kind is AgentKind.ORGANIZATION:
        triples.add(node, TYPE, ORGANIZATIONAL_COLLABORATION)
    add_names(triples, node, agent)
    if agent.parent is not None:
        triples.add(node, SUB_ORGANIZATION_OF, mint.iri(agent.parent))
    for member in sorted(set(agent.members)):
        triples.add(node, HAS_MEMBER, mint.iri(member))
    for identifier in sorted(set(agent.identifiers)):
        triples.add(node, IDENTIFIER, NamedNode(identifier))
    for replaced in sorted(set(agent.replaces) - {agent.id}):
        triples.add(mint.iri(replaced), IS_REPLACED_BY, node)


def describe_membership(triples: Triples, membership: Membership, mint: Minter) -> None:
    """Add who is in which coalition, from when to when, and who says so."""
    member, network = (iri.split("/", 1)[-1] for iri in (membership.member, membership.network))
    since = f"-{membership.valid_from}" if membership.valid_from else ""
    node = mint.iri(f"membership/{member}/{network}/{membership.source}{since}")
    triples.add(node, TYPE, MEMBERSHIP)
    triples.add(node, MEMBER, mint.iri(membership.member))
    triples.add(node, ORGANIZATION, mint.iri(membership.network))
    triples.add(node, START_DATE, date(membership.valid_from or None))
    triples.add(node, END_DATE, date(membership.valid_to or None))
    triples.add_text(node, METHOD, membership.source)


def add_names(triples: Triples, node: NamedNode, agent: Agent) -> None:
    """Add labels and acronyms; names of persons belong to no language."""
    person = agent.kind is AgentKind.PERSON
    preferred = text(agent.label) if person else tagged(agent.label, agent.language)
    triples.add(node, PREF_LABEL, preferred)
    if person:
        triples.add(node, FOAF_NAME, preferred)
    others = (text(name) if person else tagged(name, language) for name, language in agent.alternatives)
    for other in dict.fromkeys(others):
        if other != preferred:
            triples.add(node, ALT_LABEL, other)
    for acronym in sorted(set(agent.acronyms)):
        triples.add_text(node, ACRONYM, acronym)
