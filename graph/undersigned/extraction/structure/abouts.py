"""Find self-descriptions of organizations, and text of others that was glued into them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.issuing.acronyms import find_acronyms
from undersigned.extraction.issuing.name_entries import parse_entry
from undersigned.extraction.issuing.organization_names import Names, capital_share, load_names
from undersigned.extraction.structure.about_words import AboutPatterns, load_about_patterns
from undersigned.extraction.structure.headings import HeadingRules, load_heading_rules
from undersigned.model.document import BlockKind
from undersigned.model.facts import About
from undersigned.names.acronyms import fold_acronym, initial_forms, is_acronym
from undersigned.names.keys import name_key, name_tokens
from undersigned.text.folding import fold_tokens
from undersigned.text.sentences import split_sentences

__all__ = ["extract_abouts"]

LABEL = re.compile(r"[\s*_#•-]{0,6}(?P<name>[^:\n.!?]{2,110}?)[ *_]{0,4}(?::|\n)[ *_]{0,4}(?=\S)")
REACH = re.compile(r"@|https?://|www\.")
LENGTH = 6000
MAX_WORDS = 14
LAST_PART = 0.55
"""A paragraph that says what a body is counts as a self-description behind this part of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A self-description: whose, where it begins, and where its text stands."""

    name: str
    start: int
    text_start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A document with the words to read it."""

    draft: Draft
    names: Names
    patterns: AboutPatterns
    rules: HeadingRules

    def name_in(self, start: int, end: int) -> str | None:
        """Return the name of a body in a range, without "about the", or None."""
        text = self.draft.document.text
        prefix = self.patterns.prefix.match(text, start, end)
        entry = parse_entry(text, prefix.end() if prefix else start, end, self.names)
        if entry is None or self.names.is_place(entry.name) or len(entry.name.split()) > MAX_WORDS:
            return None
        if prefix is None and entry.acronym is None and not self.is_plausible(entry.name):
            return None
        return expand(self.draft, entry.name)

    def is_plausible(self, name: str) -> bool:
        """Tell whether a name without "about" before it can be one of a body: capitals, no generic noun or heading."""
        tokens = name_tokens(name)
        generic = self.names.organization_nouns | self.names.no_names
        if not tokens or tokens[0] in self.names.no_names:
            return False
        if len(tokens) <= 2 and all(token in generic or token.isdigit() for token in tokens):
            return False
        heading = self.rules.match_line(name) or self.names.is_person(name) or self.is_common(name)
        return not heading and capital_share(name, self.names) >= 0.5 and is_marked(name)

    def is_common(self, name: str) -> bool:
        """Tell whether a name is one word that the text has in lower case too, or begins with words before a comma."""
        before, comma, behind = name.partition(", ")
        if comma and self.names.article.match(behind) and behind[:1].islower():
            return True
        plain = " " not in before and before[1:].islower()
        return plain and re.search(rf"(?<!\w){re.escape(before.lower())}(?!\w)", self.draft.document.text) is not None


def extract_abouts(draft: Draft) -> tuple[About, ...]:
    """Find the self-descriptions in a release.

    They stand below a heading ("About X"), behind a label ("X: A network of ..."), or as a paragraph that says
    what the body is ("X is a network of ...") behind the end mark or in the last part of the text.

    Returns:
        One item for each body, in order of the text.
    """
    language = draft.document.language
    reader = Reader(
        draft=draft,
        names=load_names(language),
        patterns=load_about_patterns(language),
        rules=load_heading_rules(language),
    )
    found: dict[str, About] = {}
    for section in iter_sections(reader):
        about = make_about(reader, section)
        if about is not None:
            found.setdefault(name_key(about.organization), about)
    return tuple(found.values())


def is_marked(name: str) -> bool:
    """Tell whether capitals of a name mean more than the beginning of a sentence."""
    first, *others = name.split()
    return not others or any(char.isupper() for char in first[1:]) or any(word[:1].isupper() for word in others)


def expand(draft: Draft, name: str) -> str:
    """Return the long name that the document gives for an acronym, else the name itself."""
    return find_acronyms(draft.document).get(name, name) if is_acronym(name) else name


def iter_sections(reader: Reader) -> Iterator[Section]:
    """Yield the self-descriptions as sections; paragraphs below a heading are joined."""
    blocks = reader.draft.blocks
    last = blocks[-1].block.span.end if blocks else 0
    under: Section | None = None
    for zoned in blocks:
        span = zoned.block.span
        if zoned.block.kind in {BlockKind.HEADING, BlockKind.TITLE} or is_about_heading(reader, zoned):
            if under is not None and under.end > under.text_start:
                yield under
            under = open_section(reader, zoned)
            continue
        fresh = read_paragraph(reader, zoned, late=span.start >= last * LAST_PART, under=under is not None)
        if fresh is not None:
            if under is not None and under.end > under.text_start:
                yield under
            under = None
            yield fresh
        elif under is not None and belongs_below(reader, zoned, under):
            begin = under.text_start if under.end > under.text_start else span.start
            under = Section(name=under.name, start=under.start, text_start=begin, end=span.end)
        elif under is not None:
            if under.end > under.text_start:
                yield under
            under = None
    if under is not None and under.end > under.text_start:
        yield under


