"""The target of the HTML parser: its events become blocks, without recursion and without a tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from undersigned.model.document import BlockKind
from undersigned.reading.canvas import Canvas, Inline, Rendered, Setting, Words
from undersigned.reading.layout import (
    BLOCKS,
    CELLS,
    HEADINGS,
    LAYOUT,
    LISTS,
    OpenList,
    OpenTable,
    is_bold,
    is_hidden,
)
from undersigned.reading.tags import MetaTags

__all__ = ["Walker"]

FRAME_LENGTH = 300


@dataclass(slots=True)
class Walker:
    """Target of the parser: keeps what is open, and sets a block down whenever layout ends one."""

    canvas: Canvas = field(default_factory=Canvas)
    inline: Inline = field(default_factory=Inline)
    meta: MetaTags = field(default_factory=MetaTags)
    open_tags: list[tuple[str, bool]] = field(default_factory=list[tuple[str, bool]])
    hidden_from: int | None = None
    headings: list[int] = field(default_factory=list[int])
    lists: list[OpenList] = field(default_factory=list[OpenList])
    tables: list[OpenTable] = field(default_factory=list[OpenTable])
    anchors: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    quotes: int = 0
    bold: int = 0
    verbatim: int = 0
    groups: int = 0
    breaks: int = 0
    titled: bool = False
    after_bold: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        style = attributes.get("style") or ""
        bold = is_bold(tag, style)
        self.open_tags.append((tag, bold))
        if self.hidden_from is not None:
            self.meta.start(tag, attributes)
            return
        if tag == "html" or tag in {"meta", "title", "link"}:
            self.meta.start(tag, attributes)
        if "hidden" in attributes or is_hidden(tag, style):
            self.hidden_from = len(self.open_tags)
            return
        self.bold += bold
        if tag == "br":
            self.break_line()
        elif tag == "a":
            self.anchors.append((self.inline.length, attributes.get("href") or ""))
        else:
            self.start_block(tag, attributes)

    def start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element that may end the block before it."""
        if tag in LAYOUT and self.in_cell():
            self.spill_row()
        if tag in HEADINGS:
            self.flush()
            self.headings.append(HEADINGS[tag])
        elif tag in LISTS:
            self.flush()
            self.open_list(tag, attributes)
        elif tag == "li":
            self.flush()
            self.open_item(attributes)
        elif tag == "blockquote":
            self.flush()
            self.quotes += 1
        elif tag in {"table", "tr"} or tag in CELLS:
            self.start_table_part(tag)
        elif tag in BLOCKS:
            self.flush()
            self.verbatim += tag == "pre"

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        bold = self.open_tags.pop()[1] if self.open_tags else False
        if self.hidden_from is not None:
            self.meta.end(tag)
            if len(self.open_tags) < self.hidden_from:
                self.hidden_from = None
            return
        if tag == "a":
            self.end_anchor()
        elif tag not in {"br", "meta", "title", "link"}:
            self.end_block(tag)
        self.bold -= bold
        if bold and not self.bold and self.inline.bold_letters and not self.inline.plain_letters:
            self.after_bold = True

    def end_block(self, tag: str) -> None:
        """Take the end of an element that may end a block."""
        if tag in CELLS or tag in {"tr", "table"}:
            self.end_table_part(tag)
        elif tag in BLOCKS or tag in HEADINGS or tag in LISTS or tag in {"li", "blockquote"}:
            self.flush()
            self.leave(tag)

    def leave(self, tag: str) -> None:
        """Close what an element had opened."""
        if tag in HEADINGS and self.headings:
            self.headings.pop()
        elif tag in LISTS and self.lists:
            self.lists.pop()
        elif tag == "li" and self.lists:
            self.lists[-1].in_item = False
        elif tag == "blockquote":
            self.quotes -= 1
        elif tag == "pre":
            self.verbatim -= 1

    def data(self, data: str) -> None:
        """Take words."""
        if self.hidden_from is not None:
            self.meta.data(data)
            return
        if not data.isspace():
            # A bold line above the words of its own paragraph is a heading in disguise.
            if self.after_bold and "\n" in data[: len(data) - len(data.lstrip())]:
                self.flush()
            self.after_bold = False
            self.breaks = 0
        self.inline.write(data, bold=self.bold > 0, verbatim=self.verbatim > 0)

    def close(self) -> Rendered:
        """Return what was read."""
        while self.tables:
            self.end_table_part("tr")
            self.tables.pop()
        self.flush()
        return Rendered(
            text=self.canvas.text(),
            blocks=tuple(self.canvas.blocks),
            links=tuple(sorted(self.canvas.links, key=lambda link: link.span)),
            metadata=self.meta.found,
        )

    def break_line(self) -> None:
        """Take a line break; two of them end a paragraph, and so does one after words that are all bold."""
        self.breaks += 1
        splits = self.breaks > 1 or self.after_bold
        self.after_bold = False
        if self.headings:
            self.inline.write(" ")
        elif splits and not self.in_cell():
            self.flush()
        elif self.inline.length:
            self.inline.break_line()

    def end_anchor(self) -> None:
        """Note a link where the anchor has words and an address."""
        if not self.anchors:
            return
        start, href = self.anchors.pop()
        # Images in a link give no words: their alternative text is a description and no part of what was said.
        if href and self.inline.length > start:
            self.inline.links.append((start, self.inline.length, href))

    def flush(self) -> None:
        """Set the open block down."""
        self.after_bold = False
        if self.in_cell():
            self.break_cell()
            return
        self.note_open_links()
        if not self.inline.length:
            return
        words = self.inline.finish()
        if self.canvas.set_down(words, self.setting()) and not self.headings and self.lists:
            self.lists[-1].marker = ""
            self.breaks = 0

    def note_open_links(self) -> None:
        """End links at the end of a block and go on with them in the next one."""
        for start, href in self.anchors:
            if href and self.inline.length > start:
                self.inline.links.append((start, self.inline.length, href))
        self.anchors = [(0, href) for _, href in self.anchors]

    def setting(self) -> Setting:
        """Return what layout says of the block that is open."""
        quoted = self.quotes > 0
        if self.headings:
            level = self.headings[-1]
            kind = BlockKind.HEADING
            if level == 1 and not self.titled:
                self.titled, kind = True, BlockKind.TITLE
            return Setting(kind=kind, level=level, quoted=quoted)
        if self.lists and self.lists[-1].in_item:
            items = self.lists[-1]
            return Setting(
                kind=BlockKind.LIST_ITEM, level=len(self.lists), marker=items.marker, group=items.group, quoted=quoted
            )
        return Setting(quoted=quoted)

    def open_list(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open a list; a nested one keeps the number of the outermost."""
        if self.lists:
            group = self.lists[0].group
        else:
            self.groups += 1
            group = self.groups
        first = (attributes.get("start") or "1").strip()
        number = int(first[:9]) if first.isdecimal() else 1
        opened = OpenList(group=group, ordered=tag == "ol", number=number, style=attributes.get("type") or "1")
        self.lists.append(opened)

    def open_item(self, attributes: Mapping[str, str]) -> None:
        """Open an item; one outside of a list makes a list of its own."""
        if not self.lists:
            self.open_list("ul", {})
        items = self.lists[-1]
        items.marker = items.next_marker(attributes.get("value"))
        items.in_item = True

    def in_cell(self) -> bool:
        """Tell whether words now go to a cell of a table."""
        return bool(self.tables) and self.tables[-1].cells is not None

    def start_table_part(self, tag: str) -> None:
        """Open a table, a row or a cell."""
        if tag == "table":
            self.flush()
            self.groups += 1
            self.tables.append(OpenTable(group=self.groups))
        elif tag == "tr" and self.tables:
            self.end_table_part("tr")
            self.flush()
            self.tables[-1].cells = []
        elif not self.in_cell():
            self.flush()

    def end_table_part(self, tag: str) -> None:
        """Close a cell, a row or a table."""
        if not self.tables:
            self.flush()
            return
        cells = self.tables[-1].cells
        if cells is None:
            self.flush()
        elif tag in CELLS:
            cells.append(self.take_cell())
        else:
            self.end_row(cells)
        if tag == "table":
            self.tables.pop()

    def break_cell(self) -> None:
        """End a paragraph inside a cell; several of some length show that the table is there for layout alone."""
        if not self.inline.length or self.inline.last == "\n":
            return
        if self.inline.lines > 0 and self.inline.length > FRAME_LENGTH:
            self.spill_row()
        else:
            self.inline.break_line()

    def take_cell(self) -> Words:
        """Return the words of the open cell."""
        self.note_open_links()
        return self.inline.finish()

    def end_row(self, cells: list[Words]) -> None:
        """Set a row down; a single cell with more than a name in it is a frame around paragraphs."""
        if self.inline.length:
            cells.append(self.take_cell())
        table = self.tables[-1]
        table.cells = None
        filled = [cell for cell in cells if cell.text]
        if len(filled) > 1 or (filled and filled[0].is_label()):
            self.canvas.set_row(cells, group=table.group, quoted=self.quotes > 0)
        else:
            self.spill(cells)

    def spill_row(self) -> None:
        """Set the cells of a layout table's row down as blocks, and go on outside of the row."""
        table = self.tables[-1]
        cells, table.cells = table.cells or [], None
        cells.append(self.take_cell())
        self.spill(cells)

    def spill(self, cells: list[Words]) -> None:
        """Set cells down as paragraphs."""
        for cell in cells:
            for line in cell.lines():
                self.canvas.set_down(line, Setting(quoted=self.quotes > 0))
