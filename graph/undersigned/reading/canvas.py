"""Where markup becomes text: finished words are set down as blocks with offsets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from undersigned.model.document import Block, BlockKind, Link, Span
from undersigned.reading.inline import Words

__all__ = ["Canvas", "Rendered", "Setting"]

LINE_KINDS = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
TEXT_KINDS = (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What markup says: text, blocks, links and metadata."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What layout says of a block before its words are known."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    group: int = 0
    quoted: bool = False


@dataclass(slots=True)
class Canvas:
    """The text so far, with its blocks and links; groups number the lists and tables."""

    parts: list[str] = field(default_factory=list[str])
    length: int = 0
    blocks: list[Block] = field(default_factory=list[Block])
    links: list[Link] = field(default_factory=list[Link])
    groups: int = 0

    def next_group(self) -> int:
        """Return the number of a new list or table."""
        self.groups += 1
        return self.groups

    def set_down(self, words: Words, setting: Setting) -> bool:
        """Append a block; return False where there are no words."""
        if not words.text:
            return False
        self.separate(setting)
        start = self.append(words)
        block = Block(
            kind=setting.kind,
            span=Span(start=start, end=self.length),
            level=setting.level,
            marker=setting.marker,
            group=setting.group,
            quoted=setting.quoted,
            emphasis=words.bold and setting.kind in TEXT_KINDS,
        )
        self.blocks.append(block)
        return True

    def set_row(self, cells: list[Words], *, group: int, quoted: bool) -> None:
        """Append a table row; cells are separated by tabs, empty ones keep their place among the cells."""
        filled = [index for index, cell in enumerate(cells) if cell.text]
        if not filled:
            return
        setting = Setting(kind=BlockKind.TABLE_ROW, group=group, quoted=quoted)
        self.separate(setting)
        first = self.length
        spans: list[Span] = []
        for index, cell in enumerate(cells):
            # Empty cells at the ends get no tab, so that a row begins and ends with words.
            if filled[0] < index <= filled[-1]:
                self.put("\t")
            start = self.append(cell)
            spans.append(Span(start=start, end=self.length))
        span = Span(start=first, end=self.length)
        self.blocks.append(Block(kind=setting.kind, span=span, group=group, cells=tuple(spans), quoted=quoted))

    def separate(self, setting: Setting) -> None:
        """Append the white space between the last block and the next one."""
        if not self.blocks:
            return
        last = self.blocks[-1]
        same = setting.kind in LINE_KINDS and last.kind == setting.kind and last.group == setting.group
        self.put("\n" if same else "\n\n")

    def append(self, words: Words) -> int:
        """Append words with their links; return where they start."""
        start = self.length
        self.put(words.text)
        for first, last, href in words.links:
            self.links.append(Link(span=Span(start=start + first, end=start + last), href=href))
        return start

    def put(self, text: str) -> None:
        """Append characters."""
        self.parts.append(text)
        self.length += len(text)

    def rendered(self, metadata: Mapping[str, str]) -> Rendered:
        """Return all that was set down."""
        links = tuple(sorted(self.links, key=lambda link: (link.span, link.href)))
        return Rendered(text="".join(self.parts), blocks=tuple(self.blocks), links=links, metadata=metadata)
