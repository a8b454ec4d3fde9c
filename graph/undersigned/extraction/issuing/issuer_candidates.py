"""A candidate for an issuer, and how candidates from several places of a document become one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from undersigned.extraction.issuing.localities import Locality
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.model.facts import Role
from undersigned.names.acronyms import fold_acronym, is_acronym, spells
from undersigned.names.keys import name_key
from undersigned.names.short_forms import ShortForms, is_short_form
from undersigned.text.folding import fold_tokens

__all__ = ["Candidate", "drop_weak", "merge_candidates"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A name that was found as one of an issuer, the rule that found it, and what its list tells of it.

    Args:
        entry: the name with its place.
        rule: that found it.
        role: the part it takes.
        place: where the list says it comes from.
        group: heading of its part of the list.
        weak: whether the text may tell of others: of parties to a lawsuit, of who coordinated a letter elsewhere.
    """

    entry: Entry
    rule: str
    role: Role
    place: Locality = field(default_factory=Locality)
    group: str | None = None
    weak: bool = False


@dataclass(slots=True, kw_only=True)
class Register:
    """The candidates kept so far, with all forms under which each is known."""

    acronyms: Mapping[str, str]
    kept: dict[str, Candidate] = field(default_factory=dict[str, Candidate])
    forms: dict[str, str] = field(default_factory=dict[str, str])
    short_forms: ShortForms[str] = field(default_factory=ShortForms[str])

    def add(self, candidate: Candidate, earlier: int | None) -> None:
        """Keep a candidate, or complete the one that it repeats, of so many first names."""
        key = self.find(candidate, earlier)
        before = self.kept.get(key)
        if before is None:
            self.short_forms.add(candidate.entry.name, key)
        one = candidate if before is None else complete(before, candidate, self.acronyms)
        self.kept[key] = one
        for form in (*forms_of(one.entry), *forms_of(candidate.entry)):
            self.forms.setdefault(form, key)

    def find(self, candidate: Candidate, earlier: int | None) -> str:
        """Return the key of the name that a candidate repeats, else its own."""
        entry = candidate.entry
        long_name = self.acronyms.get(entry.name, entry.name)
        key = name_key(long_name)
        for form in (key, *forms_of(entry)):
            if form in self.forms:
                return self.forms[form]
        return self.short_forms.find(long_name, earlier) or self.short_forms.find(entry.name, earlier) or key


def forms_of(entry: Entry) -> tuple[str, ...]:
    """Return the forms under which a name is known: its key, its acronym."""
    return (name_key(entry.name), *((fold_acronym(entry.acronym),) if entry.acronym else ()))


def merge_candidates(lists: Iterable[Sequence[Candidate]], acronyms: Mapping[str, str]) -> list[Candidate]:
    """Merge lists of candidates to one without repetitions.

    Args:
        lists: the surest list first; of two spellings of one name the first one stays. Short forms ("Lantern" of
            "Lantern League") are looked for from one list to another, and among single subjects of sentences; two
            members of one enumeration differ.
        acronyms: acronym to long name, as the document tells.

    Returns:
        One candidate for each name, in order of the text.
    """
    register = Register(acronyms=acronyms)
    for candidates in lists:
        earlier = len(register.short_forms)
        for candidate in candidates:
            single = candidate.role is Role.ISSUER
            register.add(candidate, None if single else earlier)
    return sorted(register.kept.values(), key=lambda one: (one.entry.start, one.entry.end))


def drop_weak(lists: Sequence[Sequence[Candidate]]) -> list[list[Candidate]]:
    """Leave out weak candidates where the text surely names issuers who are not all among them."""
    firm = {name_key(one.entry.name): one.entry.name for found in lists for one in found if not one.weak}
    weak = {name_key(one.entry.name): one.entry.name for found in lists for one in found if one.weak}
    short_forms = ShortForms[str]()
    for key, name in weak.items():
        short_forms.add(name, key)
    foreign = any(key not in weak and short_forms.find(name) is None for key, name in firm.items())
    return [[one for one in found if not (one.weak and foreign)] for found in lists]


def complete(kept: Candidate, repeated: Candidate, acronyms: Mapping[str, str]) -> Candidate:
    """Return the kept candidate with the acronym or the long name that a repetition adds."""
    entry, other = kept.entry, repeated.entry
    if entry.acronym is None and other.acronym is not None and other.acronym != entry.name:
        return replace(kept, entry=replace(entry, acronym=other.acronym))
    if is_acronym(other.name) and entry.acronym is None and spells(fold_acronym(other.name), fold_tokens(entry.name)):
        return replace(kept, entry=replace(entry, acronym=other.name))
    if is_acronym(entry.name) and acronyms.get(entry.name) == other.name:
        return replace(kept, entry=replace(other, acronym=entry.name))
    single = kept.role is Role.ISSUER and repeated.role is Role.ISSUER
    longer = len(other.name) > len(entry.name) and is_short_form(entry.name, other.name)
    if single and longer:
        return replace(repeated, entry=replace(other, acronym=other.acronym or entry.acronym))
    return kept