def is_about_heading(reader: Reader, zoned: ZonedBlock) -> bool:
    """Tell whether a short bold or plain block heads a section of self-descriptions."""
    return zoned.zone is Zone.ABOUT and zoned.block.span.of(reader.draft.document.text).strip() == zoned.heading


def open_section(reader: Reader, zoned: ZonedBlock) -> Section | None:
    """Return an empty section below a heading that names a body, or None."""
    span = zoned.block.span
    name = reader.name_in(span.start, span.end)
    if name is None or (zoned.zone is not Zone.ABOUT and not is_known(reader, name)):
        return None
    return Section(name=name, start=span.start, text_start=span.end, end=span.start)


def is_known(reader: Reader, name: str) -> bool:
    """Tell whether a heading without "about" is the name of a body that the text names elsewhere."""
    text = reader.draft.document.text
    return 1 <= len(name.split()) <= 8 and text.casefold().count(name.casefold()) >= 2


def belongs_below(reader: Reader, zoned: ZonedBlock, under: Section) -> bool:
    """Tell whether a block goes on with the section of the heading above it."""
    if zoned.block.kind is not BlockKind.PARAGRAPH or zoned.block.quoted:
        return False
    text, span = reader.draft.document.text, zoned.block.span
    if zoned.zone is Zone.ABOUT:
        return span.end - under.start <= LENGTH
    fits = reader.patterns.subjectless.match(text, span.start, span.end)
    return under.end <= under.text_start and fits is not None


def read_paragraph(reader: Reader, zoned: ZonedBlock, *, late: bool, under: bool) -> Section | None:
    """Return the self-description that a paragraph is by its label or its first sentence, or None."""
    text, span = reader.draft.document.text, zoned.block.span
    if zoned.block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or not zoned.sentences:
        return None
    label = LABEL.match(text, span.start, min(span.end, span.start + 140))
    if zoned.zone is Zone.ABOUT and label is not None and label.end() < span.end:
        name = reader.name_in(label.start("name"), label.end("name"))
        if name is not None:
            return Section(name=name, start=span.start, text_start=label.end(), end=span.end)
    if (zoned.zone is Zone.ABOUT and not under) or (late and zoned.zone in {Zone.BODY, Zone.CONTACT}):
        return read_definition(reader, zoned)
    return None


def read_definition(reader: Reader, zoned: ZonedBlock) -> Section | None:
    """Return the self-description of a paragraph that begins with "X is a network of ...", or None."""
    text, span = reader.draft.document.text, zoned.block.span
    end = zoned.sentences[0].end
    match = reader.patterns.definition.match(text, span.start, end)
    if match is None and zoned.zone is Zone.ABOUT:
        match = reader.patterns.activity.match(text, span.start, end)
    name = reader.name_in(match.start("name"), match.end("name")) if match else None
    if name is None or reader.names.is_person(name) or reader.names.is_public(name):
        return None
    return Section(name=name, start=span.start, text_start=span.start, end=span.end)


def make_about(reader: Reader, section: Section) -> About | None:
    """Make the record of a section; text from the first foreign sentence on is flagged."""
    text = reader.draft.document.text
    cut = find_foreign(reader, section)
    description, flagged = text[section.text_start : cut].strip(), text[cut : section.end].strip()
    if len(description) < 20 or not any(char.isalpha() for char in description):
        return None
    return About(
        **reader.draft.evidence(section.start, section.end, "abouts.section"),
        organization=section.name,
        description=description,
        flagged=flagged or None,
    )


def find_foreign(reader: Reader, section: Section) -> int:
    """Return where text of another body begins, or the end of the section.

    It begins with a sentence whose object or subject is missing ("visit is the largest ..."), or with one that
    says what a body of another name is.
    """
    text = reader.draft.document.text
    spans = split_sentences(text, section.text_start, section.end, reader.draft.document.language)
    for sentence in spans[1:]:
        if reader.patterns.broken.search(text, sentence.start, sentence.end):
            return sentence.start
        match = reader.patterns.definition.match(text, sentence.start, sentence.end)
        name = reader.name_in(match.start("name"), match.end("name")) if match else None
        if name is not None and is_foreign(name, section.name, reader.names):
            return sentence.start
    return section.end


def is_foreign(name: str, own: str, names: Names) -> bool:
    """Tell whether a name is one of another body: it shares no longer word with the own one and is no acronym of it."""
    mine = {token for token in name_tokens(own) if token not in names.connector_words}
    other = {token for token in name_tokens(name) if token not in names.connector_words}
    return (
        not mine & other
        and fold_acronym(name) not in initial_forms(fold_tokens(own))
        and names.has_organization_noun(name)
    )
