"""Take one entry of a list of organizations apart: name, acronym, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from undersigned.extraction.issuing.organization_names import Names
from undersigned.names.acronyms import abbreviates, is_acronym
from undersigned.text.case import LOWER, UPPER
from undersigned.text.folding import fold_tokens

__all__ = ["OXFORD", "Entry", "parse_entry", "trim_entry"]

LEADING = re.compile(r"(?:[\s,;•·▪●○*#>_|–—-]|\(?\d{1,4}[.)\]:]\s|\d{1,4}\t|\[\d+\])+")
TRAILING = re.compile(r"(?:[\s,;:*†‡§¹²³™®|_]|\[\d{1,3}\]|\(\d{1,3}\))+\Z")
SHORT_FORM = re.compile(r"\b(?:[A-Za-z]\.)+\Z|\b(?:Inc|Ltd|Co|Corp|e\.V)\.\Z")
BRACKET = re.compile(r"\s*[(\[（]([^()\[\]（）]{1,160})[)\]）]?")
DASH_ACRONYM = re.compile(r"\s+[-–—]\s*([^\s-]{2,15})\Z")
LAST_WORD = re.compile(rf"\s([{UPPER}]{{3,10}})\Z")
ACRONYM_FIRST = re.compile(r"([^\s:()–—-]{2,15})\s?(?::|\s[-–—])\s(.{6,160})\Z")
SENTENCE = re.compile(rf"[{LOWER}]{{2,}}[.!?]\s+[{UPPER}¿¡]")
ABBREVIATED = re.compile(rf"(?:[{UPPER}]\.){{2,4}}\s")
QUOTES = "\"“”«»„‘’'"
URL = re.compile(r"https?://|www\.|@|\.html?\b")
WORD = re.compile(r"[^\W\d_]+")
OXFORD = re.compile(
    rf"(?:,\s[{UPPER}][\w’'-]+){{1,4}},\s(?:and|&|y|et|und|e)\s[{UPPER}]"
    rf"|(?:,\s[{UPPER}][\w’'-]+){{3,8}}\s(?:and|&|y|et|und|e)\s[{UPPER}]"
)
"""Single words with commas and a conjunction behind a name ("Center for Law, Policy, and Development")."""
MAX_WORDS = 18
MAX_LENGTH = 170


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name with its span; `acronym` where the entry gives one beside."""

    start: int
    end: int
    name: str
    acronym: str | None = None


