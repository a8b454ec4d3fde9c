from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking import DocumentMentions, link_corpus

Maker = Callable[..., DocumentMentions]

ISSUERS = (
    "Lantern League",
    "OFLCO Northland",
    "Harbor Women Working Group on Tidal Questions for Northland",
    "Ferry Platform",
    "Tide Watch",
)
ABOUTS = (
    "Lantern League",
    "Office of Free Coastal Labor Northland",
    "Harbor Women Working Group on Tide Questions",
    "Tide Watch",
)


def linked(record: DocumentMentions) -> Callable[[str], str]:
    names = link_corpus([record]).names
    return lambda name: names[record.sha256, name]


def test_issuer_and_about_section_between_the_same_anchors(document: Maker) -> None:
    of = linked(document("a", ISSUERS, abouts=ABOUTS))
    assert of(ISSUERS[1]) == of(ABOUTS[1])
    assert of(ISSUERS[3]) not in {of(about) for about in ABOUTS}


def test_nearly_equal_names_in_one_gap(document: Maker) -> None:
    first = "Civic Harbor Women Working Group on Tidal Questions for Northland"
    second = "Civic Harbor Women Working Group on Tidal Questions"
    of = linked(document("a", ("Lantern League", first, "Tide Watch"), abouts=("Lantern League", second, "Tide Watch")))
    assert of(first) == of(second)


def test_join_is_an_open_question(document: Maker) -> None:
    linkage = link_corpus([document("a", ISSUERS, abouts=ABOUTS)])
    assert any(
        "“OFLCO Northland” and “Office of Free Coastal Labor Northland” are taken for one" in q.sentence
        for q in linkage.questions
    )


@pytest.mark.parametrize(
    ("issuers", "abouts"),
    [
        pytest.param(
            ("Tide Watch", "OFLCO Northland"),
            ("Tide Watch", "Office of Free Coastal Labor Southland"),
            id="other place",
        ),
        pytest.param(
            ("Tide Watch", "OFLCO Northland"), ("Tide Watch", "Bureau of Sane Tidal Pay Northland"), id="other initials"
        ),
        pytest.param(("OFLCO Northland",), ("Office of Free Coastal Labor Northland",), id="no anchor"),
        pytest.param(
            ("Tide Watch", "Lantern League Northland"), ("Tide Watch", "Lantern League"), id="chapter and parent"
        ),
        pytest.param(
            ("Tide Watch", "Harbor Fund for Tidal Women in Civic Work"),
            ("Tide Watch", "Harbor Court for Tidal Women in Civic Work"),
            id="veto",
        ),
        pytest.param(("Tide Watch", "Dock Bank"), ("Tide Watch", "Ferry Union"), id="place alone"),
    ],
)
def test_place_in_the_list_is_not_enough(document: Maker, issuers: tuple[str, ...], abouts: tuple[str, ...]) -> None:
    of = linked(document("a", issuers, abouts=abouts))
    assert of(issuers[-1]) != of(abouts[-1])


def test_names_that_some_document_lists_together_stay_apart(document: Maker) -> None:
    proof = document("b", (ISSUERS[1], ABOUTS[1]))
    record = document("a", ISSUERS, abouts=ABOUTS)
    linkage = link_corpus([record, proof])
    assert linkage.names[record.sha256, ISSUERS[1]] != linkage.names[record.sha256, ABOUTS[1]]
    assert any("are kept apart, as one document lists both" in question.sentence for question in linkage.questions)
