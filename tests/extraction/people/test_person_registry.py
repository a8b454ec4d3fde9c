from __future__ import annotations

import pytest

from undersigned.extraction.people.bodies import know_bodies
from undersigned.extraction.people.full_names import is_surname, iter_places, search_full, search_longer
from undersigned.extraction.people.person_registry import PersonRegistry, Sighting
from undersigned.extraction.speech.speakers import Voices
from undersigned.extraction.speech.speech_words import load_speech_words
from undersigned.model.facts import Part


def sighting(name: str, role: str | None = None) -> Sighting:
    return Sighting(name=name, part=Part.MENTIONED, start=0, end=len(name), rule="mention", role=role)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Ana Roe", "Ana Roe", True),
        ("Ana Roe", "ROE", True),
        ("Roe", "Ana Roe", True),
        ("Ana María Roe", "Ana Roe", True),
        ("Ana Roe Lima", "Ana Roe", True),
        ("Ana Roe Lima", "Roe", True),
        ("Ana Roe", "Luis Roe", False),
        ("Ana Roe", "Ana", False),
        ("Ana Roe", "Ana Poe", False),
    ],
)
def test_one_entry_a_person(first: str, second: str, same: bool) -> None:
    registry = PersonRegistry()
    registry.add(sighting(first))
    registry.add(sighting(second, role="chair"))
    assert (len(registry.entries) == 1) is same


def test_the_longer_name_and_the_first_role_stay() -> None:
    registry = PersonRegistry()
    for name, role in (("Roe", None), ("Ana Roe", "chair"), ("Ana Roe", "member")):
        registry.add(sighting(name, role))
    assert [(one.name, one.role) for one in registry.entries] == [("Ana Roe", "chair")]


def voices(text: str) -> Voices:
    return Voices(text=text, words=load_speech_words("en"), bodies=know_bodies([]))


def test_full_names_are_found_before_and_behind_short_ones() -> None:
    text = voices("Roe came. The Roes left. When Ana Roe spoke, and Zzyx Ngo, a poet, and Zzyx Watch, spoke too.")
    assert search_full(text, "Roe") == "Ana Roe"
    assert search_full(text, "Poe") is None
    assert search_longer(text, "Ana") == "Ana Roe"
    assert search_longer(text, "Zzyx") == "Zzyx Ngo"
    assert search_longer(text, "Luis") is None
    assert list(iter_places("Roe Roes Roe", "Roe")) == [0, 9]
    assert is_surname("Ana Roe", "Roe", frozenset({"ana"}))
    assert not is_surname("the Roe", "Roe", frozenset({"ana"}))
