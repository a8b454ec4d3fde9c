"""Part a text into lines, list items and table rows, and give each a role by its shape and its neighbors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.draft import Draft, Line, Zone, ZonedBlock
from undersigned.extraction.issuing.issuer_words import load_issuer_cues
from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.extraction.structure.headings import load_heading_rules
from undersigned.extraction.structure.line_roles import decode_roles
from undersigned.model.document import BlockKind, Document, Span
from undersigned.names.acronyms import is_acronym
from undersigned.text.case import LOWER, UPPER
from undersigned.text.folding import fold_tokens

__all__ = ["read_lines", "zone_of_lines"]

LINE = re.compile(r"\S[^\n]*")
PIECE = re.compile(r"[^;\s][^;\n]*")
WORD = re.compile(r"[^\W\d_][\w’'.-]*")
SENTENCE_END = re.compile(rf"[{LOWER})]{{2,}}[.?!:;,]\s*\Z")
REACH = re.compile(r"@[\w-]+\.|https?:|www\.|\d{3}[\s.-]\d{3}")
FIGURES = re.compile(r"\d{2,}\W{0,4}\Z|\d{1,2}\.\d{1,2}\.|\d[\d.,]*\s?[%€$£]")
"""A year, a day, or an amount: lines of programs, statistics and references."""
PERSON = re.compile(
    rf"(?:\w{{1,5}}\.\s){{0,3}}((?:[{UPPER}][{LOWER}’'-]+|[{UPPER}]\.)(?:\s(?:[{UPPER}][\w’'-]*\.?|[{LOWER}]{{1,4}})){{0,3}}"
    rf"\s[{UPPER}][\w’'-]+)(?=\s*(?:[,;(–—|/\t]|-\s|\Z))"
)
"""Two to five plain capitalized words with nothing, a comma, a bracket or a dash behind them."""
BRACKETED = re.compile(r"\(([^()\s]{2,12})\)")
LONGEST = 150
SHORTEST_TEXT = 60
MOST_WORDS = 16
LEAST_ASKING = 4
"""Words of the shortest question or exclamation that is no name."""
MOST_COMMAS = 3
MARGIN = 16
TEXTS = frozenset({Zone.LEAD, Zone.BODY, Zone.DEMANDS})
LEAST_PIECES = 4
"""So many semicolons part a paragraph into entries."""


def read_lines(draft: Draft, sections: Sequence[ZonedBlock]) -> tuple[Line, ...]:
    """Return the lines of a document with their roles, in order of the text.

    Args:
        draft: with the document.
        sections: its blocks with the zones that headings and layout tell.
    """
    document = draft.document
    parted = [(zoned, span) for zoned in sections for span in iter_spans(document.text, zoned)]
    reader = LineReader(document, sections, load_names(document.language))
    features = [(reader.features_of(zoned, span), zoned.block.group) for zoned, span in parted]
    roles = decode_roles(features)
    return tuple(
        Line(span=span, role=role, block=zoned.block, heading=zoned.heading)
        for (zoned, span), role in zip(parted, roles, strict=True)
    )


def zone_of_lines(zoned: ZonedBlock, lines: Sequence[Line]) -> Zone:
    """Return the zone of a block: that of signatories where most of its lines sign, else that of its section."""
    if zoned.zone not in {Zone.BODY, Zone.HEADER, Zone.DEMANDS}:
        return zoned.zone
    signing = sum(line.role.signs for line in lines)
    return Zone.SIGNATORIES if lines and signing * 2 > len(lines) else zoned.zone


def iter_spans(text: str, zoned: ZonedBlock) -> Iterator[Span]:
    """Yield the lines of a block: of a paragraph those that are set, or what semicolons part; else the whole block."""
    span = zoned.block.span
    running = zoned.prose and (zoned.zone is not Zone.SIGNATORIES or "\n" not in span.of(text))
    if zoned.block.kind is not BlockKind.PARAGRAPH or running:
        several = zoned.block.kind is BlockKind.PARAGRAPH and text.count(";", span.start, span.end) >= LEAST_PIECES - 1
        pieces = [Span(start=one.start(), end=one.end()) for one in PIECE.finditer(text, span.start, span.end)]
        named = sum(
            has_capitals(WORD.findall(text, one.start, min(one.end, one.start + LONGEST)), tenths=5)
            for one in pieces
            if several
        )
        yield from pieces if several and named * 10 >= len(pieces) * 8 else [span]
        return
    for match in LINE.finditer(text, span.start, span.end):
        yield Span(start=match.start(), end=match.end())


def ends_sentence(line: str, words: int) -> bool:
    """Return whether a line ends a sentence; "Tarn ¿cómo vamos?" and "Act now!" are names."""
    asks = line.rstrip().endswith(("?", "!"))
    named = asks and (words < LEAST_ASKING or line.find("¿") > 0 or line.find("¡") > 0)
    return not named and SENTENCE_END.search(line[-12:]) is not None


def has_capitals(words: Sequence[str], small: frozenset[str] = frozenset(), *, tenths: int = 7) -> bool:
    """Return whether most longer words of a line begin with capitals, as those of names and titles do."""
    heavy = [word for word in words if len(word) > 3 and "." not in word and word.casefold() not in small] or words
    return bool(words) and sum(word[0].isupper() for word in heavy) * 10 >= tenths * len(heavy)


class LineReader:
    """Reads the features of the lines of one document."""

    def __init__(self, document: Document, sections: Sequence[ZonedBlock], names: Names) -> None:
        """Keep what all lines share: the headings, which lists of contents repeat, and where running text begins."""
        self.text = document.text
        self.names = names
        self.rules = load_heading_rules(document.language)
        self.cues = load_issuer_cues(document.language)
        self.headings = {
            one.block.span.of(document.text).casefold()
            for one in sections
            if one.block.kind is BlockKind.HEADING or (one.block.emphasis and one.block.kind is BlockKind.PARAGRAPH)
        }
        self.last = max((one.block.span.end for one in sections if one.prose and one.zone in TEXTS), default=0)
        self.lead = next((one.block.span.start for one in sections if one.zone is Zone.LEAD), 0)

    def features_of(self, zoned: ZonedBlock, span: Span) -> frozenset[str]:
        """Return the features of a line."""
        features = set(self.place_of(zoned, span))
        if span.end - span.start > LONGEST:
            return frozenset({*features, "long"})
        line = span.of(self.text)
        if line.casefold() in self.headings:
            features.add("repeats-heading")
        if len(line) < SHORTEST_TEXT and self.rules.match_line(line):
            features.add("section-word")
        return frozenset({*features, *self.shape_of(line), *self.names_in(line)})

    def place_of(self, zoned: ZonedBlock, span: Span) -> Iterator[str]:
        """Yield what the place of a line tells: its section, its kind of block, and what stands above it."""
        yield f"zone-{zoned.zone.value}"
        if zoned.block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            yield zoned.block.kind.value
        if zoned.block.group:
            yield "item"
        if zoned.block.quoted:
            yield "quoted"
        if zoned.zone is Zone.HEADER and span.end <= self.lead:
            yield "above-text"
        if self.last <= span.start:
            yield "behind-text"
        if self.follows_colon(span):
            yield "behind-colon"
        if tells := self.told_by(zoned.heading):
            yield tells

    def told_by(self, heading: str) -> str | None:
        """Return what a heading says of the list below it: persons or organizations, or nothing of one of them."""
        persons = self.cues.individuals.search(heading) is not None
        organizations = self.cues.groups.search(heading) is not None
        if persons == organizations:
            return None
        return "below-persons" if persons else "below-organizations"

    def follows_colon(self, span: Span) -> bool:
        """Return whether a line that ends in a colon stands right above a line."""
        above = self.text[max(0, span.start - MARGIN) : span.start]
        return "\n" in above and above.rstrip(" *_\n\t-•·").endswith(":")

    def shape_of(self, line: str) -> Iterator[str]:
        """Yield what the shape of a line tells, whatever its words."""
        words = WORD.findall(line)
        if len(words) > MOST_WORDS or line.count(",") > MOST_COMMAS:
            yield "long"
        if ends_sentence(line, len(words)):
            yield "sentence"
        elif len(line) < SHORTEST_TEXT:
            yield "short"
        if REACH.search(line):
            yield "reach"
        if FIGURES.search(line):
            yield "figures"
        if line[:1].islower():
            yield "lower-case"
        if has_capitals(words, self.names.connector_words):
            yield "capitals"

    def names_in(self, line: str) -> Iterator[str]:
        """Yield what the names in a line tell."""
        bracket = BRACKETED.search(line)
        if bracket and is_acronym(bracket[1]):
            yield "acronym"
        person = PERSON.match(line)
        head = person[1] if person else line.partition(",")[0]
        tokens = fold_tokens(head)
        known = person is not None and bool(tokens) and tokens[0] in self.names.given_names
        role = person is not None and self.names.has_role(line[person.end() :])
        if not self.names.organization_nouns.isdisjoint(tokens) and not (known and role):
            yield "organization"
        elif person:
            yield "person-shape"
            if known:
                yield "person"
            if role:
                yield "role-behind"
