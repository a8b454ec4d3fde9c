"""DOCX by python-docx, which knows the package, its styles and its parts; the text is walked here."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from undersigned.errors import ReadingError
from undersigned.model.document import BlockKind, Document
from undersigned.reading.assembly import Raw, compose, require_text
from undersigned.reading.canvas import Setting
from undersigned.reading.office.numbering import Numbering, load_levels
from undersigned.reading.office.packages import check_package, parse_xml
from undersigned.reading.office.properties import weigh_properties
from undersigned.reading.office.sheet import Sheet
from undersigned.reading.office.styles import Styles
from undersigned.reading.office.word_text import WordText
from undersigned.reading.origins import Origin
from undersigned.reading.zipped import ZIP_ERRORS

__all__ = ["read_docx"]

# What the library raises for packages that lack or confuse their parts.
BROKEN = (*ZIP_ERRORS, OpcError, etree.LxmlError, KeyError, AttributeError, TypeError, IndexError)
NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
FURNITURE = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


def read_docx(origin: Origin, media_type: str) -> Iterator[Document]:
    """Yield the document of a DOCX file.

    The body comes first, then its notes, then the running heads and feet as furniture. What was deleted with changes
    tracked is left out, what was inserted is kept; comments and macros are not read, nothing is fetched.

    Args:
        origin: of the file.
        media_type: of the file.

    Raises:
        ReadingError: the file is no DOCX file, or a broken or hostile one.
    """
    data = origin.read()
    check_package(data, origin, form="DOCX")
    try:
        opened = docx.Document(io.BytesIO(data))
        sheet = Sheet()
        walk(opened, sheet, name=origin.source)
        properties = properties_of(opened)
    except ReadingError:
        raise
    except BROKEN as error:
        raise ReadingError(f"{origin.source}: no DOCX file, or a broken one ({error}); save it again") from error
    rendered = sheet.rendered({})
    raw = Raw.of_file(origin, data, media_type=media_type, metadata=weigh_properties(properties, rendered.text))
    yield require_text(compose(raw, rendered))


def walk(opened: Any, sheet: Sheet, *, name: str) -> None:
    """Set down all text of a document."""
    part = opened.part
    numbering = Numbering(levels=load_levels(lists_of(part)), next_group=sheet.canvas.next_group)
    styles = Styles(part.styles.element)
    text = WordText(sheet=sheet, styles=styles, numbering=numbering, targets=targets_of(part))
    text.walk(opened.element.body)
    for related in related_parts(part, NOTES):
        root = parse_xml(related.blob, name=f"{name}!{related.partname}")
        for note in root:
            if note.get(qn("w:type")) is None:  # the others are lines that part the notes from the text
                text.walk(note)
    text.fixed = Setting(kind=BlockKind.FURNITURE)
    for related in related_parts(part, FURNITURE):
        text.targets = targets_of(related)
        text.walk(related.element)


def lists_of(part: Any) -> Any:
    """Return the root of the part that defines lists, or None."""
    found = next(related_parts(part, (RELATIONSHIP_TYPE.NUMBERING,)), None)
    return None if found is None else found.element


def related_parts(part: Any, kinds: tuple[str, ...]) -> Iterator[Any]:
    """Yield the parts that a part relates to, by kind and name."""
    found = [one for one in part.rels.values() if not one.is_external and one.reltype in kinds]
    yield from (one.target_part for one in sorted(found, key=lambda one: (kinds.index(one.reltype), one.target_ref)))


def targets_of(part: Any) -> Mapping[str, str]:
    """Return the addresses of a part's links by their ids."""
    links = (one for one in part.rels.values() if one.is_external and one.reltype == RELATIONSHIP_TYPE.HYPERLINK)
    return {one.rId: one.target_ref for one in links}


def properties_of(opened: Any) -> dict[str, str]:
    """Return what the file says of itself; `created` is the day of the file and not that of the release."""
    core = opened.core_properties
    created = core.created.date().isoformat() if core.created else ""
    return {"title": core.title, "author": core.author, "lang": core.language, "created": created}
