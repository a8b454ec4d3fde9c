"""Match headings and lead-ins against the heading words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.extraction.draft import Zone
from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.text.alternatives import either
from undersigned.text.case import UPPER

__all__ = ["ABOUT_LABEL", "ColumnKind", "HeadingRules", "ZoneWords", "heading_key", "load_heading_rules"]

KEY_NOISE = re.compile(r"[^\w\s#@/&']+|_")
MAX_HEADING_WORDS = 14
SHORT_HEADING = 2
"""Blanks in a heading that needs no colon."""
ABOUT_LABEL = rf"[{UPPER}0-9][^:\n.!?“\"]{{2,90}}(?:\([^)\n]{{1,40}}\)\s*)?:\s+"
"""A name with a colon, as in "Lantern League: A network of ..."."""


class Phrases(BaseModel):
    """Headings of one zone: the whole heading, its beginning, or any part of it (words, without punctuation)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    equals: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()


class ColumnKind(StrEnum):
    """What a column of a table of those who sign holds."""

    ORGANIZATION = "organization"
    PERSON = "person"
    ROLE = "role"
    PLACE = "place"
    OTHER = "other"


class ZoneWords(Lexicon):
    """Heading words of each zone, of lines that belong to the page, of columns, and the cues of lead-ins to demands."""

    concern: ClassVar[str] = "zones"
    signatories: Phrases
    about: Phrases
    contact: Phrases
    links: Phrases
    related: Phrases
    demands: Phrases
    body: Phrases
    footer: Phrases
    furniture: tuple[str, ...]
    columns: dict[ColumnKind, tuple[str, ...]]
    inline_about: tuple[str, ...]
    about_openers: tuple[str, ...]
    inline_contact: tuple[str, ...]
    inline_links: tuple[str, ...]
    demand_lead_ins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRules:
    """Compiled heading words of one language."""

    zones: tuple[tuple[Zone, re.Pattern[str]], ...]
    inlines: tuple[tuple[Zone, re.Pattern[str]], ...]
    lead_in: re.Pattern[str]
    furniture: re.Pattern[str]
    columns: tuple[tuple[ColumnKind, re.Pattern[str]], ...]

    def column(self, key: str) -> ColumnKind | None:
        """Return what a column with a heading holds; an empty heading is that of numbers."""
        if not key or key.isdigit():
            return ColumnKind.OTHER
        return next((kind for kind, pattern in self.columns if pattern.fullmatch(key)), None)

    def is_furniture(self, head: str) -> bool:
        """Tell whether a block belongs to the page and not to the text: "Share: ...", "Print version | ..."."""
        return self.furniture.match(heading_key(head)) is not None

    def match(self, key: str) -> Zone | None:
        """Return the zone that a heading opens, or None."""
        if not key or key.count(" ") >= MAX_HEADING_WORDS:
            return None
        return next((zone for zone, pattern in self.zones if pattern.match(key)), None)

    def match_first_line(self, head: str) -> Zone | None:
        """Return the zone that the first of several lines opens, where it is short or ends in a colon."""
        first, separator, rest = head.strip().partition("\n")
        if not separator or not rest.strip():
            return None
        if not first.rstrip(" *_").endswith(":") and first.count(" ") > SHORT_HEADING:
            return None
        zone = self.match(heading_key(first))
        return zone if zone in {Zone.SIGNATORIES, Zone.CONTACT} else None

    def match_line(self, line: str) -> bool:
        """Tell whether a line of a list is a heading and no entry."""
        return self.match(heading_key(line)) is not None

    def inline(self, head: str) -> Zone | None:
        """Return the zone of a block that names it in its first words ("Media contact: Ana ..."), or None."""
        return next((zone for zone, pattern in self.inlines if pattern.match(head)), None)

    def is_demand_lead_in(self, tail: str) -> bool:
        """Tell whether the end of a block leads in to a list of demands."""
        return tail.rstrip(" *_").endswith((":", "...", "…")) and self.lead_in.search(tail) is not None

    def is_name_list(self, head: str) -> bool:
        """Tell whether a long block is a run of names: many commas, semicolons or other marks, few periods."""
        separators = sum(head.count(mark) for mark in (",", ";", "\n", " – ", " — ", " - ", "•", "·", "|", " / "))
        return separators >= 4 and separators * 60 >= len(head)


def heading_key(text: str) -> str:
    """Return a heading's words in lower case without punctuation, as the lexicon has them."""
    return " ".join(KEY_NOISE.sub(" ", text.replace("’", "'").casefold()).split())


def compile_phrases(phrases: Phrases) -> re.Pattern[str]:
    """Compile the headings of one zone; phrases may use the syntax of regular expressions."""
    parts = [f"{either(phrases.equals)}$"] if phrases.equals else []
    parts += [rf"{either(phrases.starts)}(?!\w)"] if phrases.starts else []
    parts += [rf".{{0,100}}(?<!\w){either(phrases.contains)}(?!\w)"] if phrases.contains else []
    return re.compile("|".join(parts) or r"(?!)")


def ignoring_case(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return the phrases so that they match in any case."""
    return tuple(f"(?i:{phrase})" for phrase in phrases)


@lru_cache(maxsize=8)
def load_heading_rules(language: str | None) -> HeadingRules:
    """Load and compile the heading words for a language."""
    words: ZoneWords = load_lexicon(ZoneWords, language)
    zones = (
        (Zone.RELATED, words.related),
        (Zone.SIGNATORIES, words.signatories),
        (Zone.CONTACT, words.contact),
        (Zone.LINKS, words.links),
        (Zone.ABOUT, words.about),
        (Zone.DEMANDS, words.demands),
        (Zone.FOOTER, words.footer),
        (Zone.BODY, words.body),
    )
    inlines = (
        (Zone.CONTACT, ignoring_case(words.inline_contact)),
        (Zone.LINKS, ignoring_case(words.inline_links)),
        (Zone.ABOUT, words.inline_about),
        (Zone.ABOUT, (rf"{ABOUT_LABEL}(?i:{either(words.about_openers)})(?!\w)",)),
    )
    return HeadingRules(
        zones=tuple((zone, compile_phrases(phrases)) for zone, phrases in zones),
        inlines=tuple((zone, re.compile(rf"[\W_]{{0,8}}{either(phrases)}")) for zone, phrases in inlines),
        furniture=re.compile(rf"(?:{'|'.join(words.furniture)})\Z"),
        columns=tuple((kind, re.compile(either(words.columns[kind]))) for kind in ColumnKind),
        lead_in=re.compile(rf"(?<!\w){either(words.demand_lead_ins)}", re.IGNORECASE),
    )