def trim_entry(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without list marks, footnote marks and a final period that is no part of a name."""
    leading = LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while True:
        raw = text[start:end]
        trailing = TRAILING.search(raw[-24:])
        if trailing:
            end -= len(trailing.group())
        elif raw.endswith(".") and not SHORT_FORM.search(raw):
            end -= 1
        elif raw[:1] in QUOTES and raw[-1:] in QUOTES and len(raw) > 2:
            start, end = start + 1, end - 1
        else:
            return start, max(start, end)


def parse_entry(text: str, start: int, end: int, names: Names, *, lower: bool = False) -> Entry | None:
    """Parse one entry of a list of organizations.

    Args:
        text: the text that offsets refer to.
        start: first code point of the entry.
        end: code point after it.
        names: words of names.
        lower: whether the name may begin with a plain word in lower case, as some bodies write themselves.

    Returns:
        The name without list marks, article, country behind a comma or in brackets; None where it is no name.
    """
    start, end = trim_entry(text, start, min(end, start + 400))
    article = names.article.match(text, start, end)
    if article and text[start : start + 1].islower():
        start = article.end()
    raw = text[start:end]
    if not is_candidate(raw, lower=lower):
        return None
    length, acronym = cut_bracket(raw, names)
    if acronym is None or not spans_comma(raw[:length], acronym):
        length = cut_comma(raw, length, names)
    name = raw[:length].rstrip(" ,;:–—-")
    if acronym is None:
        name, acronym = cut_acronym(name)
    shift, name, acronym = swap_acronym(raw, name, acronym)
    if len(name) > 2 and name[0] in QUOTES and name[-1] in QUOTES:
        shift, name = shift + 1, name[1:-1]
    if not name or len(name.split()) > MAX_WORDS:
        return None
    return Entry(start=start + shift, end=start + shift + len(name), name=" ".join(name.split()), acronym=acronym)


def is_candidate(raw: str, *, lower: bool) -> bool:
    """Tell whether the text of an entry can be a name at all: letters, not too long, no sentence, no address."""
    if not 2 <= len(raw) <= MAX_LENGTH or not any(char.isalpha() for char in raw):
        return False
    if URL.search(raw) or SENTENCE.search(raw):
        return False
    first, word = raw.lstrip("\"“”«'‘¡¿(")[:1], raw.split(maxsplit=1)[0]
    return lower or first.isupper() or first.isdigit() or "." in word or any(char.isupper() for char in word)


def cut_bracket(raw: str, names: Names) -> tuple[int, str | None]:
    """Return where the name ends before a bracket (or the whole length) and the acronym in it."""
    match = BRACKET.search(raw)
    if match is None or match.start() == 0:
        return len(raw), None
    before, inside, after = raw[: match.start()], match[1].strip(" \"“”'"), raw[match.end() :]
    acronym = next((part for part in re.split(r"[\s,;/]+", inside) if is_acronym_of(part, before)), None)
    if acronym is not None or (is_acronym(inside) and not names.is_place(inside)):
        goes_on = re.match(rf"\s+[{UPPER}]", after) is not None
        return (len(raw) if goes_on else match.start()), acronym or inside
    if is_branch(inside, names):
        return len(raw), None
    return match.start(), None


def is_acronym_of(part: str, name: str) -> bool:
    """Return whether a word is an acronym that stands for a name."""
    bare = part.replace(".", "")
    return is_acronym(bare) and abbreviates(bare, name)


def is_branch(inside: str, names: Names) -> bool:
    """Tell whether a bracket holds a branch and not a place or a description."""
    if ABBREVIATED.match(inside):
        return True
    tokens = fold_tokens(inside)
    return 1 <= len(tokens) <= 6 and not names.is_place(inside) and not names.units.isdisjoint(tokens[:1])


def spans_comma(part: str, acronym: str) -> bool:
    """Tell whether an acronym needs what stands behind a comma ("Forum on Women, Law and Growth (FWLG)")."""
    before = part.split(",", maxsplit=1)[0]
    return before != part and not abbreviates(acronym, before) and abbreviates(acronym, part)


def cut_comma(raw: str, length: int, names: Names) -> int:
    """Return where the name ends before a comma; a legal form or a branch behind it belongs to the name."""
    position = raw.find(",")
    while 0 < position < length:
        rest = raw[position + 1 : length].split(",", maxsplit=1)[0]
        tokens = fold_tokens(rest)
        tail = raw[position:length]
        if OXFORD.match(tail) and not any(names.is_place(word) for word in WORD.findall(tail)[:2]):
            return length
        if not tokens or not (belongs(tokens, names) or heads_series(raw[:position], tail, names)):
            return position
        position = raw.find(",", position + 1)
    return length


def belongs(tokens: tuple[str, ...], names: Names) -> bool:
    """Tell whether words behind a comma belong to the name before it."""
    if " ".join(tokens) in names.legal_forms:
        return True
    if " ".join(tokens) in names.places:
        return False
    series = (
        3 <= len(tokens) <= 6
        and not names.joints.isdisjoint(tokens[1:-1])
        and tokens[0] not in names.organization_nouns
    )
    return series or tokens[0] in names.connector_words or tokens[0] in names.units


def heads_series(before: str, rest: str, names: Names) -> bool:
    """Tell whether a single plain word begins a name with commas ("Health, Ethics and Law Institute")."""
    plain = " " not in before and not names.has_organization_noun(before) and not is_acronym(before)
    words = fold_tokens(rest)
    return plain and not names.joints.isdisjoint(words) and names.has_organization_noun(rest)


def cut_acronym(name: str) -> tuple[str, str | None]:
    """Return the name and the acronym that follows it behind a dash, or as a last word in capitals."""
    match = DASH_ACRONYM.search(name)
    short = match[1].partition("/")[0] if match else ""  # "ASW/N": with its region
    if match and short[0].isupper() and short.isalpha() and abbreviates(short, name[: match.start()]):
        return name[: match.start()], match[1]
    match = LAST_WORD.search(name)
    if match and len(name[: match.start()].split()) >= 3:
        heads = "".join(token[0] for token in fold_tokens(name[: match.start()]) if len(token) > 3)
        if (
            len(match[1]) >= 3
            and heads.startswith(match[1].casefold()[:2])
            and is_acronym_of(match[1], name[: match.start()])
        ):
            return name[: match.start()], match[1]
    return name, None


def swap_acronym(raw: str, name: str, acronym: str | None) -> tuple[int, str, str | None]:
    """Where the acronym stands first ("LL (Lantern League)", "LL - Lantern League"), return the long name's place."""
    bracket = BRACKET.match(raw, len(name))
    if acronym is None and bracket and is_acronym_of(name, bracket[1]):
        return bracket.start(1), bracket[1].strip(), name
    match = ACRONYM_FIRST.match(name)
    if acronym is None and match and is_acronym_of(match[1], match[2]):
        return match.start(2), match[2], match[1]
    return 0, name, acronym
