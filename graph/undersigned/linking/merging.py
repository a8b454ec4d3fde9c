"""What editions of one release say, counted once: names of issuers that denote one body, asks that are one ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from undersigned.linking.mention_graph import MentionGraph, Strength
from undersigned.linking.mentions import Ask, DocumentMentions
from undersigned.model.links import Edition

__all__ = ["hint_at_issuers", "merge_asks"]


def hint_at_issuers(register: MentionGraph, editions: Mapping[str, Edition]) -> None:
    """Note that names which stand at one place of the lists of two editions denote one organization."""
    for sha256, edition in sorted(editions.items()):
        for main, other in edition.issuers:
            first, second = register.names.get((edition.main, main)), register.names.get((sha256, other))
            if first and second:
                register.hint(Strength.EDITION, first, second)


def merge_asks(documents: Iterable[DocumentMentions], editions: Mapping[str, Edition]) -> list[DocumentMentions]:
    """Return the documents with every ask once: what further editions ask stands with the main edition, if it is there.

    An ask whose measure only a further edition tells is asked by the main one, under its own number.

    Args:
        documents: one record a SHA-256.
        editions: what the further editions are editions of.

    Returns:
        The documents in the same order.
    """
    known = {document.sha256: document for document in documents}
    asks = {sha256: list(document.asks) for sha256, document in known.items()}
    for sha256, edition in sorted(editions.items()):
        main, other = known[edition.main], known[sha256]
        asks[sha256] = [ask for ask in other.asks if ask.ordinal not in edition.recommendations]
        asks[edition.main] += _told_here_alone(main, other, edition, asks[edition.main])
    return [
        document if asks[sha256] == list(document.asks) else document.model_copy(update={"asks": tuple(asks[sha256])})
        for sha256, document in known.items()
    ]


def _told_here_alone(
    main: DocumentMentions, other: DocumentMentions, edition: Edition, known: Sequence[Ask]
) -> list[Ask]:
    """Return the asks of all issuers that the main edition has too, but without a measure."""
    told = {ask.ordinal for ask in known}
    issuers = tuple(issuer.name for issuer in main.issuers)
    found = list[Ask]()
    for ask in other.asks:
        ordinal = edition.recommendations.get(ask.ordinal)
        everybody = set(ask.asserting) == {issuer.name for issuer in other.issuers}
        if ordinal is not None and ordinal not in told and ask.part == 0 and everybody:
            found.append(ask.model_copy(update={"ordinal": ordinal, "asserting": issuers}))
    return found
