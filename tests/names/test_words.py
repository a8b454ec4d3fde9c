from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import ResourceError
from undersigned.names import words as module
from undersigned.names.words import load_words
from undersigned.text.folding import fold


def test_words_are_folded() -> None:
    words = load_words()
    plain = words.model_dump(exclude={"function_words_by_language"})
    wrong = {word for kind in plain.values() for word in kind if fold(word) != word}
    assert wrong == set()


def test_geography_names_no_kind_of_body() -> None:
    words = load_words()
    assert words.geography.isdisjoint(words.bodies | words.vetoes | words.networks)


def test_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "words.toml"
    broken.write_text("articles = 3", encoding="utf-8")
    monkeypatch.setattr(module, "FILE", broken)
    load_words.cache_clear()
    try:
        with pytest.raises(ResourceError, match=r"words\.toml does not give"):
            load_words()
    finally:
        load_words.cache_clear()
