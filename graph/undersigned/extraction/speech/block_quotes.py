"""Find speech that layout alone sets apart: quoted blocks without marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from undersigned.extraction.speech.marks import DOUBLE, Quoted
from undersigned.model.document import Block, Span

__all__ = ["with_quoted_blocks"]

CREDIT = re.compile(r"\s*[–—―-]")


def with_quoted_blocks(text: str, blocks: Sequence[Block], quoted: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """Add the quoted blocks without marks, which are no credits ("— NAME"), to the stretches in marks, in order."""
    added = [
        spoken(text, index, block.span)
        for index, block in enumerate(blocks)
        if block.quoted
        and not DOUBLE.search(text, block.span.start, block.span.end)
        and not CREDIT.match(text, block.span.start)
    ]
    if not added:
        return tuple(quoted)
    return tuple(sorted([*quoted, *added], key=lambda one: one.outer.start))


def spoken(text: str, index: int, block: Span) -> Quoted:
    """Return a quoted block without the credit on its last line."""
    line = text.rfind("\n", block.start, block.end)
    end = line if line >= 0 and CREDIT.match(text, line + 1) else block.end
    span = Span(start=block.start, end=end)
    return Quoted(inner=span, outer=span, block=index)
