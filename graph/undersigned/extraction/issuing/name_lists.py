"""Read enumerations of names in running text: how far one goes, and where it parts into items."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from undersigned.extraction.issuing.issuer_words import IssuerWords, load_issuer_words
from undersigned.extraction.issuing.name_entries import Entry, parse_entry
from undersigned.extraction.issuing.organization_names import GAP, NAME_WORD, Names, load_names
from undersigned.names.acronyms import abbreviates
from undersigned.names.keys import name_key
from undersigned.text.alternatives import either
from undersigned.text.case import LOWER, UPPER
from undersigned.text.folding import fold_tokens

__all__ = ["load_region", "opens_series", "parse_items", "read_enumeration", "split_items"]

AFTER = rf"(?:{GAP}|(?<=['’]))"
"""What parts a small word from the next one: a gap, or nothing behind an elision ("l’Alliance")."""
BRACKET = r"(?:[ \t]?\([^()\n]{1,90}\))?"
CLOSING = rf"(?:[ \t][¿¡][^?!\n,;]{{2,40}}[?!]|[ \t]?/[{UPPER}]{{2,8}}(?!\w))?"
"""A question that closes a name ("Tarn ¿cómo vamos?"), or the acronym of its host behind a slash."""
WINDOW = 6000
"""Longest enumeration that is read, in characters."""
SEPARATOR = re.compile(r"[,;](?:\s*[,;])*|\n")
SEMICOLON = re.compile(r";(?:\s*[,;])*|\n")
"""Parts a list whose names hold commas."""
PROSE_SEPARATOR, PROSE_SEMICOLON = (re.compile(one.pattern.removesuffix(r"|\n")) for one in (SEPARATOR, SEMICOLON))
"""The same inside a sentence, where a line feed only wraps it."""


@lru_cache(maxsize=8)
def load_region(language: str | None, *, dashes: bool = False) -> re.Pattern[str]:
    """Compile the pattern of an enumeration: names with commas, conjunctions and qualifiers between them.

    Args:
        language: chooses the words.
        dashes: whether a dash between blanks may stand inside a name.
    """
    names, words = load_names(language), load_issuer_words(language)
    item, later = item_pattern(words, dashes=dashes), item_pattern(words, dashes=True)
    article = rf"(?:{names.article.pattern})?"
    conjunction = rf"(?:(?:{'|'.join(words.conjunctions)})\s)?"
    qualifier = rf"(?:(?:[\w’'-]{{2,25}}\s){{0,4}}(?:{words.qualifiers})\s|{names.item_kind.pattern})?"
    comma = rf"(?!,\s{either(words.formed)})\.?\s?[,;](?:\s*[,;])*\s*{conjunction}{article}{qualifier}{article}"
    joint = rf"\s(?:{'|'.join(words.conjunctions)})\s(?:{names.item_kind.pattern}|{names.article.pattern})"
    between = rf"(?:{comma}|{joint})"
    return re.compile(
        rf"(?:(?<![\w’'])|(?<=\b[ldL][’']))(?=[{UPPER}0-9“\"&]|[a-z]{{1,3}}[A-Z]|[a-z]\w{{2,20}}\.){item}(?:{between}{item})?(?:{between}(?:(?!\d){later}|{item})){{0,400}}"
    )


def item_pattern(words: IssuerWords, *, dashes: bool) -> str:
    """Return the pattern of one name of a list; from the third one on a dash parts no dateline from a sentence."""
    connectors = "|".join((*words.connectors, "[–-]") if dashes else words.connectors)
    more = rf"(?:{GAP}(?:(?:{connectors}){AFTER}){{0,3}}{NAME_WORD}{common_words(words)})"
    return rf"{NAME_WORD}{common_words(words)}{more}{{0,14}}{CLOSING}{BRACKET}(?:{more}{{1,7}}{BRACKET})?[*†‡™®]{{0,2}}"


def common_words(words: IssuerWords) -> str:
    """Return the pattern of small words of a name: those that links bind to it, and all before its acronym.

    As in "Syndicat des pêcheurs belges" and "Réseau action mer (RAM)".
    """
    if not words.name_links:
        return ""
    adjective = rf"(?:{GAP}(?:{words.name_adjectives})(?!\w))?" if words.name_adjectives else ""
    links = rf"{GAP}(?:{'|'.join(words.name_links)}){AFTER}[\w’'-]{{3,40}}{adjective}"
    explained = rf"(?<=[\w’']{{4}})(?:{GAP}[{LOWER}’'-]{{2,30}}){{1,8}}(?=\s\([{UPPER}][{UPPER}{LOWER}-]{{1,9}}\))"
    return rf"(?:{explained}|{adjective}(?:{links}){{0,4}})"


@lru_cache(maxsize=8)
def load_series_comma(language: str | None) -> re.Pattern[str]:
    """Compile the pattern of a comma with a conjunction, which announces the last item."""
    return re.compile(rf"[,;]\s*(?:{'|'.join(load_issuer_words(language).conjunctions)})\s")


def read_enumeration(text: str, start: int, end: int, language: str | None) -> tuple[int, int] | None:
    """Read the enumeration of names that begins at a position.

    Args:
        text: the text that offsets refer to.
        start: where the first name, or an article before it, begins.
        end: where to stop at the latest.
        language: chooses conjunctions and articles.

    Returns:
        The range of the enumeration, which may hold a single name; None where no name begins.
    """
    article = load_names(language).article.match(text, start, end)
    match = load_region(language, dashes=True).match(
        text, article.end() if article else start, min(end, start + WINDOW)
    )
    return match.span() if match else None


def split_items(
    text: str,
    region: tuple[int, int],
    language: str | None,
    *,
    known: Collection[str] = (),
    plural: bool = True,
    prose: bool = False,
) -> Iterator[tuple[int, int]]:
    """Part an enumeration into the ranges of its items.

    Args:
        text: the text that offsets refer to.
        region: the range of the enumeration.
        language: chooses conjunctions and articles.
        known: keys of names that must not be parted ("center for justice and international law").
        plural: whether the text speaks of several bodies; where of one, only an article behind "and" parts.
        prose: whether the region is part of a sentence, in which line feeds part nothing.

    Yields:
        Ranges of items in order, with conjunctions and articles still before them.
    """
    names = load_names(language)
    conjunction = load_series_comma(language)
    series = conjunction.search(text, *region) is not None
    strict = text.count(";", *region) > 1
    marks = (PROSE_SEPARATOR, PROSE_SEMICOLON) if prose else (SEPARATOR, SEMICOLON)
    pieces = list(iter_pieces(text, *region, marks[strict]))
    whole_names = () if strict else find_series(text, pieces, names, closed=series)
    pieces = join_pieces(pieces, whole_names)
    for number, (left, right) in enumerate(pieces):
        last = number == len(pieces) - 1 and not series and not strict and left not in whole_names
        whole = name_key(text[left:right]) in known
        cut = None if whole else find_cut(text, (left, right), names, plural=plural and last, series=len(pieces) > 1)
        if cut is not None and not ends_list(
            text, cut, (left, right), names, sure=number == len(pieces) - 1 and not strict
        ):
            cut = None
        if cut is None:
            yield left, right
        else:
            yield left, cut.start()
            yield cut.end(), right


def find_series(text: str, pieces: list[tuple[int, int]], names: Names, *, closed: bool) -> tuple[int, ...]:
    """Find names with commas inside ("the Center for Reefs, Kelp and Coastal Waters").

    The first piece is a noun of organizations with "for" or "of" and one or two words; the second one is two words
    or more with "and" between them, no article before it and no noun of organizations in it. The "and" of the last
    piece is that of the list, unless another one closes it.

    Returns:
        Where the first pieces of such names begin.
    """
    found: list[int] = []
    for number, ((left, right), (start, end)) in enumerate(pairwise(pieces), start=1):
        if fold_tokens(text[start:end]) and " ".join(fold_tokens(text[start:end])) in names.legal_forms:
            found.append(left)
            continue
        if number == len(pieces) - 1 and not closed and not closes_before(text, left, end, pieces[0][0], names):
            continue
        if opens_series(text[left:right], names) and ends_series(text[start:end], names):
            found.append(left)
    return tuple(found)


def closes_before(text: str, left: int, end: int, start: int, names: Names) -> bool:
    """Tell whether a list is closed by another conjunction with an article than the one of a name's series."""
    cuts = (cut for cut in names.conjunction.finditer(text, start, end) if names.article.match(text, cut.end(), end))
    return next(cuts, None) is not None or left == start


