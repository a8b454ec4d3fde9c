"""Find persons who sign: lines and table rows of the signatories that begin with a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from undersigned.extraction.appositions import read_standing
from undersigned.extraction.bodies import looks_like_body
from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.person_names import is_person_name
from undersigned.extraction.roles import Standing
from undersigned.extraction.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.model.document import Span

__all__ = ["find_signers"]

LINE = re.compile(r"[^\n]+")
PART = re.compile(r"\s*(?:[,;|–—]|\s-)\s+")
MAX_LINE = 220


def find_signers(draft: Draft, voices: Voices) -> Iterator[tuple[int, int, Speaker]]:
    """Find the persons who sign, in order of the text: start and end of the name, and what was read."""
    for zoned in draft.blocks:
        if zoned.zone is Zone.SIGNATORIES:
            yield from signers_of_block(voices, zoned)


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
            others = ", ".join(one.of(voices.text) for one in cells[index + 1 :] if one.of(voices.text).strip())
            yield located(voices, cell, person, read_standing(others, voices.words, voices.bodies))
            return


def signer_of_line(voices: Voices, line: Span, following: Span | None) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the person of a line; a name alone may have role and body on the next line."""
    person = read_signer(voices, line)
    if person:
        beside = Standing()
        if following and not voices.text[person.end : line.end].strip(" ,.*_") and person.standing == Standing():
            below = following.of(voices.text)
            if len(below) < MAX_LINE and read_signer(voices, following) is None:
                beside = read_standing(below, voices.words, voices.bodies)
        yield located(voices, line, person, beside)


def read_signer(voices: Voices, span: Span) -> Speaker | None:
    """Read the person that a line or cell begins with."""
    if span.end - span.start > MAX_LINE:
        return None
    person = read_speaker(voices, span.start, span.end)
    if person is None or person.kind is not SpeakerKind.PERSON or len(person.name.split()) < 2:
        return None
    if looks_like_body(person.name, voices.words):
        return None
    if is_person_name(person.name, voices.words) or person.standing.role:
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
