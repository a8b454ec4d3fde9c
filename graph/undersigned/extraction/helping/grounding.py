"""Evidence of items that stand outside the pipeline, and the check that an item stands in the text at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum

from undersigned.extraction.draft import Evidence
from undersigned.extraction.rules import confidence_of
from undersigned.model.document import Document
from undersigned.model.facts import Item
from undersigned.text.sentences import split_sentences

__all__ = ["evidence_in", "sentence_in", "why_ungrounded"]

VERBATIM = frozenset(
    {
        "acronym",
        "addressee",
        "affiliation",
        "beneficiary",
        "city",
        "country",
        "description",
        "email",
        "jurisdiction",
        "label",
        "measure",
        "name",
        "organization",
        "phone",
        "role",
        "speaker",
        "speaker_as_written",
        "speaker_role",
        "text",
        "title",
    }
)
"""Fields that hold words of the text; white space may differ, everything else must be there."""


def evidence_in(document: Document, start: int, end: int, rule: str, *, version: int = 1) -> Evidence:
    """Return the fields that every item carries, for a span of a document.

    Args:
        document: the release as read.
        start: first code point of the span.
        end: code point after the span.
        rule: `helper.rule`, as `spacy.subject`.
        version: of the rule.

    Example:
        >>> from undersigned.reading import read_text
        >>> evidence_in(read_text("The Lantern League said no."), 4, 18, "mine.name")["quote"]
        'Lantern League'
    """
    return Evidence(
        start=start,
        end=end,
        quote=document.text[start:end],
        sentence=sentence_in(document, start, end),
        method=f"{rule}/{version}",
        confidence=confidence_of(rule),
    )


def sentence_in(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence that holds a range, as far as the range if that is longer."""
    number = bisect_right(document.blocks, start, key=lambda block: block.span.start) - 1
    if number < 0 or start >= document.blocks[number].span.end:
        return start, end
    block = document.blocks[number]
    language = block.language or document.language
    for sentence in split_sentences(document.text, block.span.start, block.span.end, language):
        if sentence.start <= start < sentence.end:
            return sentence.start, max(sentence.end, end)
    return block.span.start, max(block.span.end, end)


def why_ungrounded(item: Item, text: str) -> str | None:
    """Return why an item does not stand in the text, or None where it does.

    Its span must lie in the text and hold just its `quote`, its sentence must hold the span, and each of its fields
    that are words of the text must stand somewhere in it.
    """
    if not 0 <= item.start < item.end <= len(text):
        return f"span {item.start}-{item.end} lies outside the text of {len(text)} characters"
    if text[item.start : item.end] != item.quote:
        return f"span {item.start}-{item.end} does not hold its quote"
    if not 0 <= item.sentence[0] <= item.start < item.sentence[1] <= len(text):
        return f"sentence {item.sentence[0]}-{item.sentence[1]} does not hold the span"
    missing = [f"{key} {words!r}" for key, words in iter_words(item) if not stands_in(words, text)]
    return f"{missing[0]} does not stand in the text" if missing else None


def stands_in(words: str, text: str) -> bool:
    """Tell whether words stand in a text as whole words, whatever the white space between them."""
    parts = r"\s+".join(re.escape(part) for part in words.split())
    return bool(parts) and re.search(rf"(?<!\w){parts}(?!\w)", text) is not None


def iter_words(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the fields of an item that hold words of the text."""
    for key in sorted(VERBATIM & type(item).model_fields.keys()):
        value = getattr(item, key)
        if isinstance(value, str) and not isinstance(value, StrEnum):
            yield key, value
