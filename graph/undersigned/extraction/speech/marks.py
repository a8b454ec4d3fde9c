"""Find stretches of text in quotation marks, whatever marks they are.

Which side a mark stands on tells better than its character whether it opens or closes: German texts close with the
mark that opens English ones, straight marks have no side, and writers mix and reverse them. The character decides
only where the sides leave it open ("« mots »").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from undersigned.model.document import Span

__all__ = ["Quoted", "find_quoted", "find_short"]

DOUBLE = re.compile(r"[\"“”„‟«»‹›″「」『』]|''|``")
SINGLE = re.compile(r"[‘’‚']")
OPENING = frozenset("“„‟«‹")
CLOSING = frozenset("”»›")
SIDED = {"「": (True, False), "『": (True, False), "」": (False, True), "』": (False, True)}
"""Marks that stand next to letters on both sides, and are never reversed: whether they open, whether they close."""
BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009([{—–-/*_:¿¡>")
AFTER_CLOSING = frozenset(" \t\n\u00a0\u202f\u2009)]}—–-/*_,.;:!?…<[(")
GUILLEMETS = frozenset("«»")
"""Where the first of a block points outwards, all do; German ones point inwards."""
NEVER_FIRST = frozenset(".,;:!?)]}")
SINGLE_WORDS = 6
"""Fewer words than this in single marks are never speech, and their marks often are apostrophes."""


SHORT = re.compile(
    r"(?<!\w)(?:[‘‚](?=\S)([^‘’‚'\n]{2,60})(?<=\S)[’‘]|'(?=[^\W\d])([^'\s]+(?: [^'\s]+){0,2})(?<!s)')(?!\w)"
)
"""Terms in single marks; between straight ones at most three words, and no plural that may own something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A stretch in quotation marks.

    Args:
        inner: what stands between the marks, without white space at its ends.
        outer: with the marks.
        block: index of the block it starts in.
        closed: the closing mark is there.
    """

    inner: Span
    outer: Span
    block: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: where it stands and whether it can open and close."""

    start: int
    end: int
    opens: bool
    closes: bool


def find_quoted(text: str, blocks: Iterable[Span]) -> tuple[Quoted, ...]:
    """Find all stretches in quotation marks.

    Args:
        text: the whole text.
        blocks: spans of the blocks, in order. A quotation whose mark is open at the end of a block goes on in the
            next one where that begins with a mark again (each paragraph opens, only the last one closes).

    Returns:
        Stretches in order of the text, the outermost only; they do not overlap.
    """
    found: list[Quoted] = []
    carried: int | None = None
    spans = tuple(blocks)
    for index, block in enumerate(spans):
        marks = list(iter_marks(text, block))
        begins_open = bool(marks) and marks[0].start == block.start and marks[0].opens
        start = carried if begins_open or closes_first(marks) else None
        if carried is not None and start is None and found and not found[-1].closed:
            carried = None
        pieces, carried = pair_marks(text, block, index, marks, continued=start)
        if start is not None and pieces and found and not found[-1].closed:
            first, last = pieces[0], found.pop()
            pieces[0] = join(text, last, first)
        found.extend(pieces)
    return tuple(piece for piece in found if piece.inner.start < piece.inner.end)


def find_short(text: str, blocks: Sequence[Span], marked: Sequence[Quoted]) -> Iterator[Quoted]:
    """Yield terms in single marks, which `find_quoted` leaves out: they are no speech, and may be apostrophes.

    Args:
        text: the whole text.
        blocks: spans of the blocks, in order.
        marked: what `find_quoted` found; terms inside it are parts of it.
    """
    starts = [one.outer.start for one in marked]
    for index, block in enumerate(blocks):
        for match in SHORT.finditer(text, block.start, block.end):
            number = bisect_right(starts, match.start()) - 1
            if number < 0 or marked[number].outer.end <= match.start():
                inner = Span(start=match.start() + 1, end=match.end() - 1)
                yield Quoted(inner=inner, outer=Span(start=match.start(), end=match.end()), block=index)


def closes_first(marks: list[Mark]) -> bool:
    """Tell whether a block's first mark closes something that was opened before the block."""
    return bool(marks) and marks[0].closes and not marks[0].opens and len(marks) % 2 == 1


def join(text: str, last: Quoted, first: Quoted) -> Quoted:
    """Join the open end of one block with the beginning of the next."""
    return Quoted(
        inner=trim(text, last.inner.start, first.inner.end),
        outer=Span(start=last.outer.start, end=first.outer.end),
        block=last.block,
        closed=first.closed,
    )


