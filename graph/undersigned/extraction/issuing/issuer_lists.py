"""Find issuers that running text lists: members of coalitions, names behind "signed by" or "along with"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_words import IssuerCues, load_issuer_cues
from undersigned.extraction.issuing.linked_names import read_linked
from undersigned.extraction.issuing.localities import is_country
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.extraction.issuing.name_lists import parse_items, read_enumeration
from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.extraction.mentions.table import Kind, Mentions
from undersigned.extraction.mentions.words import load_public_names
from undersigned.model.document import Document
from undersigned.model.facts import Role
from undersigned.names.acronyms import is_acronym
from undersigned.names.keys import name_key
from undersigned.text.case import LOWER, UPPER
from undersigned.text.folding import fold_tokens

__all__ = [
    "PROSE",
    "WINDOW",
    "Reader",
    "can_be_issuer",
    "drop_persons",
    "ends_as_body",
    "ends_in_role",
    "find_listed",
    "is_marked",
    "iter_prose",
    "make_reader",
    "tells_of_action",
    "tells_of_others",
]

PROSE = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS, Zone.ABOUT, Zone.SIGNATORIES, Zone.CONTACT})
TOP = frozenset({Zone.HEADER, Zone.LEAD})
LIST_END = re.compile(rf"(?<=[^\W\d_]{{3}})(?<!\bInc)(?<!\bLtd)\.(?=\s+[{UPPER}]|\s*\Z)|\n")
LEAST_PERSONS = 3
PERSON_SHARE = 4
"""A list in which one of so many entries is surely a person is one of persons."""
WINDOW = 12_000
"""Characters of a block that are searched."""
PARTY = re.compile(r"[A-Z]-[A-Z][A-Za-z]")
"""Party and state behind the name of a member of a parliament."""
LINE_COMMA = re.compile(r"[,;][^\S\n]+\S")
"""A comma inside a line."""
SHORTEST = 30
"""A block shorter than this cannot hold a cue and names."""
MAX_BLOCKS = 400
MEMBERS = "issuers.member-list"
FORMED = "issuers.coalition-members"
TOGETHER = "issuers.together-with"
NAME_END = re.compile(rf"(?:[{UPPER}][\w’'-]*|\))(?:\s[{LOWER}-]+)?,$")
"""A word of a name, or a bracket, and perhaps a noun behind it, before the comma of a relative clause."""
NAME_REACH = 60
BY = "issuers.published-by"
SENTENCE_REACH = 300
"""Characters before a cue that can belong to its sentence."""
SEVERAL = 2
EARLY = 700
"""Characters in which a single name behind "led by" is sure to be one of an issuer."""
OPENING_LENGTH = 3000
"""Letters say within so many characters for whom they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What the rules need to know of a document.

    Args:
        document: the release.
        blocks: its blocks with zones.
        names: words of names.
        cues: words by which the text tells who speaks.
        known: keys of names with "and" in them that must not be parted.
        mentions: the names in the text.
    """

    document: Document
    blocks: Sequence[ZonedBlock]
    names: Names
    cues: IssuerCues
    known: Collection[str]
    mentions: Mentions

    def items(self, region: tuple[int, int], *, plural: bool = True, skip: int = 0) -> list[Entry]:
        """Return the entries of an enumeration that can be organizations, without the first `skip` pieces."""
        document = self.document
        prose = is_wrapped(document.text[slice(*region)])
        entries = parse_items(document.text, region, document.language, known=self.known, plural=plural, prose=prose)[
            skip:
        ]
        if any(self.cues.law.search(entry.name) for entry in entries):
            return []
        bare = [self.without_kind(entry) for entry in drop_persons(entries, self.names)]
        return [entry for entry in bare if can_be_issuer(entry.name, self.names)]

    def without_kind(self, entry: Entry) -> Entry:
        """Return an entry without a noun for several before its name ("die Umweltverbände Leuchtfeuer und ...")."""
        kind = self.names.item_kind.match(self.document.text, entry.start, entry.end)
        if kind is None or kind.end() >= entry.end:
            return entry
        name = " ".join(self.document.text[kind.end() : entry.end].split())
        return replace(entry, start=kind.end(), name=name)


def drop_persons(entries: Sequence[Entry], names: Names) -> Sequence[Entry]:
    """Return the entries of a list without those that are persons where persons are listed.

    Given names tell only some of them ("Ana Ruiz (sailor), Xylia Vantrow (League)"); so beside many persons only what
    a noun or an acronym tells to be an organization is kept.
    """
    persons = sum(names.is_person(entry.name) for entry in entries)
    if persons < LEAST_PERSONS or persons * PERSON_SHARE < len(entries):
        return entries
    heads = ((entry, entry.name.partition("(")[0].strip()) for entry in entries)
    return [entry for entry, head in heads if names.has_organization_noun(head) or is_acronym(head)]


def is_wrapped(listed: str) -> bool:
    """Return whether line feeds only wrap a list: most of its names end elsewhere, at a comma inside a line."""
    ends = [line.rstrip()[-1:] for line in listed.split("\n")[:-1]]
    return bool(ends) and any(end not in ",;" for end in ends) and LINE_COMMA.search(listed) is not None


def make_reader(draft: Draft) -> Reader:
    """Make the reader of a document; long names of acronyms and self-described organizations are known as one."""
    document = draft.document
    known = (*draft.acronyms.values(), *(about.organization for about in draft.abouts))
    return Reader(
        document=document,
        blocks=draft.blocks,
        names=load_names(document.language),
        cues=load_issuer_cues(document.language),
        known=frozenset(map(name_key, known)),
        mentions=draft.mentions,
    )


def can_be_issuer(name: str, names: Names) -> bool:
    """Tell whether a name can be one of an issuer: no place, person, word that begins sentences, or figure."""
    tokens = fold_tokens(name)
    if not tokens or names.is_place(name) or is_country(name) or names.is_person(name):
        return False
    if names.is_generic(name) or ends_in_role(name, names) or PARTY.fullmatch(name):
        return False
    if all(token in names.no_names or token.isdigit() for token in tokens) and not name[-2:].isupper():
        return False
    if any(len(token) > 6 and token in names.person_titles for token in tokens) and not names.has_organization_noun(
        name
    ):
        return False
    return tokens[0] not in names.no_names or len(tokens) > 1 or is_acronym(name)


def ends_in_role(name: str, names: Names) -> bool:
    """Tell whether a name is what a person is ("Senior Lawyer"): its last word names a role."""
    roles = list(names.role.finditer(name))
    return bool(roles) and roles[-1].end() == len(name) and not names.has_organization_noun(name)


def find_listed(reader: Reader) -> list[Candidate]:
    """Find enumerations behind "organizations including", "signed by", "along with", in order of the text."""
    found: list[Candidate] = []
    for zoned in iter_prose(reader.blocks):
        span = zoned.block.span
        found += iter_cued(reader, span.start, min(span.end, span.start + WINDOW), zoned.zone)
    return found


def iter_prose(blocks: Sequence[ZonedBlock], zones: Collection[Zone] = PROSE) -> Iterator[ZonedBlock]:
    """Yield the blocks that can hold a sentence with names, from both ends of a long document."""
    half = MAX_BLOCKS // 2
    for zoned in blocks if len(blocks) <= MAX_BLOCKS else (*blocks[:half], *blocks[-half:]):
        if zoned.zone in zones and zoned.block.span.end - zoned.block.span.start >= SHORTEST:
            yield zoned


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
    joint = read_joint(reader, start, end, first=zone is not Zone.HEADER) if zone in TOP else []
    if joint:
        yield from joint
        return
    commas = text.count(",", start, end) + text.count(";", start, end)
    for pattern, rule, least in rules_of(cues, start):
        if commas < least - 2 or (rule == BY and not cues.by_hint.search(text, start, end)):
            continue
        for cue in pattern.finditer(text, start, end):
            if not leads_to_issuers(reader, cue, rule, start=start, zone=zone):
                continue
            entries = read_behind_cue(reader, cue, end, rule)
            marked = sum(is_marked(entry, reader) for entry in entries)
            if rule == TOGETHER and zone is not Zone.LEAD and marked * 2 <= len(entries):
                continue
            if len(entries) >= least and not tells_of_others(reader, entries):
                role = Role.ENDORSER if cues.endorsed.search(cue.group()) else Role.CO_ISSUER
                alone = rule == BY and start > EARLY and len(entries) == 1
                weak = alone or tells_of_action(reader, cue.start(), cue.end())
                yield from (Candidate(entry=entry, rule=rule, role=role, weak=weak) for entry in entries)


def read_behind_cue(reader: Reader, cue: re.Match[str], end: int, rule: str) -> list[Entry]:
    """Return the names behind a cue, each of which may have its own preposition behind "with the support of"."""
    text, language = reader.document.text, reader.document.language
    region = read_colon_list(text, cue, end) or read_enumeration(text, cue.end(), end, language)
    entries = reader.items(region) if region else []
    if rule == TOGETHER and len(entries) < SEVERAL:
        ranges = read_linked(text, cue.end(), end, language)
        return [entry for part in ranges for entry in reader.items(part)]
    person = rule == BY and region is not None and names_person(text[slice(*region)], reader.names)
    return [] if person else entries


def rules_of(cues: IssuerCues, start: int) -> Iterator[tuple[re.Pattern[str], str, int]]:
    """Yield the cues of a block that begins at an offset: pattern, rule, and how many names it needs."""
    yield cues.include, MEMBERS, 3
    yield cues.membership, MEMBERS, 3
    if start < OPENING_LENGTH:
        yield from ((cues.writing, MEMBERS, 2), (cues.we, MEMBERS, 2), (cues.formed, FORMED, 3))
    yield cues.by, BY, 1
    yield cues.together, TOGETHER, 2


def leads_to_issuers(reader: Reader, cue: re.Match[str], rule: str, *, start: int, zone: Zone) -> bool:
    """Tell whether names behind a cue of a block can be issuers: no observers, no outsiders."""
    cues, text = reader.cues, reader.document.text
    if rule == TOGETHER and zone is not Zone.LEAD and not follows_deed(reader, cue, start):
        return cues.endorsed.search(cue.group()) is not None
    if rule == FORMED and NAME_END.search(text, max(start, cue.start() - NAME_REACH), cue.start() + 1) is None:
        return False
    outsiders = rule in {MEMBERS, FORMED} and cues.outsiders.search(cue.group())
    return not (outsiders or cues.observers.search(cue.group()))


def read_joint(reader: Reader, start: int, end: int, *, first: bool) -> list[Candidate]:
    """Return the names behind "joint statement by", each of which may have its own preposition, at least two.

    Args:
        reader: of the document.
        start: where a block begins.
        end: where it ends.
        first: whether the block must begin with these words.
    """
    text, language = reader.document.text, reader.document.language
    joint = reader.cues.joint_by
    cue = joint.match(text, start, end) if first else joint.search(text, start, end)
    ranges = read_linked(text, cue.end(), end, language) if cue else ()
    if cue and not ranges and (region := read_enumeration(text, cue.end(), end, language)):
        ranges = (region,)
    entries = [entry for part in ranges for entry in reader.items(part)]
    if len(entries) < 2:
        return []
    return [Candidate(entry=entry, rule="issuers.joint-by", role=Role.CO_ISSUER) for entry in entries]


def names_person(listed: str, names: Names) -> bool:
    """Tell whether a list begins with a person, behind whose name stands what that person is."""
    first, _, rest = listed.partition(",")
    return bool(rest) and names.is_person(first) and names.has_role(rest.partition(",")[0])


def tells_of_action(reader: Reader, start: int, end: int) -> bool:
    """Tell whether the words of a cue, or those of its sentence before it, speak of a lawsuit or complaint."""
    text = reader.document.text
    begin = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - SENTENCE_REACH)
    return reader.cues.action.search(text, max(begin, 0), end) is not None


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


def tells_of_others(reader: Reader, entries: Sequence[Entry]) -> bool:
    """Tell whether most names of a list are public bodies, or half of them known companies: no issuers are those."""
    known = load_public_names()
    public = sum(reader.names.is_public(entry.name) or name_key(entry.name) in known for entry in entries)
    companies = sum(name_key(entry.name) in reader.cues.companies for entry in entries)
    return public * 2 > len(entries) or companies * 2 >= len(entries)


def is_marked(entry: Entry, reader: Reader) -> bool:
    """Return whether a name surely is one of an organization: by an acronym, by its words, or as the document says."""
    name = entry.name
    noun = " " in name and reader.names.has_organization_noun(name)
    acronym = entry.acronym is not None or is_acronym(name)
    if acronym or noun or name_key(name) in reader.known or ends_as_body(name, reader):
        return True
    mention = reader.mentions.at(entry.start)
    return mention is not None and mention.kind is Kind.ORGANIZATION and mention.end == entry.end


def ends_as_body(name: str, reader: Reader) -> bool:
    """Return whether the first or last word of a name is a compound that denotes organizations ("Leuchtfeuerbund")."""
    words = name.casefold().split()
    return bool(words) and (words[0].endswith(reader.cues.body_ends) or words[-1].endswith(reader.cues.body_ends))
