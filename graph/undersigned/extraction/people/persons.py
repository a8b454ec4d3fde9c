"""Find named persons and the part each takes: speaker, signer, contact, addressee, mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.people.bodies import looks_like_body
from undersigned.extraction.people.full_names import search_full, search_longer
from undersigned.extraction.people.mentions import find_mentions
from undersigned.extraction.people.name_shapes import PERSON_RUN, find_nominative
from undersigned.extraction.people.nominatives import nominative
from undersigned.extraction.people.person_names import is_person_name, strip_honorifics
from undersigned.extraction.people.person_registry import PersonRegistry, Sighting
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.people.signatures import read_signature
from undersigned.extraction.people.signers import find_signers
from undersigned.extraction.speech.quotations import voices_of
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.model.document import Block, BlockKind, Span
from undersigned.model.facts import Part, Person
from undersigned.text.places import first_place

__all__ = ["extract_persons"]

UNREAD = frozenset({Zone.RELATED, Zone.FOOTER, Zone.LINKS, Zone.SIGNATORIES})
WORDS = re.compile(r"\w+")
STOP = re.compile(r"[.!?]\s")
REACHED = re.compile(r"\w@\w|\d[\d ().-]{5,}\d")
"""An address or a telephone number."""
ADDRESS = re.compile(r"[\w.+-]*$")
"""The beginning of an address that was cut off at its mark."""
LISTED_UNDER = re.compile(r"(?:\A|:\s)([^:/]{2,80}?)\s?[:/]\s?\Z")
LINE_REACH = 160
CONTACT_REACH = 24
KIND_REACH = 30
HONOR_REACH = 14
HONORED = re.compile(r"([\w-]+)\.?\s$")


def extract_persons(draft: Draft) -> tuple[Person, ...]:
    """Find every named person once, with the strongest part that the person takes, in order of the text."""
    voices = voices_of(draft)
    registry = PersonRegistry()
    for sighting in iter_sightings(draft, voices):
        if is_short(sighting) and registry.find(sighting.name) is None:
            name = sighting.name
            sighting.name = search_full(voices, name) or search_longer(voices, name) or name
        registry.add(sighting)
    return tuple(
        Person(
            **draft.evidence(one.start, one.end, f"persons.{one.rule}"),
            name=one.name,
            role=one.role,
            affiliation=body_name(one.affiliation, voices),
            part=one.part,
        )
        for one in sorted(registry.entries, key=lambda one: (one.start, one.name))
    )


def body_name(name: str | None, voices: Voices) -> str | None:
    """Return the name of a body as the text has it outside of genitives, where it does."""
    found = find_nominative(name, voices.text, voices.words.genitive_endings) if name else None
    if found or name is None:
        return found[0] if found else None
    return nominative(name, voices.words) if voices.words.body_heads else name


def is_short(sighting: Sighting) -> bool:
    """Tell whether a name may be a surname only: one word, or the words behind an honorific."""
    return " " not in sighting.name or sighting.titled


def iter_sightings(draft: Draft, voices: Voices) -> Iterator[Sighting]:
    """Yield all places that name persons, the strongest parts first."""
    yield from speakers(draft, voices)
    for start, end, person in find_signers(draft, voices):
        yield Sighting(
            name=person.name,
            part=Part.SIGNER,
            start=start,
            end=end,
            rule="signer",
            role=person.standing.role,
            affiliation=person.standing.affiliation,
        )
    yield from contacts(draft, voices)
    yield from addressees(draft, voices)
    yield from mentions(draft, voices)


def speakers(draft: Draft, voices: Voices) -> Iterator[Sighting]:
    """Yield the persons who are quoted."""
    for quotation in draft.quotations:
        name = quotation.speaker
        first = (quotation.speaker_as_written or "").partition(" ")[0].casefold()
        if first in voices.words.sources and " " in (quotation.speaker_as_written or ""):
            continue  # a body, for which somebody without a name speaks
        if name and is_person(name, voices) and (quotation.speaker_role or not is_kind(name, voices)):
            start = first_place(voices.text, name)
            written = quotation.speaker_as_written or name
            start = start if start >= 0 else voices.text.find(written)
            if start < 0:
                start, length = quotation.start, quotation.end - quotation.start
            else:
                length = len(name) if voices.text.startswith(name, start) else len(written)
            yield Sighting(
                name=name,
                part=Part.SPEAKER,
                start=start,
                end=start + length,
                rule="speaker",
                role=quotation.speaker_role,
                affiliation=quotation.affiliation,
            )


def is_person(name: str, voices: Voices) -> bool:
    """Tell whether the speaker of a quotation is a person and no body."""
    if name.casefold() in voices.words.group_nouns or voices.words.titles_only(name.casefold().split()):
        return False
    run = PERSON_RUN.fullmatch(name)
    return bool(run) and not looks_like_body(name, voices.words) and voices.bodies.at(name, 0) is None


def is_kind(name: str, voices: Voices) -> bool:
    """Tell whether the word before a name says what kind of body it is ("la organización NAME")."""
    at = first_place(voices.text, name)
    before = WORDS.findall(voices.text[max(0, at - KIND_REACH) : max(at, 0)])
    return bool(before) and (before[-1] in voices.words.kinds or before[-1] in voices.words.own_groups)


def contacts(draft: Draft, voices: Voices) -> Iterator[Sighting]:
    """Yield the press contacts that have a person's name."""
    for contact in draft.contacts:
        name = strip_honorifics(contact.name or "", voices.words)
        if name and " " in name and is_person(name, voices):
            start = voices.text.find(name, contact.start)
            start = contact.start if start < 0 else start
            standing = beside_contact(voices, name, start)
            yield Sighting(
                name=name,
                part=Part.CONTACT,
                start=start,
                end=min(start + len(name), len(voices.text)),
                rule="contact",
                role=standing.role,
                affiliation=standing.affiliation,
            )


