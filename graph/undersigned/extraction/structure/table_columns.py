"""Type the columns of tables by the words of their first rows ("Organization", "Represented by", "Town")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from undersigned.extraction.structure.headings import ColumnKind, HeadingRules, heading_key
from undersigned.model.document import Block, BlockKind, Span

__all__ = ["TableHead", "is_table_head", "read_table_heads"]

LONGEST_CELL = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHead:
    """The first row of a table of those who sign, with what each column holds; None for numbers and dates."""

    row: Block
    kinds: tuple[ColumnKind | None, ...]

    def cell_of(self, row: Block, kind: ColumnKind) -> Span | None:
        """Return the first filled cell of a row in a column of a kind, or None."""
        if len(row.cells) != len(self.kinds):
            return None
        cells = zip(self.kinds, row.cells, strict=True)
        return next((cell for told, cell in cells if told is kind and cell.start < cell.end), None)

    def heading_of(self, kind: ColumnKind) -> Span | None:
        """Return the heading of the first column of a kind, or None."""
        return self.cell_of(self.row, kind)


def read_table_heads(text: str, blocks: Iterable[Block], rules: HeadingRules) -> Mapping[int, TableHead]:
    """Return the heads of tables of those who sign, by the number of the table."""
    heads: dict[int, TableHead] = {}
    seen = set[int]()
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW and block.group not in seen:
            seen.add(block.group)
            kinds = read_kinds(text, block.cells, rules)
            if kinds:
                heads[block.group] = TableHead(row=block, kinds=kinds)
    return heads


def is_table_head(text: str, block: Block, rules: HeadingRules) -> bool:
    """Tell whether a row heads the columns of a table of those who sign."""
    return block.kind is BlockKind.TABLE_ROW and bool(read_kinds(text, block.cells, rules))


def read_kinds(text: str, cells: Sequence[Span], rules: HeadingRules) -> tuple[ColumnKind | None, ...]:
    """Return what columns hold by their headings; nothing where one is unknown, or "Name" may be of either kind."""
    keys = [heading_key(cell.of(text)[: LONGEST_CELL + 1]) for cell in cells]
    kinds = tuple(rules.column(key) for key in keys)
    told = ColumnKind.ORGANIZATION in kinds or {ColumnKind.PERSON, ColumnKind.ROLE} <= {*kinds}
    known = all(kind is not None for kind in kinds)
    if len(cells) < 2 or not known or not told:
        return ()
    return tuple(None if kind is ColumnKind.OTHER else kind for kind in kinds)
