from __future__ import annotations

from pyoxigraph import NamedNode, Quad

from undersigned.mapping import DEFAULT_BASE, map_release
from undersigned.mapping.namespaces import DCTERMS, OA, RDF, SCHEMA, UND, UNDC
from undersigned.model.facts import Addressee, Audience, Enclosure, Facts, Genre, Recommendation
from undersigned.model.links import Edition, Linkage

RELEASE = "release/undated-tern-society-aaaaa"
MAIN, OTHER = "aa" * 32, "bb" * 32
TEXT = "We wrote to the council. The letter follows. End the toll. Join the walk. Dear council: open the pier."


def evidence(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    end = start + len(words)
    return {
        "start": start,
        "end": end,
        "quote": words,
        "sentence": (start, end),
        "method": "invented.rule/1",
        "confidence": 0.5,
    }


LETTER = Enclosure(
    genre=Genre.OPEN_LETTER,
    title="To the council",
    body=(TEXT.index("End the"), len(TEXT)),
    addressees=("council",),
    **evidence("The letter follows."),
)
ASKS = (
    Recommendation(text="We wrote", **evidence("We wrote")),
    Recommendation(text="End the toll.", **evidence("End the toll.")),
    Recommendation(text="Join the walk.", audience=Audience.PUBLIC, **evidence("Join the walk.")),
    Recommendation(text="open the pier", **evidence("open the pier")),
)


def make_facts(sha256: str = MAIN, **fields: object) -> Facts:
    return Facts(
        name="x.txt",
        sha256=sha256,
        source="x.txt",
        media_type="text/plain",
        text=TEXT,
        language="en",
        recommendations=ASKS,
        addressees=(Addressee(name="council", **evidence("council")),),
        enclosures=(LETTER,),
        **fields,
    )


def make_linkage(editions: dict[str, Edition] | None = None) -> Linkage:
    return Linkage(
        agents={},
        names={(sha256, "council"): "org/council" for sha256 in (MAIN, OTHER)},
        releases={MAIN: RELEASE, OTHER: RELEASE},
        measures={},
        asks={},
        positions=(),
        office_holders={},
        editions=editions or {},
    )


def objects(quads: list[Quad], subject: NamedNode, predicate: str) -> list[str]:
    return [quad.object.value for quad in quads if quad.subject == subject and quad.predicate.value == predicate]


def described(quads: list[Quad], name: str) -> set[NamedNode]:
    return {quad.subject for quad in quads if quad.predicate.value == RDF + "type" and quad.object.value == name}


def test_enclosure_is_a_part_of_its_release() -> None:
    quads = list(map_release(make_facts(), make_linkage()))
    (letter,) = described(quads, UND + "Enclosure")
    release = NamedNode(DEFAULT_BASE + RELEASE)
    assert letter.value == f"{release.value}/enclosure/1"
    assert objects(quads, release, DCTERMS + "hasPart") == [letter.value]
    assert objects(quads, letter, SCHEMA + "name") == ["To the council"]
    assert objects(quads, letter, UND + "genre") == [UNDC + "genre-open-letter"]
    assert objects(quads, letter, UND + "addressee") == [f"{DEFAULT_BASE}org/council"]
    assert [objects(quads, letter, OA + part) for part in ("start", "end")] == [["45"], [str(len(TEXT))]]


def test_enclosure_has_the_recommendations_that_stand_in_it() -> None:
    quads = list(map_release(make_facts(), make_linkage()))
    (letter,) = described(quads, UND + "Enclosure")
    parts = objects(quads, letter, DCTERMS + "hasPart")
    assert [objects(quads, NamedNode(part), SCHEMA + "text") for part in parts] == [
        ["End the toll."],
        ["open the pier"],
    ]
    assert {NamedNode(part) for part in parts} <= described(quads, UND + "Recommendation")


def test_enclosure_of_two_editions_is_one() -> None:
    edition = Edition(
        main=MAIN, names=("y.txt", "x.txt"), reason="same", recommendations={1: 1, 2: 2, 3: 3}, quotations={}
    )
    quads = list(map_release(make_facts(), make_linkage({OTHER: edition}), further=[make_facts(OTHER)]))
    (letter,) = described(quads, UND + "Enclosure")
    assert len(objects(quads, letter, UND + "evidence")) == 2


def test_enclosure_of_a_further_edition_alone_names_the_claims_of_both() -> None:
    main = make_facts().model_copy(update={"enclosures": (), "recommendations": ASKS[:2]})
    edition = Edition(main=MAIN, names=("y.txt", "x.txt"), reason="same", recommendations={1: 1, 2: 2}, quotations={})
    quads = list(map_release(main, make_linkage({OTHER: edition}), further=[make_facts(OTHER)]))
    (letter,) = described(quads, UND + "Enclosure")
    parts = {NamedNode(part) for part in objects(quads, letter, DCTERMS + "hasPart")}
    assert len(parts) == 2
    assert parts <= described(quads, UND + "Recommendation")


def test_texts_name_all_their_languages() -> None:
    quads = list(map_release(make_facts(languages=("en", "es")), make_linkage()))
    (text,) = described(quads, UND + "TextSnapshot")
    assert objects(quads, text, DCTERMS + "language") == ["en", "es"]
