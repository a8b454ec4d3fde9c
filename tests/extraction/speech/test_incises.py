from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.speech.quotations import extract_quotations

DraftMaker = Callable[..., Draft]
A = "El río es de todas las personas que viven en su orilla"
B = "volveremos a esta sala cada una de las semanas"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", f"«{A} —explicó Ana Roe, portavoz de Faro Común—, {B}»."),
        ("es", f"“{A} – ha explicado Ana Roe, portavoz de Faro Común –. {B}”."),
        ("fr", f"« {A}, souligne Ana Roe, déléguée syndicale. {B}. »"),
        ("pt", f"“{A}, afirmou Ana Roe. {B}.”"),
        ("es", f"—{A} —explicó Ana Roe—. {B}."),
        ("es", f"Preguntada por los plazos:\n—{A} —dijo Ana Roe—. {B}.\n— ¿Y después?"),
    ],
    ids=["dashes", "spaced-dashes", "commas-fr", "commas-pt", "dialogue", "dialogue-lines"],
)
def test_words_of_the_teller_inside_the_marks_part_the_speech(draft_of: DraftMaker, language: str, text: str) -> None:
    found = extract_quotations(draft_of(text, language=language))
    assert [(one.text.rstrip("."), one.speaker) for one in found] == [(A, "Ana Roe"), (B, "Ana Roe")]


def test_speech_with_two_insertions_is_parted_at_both(draft_of: DraftMaker) -> None:
    text = f"«{A} —explicó Ana Roe—. {B} —añadió Roe—. Nadie nos preguntó antes de trazar la línea»."
    found = extract_quotations(draft_of(text, language="es"))
    assert [(one.text[:5], one.speaker) for one in found] == [
        (A[:5], "Ana Roe"),
        (B[:5], "Ana Roe"),
        ("Nadie", "Ana Roe"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Ana Roe: «{A}, dijo Luis Poe, y {B}».",
        f"Ana Roe dijo: «{A} —por fin— y {B}».",
    ],
    ids=["told-about", "no-verb"],
)
def test_other_insertions_stay(draft_of: DraftMaker, text: str) -> None:
    (found,) = extract_quotations(draft_of(text, language="es"))
    assert found.speaker == "Ana Roe"
    assert found.text.startswith(A)
    assert found.text.endswith(B)
