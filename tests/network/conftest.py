"""Small graphs of invented organizations, written quad by quad as docs/graph.md has them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

ID = "https://w3id.org/undersigned/id/"
UND = "https://w3id.org/undersigned/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}

Release = tuple[str, Sequence[str], str | None, Sequence[str]]
MakeStore = Callable[..., Store]


def release_quads(slug: str, issuers: Sequence[str], date: str | None, themes: Sequence[str]) -> list[Quad]:
    release, graph = NamedNode(ID + "release/" + slug), NamedNode(ID + "graph/release/" + slug)
    quads = [Quad(release, TYPE, NamedNode(UND + "Release"), graph)]
    quads += [Quad(release, NamedNode(UND + "issuedBy"), NamedNode(ID + "org/" + name), graph) for name in issuers]
    quads += [
        Quad(release, NamedNode(UND + "about"), NamedNode("https://w3id.org/undersigned/theme/" + theme), graph)
        for theme in themes
    ]
    if date:
        literal = Literal(date, datatype=NamedNode(XSD + DATE_TYPES[len(date)]))
        quads.append(Quad(release, NamedNode("https://schema.org/datePublished"), literal, graph))
    return quads


@pytest.fixture
def make_store() -> MakeStore:
    """Return a maker of stores: releases, labels by local IRI, broader themes, in any order of quads."""

    def make(
        releases: Sequence[Release],
        *,
        labels: Mapping[str, Sequence[Literal]] | None = None,
        broader: Mapping[str, str] | None = None,
        types: Mapping[str, str] | None = None,
        shuffled: int = 0,
    ) -> Store:
        quads = [quad for release in releases for quad in release_quads(*release)]
        entities = NamedNode(ID + "graph/entities")
        for local, literals in (labels or {}).items():
            quads += [Quad(NamedNode(ID + local), NamedNode(SKOS + "prefLabel"), name, entities) for name in literals]
        for local, kind in (types or {}).items():
            quads.append(Quad(NamedNode(ID + local), TYPE, NamedNode(kind), entities))
        for narrow, broad in (broader or {}).items():
            base = "https://w3id.org/undersigned/theme/"
            quads.append(Quad(NamedNode(base + narrow), NamedNode(SKOS + "broader"), NamedNode(base + broad), entities))
        # the other direction alone must do as well
        goods = [NamedNode("https://w3id.org/undersigned/theme/" + name) for name in ("trade", "goods", "ports")]
        for broad, narrow in pairwise(goods):
            quads.append(Quad(broad, NamedNode(SKOS + "narrower"), narrow, entities))
        random.Random(shuffled).shuffle(quads)
        store = Store()
        for quad in quads:
            store.add(quad)
        return store

    return make


@pytest.fixture
def store(make_store: MakeStore) -> Store:
    """Return four releases: a, b and c in a chain of pairs and one of all three; d alone."""
    return make_store(
        [
            ("one", ("a", "b"), "2019-05-01", ("rivers",)),
            ("two", ("a", "b", "c"), "2020-07", ("ports", "rivers")),
            ("three", ("b", "c"), "2021", ("ports",)),
            ("four", ("d",), None, ()),
        ],
        labels={
            "org/a": [Literal("Alder Union", language="en"), Literal("Unión Aliso", language="es")],
            "org/b": [Literal("Barca", language="es")],
        },
        types={
            "org/a": "http://www.w3.org/ns/org#Organization",
            "org/b": "http://www.w3.org/ns/org#OrganizationalCollaboration",
            "org/d": "http://xmlns.com/foaf/0.1/Person",
        },
        broader={"rivers": "water"},
    )


def claim_quads(
    slug: str, name: str, confidence: str, *, role: str = "issuer", status: str = "unreviewed", written: str = ""
) -> list[Quad]:
    """Return an issuance of an organization in a release, with its shortcut unless it is of a publisher."""
    release, graph = NamedNode(ID + "release/" + slug), NamedNode(ID + "graph/release/" + slug)
    claim, agent = (
        NamedNode(f"{release.value}/issuance/{written or name}".replace(" ", "-")),
        NamedNode(ID + "org/" + name),
    )
    concepts = "https://w3id.org/undersigned/concept/"
    facts = [
        (TYPE, NamedNode(UND + "Issuance")),
        (NamedNode(UND + "release"), release),
        (NamedNode(UND + "agent"), agent),
        (NamedNode(UND + "role"), NamedNode(f"{concepts}role-{role}")),
        (NamedNode(UND + "reviewStatus"), NamedNode(f"{concepts}status-{status}")),
        (NamedNode(UND + "confidence"), Literal(confidence, datatype=NamedNode(XSD + "decimal"))),
        (NamedNode(UND + "nameAsWritten"), Literal(written or name)),
    ]
    quads = [Quad(claim, predicate, value, graph) for predicate, value in facts]
    if role != "publisher":
        quads.append(Quad(release, NamedNode(UND + "issuedBy"), agent, graph))
    return quads


Claim = tuple[str, str, str]
MakeClaims = Callable[..., Store]


@pytest.fixture
def make_claims() -> MakeClaims:
    """Return a maker of stores of issuances, `(release, organization, confidence)`, and further quads."""

    def make(*claims: Claim, labels: Mapping[str, str] | None = None, more: Sequence[Quad] = ()) -> Store:
        store = Store()
        for claim in claims:
            for quad in claim_quads(*claim):
                store.add(quad)
        for name, label in (labels or {}).items():
            subject, graph = NamedNode(f"{ID}org/{name}"), NamedNode(ID + "graph/entities")
            store.add(Quad(subject, NamedNode(SKOS + "prefLabel"), Literal(label, language="en"), graph))
        for quad in more:
            store.add(quad)
        return store

    return make


def link(subject: str, predicate: str, value: str) -> Quad:
    """Return a quad of the graph of entities; local IRIs, and a value that is a date becomes a literal."""
    graph = NamedNode(ID + "graph/entities")
    end = Literal(value) if value[:1].isdigit() else NamedNode(value if "://" in value else ID + value)
    return Quad(NamedNode(ID + subject), NamedNode(predicate), end, graph)


ORGS = "http://www.w3.org/ns/org#"


def membership(member: str, whole: str, *, first: str = "", last: str = "", said_on: str = "") -> list[Quad]:
    """Return a membership with its dates, and its shortcut."""
    node = f"membership/{member}/{whole}/{first}{last}{said_on}"
    dates = {"https://schema.org/startDate": first, "https://schema.org/endDate": last, UND + "validOn": said_on}
    return [
        link(f"org/{whole}", ORGS + "hasMember", f"org/{member}"),
        link(node, ORGS + "member", f"org/{member}"),
        link(node, ORGS + "organization", f"org/{whole}"),
        *(link(node, predicate, date) for predicate, date in dates.items() if date),
    ]


def chapter(part: str, whole: str) -> Quad:
    """Return the fact that one body is a chapter of another one."""
    return link(f"org/{part}", ORGS + "subOrganizationOf", f"org/{whole}")


@pytest.fixture
def make_membership() -> Callable[..., list[Quad]]:
    """Return `membership`."""
    return membership


@pytest.fixture
def make_chapter() -> Callable[[str, str], Quad]:
    """Return `chapter`."""
    return chapter


@pytest.fixture
def claims_of() -> Callable[..., list[Quad]]:
    """Return `claim_quads`."""
    return claim_quads


PREFIXES = """
@prefix und: <https://w3id.org/undersigned/ontology#> .
@prefix c: <https://w3id.org/undersigned/concept/> .
@prefix t: <https://w3id.org/undersigned/theme/> .
@prefix schema: <https://schema.org/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://w3id.org/undersigned/id/> .
"""

COAST = """
<org/lantern> a org:Organization ; skos:prefLabel "Lantern League"@en .
<org/kelp> a org:Organization ; skos:prefLabel "Kelp Foundation"@en ; org:subOrganizationOf <org/reef> .
<org/reef> a org:Organization ; skos:prefLabel "Reef Union"@en .
<org/ferry> a org:Organization ; skos:prefLabel "Ferry Federation"@en .
<org/waters> a org:Organization , org:OrganizationalCollaboration ; skos:prefLabel "Open Waters"@en ;
    org:hasMember <org/lantern> , <org/ferry> .
