from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.speech.paraphrases import extract_paraphrases

DraftMaker = Callable[..., Draft]
CLAUSE = "das Hafengesetz sei an der Küste gescheitert"


@pytest.mark.parametrize(
    "text",
    [
        f"Ana Roe vom Bund Hafen sagte, {CLAUSE}.",
        f"Ana Roe, Vorsitzende vom Bund Hafen, erklärte am Montag, {CLAUSE}.",
        f"D{CLAUSE[1:]}, sagte Ana Roe.",
        f"D{CLAUSE[1:]}, so Ana Roe vom Bund Hafen.",
    ],
    ids=["said", "said-on", "behind", "so"],
)
def test_a_clause_in_the_subjunctive_is_told(draft_of: DraftMaker, text: str) -> None:
    (found,) = extract_paraphrases(draft_of(text, language="de"))
    assert (found.speaker, found.text.casefold()) == ("Ana Roe", CLAUSE.casefold())
    assert found.method in {"paraphrases.subjunctive/1", "paraphrases.according-to/1"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es sei denn, sagte niemand, das Gesetz habe Bestand."),
        ("de", "Ana Roe sagte, das Hafengesetz ist an der Küste gescheitert."),
        ("de", "Die Lage sei ernst, heißt es an der Küste seit vielen Jahren."),
        ("de", f"„D{CLAUSE[1:]}“, sagte Ana Roe."),
        ("en", "Ana Roe came, and the habe of the harbor, so Luis Poe, was lost."),
    ],
    ids=["nobody", "indicative", "impersonal", "direct", "english"],
)
def test_other_sentences_are_not(draft_of: DraftMaker, language: str, text: str) -> None:
    assert not [
        one for one in extract_paraphrases(draft_of(text, language=language)) if one.method.endswith("subjunctive/1")
    ]
