"""Find names of organizations and their acronyms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuing.acronyms import find_acronyms
from undersigned.extraction.mentions.proof import Found, is_known, is_proper
from undersigned.extraction.mentions.runs import POSSESSIVE, trim
from undersigned.extraction.mentions.table import Kind
from undersigned.extraction.mentions.words import OrganizationPatterns, load_organization_patterns
from undersigned.model.facts import OrganizationMention, Part, Person
from undersigned.names.acronyms import fold_acronym, is_acronym
from undersigned.names.keys import name_tokens
from undersigned.names.short_forms import NameRuns
from undersigned.text.places import first_place

__all__ = ["extract_acronyms", "extract_organizations"]

ZONES = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS, Zone.ABOUT})
BLOCK = 4000
"""Characters of a block that are searched."""
MAX_BLOCKS = 400
FEW_SIGNERS = 12
"""In a longer list of persons who sign, where they work is no organization that the text speaks of."""
AMBIGUOUS = "organizations.ambiguous"
KNOWN = frozenset({"organizations.acronym", "organizations.standing", AMBIGUOUS})
TOLD = frozenset({"noun", "compound", "legal-form", "standing", "acronym", "ambiguous", "government", "kind"})
"""What tells an organization by the words of its name or by words beside it."""


def extract_acronyms(draft: Draft) -> dict[str, str]:
    """Find `Long Name (ACR)` pairs; acronym to long name as written."""
    return find_acronyms(draft.document)


def extract_organizations(draft: Draft) -> tuple[OrganizationMention, ...]:
    """Find other bodies named in the text: governments, public bodies, companies, media, associations.

    Returns:
        Each body once, in order of the text, without issuers and persons.
    """
    patterns = load_organization_patterns(draft.document.language)
    own = known_names(draft, patterns)
    long_names = {acronym: name_tokens(name) for acronym, name in draft.acronyms.items()}
    found: dict[tuple[str, ...], Found] = {}
    ends: dict[int, tuple[str, ...]] = {}
    for one in (*iter_mentions(draft), *iter_affiliations(draft, patterns)):
        if draft.document.text.startswith(" (", one.start - 2) and one.start - 2 in ends:
            long_names.setdefault(one.name, ends[one.start - 2])
        words = long_names.get(one.name, name_tokens(one.name))
        ends[one.end] = words
        if words not in found and not own.meets(without_particles(words, patterns)):
            found[words] = explained(one, draft)
    return tuple(
        OrganizationMention(**draft.evidence(one.start, one.end, one.rule), name=one.name)
        for one in sorted(drop_lonely(drop_short_forms(found, patterns), draft.document.text))
    )


def iter_mentions(draft: Draft) -> Iterator[Found]:
    """Yield the organizations that the table of mentions has in running text, each with the rule that told it."""
    for zoned in draft.blocks[:MAX_BLOCKS]:
        if zoned.zone not in ZONES:
            continue
        start, end = zoned.block.span.start, min(zoned.block.span.end, zoned.block.span.start + BLOCK)
        for one in draft.mentions.between(start, end, Kind.ORGANIZATION):
            for tag in sorted(TOLD & one.tags):
                yield Found(start=one.start, end=one.end, name=one.name, rule=f"organizations.{tag}")


def iter_affiliations(draft: Draft, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the bodies that persons belong to, and those that speak, where no other rule tells of them."""
    persons = {person.name for person in draft.persons}
    signers = sum(person.part is Part.SIGNER for person in draft.persons)
    belonging = [one for one in draft.persons if signers <= FEW_SIGNERS or one.part is not Part.SIGNER]
    named = [(one.affiliation, "organizations.affiliation") for one in belonging if is_sure(one, patterns)]
    named += [(one.speaker, "organizations.speaker") for one in draft.quotations if one.speaker not in persons]
    for name, rule in dict.fromkeys(named):
        start = first_place(draft.document.text, name) if name else -1
        if name is None or start < 0:
            continue
        left, right = trim(draft.document.text, start, start + len(name), patterns)
        bare = " ".join(draft.document.text[left:right].split())
        if (" " in bare or is_acronym(bare)) and is_proper(bare, patterns):
            yield Found(start=left, end=right, name=bare, rule=rule)


def is_sure(person: Person, patterns: OrganizationPatterns) -> bool:
    """Tell whether what stands beside a person is a body: lists of signers name subjects and honors there too."""
    name = person.affiliation or ""
    return person.part is not Part.SIGNER or patterns.names.has_organization_noun(name) or is_known(name, patterns)


def known_names(draft: Draft, patterns: OrganizationPatterns) -> NameRuns:
    """Return all names that are no other bodies: issuers with their acronyms, persons, abouts."""
    names = [issuer.name for issuer in draft.issuers] + [issuer.acronym or "" for issuer in draft.issuers]
    names += [about.organization for about in draft.abouts]
    names += [person.name for person in draft.persons if person.part is not Part.ADDRESSEE or " " in person.name]
    return NameRuns(without_particles(name_tokens(name), patterns) for name in names if name)


def without_particles(words: tuple[str, ...], patterns: OrganizationPatterns) -> tuple[str, ...]:
    """Return the words of a name without small words ("council", "civil", "liberties")."""
    return tuple(word for word in words if word != "&" and word not in patterns.particles)


def explained(one: Found, draft: Draft) -> Found:
    """Return an acronym that the document explains as its long name, where that stands."""
    long_name = POSSESSIVE.sub("", draft.acronyms.get(one.name, ""))
    start = first_place(draft.document.text, long_name) if long_name else -1
    return one if start < 0 else Found(start=start, end=start + len(long_name), name=long_name, rule=one.rule)


def drop_lonely(found: Iterable[Found], text: str) -> list[Found]:
    """Leave out names that are plain words too where the text names no other known body, and them only once."""
    kept = list(found)
    known = sum(one.rule in KNOWN for one in kept)
    return [one for one in kept if one.rule != AMBIGUOUS or known > 1 or text.count(f" {one.name}") > 1]


def drop_short_forms(found: dict[tuple[str, ...], Found], patterns: OrganizationPatterns) -> list[Found]:
    """Leave out names that are the beginning, the end or the initials of another one ("Commission", "TC").

    A known body is not meant by a longer name in which it is the owner ("Bureau of the Senate") or stands before
    another noun ("UN Harbor Council").
    """
    heads = {"".join(word[0] for word in without_particles(words, patterns)) for words in found}
    short: set[tuple[str, ...]] = set()
    surely_short: set[tuple[str, ...]] = set()
    for words in found:
        for place in range(1, len(words)):
            beginning, end = words[:place], words[place:]
            short |= {beginning, end}
            surely_short |= {beginning} if end[0] in patterns.particles else set()
            surely_short |= set() if beginning[-1] in patterns.heads else {end}
    return [
        one
        for words, one in found.items()
        if not (is_acronym(one.name) and fold_acronym(one.name) in heads)
        and words not in (surely_short if one.rule in KNOWN else short)
    ]
