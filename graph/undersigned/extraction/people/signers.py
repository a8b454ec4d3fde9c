"""Find persons who sign: the lines and table rows of signatories, and lists, that begin with a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from undersigned.extraction.draft import Draft, Line, LineRole, Zone, ZonedBlock
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.extraction.issuing.representatives import find_representatives
from undersigned.extraction.people.bodies import looks_like_body
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.people.signatures import is_locality, read_signature
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.extraction.structure.headings import ColumnKind, load_heading_rules
from undersigned.extraction.structure.table_columns import TableHead, read_table_heads
from undersigned.model.document import Block, BlockKind, Span

__all__ = ["find_signers"]

TOKEN = re.compile(r"[\w’'‑-]*\w")
EDGE = " ,.*_|:–—-\u200b"
BRACKET = re.compile(r"\s*\([^()]{1,40}\)\Z")
MAX_NAME = 60
MAX_LINE = 220
MAX_SIGNED = 300
"""Longer blocks behind the close of a letter are text again."""
MAX_BELOW = 3
"""Lines below a name that tell role and body."""
UNSIGNED = frozenset({Zone.ABOUT, Zone.CONTACT, Zone.FOOTER, Zone.LINKS, Zone.RELATED, Zone.HEADER})


@dataclass(frozen=True, slots=True)
class Signature:
    """A line with the person it begins with, and the lines below that belong to it."""

    line: Span
    person: Speaker
    below: tuple[Span, ...] = ()
    in_roll: bool = False
    """Other persons sign in the same block: what stands below may be one of them."""


def find_signers(draft: Draft, voices: Voices) -> Iterator[tuple[int, int, Speaker]]:
    """Find the persons who sign, in order of the text: start and end of the name, and what was read."""
    closed = False
    lines: list[tuple[Span, ...]] = []
    bodies: dict[int, str] = {}
    names = load_names(draft.document.language)
    rules = load_heading_rules(draft.document.language)
    heads = read_table_heads(voices.text, (zoned.block for zoned in draft.blocks), rules)
    for zoned, group in groups(draft):
        zone, block = zoned.zone, zoned.block
        words = block.span.of(voices.text)
        closed = (closed and len(words) <= MAX_SIGNED) or is_closing(words, voices)
        roll = any(line.role is LineRole.SIGNER for line in group)
        if not (zone is Zone.SIGNATORIES or (zone not in UNSIGNED and (closed or roll))):
            continue
        if block.cells and block.group in heads:
            yield from signer_of_columns(voices, heads[block.group], block)
        elif block.cells:
            yield from signer_of_cells(voices, block.cells)
        else:
            told = find_representatives(voices.text, [line.span for line in group], names)
            bodies |= {one.person.start: one.organization.of(voices.text) for one in told.values()}
            starts = ((line.span.start, line.span) for line in group)
            lines.append(tuple(told[start].person if start in told else span for start, span in starts))
    found = [one for block in lines for one in signatures(voices, block)]
    further = unknown_names(voices, lines, found) if len(found) > 1 else []
    if len(further) <= len(found):
        found += further
    read = {one.line.start for one in found}
    left = (span for block in lines for span in block if span.start in bodies and span.start not in read)
    found += [Signature(span, person) for span in left if (person := unknown_name(voices, span))]
    for one in sorted(found, key=lambda one: one.line.start):
        start, end, speaker = located(voices, one)
        body = bodies.get(one.line.start)
        told_by = Standing(speaker.standing.role, clean_space(body.strip(EDGE))) if body else speaker.standing
        yield start, end, named(speaker, told_by)


def is_closing(words: str, voices: Voices) -> bool:
    """Tell whether a block begins with the words that close a letter ("Yours sincerely")."""
    return len(words) <= MAX_SIGNED and words.casefold().startswith(voices.words.closings)


def groups(draft: Draft) -> Iterator[tuple[ZonedBlock, Sequence[Line]]]:
    """Yield the lines of each block, those of one list together, with their first block."""
    blocks = {zoned.block.span.start: zoned for zoned in draft.blocks}

    def key_of(line: Line) -> tuple[Zone, int, int]:
        """Return the zone of a line with its list, else its block."""
        zoned = blocks[line.block.span.start]
        listed = zoned.block.group if zoned.block.kind is BlockKind.LIST_ITEM else 0
        return zoned.zone, listed, -1 if listed else zoned.block.span.start

    for _, lines in groupby(draft.lines, key=key_of):
        group = list(lines)
        yield blocks[group[0].block.span.start], group


def signer_of_columns(voices: Voices, head: TableHead, row: Block) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the person of a row whose columns the head of the table tells; a heading can be the role ("Delegate")."""
    cell = head.cell_of(row, ColumnKind.PERSON)
    if cell is None or row is head.row:
        return
    person = read_signer(voices, cell) or unknown_name(voices, cell)
    if person is None:
        return
    start, end, speaker = located(voices, Signature(cell, person))
    heading = head.heading_of(ColumnKind.PERSON)
    named_as = clean_space(heading.of(voices.text)) if heading else ""
    told = head.cell_of(row, ColumnKind.ROLE)
    role = clean_space(told.of(voices.text)) if told else speaker.standing.role
    role = role or (named_as if voices.words.is_role(named_as.casefold()) else None)
    body = head.cell_of(row, ColumnKind.ORGANIZATION)
    name = BRACKET.sub("", clean_space(body.of(voices.text))) if body else speaker.standing.affiliation
    yield start, end, named(person, Standing(role, name))


