from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from undersigned.linking import link_corpus
from undersigned.linking.editions import find_editions
from undersigned.linking.mentions import DocumentMentions, Likeness, Passage
from undersigned.model.facts import Stance

Maker = Callable[..., DocumentMentions]

DAY = "2024-05-03"
LEAGUE = ("Lantern League", "Quiet Bay Initiative", "Tern Society")
MARKS = tuple(range(100, 120))
SKETCH = tuple(range(1000, 1090))


def likeness(name: str, **changes: Any) -> Likeness:
    told: dict[str, Any] = {"name": name, "stem": name, "length": 3000, "sketch": SKETCH, "marks": MARKS}
    return Likeness(**(told | changes))


@pytest.fixture
def pair(document: Maker) -> Callable[..., list[DocumentMentions]]:
    """Return a maker of two documents: one text in two files, but for what is said of the second."""

    def make(*, of_text: dict[str, Any] | None = None, **changes: Any) -> list[DocumentMentions]:
        other: dict[str, Any] = {"issuers": LEAGUE, "date": DAY, "language": "en"} | changes
        return [
            document("a", LEAGUE, date=DAY, likeness=likeness("a.html")),
            document("b", other.pop("issuers"), likeness=likeness("b.txt", **(of_text or {})), **other),
        ]

    return make


TRANSLATED = {"sketch": tuple(range(2000, 2090)), "marks": MARKS[:12] + tuple(range(200, 208))}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, "near-equal text (100% of the words in common)"),
        ({"date": None}, "near-equal text (100% of the words in common)"),
        (
            {"of_text": {"sketch": SKETCH[:85] + tuple(range(5000, 5005))}},
            "near-equal text (94% of the words in common)",
        ),
        ({"language": "es", "of_text": TRANSLATED}, "translation (60% of names and numbers in common)"),
        (
            {"language": "es", "date": None, "issuers": (), "of_text": TRANSLATED | {"stem": "a.html"}},
            "translation (60% of names and numbers in common)",
        ),
    ],
    ids=["formats", "no date", "furniture", "translation", "names of files"],
)
def test_editions_are_found(pair: Callable[..., list[DocumentMentions]], changes: dict[str, Any], reason: str) -> None:
    documents = pair(**changes)
    found = find_editions(documents)
    assert [(edition.names, edition.reason) for edition in found.values()] == [(("b.txt", "a.html"), reason)]
    assert find_editions(reversed(documents)) == found


@pytest.mark.parametrize(
    "changes",
    [
        {"date": "2024-05-04"},
        {"date": None, "of_text": {"sketch": SKETCH[:83] + tuple(range(5000, 5007))}},
        {"of_text": {"length": 900}},
        {"of_text": {"sketch": SKETCH[:50] + tuple(range(5000, 5040))}},
        {"of_text": {"marks": MARKS[:10] + tuple(range(200, 210))}},
        {"of_text": {"sketch": (), "marks": ()}},
        {"language": "es", "of_text": TRANSLATED | {"marks": MARKS[:2] + tuple(range(200, 218))}},
        {"language": "es", "of_text": TRANSLATED | {"marks": MARKS[:5]}},
        {"language": "es", "issuers": ("Kelp Trust",), "of_text": TRANSLATED},
        {"language": "es", "date": None, "of_text": TRANSLATED},
    ],
    ids=[
        "days",
        "no day, fewer words",
        "lengths",
        "words",
        "template",
        "no text",
        "names",
        "few names",
        "issuers",
        "no day",
    ],
)
def test_releases_stay_two(pair: Callable[..., list[DocumentMentions]], changes: dict[str, Any]) -> None:
    assert find_editions(pair(**changes)) == {}


def test_two_translated_releases_of_one_day_are_two_pairs(document: Maker) -> None:
    def make(name: str, language: str, marks: tuple[int, ...]) -> DocumentMentions:
        words = tuple(range(hash_of := 1000 * sum(map(ord, name)), hash_of + 90))
        told = likeness(name, sketch=words, marks=marks)
        return document(name, LEAGUE, date=DAY, language=language, likeness=told)

    shared = MARKS[:10]
    toll, pier = (*shared, *range(300, 310)), (*shared, *range(400, 410))
    documents = [
        make("toll", "en", toll),
        make("peaje", "es", toll),
        make("pier", "en", pier),
        make("muelle", "es", pier),
    ]
    assert {edition.names for edition in find_editions(documents).values()} == {("toll", "peaje"), ("pier", "muelle")}


def test_the_main_edition_has_most_text_and_equals_go_by_name(document: Maker) -> None:
    names = {"c": 3000, "b": 3100, "a": 3000}
    documents = [
        document(name, LEAGUE, date=DAY, likeness=likeness(name, length=length)) for name, length in names.items()
    ]
    assert {edition.names for edition in find_editions(documents).values()} == {("a", "b"), ("c", "b")}


def test_editions_share_release_issuers_and_positions(document: Maker, sha: Callable[[str], str]) -> None:
    asked = (Passage(digest=1),)
    english = document(
        "en",
        LEAGUE,
        date=DAY,
        asks=(("harbor toll", Stance.OPPOSE, None),),
        likeness=likeness("x-en", recommendations=asked),
    )
    spanish = document(
        "es",
        ("Lantern League", "Quiet Bay Initiative", "Sociedad del Charrán"),
        date=DAY,
        language="es",
        asks=(("peaje del puerto", Stance.OPPOSE, None),),
        likeness=likeness("x-es", **TRANSLATED, length=2900, recommendations=(Passage(digest=2),)),
    )
    linkage = link_corpus([spanish, english])
    assert linkage.releases[sha("en")] == linkage.releases[sha("es")]
    tern = linkage.names[sha("en"), "Tern Society"]
    assert linkage.names[sha("es"), "Sociedad del Charrán"] == tern
    assert {(position.holder, position.measure) for position in linkage.positions} == {
        ("org/lantern-league", "measure/harbor-toll"),
        ("org/quiet-bay-initiative", "measure/harbor-toll"),
        (tern, "measure/harbor-toll"),
    }
    assert len(linkage.positions) == 3


def test_an_ask_that_only_the_translation_words_stands_with_the_main_edition(
    document: Maker, sha: Callable[[str], str]
) -> None:
    told = likeness("x-en", recommendations=(Passage(digest=1),))
    english = document("en", LEAGUE, date=DAY, likeness=told)
    spanish = document(
        "es",
        LEAGUE,
        date=DAY,
        language="es",
        asks=(("peaje del puerto", Stance.OPPOSE, None),),
        likeness=likeness("x-es", **TRANSLATED, length=2900, recommendations=(Passage(digest=2),)),
    )
    linkage = link_corpus([english, spanish])
    assert dict(linkage.asks) == {(sha("en"), 1, 0): ("measure/peaje-del-puerto", Stance.OPPOSE)}
    assert {position.recommendations for position in linkage.positions} == {((sha("en"), 1, 0),)}
