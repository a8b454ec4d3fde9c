"""Names of a corpus compared: translations join, chapters and what is known stay what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking import Decision, DocumentMentions, Predicate, link_corpus
from undersigned.model.links import Linkage, QuestionKind
from undersigned.names.verdicts import Belonging, Relation

Maker = Callable[..., DocumentMentions]


def ids(linkage: Linkage) -> set[str]:
    return set(linkage.agents)


def test_translations_are_one_organization(document: Maker) -> None:
    linkage = link_corpus(
        [document("a", ("Franciscan Fishery Network",)), document("b", ("Red Franciscana de Pesca",))]
    )
    (agent,) = linkage.agents.values()
    assert {agent.label, *(name for name, _ in agent.alternatives)} == {
        "Franciscan Fishery Network",
        "Red Franciscana de Pesca",
    }


def test_two_issuers_of_one_release_are_not_joined_by_their_words(document: Maker) -> None:
    linkage = link_corpus([document("a", ("Franciscan Fishery Network", "Red Franciscana de Pesca"))])
    assert len(ids(linkage)) == 2


def test_a_decision_overrules_the_words(document: Maker) -> None:
    names = ("Franciscan Fishery Network", "Red Franciscana de Pesca")
    decided = [Decision(line=2, subject=names[0], predicate=Predicate.DIFFERENT, object=names[1])]
    assert len(ids(link_corpus([document("a", names[:1]), document("b", names[1:])], decided))) == 2


def test_a_chapter_is_asked_and_never_joined_over_a_third_name(document: Maker) -> None:
    records = [
        document("a", ("Red Franciscana de Pesca Guatemala",)),
        document("b", ("Red Franciscana de Pesca",)),
        document("c", ("Franciscan Fishery Network",)),
    ]
    linkage = link_corpus(records)
    assert len(ids(linkage)) == 2
    assert {question.kind for question in linkage.questions} == {QuestionKind.CHAPTER}
    assert all(agent.parent is None for agent in linkage.agents.values())


def test_likely_names_are_asked(document: Maker) -> None:
    linkage = link_corpus([document("a", ("Ocean Peace Policy Institute",)), document("b", ("Ocean Peace Institute",))])
    (question,) = linkage.questions
    assert (question.kind, question.rule, question.releases) == (QuestionKind.IDENTITY, "concepts.near", 2)
    assert {question.subject, question.object} == {"Ocean Peace Policy Institute", "Ocean Peace Institute"}


class Known:
    """A gazetteer of a league with two names, a chapter and a network."""

    def __init__(self) -> None:
        self.names = {
            "Lantern League": "league",
            "Watchers of the Coast": "league",
            "LLW": "league",
            "Beacon House": "beacon",
            "Estuary Platform": "estuary",
        }

    def find(self, name: str) -> frozenset[str]:
        return frozenset({self.names[name]} if name in self.names else ())

    def relation(self, part: str, whole: str) -> Relation | None:
        return {("beacon", "league"): Relation.CHAPTER_OF, ("league", "estuary"): Relation.MEMBER_OF}.get((part, whole))

    def wholes(self, part: str) -> frozenset[str]:
        return frozenset({"beacon": {"league", "estuary"}, "league": {"estuary"}}.get(part, ()))

    def identifiers(self, body: str) -> tuple[str, ...]:
        return ("https://register.example/league",) if body == "league" else ()

    def memberships(self, body: str) -> tuple[Belonging, ...]:
        return (Belonging(whole="estuary", valid_from="2010"),) if body == "league" else ()


def test_what_is_known_joins_and_gives_parents_and_members(document: Maker) -> None:
    records = [
        document("a", ("Lantern League", "Beacon House")),
        document("b", ("Watchers of the Coast", "Estuary Platform")),
    ]
    agents = link_corpus(records, knowledge=Known()).agents
    assert set(agents) == {"org/lantern-league", "org/beacon-house", "org/estuary-platform"}
    assert agents["org/beacon-house"].parent == "org/lantern-league"
    assert agents["org/lantern-league"].identifiers == ("https://register.example/league",)
    assert agents["org/beacon-house"].identifiers == ()
    assert agents["org/estuary-platform"].members == ("org/lantern-league",)


@pytest.mark.parametrize(
    ("other", "joined"),
    [pytest.param(None, True, id="alone"), pytest.param("Lighthouse Labor Wing (LLW)", False, id="explained")],
)
def test_a_known_acronym_means_what_documents_say(document: Maker, other: str | None, joined: bool) -> None:
    records = [document("a", ("Lantern League",)), document("b", ("LLW",))]
    if other:
        records.append(document("c", (other,)))
    linkage = link_corpus(records, knowledge=Known())
    names = linkage.names
    assert (names[records[0].sha256, "Lantern League"] == names[records[1].sha256, "LLW"]) is joined


def test_a_split_cluster_is_told(document: Maker) -> None:
    names = ("Franciscan Fishery Network", "Red Franciscana de Pesca", "Réseau franciscain de la pêche")
    decided = [Decision(line=2, subject=names[0], predicate=Predicate.DIFFERENT, object=names[2])]
    linkage = link_corpus([document(name[:3], (name,)) for name in names], decided)
    assert len(ids(linkage)) == 2
    split = [question for question in linkage.questions if question.rule == "cluster.split"]
    assert len(split) == 1
    assert {split[0].subject, split[0].object} & {names[1]}
