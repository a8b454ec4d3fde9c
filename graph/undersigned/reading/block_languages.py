"""The language of single blocks: a release may quote, translate or close in another language than its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from undersigned.model.document import Block, BlockKind
from undersigned.reading.language import ADDRESS, identifier, plain_language

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
    samples = [running_words(text, block) for block in blocks]
    alone = [alone_of(sample, language) for sample in samples]
    if all(one in {None, language} for one in alone):
        return tuple(blocks)
    before, after = filled(alone), filled(alone[::-1])[::-1]
    hints = [None if own else hint_of(sample) for own, sample in zip(alone, samples, strict=True)]
    chosen = map(choose, blocks, alone, hints, before, after)
    return tuple(
        block if own in {None, language} else replace(block, language=own)
        for block, own in zip(blocks, chosen, strict=True)
    )


def running_words(text: str, block: Block) -> str:
    """Return the running words at the beginning of a block, with a blank between them."""
    raw = text[block.span.start : min(block.span.end, block.span.start + SAMPLE)]
    return " ".join(word for word in RUNNING.findall(ADDRESS.sub(" ", raw)) if word[0].islower())


def alone_of(sample: str, usual: str) -> str | None:
    """Return the language that enough words tell alone, the usual one where they are of no sure language, or None."""
    if len(sample) - sample.count(" ") < ENOUGH_LETTERS:
        return None
    if plain_language(sample) == usual:
        return usual
    language, probability = identifier().classify(sample)
    return language if probability >= SURE else usual


def hint_of(sample: str) -> str | None:
    """Return the likeliest language of few words, or None where they are too few."""
    return identifier().classify(sample)[0] if len(sample) - sample.count(" ") >= FEW_LETTERS else None


def filled(told: Sequence[str | None]) -> list[str | None]:
    """Return for each block the language of the last one up to it that tells one."""
    found: list[str | None] = []
    last: str | None = None
    for one in told:
        last = one or last
        found.append(last)
    return found


def choose(block: Block, own: str | None, hint: str | None, before: str | None, after: str | None) -> str | None:
    """Return the language of a block from what it tells and what the nearest ones before and behind it tell."""
    if own is not None or before == after:
        return own or before
    if hint in {before, after}:
        return hint
    return after if block.kind in {BlockKind.HEADING, BlockKind.TITLE} else None
