from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.helping.naming import name_speaker
from undersigned.reading import read_text

TEXT = """Joint statement on the Harbor Toll

Saltgate, 3 June 2023 - The Lantern League rejected the toll.

"Nobody should pay to cross a bridge that they have paid for," said Ada Quill, director of the Lantern League.

Then she left.
"""
FACTS = extract_facts(read_text(TEXT))


@pytest.mark.parametrize(
    ("words", "entity", "name"),
    [
        ("Quill", "Quill", "Ada Quill"),
        ("Ms. Ada Quill", "Ada Quill", "Ada Quill"),
        ("Bo Reed", "Bo Reed", "Bo Reed"),
        ("she", None, "Ada Quill"),
        ("the letter", None, "the letter"),
    ],
)
def test_phrases_are_named(words: str, entity: str | None, name: str) -> None:
    found = name_speaker(words, len(TEXT) - 5, FACTS, entity=entity)
    assert found is not None
    assert found.name == name
    assert (found.role == "director") == (name == "Ada Quill")


@pytest.mark.parametrize("words", ["we", "a volunteer", "people"])
def test_who_wrote_it_and_nobody_definite_are_no_speakers(words: str) -> None:
    assert name_speaker(words, len(TEXT), FACTS, entity=None) is None


def test_a_pronoun_before_all_speech_names_nobody() -> None:
    found = name_speaker("he", 10, FACTS, entity=None)
    assert found is not None
    assert found.name is None
