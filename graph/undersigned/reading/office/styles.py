"""Styles of DOCX: whether a paragraph is a heading or an item, and whether its words are bold or hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from undersigned.reading.office.numbering import value_of
from undersigned.reading.office.ordinals import integer

__all__ = ["Style", "Styles", "is_on", "level_of_outline"]

HEADING = re.compile(r"heading ([1-9])")
BODY_LEVEL = 9
MOST_PARENTS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style says; `heading` is 0 for text, `numbering` the element that makes an item, or None."""

    heading: int = 0
    subtitle: bool = False
    numbering: Any = None
    bold: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids; what a style does not say, the one it is based on does."""

    root: Any
    known: dict[str, Style] = field(default_factory=dict[str, Style])
    elements: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.elements = {found.get(qn("w:styleId")): found for found in self.root.findall(qn("w:style"))}

    def of(self, identifier: str | None) -> Style:
        """Return what a style says; an unknown one says nothing."""
        if not identifier:
            return Style()
        if identifier not in self.known:
            self.known[identifier] = self.resolve(identifier)
        return self.known[identifier]

    def resolve(self, identifier: str) -> Style:
        """Gather what a style and those below it say, the nearest first."""
        chain: list[Any] = []
        while identifier in self.elements and len(chain) < MOST_PARENTS:
            chain.append(self.elements[identifier])
            identifier = value_of(chain[-1], "w:basedOn") or ""
        names = [(value_of(style, "w:name") or "").lower() for style in chain]
        return Style(
            heading=next(filter(None, map(level_of, names, chain)), 0),
            subtitle="subtitle" in names,
            numbering=first(chain, "w:pPr", "w:numPr"),
            bold=is_on(first(chain, "w:rPr", "w:b")),
            hidden=is_on(first(chain, "w:rPr", "w:vanish")),
        )


def level_of(name: str, style: Any) -> int:
    """Return the heading level that a style gives by its name, which is English in every edition, or its outline."""
    named = HEADING.fullmatch(name)
    if named:
        return int(named[1])
    if name == "title":
        return 1
    outline = first([style], "w:pPr", "w:outlineLvl")
    return 0 if outline is None else level_of_outline(outline.get(qn("w:val")))


def level_of_outline(value: str | None) -> int:
    """Return the heading level of an outline level, which counts from 0; 0 for text."""
    level = integer(value, default=BODY_LEVEL)
    return level + 1 if level < BODY_LEVEL else 0


def first(chain: list[Any], *path: str) -> Any:
    """Return the first element at a path below the styles of a chain, or None."""
    route = "/".join(qn(step) for step in path)
    return next((found for style in chain if (found := style.find(route)) is not None), None)


def is_on(toggle: Any) -> bool:
    """Tell whether a toggle such as bold is set: it is there, and not switched off."""
    return toggle is not None and toggle.get(qn("w:val"), "true") not in {"0", "false", "off", "none"}
