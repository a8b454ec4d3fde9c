"""Find pairs of a long name and its acronym: "Long Name (LN)", "LN (Long Name)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.model.document import Document
from undersigned.names.acronyms import abbreviates, fold_acronym, is_acronym
from undersigned.text.case import UPPER
from undersigned.text.folding import fold_tokens

__all__ = ["find_acronyms"]

BRACKET = re.compile(r"\(([^()\n]{2,160})\)")
REACH = 160
"""Characters before a bracket in which the long name stands."""
FIRST_PART = re.compile(r"[,;/\s]")
QUOTES = " \t\"“”«»'‘’*_"
CLAUSE_END = re.compile(r"[.,;:!?()\n]\s?")
CAPITAL = re.compile(rf"(?<![^\s’'«“\"])[{UPPER}]")
LAST_ACRONYM = re.compile(rf"(?<![\w(])([{UPPER}][\w.-]{{1,14}})\s\Z")


def find_acronyms(document: Document) -> dict[str, str]:
    """Find the acronyms that a document explains.

    Args:
        document: the release.

    Returns:
        Acronym to long name as written (white space normalized), in order of the text; the first explanation counts.
    """
    names = load_names(document.language)
    found: dict[str, str] = {}
    for acronym, name in iter_pairs(document.text, names):
        found.setdefault(acronym, " ".join(name.split()))
    return found


def iter_pairs(text: str, names: Names) -> Iterator[tuple[str, str]]:
    """Yield acronym and long name of each bracket that explains one by the other."""
    for match in BRACKET.finditer(text):
        inside = match[1].strip(QUOTES)
        acronym = FIRST_PART.split(inside)[0].strip(QUOTES)
        before = text[max(0, match.start() - REACH) : match.start()]
        before = before[before.rfind("\n\n") + 1 :]
        if is_acronym(acronym) and not names.is_place(acronym):
            name = long_name_before(before.rstrip(QUOTES), acronym, names)
            if name is not None:
                yield acronym, name
            continue
        short = LAST_ACRONYM.search(before)
        if short and is_acronym(short[1]) and abbreviates(short[1], inside) and inside[:1].isupper():
            yield short[1], inside


def long_name_before(before: str, acronym: str, names: Names) -> str | None:
    """Return the words before a bracket for which the acronym stands, or None.

    Of the capitalized run that ends there, the shortest end whose initials match counts: exactly if possible,
    else with letters from inside of words.
    """
    run = last_run(before, names)
    if run is None:
        return spelled_before(before, acronym, names)
    starts = [match.start() for match in re.finditer(rf"(?<!\S)[\"“]?[{UPPER}0-9]", run)]
    letters = fold_acronym(acronym)
    for start in reversed(starts):
        tokens = [token for token in fold_tokens(run[start:]) if token not in names.connector_words]
        if "".join(token[0] for token in tokens) == letters:
            return run[start:].strip(QUOTES)
    fitting = [start for start in starts if abbreviates(acronym, run[start:])]
    return run[fitting[-1] :].strip(QUOTES) if fitting else spelled_before(before, acronym, names)


def spelled_before(before: str, acronym: str, names: Names) -> str | None:
    """Return the words before a bracket whose initials are exactly those of an acronym, small letters allowed.

    So names are read that go on in small letters ("Association tarnoise de lutte contre la houle (ATLH)").
    """
    letters = fold_acronym(acronym)
    clause = CLAUSE_END.split(before)[-1]
    for match in reversed(list(CAPITAL.finditer(clause))):
        tokens = [token for token in fold_tokens(clause[match.start() :]) if token not in names.connector_words]
        if len(tokens) > 2 and "".join(token[0] for token in tokens) == letters:
            return clause[match.start() :].strip(QUOTES)
    return None


def last_run(before: str, names: Names) -> str | None:
    """Return the capitalized run at the end of a text."""
    stop = len(before)
    for match in names.run.finditer(before):
        if match.end() >= stop - 1:
            return match.group()
    return None
