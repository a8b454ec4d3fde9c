"""Label blocks by what they are for: heading words first, then layout and position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from undersigned.extraction.draft import Draft, Line, Zone, ZonedBlock
from undersigned.extraction.structure.headings import ABOUT_LABEL, HeadingRules, heading_key, load_heading_rules
from undersigned.extraction.structure.lines import read_lines, zone_of_lines
from undersigned.extraction.structure.signatory_documents import lists_signatories
from undersigned.extraction.structure.table_columns import is_table_head
from undersigned.model.document import Block, BlockKind, Document
from undersigned.text.case import UPPER
from undersigned.text.sentences import split_sentences

__all__ = ["label_lines", "label_zones"]

END_MARK = re.compile(r"[\s#*_~=·•\-–—]{1,20}|-?\s*(?:30|END|ENDS|FIN)\s*-?", re.IGNORECASE)
SHORTCODE = re.compile(r"\{[{%<]")
"""Instructions of site generators that were left in the text."""
REACH = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|\(?\+?\d[\d\s().-]{6,18}\d")
SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]*_]{0,3}\s*\Z")
PROSE_LENGTH = 140
"""A block this long is prose even without a final period."""
SHORT_PROSE = 70
"""A block this long with a final period is prose."""
WRAPPED_LENGTH = 45
WRAPPED_SHARE = 0.7
"""Lines of wrapped text differ by no more than a long word."""
HEADING_LENGTH = 160
WINDOW = 400
HEADLINE = 5
"""A heading of more words than this before all running text is a headline, whatever words it holds."""
LABEL = re.compile(rf"[\W_]{{0,8}}{ABOUT_LABEL}(?=[{UPPER}])")
"""A name with a colon and more behind it: a self-description, if the block before it was one."""


@dataclass(slots=True)
class State:
    """What is known while walking down the blocks."""

    section: Zone | None = None
    heading: str = ""
    level: int = 0
    seen_prose: bool = False
    ended: bool = False
    demands_group: int = 0
    lead_in: bool = False
    labeled: bool = False
    table: int = 0
    """Number of the table of those who sign that is open."""


def label_lines(draft: Draft) -> tuple[Line, ...]:
    """Give each line, list item and table row of the document a role."""
    return read_lines(draft, label_sections(draft))


def label_zones(draft: Draft) -> tuple[ZonedBlock, ...]:
    """Label every block of the document with its zone, its sentences and the heading above it.

    Lists of names that no heading announces are known by their lines.
    """
    sections = label_sections(draft)
    lines = draft.lines or read_lines(draft, sections)
    own: dict[int, list[Line]] = {}
    for line in lines:
        own.setdefault(line.block.span.start, []).append(line)
    zoned = (replace(one, zone=zone_of_lines(one, own.get(one.block.span.start, []))) for one in sections)
    return tuple(
        replace(
            one,
            sentences=split_sentences(
                draft.document.text, one.block.span.start, one.block.span.end, draft.language_of(one.block)
            ),
        )
        for one in zoned
    )


def label_sections(draft: Draft) -> list[ZonedBlock]:
    """Label the blocks with the sections that headings, layout and position tell, without their sentences."""
    document = draft.document
    state = State(section=Zone.SIGNATORIES if lists_signatories(document) else None)
    found: list[ZonedBlock] = []
    for block in document.blocks:
        zone = label_block(document, block, state, load_heading_rules(draft.language_of(block)))
        prose = is_prose(block, document.text[block.span.start : min(block.span.end, block.span.start + WINDOW)])
        found.append(ZonedBlock(block=block, zone=zone, sentences=(), heading=state.heading, prose=prose))
    return found


def label_block(document: Document, block: Block, state: State, rules: HeadingRules) -> Zone:
    """Return the zone of the next block and bring the state up to date."""
    head = document.text[block.span.start : min(block.span.end, block.span.start + WINDOW)]
    if END_MARK.fullmatch(head):
        if state.seen_prose:
            state.ended, state.section = True, None
        return Zone.FOOTER
    if block.kind is BlockKind.FURNITURE or SHORTCODE.match(head):
        return Zone.FOOTER
    if is_signatory_row(document, block, state, rules):
        return Zone.SIGNATORIES
    if is_furniture(block, head, state, rules):
        return Zone.FOOTER
    if looks_like_heading(block, head):
        return enter_heading(block, head, state, rules)
    leave_demands(block, state)
    inline = label_inline(block, head, state, rules)
    return label_content(block, head, state, rules) if inline is None else inline


def is_signatory_row(document: Document, block: Block, state: State, rules: HeadingRules) -> bool:
    """Tell whether a row stands in a table whose head names the columns of those who sign, behind the text."""
    if block.kind is not BlockKind.TABLE_ROW or state.section in {Zone.RELATED, Zone.LINKS}:
        return False
    if state.seen_prose and block.group != state.table and is_table_head(document.text, block, rules):
        state.table = block.group
    return block.group == state.table


def is_furniture(block: Block, head: str, state: State, rules: HeadingRules) -> bool:
    """Tell whether a short block belongs to the page; in the head of a text it may give the date of the release."""
    if block.kind is not BlockKind.PARAGRAPH or len(head) >= WINDOW or not rules.is_furniture(head):
        return False
    return state.seen_prose or not any(char.isdigit() for char in head)


def label_inline(block: Block, head: str, state: State, rules: HeadingRules) -> Zone | None:
    """Return the zone of a block that names it in its first line or words, or None."""
    if block.kind is BlockKind.LIST_ITEM:
        reach = state.section is Zone.ABOUT and REACH.search(head) is not None
        return Zone.CONTACT if reach and rules.inline(head) is Zone.CONTACT else None
    opened = rules.match_first_line(head)
    if opened is not None:
        state.heading = head.strip().split("\n", maxsplit=1)[0]
        return opened
    if not state.seen_prose:
        return None
    inline = rules.inline(head)
    if inline is None and state.labeled and LABEL.match(head):
        inline = Zone.ABOUT
    if state.section in {None, Zone.BODY}:
        state.labeled = inline is Zone.ABOUT
        return inline
    return inline if inline is Zone.CONTACT and REACH.search(head) else None


def leave_demands(block: Block, state: State) -> None:
    """Close a section of demands at the first block behind its list."""
    if state.section is not Zone.DEMANDS:
        return
    if block.kind is BlockKind.LIST_ITEM:
        state.demands_group = block.group or -1
    elif state.demands_group:
        state.section, state.demands_group, state.lead_in, state.heading = None, 0, False, ""


def looks_like_heading(block: Block, head: str) -> bool:
    """Tell whether a block can head others: by its kind, its emphasis, or a short line with a colon or comma."""
    if block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
        return True
    if block.kind is not BlockKind.PARAGRAPH or len(head) > HEADING_LENGTH or "\n" in head.strip():
        return False
    words = len(head.split())
    return block.emphasis or words <= 4 or (not SENTENCE_END.search(head[-12:]) and words <= 14)


def enter_heading(block: Block, head: str, state: State, rules: HeadingRules) -> Zone:
    """Label a block that can be a heading; a known one opens its section."""
    key = heading_key(head)
    zone = rules.match(key)
    if zone is Zone.SIGNATORIES and rules.is_demand_lead_in(head) and block.kind is BlockKind.PARAGRAPH:
        zone = Zone.DEMANDS
    real = block.kind in {BlockKind.TITLE, BlockKind.HEADING} or block.emphasis
    headline = zone is Zone.DEMANDS and key.count(" ") >= HEADLINE and not head.rstrip(" *_").endswith(":")
    if (zone is Zone.BODY or headline) and not state.seen_prose:
        state.section, state.heading, state.level = None, head.strip(), block.level
        return Zone.HEADER
    if zone is not None:
        state.section, state.heading, state.level = zone, head.strip(), block.level
        state.demands_group = 0
        state.lead_in = zone is Zone.DEMANDS
        return zone
    inline = None if real else label_inline(block, head, state, rules)
    if inline is not None:
        return inline
    if block.kind is BlockKind.TITLE or not (state.seen_prose or state.section):
        state.heading = head.strip() if real else state.heading
        return Zone.HEADER
    if real:
        keeps = state.section in {Zone.SIGNATORIES, Zone.RELATED, Zone.CONTACT} or state.ended
        if not keeps:
            state.section = None
        state.heading, state.level = head.strip(), block.level
        return state.section or Zone.BODY
    return label_content(block, head, state, rules)


def label_content(block: Block, head: str, state: State, rules: HeadingRules) -> Zone:
    """Label a block that heads nothing."""
    prose = is_prose(block, head)
    leave_at_prose(block, head, state, rules, prose=prose)
    if state.section is not None:
        return state.section
    if not state.seen_prose and not prose:
        return Zone.HEADER
    first = not state.seen_prose
    state.seen_prose = True
    if state.ended:
        return Zone.CONTACT if REACH.search(head) and not prose else Zone.ABOUT
    return label_prose(block, head, state, rules, first=first)


def leave_at_prose(block: Block, head: str, state: State, rules: HeadingRules, *, prose: bool) -> None:
    """Close a section of names or contacts where running text begins again."""
    if not prose:
        return
    if block.kind is BlockKind.LIST_ITEM and state.section is Zone.SIGNATORIES and not rules.is_name_list(head):
        state.section, state.lead_in = None, True
    if block.kind is not BlockKind.PARAGRAPH or len(head) < PROSE_LENGTH:
        return
    names = state.section is Zone.SIGNATORIES and not rules.is_name_list(head)
    contact = state.section is Zone.CONTACT and not REACH.search(head)
    if names or contact:
        state.section = None


def label_prose(block: Block, head: str, state: State, rules: HeadingRules, *, first: bool) -> Zone:
    """Label a block of the running text: lead, demands or body."""
    if block.kind is BlockKind.LIST_ITEM:
        return Zone.DEMANDS if state.lead_in else Zone.BODY
    state.lead_in = rules.is_demand_lead_in(tail_of(head))
    if first:
        return Zone.LEAD
    if not is_prose(block, head) and REACH.search(head):
        return Zone.CONTACT
    return Zone.BODY


def tail_of(head: str) -> str:
    """Return the end of a block, where a lead-in to a list stands."""
    return head[-200:]


def is_prose(block: Block, head: str) -> bool:
    """Tell whether a block is running text, by its length and its final punctuation."""
    if block.kind is BlockKind.TABLE_ROW:
        return False
    lines = head.strip().split("\n")
    if len(lines) > 2 and sum(map(len, lines)) / len(lines) < SHORT_PROSE and not is_wrapped(lines, head):
        return False
    return len(head) >= PROSE_LENGTH or (len(head) >= SHORT_PROSE and SENTENCE_END.search(head[-12:]) is not None)


def is_wrapped(lines: Sequence[str], head: str) -> bool:
    """Tell whether short lines are running text that was wrapped: all but the last are nearly equally long."""
    full = lines[:-1]
    even = min(map(len, full)) >= WRAPPED_SHARE * max(map(len, full))
    ends = SENTENCE_END.search(head[-12:]) is not None or len(head) >= WINDOW
    return even and ends and min(map(len, full)) >= WRAPPED_LENGTH
