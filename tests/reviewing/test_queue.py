"""The queue of a small corpus, made by the whole way from text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from undersigned.extraction import extract_facts
from undersigned.linking import link_corpus, summarize
from undersigned.linking.decisions import Matter
from undersigned.linking.decisions.facts import fact_id
from undersigned.model.facts import Facts
from undersigned.model.links import Linkage, Question, QuestionKind
from undersigned.reading import read_text
from undersigned.reviewing import Queue, build_queue
from undersigned.reviewing.evidence import find_whereabouts
from undersigned.reviewing.item import item_id
from undersigned.reviewing.queue import MOST

TEXT = """Joint statement on the {measure}

Port Merrow, {day} June 2021 – The {name} and the Reef Trust ask the Harbor Minister to end the {measure}.

“We have waited for two winters,” said Ada Quill, director of the {name}.
"""
NAMES = (
    ("Lantern League", "night ferry ban", 3),
    ("Tidewater Clinic", "harbor toll", 9),
    ("Lantern League", "harbor tolls", 17),
)


class Shelf:
    """Facts by document, which counts how often each is taken."""

    def __init__(self, documents: list[Facts]) -> None:
        self.documents = {facts.sha256: facts for facts in documents}
        self.taken: list[str] = []

    def get(self, sha256: str) -> Facts:
        self.taken.append(sha256)
        return self.documents[sha256]


@pytest.fixture(scope="module")
def documents() -> list[Facts]:
    return [extract_facts(read_text(TEXT.format(name=name, measure=what, day=day))) for name, what, day in NAMES]


@pytest.fixture(scope="module")
def linkage(documents: list[Facts]) -> Linkage:
    return link_corpus(map(summarize, documents))


def ask(
    kind: QuestionKind, subject: str, other: str = "", *, releases: int = 1, documents: tuple[str, ...] = ()
) -> Question:
    return Question(
        kind=kind,
        subject=subject,
        object=other,
        rule="name.test",
        sentence=f"{subject} {other}?",
        releases=releases,
        documents=documents,
    )


def build(linkage: Linkage, documents: list[Facts], *questions: Question) -> Queue:
    return build_queue(replace(linkage, questions=questions), Shelf(documents))


def test_both_sides_stand_in_their_sentences_with_what_is_one_with_them(
    linkage: Linkage, documents: list[Facts]
) -> None:
    (item,) = build(
        linkage, documents, ask(QuestionKind.IDENTITY, "Lantern League", "Tidewater Clinic", releases=3)
    ).items
    one, other = item.sides
    assert (one.name, one.releases, other.releases) == ("Lantern League", 2, 1)
    assert {sighting.release.document for sighting in one.sightings} == {
        documents[0].sha256[:12],
        documents[2].sha256[:12],
    }
    for side in item.sides:
        for seen in side.sightings:
            assert seen.sentence[seen.start : seen.end] == side.name
            assert len(seen.sentence) > len(side.name) + 20
    assert not item.joined


def test_measures_stand_in_what_is_asked_with_their_other_wordings(linkage: Linkage, documents: list[Facts]) -> None:
    (item,) = build(linkage, documents, ask(QuestionKind.MEASURE, "harbor tolls", "night ferry ban")).items
    one, _ = item.sides
    assert (item.subject, item.object) == ("measure:harbor tolls", "measure:night ferry ban")
    assert "harbor toll" in one.others
    assert "harbor toll" in one.sightings[0].sentence


def test_facts_have_their_fields(linkage: Linkage, documents: list[Facts]) -> None:
    quotation = documents[0].quotations[0]
    fact = fact_id(documents[0].sha256, "quotes", quotation)
    (item,) = build(linkage, documents, ask(QuestionKind.FACT, fact, documents=(documents[0].sha256,))).items
    assert (item.subject, item.object) == (fact, "")
    assert dict(item.fields)["speaker"] == "Ada Quill"
    assert item.sides[0].name == quotation.quote


def test_a_question_by_two_rules_is_asked_once_by_its_greater_effect(linkage: Linkage, documents: list[Facts]) -> None:
    told = (
        ask(QuestionKind.IDENTITY, "Lantern League", "Tidewater Clinic"),
        ask(QuestionKind.CHAPTER, "tidewater clinic", "The Lantern League", releases=5),
        ask(QuestionKind.IDENTITY, "Reef Trust", releases=2),
    )
    queue = build(linkage, documents, *told)
    assert [(item.kind, item.effect) for item in queue.items] == [("chapter", 5.0), ("identity", 2.0)]
    assert queue.items[1].of_one_name


def test_ids_depend_on_the_question_alone(linkage: Linkage, documents: list[Facts]) -> None:
    one = build(linkage, documents, ask(QuestionKind.IDENTITY, "Lantern League", "Reef Trust")).items[0]
    other = build(linkage, documents, ask(QuestionKind.CHAPTER, "the reef trust", "LANTERN LEAGUE", releases=9)).items[
        0
    ]
    assert one.id == other.id
    assert one.id != item_id("measure:Lantern League", "measure:Reef Trust")


def test_names_that_nothing_has_are_shown_bare(linkage: Linkage, documents: list[Facts]) -> None:
    (item,) = build(linkage, documents, ask(QuestionKind.IDENTITY, "Nobody", "Reef Trust")).items
    assert (item.sides[0].others, item.sides[0].sightings, item.sides[0].releases) == ((), (), 0)


def test_each_document_is_looked_into_once_and_few_of_a_common_name(linkage: Linkage, documents: list[Facts]) -> None:
    shelf = Shelf(documents)
    told = (
        ask(QuestionKind.IDENTITY, "Lantern League", "Reef Trust"),
        ask(QuestionKind.MEASURE, "harbor toll", "night ferry ban"),
    )
    build_queue(replace(linkage, questions=told), shelf)
    assert len(shelf.taken) == len(set(shelf.taken)) <= len(documents)


def test_a_long_queue_is_cut_and_says_so(linkage: Linkage, documents: list[Facts]) -> None:
    told = tuple(ask(QuestionKind.IDENTITY, f"Reef {number}", f"Tide {number}") for number in range(MOST + 5))
    queue = build(linkage, documents, *told)
    assert (len(queue.items), queue.left_out) == (MOST, 5)


def test_queue_goes_to_json_and_back(linkage: Linkage, documents: list[Facts]) -> None:
    queue = build(linkage, documents, ask(QuestionKind.IDENTITY, "Lantern League", "Reef Trust"))
    assert Queue.model_validate_json(queue.model_dump_json()) == queue


def test_whereabouts_tell_agents_and_measures(linkage: Linkage) -> None:
    topics = {(Matter.NAME, "lanternleague"), (Matter.MEASURE, "harbor toll"), (Matter.NAME, "nobody")}
    found = find_whereabouts(linkage, topics)
    assert found[Matter.NAME, "lanternleague"].keys() == {"org/lantern-league"}
    assert found.keys() == topics - {(Matter.NAME, "nobody")}