def beside_contact(voices: Voices, name: str, start: int) -> Standing:
    """Read role and body on the line of a press contact, up to an address or a number."""
    begin = start + len(name)
    line = voices.text[begin : begin + LINE_REACH].partition("\n")[0]
    reached = REACHED.search(line)
    told = ADDRESS.sub("", line[: reached.start()] if reached else line)
    standing = read_signature(told, voices.words, voices.bodies, sure_only=True)
    return standing if standing.affiliation else Standing(standing.role, body_above(voices, start))


def body_above(voices: Voices, start: int) -> str | None:
    """Return the known body below which a press contact is listed: on the line above, or before a colon or slash."""
    left = voices.text.rfind("\n", max(0, start - LINE_REACH), start) + 1
    above = voices.text[voices.text.rfind("\n", 0, max(left - 1, 0)) + 1 : max(left - 1, 0)]
    own = LISTED_UNDER.search(voices.text[left:start]) if left else None
    if own is None and strip_honorifics(voices.text[left:start].strip(" *_-•") + " X", voices.words) != "X":
        return None
    name = (own[1] if own else above).strip(" *_-•:")
    return name if name and voices.bodies.at(name, 0) == name else None


def addressees(draft: Draft, voices: Voices) -> Iterator[Sighting]:
    """Yield the addressees that are persons."""
    for addressee in draft.addressees:
        if addressee.kind == "person":
            name = strip_honorifics(addressee.name, voices.words)
            if voices.words.titles_only(name.casefold().split()):
                continue
            person = read_speaker(voices, addressee.start, addressee.end)
            if person is None or person.kind is not SpeakerKind.PERSON:
                person = Speaker(kind=SpeakerKind.PERSON, name=addressee.name, written="", end=addressee.end)
            yield Sighting(
                name=name if is_person_name(name, voices.words) else strip_honorifics(person.name, voices.words),
                part=Part.ADDRESSEE,
                start=addressee.start,
                end=addressee.end,
                rule="addressee",
                role=person.standing.role,
                affiliation=person.standing.affiliation,
            )


def mentions(draft: Draft, voices: Voices) -> Iterator[Sighting]:
    """Yield the persons that running text names."""
    for zoned in draft.blocks:
        if zoned.zone in UNREAD or zoned.block.kind is BlockKind.TITLE:
            continue
        for start, end, person in (one for span in parts_of(zoned.block) for one in find_mentions(voices, span)):
            name = strip_honorifics(person.name, voices.words)
            at = start + len(person.name) - len(name)
            yield Sighting(
                name=name,
                part=Part.CONTACT if is_contact(zoned, voices, at) else Part.MENTIONED,
                start=at,
                end=end,
                rule="mention",
                titled=is_honored(voices, at),
                role=person.standing.role,
                affiliation=sure_body(person.standing, voices, voices.text[end : person.end]),
            )


def parts_of(block: Block) -> Sequence[Span]:
    """Return the cells of a table's row, over whose borders no name goes on, or the span of another block."""
    return block.cells if block.kind is BlockKind.TABLE_ROW and block.cells else (block.span,)


def is_honored(voices: Voices, start: int) -> bool:
    """Tell whether an honorific stands before a name ("Ms. NAME")."""
    before = HONORED.search(voices.text, max(0, start - HONOR_REACH), start)
    return before is not None and before[1].casefold() in voices.words.honorifics


def is_contact(zoned: ZonedBlock, voices: Voices, start: int) -> bool:
    """Tell whether a name stands right behind a word like "contact", in a block with a number or an address."""
    span = zoned.block.span
    before = STOP.split(voices.text[max(span.start, start - CONTACT_REACH) : start].casefold())[-1]
    return (
        not voices.words.contact_words.isdisjoint(WORDS.findall(before))
        and REACHED.search(voices.text, start, span.end) is not None
    )


def sure_body(standing: Standing, voices: Voices, beside: str) -> str | None:
    """Return the body beside a mentioned name where it surely is one; running text sets many things behind names.

    Args:
        standing: as read.
        voices: text and words.
        beside: the words that were read for it: in brackets, or behind a comma and a preposition, stand bodies.
    """
    name = standing.affiliation
    if name is None or standing.role or voices.bodies.at(name, 0) or looks_like_body(name, voices.words):
        return name
    small = WORDS.match(beside.lstrip(" ,"))
    joints = voices.words.prepositions | voices.words.relatives
    joined = beside.startswith(" (") or (small is not None and small[0] in joints)
    return name if joined and " " in name and name.casefold() not in voices.words.places else None
