"""Reduce the facts of a document to the names and asks that linking needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undersigned.linking.about_members import find_members
from undersigned.linking.edition_fingerprint import likeness_of
from undersigned.linking.measure_coreference import find_implied
from undersigned.linking.mentions import (
    AboutMention,
    AddresseeMention,
    Ask,
    DocumentMentions,
    IssuerMention,
    PersonMention,
)
from undersigned.model.facts import About, Audience, Facts, Paraphrase, Part, Quotation, Role
from undersigned.names.words import load_words
from undersigned.text.folding import fold, fold_tokens

__all__ = ["is_collective", "is_network_name", "summarize"]

OPENING = 10
"""Words of a self-description within which "a network of ..." tells what the body is."""


def summarize(facts: Facts) -> DocumentMentions:
    """Return the names and asks of a document's facts.

    Words that stand for all issuers ("the organizations") are no names: what such a speaker asks, the issuers ask.

    Args:
        facts: all that was found in one release.

    Returns:
        A small record that goes to JSON and back.
    """
    return DocumentMentions(
        sha256=facts.sha256,
        date=facts.date,
        language=facts.language,
        publisher=facts.publisher or None,
        issuers=tuple(
            IssuerMention(name=issuer.name, acronym=issuer.acronym, role=issuer.role, position=issuer.position)
            for issuer in facts.issuers
        ),
        persons=tuple(_persons(facts)),
        addressees=tuple(_addressees(facts)),
        abouts=tuple(_about(about, facts) for about in facts.abouts),
        others=tuple(mention.name for mention in facts.other_organizations),
        asks=tuple(_asks(facts)),
        likeness=likeness_of(facts),
    )


def is_collective(name: str) -> bool:
    """Tell whether words stand for all issuers of a document ("The organizations", "las organizaciones firmantes")."""
    words = load_words()
    bare = " ".join(token for token in fold_tokens(name) if token not in words.articles)
    return not bare or bare in words.collectives


def is_network_name(name: str, language: str | None = None) -> bool:
    """Tell whether a name calls its bearer a standing network, coalition, alliance or platform."""
    words = load_words()
    tokens = fold_tokens(name)
    return bool(words.networks.intersection(tokens)) or _is_spanish_network(tokens, language)


def _is_spanish_network(tokens: tuple[str, ...], language: str | None) -> bool:
    words = load_words()
    if tokens[:1] != ("red",) or len(tokens) < 2 or tokens[1] in words.red_not_network:
        return False
    return language in {"es", "ca", "gl"} or bool(words.function_words_by_language["es"].intersection(tokens))


def _about(about: About, facts: Facts) -> AboutMention:
    opening = fold_tokens(about.description[:200])[:OPENING]
    return AboutMention(
        name=about.organization,
        standing=_calls_itself_network(opening),
        members=tuple(dict.fromkeys(member.name for member in find_members(about, facts))),
    )


def _calls_itself_network(opening: tuple[str, ...]) -> bool:
    # Only what an article introduces is said of the body itself: "a network of", but not "works with networks".
    words = load_words()
    for place, token in enumerate(opening):
        before = set(opening[max(0, place - 3) : place])
        if token in words.networks and before & words.introducers:
            return True
        if token == "red" and before & {"una", "la", "es"}:  # noqa: S105 - a word, no secret
            return True
    return False


def _persons(facts: Facts) -> Iterator[PersonMention]:
    for person in facts.persons:
        if person.name and not is_collective(person.name):
            yield PersonMention(
                name=person.name, role=person.role, affiliation=person.affiliation or None, part=person.part
            )
    spoken: tuple[Quotation | Paraphrase, ...] = (*facts.quotations, *facts.paraphrases)
    for said in spoken:
        if said.speaker and not is_collective(said.speaker):
            yield PersonMention(
                name=said.speaker,
                role=said.speaker_role,
                affiliation=said.affiliation or None,
                part=Part.SPEAKER,
            )


def _addressees(facts: Facts) -> Iterator[AddresseeMention]:
    seen = {addressee.name for addressee in facts.addressees}
    for addressee in facts.addressees:
        yield AddresseeMention(name=addressee.name, kind=addressee.kind)
    asked = dict.fromkeys(recommendation.addressee for recommendation in facts.recommendations)
    for name in asked:
        if name and name not in seen:
            yield AddresseeMention(name=name)


def _asks(facts: Facts) -> Iterator[Ask]:
    issuers = tuple(issuer.name for issuer in facts.issuers if issuer.role is not Role.PUBLISHER)
    affiliations = _affiliations(facts)
    for ordinal, recommendation in enumerate(facts.recommendations, start=1):
        if recommendation.audience is Audience.PUBLIC:
            continue  # a call to join or to sign takes no position on a measure
        by_all = not recommendation.speaker or is_collective(recommendation.speaker)
        asserting = issuers if by_all else _asserting(recommendation.speaker or "", affiliations)
        measure, measure_stance = recommendation.measure, recommendation.measure_stance
        if measure is None:
            measure, measure_stance = find_implied(facts, ordinal) or (None, None)
        if measure:
            yield Ask(
                ordinal=ordinal,
                part=0,
                measure=measure,
                measure_stance=measure_stance,
                stance=recommendation.stance,
                asserting=asserting,
                by_all=by_all,
                language=facts.language,
            )
        for number, part in enumerate(recommendation.parts, start=1):
            yield Ask(
                ordinal=ordinal,
                part=number,
                measure=part.measure,
                measure_stance=part.measure_stance,
                asserting=asserting,
                by_all=by_all,
                language=facts.language,
            )


def _affiliations(facts: Facts) -> dict[str, str]:
    found: dict[str, str] = {}
    spoken: Iterable[Quotation] = facts.quotations
    for name, affiliation in [
        *((quotation.speaker, quotation.affiliation) for quotation in spoken),
        *((person.name, person.affiliation) for person in facts.persons),
    ]:
        if name and affiliation:
            found.setdefault(fold(name), affiliation)
    return found


def _asserting(speaker: str, affiliations: dict[str, str]) -> tuple[str, ...]:
    return (affiliations.get(fold(speaker), speaker),)
