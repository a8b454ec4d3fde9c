"""One release to quads: the golden graph, and what holds for every release."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    parse,
    serialize,
)
from tests.growth import check_growth

from undersigned.errors import ValidationError
from undersigned.mapping import DEFAULT_BASE, PREFIXES, map_derived, map_entities, map_release
from undersigned.mapping.namespaces import OA, ORG, SCHEMA, UND, UNDC, XSD
from undersigned.model.facts import (
    About,
    Contact,
    Event,
    Facts,
    Issuer,
    LinkedFile,
    OrganizationMention,
    Person,
    Recommendation,
    Theme,
)
from undersigned.model.links import Linkage

GOLDEN = Path(__file__).parents[1] / "golden" / "mapping" / "ferry.trig"
RELEASE = NamedNode(f"{DEFAULT_BASE}release/2021-06-03-harbor-union-ababa")
EVIDENCE = {"start": 0, "end": 1, "quote": "x", "sentence": (0, 1), "method": "invented.rule/1", "confidence": 0.5}


def canonical(quads: list[Quad]) -> str:
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return "\n".join(sorted(str(dataset).splitlines()))


def all_quads(facts: Facts, linkage: Linkage) -> list[Quad]:
    return [*map_release(facts, linkage), *map_entities(linkage), *map_derived(linkage)]


def objects(quads: list[Quad], subject: NamedNode, predicate: str) -> list[NamedNode | Literal]:
    return [quad.object for quad in quads if quad.subject == subject and quad.predicate.value == predicate]


def below(path: str) -> NamedNode:
    return NamedNode(f"{RELEASE.value}/{path}")


def small_facts(**fields: object) -> Facts:
    return Facts(name="x.txt", sha256="cd" * 32, source="x.txt", media_type="text/plain", text="x", **fields)


def small_linkage(**fields: object) -> Linkage:
    empty = {"agents": {}, "names": {}, "measures": {}, "asks": {}, "positions": (), "office_holders": {}}
    return Linkage(**{**empty, "releases": {"cd" * 32: "release/undated-x-cdcdc"}, **fields})


def map_small(facts: Facts, **links: object) -> list[Quad]:
    return list(map_release(facts, small_linkage(**links)))


def test_golden_graph(facts, linkage) -> None:
    quads = all_quads(facts, linkage)
    if os.environ.get("REWRITE_GOLDEN"):
        prefixes = {**PREFIXES, "id": DEFAULT_BASE}
        ordered = sorted(quads, key=lambda quad: (quad.graph_name.value, str(quad)))
        serialize(ordered, str(GOLDEN), RdfFormat.TRIG, prefixes=prefixes)
    expected = list(parse(path=GOLDEN, format=RdfFormat.TRIG))

    assert canonical(quads) == canonical(expected)


def test_quads_survive_serialization(facts, linkage) -> None:
    quads = all_quads(facts, linkage)
    for written in (RdfFormat.N_QUADS, RdfFormat.TRIG):
        assert set(parse(serialize(quads, format=written), format=written)) == set(quads)


def test_every_quad_is_new_named_and_in_its_graph(facts, linkage) -> None:
    quads = list(map_release(facts, linkage))

    assert len(set(quads)) == len(quads)
    assert {quad.graph_name.value for quad in quads} == {f"{DEFAULT_BASE}graph/{RELEASE.value[len(DEFAULT_BASE) :]}"}
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)
    assert all(isinstance(quad.object, NamedNode | Literal) for quad in quads)


def test_no_triple_stands_in_two_graphs(facts, linkage) -> None:
    quads = all_quads(facts, linkage)

    assert len({quad.triple for quad in quads}) == len(quads)


def test_every_claim_has_its_frame(facts, linkage) -> None:
    quads = list(map_release(facts, linkage))
    claims = [quad.subject for quad in quads if quad.object == NamedNode(UND + "Claim")]

    assert len(claims) == 19
    for claim in claims:
        for name in ("release", "evidence", "confidence", "method", "reviewStatus"):
            assert len(objects(quads, claim, UND + name)) == 1, (claim, name)


def test_offsets_of_mentions_slice_back_to_the_text(facts, linkage) -> None:
    quads = list(map_release(facts, linkage))
    mentions = [quad.subject for quad in quads if quad.object == NamedNode(UND + "Mention")]

    assert mentions
    for mention in mentions:
        (start,), (end,) = (objects(quads, mention, OA + name) for name in ("start", "end"))
        (exact,), (prefix,), (suffix,) = (objects(quads, mention, OA + name) for name in ("exact", "prefix", "suffix"))
        first, last = int(start.value), int(end.value)
        assert mention.value.endswith(f"#char={first},{last}")
        assert facts.text[first:last] == exact.value
        assert facts.text[:first].endswith(prefix.value)
        assert facts.text[last:].startswith(suffix.value)
        assert len(prefix.value) == min(32, first)
        assert len(suffix.value) == min(32, len(facts.text) - last)


def test_issuers_are_a_shortcut_and_publishers_are_not(facts, linkage) -> None:
    quads = list(map_release(facts, linkage))
    only_publisher = list(map_release(facts.model_copy(update={"issuers": facts.issuers[2:]}), linkage))

    issued = [node.value[len(DEFAULT_BASE) :] for node in objects(quads, RELEASE, UND + "issuedBy")]
    assert issued == ["org/lantern-league", "org/harbor-union"]
    assert objects(only_publisher, RELEASE, UND + "issuedBy") == []
    assert objects(only_publisher, RELEASE, SCHEMA + "publisher") == [NamedNode(DEFAULT_BASE + "org/harbor-union")]


def test_same_name_twice_gets_a_number(facts, linkage) -> None:
    quads = list(map_release(facts, linkage))

    assert objects(quads, below("issuance/harbor-union"), UND + "role") == [NamedNode(UNDC + "role-co-issuer")]
    assert objects(quads, below("issuance/harbor-union-2"), UND + "role") == [NamedNode(UNDC + "role-publisher")]


def test_a_demand_of_a_person_is_a_demand_of_the_office(facts, linkage) -> None:
    quads = list(map_release(facts, linkage))
    asked = {
        quad.object.value[len(DEFAULT_BASE) :] for quad in quads if quad.predicate == NamedNode(UND + "demandedOf")
    }

    assert asked == {"person/orla-fenn", "office/minister-of-harbors"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"Ada Quill": "person/ada-quill", "Lantern League": "org/lantern-league"}, "org/lantern-league"),
        ({"Ada Quill": "person/ada-quill"}, "person/ada-quill"),
        ({"Ada Quill": "org/quill-trust"}, "org/quill-trust"),
        ({}, None),
    ],
    ids=["organization of the speaker", "speaker alone", "speaker is a body", "nobody known"],
)
def test_who_asserts_a_demand_inside_a_quotation(facts, linkage, names, expected) -> None:
    sha = facts.sha256
    linked = Linkage(
        agents={},
        names={(sha, name): agent for name, agent in names.items()},
        releases=linkage.releases,
        measures={},
        asks={},
        positions=(),
        office_holders={},
    )
    quads = list(map_release(facts, linked))
    spoken = next(
        quad.subject
        for quad in quads
        if quad.predicate.value == SCHEMA + "text" and quad.object == Literal("The levy must go")
    )

    asserted = [node.value[len(DEFAULT_BASE) :] for node in objects(quads, spoken, UND + "assertedBy")]
    assert asserted == ([expected] if expected else [])


@pytest.mark.parametrize("words", ["The organizations", "las organizaciones firmantes"])
def test_what_the_organizations_say_is_said_and_asked_by_all_issuers(facts, linkage, words) -> None:
    said = facts.quotations[0].model_copy(update={"speaker": words, "affiliation": None})
    asked = facts.recommendations[0].model_copy(update={"speaker": words})
    quads = list(map_release(facts.model_copy(update={"quotations": (said,), "recommendations": (asked,)}), linkage))
    issuers = [NamedNode(DEFAULT_BASE + "org/lantern-league"), NamedNode(DEFAULT_BASE + "org/harbor-union")]

    (quotation,) = [quad.subject for quad in quads if quad.object == NamedNode(SCHEMA + "Quotation")]
    (demand,) = [quad.subject for quad in quads if quad.object == NamedNode(UND + "Recommendation")]
    assert objects(quads, quotation, UND + "saidBy") == issuers
    assert objects(quads, demand, UND + "assertedBy") == issuers


def test_stance_of_a_measure_that_linking_left_alone_stays(facts, linkage) -> None:
    unlinked = Linkage(
        agents={}, names={}, releases=linkage.releases, measures={}, asks={}, positions=(), office_holders={}
    )
    quads = list(map_release(facts, unlinked))

    assert [quad for quad in quads if quad.predicate == NamedNode(UND + "measure")] == []
    stances = [quad.object.value for quad in quads if quad.predicate == NamedNode(UND + "stance")]
    assert sorted(stances) == [UNDC + "stance-oppose", UNDC + "stance-oppose", UNDC + "stance-support"]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("2021-06-03", "date"),
        ("2021-06", "gYearMonth"),
        ("2021", "gYear"),
        ("2021-02-30", None),
        ("2021-13", None),
        ("0000", None),
        ("June 2021", None),
        ("20210603", None),
        ("٢٠٢١", None),
        (None, None),
    ],
)
def test_dates_are_as_exact_as_known(written, kind) -> None:
    quads = map_small(small_facts(date=written))
    found = [quad.object for quad in quads if quad.predicate.value == SCHEMA + "datePublished"]

    assert found == ([Literal(written, datatype=NamedNode(XSD + kind))] if kind else [])


@pytest.mark.parametrize(
    ("href", "iri"),
    [
        ("https://reef.example/a", "https://reef.example/a"),
        (" https://reef.example/a b.pdf\n", "https://reef.example/a%20b.pdf"),
        ("mailto:lamp@reef.example", "mailto:lamp@reef.example"),
        ("https://rêve.example/é", "https://rêve.example/é"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("/relative", None),
        ("https://", None),
        ("https:reef.example", None),
        ("ftp://reef.example/", None),
        ("https://reef.example/<script>", None),
        ("https://reef.example/%zz", None),
        ("https://reef.example/\u202egpj.exe", None),
        ("https://reef.example/\x00", None),
        ('https://reef.example/"', None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_iris(href, iri) -> None:
    quads = map_small(small_facts(links=[LinkedFile(label="x", href=href, **EVIDENCE)], url=href))
    found = {quad.object for quad in quads if quad.predicate.value.endswith(("accessURL", "org/url"))}

    assert found == ({NamedNode(iri)} if iri else set())


@pytest.mark.parametrize(
    ("language", "tag"), [("pt-BR", "pt-br"), ("EN", "en"), ("en_US", "en-us"), ("", None), ("e n", None), (None, None)]
)
def test_language_tags_are_lower_case_or_missing(language, tag) -> None:
    quads = map_small(small_facts(title="A", language=language))
    (name,) = [quad.object for quad in quads if quad.predicate.value == SCHEMA + "name"]

    assert name == (Literal("A", language=tag) if tag else Literal("A"))


def test_unknown_release_says_what_to_do() -> None:
    with pytest.raises(ValidationError, match=r"x\.txt .*link the corpus again"):
        list(map_release(small_facts(), small_linkage(releases={})))


@pytest.mark.parametrize(
    "base",
    [
        "",
        "relative/",
        "https://x.example/id",
        "urn:x:/",
        "https:///",
        "https://x y/",
        "https://x.example/#",
        "https://x.example/?/",
    ],
)
def test_wrong_base_is_refused(base) -> None:
    with pytest.raises(ValidationError, match="base IRI"):
        list(map_release(small_facts(), small_linkage(), base=base))


def test_all_data_stands_below_the_base(facts, linkage) -> None:
    base = "https://reef.example/graph/"
    moved = [
        *map_release(facts, linkage, base=base),
        *map_entities(linkage, base=base),
        *map_derived(linkage, base=base),
    ]

    assert not any(DEFAULT_BASE in str(quad) for quad in moved)
    assert {quad.subject.value.startswith(base) for quad in moved} == {True}


HOSTILE = st.one_of(
    st.text(min_size=1, max_size=40),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            '"; DROP ALL #',
            "a\nb\r\tc",
            "\u202eevil\u2066",
            "\x00\x01\x7f",
            "\\u0041",
            "😀",
            "'''",
        ]
    ),
)


@settings(deadline=None)
@given(name=HOSTILE, other=HOSTILE)
def test_hostile_text_is_only_ever_a_literal(name, other) -> None:
    facts = Facts(
        name=name,
        sha256="cd" * 32,
        source="x",
        media_type="text/plain",
        text=name,
        title=other,
        place=name,
        url=name,
        date=other,
        language=other,
        issuers=[
            Issuer(name=name, role="issuer", position=1, **EVIDENCE),
            Issuer(name=other, role="signatory", position=2, **EVIDENCE),
        ],
        persons=[Person(name=other, role=name, part="speaker", **EVIDENCE)],
        recommendations=[Recommendation(text=name, action=other, measure=name, speaker=other, **EVIDENCE)],
        themes=[Theme(label=name, iri=other, **EVIDENCE)],
        events=[Event(name=name, **EVIDENCE)],
        contacts=[Contact(name=other, email=name, **EVIDENCE)],
        links=[LinkedFile(label=name, href=other, **EVIDENCE)],
        other_organizations=[OrganizationMention(name=name, **EVIDENCE), OrganizationMention(name=name, **EVIDENCE)],
    )
    quads = map_small(facts)

    for quad in quads:
        for node in (quad.subject, quad.predicate, quad.graph_name):
            assert node.value.isprintable()
            assert not set(' <>"{}|\\^`') & set(node.value)
    assert set(parse(serialize(quads, format=RdfFormat.TRIG), format=RdfFormat.TRIG)) == set(quads)
    assert Literal(name) in {quad.object for quad in quads if quad.predicate.value == UND + "nameAsWritten"}


def test_lone_surrogates_are_replaced() -> None:
    facts = small_facts().model_copy(update={"place": "a\ud800b", "title": "c\udfff"})
    values = {quad.object.value for quad in map_small(facts) if isinstance(quad.object, Literal)}

    assert {"a\ufffdb", "c\ufffd"} <= values


def test_time_of_mapping_grows_with_a_release() -> None:
    def make(count: int) -> Facts:
        spans = [EVIDENCE | {"start": number, "end": number + 1} for number in range(count)]
        return small_facts().model_copy(
            update={
                "text": "x" * (count + 1),
                "issuers": tuple(
                    Issuer(name=f"Lantern League {number}", role="signatory", position=number + 1, **span)
                    for number, span in enumerate(spans)
                ),
                "persons": tuple(Person(name="Ada Quill", part="speaker", **span) for span in spans),
                "recommendations": tuple(Recommendation(text="x", action="fund boats", **span) for span in spans),
            }
        )

    check_growth(map_small, make, 100)


def test_members_that_a_self_description_names_have_their_sentence_and_day(linkage) -> None:
    text = "Net is a network. Its members are the Lantern League, Tide Watch and the Sailors Union."
    about = About(
        organization="Net", description=text, start=0, end=len(text), quote=text, sentence=(0, len(text)),
        method="about.heading/1", confidence=0.7,
    )  # fmt: skip
    told = small_facts(abouts=(about,), date="2021-06").model_copy(update={"text": text, "language": "en"})
    names = {"Net": "org/net", "Lantern League": "org/lantern-league", "Tide Watch": "org/tide-watch"}
    release = RELEASE.value.removeprefix(DEFAULT_BASE)
    linked = replace(
        linkage, names={(told.sha256, name): agent for name, agent in names.items()}, releases={told.sha256: release}
    )
    quads = list(map_release(told, linked))
    claim = below("membership/tide-watch")

    assert objects(quads, claim, ORG + "member") == [NamedNode(DEFAULT_BASE + "org/tide-watch")]
    assert objects(quads, claim, ORG + "organization") == [NamedNode(DEFAULT_BASE + "org/net")]
    assert objects(quads, claim, UND + "validOn") == [Literal("2021-06", datatype=NamedNode(XSD + "gYearMonth"))]
    (mention,) = objects(quads, claim, UND + "evidence")
    assert objects(quads, mention, OA + "exact") == [Literal("Tide Watch")]
    assert objects(quads, mention, UND + "sentence")[0].value.startswith("Its members are")
    assert objects(quads, below("membership/sailors-union"), ORG + "member") == []  # nobody has that name


def test_membership_of_affiliations_is_of_the_day(facts, linkage) -> None:
    quads = list(map_release(facts, linkage))
    ada = below("affiliation/ada-quill")

    assert objects(quads, ada, ORG + "organization") == [NamedNode(DEFAULT_BASE + "org/lantern-league")]
    assert objects(quads, ada, UND + "validOn") == [Literal("2021-06-03", datatype=NamedNode(XSD + "date"))]
    assert objects(quads, below("affiliation/orla-fenn"), ORG + "organization") == []


@pytest.mark.parametrize(
    ("day", "kind"),
    [("2023-06-03", "date"), ("2023-06", "gYearMonth"), ("2023", "gYear"), (None, None)],
)
def test_a_reference_to_an_event_carries_its_date(day: str | None, kind: str | None) -> None:
    facts = Facts(
        name="a",
        sha256="cd" * 32,
        source="x",
        media_type="text/plain",
        text="Tide Summit",
        events=[Event(name="Tide Summit", date=day, **EVIDENCE)],
    )
    found = [quad.object for quad in map_small(facts) if quad.predicate.value == "https://schema.org/startDate"]
    expected = [Literal(day, datatype=NamedNode(f"http://www.w3.org/2001/XMLSchema#{kind}"))] if day else []
    assert found == expected
