"""Find speech without quotation marks: behind a dash («—Words —said NAME—. More words»), or in a quoted block.

Spanish, Portuguese and French writers set dialogue behind dashes. A dash at the beginning of a line opens lists,
credits and asides too: only a line in which somebody is told to say it is speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.speech.incises import part_at_incises
from undersigned.extraction.speech.marks import DOUBLE, Quoted, trim
from undersigned.extraction.speech.speaker_context import Voices
from undersigned.model.document import Block, Span

__all__ = ["find_dashed", "with_quoted_blocks"]

CREDIT = re.compile(r"\s*[–—―-]")
DASH = re.compile(r"^[—–―]\s?(?=[\w¿¡…])", re.MULTILINE)


def find_dashed(voices: Voices, spans: Sequence[Span], marked: Sequence[Quoted]) -> Iterator[Quoted]:
    """Yield the stretches of speech in the lines that begin with a dash, parted at the words of the teller.

    Args:
        voices: text and words.
        spans: of the blocks, in order.
        marked: stretches in quotation marks, which no dash parts.
    """
    for index, block in enumerate(spans):
        begins = list(DASH.finditer(voices.text, block.start, block.end))
        ends = [*(match.start() for match in begins[1:]), block.end]
        for match, end in zip(begins, ends, strict=False):
            inner = trim(voices.text, match.end(), end)
            whole = Quoted(inner=inner, outer=Span(start=match.start(), end=inner.end), block=index)
            if not any(one.outer.start < inner.end and inner.start < one.outer.end for one in marked):
                yield from spoken_pieces(voices, whole)


def spoken_pieces(voices: Voices, whole: Quoted) -> tuple[Quoted, ...]:
    """Return the speech of a line, or nothing where nobody is told to say it."""
    pieces = part_at_incises(voices, (whole,))
    return () if pieces == (whole,) else pieces


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
