"""Make a graph of a chosen size in the shape of docs/graph.md, for benchmarks: invented names, a fixed seed.

Organizations take part by a long-tailed distribution, a release has 1 to 12 issuers (a few 60), as in real corpora.
Some releases have no date or only a year, some recommendations a part with its own measure, some measures two names.
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
DCTERMS = "http://purl.org/dc/terms/"
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


def iter_entities(rng: random.Random, organizations: int) -> Iterator[Quad]:
    """Yield organizations (every 50th a network with members), offices, measures, themes."""
    graph = node("graph", "entities")
    label = NamedNode(SKOS + "prefLabel")
    for number in range(organizations):
        organization = node("org", f"organization-{number}")
        yield Quad(organization, TYPE, NamedNode(ORG + "Organization"), graph)
        yield Quad(organization, label, Literal(f"Organization {number}", language="en"), graph)
        if number % 50 == 0:
            for place, member in enumerate(rng.sample(range(organizations), 20)):
                yield from iter_membership(organization, node("org", f"organization-{member}"), place)
        if number % 40 == 7:
            parent = node("org", f"organization-{number - 1}")
            yield Quad(organization, NamedNode(ORG + "subOrganizationOf"), parent, graph)
    for number in range(OFFICES):
        yield Quad(node("office", f"office-{number}"), label, Literal(f"Office {number}", language="en"), graph)
    for number in range(MEASURES):
        measure = node("measure", f"measure-{number}")
        yield Quad(measure, TYPE, und("PolicyMeasure"), graph)
        yield Quad(measure, label, Literal(f"Measure {number}", language="en"), graph)
        if number % 3 == 0:
            yield Quad(measure, label, Literal(f"Medida {number}", language="es"), graph)
    for number in range(THEMES):
        yield Quad(NamedNode(f"{UNDT}theme-{number}"), label, Literal(f"Theme {number}", language="en"), graph)


def iter_membership(coalition: NamedNode, member: NamedNode, place: int) -> Iterator[Quad]:
    """Yield one member of a coalition; every other one with dates, every fourth with an end."""
    graph = node("graph", "entities")
    yield Quad(coalition, NamedNode(ORG + "hasMember"), member, graph)
    if place % 2:
        return
    membership = node("membership", *(end.value.rsplit("/", 1)[-1] for end in (member, coalition)), "gazetteer")
    yield Quad(membership, TYPE, NamedNode(ORG + "Membership"), graph)
    yield Quad(membership, NamedNode(ORG + "member"), member, graph)
    yield Quad(membership, NamedNode(ORG + "organization"), coalition, graph)
    yield Quad(membership, und("method"), Literal("gazetteer"), graph)
    year = NamedNode(XSD + "gYear")
    yield Quad(membership, NamedNode(SCHEMA + "startDate"), Literal(str(2010 + place % 10), datatype=year), graph)
    if place % 4:
        yield Quad(membership, NamedNode(SCHEMA + "endDate"), Literal(str(2018 + place % 5), datatype=year), graph)


def dated(number: int, date: str) -> Literal | None:
    """Return the date of a release: a day, for some only the year, for some None."""
    if number % 37 == 5:
        return None
    if number % 41 == 3:
        return Literal(date[:4], datatype=NamedNode(XSD + "gYear"))
    return Literal(date, datatype=NamedNode(XSD + "date"))


def iter_release(number: int, rng: random.Random, among: int) -> Iterator[Quad]:
    """Yield one release with its issuances, recommendations, a quotation and positions.

    Args:
        number: of the release, from 0.
        rng: source of the choices.
        among: number of organizations to choose the issuers from.
    """
    date = f"{2015 + number % 10}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    name = f"{date}-publisher-{number}"
    release, graph, derived = node("release", name), node("graph", "release", name), node("graph", "derived")
    day = dated(number, date)
    size = 60 if number % 400 == 0 else min(12, 1 + int(rng.paretovariate(1.1)))
    issuers = sorted({int(among * rng.random() ** 2.2) for _ in range(size)})
    organizations = [node("org", f"organization-{issuer}") for issuer in issuers]
    yield Quad(release, TYPE, und("Release"), graph)
    yield Quad(release, NamedNode(SCHEMA + "name"), Literal(f"Release {number}", language="en"), graph)
    if day is not None:
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
        recommendation = node("release", name, "recommendation", ordinal)
        yield from iter_recommendation(recommendation, release, organizations, rng)
        measure = node("measure", f"measure-{int(MEASURES * rng.random() ** 2)}")
        side = NamedNode(UNDC + rng.choice(("stance-support", "stance-oppose")))
        holding = recommendation
        if number % 5 == 0:
            holding = NamedNode(f"{recommendation.value}/part/1")
            yield from iter_recommendation(holding, release, organizations, rng)
            yield Quad(holding, NamedNode(DCTERMS + "isPartOf"), recommendation, graph)
        yield Quad(holding, und("measure"), measure, graph)
        yield Quad(holding, und("stance"), side, graph)
        for position, organization in enumerate(organizations[:8], start=1):
            taken = node("position", position, ordinal, name)
            yield Quad(taken, und("holder"), organization, derived)
            yield Quad(taken, und("measure"), measure, derived)
            yield Quad(taken, und("stance"), side, derived)
            yield Quad(organization, und("supports" if side.value.endswith("support") else "opposes"), measure, derived)
            yield Quad(taken, und("release"), release, derived)
            if day is not None:
                yield Quad(taken, NamedNode(SCHEMA + "datePublished"), day, derived)
    if number % 3 == 0:
        yield from iter_call(node("release", name, "call", 1), release, organizations[0])
        asked = node("release", name, "recommendation", 1)
        yield from iter_enclosure(node("release", name, "enclosure", 1), release, asked)
    for language in ("en", "es")[: 2 - number % 2]:
        yield from iter_text(node("text", f"{name}-{language}"), release, language)
    yield from iter_spoken(release, organizations[0])
    quotation = node("release", name, "quotation", 1)
    yield Quad(quotation, TYPE, NamedNode(SCHEMA + "Quotation"), graph)
    yield Quad(quotation, und("release"), release, graph)
    yield Quad(quotation, NamedNode(SCHEMA + "text"), Literal(SENTENCE), graph)
    spoken_for = und("speaker") if number % 7 == 0 else und("onBehalfOf")
    yield Quad(quotation, spoken_for, rng.choice(organizations), graph)


def iter_call(call: NamedNode, release: NamedNode, organization: NamedNode) -> Iterator[Quad]:
    """Yield a call of one organization to the public, with its evidence."""
    graph = NamedNode(release.value.replace("/id/release/", "/id/graph/release/"))
    mention = NamedNode(f"{call.value}#char=0,{len(SENTENCE)}")
    yield Quad(call, TYPE, und("PublicCall"), graph)
    yield Quad(call, und("release"), release, graph)
    yield Quad(call, NamedNode(SCHEMA + "text"), Literal(SENTENCE, language="en"), graph)
    yield Quad(call, und("saidBy"), organization, graph)
    yield Quad(call, und("evidence"), mention, graph)
    yield Quad(mention, und("sentence"), Literal(SENTENCE), graph)


def iter_text(text: NamedNode, release: NamedNode, language: str) -> Iterator[Quad]:
    """Yield a text of a release."""
    graph = NamedNode(release.value.replace("/id/release/", "/id/graph/release/"))
    yield Quad(release, und("text"), text, graph)
    yield Quad(text, und("sourceName"), Literal(f"letter-{language}.html"), graph)
    yield Quad(text, und("length"), Literal(4000), graph)
    yield Quad(text, NamedNode(SCHEMA + "inLanguage"), Literal(language), graph)
    yield Quad(text, NamedNode(DCTERMS + "language"), Literal(language), graph)


def iter_spoken(release: NamedNode, organization: NamedNode) -> Iterator[Quad]:
    """Yield reported speech of an organization, and words in quotation marks that nobody says."""
    graph = NamedNode(release.value.replace("/id/release/", "/id/graph/release/"))
    for kind, path in (("Paraphrase", "paraphrase"), ("QuotedSpan", "quoted")):
        claim = NamedNode(f"{release.value}/{path}/1")
        mention = NamedNode(f"{claim.value}#char=0,{len(SENTENCE)}")
        yield Quad(claim, TYPE, und(kind), graph)
        yield Quad(claim, und("release"), release, graph)
        yield Quad(claim, NamedNode(SCHEMA + "text"), Literal(SENTENCE), graph)
        yield Quad(claim, und("evidence"), mention, graph)
        yield Quad(mention, und("sentence"), Literal(SENTENCE), graph)
    yield Quad(NamedNode(f"{release.value}/paraphrase/1"), und("onBehalfOf"), organization, graph)
    yield Quad(NamedNode(f"{release.value}/quoted/1"), und("quotedKind"), NamedNode(UNDC + "quoted-title"), graph)


def iter_enclosure(letter: NamedNode, release: NamedNode, asked: NamedNode) -> Iterator[Quad]:
    """Yield a letter that a release carries, with its evidence and one recommendation in it."""
    graph = NamedNode(release.value.replace("/id/release/", "/id/graph/release/"))
    mention = NamedNode(f"{letter.value}#char=0,{len(SENTENCE)}")
    yield Quad(letter, TYPE, und("Enclosure"), graph)
    yield Quad(letter, und("release"), release, graph)
    yield Quad(letter, und("genre"), NamedNode(UNDC + "genre-open-letter"), graph)
    yield Quad(letter, NamedNode(DCTERMS + "hasPart"), asked, graph)
    yield Quad(release, NamedNode(DCTERMS + "hasPart"), letter, graph)
    yield Quad(letter, und("evidence"), mention, graph)
    yield Quad(mention, und("sentence"), Literal(SENTENCE), graph)


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


def iter_quads(size: int, *, seed: int = 7, organizations: int = ORGANIZATIONS) -> Iterator[Quad]:
    """Yield about `size` quads, ending with a whole release.

    Args:
        size: number of quads.
        seed: of the random choices; the same seed gives the same graph.
        organizations: how many there are; fewer of them meet more often.
    """
    rng = random.Random(seed)  # noqa: S311  no secret depends on it
    made = 0
    for quad in iter_entities(rng, organizations):
        made += 1
        yield quad
    for number in count():
        if made >= size:
            return
        for quad in iter_release(number, rng, organizations):
            made += 1
            yield quad
