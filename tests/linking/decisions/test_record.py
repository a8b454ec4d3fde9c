from __future__ import annotations

import pytest

from undersigned.linking.decisions import Decision, Matter, Predicate


def decide(subject: str, predicate: str, target: str, **other: str) -> Decision:
    return Decision(line=2, subject=subject, predicate=Predicate(predicate), object=target, **other)


@pytest.mark.parametrize(
    ("subject", "matter"),
    [
        ("Lantern League", Matter.NAME),
        ("Measure: the League", Matter.NAME),
        ("measure:night ferry ban", Matter.MEASURE),
        ("fact:0f3a9c4be1d2/quotes/1a2b3c4d5e6f", Matter.FACT),
    ],
)
def test_matter_is_told_by_the_prefix(subject: str, matter: Matter) -> None:
    assert decide(subject, "unsure", "x").matter is matter


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            decide("The Lantern League, Inc.", "same", "LIGA del Farol"),
            decide("Liga del Farol", "unsure", "lantern league"),
        ),
        (
            decide("measure:the night ferries", "same", "measure:ferry tolls"),
            decide("measure:Ferry toll", "different", "measure:night ferry"),
        ),
        (decide("Lantern League", "prefer_label", "Lanterns"), decide("lantern league", "prefer_label", "The Lantern")),
        (decide("fact:a/quotes/b", "accept", ""), decide("fact:a/quotes/b", "correct", "speaker=Ada Quill")),
    ],
    ids=["names", "wordings", "labels", "facts"],
)
def test_lines_on_the_same_have_one_question(one: Decision, other: Decision) -> None:
    assert one.question == other.question


def test_scope_makes_another_question() -> None:
    everywhere, here = decide("Forum", "same", "Reef Forum"), decide("Forum", "same", "Reef Forum", scope="Harbor Post")
    assert everywhere.question != here.question
