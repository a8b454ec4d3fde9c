from __future__ import annotations

import pytest

from undersigned.errors import ValidationError
from undersigned.languages import conjugation
from undersigned.languages.conjugation import CONJUGATORS
from undersigned.languages.conjugation.tables import listed_lemmas, write_table
from undersigned.languages.lexicon import LANGUAGES
from undersigned.languages.verbs import conjugate, first_plural_tells, forms, particles, table_path

COMMAND = "python -m undersigned.languages.conjugation"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_forms_is_what_the_rules_give(language: str) -> None:
    found = table_path(language).read_text(encoding="utf-8")
    assert found == write_table(language), f"run `{COMMAND}`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_lemma_has_the_forms_of_the_rules(language: str) -> None:
    lemmas = listed_lemmas(language)
    assert len(lemmas) > 100
    for lemma in lemmas:
        assert conjugate(lemma, language) == conjugation.conjugate(lemma, language)
    assert forms(lemmas, language) == conjugation.forms(lemmas, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_prefixes_and_the_first_plural_are_those_of_the_rules(language: str) -> None:
    assert particles(language) == CONJUGATORS[language].particles()
    assert first_plural_tells(language) == CONJUGATORS[language].first_plural_tells


def test_a_lemma_without_forms_names_the_command() -> None:
    with pytest.raises(ValidationError, match=COMMAND):
        conjugate("zzz", "en")


def test_a_language_without_a_table_names_those_with_one() -> None:
    with pytest.raises(ValidationError, match="use one of de, en, es"):
        conjugate("ask", "xx")
