from __future__ import annotations

from undersigned.linking.decisions import Decision, Predicate, Ref
from undersigned.linking.decisions.unmatched import find_unmatched
from undersigned.model.links import Measure

MEASURES = [Measure(id="measure/toll", label="toll", alternatives=(("the harbor tolls", "en"),))]


def known(ref: Ref) -> bool:
    return ref in {("tideforum", ""), ("reeftrust", ""), ("forum", "Harbor Post")}


def decide(*told: tuple[str, str, str, str]) -> list[Decision]:
    return [
        Decision(line=line, subject=subject, predicate=Predicate(predicate), object=target, scope=scope)
        for line, (subject, predicate, target, scope) in enumerate(told, start=2)
    ]


def test_lines_are_told_with_what_is_missing() -> None:
    told = decide(
        ("Tide Forum", "same", "Reef Trust", ""),
        ("Tide Forum", "same", "Lost League", ""),
        ("Gone Guild", "same", "Lost League", ""),
        ("Reef Trust", "prefer_label", "A label nobody writes", ""),
        ("Forum", "same", "Reef Trust", "Harbor Post"),
        ("Forum", "same", "Reef Trust", "Other Post"),
        ("measure:tolls", "same", "measure:harbor toll", ""),
        ("measure:tolls", "same", "measure:whale songs", ""),
        ("fact:0f3a9c4be1d2/quotes/1a2b3c4d5e6f", "accept", "", ""),
    )
    assert list(find_unmatched(told, has_name=known, measures=MEASURES)) == [
        (3, "no release has “Lost League”"),
        (4, "no release has “Gone Guild” and “Lost League”"),
        (7, "no release has “Forum”"),
        (9, "no release has “measure:whale songs”"),
    ]