def signer_of_cells(voices: Voices, cells: tuple[Span, ...]) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the person of a table row; the other cells tell role and body."""
    for index, cell in enumerate(cells):
        person = read_signer(voices, cell)
        if person:
            others = [one.of(voices.text).strip() for one in cells if one != cell]
            behind = ", ".join(one.of(voices.text) for one in cells[index + 1 :] if one.of(voices.text).strip())
            told = read_signature(behind, voices.words, voices.bodies)
            known = next((one for one in others if voices.bodies.at(one, 0) == one), None)
            start, end, speaker = located(voices, Signature(cell, person))
            role, body = speaker.standing.role or told.role, known or speaker.standing.affiliation or told.affiliation
            yield start, end, named(person, Standing(role, body))
            return


def signatures(voices: Voices, lines: Sequence[Span]) -> Iterator[Signature]:
    """Yield the signatures of a block, each with the lines below it that hold no name of their own."""
    index = 0
    while index < len(lines):
        line = lines[index]
        following = lines[index + 1] if index + 1 < len(lines) else None
        person = read_signer(voices, line) or name_above_role(voices, line, following)
        index += 1
        if person is None:
            continue
        below: list[Span] = []
        if is_alone(voices, person, line):
            while index < len(lines) and len(below) < MAX_BELOW and is_below(voices, lines[index]):
                below.append(lines[index])
                index += 1
        yield Signature(line, person, tuple(below), in_roll=len(lines) > MAX_BELOW + 1)


def is_alone(voices: Voices, person: Speaker, line: Span) -> bool:
    """Tell whether a line holds a name and nothing else."""
    return person.standing == Standing() and not voices.text[person.end : line.end].strip(EDGE)


def is_below(voices: Voices, line: Span) -> bool:
    """Tell whether a line below a name tells of the person: short, and no name itself."""
    return line.end - line.start < MAX_LINE and read_signer(voices, line) is None


def name_above_role(voices: Voices, line: Span, following: Span | None) -> Speaker | None:
    """Read a line that is a name only, of whatever given name, where the line below begins with a role."""
    below = TOKEN.match(voices.text, following.start, following.end) if following else None
    if below is None or not (voices.words.is_role(below[0]) or below[0].casefold() in voices.words.role_openers):
        return None
    person = unknown_name(voices, line)
    return person if person and is_alone(voices, person, line) else None


def read_signer(voices: Voices, span: Span) -> Speaker | None:
    """Read the person that a line or cell begins with."""
    if span.end - span.start > MAX_LINE:
        return None
    person = read_speaker(voices, span.start, span.end)
    if person is None or person.kind is not SpeakerKind.PERSON or len(person.name.split()) < 2:
        return None
    if looks_like_body(person.name, voices.words):
        return None
    if is_person_name(person.name, voices.words) or (person.standing.role and "," not in person.written):
        return person
    body = person.standing.affiliation
    return person if body and voices.bodies.at(body, 0) else None


def unknown_names(voices: Voices, blocks: Sequence[Sequence[Span]], known: Sequence[Signature]) -> list[Signature]:
    """Read the lines that belong to no signature and begin with words that can be a name."""
    used = {one.line for one in known} | {line for one in known for line in one.below}
    found: list[Signature] = []
    for lines in blocks:
        free = [line for line in lines if line not in used]
        person = unknown_name(voices, free[0]) if free and free[0] == lines[0] else None
        if person and is_alone(voices, person, free[0]) and 1 < len(free) <= MAX_BELOW + 1:
            found.append(Signature(free[0], person, tuple(free[1:])))
            continue
        for line in free:
            person = unknown_name(voices, line)
            if person and (person.standing != Standing() or voices.text[person.end : line.end].strip(EDGE)):
                found.append(Signature(line, person))
    return found


def unknown_name(voices: Voices, line: Span) -> Speaker | None:
    """Read the name of two to four words that a line begins with, whatever the given name."""
    if line.end - line.start > MAX_LINE:
        return None
    person = read_speaker(voices, line.start, line.end)
    if person is None or person.kind is not SpeakerKind.PERSON or len(person.name) > MAX_NAME:
        return None
    if looks_like_body(person.name, voices.words) or any(voices.words.is_role(part) for part in person.name.split()):
        return None
    parts = person.name.split()
    return person if len(parts) in {2, 3, 4} and parts[-1].casefold() not in voices.words.places else None


def located(voices: Voices, one: Signature) -> tuple[int, int, Speaker]:
    """Return a signer with the place of the name, and with what its line and the lines below tell."""
    name = one.person.name
    at = voices.text.find(name.split()[0], one.line.start, one.line.end)
    at = one.line.start if at < 0 else at
    end = at + len(name) if clean_space(voices.text[at : at + len(name)]) == name else one.person.end
    rest = "\n".join([voices.text[end : one.line.end], *(line.of(voices.text) for line in one.below)])
    before = voices.text[one.line.start : at]
    sure_only = one.in_roll and bool(one.below)
    told = read_signature(rest, voices.words, voices.bodies, sure_only=sure_only)
    beside = one.person.standing if before.strip(EDGE) else Standing()
    body = told.affiliation or beside.affiliation
    body = None if body and is_locality(body, voices.words) else body
    return at, at + len(name), named(one.person, Standing(told.role or beside.role, body))


def named(person: Speaker, standing: Standing) -> Speaker:
    """Return a signer with role and body."""
    return Speaker(kind=person.kind, name=person.name, written=person.written, end=person.end, standing=standing)
