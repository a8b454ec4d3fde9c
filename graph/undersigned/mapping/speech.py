"""Claims about what is said: quotations, paraphrases, words in quotation marks, collective statements."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from undersigned.linking.summary import is_collective
from undersigned.mapping.context import Key, ReleaseContext
from undersigned.mapping.terms import concept, integer
from undersigned.mapping.vocabulary import (
    COLLECTIVE_STATEMENT,
    MODALITY,
    ON_BEHALF_OF,
    ORDINAL,
    PARAPHRASE,
    QUOTATION,
    QUOTED_KIND,
    QUOTED_SPAN,
    ROLE_NAME,
    SAID_BY,
    SCHEMA_TEXT,
    SPEAKER,
    SPEAKER_AS_WRITTEN,
)
from undersigned.model.facts import Paraphrase, Quotation
from undersigned.text.folding import fold

__all__ = ["map_speech", "numbered"]


def map_speech(context: ReleaseContext) -> None:
    """Add the claims about all that is said in a release, but for what is asked."""
    map_quotations(context)
    map_paraphrases(context)
    map_quoted_spans(context)
    map_statements(context)


def map_quotations(context: ReleaseContext) -> None:
    """Add each quotation with its speaker and the organization spoken for."""
    aligned = context.edition.quotations if context.edition else None
    for ordinal, quotation in enumerate(context.facts.quotations, 1):
        key = numbered("quotation", ordinal, aligned)
        if context.again(key, quotation):
            continue
        path = f"quotation/{ordinal}-{context.digest(quotation.text)}"
        add_speech(context, context.claim(path, quotation, QUOTATION, key=key), quotation, ordinal)


def map_paraphrases(context: ReleaseContext) -> None:
    """Add each stretch of indirect speech with its speaker and the organization spoken for."""
    for ordinal, paraphrase, key in context.unseen("paraphrase", context.facts.paraphrases, lambda one: fold(one.text)):
        path = f"paraphrase/{ordinal}-{context.digest(paraphrase.text)}"
        add_speech(context, context.claim(path, paraphrase, PARAPHRASE, key=key), paraphrase, ordinal)


def add_speech(context: ReleaseContext, claim: NamedNode, said: Quotation | Paraphrase, ordinal: int) -> None:
    """Add words and speaker; `und:saidBy` names the speaker and the organization spoken for.

    What "the organizations" say is said by every issuer.
    """
    speaker, organization = context.agent(said.speaker), context.agent(said.affiliation)
    context.add_text(claim, SCHEMA_TEXT, said.text)
    context.add(claim, SPEAKER, speaker)
    context.add(claim, ON_BEHALF_OF, organization)
    context.add_text(claim, ROLE_NAME, said.speaker_role)
    context.add_text(claim, SPEAKER_AS_WRITTEN, said.speaker_as_written)
    context.add(claim, ORDINAL, integer(ordinal))
    collective = speaker is None and bool(said.speaker) and is_collective(said.speaker or "")
    for agent in dict.fromkeys((speaker, organization, *(context.issuers if collective else ()))):
        context.add(claim, SAID_BY, agent)


def map_quoted_spans(context: ReleaseContext) -> None:
    """Add the words in quotation marks that nobody says, with their kind where it is known."""
    for ordinal, span, key in context.unseen("quoted", context.facts.quoted_spans, lambda one: fold(one.text)):
        claim = context.claim(f"quoted/{ordinal}-{context.digest(span.text)}", span, QUOTED_SPAN, key=key)
        context.add_text(claim, SCHEMA_TEXT, span.text)
        context.add(claim, ORDINAL, integer(ordinal))
        if span.kind is not None:
            context.add(claim, QUOTED_KIND, concept("quoted", span.kind))


def map_statements(context: ReleaseContext) -> None:
    """Add what the text says in the name of all issuers."""
    for ordinal, statement, key in context.unseen("statement", context.facts.statements, lambda one: fold(one.text)):
        path = f"statement/{ordinal}-{context.digest(statement.text)}"
        claim = context.claim(path, statement, COLLECTIVE_STATEMENT, key=key)
        context.add_text(claim, SCHEMA_TEXT, statement.text)
        context.add(claim, ORDINAL, integer(ordinal))
        if statement.modality is not None:
            context.add(claim, MODALITY, concept("modality", statement.modality))
        for issuer in context.issuers:
            context.add(claim, SAID_BY, issuer)


def numbered(kind: str, ordinal: int, aligned: Mapping[int, int] | None) -> Key:
    """Return the key of an utterance: its number in the main edition; empty where that one lacks it.

    Args:
        kind: of utterance.
        ordinal: in this edition.
        aligned: ordinal here to ordinal in the main edition; None in the main edition itself.
    """
    number = ordinal if aligned is None else aligned.get(ordinal)
    return () if number is None else (kind, number)
