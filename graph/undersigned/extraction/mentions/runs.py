"""Cut names out of capitalized runs of running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from undersigned.extraction.mentions.proof import EDGE, is_known, proves, proves_alone
from undersigned.extraction.mentions.words import OrganizationPatterns
from undersigned.text.case import LOWER, UPPER
from undersigned.text.folding import fold_tokens

__all__ = ["POSSESSIVE", "iter_names", "iter_parts", "trim"]

SMALL_FIRST = re.compile(rf"(?:[\s–-]*(?:[{LOWER}]+['’]?))+\s+")
SMALL_LAST = re.compile(rf"(?:\s+[{LOWER}]+['’]?)+\s*\Z")
SHORT_LINE = 50
"""A line shorter than this was not broken for its length."""
POSSESSIVE = re.compile(r"(?:['’]s|['’])\Z")
FIRST = re.compile(r"[“\"«]?([\w’'.&-]+)\s*")
OFFICE = 2
"""Words beside a name that an office and a body need."""
SERIES_PART = re.compile(rf",?\s(?=[{UPPER}])|,")
LAST_PART = re.compile(rf"\s([{UPPER}][^\W\d_]+)\Z")
DOTTED = re.compile(r"(?:\A|\s)(?:[A-Z]\.)+[A-Z]\Z")
"""An acronym with periods, whose last one is no end of a sentence."""
OFFICE_AND_NAME = 3
"""Blanks at least in an office with a name of three words behind it."""
LAST_WORD = re.compile(r"[^\W\d_]+\Z")
NEXT_WORD = re.compile(r"[^\W\d_]+(?!\sof\b)")


def iter_names(text: str, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[tuple[int, int]]:
    """Yield the ranges of what can be names in a capitalized run."""
    for left, right in iter_pieces(text, start, end, patterns):
        if not is_known(text[left:right], patterns):
            left, right = cut_head(text, *cut_tail(text, left, right, patterns), patterns)  # noqa: PLW2901  (it shrinks)
        yield trim(text, left, right, patterns)


def iter_pieces(text: str, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[tuple[int, int]]:
    """Yield the parts of a capitalized run: it parts at possessives, and at "and" between two bodies."""
    broken = text.find("\n", start, end)
    if broken >= 0 and broken - text.rfind("\n", 0, broken) < SHORT_LINE:
        yield from iter_pieces(text, start, broken, patterns)
        yield from iter_pieces(text, broken + 1, end, patterns)
        return
    left = start
    for joint in patterns.joint.finditer(text, start, end):
        before, after = text[left : joint.start()], text[joint.end() : end]
        possessive = joint.group()[0] in "'’"
        if possessive and owns(before, after, patterns):
            continue
        if possessive or joint["article"] or (proves(before, patterns) and proves_alone(after, patterns)):
            yield left, joint.start()
            left = joint.end()
    yield left, end


def iter_parts(text: str, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[tuple[int, int]]:
    """Yield the names in a run without organizations: it parts at possessives, and at "and" beside a person."""
    names = patterns.names
    for left, right in iter_pieces(text, start, end, patterns):
        begin = left
        for joint in patterns.joint.finditer(text, left, right):
            if names.is_person(text[begin : joint.start()]) or names.is_person(text[joint.end() : right]):
                yield trim(text, *without_small(text, begin, joint.start()), patterns)
                begin = joint.end()
        yield trim(text, *without_small(text, begin, right), patterns)


def without_small(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without words in small letters at its ends."""
    small = SMALL_FIRST.match(text, start, end)
    start = small.end() if small else start
    last = SMALL_LAST.search(text[start:end])
    return start, start + last.start() if last else end


def owns(before: str, after: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a possessive stands inside a name ("Women's League", "Ombudsman's Office")."""
    owner, owned = LAST_WORD.search(before), NEXT_WORD.match(after)
    if owner is not None and owner.group().casefold() in patterns.owners:
        return True
    return owned is not None and owned.group().casefold() in patterns.owned


def cut_head(text: str, start: int, end: int, patterns: OrganizationPatterns) -> tuple[int, int]:
    """Leave out what stands before "of the" where only what follows is a body ("Chair of the Trade Commission")."""
    left = start
    for joint in patterns.link.finditer(text, start, end):
        if not patterns.strong.isdisjoint(fold_tokens(text[start : joint.start()])):
            break
        if proves(text[joint.end() : end], patterns):
            left = joint.end()
    return skip_office(text, left, end, patterns), end


def skip_office(text: str, start: int, end: int, patterns: OrganizationPatterns) -> int:
    """Return where a name begins behind the office of a person ("Former President Harbor Lamp Alliance")."""
    if text.count(" ", start, end) < OFFICE_AND_NAME:
        return start
    if text.count(" ", start, end) < OFFICE or patterns.strong.isdisjoint(fold_tokens(text[start:end])):
        return start
    for office in reversed(list(patterns.names.role.finditer(text, start, end))):
        rest = text[office.end() : end]
        if rest[:1] == " " and rest.count(" ") > 1 and proves(rest, patterns):
            return office.end() + 1
    return start


def end_of_topics(text: str, start: int, end: int, patterns: OrganizationPatterns) -> int:
    """Return where the topics of a public body end, which commas may part ("Ministry of Tides, Piers and Lamps")."""
    if not text.startswith(", ", end):
        return end
    tokens = fold_tokens(text[start:end])
    series = patterns.topic_series.match(text, end) if tokens[0] in patterns.names.public_nouns else None
    if series is None or len(tokens) < 3 or tokens[1] not in patterns.heads:
        return end
    plain = not any(
        proves_alone(part, patterns) or part.isupper() for part in SERIES_PART.split(series.group()) if part
    )
    return series.end() if plain else end


def cut_tail(text: str, start: int, end: int, patterns: OrganizationPatterns) -> tuple[int, int]:
    """Leave out the time behind a name ("Parliament on March 5"), and a law behind a known one ("Senate of Bill 7")."""
    for joint in patterns.link.finditer(text, start, end):
        if is_known(text[start : joint.start()], patterns) and patterns.no_body.fullmatch(text[joint.end() : end]):
            return start, joint.start()
    for joint in patterns.time.finditer(text, start, end):
        if joint["word"][0].isdigit() or set(fold_tokens(joint["word"])) <= patterns.names.no_names:
            return start, joint.start()
    return start, end


def trim(text: str, start: int, end: int, patterns: OrganizationPatterns) -> tuple[int, int]:
    """Return the range without words that begin sentences, articles, quotation marks and a possessive ending."""
    while start < end:
        word = FIRST.match(text, start, end)
        if (
            word is None
            or not is_plain(word[1], patterns)
            or "".join(fold_tokens(text[start:end])) in patterns.standing
        ):
            break
        start = word.end()
    raw = POSSESSIVE.sub("", text[start:end].rstrip(EDGE))
    last = LAST_PART.search(raw)
    if last is not None and last[1].casefold() in patterns.articles:
        raw = raw[: last.start()]
    dotted = DOTTED.search(raw) is not None and text.startswith(".", start + len(raw))
    return start + len(raw) - len(raw.lstrip(EDGE)), start + len(raw) + dotted


def is_plain(word: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a word at the beginning of a run is no part of a name."""
    if word.isdigit() or word.casefold() in patterns.articles:
        return True
    return word not in patterns.acronyms and set(fold_tokens(word)) <= patterns.names.no_names
