"""The language of single blocks: a release may quote, translate or close in another language than its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from undersigned.model.document import Block, BlockKind
from undersigned.reading.language import ADDRESS, identifier

__all__ = ["with_block_languages"]

SAMPLE = 600
"""Characters of a block that are looked at."""
ENOUGH_LETTERS = 80
"""Letters of running words from which a block can tell its language alone."""
FEW_LETTERS = 25
"""Letters of running words from which it can tell which of the languages around it is its own."""
MOST_BLOCKS = 5_000
"""Blocks that are looked at: what is longer is an archive, and a detector takes its time."""
SURE = 0.99
RUNNING = re.compile(r"(?<![\w’'-])[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a block tells: its language where it is sure (`alone`), else the likeliest one (`hint`)."""

    alone: str | None = None
    hint: str | None = None


def with_block_languages(text: str, blocks: Sequence[Block], language: str | None) -> tuple[Block, ...]:
    """Return the blocks with their language, where it is surely another than the document's.

    A block tells its language by its running words: those that begin with a small letter. So names, lists of names and
    addresses tell nothing. A block that tells nothing goes with the blocks around it where those agree, a heading with
    the block below it.

    Args:
        text: of the document.
        blocks: in order of the text.
        language: ISO 639-1 code of the document; where it is unknown, no block gets a language. Neither does one of
            more than 5,000 blocks.
    """
    if language is None:
        return tuple(blocks)
    if len(blocks) > MOST_BLOCKS:
        return tuple(blocks)
    told = [telling_of(text, block, language) for block in blocks]
    alone = [one.alone for one in told]
    if all(one in {None, language} for one in alone):
        return tuple(blocks)
    before, after = filled(alone), filled(alone[::-1])[::-1]
    chosen = map(choose, blocks, told, before, after)
    return tuple(
        block if own in {None, language} else replace(block, language=own)
        for block, own in zip(blocks, chosen, strict=True)
    )


def telling_of(text: str, block: Block, usual: str) -> Telling:
    """Return what a block tells; one of enough words that are of no sure language is of the usual one."""
    if block.span.end - block.span.start < FEW_LETTERS:
        return Telling()
    raw = text[block.span.start : min(block.span.end, block.span.start + SAMPLE)]
    words = [word for word in RUNNING.findall(ADDRESS.sub(" ", raw)) if word[0].islower()]
    letters = sum(map(len, words))
    if letters < FEW_LETTERS:
        return Telling()
    language, probability = identifier().classify(" ".join(words))
    if letters < ENOUGH_LETTERS:
        return Telling(hint=language)
    return Telling(alone=language if probability >= SURE else usual)


def filled(told: Sequence[str | None]) -> list[str | None]:
    """Return for each block the language of the last one up to it that tells one."""
    found: list[str | None] = []
    last: str | None = None
    for one in told:
        last = one or last
        found.append(last)
    return found


def choose(block: Block, told: Telling, before: str | None, after: str | None) -> str | None:
    """Return the language of a block from what it tells and what the nearest ones before and behind it tell."""
    if told.alone is not None or before == after:
        return told.alone or before
    if told.hint in {before, after}:
        return told.hint
    return after if block.kind in {BlockKind.HEADING, BlockKind.TITLE} else None
