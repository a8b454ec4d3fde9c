"""Read the lines of lists of signatories: items, rows, wrapped lines, with the headings they stand below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.issuing.issuer_words import IssuerCues
from undersigned.extraction.issuing.localities import is_country
from undersigned.extraction.issuing.organization_names import Names
from undersigned.extraction.structure.headings import ColumnKind, load_heading_rules
from undersigned.extraction.structure.table_columns import TableHead, read_table_heads
from undersigned.model.document import BlockKind

__all__ = ["NUMBER_CELL", "Line", "group_lines", "iter_lines", "names_persons"]

NUMBER_CELL = re.compile(r"[\s#]*(?:\d{0,5}[.)]?|[Nn]\.?[º°o]?\.?)\s*")
INDENT = re.compile(r"\n[ \t]{2,}\S")
WRAPPED = 45
"""A line shorter than this was not broken for its length."""
COMPLETE = (")", ".", ";")
"""A line that ends so is complete, however long it is."""
EDGE = " *_#:.\t"
LONGEST_GROUP = 60
"""Characters of a heading inside a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry of a list before it is parsed, with the heading it stands below.

    Args:
        start: first code point of the entry.
        end: code point after it.
        row_end: end of the table row, which may tell where the entry comes from; of a line its own end.
        heading: of the list, or of its part.
        persons: whether the heading announces persons only.
        country: that a heading inside the list names.
        group: heading inside the list that names no country.
        typed: whether the entry stands in a column of organizations, whatever person the row names.
    """

    start: int
    end: int
    row_end: int
    heading: str
    persons: bool
    country: str | None = None
    group: str | None = None
    typed: bool = False


def iter_lines(draft: Draft, blocks: Sequence[ZonedBlock], cues: IssuerCues) -> Iterator[Line]:
    """Yield the lines, items and first cells of all blocks of the zone, without headings.

    A heading inside the list ("Individuals") tells of all that follows, until the next one.
    """
    text = draft.document.text
    rules = load_heading_rules(draft.document.language)
    heads = read_table_heads(text, (zoned.block for zoned in blocks), rules)
    heading, persons, group, begun = "", False, None, False
    for number, zoned in enumerate(blocks):
        if zoned.zone is not Zone.SIGNATORIES:
            continue
        if zoned.heading != heading:
            heading, persons, group = zoned.heading, names_persons(zoned.heading, cues), None
        if zoned.block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            continue
        if heads_part(text, zoned, blocks[number + 1 : number + 2]):
            group = None if rules.match_line(heading) or is_country(heading) else heading.strip(EDGE)
            continue
        head = heads.get(zoned.block.group) if zoned.block.kind is BlockKind.TABLE_ROW else None
        if head is not None:
            begun = True
            yield from read_typed_row(head, zoned)
            continue
        for start, end, row_end in iter_entries(text, zoned):
            if rules.match_line(text[start:end]):
                persons = names_persons(text[start:end], cues)
                group = text[start:end].strip(EDGE) if begun else None
                continue
            begun = True
            yield Line(start=start, end=end, row_end=row_end, heading=heading, persons=persons, group=group)


def read_typed_row(head: TableHead, zoned: ZonedBlock) -> Iterator[Line]:
    """Yield the cell of a row in the column of organizations, which may tell for whom a person signs."""
    cell = head.cell_of(zoned.block, ColumnKind.ORGANIZATION)
    if cell is not None and zoned.block is not head.row:
        end = zoned.block.cells[-1].end
        yield Line(start=cell.start, end=cell.end, row_end=end, heading=zoned.heading, persons=False, typed=True)


def heads_part(text: str, zoned: ZonedBlock, following: Sequence[ZonedBlock]) -> bool:
    """Tell whether a block in bold stands above one that is not, as the heading of a part of a list does."""
    bold = zoned.block.kind is BlockKind.PARAGRAPH and zoned.block.emphasis
    below = bool(following) and not following[0].block.emphasis and following[0].heading == zoned.heading
    return bold and below and zoned.block.span.of(text).strip() == zoned.heading


def group_lines(text: str, lines: Sequence[Line], names: Names, cues: IssuerCues) -> list[Line]:
    """Give lines the country or group that a line or heading above names, and leave those headings out.

    Where two of five lines are countries and the first is none, each tells of the line above it and not below.
    """
    told = [country_of(text, line) for line in lines]
    behind = bool(lines) and told[0] is None and sum(one is not None for one in told) * 5 >= len(lines) * 2
    main = lines[0].heading if lines else ""
    heading, country, group = "", None, None
    grouped: list[Line] = []
    for line, own in zip(lines, told, strict=True):
        if line.heading != heading:
            heading, country, group = line.heading, *read_heading(line.heading, main, cues)
        if own is not None and behind and grouped:
            grouped[-1] = replace(grouped[-1], country=own)
        elif own is not None:
            country = own
        elif is_group(text[line.start : line.end], names, cues):
            country, group = None, text[line.start : line.end].strip(EDGE)
        else:
            grouped.append(replace(line, country=None if behind else country, group=group or line.group))
    return grouped


def country_of(text: str, line: Line) -> str | None:
    """Return the country that a line consists of."""
    raw = text[line.start : line.end].strip(EDGE)
    return raw if line.row_end == line.end and is_country(raw) else None


def read_heading(heading: str, main: str, cues: IssuerCues) -> tuple[str | None, str | None]:
    """Return the country or the group that a heading inside a list names."""
    bare = heading.strip(EDGE)
    if is_country(bare):
        return bare, None
    inside = heading != main and bare and len(bare) <= LONGEST_GROUP and cues.signed.match(heading) is None
    return None, bare if inside else None


def is_group(raw: str, names: Names, cues: IssuerCues) -> bool:
    """Tell whether a line is the heading of a part of a list: a few words with a colon, no person and no role."""
    bare = raw.strip(EDGE)
    short = raw.rstrip(" *_").endswith(":") and 0 < len(bare) <= LONGEST_GROUP and "," not in bare
    return short and not names.has_role(bare) and cues.signed.match(raw) is None and not names.is_person(bare)


def names_persons(heading: str, cues: IssuerCues) -> bool:
    """Tell whether a heading announces persons only."""
    return cues.individuals.search(heading) is not None and cues.groups.search(heading) is None


def iter_entries(text: str, zoned: ZonedBlock) -> Iterator[tuple[int, int, int]]:
    """Yield the entries of a block with the end of their row: the first cell that is no number, else the lines."""
    if zoned.block.kind is BlockKind.TABLE_ROW and zoned.block.cells:
        cell = next((cell for cell in zoned.block.cells if not NUMBER_CELL.fullmatch(cell.of(text))), None)
        if cell is not None:
            yield cell.start, cell.end, zoned.block.cells[-1].end
        return
    for start, end in iter_text_lines(text, zoned.block.span.start, zoned.block.span.end):
        yield start, end, end


def iter_text_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the lines of a block; a line that goes on in lower case or after a comma is joined."""
    left = start
    hanging = 0 < len(INDENT.findall(text, start, end)) * 2 < text.count("\n", start, end)
    while left < end:
        right = text.find("\n", left, end)
        right = end if right < 0 else right
        while right < end and (goes_on(text, left, right, end) or (hanging and INDENT.match(text, right, end))):
            following = text.find("\n", right + 1, end)
            right = end if following < 0 else following
        if text[left:right].strip():
            yield left, right
        left = right + 1


def goes_on(text: str, left: int, right: int, end: int) -> bool:
    """Tell whether a line is wrapped: the next one begins in lower case, or this one breaks off."""
    following = text[right + 1 : min(end, right + 40)].lstrip()
    line = text[left:right].rstrip()
    if not following or not line or following.startswith(("www.", "http")):
        return False
    wrapped = following[0].islower() and len(line) >= WRAPPED and not line.endswith(COMPLETE)
    return wrapped or line.endswith((" of", " and", " for", " the", " de", " y", " para", " &", "("))
