"""Lists of signatories in files of their own, joined to the letters that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from undersigned.linking.decisions.record import Pair
from undersigned.linking.edition_fingerprint import plain_stem
from undersigned.linking.mentions import DocumentMentions, IssuerMention
from undersigned.linking.questions import Questions
from undersigned.linking.told_editions import decided_pairs
from undersigned.model.facts import Role
from undersigned.model.links import Edition, Question, QuestionKind

__all__ = ["ask_about_lists", "find_lists", "join_signatories"]


def find_lists(
    documents: Iterable[DocumentMentions], editions: Mapping[str, Edition], *, same: Iterable[Pair] = ()
) -> dict[str, Edition]:
    """Return which release each list of signatories belongs to, by SHA-256; lists without a letter are left out.

    What a person decided counts most, then what the metadata of a list say, then a link to it, then names of files in
    one folder.

    Args:
        documents: one record a SHA-256, in any order.
        editions: of releases; lists are none of them.
        same: keys of two names of files that a person says belong together.
    """
    known = sorted(documents, key=lambda document: document.sha256)
    letters = [document for document in known if document.likeness.list_of is None]
    decided = decided_pairs(known, same)
    found: dict[str, Edition] = {}
    for document in known:
        if document.likeness.list_of is not None:
            chosen = [one for one in letters if frozenset((one.sha256, document.sha256)) in decided]
            for reason, candidates in (("decided", chosen), *_candidates(document, letters)):
                mains = {editions[one.sha256].main if one.sha256 in editions else one.sha256 for one in candidates}
                if len(mains) == 1:
                    found[document.sha256] = _joined(document, mains.pop(), known, reason)
                    break
    return found


def ask_about_lists(
    documents: Iterable[DocumentMentions], editions: Mapping[str, Edition], questions: Questions
) -> None:
    """Ask whose signatories the lists are that belong to no letter."""
    for document in documents:
        name = document.likeness.name
        if document.likeness.list_of is not None and document.sha256 not in editions:
            sentence = (
                f"“{name}” lists signatories, and it does not tell of which letter: put it beside the letter under its "
                "name, or decide same on the names of the two files."
            )
            questions.ask(
                Question(
                    kind=QuestionKind.IDENTITY,
                    subject=name,
                    rule="list.letter",
                    sentence=sentence,
                    releases=1,
                    documents=(document.sha256,),
                )
            )


def join_signatories(
    documents: Sequence[DocumentMentions], editions: Mapping[str, Edition]
) -> tuple[DocumentMentions, ...]:
    """Return the documents with the signatories of their lists as their own: those also hold what all issuers ask.

    Args:
        documents: one record a SHA-256.
        editions: of releases, the lists among them.

    Returns:
        The documents in the same order; the lists as they were.
    """
    issuers: dict[str, tuple[IssuerMention, ...]] = {}
    for document in documents:
        edition = editions.get(document.sha256)
        if edition is not None and edition.signatories:
            issuers[edition.main] = (*issuers.get(edition.main, ()), *document.issuers)
    return tuple(_signed(document, issuers, editions) for document in documents)


def _candidates(
    document: DocumentMentions, letters: Sequence[DocumentMentions]
) -> Iterator[tuple[str, list[DocumentMentions]]]:
    """Yield the letters that a list may belong to, by one kind of evidence after the other."""
    likeness, told = document.likeness, document.likeness.list_of or ""
    stem = plain_stem(told)
    yield "told by its metadata", [one for one in letters if told and told in {one.likeness.name, one.likeness.url}]
    yield "linked from it", [one for one in letters if likeness.name in one.likeness.linked]
    beside = [one for one in letters if one.likeness.folder == likeness.folder]
    yield "named like it", [one for one in beside if stem and one.likeness.stem == stem]
    yield "beside it", beside if not stem else []


def _joined(document: DocumentMentions, main: str, known: Iterable[DocumentMentions], reason: str) -> Edition:
    letter = next(one for one in known if one.sha256 == main)
    return Edition(
        main=main,
        names=(document.likeness.name, letter.likeness.name),
        reason=f"list of its signatories, {reason}",
        recommendations={},
        quotations={},
        signatories=True,
    )


def _signed(
    document: DocumentMentions, issuers: Mapping[str, tuple[IssuerMention, ...]], editions: Mapping[str, Edition]
) -> DocumentMentions:
    """Return a letter or an edition of it with further issuers, who ask what all its issuers ask."""
    edition = editions.get(document.sha256)
    further = issuers.get(edition.main if edition else document.sha256, ())
    if not further or (edition is not None and edition.signatories):
        return document
    own = {issuer.name for issuer in document.issuers}
    issuing = (*document.issuers, *(issuer for issuer in further if issuer.name not in own))
    names = tuple(dict.fromkeys(issuer.name for issuer in issuing if issuer.role is not Role.PUBLISHER))
    asks = tuple(ask.model_copy(update={"asserting": names}) if ask.by_all else ask for ask in document.asks)
    return document.model_copy(update={"issuers": issuing, "asks": asks})