<m/1> org:member <org/lantern> ; org:organization <org/waters> ; schema:startDate "2021" ; schema:endDate "2022" .
<m/2> org:member <org/ferry> ; org:organization <org/waters> ; schema:startDate "2022-06" .
<person/ada> a foaf:Person ; skos:prefLabel "Ada Quill" .
<measure/toll> a und:PolicyMeasure ; skos:prefLabel "Toll"@en .
<measure/ban> a und:PolicyMeasure ; skos:prefLabel "Night ban"@en .
<office/harbor> a org:Post ; skos:prefLabel "Harbor Minister"@en .
t:ports skos:prefLabel "Ports"@en ; skos:broader t:transport .
t:transport skos:prefLabel "Transport"@en .

<r/joint> a und:Release ; schema:name "Joint"@en ; schema:datePublished "2021-05-01" ; schema:inLanguage "en" ;
    und:genre c:genre-joint-statement ; und:issuedBy <org/lantern> , <org/kelp> ; und:about t:ports .
<r/joint/i/1> a und:Issuance ; und:agent <org/lantern> ; und:release <r/joint> ; und:role c:role-issuer ;
    schema:addressCountry "Merrow" ; und:confidence 0.9 .
<r/joint/i/2> a und:Issuance ; und:agent <org/kelp> ; und:release <r/joint> ; und:role c:role-signatory ;
    und:confidence 0.4 ; und:reviewStatus c:status-confirmed .
