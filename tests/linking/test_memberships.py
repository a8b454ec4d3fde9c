from __future__ import annotations

from collections.abc import Callable

from undersigned.linking import Decision, DocumentMentions, Predicate, link_corpus
from undersigned.linking.mentions import AboutMention
from undersigned.model.links import Linkage, Membership, MembershipSource
from undersigned.names.verdicts import Belonging, NoKnowledge, Relation

Maker = Callable[..., DocumentMentions]
NAMES = {"Lantern League": "league", "Estuary Platform": "estuary", "World Water Network": "world"}


class Known(NoKnowledge):
    """A gazetteer of a league in a platform, first for some years and now again, and of the platform in a network."""

    def find(self, name: str) -> frozenset[str]:
        return frozenset({NAMES[name]} if name in NAMES else ())

    def relation(self, part: str, whole: str) -> Relation | None:
        return Relation.MEMBER_OF if whole in self.wholes(part) else None

    def wholes(self, part: str) -> frozenset[str]:
        return frozenset({"league": {"estuary", "world"}, "estuary": {"world"}}.get(part, ()))

    def memberships(self, body: str) -> tuple[Belonging, ...]:
        then = Belonging(whole="estuary", valid_from="1998", valid_to="2004")
        now = Belonging(whole="estuary", valid_from="2010")
        return {"league": (then, now), "estuary": (Belonging(whole="world"),)}.get(body, ())


def link(document: Maker, *issuers: str, decisions: tuple[Decision, ...] = (), **other: object) -> Linkage:
    return link_corpus([document("a", issuers, **other)], decisions, knowledge=Known())


def test_the_gazetteer_gives_direct_ties_with_dates(document: Maker) -> None:
    linkage = link(document, "Lantern League", "Estuary Platform", "World Water Network")
    source, league = MembershipSource.GAZETTEER, "org/lantern-league"
    assert linkage.memberships == (
        Membership(member="org/estuary-platform", network="org/world-water-network", source=source),
        Membership(member=league, network="org/estuary-platform", source=source, valid_from="1998", valid_to="2004"),
        Membership(member=league, network="org/estuary-platform", source=source, valid_from="2010"),
    )
    assert linkage.agents["org/world-water-network"].members == ("org/estuary-platform",)
    assert linkage.agents["org/estuary-platform"].members == ("org/lantern-league",)
    assert linkage.agents["org/estuary-platform"].standing


def test_a_network_that_the_corpus_does_not_name_is_none_of_its_agents(document: Maker) -> None:
    assert link(document, "Lantern League", "World Water Network").memberships == ()


def test_decisions_give_ties_without_dates_and_a_circle_of_one_none(document: Maker) -> None:
    decisions = (
        Decision(line=2, subject="Tide Watch", predicate=Predicate.MEMBER_OF, object="Port Pact"),
        Decision(line=3, subject="Nobody", predicate=Predicate.MEMBER_OF, object="Port Pact"),
    )
    linkage = link(document, "Tide Watch", "Port Pact", decisions=decisions)
    assert linkage.memberships == (
        Membership(member="org/tide-watch", network="org/port-pact", source=MembershipSource.DECISION),
    )
    assert linkage.agents["org/port-pact"].members == ("org/tide-watch",)


def test_about_sections_give_members_and_their_names_denote_agents(document: Maker) -> None:
    about = AboutMention(name="Port Pact", members=("Tide Watch", "Dock Bank", "Port Pact"))
    linkage = link(document, "Port Pact", abouts=(about,))
    assert linkage.memberships == ()  # the claim of the release has them, with its day and its sentence
    assert linkage.agents["org/port-pact"].members == ("org/dock-bank", "org/tide-watch")
    assert linkage.agents["org/port-pact"].standing
