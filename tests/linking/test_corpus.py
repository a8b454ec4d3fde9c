from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import check_growth

from undersigned.errors import DecisionError
from undersigned.linking import Decision, DocumentMentions, Predicate, link_corpus
from undersigned.linking.mentions import AboutMention, AddresseeMention, Ask, IssuerMention, PersonMention
from undersigned.model.facts import Stance
from undersigned.model.links import Linkage

Maker = Callable[..., DocumentMentions]

NAMES = [
    "Lantern League of Harbors",
    "The Lantern League of Harbors (LLH)",
    "LLH",
    "HONFR",
    "Harbor Office for Northern Ferry Rights",
    "Home of Needy Fisher Relatives",
    "Lantern League of Harbors Canada",
    "Government",
    "Tide Watch",
    "Tide Watch – Society for Clean Old Bays",
    "Dalia Renn",
    "Renn",
    "President Renn",
    "the organizations",
    "Фонарь",
    "!!",
]
names = st.sampled_from(NAMES)
stances = st.sampled_from([Stance.SUPPORT, Stance.OPPOSE, None])
measures = st.sampled_from(["harbor tolls", "the harbor tolls", "night ferries", ""])


@st.composite
def documents(draw: st.DrawFn) -> DocumentMentions:
    issuers = draw(st.lists(st.tuples(names, st.sampled_from([None, "LLH", "HONFR"])), max_size=4))
    persons = draw(st.lists(st.tuples(names, st.one_of(st.none(), names)), max_size=2))
    asks = draw(st.lists(st.tuples(measures, stances, names), max_size=2))
    return DocumentMentions(
        sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        date=draw(st.sampled_from([None, "2020-01-01", "2021"])),
        language=draw(st.sampled_from([None, "en", "es"])),
        publisher=draw(st.one_of(st.none(), names)),
        issuers=tuple(IssuerMention(name=name, acronym=acronym) for name, acronym in issuers),
        persons=tuple(PersonMention(name=name, affiliation=body) for name, body in persons),
        addressees=tuple(
            AddresseeMention(name=name, kind=kind)
            for name, kind in draw(
                st.lists(st.tuples(names, st.sampled_from([None, "person", "office", "organization"])), max_size=2)
            )
        ),
        abouts=tuple(AboutMention(name=name) for name in draw(st.lists(names, max_size=2))),
        others=tuple(draw(st.lists(names, max_size=2))),
        asks=tuple(
            Ask(ordinal=place, part=0, measure=measure, measure_stance=stance, asserting=(name,), language="en")
            for place, (measure, stance, name) in enumerate(asks, start=1)
        ),
    )


corpora = st.lists(documents(), max_size=5, unique_by=lambda record: record.sha256)
pairs = st.tuples(names, names).filter(lambda pair: pair[0] != pair[1])


def decide(line: int, subject: str, predicate: Predicate, target: str, scope: str = "") -> Decision:
    return Decision(line=line, subject=subject, predicate=predicate, object=target, scope=scope)


def whole(linkage: Linkage) -> tuple[Any, ...]:
    return (
        list(linkage.agents.items()),
        list(linkage.names.items()),
        list(linkage.releases.items()),
        list(linkage.measures.items()),
        list(linkage.asks.items()),
        linkage.positions,
        list(linkage.office_holders.items()),
        linkage.questions,
    )


@settings(max_examples=60, deadline=None)
@given(corpora, st.randoms(use_true_random=False))
def test_order_does_not_matter(corpus: list[DocumentMentions], chance: random.Random) -> None:
    shuffled = list(corpus)
    chance.shuffle(shuffled)
    assert whole(link_corpus(corpus)) == whole(link_corpus(shuffled))


@settings(max_examples=60, deadline=None)
@given(corpora)
def test_every_name_has_an_agent_and_every_reference_holds(corpus: list[DocumentMentions]) -> None:
    linkage = link_corpus(corpus)
    for record in corpus:
        assert {name for sha256, name in linkage.names if sha256 == record.sha256} >= set(record.names())
        assert record.sha256 in linkage.releases
    assert all(agent.id == agent_id for agent_id, agent in linkage.agents.items())
    assert set(linkage.names.values()) <= linkage.agents.keys()
    assert set(linkage.office_holders.values()) <= linkage.agents.keys()
    assert {person for _, person in linkage.office_holders} <= linkage.agents.keys()
    assert {measure for measure, _ in linkage.asks.values()} == linkage.measures.keys()
    assert {position.holder for position in linkage.positions} <= linkage.agents.keys()
    assert len({position.id for position in linkage.positions}) == len(linkage.positions)
    assert len(set(linkage.releases.values())) == len(linkage.releases)
    replaced = [old for agent in linkage.agents.values() for old in agent.replaces]
    assert len(set(replaced)) == len(replaced)
    assert not set(replaced) & linkage.agents.keys()


@settings(max_examples=60, deadline=None)
@given(corpora, pairs, st.sampled_from([Predicate.SAME, Predicate.DIFFERENT]))
def test_decisions_are_obeyed(corpus: list[DocumentMentions], pair: tuple[str, str], predicate: Predicate) -> None:
    try:
        linkage = link_corpus(corpus, [decide(2, pair[0], predicate, pair[1])])
    except DecisionError:
        return
    kinds: dict[str, list[set[str]]] = {}
    for place, wanted in enumerate(pair):
        for (_, name), agent in linkage.names.items():
            if name == wanted and agent.startswith("org/"):
                kinds.setdefault("org", [set(), set()])[place].add(agent)
    for one, other in kinds.values():
        if one and other:
            assert (len(one | other) == 1) if predicate is Predicate.SAME else one.isdisjoint(other)


