from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Store

from undersigned.render import Passage, collect_evidence
from undersigned.render.evidence import locate_words

ID = "https://w3id.org/undersigned/id/"
UND = "https://w3id.org/undersigned/ontology#"
THEME = "https://w3id.org/undersigned/theme/"


def test_release_cards_hold_what_a_page_shows(story_store: Store) -> None:
    card = collect_evidence(story_store).releases[ID + "release/r02"]
    assert card.title is not None
    assert card.title.endswith("on privacy and surveillance, no. 2") or card.title.endswith("on press freedom, no. 2")
    assert (card.date, card.url, card.language, card.genre) == (
        "2019-03-03", "https://example.org/releases/2", "en", "joint-statement",
    )  # fmt: skip


def test_passages_prove_each_issuer_and_theme(story_store: Store) -> None:
    evidence = collect_evidence(story_store)
    issuers = {node for node, release in evidence.passages if release == ID + "release/r02"}
    assert {node for node in issuers if node.startswith(THEME)}
    for (node, release), passages in evidence.passages.items():
        assert passages, (node, release)
        for passage in passages:
            assert passage.sentence[passage.start : passage.end]
    lead = evidence.passages[ID + "org/loner-0", ID + "release/s0"]
    assert lead == (Passage(sentence="Lighthouse Society said so.", start=0, end=18),)


def test_editions_letters_and_calls_of_a_release(story_store: Store) -> None:
    evidence = collect_evidence(story_store)
    card = evidence.releases[ID + "release/s0"]
    assert card.texts == ("en", "es")
    assert card.letters == ("Letter to the Pier Board",)
    (call,) = evidence.calls[ID + "release/s0"]
    assert call.sentence[call.start : call.end] == "sign the petition"
    assert (evidence.releases[ID + "release/s1"].texts, evidence.releases[ID + "release/s1"].letters) == ((), ())


def test_a_letter_without_a_title_is_named_by_its_genre(story) -> None:
    writer = type(story)()
    release = writer.release("r", [(writer.organization("o", "Oak Forum"), "Oak Forum")])
    letter = f"{release}/enclosure/1"
    writer.enrich("r", letter="A")
    writer.quads = [quad for quad in writer.quads if quad.object != Literal("A")]
    writer.add(letter, UND + "genre", NamedNode("https://w3id.org/undersigned/concept/genre-open-letter"))
    assert collect_evidence(writer.store()).releases[release].letters == ("open letter",)


def test_asks_are_in_the_order_of_the_text(story_store: Store) -> None:
    asks = collect_evidence(story_store).asks[ID + "release/r03"]
    assert [ask.sentence[ask.start : ask.end] for ask in asks] == [
        "open the registry", "publish every permit", "keep the ferry free",
    ]  # fmt: skip


def test_order_of_quads_does_not_matter(story) -> None:
    assert collect_evidence(story.store(shuffled=1)) == collect_evidence(story.store(shuffled=2))


def test_empty_store_has_no_evidence() -> None:
    found = collect_evidence(Store())
    assert (found.releases, found.passages, found.asks) == ({}, {}, {})


@pytest.mark.parametrize(
    ("sentence", "exact", "around", "expected"),
    [
        ("a b a b", "b", {}, (2, 3)),
        ("a b a b", "b", {"prefix": "b a "}, (6, 7)),
        ("x, y and x.", "x", {"suffix": "."}, (9, 10)),
        ("aaa", "aa", {"prefix": "a"}, (1, 3)),
        ("a b", "c", {}, (0, 0)),
        ("a b", "", {}, (0, 0)),
    ],
    ids=["first", "prefix", "suffix", "overlapping", "absent", "empty"],
)
def test_words_are_located_by_what_is_around(
    sentence: str, exact: str, around: dict[str, str], expected: tuple[int, int]
) -> None:
    found = locate_words(sentence, exact, **around)
    assert (found.start, found.end) == expected


def test_claims_without_order_or_sentence_still_count(story) -> None:
    writer = type(story)()
    organization = writer.organization("o", "Oak Forum")
    release = writer.release("r", [(organization, "Oak Forum")], asks=("plant",))
    part = f"{release}/recommendation/1/part/1"
    for predicate, target in (
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", UND + "Recommendation"),
        ("http://purl.org/dc/terms/isPartOf", f"{release}/recommendation/1"),
        (UND + "release", release),
        (UND + "evidence", ID + "text/r#char=9001,9006"),
    ):
        writer.add(part, predicate, NamedNode(target))
    bare = f"{release}/recommendation/2"
    writer.add(bare, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", NamedNode(UND + "Recommendation"))
    writer.add(bare, UND + "release", NamedNode(release))
    writer.add(bare, UND + "evidence", NamedNode(ID + "text/nowhere"))
    spare = f"{release}/recommendation/3"
    writer.add(spare, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", NamedNode(UND + "Recommendation"))
    writer.add(spare, UND + "release", NamedNode(release))
    writer.add(spare, UND + "evidence", NamedNode(ID + "text/spare"))
    writer.add(ID + "text/spare", "http://www.w3.org/ns/oa#exact", Literal("water"))
    asks = collect_evidence(writer.store()).asks[release]
    assert [(ask.sentence, ask.start, ask.end) for ask in asks] == [
        ("water", 0, 5),
        ("We ask the council to plant.", 22, 27),
    ]
