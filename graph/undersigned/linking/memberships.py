"""Who belongs to which standing coalition, directly, and when: by decisions, the gazetteer and about sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from undersigned.linking.agents import Agents
from undersigned.linking.mention_graph import MentionGraph
from undersigned.linking.mentions import DocumentMentions
from undersigned.linking.resolution import nodes_of
from undersigned.linking.resolved_decisions import Rulings
from undersigned.model.links import AgentKind, Membership, MembershipSource
from undersigned.names.verdicts import Knowledge

__all__ = ["add_members", "find_memberships"]


def find_memberships(
    register: MentionGraph, agents: Agents, rulings: Rulings, bodies: Mapping[str, str], knowledge: Knowledge
) -> tuple[Membership, ...]:
    """Return the memberships that decisions and the gazetteer tell of the corpus's organizations, sorted.

    Args:
        register: nodes of the corpus.
        agents: what they denote.
        rulings: members by decision; it tells no dates.
        bodies: known body of nodes.
        knowledge: has the networks that a body is a member of, and when.
    """
    told = {*_decided(register, agents, rulings), *_known(agents, bodies, knowledge)}
    return tuple(sorted(one for one in told if one.member != one.network))


def _decided(register: MentionGraph, agents: Agents, rulings: Rulings) -> Iterator[Membership]:
    for member, network in rulings.members:
        for part in nodes_of(register, member):
            for whole in nodes_of(register, network):
                yield Membership(
                    member=agents.of_node[part], network=agents.of_node[whole], source=MembershipSource.DECISION
                )


def _known(agents: Agents, bodies: Mapping[str, str], knowledge: Knowledge) -> Iterator[Membership]:
    bearers: dict[str, set[str]] = {}
    for node, body in bodies.items():
        bearers.setdefault(body, set()).add(agents.of_node[node])
    for body, members in bearers.items():
        for belonging in knowledge.memberships(body):
            for network in bearers.get(belonging.whole, ()):
                for member in members:
                    yield Membership(
                        member=member,
                        network=network,
                        source=MembershipSource.GAZETTEER,
                        valid_from=belonging.valid_from,
                        valid_to=belonging.valid_to,
                    )


def add_members(
    agents: Agents, register: MentionGraph, memberships: Iterable[Membership], documents: Iterable[DocumentMentions]
) -> Agents:
    """Give every coalition its members; what has members is a standing coalition.

    Args:
        agents: of the corpus.
        register: tells what a name denotes in a document.
        memberships: by decisions and the gazetteer.
        documents: their about sections name members too.
    """
    members: dict[str, set[str]] = {}
    for one in memberships:
        members.setdefault(one.network, set()).add(one.member)
    for document in documents:
        for about in document.abouts:
            network = _denoted(agents, register, document, about.name)
            for name in about.members:
                member = _denoted(agents, register, document, name)
                if network is not None and member not in {None, network}:
                    members.setdefault(network, set()).add(str(member))
    found = dict(agents.agents)
    for network, joined in members.items():
        found[network] = replace(found[network], members=tuple(sorted(joined)), standing=True)
    return Agents(agents=found, of_node=agents.of_node)


def _denoted(agents: Agents, register: MentionGraph, document: DocumentMentions, name: str) -> str | None:
    """Return the organization that a name denotes in a document."""
    node = register.names.get((document.sha256, name))
    if node is None or register.nodes[node].kind is not AgentKind.ORGANIZATION:
        return None
    return agents.of_node[node]
