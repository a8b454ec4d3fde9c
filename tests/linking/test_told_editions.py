from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from undersigned.linking import link_corpus
from undersigned.linking.decisions import parse_decisions
from undersigned.linking.edition_fingerprint import likeness_of
from undersigned.linking.editions import find_editions
from undersigned.linking.mentions import DocumentMentions, Likeness
from undersigned.model.facts import Facts

Maker = Callable[..., DocumentMentions]
HEADER = "subject_id\tpredicate_id\tobject_id\n"


def likeness(name: str, **changes: Any) -> Likeness:
    return Likeness(**({"name": name, "length": 3000} | changes))


@pytest.fixture
def pair(document: Maker) -> Callable[..., list[DocumentMentions]]:
    """Return a maker of a long text in English and a shorter one in Spanish of another day, that look unlike."""

    def make(first: dict[str, Any], second: dict[str, Any], **changes: Any) -> list[DocumentMentions]:
        other: dict[str, Any] = {"language": "es", "date": "2024-05-09"} | changes
        return [
            document("a", ("Lantern League",), date="2024-05-03", likeness=likeness("long.html", **first)),
            document("b", ("Kelp Trust",), likeness=likeness("corta.html", **({"length": 900} | second)), **other),
        ]

    return make


URL = "https://a.example/en/long"


@pytest.mark.parametrize(
    ("first", "second", "reason", "main"),
    [
        ({}, {"original": "long.html"}, "told by its metadata", "long.html"),
        ({"url": URL}, {"original": URL}, "told by its metadata", "long.html"),
        ({"original": "corta.html"}, {}, "told by its metadata", "corta.html"),
        ({"url": URL}, {"translations": (URL,)}, "told by the page", "long.html"),
        ({"translations": ("../es/corta.html",)}, {}, "told by the page", "long.html"),
    ],
    ids=["file", "address", "shorter original", "page", "relative"],
)
def test_told_translations_are_editions(
    pair: Callable[..., list[DocumentMentions]], first: dict[str, Any], second: dict[str, Any], reason: str, main: str
) -> None:
    documents = pair(first, second)
    (found,) = find_editions(documents).values()
    assert found.reason == f"translation, {reason}"
    assert found.names[1] == main
    assert find_editions(reversed(documents)) == find_editions(documents)


@pytest.mark.parametrize(
    ("first", "second", "changes"),
    [
        ({}, {"original": "other.html"}, {}),
        ({}, {"original": "long.html"}, {"language": "en"}),
        ({"translations": ("https://a.example/es/",)}, {}, {}),
    ],
    ids=["another", "one language", "front page"],
)
def test_what_is_told_of_others_joins_nothing(
    pair: Callable[..., list[DocumentMentions]], first: dict[str, Any], second: dict[str, Any], changes: dict[str, Any]
) -> None:
    assert find_editions(pair(first, second, **changes)) == {}


def named(name: str, **changes: Any) -> Likeness:
    facts = Facts(name=name, sha256="a" * 64, source=f"in/{name}", media_type="text/plain", text="")
    return likeness_of(facts).model_copy(update={"length": 3000} | changes)


@pytest.mark.parametrize(
    ("names", "changes", "joined"),
    [
        (("letter-en.md", "letter-es.md"), {}, True),
        (("letter.md", "letter_ESP.txt"), {"length": 3900}, True),
        (("letter-en.md", "letter-fr.md"), {}, False),
        (("letter.md", "letter.txt"), {}, False),
        (("letter-en.md", "appeal-es.md"), {}, False),
        (("letter-en.md", "letter-es.md"), {"length": 1000}, False),
        (("letter-en.md", "letter-es.md"), {"folder": "elsewhere"}, False),
    ],
    ids=["codes", "one code", "other language", "no code", "stems", "lengths", "folders"],
)
def test_short_texts_are_translations_where_their_names_say_so(
    document: Maker, names: tuple[str, str], changes: dict[str, Any], joined: bool
) -> None:
    documents = [
        document("a", likeness=named(names[0])),
        document("b", language="es", likeness=named(names[1], **changes)),
    ]
    found = find_editions(documents)
    reason = "translation (named alike but for the language)"
    assert [(edition.names, edition.reason) for edition in found.values()] == [(names[::-1], reason)] * joined


def test_a_person_joins_two_files(pair: Callable[..., list[DocumentMentions]]) -> None:
    documents = pair({}, {}, language="en")
    decisions = list(parse_decisions(f"{HEADER}corta.html\tsame\tlong.html\n"))
    linkage = link_corpus(documents, decisions)
    assert [(edition.names, edition.reason) for edition in linkage.editions.values()] == [
        (("corta.html", "long.html"), "decided")
    ]
    assert linkage.unmatched == ()


def test_a_person_keeps_two_files_apart(document: Maker, pair: Callable[..., list[DocumentMentions]]) -> None:
    further = document("c", language="fr", likeness=likeness("court.html", original="long.html"))
    documents = [*pair({}, {"original": "long.html"}), further]
    assert len(find_editions(documents)) == 2
    decisions = list(parse_decisions(f"{HEADER}long.html\tdifferent\tcorta.html\n"))
    linkage = link_corpus(documents, decisions)
    assert [edition.names for edition in linkage.editions.values()] == [("court.html", "long.html")]
