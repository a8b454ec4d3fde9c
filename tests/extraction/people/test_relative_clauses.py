from __future__ import annotations

import pytest

from undersigned.extraction.people.bodies import know_bodies
from undersigned.extraction.people.relative_clauses import behind_copula, body_of_clause
from undersigned.extraction.speech.speech_words import load_speech_words


@pytest.mark.parametrize(
    ("language", "clause", "body"),
    [
        ("en", "who leads the Coast Guard Authority", "Coast Guard Authority"),
        ("en", "who has led Open Shore since 2015", "Open Shore"),
        ("en", "who works in Salt Point", None),
        ("en", "who leads by example", None),
        ("en", "who came last", None),
        ("es", "que dirige la Red Faro", "Red Faro"),
        ("fr", "qui préside la Ligue du Littoral", "Ligue du Littoral"),
        ("pt", "que coordena o Fórum do Delta", "Fórum do Delta"),
        ("de", "die den Bund Hafen leitet", "Bund Hafen"),
        ("de", "der Hafen", None),
    ],
)
def test_the_body_that_a_person_leads(language: str, clause: str, body: str | None) -> None:
    assert body_of_clause(clause, load_speech_words(language), know_bodies([])) == body


@pytest.mark.parametrize(
    ("language", "clause", "role"),
    [
        ("en", "who was freed in May and is now an organizer with Lune", "an organizer with Lune"),
        ("en", "who is told by the director to go", None),
        ("en", "who runs Lune", None),
        ("en", "an organizer", None),
        ("es", "que es portavoz de Lune", "portavoz de Lune"),
    ],
)
def test_what_a_clause_says_a_person_is(language: str, clause: str, role: str | None) -> None:
    assert behind_copula(clause, load_speech_words(language)) == role
