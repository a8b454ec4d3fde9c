"""The words around a quotation, and where sentences begin and end in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from undersigned.extraction.people.name_shapes import TITLE_PERIOD
from undersigned.extraction.speech.speaker_context import Speaker
from undersigned.text.case import UPPER

__all__ = ["EMPTY", "TOKEN", "Attribution", "Frame", "sentence_start", "sentence_stop"]

EMPTY = " *_>\n\t\u00a0\u202f"
"""White space and the marks of emphasis and block quotations that may be left in a text."""
TOKEN = re.compile(r"[\w’'‑-]*\w")
SENTENCE_END = re.compile(rf"(?<=[\w)\]”’\"»%])[.!?…]+(?=[\s\"“”]+[{UPPER}¿¡\"“«(\[]|\s*$)|\n\s*\n|\n(?=\s*[-•*–—])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A quotation with the words around it that may name its speaker.

    Args:
        start: where the words before it begin (block or the quotation before).
        open: where the opening mark stands.
        close: code point after the closing mark.
        end: where the words behind it end (next quotation or end of the block).
        text: words between the marks.
    """

    start: int
    open: int
    close: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A speaker and the rule that found it; `speaker` is None where the text leaves the subject out."""

    rule: str
    speaker: Speaker | None
    end: int = 0


def sentence_stop(text: str, start: int, limit: int) -> int:
    """Return where the sentence that goes on at `start` ends."""
    for match in SENTENCE_END.finditer(text, start, limit):
        if match[0] != "." or not TITLE_PERIOD.search(text, max(start, match.start() - 6), match.start()):
            return match.start()
    return limit


def sentence_start(text: str, start: int, stop: int) -> int:
    """Return where the sentence begins that leads up to `stop`."""
    begin = start
    for match in SENTENCE_END.finditer(text, start, stop):
        abbreviated = match[0] == "." and TITLE_PERIOD.search(text, max(start, match.start() - 6), match.start())
        if not abbreviated and text[match.end() : stop].strip(" *_\n>"):
            begin = match.end()
    return begin
