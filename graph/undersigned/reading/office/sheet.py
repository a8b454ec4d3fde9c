"""Where paragraphs of a word processor become blocks: the reader says what a paragraph is, then writes its words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from undersigned.model.document import BlockKind
from undersigned.reading.canvas import Canvas, Rendered, Setting
from undersigned.reading.headings import with_headings
from undersigned.reading.inline import Inline
from undersigned.reading.plain import itemize
from undersigned.reading.tables import Tables

__all__ = ["Sheet"]

TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
MAX_LEVEL = 6


@dataclass(slots=True)
class Sheet:
    """The text so far, and the paragraph that is open; tables nest as in HTML."""

    canvas: Canvas = field(default_factory=Canvas)
    inline: Inline = field(default_factory=Inline)
    tables: Tables = field(init=False)
    setting: Setting = field(default_factory=Setting)
    breaks: int = 0
    titled: bool = False

    def __post_init__(self) -> None:
        self.tables = Tables(self.canvas, self.inline)

    def heading(self, level: int) -> Setting:
        """Return the setting of a heading; the first of the highest level is the title."""
        level = min(max(level, 1), MAX_LEVEL)
        title = level == 1 and not self.titled
        self.titled = self.titled or title
        return Setting(kind=BlockKind.TITLE if title else BlockKind.HEADING, level=level)

    def begin(self, setting: Setting) -> None:
        """Open a paragraph; one that is more than words in a cell shows that its table is there for layout."""
        self.setting = setting
        self.breaks = 0
        if setting.kind is not BlockKind.PARAGRAPH:
            self.tables.spill_row(quoted=False)

    def write(self, words: str, *, bold: bool = False) -> None:
        """Append words to the open paragraph; tabs stay, for they set columns apart."""
        if not words:
            return
        if not words.isspace():
            self.breaks = 0
        for index, part in enumerate(words.split("\t")):
            if index and self.inline.length:
                self.inline.write("\t", verbatim=True)
            self.inline.write(part, bold=bold)

    def break_line(self) -> None:
        """Break the line; two breaks in a row end a paragraph as an empty one would."""
        self.breaks += 1
        if self.breaks > 1 and not self.tables.in_cell():
            self.end()
        elif self.inline.length:
            self.inline.break_line()

    def end(self) -> None:
        """Close the open paragraph and set it down."""
        if self.tables.in_cell():
            self.tables.break_cell(quoted=False)
        elif self.canvas.set_down(self.inline.finish(), self.setting):
            # What follows in the same item belongs to it, and has no marker of its own.
            self.setting = replace(self.setting, marker="")

    def rendered(self, metadata: dict[str, str]) -> Rendered:
        """Return what was set down; where no style tells headings, their shape does, as in plain text."""
        while self.tables.opened:
            self.tables.close_table(quoted=False)
        found = self.canvas.rendered(metadata)
        blocks = itemize(found.text, found.blocks)
        if not any(block.kind in TITLES for block in blocks):
            blocks = tuple(with_headings(found.text, blocks))
        return replace(found, blocks=blocks)
