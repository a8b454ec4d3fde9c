"""Claims about the letter or statement that a release carries in full, as a part of it."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from undersigned.mapping.context import ReleaseContext
from undersigned.mapping.iris import recommendation_path
from undersigned.mapping.speech import numbered
from undersigned.mapping.terms import concept, integer, tagged
from undersigned.mapping.vocabulary import (
    ADDRESSEE,
    ENCLOSURE,
    GENRE,
    HAS_PART,
    HAS_SOURCE,
    NAME,
    OA_END,
    OA_START,
)
from undersigned.model.facts import Audience

__all__ = ["map_enclosures"]


def map_enclosures(context: ReleaseContext) -> None:
    """Add what a release carries, with its place in the text, its addressees, and what is asked in it.

    The recommendations are those of the release, as are its issuers: release and letter are counted once. A letter
    that an earlier edition carries too has one node, whose place is the one in that edition.
    """
    for _, enclosure, key in context.unseen("enclosure", context.facts.enclosures, lambda one: one.genre):
        claim = context.claim(context.slugs.number("enclosure"), enclosure, ENCLOSURE, key=key)
        start, end = enclosure.body
        if enclosure.title:
            context.add(claim, NAME, tagged(enclosure.title, context.facts.language))
        context.add(claim, GENRE, concept("genre", enclosure.genre))
        context.add(claim, OA_START, integer(start))
        context.add(claim, OA_END, integer(end))
        context.add(claim, HAS_SOURCE, context.snapshot)
        for name in enclosure.addressees:
            context.add(claim, ADDRESSEE, context.agent(name))
        for asked in recommendations_within(context, start, end):
            context.add(claim, HAS_PART, asked)
        context.add(context.release, HAS_PART, claim)


def recommendations_within(context: ReleaseContext, start: int, end: int) -> Iterator[NamedNode]:
    """Yield the recommendations between two places of the text; one that an earlier edition has too is that one's."""
    claims = context.claims_so_far()
    aligned = context.edition.recommendations if context.edition else None
    for ordinal, item in enumerate(context.facts.recommendations, 1):
        if item.audience is Audience.POLICY and start <= item.start and item.end <= end:
            own = context.mint.iri(recommendation_path(context.local, (context.facts.sha256, ordinal, 0)))
            yield claims.get(numbered("recommendation", ordinal, aligned), own)
