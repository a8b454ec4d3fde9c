"""The language of single blocks: a release may quote, translate or close in another language than its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from undersigned.model.document import Block, BlockKind
from undersigned.reading.language import ADDRESS, identifier

__all__ = ["with_block_languages"]

SAMPLE = 600
"""Characters of a block that are looked at."""
LEAST_LETTERS = 80
"""Letters of running words below which a block tells nothing."""
SURE = 0.99
RUNNING = re.compile(r"(?<![\w’'-])[^\W\d_][\w’'-]*")


def with_block_languages(text: str, blocks: Sequence[Block], language: str | None) -> tuple[Block, ...]:
    """Return the blocks with their language, where it is surely another than the document's.

    A block tells its language by its running words: those that begin with a small letter. So names, lists of names and
    addresses tell nothing. A block that tells nothing goes with the blocks around it where those agree, a heading with
    the block below it.

    Args:
        text: of the document.
        blocks: in order of the text.
        language: ISO 639-1 code of the document; where it is unknown, no block gets a language.
    """
    if language is None:
        return tuple(blocks)
    told = [language_told(text, block, language) for block in blocks]
    if all(one in {None, language} for one in told):
        return tuple(blocks)
    before, after = filled(told), filled(told[::-1])[::-1]
    return tuple(
        replace(block, language=chosen) if chosen not in {None, language} else block
        for block, chosen in zip(blocks, map(choose, blocks, told, before, after), strict=True)
    )


def language_told(text: str, block: Block, usual: str) -> str | None:
    """Return the language of a block's running words: the usual one where they are unsure; None where they are few."""
    if block.span.end - block.span.start < LEAST_LETTERS:
        return None
    raw = text[block.span.start : min(block.span.end, block.span.start + SAMPLE)]
    words = [word for word in RUNNING.findall(ADDRESS.sub(" ", raw)) if word[0].islower()]
    if sum(map(len, words)) < LEAST_LETTERS:
        return None
    language, probability = identifier().classify(" ".join(words))
    return language if probability >= SURE else usual


def filled(told: Sequence[str | None]) -> list[str | None]:
    """Return for each block the language of the last one up to it that tells one."""
    found: list[str | None] = []
    last: str | None = None
    for one in told:
        last = one or last
        found.append(last)
    return found


def choose(block: Block, told: str | None, before: str | None, after: str | None) -> str | None:
    """Return the language of a block from what it tells and what the nearest ones before and behind it tell."""
    if told is not None or before == after:
        return told or before
    return after if block.kind in {BlockKind.HEADING, BlockKind.TITLE} else None
