"""Find issuers as subjects of what a release tells: "A, B and C urge ...", "..., said A today"."""

from __future__ import annotations

import re

from undersigned.extraction.draft import Zone
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_lists import (
    WINDOW,
    Reader,
    ends_as_body,
    is_marked,
    tells_of_action,
)
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.extraction.issuing.name_lists import load_region, read_enumeration
from undersigned.extraction.issuing.organization_names import Names
from undersigned.model.document import Span
from undersigned.model.facts import Role
from undersigned.names.keys import name_key
from undersigned.text.case import LOWER, UPPER

__all__ = ["find_late_subject", "find_subjects"]

APPOSITION = re.compile(r"\s*[,–—(-]\s?[a-z][^.;:!?\n]{3,160}?[,–—)-]\s")
OPENING = re.compile(r"(?:\A|[.:;!?,–—―－(\n“”\"’»«]|-{1,2}|\bthat|\bque|\bwhen|\bas)\s*(?:[-–—*•]\s*)?\Z")
NEAR = 60
"""Characters before a name that tell whether it can be a subject."""
KIND = re.compile(rf"(?:[{LOWER}][\w’-]+\s){{1,4}}(?=[{UPPER}0-9])")
SEVERAL = 2
"""So many commas part names even before a verb in the singular: "A, B, the C and D said" is a form of both numbers."""
OFTEN = 3
QUOTES = frozenset('“”„«»"')
FEW_WORDS = 3
LATE_BLOCKS = 6
LATE_SENTENCES = 2
FIRST_SENTENCES = 4
"""A single subject counts in these sentences of the lead only."""


def find_subjects(reader: Reader) -> list[Candidate]:
    """Find the organizations that do what the release tells: "A, B and C urge ...".

    Single subjects count in head and lead only; elsewhere at least three names must stand before the verb.
    """
    document = reader.document
    found: list[Candidate] = []
    for number, zoned in enumerate(reader.blocks[:80]):
        least = 1 if zoned.zone in {Zone.HEADER, Zone.LEAD} else 2 if number < 12 else 3
        if zoned.zone not in {Zone.HEADER, Zone.LEAD, Zone.BODY}:
            continue
        for place, sentence in enumerate(zoned.sentences[:12]):
            if least == 3 and document.text.find(",", sentence.start, sentence.end) < 0:
                continue
            entries = read_sentence(reader, sentence, zoned.zone, place)
            if len(entries) >= least:
                role = Role.CO_ISSUER if len(entries) > 1 else Role.ISSUER
                rule = "issuers.lead-list" if len(entries) > 1 else "issuers.lead-subject"
                action = zoned.zone is Zone.BODY and tells_of_action(reader, sentence.start, sentence.end)
                weak = action or (len(entries) == 1 and not is_proven(entries[0], reader))
                found += [Candidate(entry=entry, rule=rule, role=role, weak=weak) for entry in entries]
                break
    return found


def find_late_subject(reader: Reader) -> list[Candidate]:
    """Find the first single body that acts in the first blocks behind the lead, for texts that name nobody before."""
    for zoned in reader.blocks[:LATE_BLOCKS]:
        for sentence in zoned.sentences[:LATE_SENTENCES] if zoned.zone is Zone.BODY else ():
            entries, several = read_subjects(reader, sentence.start, min(sentence.end, sentence.start + WINDOW))
            if len(entries) == 1 and is_sure(entries[0], reader, several=several, first=False):
                return [Candidate(entry=entries[0], rule="issuers.late-subject", role=Role.ISSUER)]
    return []


def read_sentence(reader: Reader, sentence: Span, zone: Zone, place: int) -> list[Entry]:
    """Return the names that act or speak in a sentence; a single one only where it is surely a body.

    Args:
        reader: of the document.
        sentence: its span.
        zone: of its block.
        place: its number in the block, from 0.
    """
    end = min(sentence.end, sentence.start + WINDOW)
    entries, several = read_subjects(reader, sentence.start, end)
    late = place >= FIRST_SENTENCES and zone is Zone.LEAD
    if len(entries) == 1 and (late or not is_sure(entries[0], reader, several=several, first=place == 0)):
        return []
    if entries or zone is not Zone.LEAD:
        return entries
    entries = read_sayers(reader, sentence.start, end, first=place == 0)
    return [] if len(entries) == 1 and (late or may_be_person(entries[0].name, reader)) else entries


