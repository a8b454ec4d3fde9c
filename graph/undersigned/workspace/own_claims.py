"""What the rules found in releases as a coding project: who asks for or against what, with the span that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from undersigned.exchange.coding import (
    USUAL_TYPE,
    ClaimType,
    CodedClaim,
    CodedEntity,
    Coder,
    CodingProject,
    CodingVariable,
    VariableKind,
)
from undersigned.network.entities import NodeKind, describe_entities
from undersigned.store import LocalStore
from undersigned.workspace.folder import Layout
from undersigned.workspace.own_texts import OwnText, read_texts

__all__ = ["project_of_releases"]

CODER = Coder(id="1", name="undersigned")
SHORT = ("person", "organization", "concept")
TYPE = ClaimType(
    label=USUAL_TYPE,
    color="#ffff00",
    variables=(
        *(CodingVariable(name=name, kind=VariableKind.SHORT_TEXT) for name in SHORT),
        CodingVariable(name="agreement", kind=VariableKind.BOOLEAN),
    ),
)
PREFIXES = """PREFIX und: <https://w3id.org/undersigned/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX schema: <https://schema.org/>
PREFIX undc: <https://w3id.org/undersigned/concept/>
"""
ASKS = (
    PREFIXES
    + """SELECT DISTINCT ?text ?start ?end ?exact ?sentence ?ask ?actor ?measure ?agreement ?kind WHERE {
  ?ask a und:Recommendation ; und:assertedBy ?actor ; und:measure ?measure ; und:stance ?stance .
  ?ask und:evidence ?mention .
  ?mention oa:hasSource ?text ; oa:start ?start ; oa:end ?end ; oa:exact ?exact ; und:sentence ?sentence .
  BIND(IF(?stance = undc:stance-support, "1", "0") AS ?agreement)
  OPTIONAL { ?actor a foaf:Person BIND("person" AS ?kind) }
}"""
)
SPEECH = (
    PREFIXES
    + """SELECT DISTINCT ?text ?start ?end ?speaker ?organization WHERE {
  ?said a schema:Quotation ; und:speaker ?speaker ; und:onBehalfOf ?organization ; und:evidence ?mention .
  ?speaker a foaf:Person .
  ?mention oa:hasSource ?text ; oa:start ?start ; oa:end ?end .
}"""
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Ask:
    """A recommendation of one actor, as the graph has it.

    Args:
        text: IRI of the text.
        start: of the span.
        end: of the span.
        ask: IRI of the recommendation.
        actor: IRI of who asks.
        measure: IRI of what is asked for or against.
        exact: words of the span.
        sentence: around the span.
        agreement: 1 for, 0 against.
        person: whether the actor is a person.
    """

    text: str
    start: int
    end: int
    ask: str
    actor: str
    measure: str
    exact: str
    sentence: str
    agreement: int
    person: bool


Speech = Mapping[tuple[str, str], Sequence[tuple[int, int, str]]]
"""Start, end and speaker of each quotation, by the IRIs of the text and of the organization that is spoken for."""


def project_of_releases(store: LocalStore, layout: Layout) -> CodingProject:
    """Return the recommendations of all releases as claims of the usual type, one for each who asks.

    A document is a text that was read, of each edition one. The first who is quoted for an organization within the span
    of its recommendation, or around it, is the person of the claim. Where the facts of a text are gone, the sentences
    of its claims stand for it.

    Args:
        store: of the workspace.
        layout: where the facts of texts are.
    """
    asks, speech = sorted(read_asks(store)), read_speech(store)
    sentences: dict[str, list[str]] = {}
    for ask in asks:
        sentences.setdefault(ask.text, []).append(ask.sentence)
    texts = read_texts(store, layout, sentences)
    numbers = {iri: str(number) for number, iri in enumerate(sorted(texts, key=lambda iri: texts[iri].order), 1)}
    called = name_all(store, asks, speech)
    asks.sort(key=lambda ask: (int(numbers.get(ask.text, "0")), ask))
    claims = tuple(
        claim_of(ask, str(number), texts[ask.text], numbers[ask.text], values_of(ask, speech, called))
        for number, ask in enumerate((ask for ask in asks if ask.text in texts), 1)
    )
    return CodingProject(
        documents=tuple(replace(texts[iri].document, id=number) for iri, number in numbers.items()),
        types=(TYPE,),
        claims=claims,
        entities=tuple(
            CodedEntity(type=USUAL_TYPE, variable=name, value=value)
            for name in SHORT
            for value in sorted({str(claim.values[name]) for claim in claims if name in claim.values})
        ),
        coders=(CODER,),
    )


def read_asks(store: LocalStore) -> Iterator[Ask]:
    """Yield the recommendations that name a measure and take a stance, once for each who asks."""
    for row in store.select(ASKS).rows:
        text, start, end, exact, sentence, ask, actor, measure, agreement, kind = (
            "" if one is None else one.value for one in row
        )
        yield Ask(
            text=text,
            start=int(start),
            end=int(end),
            ask=ask,
            actor=actor,
            measure=measure,
            exact=exact,
            sentence=sentence,
            agreement=int(agreement),
            person=bool(kind),
        )


def read_speech(store: LocalStore) -> Speech:
    """Return who says what stands in quotation marks."""
    found: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for row in store.select(SPEECH).rows:
        text, start, end, speaker, organization = ("" if one is None else one.value for one in row)
        found.setdefault((text, organization), []).append((int(start), int(end), speaker))
    return {place: sorted(said) for place, said in found.items()}


def name_all(store: LocalStore, asks: Iterable[Ask], speech: Speech) -> Mapping[str, str]:
    """Return the name of each agent and measure."""
    iris = {iri for ask in asks for iri in (ask.actor, ask.measure)}
    iris |= {speaker for said in speech.values() for _, _, speaker in said}
    named = describe_entities(store.inner, tuple(sorted(iris)), NodeKind.THEME)
    return {iri: name for iri, (name, _) in named.items()}


def values_of(ask: Ask, speech: Speech, called: Mapping[str, str]) -> dict[str, str | int]:
    """Return what is coded of a recommendation."""
    said = speech.get((ask.text, ask.actor), ())
    speakers = [who for start, end, who in said if start < ask.end and ask.start < end]
    values: dict[str, str | int] = {"concept": called[ask.measure], "agreement": ask.agreement}
    if ask.person:
        values["person"] = called[ask.actor]
    else:
        values["organization"] = called[ask.actor]
        if speakers:
            values["person"] = called[speakers[0]]
    return values


def claim_of(ask: Ask, number: str, text: OwnText, document: str, values: Mapping[str, str | int]) -> CodedClaim:
    """Return a recommendation as a claim; where sentences stand for the text, in its sentence."""
    start = ask.start
    if not text.whole:
        start = text.places[ask.sentence] + max(0, ask.sentence.find(ask.exact))
    return CodedClaim(
        id=number,
        type=USUAL_TYPE,
        document=document,
        start=start,
        stop=start + (ask.end - ask.start if text.whole else min(len(ask.exact), len(ask.sentence))),
        coder=CODER.id,
        values=values,
    )
