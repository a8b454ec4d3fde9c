"""Read lists of signatories: one name a line, item, row or cell, in columns, in running lists, in metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from undersigned.extraction.draft import Draft, LineRole
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_fallbacks import read_attribution
from undersigned.extraction.issuing.issuer_lists import can_be_issuer, drop_persons, ends_in_role
from undersigned.extraction.issuing.issuer_words import IssuerCues, load_issuer_cues
from undersigned.extraction.issuing.localities import is_country, read_locality
from undersigned.extraction.issuing.name_entries import OXFORD, Entry, parse_entry
from undersigned.extraction.issuing.name_lists import opens_series, parse_items
from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.extraction.issuing.representatives import find_representatives
from undersigned.extraction.issuing.signatory_lines import NUMBER_CELL, Line, group_lines, iter_lines, names_persons
from undersigned.extraction.structure.headings import load_heading_rules
from undersigned.model.document import Document, Span
from undersigned.model.facts import Role
from undersigned.text.case import LOWER, UPPER

__all__ = ["METADATA_KEYS", "drop_affiliations", "find_signatories"]

METADATA_KEYS = (
    "signatories",
    "firmantes",
    "signers",
    "cosigners",
    "organizations",
    "organisations",
    "organizaciones",
    "signataires",
    "endorsers",
    "entidades",
)
"""Keys of front matter that hold lists of signatories."""
SENTENCE_END = re.compile(rf"[{LOWER}]{{3,}}[.!?][\"”’]?\s*\Z")
HASHTAG = re.compile(r"\s*[#@]")
ROLE_SPLIT = re.compile(r"\s*(?:,|;|\s[–—|/-]\s|\n|\t|\()\s*")
BEHIND_COMMA = re.compile(r",\s([^,\n()]{3,40}?)\s*(?=\n|\Z|[,.)])")
LABEL = re.compile(r"\W*(\w[^:\n,;(]{2,40}?)\s?:\s+(?=\S)")
DASH = re.compile(r"\s[-–—]\s?([^-–—]{2,40})\Z")
ROLE_FIRST = re.compile(rf"\W*([{UPPER}][^,\n\t]{{2,60}}),\s+(?:the\s)?(?=[{UPPER}0-9])")
DATELINE = re.compile(r"[^,\d]{2,40},\s(?:\w{1,3}\s)?\d{1,2}\.?\s(?:de\s|of\s)?\w+\s(?:de\s)?\d{4}\W*")
"""A place and a date ("Tarn, 5 May 2018"), whatever the language."""
BEHIND_PERSON = re.compile(r",\s|\s[–—-]\s")
"""Parts a person who signs from the organization behind the name."""
FEW = 15
"""Up to this many lines are signatures, in which a person stands for an organization."""
STRAY = 6
"""A list with more than so many persons to an organization is one of persons."""
RUN_COMMAS = 4
SIGNED_RULES = frozenset({"issuers.signatory-list", "issuers.metadata-list", "issuers.sender-line"})
"""What these read in the line of a person is the organization on whose behalf that person signs."""
BULLETS = frozenset("*-•")
MARKS = re.compile(r"\s[–—-]\s|\s?[•·▪●|]\s?|\s/\s")
RUN_MARKS = 3
"""This many marks of one kind in a line part a running list ("A – B – C – D")."""
COLUMN = re.compile(r"(?<=\S)(?:\t+| {3,})(?=\S)")
"""Parts the columns of a line."""
LONG_ITEM = 170
LEAST_SURE = 3
"""This many sure names make a list in which others may begin in lower case."""
LOWER_WORDS = 7
MOST_SEARCHED = 500
"""So many names of metadata are searched in the whole text; further ones must stand on lines of their own."""
MAX_BLOCKS = 20_000


def find_signatories(draft: Draft) -> list[Candidate]:
    """Find the organizations in the lists of signatories of a document and in its metadata."""
    document = draft.document
    names, cues = load_names(document.language), load_issuer_cues(document.language)
    listed = group_lines(document.text, list(iter_lines(draft, draft.blocks[:MAX_BLOCKS], cues)), names, cues)
    lines = [*listed[:1], *(behind_role(document.text, *pair, names, cues) for pair in pairwise(listed))]
    lines = [behind_label(document, line, cues) for line in lines]
    lines = without_representatives(document.text, lines, names)
    signers = [
        [] if is_signed_by_person(draft, line, names, cues) else parse_line(draft, line, names, cues) for line in lines
    ]
    signers = drop_stray(draft, lines, signers)
    signers = cut_places(document.text, add_lower(document.text, lines, signers, cues, names), names)
    if len(lines) <= FEW and count_signers(draft) <= FEW:
        signers = [entries or read_signature(draft, line, names) for line, entries in zip(lines, signers, strict=True)]
        if any(signers):
            found = zip(lines, signers, strict=True)
            signers = [entries or read_behind_person(draft, line, names) for line, entries in found]
    return [*keep_role(document.text, lines, signers, cues, names), *find_in_metadata(draft, names)]


def without_representatives(text: str, lines: Sequence[Line], names: Names) -> list[Line]:
    """Return the lines without the persons who sign for the organizations that they name."""
    lists: dict[str, list[Span]] = {}
    for line in lines:
        lists.setdefault(line.heading, []).append(Span(start=line.start, end=line.end))
    told = {
        start: parts for spans in lists.values() for start, parts in find_representatives(text, spans, names).items()
    }
    return [
        replace(line, end=told[line.start].organization.end, persons=False) if line.start in told else line
        for line in lines
    ]


def behind_label(document: Document, line: Line, cues: IssuerCues) -> Line:
    """Return a line without the label of its part of the list ("Trade unions: Harbor Union, Dock Workers")."""
    label = LABEL.match(document.text, line.start, line.end)
    rules = load_heading_rules(document.language)
    if label is None or not (cues.groups.fullmatch(label[1]) or rules.match_line(label[1])):
        return line
    persons = line.persons or names_persons(label[1], cues)
    return replace(line, start=label.end(), group=label[1].strip(), persons=persons)


def behind_role(text: str, above: Line, line: Line, names: Names, cues: IssuerCues) -> Line:
    """Return a line without the role of the person whose name stands in the line above ("Director of the X")."""
    match = cues.role_of.match(text, line.start, line.end)
    if match is None or text[above.end : line.start] != "\n" or not is_bare_name(text[above.start : above.end], names):
        return line
    titled = names.has_role(match["role"]) and not names.has_organization_noun(match["role"])
    return replace(line, start=match.end()) if titled else line


def read_signature(draft: Draft, line: Line, names: Names) -> list[Entry]:
    """Return the organization for which a person signs, as "Ana Ruiz, director of the Lantern League"."""
    if line.persons:
        return []
    return [found.entry for found in read_attribution(draft, line.start, line.end, names)][:1]


def read_behind_person(draft: Draft, line: Line, names: Names) -> list[Entry]:
    """Return the organization behind a person's comma or dash ("Ana Ruiz, Lantern League"), if a noun tells of one."""
    text = draft.document.text
    raw = text[line.start : line.end]
    joint = BEHIND_PERSON.search(raw)
    person, body = (raw[: joint.start()], raw[joint.end() :]) if joint else (raw, "")
    if text[max(0, line.start - 2) : line.start + 1].strip()[:1] in BULLETS:  # of speakers, of those who won a prize
        return []
    signed = draft.role_at(line.start) is LineRole.SIGNER or names.is_person(person)
    if line.persons or not body or not signed or not names.has_organization_noun(body):
        return []
    entries = keep(parse_entry(text, line.end - len(body), line.end, names), names)
    return [entry for entry in entries if not names.is_public(entry.name)]