def join_pieces(pieces: list[tuple[int, int]], heads: Collection[int]) -> list[tuple[int, int]]:
    """Join each piece that begins at one of the positions with the one behind it."""
    joined: list[tuple[int, int]] = []
    done: set[int] = set()
    for left, right in pieces:
        if joined and joined[-1][0] in heads and joined[-1][0] not in done:
            done.add(joined[-1][0])
            joined[-1] = joined[-1][0], right
        else:
            joined.append((left, right))
    return joined


def opens_series(piece: str, names: Names) -> bool:
    """Tell whether a piece ends in "Center for Reefs", which further nouns may follow."""
    match = names.series_head.search(piece)
    return match is not None and names.has_organization_noun(match[1]) and not names.is_place(match[2])


def ends_series(piece: str, names: Names) -> bool:
    """Tell whether a piece is "Kelp and Coastal Waters": nouns joined by "and" that are no names of organizations."""
    match = names.series_tail.fullmatch(piece)
    return match is not None and not any(
        names.has_organization_noun(part) or names.is_person(part) or names.is_place(part) or part.isupper()
        for part in match.groups()
    )


def iter_pieces(text: str, start: int, end: int, separator: re.Pattern[str] = SEPARATOR) -> Iterator[tuple[int, int]]:
    """Yield the ranges between separators that stand outside brackets."""
    left, resume = start, start
    for match in separator.finditer(text, start, end):
        if match.start() < resume:
            continue
        opened = text.rfind("(", left, match.start())
        if opened >= 0 and text.find(")", opened, match.start()) < 0:
            resume = max(resume, text.find(")", match.end(), min(end, match.end() + 120)))
            if resume > match.start():
                continue
        if text[left : match.start()].strip():
            yield left, match.start()
        left = match.end()
    if text[left:end].strip():
        yield left, end


