"""Tell lists whose entries name an organization and who signs for it: "Lantern League: Ana Ruiz, chair"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from undersigned.extraction.issuing.organization_names import Names
from undersigned.model.document import Span

__all__ = ["Representative", "find_representatives"]

SEPARATOR: Final = re.compile(
    r"\s?(?P<mark>:)\s+|\s(?P<dash>[–—-])\s+|\s?(?P<bracket>\()(?=[^()\n]*\)\W*\Z)|(?P<comma>,)\s"
)
NAME_END: Final = re.compile(r",|\s[–—-]\s|\(|;|\Z")
EDGE: Final = " *_.,;)\t\n"
LEAST: Final = 3
"""Fewest entries of one shape that make a list of this kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative:
    """The parts of an entry: the organization, and the person with what is told behind the name."""

    organization: Span
    person: Span


def find_representatives(text: str, entries: Sequence[Span], names: Names) -> Mapping[int, Representative]:
    """Find who signs for an organization in the entries of one list.

    One entry alone tells little: "Coast: Ana Ruiz" may be a place. So the list decides: half of its entries must have
    one separator (colon, dash, bracket or comma), and behind half of these a given name or title must tell of a person.

    Args:
        text: of the document.
        entries: of one list, without headings.
        names: words of names.

    Returns:
        The parts by where an entry begins; empty where the list is none of this kind.
    """
    shapes: dict[str, list[Representative]] = {}
    for entry in entries:
        separator = SEPARATOR.search(text, entry.start, entry.end)
        if separator is not None and separator.lastgroup is not None and separator.start() > entry.start:
            parts = Representative(
                organization=Span(start=entry.start, end=separator.start()),
                person=Span(
                    start=separator.end(), end=separator.end() + len(text[separator.end() : entry.end].rstrip(EDGE))
                ),
            )
            shapes.setdefault(separator.lastgroup, []).append(parts)
    return {
        parts.organization.start: parts
        for found in shapes.values()
        if len(found) >= LEAST and len(found) * 2 >= len(entries) and tells_of_persons(text, found, names)
        for parts in found
        if can_name_person(name_of(text, parts.person), names)
    }


def tells_of_persons(text: str, found: Sequence[Representative], names: Names) -> bool:
    """Return whether persons stand behind the separator of a list, and none before it."""
    behind = sum(names.is_person(name_of(text, parts.person)) for parts in found)
    before = sum(names.is_person(parts.organization.of(text).strip(EDGE)) for parts in found)
    return behind * 2 >= len(found) and before * 4 < len(found)


def name_of(text: str, person: Span) -> str:
    """Return what stands before the role of a person."""
    end = NAME_END.search(text, person.start, person.end)
    return text[person.start : end.start() if end else person.end].strip(EDGE)


def can_name_person(name: str, names: Names) -> bool:
    """Return whether two to five words can be a person's name where others of the list are."""
    words = name.split()
    return (
        2 <= len(words) <= 5
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not names.has_organization_noun(name)
    )