def is_sure(entry: Entry, reader: Reader, *, several: bool, first: bool) -> bool:
    """Tell whether a single subject is surely a body: by a mark or by repetition, and no person.

    No person is the subject of a verb in the plural; one plain word may be a noun there, unless it is repeated often.
    Two or three words need no proof in the first sentence.
    """
    if tells_of_people(entry, reader):
        return False
    words = entry.name.count(" ") + 1
    if several and not is_marked(entry, reader):
        return words > 1 or reader.document.text.count(entry.name) >= OFTEN
    proven = is_proven(entry, reader) or (first and 1 < words <= FEW_WORDS)
    return proven and not may_be_person(entry.name, reader)


def tells_of_people(entry: Entry, reader: Reader) -> bool:
    """Tell whether a name is no body's: a quoted title, people ("Miles de personas"), a person's role and name."""
    text, name = reader.document.text, entry.name
    if text[max(0, entry.start - 1) : entry.start] in QUOTES or name[-1] in QUOTES:
        return True
    people = reader.cues.individuals.search(name) is not None or reader.names.has_role(name)
    return people and not is_marked(entry, reader)


def is_proven(entry: Entry, reader: Reader) -> bool:
    """Tell whether a name is one of a body by itself, by what follows it, or stands in the text again."""
    if is_marked(entry, reader) or reader.document.text.count(entry.name) > 1:
        return True
    kind, text = reader.cues.kind_behind, reader.document.text
    return bool((kind and kind.match(text, entry.end)) or reader.cues.formed.match(text, entry.end))


def may_be_person(name: str, reader: Reader) -> bool:
    """Tell whether a single subject may be a person: plain words without a noun of organizations.

    One plain word is taken for a surname, unless it ends in a noun of bodies or the document knows it; of two or
    three, the last one must stand alone nowhere else, as surnames do.
    """
    words = name.split()
    marked = any(char.isupper() or not char.isalpha() for word in words for char in word[1:])
    if marked or len(words) > 3 or reader.names.has_organization_noun(name) or name_key(name) in reader.known:
        return False
    if len(words) == 1:
        return not ends_as_body(name, reader)
    text = reader.document.text
    return len(re.findall(rf"(?<!\w){re.escape(words[-1])}(?!\w)", text)) > text.count(name)


def read_subjects(reader: Reader, start: int, end: int) -> tuple[list[Entry], bool]:
    """Return the names before the first verb of a sentence that tells what issuers do, and whether it is a plural."""
    text = reader.document.text
    for match in load_region(reader.document.language).finditer(text, start, end):
        kind = reader.cues.kind_behind
        rest = reader.cues.others.match(text, match.end(), end) or (kind and kind.match(text, match.end(), end))
        stop = rest.end() if rest else match.end()
        regions, verb = read_predicate(reader, stop, end)
        several = text.count(",", match.start(), match.end()) >= SEVERAL
        if verb is None and text[stop : stop + 1] == "," and (several or reader.names.item_kind.search(match.group())):
            # "A and its member in Tarn, the B, urge"; and writers part a long subject from its verb.
            verb = find_deed(reader, stop + 1, end)
        if verb is None or reader.cues.indefinite.match(text, match.start(), end):
            continue
        near = max(start, match.start() - NEAR)
        before = ("" if near == start else "x") + text[near : match.start()]
        plural = several or verb.split()[-1].casefold() not in reader.cues.singular
        aside = reader.cues.adjunct.match(text, match.start(), match.end())
        skip = 0 if opens_subject(before, reader) and not aside else 1
        first = skip_leading(reader, match.start(), match.end())
        entries = reader.items((first, match.end()), plural=plural, skip=skip)
        entries += [entry for region in regions for entry in reader.items(region)]
        entries = without_public(entries, reader, ours=verb.casefold() in reader.cues.ours)
        told = sum(name_key(entry.name) in reader.cues.companies for entry in entries)
        if entries and told * 2 < len(entries):
            word = verb.split()[-1].casefold()
            return entries, word in reader.cues.plural and word not in reader.cues.singular
    return [], False


def without_public(entries: list[Entry], reader: Reader, *, ours: bool) -> list[Entry]:
    """Return the names without public bodies; who acts with one alone is taken for an outsider as well, unless "we"."""
    kept = [entry for entry in entries if not reader.names.is_public(entry.name)]
    if ours or len(kept) == len(entries) or len(entries) > 2:
        return kept if ours else entries
    return [entry for entry in kept if reader.names.is_public(entry.name)]


