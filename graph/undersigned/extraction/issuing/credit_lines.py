"""Read credit lines of collections of statements: "NAME, ROLE, BODY (ACR), COUNTRY" in a block of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.issuer_lists import can_be_issuer
from undersigned.extraction.issuing.issuer_words import load_issuer_words
from undersigned.extraction.issuing.localities import is_country
from undersigned.extraction.issuing.name_entries import Entry, parse_entry
from undersigned.extraction.issuing.organization_names import Names
from undersigned.extraction.speech.speech_words import load_speech_words
from undersigned.model.document import Span
from undersigned.text.alternatives import either
from undersigned.text.case import LOWER, UPPER

__all__ = ["read_credit"]

MAX_CREDIT = 240
CREDIT = re.compile(
    rf"\W{{0,4}}(?P<person>[{UPPER}][\w’'.-]{{1,30}}(?:\s(?:(?:de|del|da|von|van|bin|la|el)\s){{0,2}}[{UPPER}][\w’'.-]{{0,30}}){{1,4}}),\s"
)
MARKS = frozenset('“”"«»„!?;:')
"""What no credit line holds."""
PIECE = re.compile(r"(?:\([^()]*\)|(?!\s/\s)[^,(\n])+")
SENTENCE_END = re.compile(rf"[{LOWER}]{{3,}}\.\s")


def read_credit(draft: Draft, span: Span, names: Names) -> Entry | None:
    """Return the body of the person in whose name a block credits the statement beside it.

    Args:
        draft: with the document.
        span: of the whole block.
        names: words of names.

    Returns:
        The first piece behind the person's name that can be a body; a role before "at" or "with" is left out, so is
        a country. None where the block is no credit line.
    """
    text = draft.document.text
    if span.end - span.start > MAX_CREDIT:
        return None
    match = CREDIT.match(text, span.start, span.end)
    rest = text[match.end() : span.end] if match else ""
    if match is None or names.has_organization_noun(match["person"]):
        return None
    if not MARKS.isdisjoint(rest) or SENTENCE_END.search(rest):
        return None
    language = draft.document.language
    pieces = (match.span() for match in PIECE.finditer(text, match.end(), span.end))
    entries = (read_piece(text, *piece, names, language) for piece in pieces)
    return next((entry for entry in entries if entry is not None), None)


@lru_cache(maxsize=8)
def load_joints(language: str | None) -> tuple[re.Pattern[str], ...]:
    """Compile the prepositions between role and body, those before bodies only first ("at" before "of")."""
    weak = load_issuer_words(language).at
    strong = tuple(sorted(load_speech_words(language).strong_prepositions))
    return tuple(re.compile(rf"\s{either(words)}\s+(?=(?:\w+\s)?[{UPPER}0-9])") for words in (strong, weak))


def read_piece(text: str, start: int, end: int, names: Names, language: str | None) -> Entry | None:
    """Return the body of one piece: behind its role and preposition, or all of it."""
    raw = text[start:end]
    if any(names.is_place(part) or is_country(part) for part in raw.strip(" .").split("/")):
        return None
    role = next(names.role.finditer(raw), None)
    if role is not None:
        joint = next(filter(None, (joint.search(raw, role.end()) for joint in load_joints(language))), None)
        if joint is None and not names.has_organization_noun(raw):
            return None
        start += joint.end() if joint else 0
    end = before_role(text, start, end, names)
    if not text[start:end].lstrip()[:1].isupper():
        return None
    entry = parse_entry(text, start, end, names)
    return entry if entry is not None and can_be_issuer(entry.name, names) else None


def before_role(text: str, start: int, end: int, names: Names) -> int:
    """Return where a piece ends before a conjunction with a second role ("... and chair of the Reed Council")."""
    cuts = (cut for cut in names.conjunction.finditer(text, start, end) if names.role.match(text, cut.end(), end))
    cut = next(cuts, None)
    return cut.start() if cut else end
