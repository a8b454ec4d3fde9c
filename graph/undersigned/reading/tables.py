"""Tables while they are open: rows with cells, or frames that are there for layout alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from undersigned.reading.canvas import Canvas, Setting
from undersigned.reading.inline import Inline, Words

__all__ = ["Tables"]

FRAME_LENGTH = 300


@dataclass(slots=True)
class OpenTable:
    """A table that is open; `cells` is None where no row is open or the row turned out to be a frame."""

    group: int
    cells: list[Words] | None = None


@dataclass(slots=True)
class Tables:
    """Gathers cells to rows, and sets the content of frames down as paragraphs."""

    canvas: Canvas
    inline: Inline
    opened: list[OpenTable] = field(default_factory=list[OpenTable])

    def in_cell(self) -> bool:
        """Tell whether words now go to a cell."""
        return bool(self.opened) and self.opened[-1].cells is not None

    def open_table(self) -> None:
        """Open a table."""
        self.opened.append(OpenTable(group=self.canvas.next_group()))

    def open_row(self) -> None:
        """Open a row."""
        if self.opened:
            self.opened[-1].cells = []

    def close_cell(self) -> None:
        """Close a cell."""
        if self.opened and self.opened[-1].cells is not None:
            self.opened[-1].cells.append(self.inline.finish())

    def close_row(self, *, quoted: bool) -> None:
        """Set a row down; a single cell with more than a name in it is a frame around paragraphs."""
        if not self.in_cell():
            return
        if self.inline.length:
            self.close_cell()
        table = self.opened[-1]
        cells, table.cells = table.cells or [], None
        filled = [cell for cell in cells if cell.text]
        if len(filled) > 1 or (filled and filled[0].is_label()):
            self.canvas.set_row(cells, group=table.group, quoted=quoted)
        else:
            self.spill(cells, quoted=quoted)

    def close_table(self, *, quoted: bool) -> None:
        """Close a table."""
        self.close_row(quoted=quoted)
        if self.opened:
            self.opened.pop()

    def break_cell(self, *, quoted: bool) -> None:
        """End a paragraph inside a cell; several of some length show that the table is a frame."""
        if not self.inline.length or self.inline.last == "\n":
            return
        if self.inline.lines > 0 and self.inline.length > FRAME_LENGTH:
            self.spill_row(quoted=quoted)
        else:
            self.inline.break_line()

    def spill_row(self, *, quoted: bool) -> None:
        """Set the cells of a frame down as paragraphs, and go on outside of the row."""
        if not self.in_cell():
            return
        self.close_cell()
        table = self.opened[-1]
        cells, table.cells = table.cells or [], None
        self.spill(cells, quoted=quoted)

    def spill(self, cells: list[Words], *, quoted: bool) -> None:
        """Set the lines of cells down as paragraphs."""
        for cell in cells:
            for line in cell.lines():
                self.canvas.set_down(line, Setting(quoted=quoted))