def skip_leading(reader: Reader, start: int, end: int) -> int:
    """Return where a name begins behind an article and what it is ("L’association Eau Libre")."""
    article = reader.cues.leading.match(reader.document.text, start, end)
    if article is None:
        return start
    kind = KIND.match(reader.document.text, article.end(), end)
    return kind.end() if kind else article.end()


def read_sayers(reader: Reader, start: int, end: int, *, first: bool) -> list[Entry]:
    """Return the names behind a verb of saying, with a word for the day beside them ("..., said A and B today").

    At the end of the first sentence a body needs no such word ("..., says the Lantern League.").
    """
    text = reader.document.text
    if not first and not reader.cues.today.search(text, start, end):
        return []
    for cue in reader.cues.said_by.finditer(text, start, end):
        region = read_enumeration(text, cue.end(), end, reader.document.language)
        if region is None or not (
            cue["today"]
            or reader.cues.today.match(text, region[1], end)
            or (first and closes(reader, cue, region, end))
        ):
            continue
        entries = [entry for entry in reader.items(region) if not reader.names.is_public(entry.name)]
        if entries:
            return entries
    return []


def closes(reader: Reader, cue: re.Match[str], region: tuple[int, int], end: int) -> bool:
    """Tell whether a verb of what issuers do and a name that is surely one of a body end a sentence."""
    verbs = reader.cues.singular | reader.cues.plural
    entries = reader.items(region) if cue.group().strip().casefold() in verbs else []
    last = reader.document.text[region[1] : end].strip() in {"", "."}
    if reader.names.has_role(reader.document.text[slice(*region)]):
        return False
    return last and bool(entries) and all(is_marked(entry, reader) for entry in entries)


def read_predicate(reader: Reader, start: int, end: int) -> tuple[list[tuple[int, int]], str | None]:
    """Return further names behind "along with", and the verb of the subject before them."""
    text = reader.document.text
    comma = start + 1 if text[start : start + 1] == "," else start
    joint = reader.cues.company.match(text, comma + 1, end) if text[comma : comma + 1] == " " else None
    region = read_enumeration(text, joint.end(), end, reader.document.language) if joint else None
    if region is None:
        return [], find_deed(reader, start, end)
    rest = reader.cues.others.match(text, region[1], end)
    stop = rest.end() if rest else region[1]
    stop = stop + 1 if text[stop : stop + 1] == "," else stop
    return [region], find_deed(reader, stop, end) or find_deed(reader, start, end)  # "A has joined B and C in"


def find_deed(reader: Reader, start: int, end: int) -> str | None:
    """Return the verb behind the names, over an apposition, with the auxiliary that tells number; else None."""
    text = reader.document.text
    match = reader.cues.deed.match(text, start, end) or behind_members(reader, start, end)
    if match is None:
        apposition = APPOSITION.match(text, start, min(end, start + 200))
        if apposition is None or tells_of_person(apposition.group(), reader.names):
            return None
        match = reader.cues.deed.match(text, apposition.end() - 1, end)
    if match is None or match.group().split()[0] == "to":
        return None
    known = reader.cues.singular | reader.cues.plural
    words = [word for word in match.group().split() if word.casefold() in known]
    return words[0] if words else match[1] or match[2]


def behind_members(reader: Reader, start: int, end: int) -> re.Match[str] | None:
    """Return the verb behind a clause that lists the members of a body (", made up of A, B and C, urges")."""
    text = reader.document.text
    clause = reader.cues.formed.match(text, start, end)
    at = text.find(",", clause.end(), end) if clause else -1
    while at >= 0:
        match = reader.cues.deed.match(text, at + 1, end)
        if match is not None:
            return match
        at = text.find(",", at + 1, end)
    return None


def tells_of_person(apposition: str, names: Names) -> bool:
    """Tell whether what stands behind a name says what a person is (", a painter and activist,")."""
    return names.has_role(apposition) and not names.has_organization_noun(apposition)


def opens_subject(before: str, reader: Reader) -> bool:
    """Tell whether names that stand behind these words can be the subject: not behind a preposition."""
    bare = before
    while article := reader.names.trailing_article.search(bare):  # "La coalition": what it is counts as one in French
        bare = bare[: article.start()]
    return OPENING.search(bare) is not None or reader.cues.group.search(bare.rstrip()) is not None
