"""Find the body whose name an address spells: press@harborrights.org is one of "Harbor Rights International"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuing.name_entries import Entry, parse_entry
from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.text.folding import fold_tokens

__all__ = ["iter_named_by_address", "spells"]

MAIL = re.compile(r"@(?:[\w-]{1,40}\.){0,2}([\w-]{3,60})\.(?:(?:co|com|org|gob|gov|asn|net)\.)?[a-z]{2,12}(?!\w)")
SITE = re.compile(
    r"(?:https?://(?:www\.)?|www\.)(?:[\w-]{1,40}\.)??([\w-]{3,60})\.(?:(?:co|com|org|asn|net)\.)?[a-z]{2,12}(?![\w.])"
)
ZONES = frozenset({Zone.HEADER, Zone.CONTACT, Zone.ABOUT, Zone.FOOTER})
LAST_BLOCKS = 3
"""A text names its own site in its last blocks too."""
WINDOW = 4000
WHOLE_WORD = 4
"""Letters of a word that must stand whole in a label which does not spell all words of a name."""
LONGEST_TAIL = 3
"""Letters behind a name in a label ("-ev", "uk")."""
MOST_RUNS = 600


def iter_named_by_address(draft: Draft) -> Iterator[Entry]:
    """Yield the bodies of the text whose names its addresses spell, those of mail addresses first."""
    text, names = draft.document.text, load_names(draft.document.language)
    labels = dict.fromkeys(iter_labels(draft))
    if not labels:
        return
    runs = runs_by_letter(text, names)
    for label, least in labels:
        spans = [span for run in runs.get(label[0], ()) if (span := spelled_part(text, run, label, names)) is not None]
        if spans:
            written = [text[start:end] for start, end in spans]
            start, end = max(spans, key=lambda span: (written.count(text[slice(*span)]), -span[0]))
            entry = parse_entry(text, start, end, names) if len(spans) >= least else None
            if entry is not None:
                yield entry


def runs_by_letter(text: str, names: Names) -> dict[str, list[tuple[int, int]]]:
    """Return the first capitalized runs of a text by the letters that their words begin with, in order."""
    runs: dict[str, list[tuple[int, int]]] = {}
    for match, _ in zip(names.run.finditer(text), range(MOST_RUNS), strict=False):
        for letter in {"".join(fold_tokens(word))[:1] for word in match[0].split()}:
            runs.setdefault(letter, []).append(match.span())
    return runs


def iter_labels(draft: Draft) -> Iterator[tuple[str, int]]:
    """Yield the names in addresses, with how often the text must hold the name that they spell.

    Mail addresses count anywhere; those of sites in head, contacts, foot and the last blocks, where links to others
    stand too, so that a single mention proves nothing.
    """
    text = draft.document.text
    if "@" in text:
        yield from ((label_of(match), 1) for match in MAIL.finditer(text))
    if "http" not in text and "www." not in text:
        return
    for number, zoned in enumerate(draft.blocks):
        if zoned.zone in ZONES or number >= len(draft.blocks) - LAST_BLOCKS:
            span = zoned.block.span
            found = SITE.finditer(text, span.start, min(span.end, span.start + WINDOW))
            yield from ((label_of(match), 2) for match in found)


def label_of(address: re.Match[str]) -> str:
    """Return the name in an address in lower case, without hyphens."""
    return address[1].casefold().replace("-", "")


def spelled_part(text: str, run: tuple[int, int], label: str, names: Names) -> tuple[int, int] | None:
    """Return the part of a capitalized run that a label spells: up to one word more at its end, none before it."""
    words = list(re.finditer(r"\S+", text[slice(*run)]))
    for number, word in enumerate(words):
        token = "".join(fold_tokens(word.group()))
        if token[:1] != label[0] or token in names.connector_words:
            continue
        covered = spells(label, [word.group() for word in words[number:]], names)
        if covered:
            last = number + covered
            more = last + 1 == len(words) and words[last].group()[0].isupper()
            return run[0] + word.start(), run[0] + words[last if more else last - 1].end()
    return None


def spells(label: str, words: Sequence[str], names: Names) -> int:
    """Tell how many words of a name the label of an address spells, each by itself or its initial.

    Args:
        label: in lower case, without dots and hyphens.
        words: of the name, as written.
        names: words of names; small ones may be left out.

    Returns:
        The number of words, 0 where the label is another name. A label that begins with a whole long word may have
        up to three letters more ("-ev", "uk").

    Example:
        >>> from undersigned.extraction.issuing.organization_names import load_names
        >>> spells("harborrights", ["Harbor", "Rights", "International"], load_names("en"))
        2
    """
    rest, whole = label, False
    for number, word in enumerate(words):
        token = "".join(fold_tokens(word))
        if token and rest.startswith(token):
            rest, whole = rest[len(token) :], whole or len(token) >= WHOLE_WORD or token == label
        elif token and rest and rest[0] == token[0] and token not in names.connector_words:
            rest = rest[1:]
        elif token not in names.connector_words:
            return number if whole and len(rest) <= LONGEST_TAIL else 0
        if not rest:
            return number + 1 if whole or number else 0
    return len(words) if whole and len(rest) <= LONGEST_TAIL else 0
