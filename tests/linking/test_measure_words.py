from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import ResourceError
from undersigned.linking import measure_words as module
from undersigned.linking.measure_words import measure_words, peels
from undersigned.linking.wording import family_of, stem_of
from undersigned.text.folding import fold

LANGUAGES = ("en", "es", "fr", "pt", "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_words_of_its_own(language: str) -> None:
    words = measure_words(language)
    assert words.hedges
    assert words.against
    assert words.enacting
    assert language == "en" or words != measure_words("en")


@pytest.mark.parametrize("language", [None, "xx"])
def test_other_languages_take_english_words(language: str | None) -> None:
    assert measure_words(language) == measure_words("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_folded_words_are_looked_up_in_are_folded(language: str) -> None:
    words = measure_words(language)
    assert all(word == fold(word) for word in words.empties | words.fragments)


def test_no_phrase_is_both_for_and_against() -> None:
    for language in LANGUAGES:
        words = measure_words(language)
        assert not set(words.against) & set(words.enacting), language
        assert peels(language) is peels(language)


@pytest.mark.parametrize(
    ("token", "language", "family"),
    [
        ("bills", "en", "statute"),
        ("treaties", "en", "pact"),
        ("tolls", "en", None),
        ("leyes", "es", "statute"),
        ("legislación", "es", "statute"),
        ("lois", "fr", "statute"),
        ("leis", "pt", "statute"),
        ("gesetze", "de", "statute"),
    ],
)
def test_family(token: str, language: str, family: str | None) -> None:
    assert family_of(stem_of(token, language), language) == family


@pytest.mark.parametrize("text", ["[families", "[families]\n[languages.en]\nhedges = 1\n", ""])
def test_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    path = tmp_path / "measure_words.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "FILE", path)
    module._load.cache_clear()
    try:
        with pytest.raises(ResourceError, match=r"measure_words\.toml does not give the words of measures"):
            measure_words("en")
    finally:
        module._load.cache_clear()
