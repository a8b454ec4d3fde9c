"""The text of DOCX: its paragraphs, runs and tables, walked in order and set down on a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from undersigned.model.document import BlockKind
from undersigned.reading.canvas import Setting
from undersigned.reading.office.numbering import Numbering, value_of
from undersigned.reading.office.ordinals import integer
from undersigned.reading.office.sheet import Sheet
from undersigned.reading.office.styles import Style, Styles, is_on, level_of_outline

__all__ = ["WordText"]

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Text that is there no more, or that belongs to the program and not to the reader.
LEFT_OUT = frozenset(
    {
        *(qn("w:del"), qn("w:moveFrom"), qn("w:delText"), qn("w:pPr"), qn("w:rPr"), qn("w:tblPr"), qn("w:trPr")),
        *(qn("w:tcPr"), qn("w:sdtPr"), qn("w:sectPr"), qn("w:rt"), COMPATIBILITY + "Fallback"),
    }
)
SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:noBreakHyphen"): "-",
    qn("w:sym"): " ",
}
FIELD_PARTS = frozenset({qn("w:fldChar"), qn("w:instrText")})
BREAKS = frozenset({qn("w:br"), qn("w:cr")})
TEXTS = frozenset({qn("w:t"), MATH + "t"})
TARGET = re.compile(r"""\s*HYPERLINK\s+(?!\\)"?([^"\s]+)""", re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class Field:
    """A field of Word that is open: the words of its instruction, and whether it is a link."""

    words: str = ""
    linked: bool = False


@dataclass(slots=True, kw_only=True)
class WordText:
    """Walks elements, and keeps what is open: fields, boxes that wait for the end of their paragraph.

    Args:
        sheet: what the text is set down on.
        styles: of the document.
        numbering: of the document.
        targets: addresses of links by their ids, of the part that is being walked.
        fixed: what every paragraph is, whatever its style; None where its style tells.
    """

    sheet: Sheet
    styles: Styles
    numbering: Numbering
    targets: Mapping[str, str]
    fixed: Setting | None = None
    fields: list[Field] = field(default_factory=list[Field])
    boxes: list[Any] = field(default_factory=list[Any])
    style: Style = field(default_factory=Style)

    def walk(self, parent: Any) -> None:
        """Set down the paragraphs and tables below an element, in order."""
        for child in parent:
            if child.tag == qn("w:p"):
                self.paragraph(child)
            elif child.tag == qn("w:tbl"):
                self.table(child)
            elif child.tag not in LEFT_OUT:
                self.walk(child)

    def table(self, element: Any) -> None:
        """Set down a table, row by row; rows that were deleted are left out."""
        tables = self.sheet.tables
        if tables.in_cell():
            tables.spill_row(quoted=False)
        self.numbering.close()
        tables.open_table()
        for row in iter_below(element, "w:tr", "w:tbl"):
            if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                self.row(row)
        tables.close_table(quoted=False)

    def row(self, element: Any) -> None:
        """Set down a row."""
        tables = self.sheet.tables
        tables.open_row()
        for cell in iter_below(element, "w:tc", "w:tbl"):
            self.walk(cell)
            tables.close_cell()
        tables.close_row(quoted=False)

    def paragraph(self, element: Any) -> None:
        """Set down a paragraph, unless the mark at its end was deleted: then it goes on in the next one."""
        properties = element.find(qn("w:pPr"))
        identifier = value_of(properties, "w:pStyle") if properties is not None else None
        self.style = self.styles.of(identifier)
        if not self.sheet.inline.length or self.sheet.tables.in_cell():
            self.sheet.begin(self.setting(element, properties))
        self.content(element)
        deleted = properties is not None and properties.find(f"{qn('w:rPr')}/{qn('w:del')}") is not None
        if not deleted or self.sheet.tables.in_cell():
            self.sheet.end()
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.walk(box)

    def setting(self, element: Any, properties: Any) -> Setting:
        """Return what a paragraph is: furniture, a heading, an item of a list, or just a paragraph."""
        if self.fixed is not None:
            return self.fixed
        if not has_words(element):
            return Setting()
        if self.style.subtitle:
            return Setting(kind=BlockKind.HEADING, level=2)
        level = outline_of(properties) or self.style.heading
        if level:
            self.numbering.close()
            return self.sheet.heading(level)
        own = properties.find(qn("w:numPr")) if properties is not None else None
        return self.item(own, self.style.numbering)

    def item(self, own: Any, styled: Any) -> Setting:
        """Return the setting of an item, or of a paragraph where neither it nor its style names a list."""
        found = [numbering for numbering in (own, styled) if numbering is not None]
        key = next((key for one in found if (key := value_of(one, "w:numId")) is not None), None)
        place = next((level for one in found if (level := value_of(one, "w:ilvl")) is not None), None)
        setting = self.numbering.enter(key, integer(place)) if key is not None else None
        if setting is None:
            self.numbering.close()
        return setting or Setting()

    def content(self, parent: Any) -> None:
        """Write the words below an element of a paragraph."""
        for child in parent:
            tag = child.tag
            if tag == qn("w:r"):
                self.run(child)
            elif tag == qn("w:hyperlink"):
                self.link(self.targets.get(child.get(qn("r:id"), ""), ""), child)
            elif tag == qn("w:fldSimple"):
                self.link(target_of(child.get(qn("w:instr"), "")), child)
            elif tag in TEXTS:
                self.sheet.write(child.text or "")
            elif tag not in LEFT_OUT:
                self.content(child)

    def link(self, href: str, element: Any) -> None:
        """Write the words of a link."""
        self.sheet.inline.open_link(href)
        self.content(element)
        self.sheet.inline.close_link()

    def run(self, element: Any) -> None:
        """Write a run: words of one look."""
        properties = element.find(qn("w:rPr"))
        hidden, bold = self.style.hidden, self.style.bold
        if properties is not None:
            named = self.styles.of(value_of(properties, "w:rStyle"))
            hidden = own(properties, "w:vanish", hidden or named.hidden)
            bold = own(properties, "w:b", bold or named.bold)
        if not hidden:
            self.pieces(element, bold=bold)

    def pieces(self, parent: Any, *, bold: bool) -> None:
        """Write the pieces of a run: texts, tabs, breaks, fields; boxes wait for the end of the paragraph."""
        for child in parent:
            tag = child.tag
            if tag in FIELD_PARTS:
                self.field_part(child)
            elif tag in TEXTS:
                self.sheet.write(child.text or "", bold=bold)
            elif tag in SIGNS:
                self.sheet.write(SIGNS[tag])
            elif tag in BREAKS:
                if child.get(qn("w:type")) not in {"page", "column"}:
                    self.sheet.break_line()
            elif tag == qn("w:txbxContent"):
                self.boxes.append(child)
            elif tag not in LEFT_OUT:
                self.pieces(child, bold=bold)

    def field_part(self, element: Any) -> None:
        """Take a mark or the instruction of a field; one that is a link makes a link of what it shows."""
        kind = element.get(qn("w:fldCharType"), "")
        if kind == "begin":
            self.fields.append(Field())
        elif element.tag == qn("w:instrText") and self.fields:
            self.fields[-1].words += element.text or ""
        elif kind == "separate" and self.fields:
            opened = self.fields[-1]
            target = target_of(opened.words)
            opened.linked = bool(target)
            if target:
                self.sheet.inline.open_link(target)
        elif kind == "end" and self.fields and self.fields.pop().linked:
            self.sheet.inline.close_link()


def has_words(element: Any) -> bool:
    """Tell whether a paragraph shows words of its own; an empty one takes no number of a list."""
    return any((text.text or "").strip() for tag in TEXTS for text in element.iter(tag))


def outline_of(properties: Any) -> int:
    """Return the heading level that a paragraph sets itself, 0 where it sets none."""
    return 0 if properties is None else level_of_outline(value_of(properties, "w:outlineLvl"))


def iter_below(parent: Any, wanted: str, stop: str) -> Iterator[Any]:
    """Yield the nearest elements of a kind below one, through wrappers, but not through a further table."""
    for child in parent:
        if child.tag == qn(wanted):
            yield child
        elif child.tag != qn(stop) and child.tag not in LEFT_OUT:
            yield from iter_below(child, wanted, stop)


def own(properties: Any, name: str, otherwise: bool) -> bool:
    """Return a toggle that a run sets itself, else what its styles say."""
    toggle = properties.find(qn(name))
    return otherwise if toggle is None else is_on(toggle)


def target_of(instruction: str) -> str:
    """Return the address of a field's instruction, "" where it is no link."""
    found = TARGET.match(instruction)
    return found[1] if found else ""
