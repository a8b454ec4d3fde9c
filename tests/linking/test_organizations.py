from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking import DocumentMentions, link_corpus

Maker = Callable[..., DocumentMentions]


def one_agent(record: DocumentMentions, first: str, second: str) -> bool:
    names = link_corpus([record]).names
    return names[record.sha256, first] == names[record.sha256, second]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(("Lantern League of Harbors", "LLH"), "LLH", True, id="acronym given as a field"),
        pytest.param("Lantern League of Harbors (LLH)", "LLH", True, id="acronym in parentheses"),
        pytest.param("Lantern League of Harbors", "LLH", True, id="exact initials"),
        pytest.param("Lantern League", "LL", False, id="two letters are too few"),
        pytest.param("Lantern League of Northland Harbors", "LLH", False, id="a place is never skipped"),
        pytest.param("Lantern League of Harbors Northland", "LLH Northland", True, id="initials before the same place"),
        pytest.param("Lantern League of Harbors Northland", "LLH Southland", False, id="initials before another place"),
        pytest.param("Council of Harbor Women", "Council for Harbor Women", True, id="prepositions"),
        pytest.param("Lamplight.org", "Lamplight", True, id="domain"),
        pytest.param("Blue Harbor – Society for Clean Bays", "Blue Harbor", True, id="subtitle"),
        pytest.param("Blue Harbor – East and Southern Africa", "Blue Harbor", False, id="regions after a dash"),
        pytest.param("Blue Harbor – Northland", "Blue Harbor", False, id="chapter after a dash"),
        pytest.param("Blue Harbor Northland", "Blue Harbor", False, id="chapter"),
        pytest.param("Blue Harbor Commission", "Blue Harbor Court", False, id="commission and court"),
        pytest.param("Blue Harbor Fund", "Blue Harbor Action Fund", False, id="action fund"),
    ],
)
def test_aliases_of_one_document(document: Maker, first: object, second: str, expected: bool) -> None:
    name = first if isinstance(first, str) else first[0]  # type: ignore[index]
    record = document("a", (first, "Tide Watch"), others=(second,))
    assert one_agent(record, str(name), second) is expected


def test_acronym_of_two_long_names_in_one_document_names_neither(document: Maker) -> None:
    record = document("a", (("Lantern League of Harbors", "LLH"), ("Light and Life House", "LLH")), others=("LLH",))
    names = link_corpus([record]).names
    assert len({names[record.sha256, name] for name in record.names()}) == 3


def test_acronym_means_what_its_document_says(document: Maker) -> None:
    one = document("a", (("Lantern League of Harbors", "LLH"),), others=("LLH",))
    other = document("b", (("Light and Life House", "LLH"),), others=("LLH",))
    linkage = link_corpus([one, other])
    assert linkage.names[one.sha256, "LLH"] == "org/lantern-league-of-harbors"
    assert linkage.names[other.sha256, "LLH"] == "org/light-and-life-house"
    assert any("LLH is given for" in question.sentence for question in linkage.questions)


def test_bodies_that_a_name_does_not_tell_are_kept_apart_by_voice(document: Maker) -> None:
    one = document("a", ("Lantern League",), others=("Government",))
    again = document("b", ("Lantern League",), others=("the Government",))
    other = document("c", ("Tide Watch",), others=("Government",))
    linkage = link_corpus([one, again, other])
    first = linkage.names[one.sha256, "Government"]
    assert linkage.names[again.sha256, "the Government"] == first
    assert linkage.names[other.sha256, "Government"] != first
    assert first.startswith("org/government-")
    assert any("“Government” is the name of 2 bodies" in question.sentence for question in linkage.questions)
