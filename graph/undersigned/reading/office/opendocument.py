"""ODT: one XML file says all of the text, so that lxml reads it without a further library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from undersigned.errors import ReadingError
from undersigned.model.document import BlockKind, Document
from undersigned.reading.assembly import Raw, compose, require_text
from undersigned.reading.canvas import Setting
from undersigned.reading.office.ordinals import integer, ordinal_words
from undersigned.reading.office.packages import iter_parts
from undersigned.reading.office.properties import weigh_properties
from undersigned.reading.office.sheet import Sheet
from undersigned.reading.origins import Origin

__all__ = ["read_odt"]

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FORMAT = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
NOTHING = etree.Element("nothing")
PARTS = ("content.xml", "styles.xml", "meta.xml")
# Deleted text of tracked changes, notes of authors, and what a program keeps for itself.
LEFT_OUT = frozenset({TEXT + "tracked-changes", OFFICE + "annotation", OFFICE + "forms", TEXT + "sequence-decls"})
BREAKS = frozenset({TEXT + "line-break"})
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
METADATA = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/elements/1.1/}language": "lang",
    "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date": "created",
}
BULLET = "•"
MOST_SPACES = 200


def read_odt(origin: Origin, media_type: str) -> Iterator[Document]:
    """Yield the document of an ODT file: its body, then its notes, then running heads and feet as furniture.

    Args:
        origin: of the file.
        media_type: of the file.

    Raises:
        ReadingError: the file is no ODT file, or a broken or hostile one.
    """
    data = origin.read()
    parts = {name: root for name, root in iter_parts(data, origin, form="ODT") if name in PARTS}
    if "content.xml" not in parts:
        raise ReadingError(f"{origin.source}: no ODT file: it holds no content.xml; save it again")
    content, styles, meta = (parts.get(name, NOTHING) for name in PARTS)
    sheet = Sheet()
    text = OpenText(sheet=sheet, looks=looks_of(content, styles))
    for body in content.iter(OFFICE + "text"):
        text.walk(body)
    notes, text.notes = text.notes, []
    for note in notes:
        text.walk(note)
    text.setting = Setting(kind=BlockKind.FURNITURE)
    for master in styles.iter(STYLE + "master-page"):
        for part in master:
            text.walk(part)
    rendered = sheet.rendered({})
    raw = Raw.of_file(
        origin, data, media_type=media_type, metadata=weigh_properties(properties_of(meta), rendered.text)
    )
    yield require_text(compose(raw, rendered))


def properties_of(meta: Any) -> dict[str, str]:
    """Return what the file says of itself."""
    return {METADATA[element.tag]: element.text or "" for element in meta.iter() if element.tag in METADATA}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a style says: bold or hidden words; `lists` has the marker of each level of a list."""

    bold: bool = False
    hidden: bool = False
    lists: Mapping[int, tuple[str, str, str]] = field(default_factory=dict[int, tuple[str, str, str]])


def looks_of(*roots: Any) -> Mapping[str, Look]:
    """Return what the styles of a file say, by their names; a style takes over what the one above it says."""
    found: dict[str, Look] = {}
    parents: dict[str, str] = {}
    for root in reversed(roots):
        for style in root.iter(STYLE + "style"):
            name = style.get(STYLE + "name", "")
            parents[name] = style.get(STYLE + "parent-style-name", "")
            words = style.find(STYLE + "text-properties")
            if words is not None:
                bold = words.get(FORMAT + "font-weight") in {"bold", "600", "700", "800", "900"}
                found[name] = Look(bold=bold, hidden=words.get(TEXT + "display") == "none")
        for style in root.iter(TEXT + "list-style"):
            found[style.get(STYLE + "name", "")] = Look(lists=dict(map(level_of, style)))
    return {name: found.get(name) or found.get(parents.get(name, "")) or Look() for name in {**parents, **found}}


def level_of(element: Any) -> tuple[int, tuple[str, str, str]]:
    """Return the level of a list, and what stands before its number, the form of the number, and what follows."""
    level = integer(element.get(TEXT + "level"), default=1)
    if element.tag != TEXT + "list-level-style-number":
        sign = element.get(TEXT + "bullet-char", BULLET)
        return level, (sign if sign.isprintable() and not "\ue000" <= sign <= "\uf8ff" else BULLET, "", "")
    form = element.get(STYLE + "num-format", "1")
    if not form:
        return level, ("", "", "")
    return level, (element.get(STYLE + "num-prefix", ""), form, element.get(STYLE + "num-suffix", ""))


@dataclass(slots=True)
class OpenList:
    """A list that is open: its style, the number of its next item, and the marker of the item that is open."""

    style: str
    group: int
    number: int = 1
    marker: str = ""


