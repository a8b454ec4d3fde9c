"""Lists of DOCX: what a paragraph's numbering says of its marker, level and list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from undersigned.model.document import BlockKind
from undersigned.reading.canvas import Setting
from undersigned.reading.office.ordinals import LONGEST_MARKER, integer, ordinal_words

__all__ = ["Level", "Numbering", "load_levels"]

Element = Any
"""An element of the library's tree; the library gives it no type."""

BULLET = "•"
# Glyphs that are bullets in any font; the others stand in Symbol or Wingdings, and mean nothing outside of them.
PLAIN_BULLETS = frozenset("•▪‣◦●■□○·➢➤✓✔*+–—-→")
PLACE = re.compile(r"%(\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list: `form` is its kind of number, `words` its pattern ("%1."), `start` its first number."""

    form: str = "decimal"
    words: str = "%1."
    start: int = 1


def load_levels(numbering: Element | None) -> Mapping[tuple[str, int], Level]:
    """Return the levels of all lists of a document.

    Args:
        numbering: root of the part that defines the lists, or None.

    Returns:
        `(number of the list, level from 0)` to what it looks like.
    """
    if numbering is None:
        return {}
    abstract = {found.get(qn("w:abstractNumId")): found for found in numbering.findall(qn("w:abstractNum"))}
    styled = {value_of(found, "w:styleLink"): found for found in abstract.values()}
    levels: dict[tuple[str, int], Level] = {}
    for number in numbering.findall(qn("w:num")):
        key = number.get(qn("w:numId"))
        base = abstract.get(value_of(number, "w:abstractNumId"))
        linked = value_of(base, "w:numStyleLink") if base is not None else None
        for found in (styled.get(linked) if linked else None, base, number):
            levels.update(((key, place), level) for place, level in iter_levels(found, key, levels))
    return levels


def iter_levels(
    source: Element | None, key: str, known: Mapping[tuple[str, int], Level]
) -> Iterator[tuple[int, Level]]:
    """Yield the levels that a definition gives, or an override of it."""
    for override in source.findall(qn("w:lvlOverride")) if source is not None else ():
        place = integer(override.get(qn("w:ilvl")))
        usual = known.get((key, place), Level())
        start = integer(value_of(override, "w:startOverride"), default=usual.start)
        yield place, Level(form=usual.form, words=usual.words, start=start)
    for level in source.iter(qn("w:lvl")) if source is not None else ():
        yield (
            integer(level.get(qn("w:ilvl"))),
            Level(
                form=value_of(level, "w:numFmt") or "decimal",
                words=value_of(level, "w:lvlText") or "",
                start=integer(value_of(level, "w:start"), default=1),
            ),
        )


def value_of(element: Element, child: str) -> str | None:
    """Return the value of a child element, or None."""
    found = element.find(qn(child))
    return None if found is None else found.get(qn("w:val"))


@dataclass(slots=True, kw_only=True)
class Numbering:
    """Counts the items of all lists as the word processor does when it shows them.

    Args:
        levels: of all lists.
        next_group: gives the number of a new list of the document.
    """

    levels: Mapping[tuple[str, int], Level]
    next_group: Callable[[], int]
    counts: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    groups: dict[str, int] = field(default_factory=dict[str, int])
    last: str | None = None

    def close(self) -> None:
        """Note that a paragraph stands below the last item: bullets below it are another list, numbers go on."""
        if self.last is not None and self.levels.get((self.last, 0), Level()).form == "bullet":
            del self.groups[self.last]
        self.last = None

    def enter(self, key: str, place: int) -> Setting | None:
        """Return the setting of the next item.

        Args:
            key: number of the list.
            place: level from 0.

        Returns:
            None where the document does not define the list.
        """
        level = self.levels.get((key, place))
        if level is None or (level.form == "none" and not level.words.strip()):
            return None
        self.last = key
        if key not in self.groups:
            self.groups[key] = self.next_group()
        marker = self.marker(key, place, level)
        return Setting(kind=BlockKind.LIST_ITEM, level=place + 1, marker=marker, group=self.groups[key])

    def marker(self, key: str, place: int, level: Level) -> str:
        """Return the marker of the next item of a level."""
        if level.form == "bullet":
            return level.words if level.words in PLAIN_BULLETS else BULLET
        counts = self.counts.setdefault(key, [])
        del counts[place + 1 :]
        while len(counts) <= place:
            above = self.levels.get((key, len(counts)), Level())
            counts.append(above.start - (len(counts) == place))
        counts[place] += 1

        def shown(found: re.Match[str]) -> str:
            index = int(found[1]) - 1
            form = self.levels.get((key, index), level).form
            return ordinal_words(counts[index], form) if 0 <= index < len(counts) else ""

        return PLACE.sub(shown, level.words).strip()[:LONGEST_MARKER] or BULLET
