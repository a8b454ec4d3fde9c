from __future__ import annotations

import pytest

from undersigned.text.phrases import PhraseIndex, words_of
from undersigned.text.separable import clause_last, find_separated, join_separated

INDEX = PhraseIndex([("ablehnt", "reject"), ("auffordern", "urge"), ("abschaffen", "abolish"), ("aufruft", "call")])
PARTICLES = frozenset({"ab", "auf"})
JOINTS = frozenset({"und", "zu"})
FOUND = [
    ("Die Liga lehnt den Bau am 12. Mai ab.", ["reject"]),
    ("Wir fordern die Stadt auf, zu handeln.", ["urge"]),
    ("Die Liga ruft alle auf und lehnt das Vorhaben ab", ["call", "reject"]),
    ("Die Liga lehnt an der Wand. Der Bau geht ab.", []),
    ("Die Liga lehnt ab morgen jede Gabe", []),
    ("Ein Text ohne Verben auf", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_verbs_are_found_with_the_prefix_that_ends_their_clause(text: str, expected: list[str]) -> None:
    hits = list(find_separated(words_of(text), INDEX, PARTICLES, JOINTS))
    assert [hit.value for hit in hits] == expected


def test_languages_without_such_prefixes_find_nothing() -> None:
    assert list(find_separated(words_of("Die Liga lehnt ab."), INDEX, frozenset(), JOINTS)) == []


def test_imperative_is_joined_with_its_prefix() -> None:
    words = words_of("Schaffen Sie die Maut ab. Danke.")
    assert join_separated(words, INDEX, 0, PARTICLES, JOINTS) == "abolish"
    assert join_separated(words_of("Schaffen Sie die Maut"), INDEX, 0, PARTICLES, JOINTS) is None
    assert join_separated(words_of("Schaffen Sie Platz. Es geht ab."), INDEX, 0, PARTICLES, JOINTS) is None


def test_clause_ends_at_its_punctuation() -> None:
    words = words_of("Der Bau ist zu stoppen, sagt sie.")
    assert words.folded[clause_last(words, 2, 7)] == "stoppen"


def test_compounds_are_found_by_their_ending() -> None:
    index = PhraseIndex([("rat", "council")], endings=[("ministerium", "ministry")])
    hits = list(index.find(words_of("Rat und Innenministerium, kein Ministerium")))
    assert [hit.value for hit in hits] == ["council", "ministry"]
