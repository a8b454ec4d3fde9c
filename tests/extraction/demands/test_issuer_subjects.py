from __future__ import annotations

import pytest

from undersigned.extraction.demands.issuer_subjects import SubjectFinder


@pytest.mark.parametrize(
    ("text", "language", "ours"),
    [
        pytest.param("Lantern League sent a long letter to", "en", True, id="name of an issuer"),
        pytest.param("We have sent a letter to", "en", True, id="pronoun"),
        pytest.param("The groups of the old town wrote to", "en", True, id="noun"),
        pytest.param("Open letter to", "en", True, id="nobody before it"),
        pytest.param("Some dockers of the old town wrote to", "en", False, id="others"),
        pytest.param("Save the quiet northern marsh: letter to", "en", True, id="behind a colon"),
        pytest.param("Las organizaciones del puerto escriben a", "es", True, id="Spanish noun"),
        pytest.param("Unos estibadores del puerto viejo escriben a", "es", False, id="others in Spanish"),
    ],
)
def test_who_sends_a_letter(text: str, language: str, ours: bool) -> None:
    finder = SubjectFinder(text, language, ("Lantern League",))
    assert finder.is_sender(0, len(finder.words.folded) - 2) is ours


def test_names_of_issuers_count_within_a_window() -> None:
    finder = SubjectFinder("Lantern League and many more of the old town ask", "en", ("Lantern League",))
    assert finder.issuer_before(9, 0, 9)
    assert not finder.issuer_before(9, 0, 4)
    assert not finder.issuer_before(9, 2, 9)