def drop_stray(draft: Draft, lines: Sequence[Line], signers: list[list[Entry]]) -> list[list[Entry]]:
    """Leave out the few names among many persons of one list: of departments, hosts and professions on their lines."""
    counts: dict[str, list[int]] = {}
    for line, entries in zip(lines, signers, strict=True):
        count = counts.setdefault(line.heading, [0, 0])
        count[0] += bool(entries)
        count[1] += draft.role_at(line.start) is LineRole.SIGNER
    stray = {heading for heading, (found, persons) in counts.items() if persons > FEW and found * STRAY < persons}
    return [[] if line.heading in stray else entries for line, entries in zip(lines, signers, strict=True)]


def count_signers(draft: Draft) -> int:
    """Return how many lines name a person who signs."""
    return sum(line.role is LineRole.SIGNER for line in draft.lines)


def drop_affiliations(draft: Draft, found: list[Candidate]) -> list[Candidate]:
    """Leave out what stands in the lines of many persons who sign: they sign for themselves and no organization."""
    if count_signers(draft) <= FEW:
        return found
    return [one for one in found if one.rule in SIGNED_RULES or draft.role_at(one.entry.start) is not LineRole.SIGNER]


def is_signed_by_person(draft: Draft, line: Line, names: Names, cues: IssuerCues) -> bool:
    """Return whether a line names a person and no organization on whose behalf that person signs."""
    raw = draft.document.text[line.start : line.end]
    if draft.role_at(line.start) is not LineRole.SIGNER or cues.behalf.search(raw) is not None:
        return False
    if raw.count(";") > 1 and not all(draft.role_at(start) is LineRole.SIGNER for start in iter_pieces(line, raw)):
        return False  # organizations stand among the persons
    role = ROLE_FIRST.match(raw)
    if line.typed:
        return False
    return role is None or not is_bare_role(role[1], names)


