from __future__ import annotations

from collections.abc import Callable

from undersigned.linking import DocumentMentions, link_corpus

Maker = Callable[..., DocumentMentions]
LONG = "Harbor Office for Northern Ferry Rights"


def test_long_acronym_given_once_is_used_alone_elsewhere(document: Maker) -> None:
    one = document("a", ((LONG, "HONFR"),))
    other = document("b", ("HONFR", "Tide Watch"), date="2020-01-01")
    linkage = link_corpus([one, other])
    assert linkage.names[other.sha256, "HONFR"] == linkage.names[one.sha256, LONG]
    agent = linkage.agents[linkage.names[one.sha256, LONG]]
    assert (agent.label, agent.acronyms, agent.replaces) == (LONG, ("HONFR",), ("org/honfr",))


def test_short_acronym_needs_common_company(document: Maker) -> None:
    one = document("a", (("Lantern League of Harbors", "LLH"), "Tide Watch"))
    stranger = document("b", ("LLH", "Dock Bank"))
    linkage = link_corpus([one, stranger])
    assert linkage.names[stranger.sha256, "LLH"] == "org/llh"
    assert any(
        "“LLH” stands alone in 1 document(s) and may be “Lantern League of Harbors”" in q.sentence
        for q in linkage.questions
    )
    friend = document("c", ("LLH", "Tide Watch"))
    linkage = link_corpus([one, friend])
    assert linkage.names[friend.sha256, "LLH"] == "org/lantern-league-of-harbors"


def test_ambiguous_acronym_stays_apart_and_is_asked(document: Maker) -> None:
    one = document("a", ((LONG, "HONFR"), "Tide Watch"))
    other = document("b", (("Home of Needy Fisher Relatives", "HONFR"), "Tide Watch"))
    alone = document("c", ("HONFR", "Tide Watch"))
    linkage = link_corpus([one, other, alone])
    assert linkage.names[alone.sha256, "HONFR"] == "org/honfr"
    assert len({linkage.names[one.sha256, LONG], linkage.names[other.sha256, "Home of Needy Fisher Relatives"]}) == 2
    assert any("The acronym HONFR is given for" in question.sentence for question in linkage.questions)


def test_acronym_listed_beside_the_long_name_is_another_body(document: Maker) -> None:
    one = document("a", ((LONG, "HOBFR"), "Tide Watch"))
    both = document("b", (LONG, "HOBFR"))
    linkage = link_corpus([one, both])
    assert linkage.names[both.sha256, "HOBFR"] != linkage.names[both.sha256, LONG]


def test_initials_alone_need_five_letters_and_company(document: Maker) -> None:
    one = document("a", (LONG, "Tide Watch"))
    friend = document("b", ("HONFR", "Tide Watch"))
    stranger = document("c", ("HONFR", "Dock Bank"))
    assert link_corpus([one, friend]).names[friend.sha256, "HONFR"] == "org/harbor-office-for-northern-ferry-rights"
    assert link_corpus([one, stranger]).names[stranger.sha256, "HONFR"] == "org/honfr"


def test_long_names_with_other_endings_are_one(document: Maker) -> None:
    one = document("a", (("National Union of Harbor Pilots", "NUHP"),))
    other = document("b", (("National Union of Harbor Pilot", "NUHP"),))
    third = document("c", (("Neue Union der Pfeifer", "NUHP"),))
    linkage = link_corpus([one, other, third])
    joined = linkage.names[one.sha256, "National Union of Harbor Pilots"]
    assert linkage.names[other.sha256, "National Union of Harbor Pilot"] == joined
    assert linkage.names[third.sha256, "Neue Union der Pfeifer"] != joined


def test_acronym_belongs_to_the_name_inside_a_longer_one(document: Maker) -> None:
    one = document("a", (("Lantern League of Ports Overseas", "LLPO"), "Tide Watch"))
    other = document("b", (("Trade Desk of Lantern League of Ports Overseas", "LLPO"), "Tide Watch"))
    alone = document("c", ("LLPO", "Tide Watch"))
    linkage = link_corpus([one, other, alone])
    assert linkage.names[alone.sha256, "LLPO"] == "org/lantern-league-of-ports-overseas"
    assert (
        linkage.names[other.sha256, "Trade Desk of Lantern League of Ports Overseas"]
        != "org/lantern-league-of-ports-overseas"
    )