def test_decision_beats_the_document(document: Maker) -> None:
    record = document("a", (("Lantern League of Harbors", "LLH"),), others=("LLH",))
    linkage = link_corpus([record], [decide(2, "LLH", Predicate.DIFFERENT, "Lantern League of Harbors")])
    assert linkage.names[record.sha256, "LLH"] != linkage.names[record.sha256, "Lantern League of Harbors"]


def test_decision_keeps_apart_through_a_third_name(document: Maker) -> None:
    records = [
        document("a", ("Harbor Office for Northern Ferry Rights", "Tide Watch"), others=("HONFR",)),
        document("b", ("HONFR", "Tide Watch")),
    ]
    apart = [
        decide(2, "HONFR", Predicate.SAME, "Fisher Relatives"),
        decide(3, "Harbor Office for Northern Ferry Rights", Predicate.DIFFERENT, "Fisher Relatives"),
    ]
    records.append(document("c", ("Fisher Relatives",)))
    linkage = link_corpus(records, apart)
    relatives = linkage.names[records[2].sha256, "Fisher Relatives"]
    assert linkage.names[records[1].sha256, "HONFR"] == relatives
    assert linkage.names[records[0].sha256, "Harbor Office for Northern Ferry Rights"] != relatives


def test_same_with_one_name_joins_what_voices_keep_apart(document: Maker) -> None:
    records = [
        document("a", ("Tide Watch",), others=("Government",)),
        document("b", ("Dock Bank",), others=("Government",)),
    ]
    linkage = link_corpus(records, [decide(2, "Government", Predicate.SAME, "government")])
    assert len({linkage.names[record.sha256, "Government"] for record in records}) == 1


@pytest.mark.parametrize("scope", ["Tide Watch", "digest"])
def test_scope_limits_a_decision_to_its_releases(document: Maker, scope: str) -> None:
    records = [
        document("a", ("Tide Watch",), others=("LIGHT", "Light House Keepers")),
        document("b", ("Dock Bank",), others=("LIGHT",)),
    ]
    where = records[0].sha256[:8] if scope == "digest" else scope
    linkage = link_corpus(records, [decide(2, "LIGHT", Predicate.SAME, "Light House Keepers", where)])
    keepers = linkage.names[records[0].sha256, "Light House Keepers"]
    assert linkage.names[records[0].sha256, "LIGHT"] == keepers
    assert linkage.names[records[1].sha256, "LIGHT"] != keepers


def test_unsure_is_a_question(document: Maker) -> None:
    record = document("a", ("Tide Watch", "Dock Bank"))
    linkage = link_corpus([record], [decide(2, "Tide Watch", Predicate.UNSURE, "Dock Bank")])
    (question,) = linkage.questions
    assert question.sentence == "“Dock Bank” and “Tide Watch” were left open as unsure."
    assert (question.subject, question.object, question.rule) == ("Dock Bank", "Tide Watch", "decision.unsure")


def test_contradiction_is_an_error(document: Maker) -> None:
    decisions = [decide(2, "A", Predicate.SAME, "B"), decide(3, "A", Predicate.CHAPTER_OF, "B")]
    with pytest.raises(DecisionError, match=r"line 3: 'A' chapter_of 'B' contradicts line 2"):
        link_corpus([], decisions)


def test_equal_documents_count_once(document: Maker) -> None:
    record = document("a", ("Tide Watch",), asks=[("harbor tolls", Stance.OPPOSE, None)])
    assert whole(link_corpus([record, record])) == whole(link_corpus([record]))


def test_letter_with_many_signers_is_quick(document: Maker) -> None:
    def letter(count: int) -> DocumentMentions:
        signers = tuple(f"Harbor {number} Society of Lamps {number}" for number in range(3 * count))
        persons = tuple(f"Dalia {number} Renn" for number in range(count))
        return document("a", signers, persons=persons, abouts=signers[:50])

    assert len(link_corpus([letter(250)]).agents) == 1_000
    check_growth(lambda record: link_corpus([record]), letter, 250)


def make_corpus(document: Maker, count: int) -> list[DocumentMentions]:
    """Return documents of firms whose names share words as names do: more words and firms, the more documents."""
    chance = random.Random(7)
    words = [f"{chance.choice('bdfgklmnprst')}{chance.choice('aeiou')}{number:x}" for number in range(6 * count)]
    firms = [" ".join(chance.sample(words, 3)).title() + " Network" for _ in range(12 * count)]
    return [
        document(
            str(number),
            tuple(dict.fromkeys(chance.choices(firms, k=4))),
            date=f"20{chance.randint(10, 25)}-05-01",
            persons=({"name": " ".join(chance.sample(words, 2)).title(), "affiliation": chance.choice(firms)},),
            asks=[(" ".join(chance.sample(words[: 4 * count // 5], 4)), Stance.SUPPORT, None)],
        )
        for number in range(count)
    ]


def test_many_documents_are_not_compared_with_one_another(document: Maker) -> None:
    assert sum(len(record.names()) for record in make_corpus(document, 100)) >= 580
    check_growth(link_corpus, lambda count: make_corpus(document, count), 400)
