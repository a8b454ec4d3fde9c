"""Text sources of a REFI-QDA project: documents with their whole text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from undersigned.exchange.coding import CodedDocument
from undersigned.exchange.notices import Notices
from undersigned.exchange.refi_qda.archive import Archive, Element
from undersigned.exchange.refi_qda.cases import values_of
from undersigned.exchange.refi_qda.elements import children, identity, said, under, words

__all__ = ["Source", "read_notes", "read_sources"]

DAYS = frozenset({"date", "published", "publication date", "date published", "fecha"})
"""Names of the variable that tells the day of a source."""
OTHERS = ("PictureSource", "AudioSource", "VideoSource")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source with a text.

    Args:
        document: as a document.
        node: whose children are the selections and codings of its text.
        attributes: what variables tell of it.
    """

    document: CodedDocument
    node: Element
    attributes: Mapping[str, str]


def read_sources(archive: Archive, variables: Mapping[str, str], notices: Notices) -> tuple[Source, ...]:
    """Return the sources whose text the file holds; the others are told.

    Args:
        archive: of the project.
        variables: names by id.
        notices: told what is left out.
    """
    found: dict[str, Source] = {}
    for outer, node in iter_texts(archive.root):
        name = words(outer, "name").strip() or identity(outer)
        text = read_text(archive, node)
        if not identity(outer) or identity(outer) in found:
            notices.add("source", name, "it has no id of its own; it is left out")
            continue
        if text is None:
            notices.add("source", name, "the file does not hold its plain text; it is left out with its codings")
            continue
        attributes = values_of(outer, variables)
        found[identity(outer)] = Source(
            document=CodedDocument(
                id=identity(outer),
                title=name,
                text=text,
                notes=said(outer, "Description"),
                kind="" if outer is node else "PDF",
                date=find_day(attributes),
                coder=identity(outer, "creatingUser"),
            ),
            node=node,
            attributes=attributes,
        )
    tell_others(archive.root, notices)
    return tuple(found.values())


def iter_texts(root: Element) -> Iterator[tuple[Element, Element]]:
    """Yield each source that has a text, and the node that holds it: its own, or of a PDF its representation."""
    for node in under(root, "Sources", "TextSource"):
        yield node, node
    for outer in under(root, "Sources", "PDFSource"):
        yield outer, next(children(outer, "Representation"), outer)


def read_text(archive: Archive, node: Element) -> str | None:
    """Return the text of a node: that of the file it names, else what stands in the XML; None where there is none."""
    named = archive.text(node.get("plainTextPath"))
    if named is not None:
        return named
    return next((one.text or "" for one in children(node, "PlainTextContent")), None)


def find_day(attributes: Mapping[str, str]) -> str | None:
    """Return the day that the variables tell; None where they tell none, or several."""
    days = {value[:10] for name, value in attributes.items() if name.casefold() in DAYS and is_day(value[:10])}
    return next(iter(days)) if len(days) == 1 else None


def is_day(value: str) -> bool:
    """Tell whether a text is a day in the form of ISO."""
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def tell_others(root: Element, notices: Notices) -> None:
    """Tell what has codings but no text."""
    for kind in OTHERS:
        for node in under(root, "Sources", kind):
            name = words(node, "name") or identity(node)
            notices.add(kind.removesuffix("Source").lower(), name, "it is no text; it is left out")


def read_notes(archive: Archive) -> Mapping[str, str]:
    """Return the texts of notes by their id; those whose text the file does not hold are left out."""
    found = ((identity(node), read_text(archive, node)) for node in under(archive.root, "Notes", "Note"))
    return {one: text for one, text in found if text}
