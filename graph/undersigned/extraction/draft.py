"""The state that the steps of the pipeline pass on: what is known of one document so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypedDict

from undersigned.extraction.mentions.table import Mentions
from undersigned.extraction.rules import confidence_of
from undersigned.languages.lexicon import LANGUAGES
from undersigned.model.document import Block, Document, Span
from undersigned.model.facts import (
    About,
    Addressee,
    CollectiveStatement,
    Contact,
    Enclosure,
    Event,
    Issuer,
    LinkedFile,
    OrganizationMention,
    Paraphrase,
    Person,
    Quotation,
    QuotedSpan,
    Recommendation,
    RelatedRelease,
    Theme,
)

__all__ = ["Draft", "Evidence", "Header", "Line", "LineRole", "Zone", "ZonedBlock"]


class Evidence(TypedDict):
    """The fields of `Item`: `Issuer(**draft.evidence(start, end, "issuers.lead-list"), name=...)`."""

    start: int
    end: int
    quote: str
    sentence: tuple[int, int]
    method: str
    confidence: float


class Zone(StrEnum):
    """What a block is for."""

    HEADER = "header"
    LEAD = "lead"
    BODY = "body"
    DEMANDS = "demands"
    SIGNATORIES = "signatories"
    ABOUT = "about"
    CONTACT = "contact"
    LINKS = "links"
    RELATED = "related"
    FOOTER = "footer"


class LineRole(StrEnum):
    """What a line, list item or table row is, told by its shape and its neighbors."""

    TITLE = "title"
    DATE = "date"
    SALUTATION = "salutation"
    HEADING = "heading"
    TEXT = "text"
    ASK = "ask"
    SIGNATORY = "signatory"
    """Names an organization that signs, or several."""
    SIGNER = "signer"
    """Names a person who signs, perhaps with role and affiliation."""
    CONTACT = "contact"
    ABOUT = "about"
    NAVIGATION = "navigation"
    """Links, menus and teasers of other pages."""
    FOOTER = "footer"

    @property
    def signs(self) -> bool:
        """Whether a line of this role names who signs."""
        return self in {LineRole.SIGNATORY, LineRole.SIGNER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the text, a list item or a table row; running text that is wrapped is one line.

    Args:
        span: without the blanks around it; lines stand in order of the text and do not overlap.
        role: what it is.
        block: that holds it.
        heading: the nearest heading above it, or "".
    """

    span: Span
    role: LineRole
    block: Block
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonedBlock:
    """A block with its zone, its sentences, the nearest heading above it (or ""), and whether it is running text."""

    block: Block
    zone: Zone
    sentences: tuple[Span, ...]
    heading: str = ""
    prose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Title, date (ISO, may be partial), dateline place, genre and claimed number of signers."""

    title: str | None = None
    date: str | None = None
    place: str | None = None
    genre: str | None = None
    claimed_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Draft:
    """Slots that the steps assign, each exactly once and in the order of the pipeline."""

    document: Document
    blocks: Sequence[ZonedBlock] = ()
    lines: tuple[Line, ...] = ()
    header: Header = field(default_factory=Header)
    links: tuple[LinkedFile, ...] = ()
    related: tuple[RelatedRelease, ...] = ()
    contacts: tuple[Contact, ...] = ()
    abouts: tuple[About, ...] = ()
    acronyms: Mapping[str, str] = field(default_factory=dict[str, str])
    """Acronym to the long name that the document gives it beside."""
    mentions: Mentions = field(default_factory=Mentions)
    """The names, dates and addresses of the text."""
    issuers: tuple[Issuer, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quoted_spans: tuple[QuotedSpan, ...] = ()
    paraphrases: tuple[Paraphrase, ...] = ()
    persons: tuple[Person, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    statements: tuple[CollectiveStatement, ...] = ()
    themes: tuple[Theme, ...] = ()
    events: tuple[Event, ...] = ()
    other_organizations: tuple[OrganizationMention, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()

    def languages(self) -> tuple[str | None, ...]:
        """Return the languages whose words the blocks are read with, that of the document first."""
        usual = self.document.language
        return tuple(dict.fromkeys([usual, *(self.language_of(block) for block in self.document.blocks)]))

    def language_of(self, block: Block) -> str | None:
        """Return the language whose words a block is read with: its own where there is a pack, else the document's."""
        return block.language if block.language in LANGUAGES else self.document.language

    def language_at(self, start: int) -> str | None:
        """Return the language whose words the text at a code point is read with."""
        blocks = self.document.blocks
        number = bisect_right(blocks, start, key=lambda block: block.span.start) - 1
        return self.language_of(blocks[max(number, 0)]) if blocks else self.document.language

    def line_at(self, start: int) -> Line | None:
        """Return the line that holds a code point, or None."""
        number = bisect_right(self.lines, start, key=lambda line: line.span.start) - 1
        return self.lines[number] if number >= 0 and start < self.lines[number].span.end else None

    def role_at(self, start: int) -> LineRole | None:
        """Return the role of the line that holds a code point, or None."""
        line = self.line_at(start)
        return line.role if line else None

    def sentence_around(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the sentence, else the block, else the range itself, that holds a range."""
        number = bisect_right(self.blocks, start, key=lambda zoned: zoned.block.span.start) - 1
        if number < 0 or start >= self.blocks[number].block.span.end:
            return start, end
        zoned = self.blocks[number]
        place = bisect_right(zoned.sentences, start, key=lambda sentence: sentence.start) - 1
        if place >= 0 and start < zoned.sentences[place].end:
            return zoned.sentences[place].start, max(zoned.sentences[place].end, end)
        return zoned.block.span.start, max(zoned.block.span.end, end)

    def evidence(self, start: int, end: int, rule: str, *, version: int = 1) -> Evidence:
        """Return the fields that every item carries, for a span and the rule (`concern.rule`) that found it."""
        return Evidence(
            start=start,
            end=end,
            quote=self.document.text[start:end],
            sentence=self.sentence_around(start, end),
            method=f"{rule}/{version}",
            confidence=confidence_of(rule),
        )
