"""The ZIP file that a REFI-QDA project is: its XML, and the texts beside it; nothing is unpacked to disk."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from undersigned.errors import ReadingError
from undersigned.reading.office.packages import Element, parse_xml
from undersigned.reading.origins import Origin
from undersigned.reading.zipped import open_zip, read_member

__all__ = ["NAMESPACE", "Archive", "Element", "open_archive"]

NAMESPACE = "urn:QDA-XML:project:1.0"
INTERNAL = "internal://"
PROJECT_ENDING = ".qde"
SOURCES = "sources"
MAX_MEMBERS = 100_000
TEXTS = frozenset({".txt", ".text", ".csv", ".md"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """A project file in memory.

    Args:
        name: path as the user gave it.
        content: bytes of the project's XML.
        root: of its XML.
        texts: bytes of the plain texts in the folder `sources`, by file name in lower case.
    """

    name: str
    content: bytes
    root: Element
    texts: Mapping[str, bytes]

    def text(self, address: str | None) -> str | None:
        """Return a plain text by its address, None where the file does not hold it.

        Only the name counts, and only texts of this file are looked at, so that an address with `..` or of another
        place leads nowhere.

        Raises:
            ReadingError: its bytes are no UTF-8.
        """
        if address is None or not address.lower().startswith(INTERNAL):
            return None
        name = address[len(INTERNAL) :].lstrip("/").lower()
        found = self.texts.get(name)
        if found is None:
            return None
        try:
            return found.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ReadingError(
                f"{self.name}!/{SOURCES}/{name}: byte {error.start} is no UTF-8, which the standard asks for; "
                "export the project again"
            ) from error


def open_archive(path: Path) -> Archive:
    """Read the XML and the plain texts of a project file.

    Args:
        path: of the `.qdpx` file.

    Raises:
        ReadingError: it is no ZIP file, holds no project, is damaged, encrypted or a ZIP bomb, or its XML is broken,
            defines entities, or is of another format.
    """
    origin = Origin.of_file(path)
    with open_zip(origin) as package:
        members = package.infolist()
        if len(members) > MAX_MEMBERS:
            raise ReadingError(f"{path}: {len(members):,} members are more than the limit of {MAX_MEMBERS:,}")
        project = find_project(members, path)
        place = f"{path}!/{project.filename}"
        content = read_member(package, project, origin, name=place)
        texts = {
            file.name.lower(): read_member(package, member, origin, name=f"{path}!/{member.filename}")
            for member in members
            if is_text(file := PurePosixPath(member.filename))
        }
    root = parse_xml(content, name=place)
    if root.tag != f"{{{NAMESPACE}}}Project":
        raise ReadingError(
            f"{place}: its XML is {root.tag}, not the Project of {NAMESPACE}; export the project as REFI-QDA (.qdpx)"
        )
    return Archive(name=str(path), content=content, root=root, texts=texts)


def find_project(members: list[zipfile.ZipInfo], path: Path) -> zipfile.ZipInfo:
    """Return the member that holds the project: at the top, `project.qde` before other names.

    Raises:
        ReadingError: there is none, or several that could be it.
    """
    tops = [one for one in members if "/" not in one.filename and one.filename.lower().endswith(PROJECT_ENDING)]
    named = [one for one in tops if one.filename.lower() == "project.qde"] or tops
    if len(named) != 1:
        found = ", ".join(one.filename for one in named) or "none"
        raise ReadingError(
            f"{path}: expected one project.qde at the top of the file, found {found}; export the project again"
        )
    return named[0]


def is_text(path: PurePosixPath) -> bool:
    """Tell whether a member is a plain text of the folder of sources."""
    return len(path.parts) == 2 and path.parts[0].lower() == SOURCES and path.suffix.lower() in TEXTS
