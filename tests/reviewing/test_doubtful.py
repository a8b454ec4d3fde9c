from __future__ import annotations

import random

from undersigned.linking.decisions.facts import fact_id
from undersigned.model.facts import Facts, Issuer, LinkedFile, ReviewStatus, Role
from undersigned.model.links import Question, QuestionKind
from undersigned.reviewing.doubtful import OF_ONE_RULE, DoubtfulFacts

ITEM = {"start": 0, "end": 1, "sentence": (0, 1)}


def issuer(name: str, confidence: float, *, method: str = "issuers.list/1", review: str = "unreviewed") -> Issuer:
    return Issuer(
        **ITEM,
        quote=name,
        name=name,
        role=Role.ISSUER,
        position=1,
        method=method,
        confidence=confidence,
        review=ReviewStatus(review),
    )


def document(number: int, *issuers: Issuer) -> Facts:
    return Facts(
        name="a",
        sha256=f"{number:012x}" + "0" * 52,
        source="a",
        media_type="text/plain",
        text="x",
        issuers=issuers,
        links=(LinkedFile(**ITEM, quote="x", label="x", method="links.word/1", confidence=0.1),),
    )


def ask(*documents: Facts) -> tuple[Question, ...]:
    doubtful = DoubtfulFacts()
    for facts in documents:
        doubtful.watch(facts)
    return doubtful.questions()


def test_facts_below_a_confidence_are_asked_about_once() -> None:
    facts = document(1, issuer("Reef", 0.4), issuer("Tide", 0.9), issuer("Reef", 0.4))
    (question,) = ask(facts, facts)
    assert question.kind is QuestionKind.FACT
    assert question.subject == fact_id(facts.sha256, "issuers", facts.issuers[0])
    assert (question.rule, question.probability, question.documents) == ("issuers.list/1", 0.4, (facts.sha256,))
    assert question.sentence == "Is “Reef” rightly read as an issuer?"


def test_what_was_never_measured_is_quite_open() -> None:
    (question,) = ask(document(1, issuer("Reef", 0.0)))
    assert question.uncertainty == 1.0


def test_what_a_person_judged_is_not_asked_again() -> None:
    assert ask(document(1, issuer("Reef", 0.1, review="confirmed"), issuer("Tide", 0.1, review="corrected"))) == ()


def test_a_rule_is_asked_about_a_few_times_whatever_the_order() -> None:
    documents = [document(number, issuer(f"Reef {number}", 0.3)) for number in range(4 * OF_ONE_RULE)]
    documents += [document(900, issuer("Tide", 0.3, method="issuers.head/1"))]
    asked = ask(*documents)
    assert len(asked) == OF_ONE_RULE + 1
    random.Random(5).shuffle(documents)
    assert ask(*documents) == asked


def test_equal_words_of_one_rule_are_asked_about_once() -> None:
    documents = [document(number, issuer("Reef", 0.3)) for number in range(9)]
    assert ask(*documents) == ask(*reversed(documents))
    assert len(ask(*documents)) == 1
