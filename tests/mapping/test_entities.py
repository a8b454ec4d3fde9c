"""Agents to quads."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from undersigned.mapping import DEFAULT_BASE, map_entities
from undersigned.mapping.namespaces import DCTERMS, FOAF, ORG, RDF, SCHEMA, SKOS, UND, XSD
from undersigned.model.links import Agent, AgentKind, Linkage, Membership, MembershipSource


def entities(*agents: Agent, office_holders: dict | None = None) -> set[tuple[str, str, str]]:
    linkage = Linkage(
        agents={agent.id: agent for agent in agents},
        names={},
        releases={},
        measures={},
        asks={},
        positions=(),
        office_holders=office_holders or {},
    )
    quads = list(map_entities(linkage))
    assert len(set(quads)) == len(quads)
    assert {quad.graph_name.value for quad in quads} <= {f"{DEFAULT_BASE}graph/entities"}
    return {(quad.subject.value.removeprefix(DEFAULT_BASE), quad.predicate.value, str(quad.object)) for quad in quads}


def iri(local: str) -> str:
    return str(NamedNode(DEFAULT_BASE + local))


@pytest.mark.parametrize(
    ("kind", "standing", "classes"),
    [
        (AgentKind.ORGANIZATION, False, {ORG + "Organization"}),
        (AgentKind.ORGANIZATION, True, {ORG + "Organization", ORG + "OrganizationalCollaboration"}),
        (AgentKind.PERSON, False, {FOAF + "Person"}),
        (AgentKind.PERSON, True, {FOAF + "Person"}),
        (AgentKind.OFFICE, False, {ORG + "Post"}),
    ],
)
def test_classes_follow_the_kind(kind, standing, classes) -> None:
    found = entities(Agent(id=f"{kind}/x", kind=kind, label="X", standing=standing))

    assert {value for _, predicate, value in found if predicate == RDF + "type"} == {f"<{name}>" for name in classes}


def test_names_of_persons_have_no_language() -> None:
    found = entities(
        Agent(id="person/x", kind=AgentKind.PERSON, label="Ada", language="en", alternatives=(("Adita", "es"),))
    )

    assert ("person/x", SKOS + "prefLabel", '"Ada"') in found
    assert ("person/x", FOAF + "name", '"Ada"') in found
    assert ("person/x", SKOS + "altLabel", '"Adita"') in found


def test_a_preferred_name_is_no_alternative_too() -> None:
    found = entities(
        Agent(
            id="org/x",
            kind=AgentKind.ORGANIZATION,
            label="Liga",
            language="es",
            alternatives=(("Liga", "es"), ("Liga", "en"), ("Liga", None), ("Liga", "en")),
        )
    )

    alternatives = {value for _, predicate, value in found if predicate == SKOS + "altLabel"}
    assert alternatives == {str(Literal("Liga", language="en")), str(Literal("Liga"))}


def test_relations_and_tombstones() -> None:
    found = entities(
        Agent(
            id="org/x",
            kind=AgentKind.ORGANIZATION,
            label="X",
            parent="org/p",
            members=("org/b", "org/a", "org/a"),
            replaces=("org/old", "org/x"),
            identifiers=("https://ror.org/012345678",),
        )
    )

    assert ("org/x", ORG + "subOrganizationOf", iri("org/p")) in found
    assert {value for _, predicate, value in found if predicate == ORG + "hasMember"} == {iri("org/a"), iri("org/b")}
    assert ("org/x", SCHEMA + "identifier", str(NamedNode("https://ror.org/012345678"))) in found
    assert ("org/old", DCTERMS + "isReplacedBy", iri("org/x")) in found
    assert ("org/x", DCTERMS + "isReplacedBy", iri("org/x")) not in found


def test_an_office_names_its_holder_once() -> None:
    holders = {("a" * 64, "person/x"): "office/y", ("b" * 64, "person/x"): "office/y"}

    assert entities(office_holders=holders) == {("office/y", ORG + "heldBy", iri("person/x"))}


def test_order_of_agents_does_not_matter() -> None:
    first = Agent(id="org/a", kind=AgentKind.ORGANIZATION, label="A")
    second = Agent(id="org/b", kind=AgentKind.ORGANIZATION, label="B")
    linkages = [
        Linkage(agents=agents, names={}, releases={}, measures={}, asks={}, positions=(), office_holders={})
        for agents in ({"org/a": first, "org/b": second}, {"org/b": second, "org/a": first})
    ]

    assert list(map_entities(linkages[0])) == list(map_entities(linkages[1]))


def test_memberships_have_their_dates_and_source() -> None:
    told = [
        Membership(member="org/a", network="org/net", source=MembershipSource.DECISION),
        Membership(
            member="org/a", network="org/net", source=MembershipSource.GAZETTEER, valid_from="2004", valid_to="2010-06"
        ),
    ]
    linkage = Linkage(
        agents={}, names={}, releases={}, measures={}, asks={}, positions=(), office_holders={}, memberships=tuple(told)
    )
    found = {(quad.subject.value, quad.predicate.value): quad.object for quad in map_entities(linkage)}

    decided = DEFAULT_BASE + "membership/a/net/decision"
    known = DEFAULT_BASE + "membership/a/net/gazetteer-2004"
    assert {subject for subject, _ in found} == {decided, known}
    assert found[known, ORG + "member"] == NamedNode(DEFAULT_BASE + "org/a")
    assert found[known, ORG + "organization"] == NamedNode(DEFAULT_BASE + "org/net")
    assert found[known, SCHEMA + "startDate"] == Literal("2004", datatype=NamedNode(XSD + "gYear"))
    assert found[known, SCHEMA + "endDate"] == Literal("2010-06", datatype=NamedNode(XSD + "gYearMonth"))
    assert (decided, SCHEMA + "startDate") not in found
    assert found[decided, UND + "method"] == Literal("decision")
