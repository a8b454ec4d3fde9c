"""One release to the quads of its named graph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Quad

from undersigned.mapping.context import ReleaseContext
from undersigned.mapping.enclosures import map_enclosures
from undersigned.mapping.iris import minter
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.mapping.participants import map_participants
from undersigned.mapping.subjects import map_subjects
from undersigned.mapping.terms import concept, date, integer, language_tag, link, tagged
from undersigned.mapping.utterances import map_utterances
from undersigned.mapping.vocabulary import (
    CLAIMED_COUNT,
    DATE_PUBLISHED,
    ENCODING_FORMAT,
    GENRE,
    IN_LANGUAGE,
    LANGUAGE,
    LENGTH,
    LOCATION_CREATED,
    NAME,
    PROV_ENTITY,
    PUBLISHER,
    RELEASE_CLASS,
    SHA256,
    SOURCE_NAME,
    TEXT,
    TEXT_SNAPSHOT,
    TYPE,
    URL,
)
from undersigned.model.facts import Facts
from undersigned.model.links import Linkage

__all__ = ["map_release"]


def map_release(
    facts: Facts, linkage: Linkage, *, further: Sequence[Facts] = (), base: str = DEFAULT_BASE
) -> Iterator[Quad]:
    """Yield the quads of one release, all in the graph `graph/release/...`, none twice, without blank nodes.

    What a further edition says too is further evidence of the claim of an earlier one; the rest is added.

    Args:
        facts: what was found in the release; of several editions in the main one.
        linkage: what its names, measures and addressees denote; it must hold the release's hash.
        further: what was found in its further editions.
        base: IRI that all data stands below.

    Raises:
        ValidationError: linking has not seen the release, or the base is no absolute IRI.
    """
    lists = tuple(one for one in further if linkage.editions[one.sha256].signatories)
    context = ReleaseContext(facts, linkage, minter(base), lists=lists)
    describe_release(context)
    map_edition(context)
    quads = context.quads
    for edition in further:
        context = ReleaseContext(edition, linkage, minter(base), before=context, lists=lists)
        map_edition(context)
        quads += context.quads
    yield from dict.fromkeys(quads) if further else quads  # editions share shortcuts and events


def map_edition(context: ReleaseContext) -> None:
    """Add the text of an edition and all claims from it; of a list of signatories those about who takes part."""
    describe_snapshot(context)
    map_participants(context)
    if context.edition is not None and context.edition.signatories:
        return
    map_utterances(context)
    map_subjects(context)
    map_enclosures(context)


def describe_release(context: ReleaseContext) -> None:
    """Add what the header of a release says."""
    facts, release = context.facts, context.release
    context.add(release, TYPE, RELEASE_CLASS)
    if facts.title:
        context.add(release, NAME, tagged(facts.title, facts.language))
    context.add(release, DATE_PUBLISHED, date(facts.date))
    context.add_text(release, IN_LANGUAGE, language_tag(facts.language))
    if facts.genre is not None:
        context.add(release, GENRE, concept("genre", facts.genre))
    context.add_text(release, LOCATION_CREATED, facts.place)
    context.add(release, URL, link(facts.url))
    context.add(release, PUBLISHER, context.agent(facts.publisher))
    if facts.claimed_count:
        context.add(release, CLAIMED_COUNT, integer(facts.claimed_count))


def describe_snapshot(context: ReleaseContext) -> None:
    """Add the exact text that all offsets refer to."""
    facts, snapshot = context.facts, context.snapshot
    context.add(context.release, TEXT, snapshot)
    context.add(snapshot, TYPE, TEXT_SNAPSHOT)
    context.add(snapshot, TYPE, PROV_ENTITY)
    context.add_text(snapshot, SHA256, facts.sha256)
    context.add_text(snapshot, SOURCE_NAME, facts.name)
    context.add_text(snapshot, ENCODING_FORMAT, facts.media_type)
    context.add(snapshot, LENGTH, integer(len(facts.text)))
    context.add_text(snapshot, IN_LANGUAGE, language_tag(facts.language))
    for language in facts.languages:
        context.add_text(snapshot, LANGUAGE, language_tag(language))
