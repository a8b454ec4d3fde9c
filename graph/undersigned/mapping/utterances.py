"""Claims about what is said: quotations, collective statements, recommendations and their parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode

from undersigned.linking.keys import fold
from undersigned.linking.summary import is_collective
from undersigned.mapping.context import Key, ReleaseContext
from undersigned.mapping.iris import recommendation_path
from undersigned.mapping.terms import concept, integer, text
from undersigned.mapping.vocabulary import (
    ACTION,
    ADDRESSEE,
    ADDRESSEE_AS_WRITTEN,
    ASKED_STANCE,
    ASSERTED_BY,
    BENEFICIARY,
    COLLECTIVE_STATEMENT,
    DEMANDED_OF,
    IS_PART_OF,
    MEASURE,
    MODALITY,
    OBJECT,
    ON_BEHALF_OF,
    ORDINAL,
    QUOTATION,
    RECOMMENDATION,
    ROLE_NAME,
    SAID_BY,
    SCHEMA_TEXT,
    SPEAKER,
    SPEAKER_AS_WRITTEN,
    STANCE,
)
from undersigned.model.facts import Proposition, Recommendation, Stance

__all__ = ["map_utterances"]


def map_utterances(context: ReleaseContext) -> None:
    """Add the claims about all that is said or asked in a release."""
    map_quotations(context)
    map_statements(context)
    map_recommendations(context)


def map_quotations(context: ReleaseContext) -> None:
    """Add each quotation with its speaker and the organization spoken for; `und:saidBy` names both.

    What "the organizations" say is said by every issuer.
    """
    for ordinal, quotation in enumerate(context.facts.quotations, 1):
        key = numbered("quotation", ordinal, context.edition.quotations if context.edition else None)
        if context.again(key, quotation):
            continue
        path = f"quotation/{ordinal}-{context.digest(quotation.text)}"
        claim = context.claim(path, quotation, QUOTATION, key=key)
        speaker, organization = context.agent(quotation.speaker), context.agent(quotation.affiliation)
        context.add_text(claim, SCHEMA_TEXT, quotation.text)
        context.add(claim, SPEAKER, speaker)
        context.add(claim, ON_BEHALF_OF, organization)
        context.add_text(claim, ROLE_NAME, quotation.speaker_role)
        context.add_text(claim, SPEAKER_AS_WRITTEN, quotation.speaker_as_written)
        context.add(claim, ORDINAL, integer(ordinal))
        collective = speaker is None and bool(quotation.speaker) and is_collective(quotation.speaker or "")
        for agent in dict.fromkeys((speaker, organization, *(context.issuers if collective else ()))):
            context.add(claim, SAID_BY, agent)


def map_statements(context: ReleaseContext) -> None:
    """Add what the text says in the name of all issuers."""
    for ordinal, statement in enumerate(context.facts.statements, 1):
        key = ("statement", fold(statement.text))
        if context.again(key, statement):
            continue
        path = f"statement/{ordinal}-{context.digest(statement.text)}"
        claim = context.claim(path, statement, COLLECTIVE_STATEMENT, key=key)
        context.add_text(claim, SCHEMA_TEXT, statement.text)
        context.add(claim, ORDINAL, integer(ordinal))
        for issuer in context.issuers:
            context.add(claim, SAID_BY, issuer)


def map_recommendations(context: ReleaseContext) -> None:
    """Add each recommendation, then its parts; a part shares who asks, who is asked, and for whom."""
    for ordinal, item in enumerate(context.facts.recommendations, 1):
        key = numbered("recommendation", ordinal, context.edition.recommendations if context.edition else None)
        if context.again(key, item):
            continue
        asserted = asserting(context, item)
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


def numbered(kind: str, ordinal: int, aligned: Mapping[int, int] | None) -> Key:
    """Return the key of an utterance: its number in the main edition; empty where that one lacks it.

    Args:
        kind: of utterance.
        ordinal: in this edition.
        aligned: ordinal here to ordinal in the main edition; None in the main edition itself.
    """
    number = ordinal if aligned is None else aligned.get(ordinal)
    return () if number is None else (kind, number)


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