def iter_marks(text: str, block: Span) -> Iterator[Mark]:
    """Yield the double marks of a block; where it has none, the single ones that can be marks."""
    doubles = list(DOUBLE.finditer(text, block.start, block.end))
    french = next((match[0] for match in doubles if match[0] in GUILLEMETS), None) == "«"
    for match in doubles:
        opens, closes = sides(text, match.start(), match.end(), block)
        if french and match[0] in GUILLEMETS:
            opens, closes = match[0] == "«", match[0] == "»"
        inch = match[0] in {'"', "''", "″"} and text[match.start() - 1 : match.start()].isdigit() and not opens
        if not (inch and len(doubles) == 1):
            yield Mark(match.start(), match.end(), opens, closes)
    if not doubles:
        yield from iter_single(text, block)


def iter_single(text: str, block: Span) -> Iterator[Mark]:
    """Yield pairs of single marks around at least six words; an apostrophe never opens, and seldom closes."""
    opened: int | None = None
    for match in SINGLE.finditer(text, block.start, block.end):
        opens, closes = sides(text, match.start(), match.end(), block)
        if opens and not closes and opened is None and match[0] != "’":
            opened = match.start()
        elif opened is not None and closes and ends_clause(text, match.start(), block):
            if len(text[opened : match.start()].split()) >= SINGLE_WORDS:
                yield Mark(opened, opened + 1, True, False)
                yield Mark(match.start(), match.end(), False, True)
            opened = None


def ends_clause(text: str, at: int, block: Span) -> bool:
    """Tell whether punctuation stands before or behind a single mark, as it does at the end of a quotation."""
    return text[at - 1] in ",.!?…" or at + 1 >= block.end or text[at + 1] in ",.;:)!?"


def sides(text: str, start: int, end: int, block: Span) -> tuple[bool, bool]:
    """Tell whether a mark can open and whether it can close, by its sides, then by its character."""
    if text[start] in SIDED:
        return SIDED[text[start]]
    before = text[start - 1] if start > block.start else " "
    if text[start] == "«" and before in "’'":  # "d’« Alice »"
        return True, False
    after = text[end] if end < block.end else " "
    opens = before in BEFORE_OPENING and not after.isspace() and after not in NEVER_FIRST
    closes = after in AFTER_CLOSING and not before.isspace()
    if opens == closes:
        char = text[start]
        return (True, False) if char in OPENING else (False, True) if char in CLOSING else (True, True)
    return opens, closes


def pair_marks(
    text: str, block: Span, index: int, marks: list[Mark], *, continued: int | None
) -> tuple[list[Quoted], int | None]:
    """Pair the marks of one block.

    Returns:
        The stretches, and where the one that is open at the end of the block begins, or None.
    """
    pieces: list[Quoted] = []
    opened: Span | None = None if continued is None else Span(start=block.start, end=block.start)
    depth = 1 if opened else 0
    for position, mark in enumerate(marks):
        if opened is None:
            if mark.opens:
                opened, depth = Span(start=mark.start, end=mark.end), 1
            continue
        if mark.start == block.start:
            opened = Span(start=mark.start, end=mark.end)
        elif mark.opens and not mark.closes:
            if is_nested(marks, position):
                depth += 1
            else:
                opened, depth = Span(start=mark.start, end=mark.end), 1
        else:
            depth -= 1
            if depth == 0:
                pieces.append(piece(text, opened, mark, index))
                opened = None
    if opened is None:
        return pieces, None
    pieces.append(
        Quoted(
            inner=trim(text, opened.end, block.end),
            outer=Span(start=opened.start, end=block.end),
            block=index,
            closed=False,
        )
    )
    return pieces, opened.start


def is_nested(marks: list[Mark], position: int) -> bool:
    """Tell whether the mark that opens inside an open one has a partner of its own before the outer one closes."""
    depth = 2
    for mark in marks[position + 1 : position + 12]:
        depth += 1 if mark.opens and not mark.closes else -1
        if depth == 0:
            return True
        if depth > 3:
            return False
    return False


def piece(text: str, opened: Span, mark: Mark, index: int) -> Quoted:
    """Make the stretch between two marks."""
    return Quoted(inner=trim(text, opened.end, mark.start), outer=Span(start=opened.start, end=mark.end), block=index)


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without white space and emphasis marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return Span(start=start, end=end)
