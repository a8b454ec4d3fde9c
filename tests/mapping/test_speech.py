"""What is said and asked of the public, and what further editions add to the claims of the main one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from undersigned.mapping import DEFAULT_BASE, map_release
from undersigned.mapping.namespaces import RDF, SCHEMA, UND, UNDC
from undersigned.mapping.speech import numbered
from undersigned.model.facts import (
    Audience,
    CollectiveStatement,
    Facts,
    Issuer,
    Modality,
    Paraphrase,
    Quotation,
    QuotedKind,
    QuotedSpan,
    Recommendation,
    Role,
)
from undersigned.model.links import Edition, Linkage

EVIDENCE = {"start": 0, "end": 1, "quote": "x", "sentence": (0, 1), "method": "invented.rule/1", "confidence": 0.5}
RELEASE = "release/undated-tern-society-aaaaa"
MAIN, OTHER = "aa" * 32, "bb" * 32
NAMES = {(sha256, "Tern Society"): "org/tern-society" for sha256 in (MAIN, OTHER)}


def make_facts(sha256: str = MAIN, **fields: object) -> Facts:
    return Facts(name="x.txt", sha256=sha256, source="x.txt", media_type="text/plain", text="x", **fields)


def make_linkage(editions: Mapping[str, Edition] | None = None) -> Linkage:
    return Linkage(
        agents={},
        names=NAMES,
        releases={MAIN: RELEASE, OTHER: RELEASE},
        measures={},
        asks={},
        positions=(),
        office_holders={},
        editions=editions or {},
    )


def of_class(quads: list[Quad], name: str) -> list[NamedNode]:
    wanted = NamedNode(name if "://" in name else UND + name)
    return [quad.subject for quad in quads if quad.predicate.value == RDF + "type" and quad.object == wanted]


def objects(quads: list[Quad], subject: NamedNode, predicate: str) -> list[str]:
    return [quad.object.value for quad in quads if quad.subject == subject and quad.predicate.value == predicate]


ISSUER = Issuer(
    name="Tern Society", role=Role.ISSUER, position=1, country="Merrow", city="Saltgate", group="Clubs", **EVIDENCE
)
CALL = Recommendation(text="Join the walk.", action="join", audience=Audience.PUBLIC, **EVIDENCE)
ASK = Recommendation(text="End the toll.", jurisdiction="Merrow", **EVIDENCE)


def test_calls_to_the_public_are_no_recommendations() -> None:
    quads = list(map_release(make_facts(issuers=(ISSUER,), recommendations=(CALL, ASK)), make_linkage()))
    (call,) = of_class(quads, "PublicCall")
    (asked,) = of_class(quads, "Recommendation")
    assert objects(quads, call, UND + "saidBy") == [f"{DEFAULT_BASE}org/tern-society"]
    assert objects(quads, call, SCHEMA + "text") == ["Join the walk."]
    assert objects(quads, call, UND + "assertedBy") == []
    assert objects(quads, asked, UND + "jurisdiction") == ["Merrow"]
    assert objects(quads, asked, UND + "ordinal") == ["2"]


def test_issuances_keep_country_city_and_group_as_written() -> None:
    quads = list(map_release(make_facts(issuers=(ISSUER,)), make_linkage()))
    (issuance,) = of_class(quads, "Issuance")
    assert objects(quads, issuance, SCHEMA + "addressCountry") == ["Merrow"]
    assert objects(quads, issuance, SCHEMA + "addressLocality") == ["Saltgate"]
    assert objects(quads, issuance, UND + "listGroup") == ["Clubs"]


def test_indirect_speech_has_its_speaker() -> None:
    said = Paraphrase(
        text="the toll divides families", speaker="Tern Society", speaker_as_written="the society", **EVIDENCE
    )
    quads = list(map_release(make_facts(paraphrases=(said,)), make_linkage()))
    (claim,) = of_class(quads, "Paraphrase")
    assert objects(quads, claim, UND + "saidBy") == [f"{DEFAULT_BASE}org/tern-society"]
    assert objects(quads, claim, UND + "speakerAsWritten") == ["the society"]
    assert of_class(quads, SCHEMA + "Quotation") == []


@pytest.mark.parametrize("kind", [*QuotedKind, None])
def test_quoted_spans_have_their_kind(kind: QuotedKind | None) -> None:
    span = QuotedSpan(text="Gulls over tolls", kind=kind, **EVIDENCE)
    quads = list(map_release(make_facts(quoted_spans=(span,)), make_linkage()))
    (claim,) = of_class(quads, "QuotedSpan")
    assert objects(quads, claim, UND + "quotedKind") == ([f"{UNDC}quoted-{kind}"] if kind else [])


def test_a_further_edition_adds_evidence_to_what_both_say_and_the_rest_as_it_is() -> None:
    def said(*texts: str) -> tuple[Quotation, ...]:
        return tuple(Quotation(text=text, **EVIDENCE) for text in texts)

    edition = Edition(main=MAIN, names=("b", "a"), reason="invented", recommendations={1: 1}, quotations={2: 1})
    main = make_facts(issuers=(ISSUER,), quotations=said("We wait."), recommendations=(ASK,))
    other = make_facts(
        OTHER,
        issuers=(ISSUER,),
        quotations=said("Nadie paga.", "Esperamos."),
        recommendations=(ASK.model_copy(update={"text": "Fin del peaje."}),),
    )
    quads = list(map_release(main, make_linkage({OTHER: edition}), further=[other]))
    assert len(quads) == len(set(quads))
    assert {quad.graph_name for quad in quads} == {NamedNode(f"{DEFAULT_BASE}graph/{RELEASE}")}
    assert (
        len(of_class(quads, "Release"))
        == len(of_class(quads, "Issuance"))
        == len(of_class(quads, "Recommendation"))
        == 1
    )
    assert len(of_class(quads, "TextSnapshot")) == 2
    texts = {objects(quads, claim, SCHEMA + "text")[0]: claim for claim in of_class(quads, SCHEMA + "Quotation")}
    assert texts.keys() == {"We wait.", "Nadie paga."}
    assert {text: len(objects(quads, claim, UND + "evidence")) for text, claim in texts.items()} == {
        "We wait.": 2,
        "Nadie paga.": 1,
    }
    assert all(len(objects(quads, claim, UND + "confidence")) == 1 for claim in of_class(quads, "Claim"))
    assert all(isinstance(quad.object, NamedNode | Literal) for quad in quads)


@pytest.mark.parametrize(("aligned", "expected"), [(None, ("quotation", 2)), ({2: 5}, ("quotation", 5)), ({1: 1}, ())])
def test_numbered(aligned: Mapping[int, int] | None, expected: tuple[str, int]) -> None:
    assert numbered("quotation", 2, aligned) == expected


def test_only_a_commitment_has_a_modality() -> None:
    said = CollectiveStatement(text="we regret it", **EVIDENCE)
    bound = CollectiveStatement(text="we pledge boats", modality=Modality.COMMIT, **EVIDENCE)
    quads = list(map_release(make_facts(issuers=(ISSUER,), statements=(said, bound)), make_linkage()))
    claims = of_class(quads, "CollectiveStatement")
    texts = {objects(quads, claim, SCHEMA + "text")[0]: objects(quads, claim, UND + "modality") for claim in claims}
    assert texts == {"we regret it": [], "we pledge boats": [UNDC + "modality-commit"]}
