"""The target of the HTML parser: its events become blocks, without recursion and without a tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from undersigned.model.document import BlockKind
from undersigned.reading.canvas import Canvas, Rendered, Setting
from undersigned.reading.inline import Inline
from undersigned.reading.layout import BLOCKS, CELLS, HEADINGS, LAYOUT, LISTS, OpenList, is_bold, is_hidden, ordinal
from undersigned.reading.tables import Tables
from undersigned.reading.tags import META_TAGS, MetaTags

__all__ = ["Walker"]

TABLE_PARTS = frozenset({"table", "tr", *CELLS})
FLUSHING = frozenset({"blockquote", "li", *BLOCKS, *HEADINGS, *LISTS})


@dataclass(slots=True)
class Walker:
    """Keeps what is open, and sets a block down whenever layout ends one."""

    canvas: Canvas = field(default_factory=Canvas)
    inline: Inline = field(default_factory=Inline)
    meta: MetaTags = field(default_factory=MetaTags)
    tables: Tables = field(init=False)
    weights: list[bool] = field(default_factory=list[bool])
    hidden_from: int = 0
    in_head: bool = False
    headings: list[int] = field(default_factory=list[int])
    lists: list[OpenList] = field(default_factory=list[OpenList])
    quotes: int = 0
    bold: int = 0
    verbatim: int = 0
    breaks: int = 0
    titled: bool = False
    after_bold: bool = False

    def __post_init__(self) -> None:
        self.tables = Tables(self.canvas, self.inline)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        style = attributes.get("style") or ""
        bold = is_bold(tag, style)
        self.weights.append(bold)
        if tag in META_TAGS and (self.in_head or not self.hidden_from):
            self.meta.start(tag, attributes)
        if self.hidden_from:
            return
        if "hidden" in attributes or is_hidden(tag, style):
            self.hidden_from = len(self.weights)
            self.in_head = tag == "head"
            return
        self.bold += bold
        if tag == "br":
            self.break_line()
        elif tag == "a":
            self.inline.open_link(attributes.get("href") or "")
        else:
            self.start_block(tag, attributes)

    def start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element that may end the block before it."""
        if tag in LAYOUT:
            self.tables.spill_row(quoted=self.quotes > 0)
        if tag in TABLE_PARTS:
            self.start_table_part(tag)
            return
        if tag not in FLUSHING:
            return
        self.flush()
        if tag in HEADINGS:
            self.headings.append(HEADINGS[tag])
        elif tag in LISTS:
            self.open_list(tag, attributes)
        elif tag == "li":
            self.open_item(attributes)
        self.quotes += tag == "blockquote"
        self.verbatim += tag == "pre"

    def start_table_part(self, tag: str) -> None:
        """Take the start of a table, a row or a cell."""
        if tag == "tr":
            self.tables.close_row(quoted=self.quotes > 0)
        if not self.tables.in_cell():
            self.flush()
        if tag == "table":
            self.tables.open_table()
        elif tag == "tr":
            self.tables.open_row()

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        bold = self.weights.pop() if self.weights else False
        if self.hidden_from:
            self.meta.end(tag)
            if len(self.weights) < self.hidden_from:
                self.hidden_from, self.in_head = 0, False
            return
        if tag == "a":
            self.inline.close_link()
        elif tag in TABLE_PARTS:
            self.end_table_part(tag)
        elif tag in FLUSHING:
            self.flush()
            self.leave(tag)
        self.bold -= bold
        if bold and not self.bold and self.inline.bold_letters and not self.inline.plain_letters:
            self.after_bold = True

    def end_table_part(self, tag: str) -> None:
        """Take the end of a table, a row or a cell."""
        if not self.tables.in_cell():
            self.flush()
        elif tag in CELLS:
            self.tables.close_cell()
        else:
            self.tables.close_row(quoted=self.quotes > 0)
        if tag == "table":
            self.tables.close_table(quoted=self.quotes > 0)

    def leave(self, tag: str) -> None:
        """Close what an element had opened."""
        if tag in HEADINGS and self.headings:
            self.headings.pop()
        elif tag in LISTS and self.lists:
            self.lists.pop()
        elif tag == "li" and self.lists:
            self.lists[-1].in_item = False
        self.quotes -= tag == "blockquote"
        self.verbatim -= tag == "pre"

    def data(self, data: str) -> None:
        """Take words."""
        if self.hidden_from:
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
        while self.tables.opened:
            self.tables.close_table(quoted=self.quotes > 0)
        self.flush()
        return self.canvas.rendered(self.meta.found)

    def break_line(self) -> None:
        """Take a line break; two of them end a paragraph, and so does one after words that are all bold."""
        self.breaks += 1
        splits = self.breaks > 1 or self.after_bold
        self.after_bold = False
        if self.headings:
            self.inline.write(" ")
        elif splits and not self.tables.in_cell():
            self.flush()
        elif self.inline.length:
            self.inline.break_line()

    def flush(self) -> None:
        """Set the open block down."""
        self.after_bold = False
        if self.tables.in_cell():
            self.tables.break_cell(quoted=self.quotes > 0)
            return
        if not self.inline.length:
            return
        if self.canvas.set_down(self.inline.finish(), self.setting()) and self.lists and not self.headings:
            # What follows in the same item belongs to it, and has no marker of its own.
            self.lists[-1].marker = ""
        self.breaks = 0

    def setting(self) -> Setting:
        """Return what layout says of the block that is open."""
        quoted = self.quotes > 0
        if self.headings:
            level = self.headings[-1]
            title = level == 1 and not self.titled
            self.titled = self.titled or title
            return Setting(kind=BlockKind.TITLE if title else BlockKind.HEADING, level=level, quoted=quoted)
        if not self.lists or not self.lists[-1].in_item:
            return Setting(quoted=quoted)
        items = self.lists[-1]
        level = len(self.lists)
        return Setting(kind=BlockKind.LIST_ITEM, level=level, marker=items.marker, group=items.group, quoted=quoted)

    def open_list(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open a list; a nested one keeps the number of the outermost."""
        group = self.lists[0].group if self.lists else self.canvas.next_group()
        number = ordinal(attributes.get("start") or "")
        style = attributes.get("type") or "1"
        self.lists.append(OpenList(group=group, ordered=tag == "ol", number=number, style=style))

    def open_item(self, attributes: Mapping[str, str]) -> None:
        """Open an item; one outside of a list makes a list of its own."""
        if not self.lists:
            self.open_list("ul", {})
        self.lists[-1].next_item(attributes.get("value") or "")
