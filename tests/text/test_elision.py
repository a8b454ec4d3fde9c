from __future__ import annotations

import pytest

from undersigned.text.elision import ELISION

WORDS = [
    ("l'Association", "Association"),
    ("d’Awa", "Awa"),
    ("dell'Associazione", "Associazione"),
    ("All’Unione", "Unione"),
    ("O'Brien", "O'Brien"),
    ("we'll", "we'll"),
]


@pytest.mark.parametrize(("text", "rest"), WORDS, ids=[row[0] for row in WORDS])
def test_an_elided_word_parts_from_the_name_behind_it(text: str, rest: str) -> None:
    found = ELISION.match(text)
    assert text[found.end() if found else 0 :] == rest
