"""What programs for mail add around a text: quoted answers, signatures, feet of lists, headers of a message passed on.

It is labeled as furniture and never cut: the text of the document stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from undersigned.model.document import Block, BlockKind, Document, Span
from undersigned.reading.mail.words import either

__all__ = ["label_furniture"]

SIGNATURE = re.compile(r"--[ \u00a0]?$")
SIGNATURE_LINES = 12
RULE = re.compile(r"[_=-]{15,}\s*$")
HEADER_LINES = 8
ATTRIBUTION_LINES = 3
LABEL_END = r"\*?\s?:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank; `quoted` where a `>` or a block quotation marks it."""

    start: int
    end: int
    words: str
    quoted: bool


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Return the pattern of a line of a kind."""
    forms = {
        "wrote": rf".*\b{either('wrote')}\b.{{0,80}}:\s*$",
        "original": rf"[\s>*_-]*{either('original')}[\s*_:-]*$",
        "forwarded": rf"[\s>*_-]*{either('forwarded')}[\s*_:-]*$",
        "from": rf"[>\s*]*{either('from')}{LABEL_END}\s*\S",
        "header": rf"[>\s*]*{either('date', 'subject', 'to', 'from')}{LABEL_END}",
        "subject": rf"[>\s*]*{either('subject')}{LABEL_END}",
        "foot": rf".*\b{either('list_feet')}\b",
    }
    return re.compile(forms[kind], re.IGNORECASE)


def label_furniture(document: Document, *, forward: bool) -> Document:
    """Return a message with all that is no part of what it says labeled as furniture.

    Args:
        document: a message as read.
        forward: it passes another one on, so that what is inside counts and not the note above it.

    Returns:
        The same document where nothing else would be left.
    """
    lines = list(iter_lines(document))
    spans = sorted(foreign_spans(lines, forward=forward))
    blocks = tuple(piece for block in document.blocks for piece in cut(block, spans, document.text))
    if all(block.kind is BlockKind.FURNITURE for block in blocks):
        return document
    return replace(document, blocks=blocks)


def iter_lines(document: Document) -> Iterator[Line]:
    """Yield the lines of a document that are not blank."""
    for block in document.blocks:
        start = block.span.start
        for raw in block.span.of(document.text).split("\n"):
            if raw.strip():
                quoted = block.quoted or raw.lstrip().startswith(">")
                yield Line(start=start, end=start + len(raw), words=raw, quoted=quoted)
            start += len(raw) + 1


def foreign_spans(lines: Sequence[Line], *, forward: bool) -> Iterator[Span]:
    """Yield the spans of what is no part of a message's own text, in any order."""
    inner = find_inner(lines)
    if inner is not None:
        first, body, passed_on = inner
        if passed_on or forward:
            yield from over(lines[:body])
            lines = lines[body:]
        else:
            yield from over(lines[first:])
            lines = lines[:first]
    foot = find_foot(lines)
    yield from over(lines[foot:])
    yield from quoted_spans(lines[:foot], keep=forward)


def over(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the span of some lines, if there are any."""
    if lines:
        yield Span(start=lines[0].start, end=lines[-1].end)


def find_inner(lines: Sequence[Line]) -> tuple[int, int, bool] | None:
    """Return where a message inside begins with its mark, where its text begins, and whether it is passed on."""
    for index, line in enumerate(lines):
        passed_on = pattern("forwarded").match(line.words) is not None
        marked = passed_on or pattern("original").match(line.words) is not None
        below = index + 1 if marked else index
        if not marked and not pattern("from").match(line.words):
            continue
        body = end_of_headers(lines, below)
        if marked or any(pattern("subject").match(one.words) for one in lines[below:body]):
            return index, body, passed_on
    return None


def end_of_headers(lines: Sequence[Line], start: int) -> int:
    """Return the index of the first line that is no header of a message inside."""
    last = start
    for index in range(start, min(start + HEADER_LINES, len(lines))):
        if pattern("header").match(lines[index].words):
            last = index + 1
        elif index > last:  # one further line may be the rest of a long list of addresses
            break
    return last


def find_foot(lines: Sequence[Line]) -> int:
    """Return the index of the line at which a signature or the foot of a list begins; the number of lines for none."""
    for index, line in enumerate(lines):
        rest = lines[index + 1 :]
        if len(rest) > SIGNATURE_LINES:
            continue
        told = RULE.match(line.words) and any(pattern("foot").match(one.words) for one in rest)
        if told or SIGNATURE.match(line.words):
            return index
    return len(lines)


def quoted_spans(lines: Sequence[Line], *, keep: bool) -> Iterator[Span]:
    """Yield the quoted answers with the lines above that say who wrote them; nothing where they are passed on.

    A block quotation that nobody is said to have written in a mail is a quotation of the text itself.
    """
    index = 0
    while index < len(lines) and not keep:
        end = index
        while end < len(lines) and lines[end].quoted:
            end += 1
        if end > index:
            above = attribution_above(lines, index)
            if above < index or lines[index].words.lstrip().startswith(">"):
                yield from over(lines[above:end])
        index = max(end, index + 1)


def attribution_above(lines: Sequence[Line], index: int) -> int:
    """Return where the lines begin that say who wrote what stands below; the index itself for none."""
    for first in range(index - 1, max(index - 1 - ATTRIBUTION_LINES, -1), -1):
        words = " ".join(line.words for line in lines[first:index])
        if pattern("wrote").match(words):
            wrapped = first > 0 and (lines[first - 1].words.endswith(",") or not lines[first].words[:1].isupper())
            return first - wrapped
    return index


def cut(block: Block, spans: Sequence[Span], text: str) -> Iterator[Block]:
    """Yield the pieces of a block: those in one of the spans are furniture."""
    place = block.span.start
    touched = [span for span in spans if span.start < block.span.end and place < span.end]
    if not touched:
        yield block
        return
    for span in touched:
        yield from piece(block, place, min(max(span.start, place), block.span.end), text)
        start, place = max(span.start, place), min(span.end, block.span.end)
        for found in piece(block, start, place, text):
            yield Block(kind=BlockKind.FURNITURE, span=found.span, quoted=block.quoted)
    yield from piece(block, place, block.span.end, text)


def piece(block: Block, start: int, end: int, text: str) -> Iterator[Block]:
    """Yield a part of a block without white space around it, where it has words."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    if first < last:
        yield replace(block, span=Span(start=first, end=last), cells=() if first > block.span.start else block.cells)
