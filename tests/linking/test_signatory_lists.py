from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from undersigned.linking import link_corpus
from undersigned.linking.decisions import parse_decisions
from undersigned.linking.mentions import DocumentMentions, Likeness
from undersigned.linking.signatory_lists import find_lists, join_signatories
from undersigned.model.facts import Stance
from undersigned.model.links import Edition

Maker = Callable[..., DocumentMentions]

ASK = ("Harbor Toll Act", Stance.OPPOSE, None)
BY_SPEAKER = ("Night Ferry", Stance.SUPPORT, ("Lantern League",))


def likeness(name: str, **changes: Any) -> Likeness:
    return Likeness(**({"name": name, "stem": name.partition(".")[0], "folder": "in"} | changes))


@pytest.fixture
def corpus(document: Maker) -> Callable[..., list[DocumentMentions]]:
    """Return a maker of a letter, another one, and a list; what is said of the likeness of each is given."""

    def make(listed: dict[str, Any], letter: dict[str, Any], other: dict[str, Any]) -> list[DocumentMentions]:
        return [
            document("letter", ("Lantern League",), asks=(ASK, BY_SPEAKER), likeness=likeness("toll.md", **letter)),
            document("other", ("Kelp Trust",), asks=(ASK,), likeness=likeness("reef.md", **other)),
            document("list", ("Tern Society", "Lantern League"), likeness=likeness("names.csv", **listed)),
        ]

    return make


@pytest.mark.parametrize(
    ("listed", "letter", "other", "reason"),
    [
        ({"list_of": "toll.md", "folder": "far"}, {}, {}, "told by its metadata"),
        ({"list_of": "https://a.example/t"}, {"url": "https://a.example/t"}, {}, "told by its metadata"),
        ({"list_of": ""}, {"linked": ("names.csv",)}, {}, "linked from it"),
        ({"list_of": "Toll"}, {}, {}, "named like it"),
        ({"list_of": ""}, {}, {"folder": "elsewhere"}, "beside it"),
    ],
    ids=["file", "address", "link", "stem", "folder"],
)
def test_list_finds_its_letter(
    corpus: Callable[..., list[DocumentMentions]],
    listed: dict[str, Any],
    letter: dict[str, Any],
    other: dict[str, Any],
    reason: str,
) -> None:
    documents = corpus(listed, letter, other)
    ((sha256, found),) = find_lists(reversed(documents), {}).items()
    assert (sha256, found.main) == (documents[2].sha256, documents[0].sha256)
    assert found.names == ("names.csv", "toll.md")
    assert found.reason == f"list of its signatories, {reason}"
    assert found.signatories


@pytest.mark.parametrize(
    ("listed", "letter", "other"),
    [
        ({"list_of": ""}, {}, {}),
        ({"list_of": "port"}, {}, {}),
        ({"list_of": "toll", "folder": "far"}, {}, {}),
        ({"list_of": ""}, {"linked": ("names.csv",)}, {"linked": ("names.csv",)}),
        ({"list_of": None}, {"linked": ("names.csv",)}, {}),
    ],
    ids=["two letters", "no such letter", "folders", "two links", "no list"],
)
def test_list_without_one_letter_stays_alone(
    corpus: Callable[..., list[DocumentMentions]],
    listed: dict[str, Any],
    letter: dict[str, Any],
    other: dict[str, Any],
) -> None:
    documents = corpus(listed, letter, other)
    assert find_lists(documents, {}) == {}
    asked = [question.subject for question in link_corpus(documents).questions if question.rule == "list.letter"]
    assert asked == (["names.csv"] if listed["list_of"] is not None else [])


def test_a_person_tells_whose_list_it_is(corpus: Callable[..., list[DocumentMentions]]) -> None:
    documents = corpus({"list_of": ""}, {}, {"linked": ("names.csv",)})
    decisions = list(parse_decisions("subject_id\tpredicate_id\tobject_id\nnames.csv\tsame\ttoll.md\n"))
    linkage = link_corpus(documents, decisions)
    assert [(edition.names, edition.reason) for edition in linkage.editions.values()] == [
        (("names.csv", "toll.md"), "list of its signatories, decided")
    ]
    assert not [question for question in linkage.questions if question.rule == "list.letter"]


def test_list_of_an_edition_belongs_to_the_main_one(corpus: Callable[..., list[DocumentMentions]]) -> None:
    documents = corpus({"list_of": "toll.md"}, {}, {})
    letter, other, listed = documents
    edition = Edition(main=other.sha256, names=("a", "b"), reason="", recommendations={}, quotations={})
    assert find_lists(documents, {letter.sha256: edition})[listed.sha256].main == other.sha256


def test_signatories_ask_what_all_issuers_ask(corpus: Callable[..., list[DocumentMentions]]) -> None:
    documents = corpus({"list_of": "toll.md"}, {}, {})
    letter, other, listed = join_signatories(documents, find_lists(documents, {}))
    assert [issuer.name for issuer in letter.issuers] == ["Lantern League", "Tern Society"]
    assert [ask.asserting for ask in letter.asks] == [("Lantern League", "Tern Society"), ("Lantern League",)]
    assert (other, listed) == tuple(documents[1:])


def test_signatories_of_a_list_hold_the_positions_of_their_letter(
    corpus: Callable[..., list[DocumentMentions]],
) -> None:
    documents = corpus({"list_of": "toll.md"}, {}, {})
    linkage = link_corpus(documents)
    assert len(set(linkage.releases.values())) == 2
    holders = {
        position.holder
        for position in linkage.positions
        if position.release.endswith("lantern-league-" + documents[0].sha256[:5])
    }
    assert holders == {"org/lantern-league", "org/tern-society"}
    assert link_corpus(reversed(documents)) == linkage
