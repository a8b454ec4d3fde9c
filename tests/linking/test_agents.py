from __future__ import annotations

from collections.abc import Callable

from undersigned.linking import Decision, DocumentMentions, Predicate, link_corpus
from undersigned.linking.agents import unique_ids
from undersigned.linking.mentions import AboutMention
from undersigned.names.verdicts import NoKnowledge

Maker = Callable[..., DocumentMentions]


def decide(subject: str, predicate: Predicate, target: str, **other: str) -> Decision:
    return Decision(line=2, subject=subject, predicate=predicate, object=target, **other)  # type: ignore[arg-type]


def test_label_is_the_form_with_most_uses_and_the_others_are_alternatives(document: Maker) -> None:
    records = [
        document("a", ("LANTERN LEAGUE",), date="2019-01-01"),
        document("b", ("Lantern-League",), date="2020-01-01"),
        document("c", ("the Lantern League",), date="2021-01-01"),
        document("d", ("Lantern League",), date="2022-01-01"),
        document("e", ("Lantern League", "Tide Watch"), date="2022-02-01"),
    ]
    agent = link_corpus(records).agents["org/lantern-league"]
    assert (agent.label, agent.language) == ("Lantern League", "en")
    assert agent.alternatives == (("LANTERN LEAGUE", "en"), ("Lantern-League", "en"), ("the Lantern League", "en"))


def test_survivor_is_of_the_earliest_document_and_the_other_keeps_a_tombstone(document: Maker) -> None:
    records = [
        document("a", ("Liga del Farol",), date="2020-01-01", language="es"),
        document("b", ("Lantern League",), date="2021-01-01"),
        document("c", ("Zeal for Lanterns",), date="2019-01-01"),
    ]
    joined = [decide("Lantern League", Predicate.SAME, "Liga del Farol")]
    agent = link_corpus(records, joined).agents["org/liga-del-farol"]
    assert agent.alternatives == (("Lantern League", "en"),)
    assert agent.replaces == ("org/lantern-league",)


def test_survivor_without_dates_is_the_first_by_alphabet(document: Maker) -> None:
    records = [document("a", ("Liga del Farol",)), document("b", ("Lantern League",))]
    joined = [decide("Liga del Farol", Predicate.SAME, "Lantern League")]
    assert "org/lantern-league" in link_corpus(records, joined).agents


def test_preferred_label_wins_and_gives_the_id(document: Maker) -> None:
    record = document("a", ("Lantern League",))
    linkage = link_corpus([record], [decide("Lantern League", Predicate.PREFER_LABEL, "The Lantern League of Ports")])
    agent = linkage.agents["org/the-lantern-league-of-ports"]
    assert agent.label == "The Lantern League of Ports"
    assert agent.alternatives == (("Lantern League", "en"),)
    assert agent.replaces == ("org/lantern-league",)


def test_chapters_and_members_come_from_decisions(document: Maker) -> None:
    record = document("a", ("Lantern League Northland", "Lantern League", "Port Network"))
    plain = link_corpus([record])
    assert all(agent.parent is None and agent.members == () for agent in plain.agents.values())
    decisions = [
        decide("Lantern League Northland", Predicate.CHAPTER_OF, "Lantern League"),
        decide("Lantern League", Predicate.MEMBER_OF, "Port Network"),
        decide("Somebody Unknown", Predicate.MEMBER_OF, "Port Network"),
    ]
    agents = link_corpus([record], decisions).agents
    assert agents["org/lantern-league-northland"].parent == "org/lantern-league"
    assert agents["org/port-network"].members == ("org/lantern-league",)


def test_standing_networks(document: Maker) -> None:
    about = AboutMention(name="Tide Watch", standing=True)
    agents = link_corpus([document("a", ("Port Network", "Dock Bank"), abouts=(about,))]).agents
    assert {agent.id: agent.standing for agent in agents.values()} == {
        "org/port-network": True,
        "org/dock-bank": False,
        "org/tide-watch": True,
    }


def test_chapter_is_asked(document: Maker) -> None:
    record = document("a", ("Lantern League of Canada", "Lantern League"))
    sentence = "“Lantern League of Canada” may be a chapter of “Lantern League”: decide chapter_of, or different."
    assert sentence in [question.sentence for question in link_corpus([record]).questions]
    decided = [decide("Lantern League of Canada", Predicate.DIFFERENT, "Lantern League")]
    assert link_corpus([record], decided).questions == ()


def test_hostile_names_are_agents(document: Maker) -> None:
    names = ("<script>alert(1)</script>", '"; DROP', "\u202eevil", "!!!", "Фонарь", "x" * 3000, "a\nb")
    record = document("a", names)
    linkage = link_corpus([record])
    assert len({linkage.names[record.sha256, name] for name in names}) == len(names)
    assert all(len(agent_id) <= 90 for agent_id in linkage.agents)


def test_entities_that_want_one_id_all_get_a_tail() -> None:
    wanted = {"a": ("org/x", "key a", False), "b": ("org/x", "key b", False), "c": ("org/y", "key c", False)}
    found = unique_ids(wanted)
    assert found["c"] == "org/y"
    assert len(set(found.values())) == 3
    assert all(found[item].startswith("org/x-") for item in "ab")


def test_tail_is_made_of_the_key_alone() -> None:
    assert (
        unique_ids({"a": ("org/x", "key a", True)})["a"]
        == unique_ids({"a": ("org/x", "key a", False), "b": ("org/x", "key b", False)})["a"]
    )


class Registered(NoKnowledge):
    """A gazetteer of one body by one of its names."""

    def find(self, name: str) -> frozenset[str]:
        return frozenset({"league"} if name == "Watchers of the Coast" else ())

    def identifiers(self, body: str) -> tuple[str, ...]:
        return (f"https://register.example/{body}",)


def test_a_node_with_an_identifier_survives_an_earlier_one_but_not_a_preferred_label(document: Maker) -> None:
    records = [
        document("a", ("Lantern League",), date="2019-01-01"),
        document("b", ("Watchers of the Coast",), date="2021-01-01"),
    ]
    joined = [decide("Lantern League", Predicate.SAME, "Watchers of the Coast")]
    agent = link_corpus(records, joined, knowledge=Registered()).agents["org/watchers-of-the-coast"]
    assert agent.replaces == ("org/lantern-league",)
    preferred = [*joined, decide("Lantern League", Predicate.PREFER_LABEL, "Lantern League")]
    agent = link_corpus(records, preferred, knowledge=Registered()).agents["org/lantern-league"]
    assert agent.replaces == ("org/watchers-of-the-coast",)


def test_an_acronym_with_an_identifier_survives_no_name_in_full(document: Maker) -> None:
    class Known(Registered):
        def find(self, name: str) -> frozenset[str]:
            return frozenset({"league"} if name == "LLP" else ())

    records = [
        document("a", ("Lantern League of Ports",), date="2020-01-01"),
        document("b", ("LLP",), date="2019-01-01"),
    ]
    joined = [decide("LLP", Predicate.SAME, "Lantern League of Ports")]
    assert "org/lantern-league-of-ports" in link_corpus(records, joined, knowledge=Known()).agents
