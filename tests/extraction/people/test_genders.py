from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.people.genders import Gender, gender_of, gender_of_pronoun
from undersigned.extraction.speech.quotations import extract_quotations

DraftMaker = Callable[..., Draft]
A = "The river belongs to everyone who lives beside it"
B = "Nobody asked us before they drew the line"


@pytest.mark.parametrize(
    ("name", "text", "language", "gender"),
    [
        ("Ana Roe", "Ana Roe spoke.", "en", Gender.FEMALE),
        ("Wren Roe", "Mr. Roe spoke. Wren Roe left.", "en", Gender.MALE),
        ("Wren Roe", "La señora Wren Roe habló.", "es", Gender.FEMALE),
        ("Wren Roe", "Frau Roe sprach.", "de", Gender.FEMALE),
        ("Wren Roe", "M. Roe a parlé.", "fr", Gender.MALE),
        ("Wren Roe", "Wren Roe spoke.", "en", None),
    ],
    ids=["name", "title", "title-es", "title-de", "title-fr", "unknown"],
)
def test_titles_and_given_names_tell_the_gender(name: str, text: str, language: str, gender: Gender | None) -> None:
    assert gender_of(name, text, language) is gender


@pytest.mark.parametrize(
    ("pronoun", "language", "gender"),
    [("She", "en", Gender.FEMALE), ("él", "es", Gender.MALE), ("elle", "fr", Gender.FEMALE), ("they", "en", None)],
)
def test_pronouns_tell_a_gender_or_none(pronoun: str, language: str, gender: Gender | None) -> None:
    assert gender_of_pronoun(pronoun, language) is gender


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"“{A},” said Ana Roe. “{B},” said Luis Poe.\n\n“{A},” she added.", ["Ana Roe", "Luis Poe", "Ana Roe"]),
        (f"Ana Roe met Mr. Bo Reed. “{A},” she said.\n\n“{B},” he added.", ["Ana Roe", "Bo Reed"]),
        (f"“{A},” said Evan Roe.\n\n“{B},” she added.", ["Evan Roe", "Evan Roe"]),
    ],
    ids=["earlier-speaker", "named-before", "nobody-fits"],
)
def test_a_pronoun_means_somebody_of_its_gender(draft_of: DraftMaker, text: str, speakers: list[str]) -> None:
    found = extract_quotations(draft_of(*text.split("\n\n")))
    assert [one.speaker for one in found] == speakers
