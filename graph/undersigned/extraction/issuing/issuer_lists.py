"""Find issuers that running text names: lists of members, "signed by", subjects of what the release does."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from undersigned.extraction.draft import Zone, ZonedBlock
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_words import IssuerCues, load_issuer_cues
from undersigned.extraction.issuing.localities import is_country
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.extraction.issuing.name_lists import load_region, parse_items, read_enumeration
from undersigned.extraction.issuing.organization_names import (
    Names,
    load_names,
    looks_like_acronym,
    name_key,
    name_tokens,
)
from undersigned.model.document import Document
from undersigned.model.facts import Role

__all__ = ["find_listed", "find_subjects"]

PROSE = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS, Zone.ABOUT, Zone.SIGNATORIES, Zone.CONTACT})
APPOSITION = re.compile(r"\s*[,–—(-]\s?[a-z][^.;:!?\n]{3,160}?[,–—)-]\s")
OPENING = re.compile(r"(?:\A|[.:;!?,–—―－(\n“”\"’»«]|-{1,2}|\bthat|\bque|\bwhen|\bas)\s*(?:[-–—*•]\s*)?\Z")
LIST_END = re.compile(r"(?<=[^\W\d_]{3})(?<!\bInc)(?<!\bLtd)\.(?=\s+[A-ZÀ-Þ]|\s*\Z)|\n")
NEAR = 60
"""Characters before a name that tell whether it can be a subject."""
WINDOW = 12_000
"""Characters of a block that are searched."""
PARTY = re.compile(r"[A-Z]-[A-Z][A-Za-z]")
"""Party and state behind the name of a member of a parliament."""
SHORTEST = 30
"""A block shorter than this cannot hold a cue and names."""
MAX_BLOCKS = 400
OPENING_LENGTH = 3000
"""Letters say within so many characters for whom they are written."""
FIRST_SENTENCES = 4
"""A single subject counts in these sentences of the lead only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What the rules need to know of a document."""

    document: Document
    names: Names
    cues: IssuerCues
    known: Collection[str]

    def items(self, region: tuple[int, int], *, plural: bool = True, skip: int = 0) -> list[Entry]:
        """Return the entries of an enumeration that can be organizations, without the first `skip` pieces."""
        document = self.document
        entries = parse_items(document.text, region, document.language, known=self.known, plural=plural)[skip:]
        if any(self.cues.law.search(entry.name) for entry in entries):
            return []
        return [entry for entry in entries if can_be_issuer(entry.name, self.names)]


def make_reader(document: Document, known: Collection[str]) -> Reader:
    """Make the reader of a document."""
    return Reader(
        document=document,
        names=load_names(document.language),
        cues=load_issuer_cues(document.language),
        known=known,
    )


def can_be_issuer(name: str, names: Names) -> bool:
    """Tell whether a name can be one of an issuer: no place, person, word that begins sentences, or figure."""
    tokens = name_tokens(name)
    if not tokens or names.is_place(name) or is_country(name) or names.is_person(name):
        return False
    if names.is_generic(name) or ends_in_role(name, names) or PARTY.fullmatch(name):
        return False
    if all(token in names.no_names or token[0].isdigit() for token in tokens):
        return False
    if any(len(token) > 6 and token in names.person_titles for token in tokens) and not names.has_organization_noun(
        name
    ):
        return False
    return tokens[0] not in names.no_names or len(tokens) > 1 or looks_like_acronym(name)


def ends_in_role(name: str, names: Names) -> bool:
    """Tell whether a name is what a person is ("Senior Lawyer"): its last word names a role."""
    roles = list(names.role.finditer(name))
    return bool(roles) and roles[-1].end() == len(name) and not names.has_organization_noun(name)


def find_listed(document: Document, blocks: Sequence[ZonedBlock], known: Collection[str]) -> list[Candidate]:
    """Find enumerations behind "organizations including", "signed by", "along with".

    Args:
        document: the release.
        blocks: its blocks with zones.
        known: keys of names with "and" in them that must not be parted.

    Returns:
        Candidates in order of the text.
    """
    reader = make_reader(document, known)
    found: list[Candidate] = []
    half = MAX_BLOCKS // 2
    for zoned in blocks if len(blocks) <= MAX_BLOCKS else (*blocks[:half], *blocks[-half:]):
        if zoned.zone in PROSE and zoned.block.span.end - zoned.block.span.start >= SHORTEST:
            span = zoned.block.span
            found += iter_cued(reader, span.start, min(span.end, span.start + WINDOW), zoned.zone)
    return found


def read_signed(reader: Reader, start: int, end: int) -> list[Candidate]:
    """Return the candidates of a block that begins with "Signed by" and goes on with at least two names."""
    text = reader.document.text
    cue = reader.cues.signed.match(text, start, end)
    region = read_enumeration(text, cue.end(), end, reader.document.language) if cue else None
    entries = reader.items(region) if region else []
    if cue is None or len(entries) < 2:
        return []
    role = Role.ENDORSER if reader.cues.endorsed.search(cue.group()) else Role.SIGNATORY
    return [Candidate(entry=entry, rule="issuers.signed-line", role=role) for entry in entries]


def iter_cued(reader: Reader, start: int, end: int, zone: Zone) -> Iterator[Candidate]:
    """Yield the candidates behind the cues of one block."""
    text, cues = reader.document.text, reader.cues
    if zone is not Zone.SIGNATORIES or text.find("\n", start, end) < 0:
        yield from read_signed(reader, start, end)
    rules = (
        (cues.include, "issuers.member-list", 3),
        *(((cues.writing, "issuers.member-list", 2),) if start < OPENING_LENGTH else ()),
        (cues.by, "issuers.published-by", 1),
        (cues.together, "issuers.together-with", 2),
    )
    commas = text.count(",", start, end) + text.count(";", start, end)
    for pattern, rule, least in rules:
        if commas < least - 2 or (rule == "issuers.published-by" and not cues.by_hint.search(text, start, end)):
            continue
        for cue in pattern.finditer(text, start, end):
            if rule == "issuers.together-with" and zone is not Zone.LEAD and not follows_deed(reader, cue, start):
                continue
            if cues.observers.search(cue.group()):
                continue
            region = read_colon_list(text, cue, end) or read_enumeration(text, cue.end(), end, reader.document.language)
            entries = reader.items(region) if region else []
            if len(entries) >= least and not is_public_list(entries, reader.names):
                role = Role.ENDORSER if cues.endorsed.search(cue.group()) else Role.CO_ISSUER
                yield from (Candidate(entry=entry, rule=rule, role=role) for entry in entries)


def read_colon_list(text: str, cue: re.Match[str], end: int) -> tuple[int, int] | None:
    """Return the rest of the sentence behind a colon where it is a list with at least three commas."""
    if not cue.group().rstrip().endswith(":"):
        return None
    stop = LIST_END.search(text, cue.end(), end)
    region = cue.end(), stop.start() if stop else end
    pieces = [piece.strip() for piece in text[slice(*region)].split(",")]
    capital = sum(piece[:1].isupper() or piece[:1].isdigit() for piece in pieces)
    return region if len(pieces) > 3 and capital * 5 >= len(pieces) * 4 else None


def follows_deed(reader: Reader, cue: re.Match[str], start: int) -> bool:
    """Tell whether the sentence before a cue says what issuers do."""
    before = reader.document.text[max(start, cue.start() - 160) : cue.start()]
    sentence = before[before.rfind(". ") + 1 :]
    return re.search(reader.cues.deed.pattern, sentence) is not None


def is_public_list(entries: Sequence[Entry], names: Names) -> bool:
    """Tell whether most names of a list are public bodies: then it tells of whom the text speaks."""
    return sum(names.is_public(entry.name) for entry in entries) * 2 > len(entries)


def find_subjects(document: Document, blocks: Sequence[ZonedBlock], known: Collection[str]) -> list[Candidate]:
    """Find the organizations that do what the release tells: "A, B and C urge ...".

    Single subjects count in head and lead only; elsewhere at least three names must stand before the verb.
    """
    reader = make_reader(document, known)
    found: list[Candidate] = []
    for number, zoned in enumerate(blocks[:80]):
        least = 1 if zoned.zone in {Zone.HEADER, Zone.LEAD} else 2 if number < 12 else 3
        if zoned.zone not in {Zone.HEADER, Zone.LEAD, Zone.BODY}:
            continue
        for place, sentence in enumerate(zoned.sentences[:12]):
            if least == 3 and document.text.find(",", sentence.start, sentence.end) < 0:
                continue
            entries = read_subjects(reader, sentence.start, min(sentence.end, sentence.start + WINDOW))
            late = place >= FIRST_SENTENCES and zoned.zone is Zone.LEAD
            if len(entries) == 1 and (late or may_be_person(entries[0].name, reader)):
                continue
            if len(entries) >= least:
                role = Role.CO_ISSUER if len(entries) > 1 else Role.ISSUER
                rule = "issuers.lead-list" if len(entries) > 1 else "issuers.lead-subject"
                found += [Candidate(entry=entry, rule=rule, role=role) for entry in entries]
                break
    return found


def may_be_person(name: str, reader: Reader) -> bool:
    """Tell whether a single subject may be a person: plain words without a noun of organizations.

    One plain word is taken for a surname, unless the document knows it as a body; of two or three, the last one
    must stand alone nowhere else, as surnames do.
    """
    words = name.split()
    marked = any(char.isupper() or not char.isalpha() for word in words for char in word[1:])
    if marked or len(words) > 3 or reader.names.has_organization_noun(name) or name_key(name) in reader.known:
        return False
    if len(words) == 1:
        return True
    text = reader.document.text
    return len(re.findall(rf"(?<!\w){re.escape(words[-1])}(?!\w)", text)) > text.count(name)


def read_subjects(reader: Reader, start: int, end: int) -> list[Entry]:
    """Return the names before the first verb of a sentence that tells what issuers do."""
    text = reader.document.text
    for match in load_region(reader.document.language).finditer(text, start, end):
        rest = reader.cues.others.match(text, match.end(), end)
        regions, verb = read_predicate(reader, rest.end() if rest else match.end(), end)
        if verb is None:
            continue
        near = max(start, match.start() - NEAR)
        before = ("" if near == start else "x") + text[near : match.start()]
        plural = verb.split()[-1].casefold() not in reader.cues.singular
        article = reader.cues.leading.match(text, match.start(), match.end())
        skip = 0 if opens_subject(before, reader) else 1
        entries = reader.items((article.end() if article else match.start(), match.end()), plural=plural, skip=skip)
        entries += [entry for region in regions for entry in reader.items(region)]
        entries = [entry for entry in entries if not reader.names.is_public(entry.name) or len(entries) > 2]
        told = sum(name_key(entry.name) in reader.cues.companies for entry in entries)
        if entries and told * 2 < len(entries):
            return entries
    return []


def read_predicate(reader: Reader, start: int, end: int) -> tuple[list[tuple[int, int]], str | None]:
    """Return further names behind "along with", and the verb of the subject before them."""
    text = reader.document.text
    comma = start + 1 if text[start : start + 1] == "," else start
    joint = reader.cues.together.match(text, comma + 1, end) if text[comma : comma + 1] == " " else None
    region = read_enumeration(text, joint.end(), end, reader.document.language) if joint else None
    if region is None:
        return [], find_deed(reader, start, end)
    rest = reader.cues.others.match(text, region[1], end)
    stop = rest.end() if rest else region[1]
    stop = stop + 1 if text[stop : stop + 1] == "," else stop
    return [region], find_deed(reader, stop, end)


def find_deed(reader: Reader, start: int, end: int) -> str | None:
    """Return the verb behind the names, over an apposition, with the auxiliary that tells number; else None."""
    text = reader.document.text
    match = reader.cues.deed.match(text, start, end)
    if match is None:
        apposition = APPOSITION.match(text, start, min(end, start + 200))
        if apposition is None or tells_of_person(apposition.group(), reader.names):
            return None
        match = reader.cues.deed.match(text, apposition.end() - 1, end)
    if match is None or match.group().split()[0] == "to":
        return None
    known = reader.cues.singular | reader.cues.plural
    words = [word for word in match.group().split() if word.casefold() in known]
    return words[0] if words else match[1] or match[2]


def tells_of_person(apposition: str, names: Names) -> bool:
    """Tell whether what stands behind a name says what a person is (", a painter and activist,")."""
    return names.has_role(apposition) and not names.has_organization_noun(apposition)


def opens_subject(before: str, reader: Reader) -> bool:
    """Tell whether names that stand behind these words can be the subject: not behind a preposition."""
    article = reader.names.trailing_article.search(before)
    bare = before[: article.start()] if article else before
    return OPENING.search(bare) is not None or reader.cues.group.search(bare.rstrip()) is not None