def find_cut(text: str, piece: tuple[int, int], names: Names, *, plural: bool, series: bool) -> re.Match[str] | None:
    """Find the conjunction that joins the last two names of an enumeration."""
    start, end = piece
    cuts = [cut for cut in names.conjunction.finditer(text, start, end) if joins_names(text, cut, piece, names)]
    articled = [
        cut for cut in cuts if names.article.match(text, cut.end(), end) or names.item_kind.match(text, cut.end(), end)
    ]
    if articled:
        # "the Center for Law and the Sea and Tide Watch": the list's own conjunction is the last one.
        inside = opens_series(text[start : articled[-1].start()], names) and not names.has_organization_noun(
            text[articled[-1].end() : cuts[-1].start()]
        )
        return cuts[-1] if plural and inside and cuts[-1] is not articled[-1] else articled[-1]
    if not plural or not cuts:
        return None
    heading = [cut for cut in cuts[:-1] if heads_name(text, cut, end, names)]
    if heading:
        return heading[0]
    left = text[start : cuts[-1].start()]
    alone = series or len(cuts) == 1 or len(left.split()) > 1
    return cuts[-1] if alone else None


def heads_name(text: str, cut: re.Match[str], end: int, names: Names) -> bool:
    """Return whether a noun of organizations stands right behind a conjunction ("... und Bündnis Mühle und Deich")."""
    first = text[cut.end() : end].split(maxsplit=1)[:1]
    return bool(first) and names.has_organization_noun(first[0])


def ends_list(text: str, cut: re.Match[str], piece: tuple[int, int], names: Names, *, sure: bool) -> bool:
    """Tell whether a conjunction joins two items: inside a list, a noun of organizations must follow."""
    return sure or names.has_organization_noun(text[cut.end() : piece[1]])


def joins_names(text: str, cut: re.Match[str], piece: tuple[int, int], names: Names) -> bool:
    """Tell whether both sides of a conjunction can be names."""
    start, end = piece
    before = names.item_kind.match(text, cut.end(), end) or names.article.match(text, cut.end(), end)
    first = text[before.end() if before else cut.end() : end][:1]
    inside = text.count("(", start, cut.start()) > text.count(")", start, cut.start())
    return not inside and (first.isupper() or first.isdigit())


def parse_items(
    text: str,
    region: tuple[int, int],
    language: str | None,
    *,
    known: Collection[str] = (),
    plural: bool = True,
    prose: bool = False,
) -> list[Entry]:
    """Parse an enumeration to entries; pieces that are no names are left out.

    An acronym whose letters reach back over a comma joins both pieces to one name, as in
    "Observatory of Work, Algorithms and Society (OWAS)".
    """
    names = load_names(language)
    qualifier = re.compile(rf"\s*(?:[\w’'-]{{2,25}}\s){{0,5}}(?:{load_issuer_words(language).qualifiers})\s")
    entries: list[Entry] = []
    for left, right in split_items(text, region, language, known=known, plural=plural, prose=prose):
        left = skip_joints(text, left, right, names, qualifier)  # noqa: PLW2901  (the range shrinks)
        entry = parse_entry(text, left, right, names)
        if entry is None:
            continue
        if entries and reaches_back(entry, entries[-1]):
            first = entries.pop()
            name = " ".join(text[first.start : entry.end].split())
            entry = replace(entry, start=first.start, name=name)
        entries.append(entry)
    return entries


def reaches_back(entry: Entry, before: Entry) -> bool:
    """Tell whether the acronym of an entry stands for the piece before it too."""
    if entry.acronym is None or before.acronym is not None or abbreviates(entry.acronym, entry.name):
        return False
    return abbreviates(entry.acronym, f"{before.name} {entry.name}")


def skip_joints(text: str, start: int, end: int, names: Names, qualifier: re.Pattern[str]) -> int:
    """Return where the name begins behind a conjunction, a qualifier, an article and what it is."""
    while text[start:end][:1].isspace():
        start += 1
    conjunction = names.conjunction.match(text, start - 1, end) if start and text[start - 1].isspace() else None
    start = conjunction.end() if conjunction else start
    qualified = qualifier.match(text, start, end)
    start = qualified.end() if qualified else start
    before = names.item_kind.match(text, start, end) or names.article.match(text, start, end)
    return before.end() if before and text[start].islower() else start
