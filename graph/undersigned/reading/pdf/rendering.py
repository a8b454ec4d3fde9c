"""Paragraphs and tables of a PDF to text with blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from undersigned.model.document import Block, BlockKind
from undersigned.reading.canvas import Canvas, Rendered, Setting
from undersigned.reading.headings import with_headings
from undersigned.reading.inline import Inline, Words
from undersigned.reading.pdf.characters import SOFT_HYPHEN
from undersigned.reading.pdf.hyphens import Vocabulary
from undersigned.reading.pdf.paragraphs import Paragraph
from undersigned.reading.pdf.shapes import Line, is_apart
from undersigned.reading.plain import Items, marker_of
from undersigned.reading.plain import Line as PlainLine

__all__ = ["Typesetter", "itemized"]


@dataclass(slots=True)
class Token:
    """Characters of one style; `space` where white space stands before them."""

    text: str
    bold: bool
    href: str
    space: bool


class Typesetter:
    """Sets paragraphs down one after the other."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.canvas = Canvas()
        self.inline = Inline()
        self.lefts: dict[int, int] = {}

    def set_paragraph(self, paragraph: Paragraph, setting: Setting) -> None:
        """Set down a paragraph or a table."""
        if paragraph.rows:
            group = self.canvas.next_group()
            for row in paragraph.rows:
                cells = [self.words_of([list(cell)]) if cell else Words(text="") for cell in row]
                self.canvas.set_row(cells, group=group, quoted=False)
            return
        if self.canvas.set_down(self.words_of(paragraph.pieces), setting):
            self.lefts[self.canvas.blocks[-1].span.start] = round(paragraph.first.left)

    def set_aside(self, texts: Iterable[str]) -> None:
        """Set down what belongs to no text."""
        for text in texts:
            self.inline.write(text)
            self.canvas.set_down(self.inline.finish(), Setting(kind=BlockKind.FURNITURE))

    def words_of(self, pieces: Sequence[Sequence[Line]]) -> Words:
        """Return pieces as inline text, a line each."""
        for number, piece in enumerate(pieces):
            if number:
                self.inline.break_line()
            self.write(self.tokens_of(piece))
        return self.inline.finish()

    def tokens_of(self, piece: Sequence[Line]) -> list[Token]:
        """Return the words of a piece with its lines joined."""
        tokens: list[Token] = []
        for number, line in enumerate(piece):
            space = False
            if number:
                seam = self.vocabulary.seam(piece[number - 1].text.split()[-1], line.text.split()[0])
                space = seam.space
                if seam.drops_hyphen:
                    tokens[-1].text = tokens[-1].text[:-1]
            before = None
            for word in line.words:
                apart = space if before is None else is_apart(before, word)
                tokens.append(Token(text=word.text, bold=word.bold, href=word.href, space=apart))
                before = word
        return tokens

    def write(self, tokens: Sequence[Token]) -> None:
        """Write tokens with their links; a space between two words of a link belongs to it."""
        href = ""
        for token in tokens:
            if href and token.href != href:
                self.inline.close_link()
                href = ""
            if token.space:
                self.inline.write(" ", bold=token.bold)
            if token.href and not href:
                self.inline.open_link(token.href)
                href = token.href
            self.inline.write(token.text.replace(SOFT_HYPHEN, ""), bold=token.bold)
        if href:
            self.inline.close_link()

    def rendered(self, metadata: Mapping[str, str]) -> Rendered:
        """Return all that was set down, with its lists recognized, and its headings where letters showed none."""
        found = self.canvas.rendered(metadata)
        blocks = itemized(found.text, found.blocks, self.lefts)
        if not any(block.kind is BlockKind.TITLE for block in blocks):
            blocks = tuple(with_headings(found.text, blocks))
        return replace(found, blocks=blocks)


def itemized(text: str, blocks: Sequence[Block], lefts: Mapping[int, int]) -> tuple[Block, ...]:
    """Return blocks with those that begin with a list marker as items.

    Args:
        text: of the document.
        blocks: in order of the text.
        lefts: where blocks stand on their page, by their start in the text: it tells the depth of an item.
    """
    items = Items(group=max((block.group for block in blocks), default=0))
    found: list[Block] = []
    for block in blocks:
        words = block.span.of(text)
        line = PlainLine(start=block.span.start, end=block.span.end, indent=lefts.get(block.span.start, 0), words=words)
        marker = marker_of(line, None, [], items) if block.kind is BlockKind.PARAGRAPH else None
        if marker is None:
            items.close()
            found.append(block)
        else:
            found.append(replace(items.enter(line, marker), emphasis=block.emphasis))
    return tuple(found)
