"""Choose the blocks that are read for asks, whatever zone a block seems to have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from undersigned.extraction.demands.addressee_names import addressee_names
from undersigned.extraction.demands.asks import AskFinder, ask_finder
from undersigned.extraction.demands.cues import CueKind, Reach
from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.model.document import BlockKind

__all__ = ["SHORTEST", "SHORT_BLOCK", "readable_blocks"]

SHORT_BLOCK = 120
SHORTEST = 4
OPENING_WORDS = 4
UNREAD = frozenset({Zone.SIGNATORIES})


def readable_blocks(draft: Draft) -> Sequence[ZonedBlock]:
    """Return the blocks, with those of a letter that is appended to a release as body, whatever zone they have.

    A letter begins with its salutation and ends with its signatories; where nothing follows what looks like the head of
    a document, that is all of its text.
    """
    finder, names = ask_finder(draft), addressee_names(draft.document.language)
    words = finder.words
    blocks: list[ZonedBlock] = []
    in_letter = led = False
    headless = all(zoned.zone is Zone.HEADER for zoned in draft.blocks)
    for zoned in draft.blocks:
        span = zoned.block.span
        if span.end - span.start <= SHORT_BLOCK and names.salutation(words, *words.between(span.start, span.end)):
            in_letter = True
        elif zoned.zone is Zone.SIGNATORIES:
            in_letter = False
        appended = headless or (in_letter and zoned.zone in {Zone.ABOUT, Zone.FOOTER})
        item = zoned.zone is Zone.HEADER and zoned.block.kind is BlockKind.LIST_ITEM
        led = words.text.endswith(":", span.start, span.end) or (led and item)
        appended = appended or (item and led) or ((item or zoned.zone in UNREAD) and asks_itself(finder, zoned))
        blocks.append(replace(zoned, zone=Zone.BODY) if appended else zoned)
    return blocks


def asks_itself(finder: AskFinder, zoned: ZonedBlock) -> bool:
    """Tell whether a block of names is none: it opens with an ask of its authors ("Exigimos")."""
    first, stop = finder.words.between(zoned.block.span.start, zoned.block.span.end)
    opening = finder.in_range(first, min(stop, first + OPENING_WORDS))
    kinds = {CueKind.ASK, CueKind.POSITION}
    return stop - first >= SHORTEST and any(
        hit.value.kind in kinds and (hit.value.reach is Reach.NONE or hit.first == first) for hit in opening
    )
