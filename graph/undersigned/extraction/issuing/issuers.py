"""Find who issues, signs and endorses."""

from __future__ import annotations

from dataclasses import replace

from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.behind_verbs import find_behind_verbs
from undersigned.extraction.issuing.issuer_candidates import Candidate, drop_weak, merge_candidates
from undersigned.extraction.issuing.issuer_fallbacks import (
    find_spokespeople,
    is_collection,
    most_named,
    speaks_for_many,
)
from undersigned.extraction.issuing.issuer_lists import Reader, find_listed, make_reader
from undersigned.extraction.issuing.issuer_subjects import find_late_subject, find_subjects
from undersigned.extraction.issuing.localities import locality_behind
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.extraction.issuing.publishers import find_publishers
from undersigned.extraction.issuing.self_named import find_self_named
from undersigned.extraction.issuing.sender_lines import find_senders
from undersigned.extraction.issuing.signatories import drop_affiliations, find_signatories
from undersigned.extraction.people.name_shapes import find_nominative
from undersigned.extraction.speech.speech_words import load_speech_words
from undersigned.model.facts import Issuer, Role
from undersigned.names.keys import name_key

__all__ = ["extract_issuers"]

SHORTEST = 5
"""Letters of a name that can stand without the word for its kind."""
OFTEN = 2
"""A name that stands so often without the word for its kind is known by itself."""


def extract_issuers(draft: Draft) -> tuple[Issuer, ...]:
    """Find the organizations that issue, co-issue, sign or endorse a release, or published it before.

    Lists of signatories come first, then lists and subjects in running text; `find_unlisted` tells what counts where
    nobody is listed.

    Returns:
        Issuers in order of the text; `position` counts from 1.
    """
    reader = make_reader(draft)
    lists = (
        find_signatories(draft),
        find_senders(draft),
        find_listed(reader),
        find_behind_verbs(reader),
        find_subjects(reader),
    )
    found = merge_candidates(drop_weak(lists), draft.acronyms)
    found = drop_affiliations(draft, found or find_unlisted(draft, reader))
    others = find_publishers(draft, frozenset(name_key(one.entry.name) for one in found))
    alone = len(found) == 1
    ordered = sorted((*found, *others), key=lambda one: one.entry.start)
    return tuple(make_issuer(draft, one, number, alone=alone) for number, one in enumerate(ordered, start=1))


def find_unlisted(draft: Draft, reader: Reader) -> list[Candidate]:
    """Find the issuers of a release that lists nobody.

    The organizations of all who are quoted count where the release speaks for many; else the body in whose name it
    speaks, of the quoted ones that which it names most, or that which acts behind the lead.
    """
    if is_collection(draft) or speaks_for_many(draft):
        spoken = merge_candidates((find_spokespeople(draft),), draft.acronyms)
        if spoken:
            return spoken
    return find_self_named(draft) or most_named(draft, find_spokespeople(draft)) or find_late_subject(reader)


def in_nominative(entry: Entry, draft: Draft) -> Entry:
    """Return an entry that stands in the genitive where the text has its name otherwise."""
    text = draft.document.text
    found = find_nominative(entry.name, text, load_speech_words(draft.document.language).genitive_endings)
    return replace(entry, start=found.start(), end=found.end(), name=found[0]) if found else entry


def without_head(entry: Entry, draft: Draft) -> Entry:
    """Return an entry without the word for any body before it, where the text often leaves that out."""
    text, names = draft.document.text, load_names(draft.document.language)
    head, _, rest = entry.name.partition(" ")
    start = entry.end - len(rest)
    if (
        len(rest) < SHORTEST
        or not rest[0].isupper()
        or text[start : entry.end] != rest
        or not (head.isalpha() and names.is_generic(head))
    ):
        return entry
    alone = text.count(rest) - text.count(entry.name)
    return replace(entry, start=start, name=rest) if alone >= OFTEN else entry


def make_issuer(draft: Draft, candidate: Candidate, position: int, *, alone: bool) -> Issuer:
    """Make the record of a candidate; the only one of a release issues it alone."""
    entry = without_head(in_nominative(candidate.entry, draft), draft)
    acronym = entry.acronym or next((short for short, name in draft.acronyms.items() if name == entry.name), None)
    text, names = draft.document.text, load_names(draft.document.language)
    behind = locality_behind(text, candidate.entry.end, names)
    role = Role.ISSUER if alone and candidate.role is Role.CO_ISSUER else candidate.role
    return Issuer(
        **draft.evidence(entry.start, entry.end, candidate.rule),
        name=entry.name,
        acronym=acronym,
        role=role,
        position=position,
        country=candidate.place.country or behind.country,
        city=candidate.place.city or behind.city,
        group=candidate.group,
    )
