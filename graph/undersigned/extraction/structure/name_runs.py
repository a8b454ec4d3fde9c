"""Find lists of names that no heading announces: runs of short capitalized lines, items or rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from undersigned.extraction.draft import Zone, ZonedBlock
from undersigned.extraction.issuing.organization_names import Names
from undersigned.model.document import BlockKind, Document
from undersigned.text.case import LOWER

__all__ = ["mark_name_runs"]

WORD = re.compile(r"[^\W\d_][\w’'.-]*")
SENTENCE_END = re.compile(rf"[{LOWER})]{{2,}}[.?!:;,]\s*\Z|\d{{2,}}\W{{0,4}}\Z")
"""Ends a sentence; so does a figure end a line of a statistic, or a year that of a list of papers."""
REACH = re.compile(r"@|https?:|www\.|\d{3}[\s.-]\d{3}")
LENGTH = 150
LEAST = 4
"""Fewest blocks or lines of a run."""
WORDS_IN_NAME = 16


def mark_name_runs(document: Document, blocks: Sequence[ZonedBlock], names: Names) -> tuple[ZonedBlock, ...]:
    """Label runs of at least four blocks (or lines of a block) that look like names as signatories.

    Args:
        document: the release.
        blocks: its blocks with zones by heading and layout.
        names: words of names.

    Returns:
        The blocks, those of runs with the zone of signatories.
    """
    result = list(blocks)
    run: list[int] = []
    headings = {one.block.span.of(document.text).casefold() for one in blocks if is_heading(one)}
    tables = find_name_groups(document, blocks, names)
    for number, zoned in enumerate(blocks):
        if zoned.block.group:
            fits = zoned.block.group in tables and zoned.zone in {Zone.BODY, Zone.HEADER}
        elif zoned.zone is not Zone.BODY:
            fits = False
        else:
            fits = looks_like_name(document, zoned, names)
        if fits and zoned.block.span.of(document.text).casefold() not in headings:
            run.append(number)
            continue
        close_run(result, run)
        run = []
        if zoned.zone is Zone.BODY and holds_name_lines(document, zoned, names):
            result[number] = replace(zoned, zone=Zone.SIGNATORIES)
    close_run(result, run)
    return tuple(result)


def is_heading(zoned: ZonedBlock) -> bool:
    """Tell whether a block is a heading or bold as one; a list of contents repeats such lines."""
    return zoned.block.kind is BlockKind.HEADING or (zoned.block.emphasis and zoned.block.kind is BlockKind.PARAGRAPH)


def find_name_groups(document: Document, blocks: Sequence[ZonedBlock], names: Names) -> frozenset[int]:
    """Return the numbers of the lists and tables in which seven of ten items look like names.

    Those above all running text are menus of pages, unless there is no running text at all.
    """
    lead = any(zoned.zone is Zone.LEAD for zoned in blocks)
    zones = {Zone.BODY} if lead else {Zone.BODY, Zone.HEADER}
    counts: dict[int, list[int]] = {}
    for zoned in blocks:
        if zoned.block.group and zoned.zone in zones:
            count = counts.setdefault(zoned.block.group, [0, 0])
            count[0] += looks_like_name(document, zoned, names)
            count[1] += 1
    return frozenset(group for group, (fitting, total) in counts.items() if fitting * 10 >= total * 7)


def close_run(blocks: list[ZonedBlock], run: Sequence[int]) -> None:
    """Label the blocks of a run that is long enough."""
    if len(run) < LEAST:
        return
    for number in run:
        blocks[number] = replace(blocks[number], zone=Zone.SIGNATORIES)


def looks_like_name(document: Document, zoned: ZonedBlock, names: Names) -> bool:
    """Tell whether a block holds nothing but what looks like a name."""
    span = zoned.block.span
    if zoned.block.kind is BlockKind.HEADING or span.end - span.start > LENGTH or zoned.block.quoted:
        return False
    return is_name_line(span.of(document.text), names)


def holds_name_lines(document: Document, zoned: ZonedBlock, names: Names) -> bool:
    """Tell whether a block has at least four lines and nearly all look like names."""
    span = zoned.block.span
    if zoned.block.kind is not BlockKind.PARAGRAPH or span.end - span.start > LENGTH * 400:
        return False
    lines = [line for line in span.of(document.text).split("\n") if line.strip()]
    fitting = sum(is_name_line(line, names) for line in lines)
    return len(lines) >= LEAST and fitting * 10 >= len(lines) * 8


def is_name_line(line: str, names: Names) -> bool:
    """Tell whether a line looks like a name: most longer words begin with capitals, and no sentence ends in it."""
    if len(line) > LENGTH or SENTENCE_END.search(line[-12:]) or REACH.search(line):
        return False
    words = WORD.findall(line)
    if not 1 <= len(words) <= WORDS_IN_NAME or line.count(",") > 3:
        return False
    heavy = [word for word in words if len(word) > 3 and word.casefold() not in names.connector_words]
    capital = sum(word[0].isupper() for word in heavy or words)
    least: int = 7 * len(heavy or words)
    return bool(capital * 10 >= least)
