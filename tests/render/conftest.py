"""A graph of invented organizations as docs/graph.md has it: three coalitions, loners, names that attack."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

BASE = "https://w3id.org/undersigned/id/"
UND = "https://w3id.org/undersigned/ontology#"
UNDC = "https://w3id.org/undersigned/concept/"
UNDT = "https://w3id.org/undersigned/theme/"
DCTERMS = "http://purl.org/dc/terms/"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
OA = "http://www.w3.org/ns/oa#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

HOSTILE_NAMES = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "</script><script>alert(3)</script>",
    "javascript:alert(4)",
    "Line\u2028and\u2029paragraph League",
    "\u202eReversed League\u202c",
    "{{ 7*7 }} {% raw %} Union",
    '=HYPERLINK("https://example.org")',
    "Federation of " + "Very " * 56 + "Long Names",
)
HOSTILE_URLS = (
    "javascript:alert(5)",
    'https://example.org/?a="><script>alert(6)</script>',
    "data:text/html,<script>alert(7)</script>",
)
COALITIONS = {
    "harbor": (
        "Lantern League",
        "Harbor Workers Union",
        "Tidewater Legal Clinic",
        "Saltmarsh Women's Forum",
        "Coalition for Open Ports",
        "Casa Marea",
        "Fog Street Tenants",
        "Instituto Farol",
        "Northern Quay Network",
        "Pilot Boat Fund",
    ),
    "orchard": (
        "Orchard Growers Council",
        "Upland Seed Trust",
        "Asociación Río Claro",
        "Meadow Rights Watch",
        "Hillside Cooperative Bank",
        "Granary Institute",
        "Beekeepers' Assembly",
        "Federación Tierra Llana",
    ),
    "signal": (
        "Signal Commons",
        "Open Wire Foundation",
        "Paper Lantern Press Club",
        "Index of Quiet Voices",
        "Public Antenna",
        "Cartographers Guild",
        "Copper Line Alliance",
    ),
}
LONERS = ("Lighthouse Society", "Bureau of Small Islands", "Museo del Viento")
THEMES = {
    "migration": ("Migration", "harbor"),
    "labor": ("Labor rights", "harbor"),
    "housing": ("Housing", "harbor"),
    "land": ("Land and food", "orchard"),
    "climate": ("Climate justice", "orchard"),
    "press-freedom": ("Press freedom", "signal"),
    "privacy": ("Privacy and surveillance", "signal"),
}


@dataclass
class GraphWriter:
    """Quads by hand, with the few forms that pages read."""

    quads: list[Quad] = field(default_factory=list)

    def add(self, subject: str, predicate: str, target: NamedNode | Literal, graph: str = "entities") -> None:
        name = NamedNode(BASE + "graph/" + graph)
        self.quads.append(Quad(NamedNode(subject), NamedNode(predicate), target, name))

    def organization(self, slug: str, name: str, *, standing: bool = False) -> str:
        iri = BASE + "org/" + slug
        self.add(iri, RDF_TYPE, NamedNode(ORG + "Organization"))
        if standing:
            self.add(iri, RDF_TYPE, NamedNode(ORG + "OrganizationalCollaboration"))
        self.add(iri, SKOS + "prefLabel", Literal(name, language="en"))
        return iri

    def theme(self, slug: str, name: str) -> str:
        iri = UNDT + slug
        self.add(iri, RDF_TYPE, NamedNode(SKOS + "Concept"), "vocabulary")
        self.add(iri, SKOS + "prefLabel", Literal(name, language="en"), "vocabulary")
        self.add(iri, SKOS + "prefLabel", Literal("es " + name, language="es"), "vocabulary")
        return iri

    def release(  # noqa: PLR0913 - one keyword a fact of a release
        self,
        slug: str,
        issuers: Sequence[tuple[str, str]],
        *,
        title: str | None = None,
        date: str | None = None,
        themes: Sequence[tuple[str, str]] = (),
        url: str | None = None,
        asks: Sequence[str] = (),
        language: str = "en",
    ) -> str:
        """Write a release; issuers and themes are `(IRI, words as written)`."""
        iri, graph = BASE + "release/" + slug, "release/" + slug
        self.add(iri, RDF_TYPE, NamedNode(UND + "Release"), graph)
        self.add(iri, UND + "genre", NamedNode(UNDC + "genre-joint-statement"), graph)
        self.add(iri, SCHEMA + "inLanguage", Literal(language), graph)
        if title is not None:
            self.add(iri, SCHEMA + "name", Literal(title, language=language), graph)
        if date is not None:
            kind = {4: "gYear", 7: "gYearMonth", 10: "date"}[len(date)]
            self.add(iri, SCHEMA + "datePublished", Literal(date, datatype=NamedNode(XSD + kind)), graph)
        if url is not None:
            self.add(iri, SCHEMA + "url", NamedNode(url), graph)
        names = [name for _, name in issuers]
        lead = (
            f"{', '.join(names[:-1])} and {names[-1]} issued this statement." if names[1:] else f"{names[0]} said so."
        )
        for at, (agent, name) in enumerate(issuers):
            self.add(iri, UND + "issuedBy", NamedNode(agent), graph)
            claim = f"{iri}/issuance/{at}"
            self.add(claim, UND + "agent", NamedNode(agent), graph)
            self._claim(claim, "Issuance", iri, self._mention(slug, 10 * at, name, lead), graph)
        for at, (theme, words) in enumerate(themes):
            self.add(iri, UND + "about", NamedNode(theme), graph)
            claim = f"{iri}/theme/{at}"
            self.add(claim, UND + "theme", NamedNode(theme), graph)
            sentence = f"Their concern is {words} above all."
            self._claim(claim, "ThemeAssignment", iri, self._mention(slug, 5000 + at, words, sentence), graph)
        for at, ask in enumerate(asks, 1):
            claim = f"{iri}/recommendation/{at}"
            self.add(claim, UND + "ordinal", Literal(str(at), datatype=NamedNode(XSD + "integer")), graph)
            self.add(claim, SCHEMA + "text", Literal(ask), graph)
            self._claim(
                claim,
                "Recommendation",
                iri,
                self._mention(slug, 9000 + at, ask, f"We ask the council to {ask}."),
                graph,
            )
        return iri

    def enrich(self, slug: str, *, languages: Sequence[str] = (), letter: str = "", call: str = "") -> None:
        """Give a release texts in some languages, a letter that it carries, and a call to the public."""
        iri, graph = BASE + "release/" + slug, "release/" + slug
        for language in languages:
            text = f"{BASE}text/{slug}-{language}"
            self.add(iri, UND + "text", NamedNode(text), graph)
            self.add(text, SCHEMA + "inLanguage", Literal(language), graph)
        if letter:
            claim = f"{iri}/enclosure/1"
            self.add(iri, DCTERMS + "hasPart", NamedNode(claim), graph)
            self.add(claim, SCHEMA + "name", Literal(letter), graph)
            self._claim(claim, "Enclosure", iri, self._mention(slug, 9500, "follows", "The letter follows."), graph)
        if call:
            claim = f"{iri}/call/1"
            self._claim(claim, "PublicCall", iri, self._mention(slug, 9600, call, f"Do {call}!"), graph)

    def _claim(self, claim: str, kind: str, release: str, mention: str, graph: str) -> None:
        self.add(claim, RDF_TYPE, NamedNode(UND + kind), graph)
        self.add(claim, UND + "release", NamedNode(release), graph)
        self.add(claim, UND + "evidence", NamedNode(mention), graph)

    def _mention(self, slug: str, start: int, exact: str, sentence: str) -> str:
        iri = f"{BASE}text/{slug}#char={start},{start + len(exact)}"
        graph = "release/" + slug
        self.add(iri, RDF_TYPE, NamedNode(UND + "Mention"), graph)
        self.add(iri, OA + "exact", Literal(exact), graph)
        self.add(iri, UND + "sentence", Literal(sentence), graph)
        return iri

    def store(self, *, shuffled: int | None = None) -> Store:
        quads = list(self.quads)
        if shuffled is not None:
            random.Random(shuffled).shuffle(quads)
        store = Store()
        for quad in quads:
            store.add(quad)
        return store


def write_story(*, hostile: bool) -> GraphWriter:
    """Three coalitions over four years, one organization between two of them, loners, and hostile names if wanted."""
    writer, chance = GraphWriter(), random.Random(7)
    members = {
        name: [(writer.organization(f"{name}-{at}", label, standing=at == 4), label) for at, label in enumerate(labels)]
        for name, labels in COALITIONS.items()
    }
    themes = {slug: writer.theme(slug, label) for slug, (label, _) in THEMES.items()}
    bridge = members["harbor"][2]
    for number in range(46):
        name = ("harbor", "orchard", "signal", "harbor")[number % 4]
        size = chance.choice((2, 3, 3, 4, 5, 6))
        weights = [1 / (at + 1) ** 0.7 for at in range(len(members[name]))]
        chosen = sorted(set(chance.choices(members[name], weights, k=size)))
        if number % 7 == 0:
            chosen = sorted({*chosen, bridge})
        own = [(themes[slug], label.lower()) for slug, (label, of) in THEMES.items() if of == name]
        year, month = 2019 + number // 12, number % 12 + 1
        date = {5: None, 9: str(year), 13: f"{year}-{month:02}"}.get(number, f"{year}-{month:02}-{number % 27 + 1:02}")
        writer.release(
            f"r{number:02}",
            chosen,
            title=f"{chosen[0][1]} and others on {own[number % len(own)][1]}, no. {number}",
            date=date,
            themes=own[: 1 + number % 2],
            url=f"https://example.org/releases/{number}",
            asks=("open the registry", "publish every permit", "keep the ferry free")[: number % 4],
            language="es" if number % 5 == 0 else "en",
        )
    for at, label in enumerate(LONERS):
        loner = writer.organization(f"loner-{at}", label)
        writer.release(f"s{at}", [(loner, label)], title=f"{label} speaks alone", date=f"2020-0{at + 1}-15")
    writer.enrich("s0", languages=("es", "en"), letter="Letter to the Pier Board", call="sign the petition")
    if hostile:
        _add_hostile(writer, bridge)
    return writer


def _add_hostile(writer: GraphWriter, bridge: tuple[str, str]) -> None:
    attackers = [(writer.organization(f"hostile-{at}", name), name) for at, name in enumerate(HOSTILE_NAMES)]
    for at, pair in enumerate(zip(attackers, [*attackers[1:], bridge], strict=True)):
        writer.release(
            f"x{at}",
            pair,
            title=f"Joint words of {pair[0][1]}",
            date="2022-05-05",
            asks=(pair[0][1],),
            url=f"https://example.org/{at}",
        )
    writer.release(
        "y0", attackers[:2], title="<img src=x onerror=alert(8)>", date="2022-06", url="https://example.org/ok"
    )
    for at in range(2):
        writer.quads.append(
            Quad(
                NamedNode(f"{BASE}release/x{at}"),
                NamedNode(SCHEMA + "url"),
                Literal(HOSTILE_URLS[at]),
                NamedNode(BASE + "graph/x"),
            )
        )


@pytest.fixture(scope="session")
def story() -> GraphWriter:
    return write_story(hostile=False)


@pytest.fixture(scope="session")
def hostile_story() -> GraphWriter:
    return write_story(hostile=True)


@pytest.fixture(scope="session")
def story_store(story: GraphWriter) -> Store:
    return story.store()


@pytest.fixture(scope="session")
def hostile_store(hostile_story: GraphWriter) -> Store:
    return hostile_story.store()