def iter_pieces(line: Line, raw: str) -> Iterator[int]:
    """Yield where each piece of a line begins that semicolons part."""
    start = line.start
    for piece in raw.split(";"):
        if piece.strip(" ."):
            yield start + len(piece) - len(piece.lstrip())
        start += len(piece) + 1


def is_bare_name(raw: str, names: Names) -> bool:
    """Tell whether a line begins with two to four plain capitalized words without a noun of organizations."""
    first = next((part for part in ROLE_SPLIT.split(raw.strip(" *_\t")) if part), "")
    words = first.split()
    plain = all((word[0].isupper() and not word.isupper()) or len(word) <= 3 for word in words)
    named = 2 <= len(words) <= 5 and plain and not names.has_organization_noun(first)
    return named and not ends_in_role(first, names)


def add_lower(
    text: str, lines: Sequence[Line], signers: Sequence[list[Entry]], cues: IssuerCues, names: Names
) -> list[list[Entry]]:
    """Add names that begin in lower case ("river watch Kelm") where most lines of a list are surely names."""
    counts = {line.heading: [0, 0] for line in lines}
    for line, entries in zip(lines, signers, strict=True):
        counts[line.heading][0] += bool(entries)
        counts[line.heading][1] += 1
    sure = {heading for heading, (found, total) in counts.items() if found >= LEAST_SURE and found * 2 >= total}
    return [
        entries or (read_lower(text, line, cues, names) if line.heading in sure else [])
        for line, entries in zip(lines, signers, strict=True)
    ]


def read_lower(text: str, line: Line, cues: IssuerCues, names: Names) -> list[Entry]:
    """Return the name of a short line that begins with a word in lower case, which is no small word."""
    raw = text[line.start : line.end].strip()
    head = raw.split(maxsplit=1)[0].casefold() if raw else ""
    plain = raw[:1].islower() and head not in names.connector_words and len(raw.split()) <= LOWER_WORDS
    if line.persons or not plain or SENTENCE_END.search(raw[-12:]) or cues.no_entry.match(raw):
        return []
    return keep(parse_entry(text, line.start, line.end, names, lower=True), names)


def cut_places(text: str, signers: Sequence[list[Entry]], names: Names) -> list[list[Entry]]:
    """Cut places behind a dash: where a country follows ("Lantern League - Lima, Peru"), or half of a list has one."""
    entries = [entry for line in signers for entry in line]
    dashes = {entry.start: match for entry in entries if (match := DASH.search(entry.name))}
    placed = {start for start, match in dashes.items() if names.is_place(match[1])}
    cut = placed if len(placed) * 2 >= len(entries) else set[int]()
    cut |= {entry.start for entry in entries if entry.start in dashes and precedes_country(text, entry.end)}
    return [
        [without_dash(entry, dashes[entry.start]) if entry.start in cut else entry for entry in line]
        for line in signers
    ]


def precedes_country(text: str, end: int) -> bool:
    """Return whether a comma and a country follow."""
    behind = BEHIND_COMMA.match(text, end, end + LONG_ITEM)
    return behind is not None and is_country(behind[1])


def without_dash(entry: Entry, dash: re.Match[str]) -> Entry:
    """Return an entry without what stands behind a dash in its name."""
    return replace(entry, name=entry.name[: dash.start()], end=entry.start + dash.start())


def keep_role(
    text: str, lines: Sequence[Line], signers: Sequence[list[Entry]], cues: IssuerCues, names: Names
) -> Iterator[Candidate]:
    """Yield candidates with role, group and place that their list gives."""
    for line, entries in zip(lines, signers, strict=True):
        role = Role.ENDORSER if cues.endorsed.search(line.heading) else Role.SIGNATORY
        for entry in entries:
            beside = text[entry.end : line.row_end] if len(entries) == 1 else ""
            place = read_locality(beside, names)
            yield Candidate(
                entry=entry,
                rule="issuers.signatory-list",
                role=role,
                place=replace(place, country=place.country or line.country),
                group=line.group,
            )


