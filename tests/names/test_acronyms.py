"""Acronyms: which words are one, what they can stand for, and what they surely stand for."""

from __future__ import annotations

import pytest

from undersigned.names.acronyms import abbreviates, fold_acronym, initial_forms, initials, is_acronym, spells
from undersigned.names.keys import parse_name
from undersigned.text.folding import fold_tokens


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("LLH", True),
        ("the LLH", True),
        ("WEHar", True),
        ("AFH-CIH", True),
        ("L.L.H.", True),
        ("CC.OO.", True),
        ("ŁŻF", True),
        ("ΣΦΛ", True),
        ("LL/Norte", False),
        ("Llh", False),
        ("LL Harbor", False),
        ("L", False),
        ("HARBORLIGHTS", False),
        ("1987", False),
        ("", False),
    ],
)
def test_is_acronym(name: str, expected: bool) -> None:
    assert is_acronym(name) is expected


@pytest.mark.parametrize("written", ["F.S.F.", "FSF", "fsf", "F-S-F", "F S F"])
def test_an_acronym_is_folded_to_its_letters(written: str) -> None:
    assert fold_acronym(written) == "fsf"


@pytest.mark.parametrize(
    ("acronym", "name", "given", "alone"),
    [
        pytest.param("FSF", "Fair Seas Forum", True, True, id="initials"),
        pytest.param("FPM", "Federación de Pescadores del Mar", True, True, id="joints"),
        pytest.param("FDPDM", "Federación de Pescadores del Mar", True, True, id="joints-with-their-letters"),
        pytest.param("HARBONET", "Harbor and Bay Network", True, False, id="letters-inside"),
        pytest.param("INPAMO", "Instituto para la Paz en la Montaña", True, True, id="syllables"),
        pytest.param("ASW", "Aktion für Seeleute und Werften", True, True, id="german"),
        pytest.param("FSF", "Lantern League", False, False, id="other"),
        pytest.param("", "Lantern League", False, False, id="none"),
        pytest.param("LL", "", False, False, id="of-nothing"),
    ],
)
def test_less_is_asked_of_an_acronym_that_the_text_gives(acronym: str, name: str, *, given: bool, alone: bool) -> None:
    assert abbreviates(acronym, name) is given
    assert spells(fold_acronym(acronym), fold_tokens(name)) is alone


def test_initials_skip_function_words_alone() -> None:
    assert initials(parse_name("Lantern League for the Harbors of Northland").tokens) == "llhn"
    assert list(initial_forms(fold_tokens("Lantern League for the Harbors"))) == ["llh", "llfh"]
