"""Find issuers that stand behind their verb: "Firman la carta la Red A, el Foro B y C", "Heute fordern A und B ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.draft import Zone
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_lists import (
    PROSE,
    WINDOW,
    Reader,
    is_marked,
    iter_prose,
    tells_of_action,
    tells_of_others,
)
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.extraction.issuing.name_lists import read_enumeration
from undersigned.model.facts import Role
from undersigned.text.case import UPPER

__all__ = ["find_behind_verbs"]

SIGN = "issuers.sign-verb"
VERB_REACH = 400
"""Characters of a sentence in which such a verb stands."""
BACK = 300
"""Characters before a sentence in which the coalition stands whose members it lists."""
GAP_WORDS = 9
"""Words at most between the verb and the first name: what is signed or asked for."""
WORD = re.compile(r"[^\W\d_][\w’'-]*")
MARKS = " \t\n*_•–—-¡¿\"“”«»„‘’':"
SPOKEN = re.compile(r"[”\"»“],?\s*\Z|,\s*\Z")
"""Ends what stands before the verb of a speech: a quotation mark or a comma."""
DATELINE = re.compile(rf"[^;!?\n]{{2,70}}?\s[–—-]{{1,2}}\s(?=[{UPPER}])")
"""Place and date, and the dash before the sentence."""
REGION = re.compile(rf"\s?/\s?[{UPPER}]{{2,8}}[,;]\s+")
"""A region or host behind a name, over which the list goes on ("Núcleo Farol /UFN, Rede Maré")."""
BREAK = re.compile(r"[.;!?()\n“”\"«»„]|,\s")


def find_behind_verbs(reader: Reader) -> list[Candidate]:
    """Find enumerations behind a verb of signing, of belonging or of what issuers do, in order of the text."""
    found: list[Candidate] = []
    for zoned in iter_prose(reader.blocks, (*PROSE, Zone.RELATED)):
        for sentence in zoned.sentences:
            read = next(iter_read(reader, sentence.start, min(sentence.end, sentence.start + WINDOW)), [])
            found += [one for one in read if zoned.zone in PROSE or one.rule == SIGN]
    return found


def iter_read(reader: Reader, start: int, end: int) -> Iterator[list[Candidate]]:
    """Yield the candidates behind each verb of a sentence before which no subject stands."""
    text, cues = reader.document.text, reader.cues
    stop = min(end, start + VERB_REACH)
    partners = read_partners(reader, start, stop)
    for word in WORD.finditer(text, start, stop):
        low = word.group().casefold()
        belongs = cues.belongs.match(text, word.start(), end)
        tells = low in cues.plural or low in cues.signs or belongs is not None
        if not (tells or (partners and low in cues.singular)):
            continue
        inverts = bool(cues.openers) or not text[start : word.start()].strip(MARKS)  # English has names before verbs
        inside = word.group()[0].isupper() and word.start() > start
        if inside or not inverts or not is_open(reader, start, word.start()):
            continue
        signs = belongs is not None or low in cues.signs or is_beside_signing(reader, start, word)
        entries = partners + read_behind(reader, belongs.end() if belongs else word.end(), end)
        told = belongs is not None and cues.groups.search(text, start, end) is not None
        told = told or (signs and cues.document.search(text, start, end) is not None)
        told = told or follows_coalition(reader, start, word.start(), belongs=belongs is not None, signs=signs)
        if is_list(reader, entries, told=told) and len(entries) > len(partners):
            rule = SIGN if told else "issuers.verb-first"
            weak = not told and tells_of_action(reader, start, end)
            yield [Candidate(entry=entry, rule=rule, role=Role.CO_ISSUER, weak=weak) for entry in entries]


def follows_coalition(reader: Reader, start: int, verb: int, *, belongs: bool, signs: bool) -> bool:
    """Return whether a pronoun before a verb means who issues: "Nos apoyan A y B", "Ihm gehören A und B an"."""
    text = reader.document.text
    pronoun = text[start:verb].strip(MARKS).casefold()
    if signs and not belongs:
        return reader.cues.self_object.fullmatch(pronoun) is not None
    before = text[max(0, start - BACK) : start]
    return belongs and " " not in pronoun and reader.cues.groups.search(before) is not None


def is_beside_signing(reader: Reader, start: int, verb: re.Match[str]) -> bool:
    """Return whether the participle of a verb of signing stands before or behind an auxiliary ("Ont signé")."""
    text, signing = reader.document.text, reader.cues.signing
    before = signing.fullmatch(text[start : verb.start()].strip(MARKS))
    return before is not None or signing.match(text, verb.end() + 1) is not None


def read_partners(reader: Reader, start: int, end: int) -> list[Entry]:
    """Return the names behind "together with" at the beginning of a sentence."""
    text = reader.document.text
    cue = reader.cues.together.match(text, start, end)
    region = read_enumeration(text, cue.end(), end, reader.document.language) if cue else None
    return reader.items(region) if region else []


def is_open(reader: Reader, start: int, verb: int) -> bool:
    """Return whether no subject stands between the beginning of a sentence and its verb.

    Nothing does, or an adverb or preposition opens the sentence ("In einer Erklärung kritisieren"), or it is what
    the issuers say.
    """
    before = reader.document.text[start:verb]
    dateline = DATELINE.match(before)
    bare = before[dateline.end() if dateline else 0 :].strip(MARKS)
    if not bare or SPOKEN.search(before):
        return True
    first = WORD.match(bare)
    return first is not None and first.group().casefold() in reader.cues.openers


def read_behind(reader: Reader, start: int, end: int) -> list[Entry]:
    """Return the names of the enumeration behind a verb, over what is signed or asked for in small letters."""
    text, names = reader.document.text, reader.names
    last = ""
    position = start
    for number, word in enumerate(WORD.finditer(text, start, end)):
        if number > GAP_WORDS or BREAK.search(text, position, word.start()):
            return []
        if word.group()[0].isupper() and not reader.cues.document.fullmatch(word.group()):
            if last in names.connector_words and not names.trailing_article.match(last):
                return []  # behind a preposition: of whom it is asked
            return read_list(reader, word.start(), end)
        elided = max(word.group().rfind("’"), word.group().rfind("'"))
        if elided >= 0 and word.group()[elided + 1 : elided + 2].isupper():
            return read_list(reader, word.start() + elided + 1, end)
        last, position = word.group().casefold(), word.end()
    return []


def read_list(reader: Reader, start: int, end: int) -> list[Entry]:
    """Return the names of the enumeration that begins at an offset, the last one without an object behind it."""
    text = reader.document.text
    region = read_enumeration(text, start, end, reader.document.language)
    if region is None:
        return []
    more = REGION.match(text, region[1], end)
    rest = read_list(reader, more.end(), end) if more else []
    cut = reader.cues.object.search(text, *region)
    return reader.items((region[0], cut.start()) if cut else region) + rest


def is_list(reader: Reader, entries: Sequence[Entry], *, told: bool) -> bool:
    """Return whether names are surely organizations that act together.

    At least half of them must be marked as organizations; where the sentence says that they sign, one of them.
    """
    marked = sum(is_marked(entry, reader) for entry in entries)
    if told:
        return marked > 0 and not tells_of_others(reader, entries)
    public = any(reader.names.is_public(entry.name) for entry in entries)
    return len(entries) > 1 and marked * 2 >= len(entries) and not public
