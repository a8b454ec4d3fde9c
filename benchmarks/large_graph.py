"""Make a graph of a chosen size in the shape of docs/graph.md, for benchmarks: invented names, a fixed seed.

Organizations take part by a long-tailed distribution, a release has 1 to 12 issuers (a few have 60), as real corpora do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

from pyoxigraph import Literal, NamedNode, Quad

UND = "https://w3id.org/undersigned/ontology#"
UNDC = "https://w3id.org/undersigned/concept/"
UNDT = "https://w3id.org/undersigned/theme/"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PROV = "http://www.w3.org/ns/prov#"
XSD = "http://www.w3.org/2001/XMLSchema#"
BASE = "https://w3id.org/undersigned/id/"

TYPE = NamedNode(RDF + "type")
ORGANIZATIONS = 3000
MEASURES = 200
OFFICES = 60
THEMES = 40
SENTENCE = "We call on the office to act on the measure so that the people whom it concerns are heard and protected"


def node(*parts: object) -> NamedNode:
    """Return an IRI of the data."""
    return NamedNode(BASE + "/".join(str(part) for part in parts))


def und(name: str) -> NamedNode:
    """Return a term of the ontology."""
    return NamedNode(UND + name)


def iter_entities(rng: random.Random) -> Iterator[Quad]:
    """Yield organizations (every 50th a network with members), offices, measures, themes."""
    graph = node("graph", "entities")
    label = NamedNode(SKOS + "prefLabel")
    for number in range(ORGANIZATIONS):
        organization = node("org", f"organization-{number}")
        yield Quad(organization, TYPE, NamedNode(ORG + "Organization"), graph)
        yield Quad(organization, label, Literal(f"Organization {number}", language="en"), graph)
        if number % 50 == 0:
            for member in rng.sample(range(ORGANIZATIONS), 20):
                yield Quad(organization, NamedNode(ORG + "hasMember"), node("org", f"organization-{member}"), graph)
    for number in range(OFFICES):
        yield Quad(node("office", f"office-{number}"), label, Literal(f"Office {number}", language="en"), graph)
    for number in range(MEASURES):
        measure = node("measure", f"measure-{number}")
        yield Quad(measure, TYPE, und("PolicyMeasure"), graph)
        yield Quad(measure, label, Literal(f"Measure {number}", language="en"), graph)
    for number in range(THEMES):
        yield Quad(NamedNode(f"{UNDT}theme-{number}"), label, Literal(f"Theme {number}", language="en"), graph)


def iter_release(number: int, rng: random.Random) -> Iterator[Quad]:
    """Yield one release with its issuances, recommendations, a quotation and positions."""
    date = f"{2015 + number % 10}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    name = f"{date}-publisher-{number}"
    release, graph, derived = node("release", name), node("graph", "release", name), node("graph", "derived")
    day = Literal(date, datatype=NamedNode(XSD + "date"))
    size = 60 if number % 400 == 0 else min(12, 1 + int(rng.paretovariate(1.1)))
    issuers = sorted({int(ORGANIZATIONS * rng.random() ** 2.2) for _ in range(size)})
    organizations = [node("org", f"organization-{issuer}") for issuer in issuers]
    yield Quad(release, TYPE, und("Release"), graph)
    yield Quad(release, NamedNode(SCHEMA + "name"), Literal(f"Release {number}", language="en"), graph)
    yield Quad(release, NamedNode(SCHEMA + "datePublished"), day, graph)
    for theme in rng.sample(range(THEMES), 2):
        yield Quad(release, und("about"), NamedNode(f"{UNDT}theme-{theme}"), graph)
    for position, organization in enumerate(organizations, start=1):
        issuance = node("release", name, "issuance", position)
        yield Quad(release, und("issuedBy"), organization, graph)
        yield Quad(issuance, TYPE, und("Issuance"), graph)
        yield Quad(issuance, und("agent"), organization, graph)
        yield Quad(issuance, und("release"), release, graph)
        yield Quad(issuance, und("role"), NamedNode(UNDC + "role-co-issuer"), graph)
    for ordinal in range(1, rng.randint(2, 4)):
        yield from iter_recommendation(node("release", name, "recommendation", ordinal), release, organizations, rng)
        measure = node("measure", f"measure-{int(MEASURES * rng.random() ** 2)}")
        side = NamedNode(UNDC + rng.choice(("stance-support", "stance-oppose")))
        yield Quad(node("release", name, "recommendation", ordinal), und("measure"), measure, graph)
        yield Quad(node("release", name, "recommendation", ordinal), und("stance"), side, graph)
        for position, organization in enumerate(organizations[:8], start=1):
            taken = node("position", position, ordinal, name)
            yield Quad(taken, und("holder"), organization, derived)
            yield Quad(taken, und("measure"), measure, derived)
            yield Quad(taken, und("stance"), side, derived)
            yield Quad(taken, und("release"), release, derived)
            yield Quad(taken, NamedNode(SCHEMA + "datePublished"), day, derived)
    quotation = node("release", name, "quotation", 1)
    yield Quad(quotation, TYPE, NamedNode(SCHEMA + "Quotation"), graph)
    yield Quad(quotation, und("release"), release, graph)
    yield Quad(quotation, und("onBehalfOf"), rng.choice(organizations), graph)


def iter_recommendation(
    recommendation: NamedNode, release: NamedNode, organizations: list[NamedNode], rng: random.Random
) -> Iterator[Quad]:
    """Yield a recommendation of the issuers to an office, with its evidence."""
    graph = NamedNode(release.value.replace("/id/release/", "/id/graph/release/"))
    office = node("office", f"office-{rng.randrange(OFFICES)}")
    mention = NamedNode(f"{recommendation.value}#char=0,{len(SENTENCE)}")
    yield Quad(recommendation, TYPE, und("Recommendation"), graph)
    yield Quad(recommendation, und("release"), release, graph)
    yield Quad(recommendation, NamedNode(SCHEMA + "text"), Literal(SENTENCE, language="en"), graph)
    yield Quad(recommendation, und("addressee"), office, graph)
    yield Quad(recommendation, und("demandedOf"), office, graph)
    yield Quad(recommendation, und("evidence"), mention, graph)
    yield Quad(mention, und("sentence"), Literal(SENTENCE), graph)
    yield Quad(mention, NamedNode(OA + "exact"), Literal(SENTENCE), graph)
    for organization in organizations:
        yield Quad(recommendation, und("assertedBy"), organization, graph)


def iter_quads(size: int, *, seed: int = 7) -> Iterator[Quad]:
    """Yield about `size` quads, ending with a whole release.

    Args:
        size: number of quads.
        seed: of the random choices; the same seed gives the same graph.
    """
    rng = random.Random(seed)  # noqa: S311  no secret depends on it
    made = 0
    for quad in iter_entities(rng):
        made += 1
        yield quad
    for number in count():
        if made >= size:
            return
        for quad in iter_release(number, rng):
            made += 1
            yield quad
