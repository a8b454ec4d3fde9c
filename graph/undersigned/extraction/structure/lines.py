"""Give each line, list item and table row a role."""

from __future__ import annotations

import re
from collections.abc import Iterator

from undersigned.extraction.draft import Draft, Line, LineRole, Zone, ZonedBlock
from undersigned.extraction.structure.zones import is_prose
from undersigned.model.document import BlockKind, Span

__all__ = ["read_lines"]

LINE = re.compile(r"[^\s][^\n]*")
ROLES = {
    Zone.HEADER: LineRole.HEADING,
    Zone.LEAD: LineRole.TEXT,
    Zone.BODY: LineRole.TEXT,
    Zone.DEMANDS: LineRole.ASK,
    Zone.SIGNATORIES: LineRole.SIGNATORY,
    Zone.ABOUT: LineRole.ABOUT,
    Zone.CONTACT: LineRole.CONTACT,
    Zone.LINKS: LineRole.NAVIGATION,
    Zone.RELATED: LineRole.NAVIGATION,
    Zone.FOOTER: LineRole.FOOTER,
}


def read_lines(draft: Draft) -> tuple[Line, ...]:
    """Return the lines of a document with their roles, in order of the text."""
    return tuple(
        Line(span=span, role=role_of(zoned), block=zoned.block, heading=zoned.heading)
        for zoned in draft.blocks
        for span in iter_spans(draft.document.text, zoned)
    )


def iter_spans(text: str, zoned: ZonedBlock) -> Iterator[Span]:
    """Yield the lines of a block; running text, an item and a row are one line each."""
    span = zoned.block.span
    if zoned.block.kind is not BlockKind.PARAGRAPH or is_prose(zoned.block, text[span.start : span.end][:400]):
        yield span
        return
    for match in LINE.finditer(text, span.start, span.end):
        yield Span(start=match.start(), end=match.end())


def role_of(zoned: ZonedBlock) -> LineRole:
    """Return the role of the lines of a block by its zone."""
    if zoned.block.kind is BlockKind.TITLE:
        return LineRole.TITLE
    return LineRole.HEADING if zoned.block.kind is BlockKind.HEADING else ROLES[zoned.zone]
