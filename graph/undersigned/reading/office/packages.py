"""Office files are ZIP files of XML: looked at before any library opens them, and read without what XML can do."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from undersigned.errors import ReadingError
from undersigned.reading.origins import Origin
from undersigned.reading.zipped import check_member, open_zip, read_member

__all__ = ["Element", "check_package", "iter_parts", "parse_xml"]

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  lxml names it so

MAX_MEMBERS = 5_000
XML_ENDINGS = (".xml", ".rels")
ZIP_MARK = b"PK\x03\x04"
OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old office file (.doc) or an encrypted one; save it as {form} without a password"),
    (b"%PDF-", "a PDF file; rename it to .pdf"),
    (b"{\\rtf", "an RTF file; rename it to .rtf"),
    (b"<", "an XML or HTML file; rename it to .html"),
)


def check_package(data: bytes, origin: Origin, *, form: str) -> None:
    """Look at all parts of an office file that a library will open.

    Raises:
        ReadingError: as `iter_parts`.
    """
    for _ in iter_parts(data, origin, form=form):
        pass


def iter_parts(data: bytes, origin: Origin, *, form: str) -> Iterator[tuple[str, Element]]:
    """Yield the XML parts of an office file by name, parsed one at a time; pictures, fonts and macros stay packed.

    Args:
        data: of the file.
        origin: of the file; its budget pays for what is unpacked.
        form: name of the format, for messages.

    Raises:
        ReadingError: this is no such file, or it is broken, encrypted, a ZIP bomb, or its XML defines entities.
    """
    name = origin.source
    if not data.startswith(ZIP_MARK):
        told = next((what for mark, what in OTHERS if data.lstrip().startswith(mark)), "something else, or damaged")
        raise ReadingError(f"{name}: this is no {form} file but {told.format(form=form)}")
    with open_zip(replace(origin, opener=lambda: io.BytesIO(data))) as package:
        members = package.infolist()
        if len(members) > MAX_MEMBERS:
            raise ReadingError(f"{name}: {len(members):,} parts are more than the limit of {MAX_MEMBERS:,} for {form}")
        for member in members:
            place = f"{name}!/{member.filename}"
            if not member.filename.endswith(XML_ENDINGS):
                check_member(member, origin, name=place)
            elif (part := read_member(package, member, origin, name=place)).strip():
                yield member.filename, parse_xml(part, name=place)


def parse_xml(part: bytes, *, name: str) -> Element:
    """Return the root of an XML part; nothing is loaded from outside, and no entity is replaced.

    Args:
        part: bytes of the part.
        name: what the message of an error calls it.

    Raises:
        ReadingError: it is broken, nested without reason, or has a document type, by which XML bombs and readers of
            foreign files are made; word processors write none.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError(f"{name}: its XML is broken ({error.msg}); save the file again") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadingError(f"{name}: its XML defines entities, as no word processor does; it was not read")
    return root
