"""Office files are ZIP files of XML: looked at before any library opens them, and read without what XML can do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from undersigned.errors import ReadingError
from undersigned.reading.origins import Origin
from undersigned.reading.zipped import check_member, open_zip, read_member

__all__ = ["parse_xml", "read_package"]

MAX_MEMBERS = 5_000
XML_ENDINGS = (".xml", ".rels")
ZIP_MARK = b"PK\x03\x04"
OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old office file (.doc) or an encrypted one; save it as {form} without a password"),
    (b"%PDF-", "a PDF file; rename it to .pdf"),
    (b"{\\rtf", "an RTF file; rename it to .rtf"),
    (b"<", "an XML or HTML file; rename it to .html"),
)


def read_package(data: bytes, origin: Origin, *, form: str) -> Mapping[str, bytes]:
    """Return the XML parts of an office file by name, each looked at; pictures, fonts and macros are left packed.

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
    parts: dict[str, bytes] = {}
    with open_zip(replace(origin, opener=lambda: io.BytesIO(data))) as package:
        members = package.infolist()
        if len(members) > MAX_MEMBERS:
            raise ReadingError(f"{name}: {len(members):,} parts are more than the limit of {MAX_MEMBERS:,} for {form}")
        for member in members:
            if member.filename.endswith(XML_ENDINGS):
                parts[member.filename] = read_part(package, member, origin)
            else:
                check_member(member, origin, name=part_name(origin, member))
    return parts


def part_name(origin: Origin, member: zipfile.ZipInfo) -> str:
    """Return what messages call a part."""
    return f"{origin.source}!/{member.filename}"


def read_part(package: zipfile.ZipFile, member: zipfile.ZipInfo, origin: Origin) -> bytes:
    """Return the bytes of an XML part that defines no entities."""
    name = part_name(origin, member)
    part = read_member(package, member, origin, name=name)
    if part.strip():
        parse_xml(part, name=name)
    return part


def parse_xml(part: bytes, *, name: str) -> etree._Element:  # pyright: ignore[reportPrivateUsage]  lxml names it so
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