def parse_line(draft: Draft, line: Line, names: Names, cues: IssuerCues) -> list[Entry]:
    """Return the organizations of one line."""
    text = draft.document.text
    raw = text[line.start : line.end]
    several = raw.count(";") > 1
    if line.persons and raw.count(",") > 1:
        return []
    sentence = SENTENCE_END.search(raw[-12:]) and raw.count(",") < RUN_COMMAS and not several and len(raw) > 60
    if sentence or HASHTAG.match(raw) or cues.no_entry.match(raw) or DATELINE.fullmatch(raw.strip()):
        return []
    behalf = cues.behalf.search(raw)
    if behalf is not None and raw[behalf.end() : behalf.end() + 1].isupper() and signs(raw[: behalf.start()], names):
        return keep(parse_entry(text, line.start + behalf.end(), line.end, names), names)
    parts = split_marks(raw)
    if len(parts) > RUN_MARKS:
        lines = [replace(line, start=line.start + start, end=line.start + end) for start, end in parts]
        return [entry for one in lines for entry in parse_name(text, one, names)]
    series = OXFORD.search(raw) is not None and opens_series(raw.partition(",")[0], names)
    labeled = "," in raw and ":" in text[max(0, line.start - 2) : line.start]
    listed = not series and (labeled or raw.count(",") + raw.count(";") >= RUN_COMMAS or len(raw) > LONG_ITEM)
    if listed or several:
        entries = drop_persons(parse_items(text, (line.start, line.end), draft.document.language), names)
        kept = [entry for entry in entries if can_be_issuer(entry.name, names)]
        return sorted([*kept, *bodies_of_persons(draft, line, names)], key=lambda one: one.start) if several else kept
    return parse_name(text, line, names)


def bodies_of_persons(draft: Draft, line: Line, names: Names) -> Iterator[Entry]:
    """Yield the organizations of persons in a line that semicolons part ("Ana Ruiz, director of the League; ...")."""
    start = line.start
    pieces = draft.document.text[line.start : line.end].split(";")
    for raw in pieces if len(pieces) <= FEW else []:
        left = start + len(raw) - len(raw.lstrip())
        if draft.role_at(left) is LineRole.SIGNER:
            yield from read_signature(draft, replace(line, start=left, end=start + len(raw)), names)
        start += len(raw) + 1


def signs(before: str, names: Names) -> bool:
    """Tell whether what stands before "on behalf of" is a person or nothing: "Bread for the World" is one name."""
    return not before.strip(" *_\t([,;:–—-") or is_bare_name(before, names) or names.is_person(before)


def parse_name(text: str, line: Line, names: Names) -> list[Entry]:
    """Return the organization of a line, or the part of a line, that holds one name, in the first column."""
    column = COLUMN.search(text, line.start, line.end)
    if column is not None and not NUMBER_CELL.fullmatch(text, line.start, column.start()):
        line = replace(line, end=column.start())
    raw = text[line.start : line.end]
    role = ROLE_FIRST.match(raw)
    titled = role is not None and is_bare_role(role[1], names)
    if not titled and line.persons:
        return []
    shift = role.end() if role is not None and titled else 0
    return keep(parse_entry(text, line.start + shift, line.end, names), names)


def is_bare_role(raw: str, names: Names) -> bool:
    """Tell whether words before a comma are a role without the name of a person or body before it."""
    return names.has_role(ROLE_SPLIT.split(raw)[0]) and not names.has_organization_noun(raw)


def split_marks(raw: str) -> list[tuple[int, int]]:
    """Return the ranges between the most frequent mark of a line that parts names, as dashes, bullets, bars."""
    marks = [match.group().strip() for match in MARKS.finditer(raw)]
    if len(marks) < RUN_MARKS:
        return [(0, len(raw))]
    mark = max(sorted(set(marks)), key=marks.count)
    cuts = [match.span() for match in MARKS.finditer(raw) if match.group().strip() == mark]
    bounds = [0, *(bound for cut in cuts for bound in cut), len(raw)]
    return [(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if raw[start:end].strip()]


def keep(entry: Entry | None, names: Names) -> list[Entry]:
    """Return the entry as a list if it can be an organization."""
    return [entry] if entry is not None and can_be_issuer(entry.name, names) else []


def find_in_metadata(draft: Draft, names: Names) -> Iterator[Candidate]:
    """Yield the names in metadata lists that stand in the text too, where all evidence must be."""
    text = draft.document.text
    lines = {line.span.of(text): line.span.start for line in reversed(draft.lines)}
    listed = [line.strip() for key in METADATA_KEYS for line in draft.document.metadata.get(key, "").split("\n")]
    for number, name in enumerate(listed):
        start = lines.get(name, text.find(name) if len(name) > 2 and number < MOST_SEARCHED else -1)
        entry = parse_entry(text, start, start + len(name), names) if start >= 0 else None
        if entry is not None:
            yield Candidate(entry=entry, rule="issuers.metadata-list", role=Role.SIGNATORY)
