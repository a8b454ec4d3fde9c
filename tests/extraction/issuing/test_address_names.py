from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction.issuing.address_names import spells
from undersigned.extraction.issuing.organization_names import load_names


@pytest.mark.parametrize(
    ("label", "name", "words"),
    [
        ("harborrights", "Harbor Rights International", 2),
        ("harborrightsinternational", "Harbor Rights International", 3),
        ("hri", "Harbor Rights International", 3),
        ("forumue", "Forum Umwelt und Entwicklung", 4),
        ("sunfair", "Sunfair", 1),
        ("sunfairev", "Sunfair", 1),
        ("liguedeleau", "Ligue de l’Eau", 3),
        ("ligueeau", "Ligue pour Eau", 3),
        ("harbor", "Lantern League", 0),
        ("hr", "Harbor Rights International", 2),
        ("sunday", "Sun", 0),
        ("x", "Lantern League", 0),
        ("", "Lantern League", 0),
    ],
)
def test_spells_counts_the_words_of_a_label(label: str, name: str, words: int) -> None:
    assert spells(label, name.split(), load_names("en")) == words


@given(st.text(alphabet="abcdefgh", max_size=12), st.lists(st.text(alphabet="ABCabc", min_size=1), max_size=6))
def test_spells_never_counts_more_words_than_there_are(label: str, words: list[str]) -> None:
    assert 0 <= spells(label, words, load_names("en")) <= len(words)