@dataclass(slots=True, kw_only=True)
class OpenText:
    """Walks the elements of a text; `setting` is what a paragraph outside of lists is."""

    sheet: Sheet
    looks: Mapping[str, Look]
    setting: Setting = field(default_factory=Setting)
    lists: list[OpenList] = field(default_factory=list[OpenList])
    notes: list[Any] = field(default_factory=list[Any])
    boxes: list[Any] = field(default_factory=list[Any])

    def walk(self, parent: Any) -> None:
        """Set down what stands below an element, in order."""
        for child in parent:
            if child.tag in {TEXT + "p", TEXT + "h"}:
                self.paragraph(child)
            elif child.tag == TEXT + "list":
                self.list(child)
            elif child.tag == TABLE + "table":
                self.table(child)
            elif child.tag not in LEFT_OUT:
                self.walk(child)

    def paragraph(self, element: Any) -> None:
        """Set down a paragraph, an item or a heading, then the boxes that hang on it."""
        name = element.get(TEXT + "style-name", "")
        if element.tag == TEXT + "h":
            setting = self.sheet.heading(integer(element.get(TEXT + "outline-level"), default=1))
        elif name in {"Title", "Subtitle"}:
            setting = self.sheet.heading(1 if name == "Title" else 2)
        else:
            setting = self.item() if self.lists else self.setting
        self.sheet.begin(setting)
        self.words(element, self.looks.get(name, Look()))
        self.sheet.end()
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.walk(box)

    def item(self) -> Setting:
        """Return the setting of a paragraph in an item; only the first one of an item has its marker."""
        opened = self.lists[-1]
        marker, opened.marker = opened.marker, ""
        return Setting(kind=BlockKind.LIST_ITEM, level=len(self.lists), marker=marker, group=self.lists[0].group)

    def list(self, element: Any) -> None:
        """Set down a list; one inside another takes over its style and its number in the document."""
        above = self.lists[-1] if self.lists else None
        style = element.get(TEXT + "style-name") or (above.style if above else "")
        self.lists.append(OpenList(style=style, group=above.group if above else self.sheet.canvas.next_group()))
        for child in element:
            if child.tag == TEXT + "list-item":
                self.next_item(child)
            self.walk(child)
        self.lists.pop()

    def next_item(self, element: Any) -> None:
        """Give the next item of the list that is open its marker."""
        opened = self.lists[-1]
        before, form, after = self.looks.get(opened.style, Look()).lists.get(len(self.lists), (BULLET, "", ""))
        number = integer(element.get(TEXT + "start-value"), default=opened.number)
        opened.number = number + 1
        opened.marker = f"{before}{ordinal_words(number, FORMS.get(form, form))}{after}".strip() if form else before

    def table(self, element: Any) -> None:
        """Set down a table, row by row."""
        tables = self.sheet.tables
        if tables.in_cell():
            tables.spill_row(quoted=False)
        tables.open_table()
        for row in element.iter(TABLE + "table-row"):
            if next(row.iterancestors(TABLE + "table")) is not element:
                continue
            tables.open_row()
            for cell in row.iterchildren(TABLE + "table-cell"):
                self.walk(cell)
                tables.close_cell()
            tables.close_row(quoted=False)
        tables.close_table(quoted=False)

    def words(self, element: Any, look: Look) -> None:
        """Write the words below an element; a note waits for the end, a box for the end of the paragraph."""
        self.say(element.text, look)
        for child in element:
            self.piece(child, look)
            self.say(child.tail, look)

    def piece(self, child: Any, look: Look) -> None:
        """Write one piece of a paragraph."""
        if child.tag == TEXT + "s":
            self.say(" " * min(integer(child.get(TEXT + "c"), default=1), MOST_SPACES), look)
        elif child.tag == TEXT + "tab":
            self.say("\t", look)
        elif child.tag in BREAKS:
            self.sheet.break_line()
        elif child.tag == TEXT + "note":
            self.notes.extend(child.iterchildren(TEXT + "note-body"))
        elif child.tag == TEXT + "a":
            self.sheet.inline.open_link(child.get(LINK, ""))
            self.words(child, look)
            self.sheet.inline.close_link()
        elif child.tag.endswith("}text-box"):
            self.boxes.append(child)
        elif child.tag not in LEFT_OUT:
            own = self.looks.get(child.get(TEXT + "style-name", ""))
            self.words(
                child, replace(look, bold=look.bold or own.bold, hidden=look.hidden or own.hidden) if own else look
            )

    def say(self, words: str | None, look: Look) -> None:
        """Write words that are to be seen; white space of the XML file is a space."""
        if words and not look.hidden:
            self.sheet.write(words.replace("\n", " "), bold=look.bold)
