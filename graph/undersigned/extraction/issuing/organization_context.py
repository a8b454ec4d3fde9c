"""Find names of bodies in running text: by their words, by words beside them, and as where persons belong."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.organization_names import looks_like_acronym
from undersigned.extraction.issuing.organization_proof import (
    EDGE,
    Found,
    has_noun,
    is_compound,
    is_known,
    is_proper,
    rule_for,
)
from undersigned.extraction.issuing.organization_runs import POSSESSIVE, iter_names, trim
from undersigned.extraction.issuing.organization_words import OrganizationPatterns
from undersigned.model.facts import Part, Person

__all__ = ["iter_affiliations", "iter_bodies"]

SENTENCE_ENDS = frozenset('.!?:\n“"„«•*-–—(')


def iter_bodies(draft: Draft, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names of bodies in a range of the text."""
    yield from iter_governments(draft.document.text, start, end, patterns)
    for match in patterns.run.finditer(draft.document.text, start, end):
        yield from read_run(draft, match.start(), match.end(), patterns)


def iter_governments(text: str, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names that the patterns of governments match."""
    if not any(text.find(hint, start, end) >= 0 for hint in patterns.hints):
        return
    for match in patterns.government.finditer(text, start, end):
        group = next(group for group, value in match.groupdict().items() if value)
        left, right = trim(text, *match.span(group), patterns)
        name = " ".join(text[left:right].split())
        party = name.rpartition(" ")[2] in patterns.acronyms | patterns.ambiguous  # "gobierno del PLM"
        if (" " in name or "-" in name) and not party and not patterns.names.is_generic(name):
            yield Found(start=left, end=right, name=name, rule="organizations.government")


def read_run(draft: Draft, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names of bodies in a capitalized run."""
    text = draft.document.text
    told = is_told(text, start, end, patterns)
    if not told and is_plain_word(text[start:end], draft, patterns):
        return
    for number, (left, right) in enumerate(iter_names(text, start, end, patterns)):
        name = " ".join(text[left:right].split())
        rule = judge(name, left, draft, patterns) if name else None
        if rule is not None:
            yield Found(start=left, end=right, name=name, rule=rule)
        elif name and told and number == 0 and is_proper(name, patterns):
            yield Found(start=left, end=right, name=name, rule="organizations.kind")


def is_told(text: str, start: int, end: int, patterns: OrganizationPatterns) -> bool:
    """Tell whether the words beside a run say that it names a body ("the company X", "X, a company")."""
    before = text[text.rfind(" ", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
    if before in patterns.kinds:
        return True
    return (
        text.startswith(", ", end)
        and patterns.kind_behind.match(text, end) is not None
        and before not in patterns.times
    )


def is_plain_word(run: str, draft: Draft, patterns: OrganizationPatterns) -> bool:
    """Tell whether a run is one word that is no known body: nothing can come of it."""
    if " " in run or "\n" in run:
        return False
    word = POSSESSIVE.sub("", run.strip(EDGE))
    known = word in patterns.ambiguous or word in draft.acronyms or is_known(word, patterns)
    return not known and not is_compound(word, patterns)


def judge(name: str, start: int, draft: Draft, patterns: OrganizationPatterns) -> str | None:
    """Return the rule by which a name denotes a body, or None."""
    if name in draft.acronyms and has_noun(draft.acronyms[name], patterns):
        return "organizations.acronym"
    if name in patterns.ambiguous:
        return "organizations.ambiguous" if is_inside(draft.document.text, start) else None
    rule = rule_for(name, patterns)
    shouted = rule == "organizations.acronym" and is_shouted(draft.document.text, start)
    return None if shouted else rule


def is_inside(text: str, start: int) -> bool:
    """Tell whether a word does not begin a sentence."""
    return text[:start].rstrip(" ")[-1:] not in SENTENCE_ENDS and start > 0


def is_shouted(text: str, start: int) -> bool:
    """Tell whether a word stands in a line of capitals, where any word looks like an acronym."""
    end = text.find("\n", start)
    line = text[text.rfind("\n", 0, start) + 1 : end if end >= 0 else len(text)]
    return " " in line and line.isupper()


def iter_affiliations(draft: Draft, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the bodies that persons belong to, and those that speak, where no other rule tells of them."""
    persons = {person.name for person in draft.persons}
    named = [(one.affiliation, "organizations.affiliation") for one in draft.persons if is_sure(one, patterns)]
    named += [(one.speaker, "organizations.speaker") for one in draft.quotations if one.speaker not in persons]
    for name, rule in dict.fromkeys(named):
        start = draft.document.text.find(name) if name else -1
        if name is None or start < 0:
            continue
        left, right = trim(draft.document.text, start, start + len(name), patterns)
        bare = " ".join(draft.document.text[left:right].split())
        if (" " in bare or looks_like_acronym(bare)) and is_proper(bare, patterns):
            yield Found(start=left, end=right, name=bare, rule=rule)


def is_sure(person: Person, patterns: OrganizationPatterns) -> bool:
    """Tell whether what stands beside a person is a body: lists of signers name subjects and honors there too."""
    name = person.affiliation or ""
    return person.part is not Part.SIGNER or patterns.names.has_organization_noun(name) or is_known(name, patterns)