<r/joint/i/3> a und:Issuance ; und:agent <org/ferry> ; und:release <r/joint> ; und:role c:role-publisher .
<r/joint/c/1> a und:Claim , und:Recommendation ; und:release <r/joint> ; und:assertedBy <org/lantern> , <org/kelp> ;
    und:measure <measure/toll> ; und:stance c:stance-support ; und:confidence 0.5 ; und:method "rule/1" ;
    und:addressee <person/ines> ; und:demandedOf <office/harbor> .

<r/ferry> a und:Release ; schema:datePublished "2022-07-01" ; schema:inLanguage "es" ;
    schema:locationCreated "Saltgate" ; und:genre c:genre-press-release ; und:issuedBy <org/ferry> .
<r/ferry/i/1> a und:Issuance ; und:agent <org/ferry> ; und:release <r/ferry> ; und:role c:role-issuer .
<r/ferry/c/1> a und:Recommendation ; und:release <r/ferry> ; und:assertedBy <org/ferry> ; und:confidence 0.8 ;
    und:measure <measure/toll> ; und:stance c:stance-oppose ; und:evidence <text/f#char=105,140> .
<r/ferry/c/2> a und:Recommendation ; und:release <r/ferry> ; und:assertedBy <org/ferry> ;
    und:measure <measure/ban> ; und:stance c:stance-conditional .
<r/ferry/q/1> a schema:Quotation ; und:release <r/ferry> ; und:speaker <person/ada> ; und:onBehalfOf <org/ferry> ;
    und:evidence <text/f#char=100,130> .

<r/lantern> a und:Release ; schema:datePublished "2023" ; und:issuedBy <org/lantern> ; und:about t:transport .
<r/lantern/i/1> a und:Issuance ; und:agent <org/lantern> ; und:release <r/lantern> ; und:role c:role-issuer .
<r/lantern/c/1> a und:Recommendation ; und:release <r/lantern> ; und:assertedBy <org/lantern> ;
    und:measure <measure/toll> ; und:stance c:stance-oppose ; und:demandedOf <office/harbor> .

<r/reef> a und:Release ; und:issuedBy <org/reef> .
<r/reef/i/1> a und:Issuance ; und:agent <org/reef> ; und:release <r/reef> ; und:role c:role-issuer .
"""


@pytest.fixture
def load_turtle() -> Callable[[str], Store]:
    """Return a maker of stores from Turtle with the usual prefixes; relative IRIs are data."""

    def load(text: str) -> Store:
        store = Store()
        store.load((PREFIXES + text).encode(), RdfFormat.TURTLE, base_iri=ID, to_graph=NamedNode(ID + "graph/x"))
        return store

    return load


@pytest.fixture
def coast(load_turtle: Callable[[str], Store]) -> Store:
    """Return a graph of four releases: one joint, one against it, one that changes sides, one without a position."""
    return load_turtle(COAST)
