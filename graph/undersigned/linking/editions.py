"""Editions of one release: the same text in two files, and its translations.

A release in two files, or in two languages, is one release: who issued it and what it asks must not count twice. Two
releases of one coalition on one day stay two, so a join needs more than a common list of issuers and a common day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from undersigned.linking.alignment import align_passages
from undersigned.linking.decisions.record import Pair
from undersigned.linking.edition_fingerprint import resemblance
from undersigned.linking.mentions import DocumentMentions, Likeness
from undersigned.linking.told_editions import coded_twins, decided_pairs, iter_names, told_translation
from undersigned.model.links import Edition
from undersigned.names.keys import name_key

__all__ = ["find_editions"]

DECIDED, SAME, TRANSLATION = range(3)
"""Ranks of matches, the surest first."""
TOLD = -1.0
"""Unlikeness of translations that are told: as of those that have all names in common."""
SAME_TEXT = 0.9
"""Shingles in common of one text in two formats; a release that is issued again, changed, has fewer."""
SAME_TEXT_UNDATED = 0.95
"""The same where a day is not known: what is issued again each year or week differs little."""
SAME_MARKS = 0.7
"""Names and numbers in common of one text in two formats."""
TRANSLATED = 0.25
"""Names and numbers in common of a release and its translation."""
LEAST_MARKS = 10
"""With fewer names and numbers their share tells nothing."""
LEAST_SHINGLES = 60
"""Of a text that is shorter, or nearly all list, all words must be the same."""
LENGTHS = 0.6
"""The shorter of two editions has at least this share of the length of the longer one."""
SHARED_ISSUERS = 0.3
LARGEST_BLOCK = 64
"""What more documents have in common tells no edition, and comparing them in pairs would take long."""
SAMPLE = 6
"""Least hashes by which documents meet."""


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    """Two documents that may be editions of one release; the better sorts first."""

    rank: int
    unlikeness: float
    first: str
    second: str
    reason: str


def find_editions(
    documents: Iterable[DocumentMentions], *, same: Iterable[Pair] = (), different: Iterable[Pair] = ()
) -> dict[str, Edition]:
    """Return what each further edition is an edition of, by SHA-256; releases with one edition are left out.

    The main edition is the original, where that is told; else one whose file name has no code of a language, for sites
    add it to translations; then the one with most text, among equals the first by name. Documents are compared in
    blocks that share a day and an issuer, a file name but for its language, what is told of them, or some words.

    Args:
        documents: one record a SHA-256, in any order.
        same: keys of names that a person says denote one; of two names of files, that these are editions.
        different: the same for names that denote two.
    """
    known = {document.sha256: document for document in sorted(documents, key=lambda document: document.sha256)}
    groups = {sha256: [sha256] for sha256 in known}
    reasons: dict[str, list[str]] = {}
    apart = decided_pairs(known.values(), different)
    decided = (_Match(DECIDED, 0.0, min(pair), max(pair), "decided") for pair in decided_pairs(known.values(), same))
    for match in sorted((*decided, *_matches(known))):
        one, other = groups[match.first], groups[match.second]
        if one is other or any(frozenset((here, there)) in apart for here in one for there in other):
            continue
        if match.rank == TRANSLATION and _languages(known, one) & _languages(known, other):
            continue
        one.extend(other)
        groups.update(dict.fromkeys(other, one))
        for sha256 in (match.first, match.second):
            reasons.setdefault(sha256, []).append(match.reason)
    found: dict[str, Edition] = {}
    for group in {id(group): group for group in groups.values() if len(group) > 1}.values():
        main, *others = sorted((known[sha256] for sha256 in group), key=_rank)
        found |= {other.sha256: _edition(main, other, reasons[other.sha256][0]) for other in others}
    return dict(sorted(found.items()))


def _rank(document: DocumentMentions) -> tuple[bool, bool, int, str, str]:
    likeness = document.likeness
    return (bool(likeness.original), bool(likeness.language), -likeness.length, likeness.name, document.sha256)


def _languages(known: dict[str, DocumentMentions], group: Iterable[str]) -> set[str | None]:
    return {known[sha256].language for sha256 in group}


def _edition(main: DocumentMentions, other: DocumentMentions, reason: str) -> Edition:
    return Edition(
        main=main.sha256,
        names=(other.likeness.name, main.likeness.name),
        reason=reason,
        recommendations=align_passages(main.likeness.recommendations, other.likeness.recommendations),
        quotations=align_passages(main.likeness.quotations, other.likeness.quotations),
        issuers=_aligned_issuers(main, other),
    )


def _aligned_issuers(main: DocumentMentions, other: DocumentMentions) -> tuple[tuple[str, str], ...]:
    """Return the names of issuers by their places, where the lists agree in length and most names."""
    pairs = list(zip(main.issuers, other.issuers, strict=False))
    equal = sum(name_key(one.name) == name_key(two.name) for one, two in pairs)
    if len(main.issuers) != len(other.issuers) or equal * 2 < len(pairs):
        return ()
    return tuple((one.name, two.name) for one, two in pairs if one.role is two.role and one.name != two.name)


def _matches(known: dict[str, DocumentMentions]) -> Iterator[_Match]:
    blocks: dict[object, list[str]] = {}
    for document in known.values():
        for key in _block_keys(document):
            blocks.setdefault(key, []).append(document.sha256)
    compared: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            for pair in combinations(block, 2):
                if pair not in compared:
                    compared.add(pair)
                    match = _match(known[pair[0]], known[pair[1]])
                    if match is not None:
                        yield match


def _block_keys(document: DocumentMentions) -> set[object]:
    likeness = document.likeness
    keys: set[object] = {("words", value) for value in likeness.sketch[:SAMPLE]}
    keys.add(("stem", likeness.stem))
    keys |= {("name", name) for name in iter_names(likeness) if name}
    if document.date:
        keys |= {("day", document.date, value) for value in likeness.marks[:SAMPLE]}
        keys |= {("day", document.date, key) for key in sorted(_issuers(document))[:SAMPLE]}
    return keys


def _issuers(document: DocumentMentions) -> set[str]:
    names = [issuer.name for issuer in document.issuers]
    return {name_key(name) for name in (*names, document.publisher or "") if name}


def _match(first: DocumentMentions, second: DocumentMentions) -> _Match | None:
    one, other = first.likeness, second.likeness
    if first.language != second.language and (told := told_translation(one, other)):
        return _Match(TRANSLATION, TOLD, first.sha256, second.sha256, f"translation, {told}")
    if first.date and second.date and first.date != second.date:
        return None
    if min(one.length, other.length) < LENGTHS * max(one.length, other.length):
        return None
    return (_match_text if first.language == second.language else _match_translation)(first, second)


def _match_text(first: DocumentMentions, second: DocumentMentions) -> _Match | None:
    dated = first.date is not None and second.date is not None
    alike = _same_text(first.likeness, second.likeness, SAME_TEXT if dated else SAME_TEXT_UNDATED)
    reason = f"near-equal text ({alike:.0%} of the words in common)"
    return _Match(SAME, -alike, first.sha256, second.sha256, reason) if alike else None


def _match_translation(first: DocumentMentions, second: DocumentMentions) -> _Match | None:
    one, other = first.likeness, second.likeness
    if not _is_long(one.marks, other.marks, LEAST_MARKS):
        reason = "translation (named alike but for the language)"
        return _Match(TRANSLATION, 0.0, first.sha256, second.sha256, reason) if coded_twins(first, second) else None
    alike = resemblance(one.marks, other.marks)
    if alike < TRANSLATED or not (_are_twins(first, second) or _meet(first, second)):
        return None
    reason = f"translation ({alike:.0%} of names and numbers in common)"
    return _Match(TRANSLATION, -alike, first.sha256, second.sha256, reason)


def _same_text(one: Likeness, other: Likeness, least: float) -> float:
    """Return how much of the words two files of one text have in common, 0 where they are two texts.

    A template filled in twice has most words in common, but not its names and numbers.
    """
    alike = resemblance(one.sketch, other.sketch)
    if alike < (least if _is_long(one.sketch, other.sketch, LEAST_SHINGLES) else 1.0):
        return 0.0
    if _is_long(one.marks, other.marks, LEAST_MARKS) and resemblance(one.marks, other.marks) < SAME_MARKS:
        return 0.0
    return alike


def _is_long(one: Sequence[int], other: Sequence[int], least: int) -> bool:
    return min(len(one), len(other)) >= least


def _are_twins(first: DocumentMentions, second: DocumentMentions) -> bool:
    """Tell whether the names of two files differ in the word for the language alone."""
    one, other = first.likeness, second.likeness
    return bool(one.stem) and one.stem == other.stem and one.name != other.name


def _meet(first: DocumentMentions, second: DocumentMentions) -> bool:
    """Tell whether two documents are of one day and share enough issuers."""
    if not first.date or first.date != second.date:
        return False
    one, other = _issuers(first), _issuers(second)
    return bool(one and other) and len(one & other) >= SHARED_ISSUERS * min(len(one), len(other))
