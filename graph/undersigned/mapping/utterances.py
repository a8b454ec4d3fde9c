"""Claims about what is said and asked: recommendations and their parts, calls to the public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from undersigned.linking.summary import is_collective
from undersigned.mapping.context import ReleaseContext
from undersigned.mapping.iris import recommendation_path
from undersigned.mapping.speech import map_speech, numbered
from undersigned.mapping.terms import concept, integer, text
from undersigned.mapping.vocabulary import (
    ACTION,
    ADDRESSEE,
    ADDRESSEE_AS_WRITTEN,
    ASKED_STANCE,
    ASSERTED_BY,
    BENEFICIARY,
    DEMANDED_OF,
    IS_PART_OF,
    JURISDICTION,
    MEASURE,
    MODALITY,
    OBJECT,
    ORDINAL,
    PUBLIC_CALL,
    RECOMMENDATION,
    SAID_BY,
    SCHEMA_TEXT,
    STANCE,
)
from undersigned.model.facts import Audience, Proposition, Recommendation, Stance
from undersigned.text.folding import fold

__all__ = ["map_utterances"]


def map_utterances(context: ReleaseContext) -> None:
    """Add the claims about all that is said or asked in a release."""
    map_speech(context)
    map_recommendations(context)


def map_recommendations(context: ReleaseContext) -> None:
    """Add each recommendation, then its parts, which share who asks, who is asked, and for whom; calls stand apart."""
    for ordinal, item in enumerate(context.facts.recommendations, 1):
        key = numbered("recommendation", ordinal, context.edition.recommendations if context.edition else None)
        if context.again(key, item):
            continue
        asserted = asserting(context, item)
        if item.audience is Audience.PUBLIC:
            add_call(context, item, ordinal, asserted)
            continue
        whole = context.mint.fresh(recommendation_path(context.local, (context.facts.sha256, ordinal, 0)))
        context.frame(whole, item, (item.start, item.end), (RECOMMENDATION,))
        context.remember(key, whole)
        context.add_text(whole, SCHEMA_TEXT, item.text)
        context.add(whole, ORDINAL, integer(ordinal))
        if item.stance is not None:
            context.add(whole, ASKED_STANCE, concept("stance", item.stance))
        add_circumstances(context, whole, item, asserted)
        add_proposition(context, whole, (ordinal, 0), item)
        for number, part in enumerate(item.parts, 1):
            claim = context.mint.fresh(recommendation_path(context.local, (context.facts.sha256, ordinal, number)))
            context.frame(claim, item, (part.start, part.end), (RECOMMENDATION,))
            context.add(claim, IS_PART_OF, whole)
            context.add(claim, SCHEMA_TEXT, text(context.facts.text[part.start : part.end]))
            context.add(claim, ORDINAL, integer(number))
            add_circumstances(context, claim, item, asserted)
            add_proposition(context, claim, (ordinal, number), part)


def add_call(context: ReleaseContext, item: Recommendation, ordinal: int, callers: Iterable[NamedNode]) -> None:
    """Add a call to the public, which is no recommendation and takes no position."""
    claim = context.claim(f"call/{ordinal}-{context.digest(item.text)}", item, PUBLIC_CALL)
    context.add_text(claim, SCHEMA_TEXT, item.text)
    context.add(claim, ORDINAL, integer(ordinal))
    context.add_text(claim, ACTION, item.action)
    context.add_text(claim, OBJECT, item.measure)
    context.add(claim, MODALITY, concept("modality", item.modality))
    for caller in callers:
        context.add(claim, SAID_BY, caller)


def add_circumstances(
    context: ReleaseContext, claim: NamedNode, item: Recommendation, asserted: Iterable[NamedNode]
) -> None:
    """Add who asks, who is asked, for whom and how."""
    for agent in asserted:
        context.add(claim, ASSERTED_BY, agent)
    addressee = context.agent_id(item.addressee)
    if addressee is not None:
        office = context.linkage.office_holders.get((context.facts.sha256, addressee))
        context.add(claim, ADDRESSEE, context.mint.iri(addressee))
        for asked in dict.fromkeys((addressee, office or addressee)):
            context.add(claim, DEMANDED_OF, context.mint.iri(asked))
    context.add_text(claim, ADDRESSEE_AS_WRITTEN, item.addressee)
    context.add_text(claim, BENEFICIARY, item.beneficiary)
    context.add_text(claim, JURISDICTION, item.jurisdiction)
    context.add(claim, MODALITY, concept("modality", item.modality))


def add_proposition(
    context: ReleaseContext, claim: NamedNode, key: tuple[int, int], said: Recommendation | Proposition
) -> None:
    """Add what is asked: action, object, the measure that linking found, and the stance towards it."""
    context.add_text(claim, ACTION, said.action)
    context.add_text(claim, OBJECT, said.measure)
    stance: Stance | None = said.measure_stance
    ask = context.linkage.asks.get((context.facts.sha256, *key))
    if ask is not None:
        measure, stance = ask
        context.add(claim, MEASURE, context.mint.iri(measure))
    if stance is not None:
        context.add(claim, STANCE, concept("stance", stance))


def asserting(context: ReleaseContext, item: Recommendation) -> tuple[NamedNode, ...]:
    """Return who asks: the issuers; inside a quotation the speaker's organization, or the speaker where none is known.

    The same rule by which linking derives positions, so that a position and its recommendations name one holder.
    """
    if not item.speaker or is_collective(item.speaker):
        return context.issuers
    agents = (context.agent(name) for name in (*affiliations(context, item.speaker), item.speaker))
    return tuple(agent for agent in agents if agent is not None)[:1]


def affiliations(context: ReleaseContext, speaker: str) -> Iterator[str]:
    """Yield the organizations named for a speaker: by quotations, then by persons, in order of the text."""
    folded = fold(speaker)
    for quotation in context.facts.quotations:
        if quotation.affiliation and quotation.speaker and fold(quotation.speaker) == folded:
            yield quotation.affiliation
    for person in context.facts.persons:
        if person.affiliation and fold(person.name) == folded:
            yield person.affiliation
