"""Find persons who sign: lines and table rows of the signatories that begin with a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.people.appositions import read_standing
from undersigned.extraction.people.bodies import looks_like_body
from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.model.document import Span

__all__ = ["find_signers"]

LINE = re.compile(r"[^\n]+")
PART = re.compile(r"\s*(?:[,;|–—]|\s-)\s+")
TOKEN = re.compile(r"[\w’'‑-]*\w")
MAX_NAME = 60
MAX_LINE = 220
MAX_SIGNED = 300
"""Longer blocks behind the close of a letter are text again."""
UNSIGNED = frozenset({Zone.ABOUT, Zone.CONTACT, Zone.FOOTER, Zone.LINKS, Zone.RELATED, Zone.HEADER})


def find_signers(draft: Draft, voices: Voices) -> Iterator[tuple[int, int, Speaker]]:
    """Find the persons who sign, in order of the text: start and end of the name, and what was read."""
    closed = False
    for zoned in draft.blocks:
        words = zoned.block.span.of(voices.text)
        closed = (closed and len(words) <= MAX_SIGNED) or is_closing(words, voices)
        if zoned.zone is Zone.SIGNATORIES or (closed and zoned.zone not in UNSIGNED):
            yield from signers_of_block(voices, zoned)


def is_closing(words: str, voices: Voices) -> bool:
    """Tell whether a block begins with the words that close a letter ("Yours sincerely")."""
    return len(words) <= MAX_SIGNED and words.casefold().startswith(voices.words.closings)


def signers_of_block(voices: Voices, zoned: ZonedBlock) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the signers of one block: the cells of a row, or its lines."""
    block = zoned.block
    if block.cells:
        yield from signer_of_cells(voices, block.cells)
        return
    lines = [
        Span(start=match.start(), end=match.end())
        for match in LINE.finditer(voices.text, block.span.start, block.span.end)
    ]
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        yield from signer_of_line(voices, line, following)


def signer_of_cells(voices: Voices, cells: tuple[Span, ...]) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the person of a table row; the other cells tell role and body."""
    for index, cell in enumerate(cells):
        person = read_signer(voices, cell)
        if person:
            others = [one.of(voices.text).strip() for one in cells if one != cell]
            behind = ", ".join(one.of(voices.text) for one in cells[index + 1 :] if one.of(voices.text).strip())
            told = read_standing(behind, voices.words, voices.bodies)
            known = next((one for one in others if voices.bodies.at(one, 0) == one), None)
            body = known or (None if is_place(told.affiliation, voices) else told.affiliation)
            person = without_place(person, voices)
            yield located(voices, cell, person, Standing(told.role, body))
            return


def is_place(name: str | None, voices: Voices) -> bool:
    """Tell whether what stands beside a name is the signer's country."""
    return name is not None and name.casefold() in voices.words.places


def without_place(person: Speaker, voices: Voices) -> Speaker:
    """Return a signer without the country that was read as the body."""
    if not is_place(person.standing.affiliation, voices):
        return person
    return replace(person, standing=Standing(person.standing.role, None))


def signer_of_line(voices: Voices, line: Span, following: Span | None) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the person of a line; a name alone may have role and body on the next line."""
    person = read_signer(voices, line) or name_above_role(voices, line, following)
    if person:
        beside = Standing()
        if following and not voices.text[person.end : line.end].strip(" ,.*_") and person.standing == Standing():
            below = following.of(voices.text)
            if len(below) < MAX_LINE and read_signer(voices, following) is None:
                beside = read_standing(below, voices.words, voices.bodies)
        yield located(voices, line, without_place(person, voices), beside)


def name_above_role(voices: Voices, line: Span, following: Span | None) -> Speaker | None:
    """Read a line that is a name only, of whatever given name, where the line below begins with a role."""
    if following is None or line.end - line.start > MAX_NAME:
        return None
    below = TOKEN.match(voices.text, following.start, following.end)
    person = read_speaker(voices, line.start, line.end)
    if person is None or below is None or not voices.words.is_role(below[0]):
        return None
    alone = person.kind is SpeakerKind.PERSON and not voices.text[person.end : line.end].strip(" ,.*_")
    return person if alone and len(person.name.split()) in {2, 3, 4} and person.standing == Standing() else None


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


def located(voices: Voices, span: Span, person: Speaker, beside: Standing) -> tuple[int, int, Speaker]:
    """Return a signer with the place of the name; what stands beside it wins over the next line."""
    at = voices.text.find(person.name.split()[0], span.start, span.end)
    at = span.start if at < 0 else at
    standing = Standing(person.standing.role or beside.role, person.standing.affiliation or beside.affiliation)
    speaker = Speaker(kind=person.kind, name=person.name, written=person.written, end=person.end, standing=standing)
    return at, at + len(person.name), speaker
