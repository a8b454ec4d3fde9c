"""A candidate for an issuer, and how candidates from several places of a document become one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from undersigned.extraction.name_entries import Entry
from undersigned.extraction.organization_names import initials_of, load_names, looks_like_acronym, name_key, name_tokens
from undersigned.model.facts import Role

__all__ = ["Candidate", "merge_candidates"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A name that was found as one of an issuer, the rule that found it, and the role that it gives."""

    entry: Entry
    rule: str
    role: Role


def merge_candidates(
    lists: Iterable[Sequence[Candidate]], acronyms: Mapping[str, str]
) -> list[Candidate]:
    """Merge lists of candidates to one without repetitions.

    Args:
        lists: the surest list first; of two spellings of one name the first one stays.
        acronyms: acronym to long name, as the document tells.

    Returns:
        One candidate for each name, in order of the text.
    """
    long_names = {acronym: name_key(name) for acronym, name in acronyms.items()}
    by_key: dict[str, Candidate] = {}
    for candidates in lists:
        earlier = dict(by_key)
        for candidate in candidates:
            key = find_key(candidate, by_key, earlier, long_names)
            kept = by_key.get(key)
            by_key[key] = candidate if kept is None else complete(kept, candidate, acronyms)
    return sorted(by_key.values(), key=lambda one: (one.entry.start, one.entry.end))


def find_key(
    candidate: Candidate,
    by_key: Mapping[str, Candidate],
    earlier: Mapping[str, Candidate],
    long_names: Mapping[str, str],
) -> str:
    """Return the key of the name that a candidate repeats, else its own."""
    name = candidate.entry.name
    key = long_names.get(name, name_key(name))
    if key in by_key:
        return key
    acronym = candidate.entry.acronym
    joined = key.replace(" ", "")
    for other, kept in by_key.items():
        if acronym and (kept.entry.acronym == acronym or kept.entry.name == acronym):
            return other
        if kept.entry.acronym == name or other.replace(" ", "") == joined:
            return other
    return next((other for other in earlier if is_short_form(key, other) or are_initials(name, earlier[other])), key)


def are_initials(name: str, other: Candidate) -> bool:
    """Tell whether one of two names is made of the initials of the longer words of the other."""
    long_name = other.entry.name
    short, long_name = (name, long_name) if looks_like_acronym(name) else (long_name, name)
    if not looks_like_acronym(short) or len(short) < 3:
        return False
    heads = [token for token in name_tokens(long_name) if token not in load_names(None).connector_words]
    return short.casefold() == initials_of(heads)


def is_short_form(key: str, other: str) -> bool:
    """Tell whether one key is the other without words at its beginning or end."""
    shorter, longer = sorted((key, other), key=len)
    return len(shorter) >= 4 and (longer.startswith(f"{shorter} ") or longer.endswith(f" {shorter}"))


def complete(kept: Candidate, repeated: Candidate, acronyms: Mapping[str, str]) -> Candidate:
    """Return the kept candidate with the acronym or the long name that a repetition adds."""
    entry, other = kept.entry, repeated.entry
    if entry.acronym is None and other.acronym is not None and other.acronym != entry.name:
        return replace(kept, entry=replace(entry, acronym=other.acronym))
    if looks_like_acronym(other.name) and entry.acronym is None and len(name_tokens(entry.name)) > 1:
        return replace(kept, entry=replace(entry, acronym=other.name)) if are_initials(other.name, kept) else kept
    if looks_like_acronym(entry.name) and len(name_tokens(other.name)) > 1 and acronyms.get(entry.name) == other.name:
        return replace(kept, entry=replace(other, acronym=entry.name))
    return kept
