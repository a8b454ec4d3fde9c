"""Headings of plain text: which lone lines are the title, a kicker above it, or a heading of what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from undersigned.model.document import Block, BlockKind

__all__ = ["with_headings"]

DETAIL = re.compile(r"\d{4}|@|://|www\.")
FINAL = ".!?…;,"
HEADING_WORDS = 10
KICKER_WORDS = 4
LABEL_WORDS = 3
LETTER = re.compile(r"[^\W\d_]")
QUOTES = "\"“”„«»'‘’‹"
PROSE_LENGTH = 80
TITLE_LENGTH = 200


def with_headings(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks with the title and the headings recognized by their shape."""
    title = title_index(text, blocks)
    name = blocks[title].span.of(text) if title is not None else ""
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            yield block
        elif index == title:
            yield replace(block, kind=BlockKind.TITLE, level=1)
        elif heads(text, blocks, index) or (title is not None and above(text, blocks, index, title, name)):
            yield replace(block, kind=BlockKind.HEADING, level=2)
        else:
            yield block


def title_index(text: str, blocks: Sequence[Block]) -> int | None:
    """Return which of the first lone lines is the title: the first of more than four words, else the first."""
    first: int | None = None
    for index, block in enumerate(blocks[:3]):
        words = block.span.of(text) if block.span.end - block.span.start <= TITLE_LENGTH else ""
        lone = "\n" not in words and words[-1:] not in ".,;:" and LETTER.search(words)
        if block.kind is not BlockKind.PARAGRAPH or not lone or index + 1 == len(blocks):
            break
        if len(words.split()) > KICKER_WORDS:
            return index
        first = index if first is None else first
    return first


def above(text: str, blocks: Sequence[Block], index: int, title: int, name: str) -> bool:
    """Tell whether a line is a kicker above the title, or repeats what stands there."""
    words = blocks[index].span.of(text)
    kickers = {blocks[number].span.of(text) for number in range(title)}
    return index < title or (index < title + 3 and (words == name or words in kickers))


def heads(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a lone line has the shape of a heading over what follows."""
    block = blocks[index]
    if block.span.end - block.span.start > 100 or index + 1 == len(blocks):
        return False
    words = block.span.of(text)
    after = blocks[index + 1]
    if "\n" in words or words[-1] in FINAL or len(words.split()) > HEADING_WORDS:
        return False
    if words[0] in QUOTES or text[after.span.start] in QUOTES:
        return False
    if words.endswith(":"):
        # Over prose a longer one leads into it: "Ana Prado, president of Red Valle, said:".
        return after.kind is BlockKind.LIST_ITEM or len(words.split()) <= LABEL_WORDS
    # In a row of lone lines, names of signers for one, the last is no heading of what follows.
    opens = index == 0 or is_prose(blocks[index - 1]) or blocks[index - 1].kind is BlockKind.HEADING
    return opens and is_prose(after) and is_title_case(words)


def is_prose(block: Block) -> bool:
    """Tell whether a block is an item or a paragraph of some length."""
    long = block.span.end - block.span.start > PROSE_LENGTH
    return block.kind is BlockKind.LIST_ITEM or (long and block.kind is BlockKind.PARAGRAPH)


def is_title_case(words: str) -> bool:
    """Tell whether all longer words begin with a capital; dates, addresses and numbers of telephones are no titles."""
    if DETAIL.search(words):
        return False
    longer = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return bool(longer) and all(word[0].isupper() for word in longer)
