"""What a paragraph is by the size and weight of its letters: title, heading, or text."""

from __future__ import annotations

from collections.abc import Sequence

from undersigned.model.document import BlockKind
from undersigned.reading.canvas import Setting
from undersigned.reading.pdf.lines import is_marked
from undersigned.reading.pdf.measures import Measures
from undersigned.reading.pdf.paragraphs import Paragraph

__all__ = ["settings_of"]

LARGE = 1.12
TITLE_WORDS = 45
HEADING_WORDS = 20
KICKER_WORDS = 4
HEAD = 15
"""The title stands among so many paragraphs."""
PROSE_LENGTH = 140
FOLLOWED = 80
LOWEST = 6


def settings_of(paragraphs: Sequence[Paragraph], measures: Measures) -> list[Setting]:
    """Return what each paragraph is.

    Args:
        paragraphs: in order, tables among them.
        measures: of the document.
    """
    title = title_index(paragraphs, measures)
    large = {one.first.size for one in paragraphs if is_large(one, measures)}
    levels = {size: min(rank, LOWEST) for rank, size in enumerate(sorted(large, reverse=True), start=2)}
    found: list[Setting] = []
    for number, paragraph in enumerate(paragraphs):
        if number == title:
            found.append(Setting(kind=BlockKind.TITLE, level=1))
        elif is_large(paragraph, measures):
            found.append(Setting(kind=BlockKind.HEADING, level=levels[paragraph.first.size]))
        elif is_bold_heading(paragraph, paragraphs[number + 1 : number + 2]):
            found.append(Setting(kind=BlockKind.HEADING, level=min(len(levels) + 2, LOWEST)))
        else:
            found.append(Setting())
    return found


def is_large(paragraph: Paragraph, measures: Measures) -> bool:
    """Tell whether a paragraph is short and larger than the text."""
    return (
        bool(paragraph.pieces) and paragraph.first.size >= LARGE * measures.body and words_of(paragraph) <= TITLE_WORDS
    )


def is_bold_heading(paragraph: Paragraph, following: Sequence[Paragraph]) -> bool:
    """Tell whether a bold line stands over text; over other short lines it is a name or a label."""
    if not paragraph.bold or len(paragraph.pieces) > 1 or words_of(paragraph) > HEADING_WORDS or not following:
        return False
    text = paragraph.last.text
    if text[-1] in ".,;" or is_marked(paragraph.first.text):
        return False
    after = following[0]
    over = bool(after.pieces) and (after.length > FOLLOWED or is_marked(after.first.text))
    return over and not after.bold


def title_index(paragraphs: Sequence[Paragraph], measures: Measures) -> int | None:
    """Return which paragraph is the title: the largest of more than a few words above the text, else a bold one.

    A letterhead that comes first, with smaller lines below it, is none where another large line follows.
    """
    head: list[int] = []
    for number, paragraph in enumerate(paragraphs[:HEAD]):
        large = is_large(paragraph, measures)
        if paragraph.rows or (paragraph.length > PROSE_LENGTH and not large and not paragraph.bold):
            break
        head.append(number)
    large_ones = [number for number in head if is_large(paragraphs[number], measures)]
    named = [number for number in large_ones if words_of(paragraphs[number]) > KICKER_WORDS] or large_ones
    if len(named) > 1 and named[0] == 0 and named[1] > 1:
        named = named[1:]
    if named:
        return max(named, key=lambda number: (paragraphs[number].first.size, -number))
    bold = [number for number in head if paragraphs[number].bold and words_of(paragraphs[number]) > KICKER_WORDS]
    return next((number for number in bold if words_of(paragraphs[number]) <= TITLE_WORDS), None)


def words_of(paragraph: Paragraph) -> int:
    """Return how many words a paragraph has."""
    return sum(line.text.count(" ") + 1 for piece in paragraph.pieces for line in piece)
