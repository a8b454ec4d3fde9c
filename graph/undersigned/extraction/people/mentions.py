"""Find persons that a text names in passing: by a title, a common given name, or a role beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from undersigned.extraction.people.appositions import read_standing, without_determiner
from undersigned.extraction.people.bodies import looks_like_body
from undersigned.extraction.people.name_shapes import PARTICLE, PERSON_RUN, clean_space
from undersigned.extraction.people.person_names import capitalized, is_person_name
from undersigned.extraction.people.role_phrases import title_before
from undersigned.extraction.people.roles import Standing, begins_role
from undersigned.extraction.speech.beside import apposition_end
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.model.document import Span
from undersigned.text.case import UPPER
from undersigned.text.elision import ELISION

__all__ = ["find_mentions"]

CASE_AROUND = re.compile(r"\s*(?:v|vs|versus|contra|c)\.?\s")
LIST_JOINT = re.compile(rf"\s*(?:,\s*|(?:,|(?=\s))\s*([^\W\d_]+|&)\s)(?=[{UPPER}])")
TOKEN = re.compile(r"[\w’'‑-]*\w")
APPOSING = frozenset("(-–—|")
PICTURE_MARK = "©"
LOOK_BACK = 16
LOOK_AHEAD = 160
INNER = re.compile(PARTICLE, re.IGNORECASE)
"""A word that stands inside names, and begins sentences too ("Le" of "Jeanne Le Goff")."""
MAX_NAME = 4
MAX_PARTS = 6


def find_mentions(voices: Voices, span: Span) -> Iterator[tuple[int, int, Speaker]]:
    """Find the persons named in a block.

    Yields:
        Start and end of the name, and what was read of the person, in order of the text.
    """
    previous: tuple[int, int, Speaker] | None = None
    for one in read_mentions(voices, span):
        if previous:
            yield with_shared_role(voices, previous, one)
        previous = one
    if previous:
        yield previous


def with_shared_role(
    voices: Voices, one: tuple[int, int, Speaker], following: tuple[int, int, Speaker]
) -> tuple[int, int, Speaker]:
    """Return a person with the role in the plural that stands behind the next one ("NAME and NAME, co-chairs of X")."""
    start, end, person = one
    role = following[2].standing.role
    joint = LIST_JOINT.match(voices.text, end, following[0] + 1)
    if joint is None or joint.end() != following[0] or person.standing != Standing():
        return one
    if role is None or not voices.words.is_plural(role.split()[0]):
        return one
    return start, end, replace(person, standing=following[2].standing)


def read_mentions(voices: Voices, span: Span) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the persons named in a block, each with what stands beside its own name."""
    text = voices.text
    done = span.start
    for found in PERSON_RUN.finditer(text, span.start, span.end):
        run = own_run(voices, found)
        if run.start() < done:
            continue
        begin = title_before(voices, run.start(), max(span.start, done))
        if (begin == run.start() and not can_name(voices, run)) or is_case(text, run, span):
            continue
        if is_picture_credit(voices, run, span) or is_namesake(voices, run, span):
            continue
        person = read_person(voices, begin, run, span)
        if person is None:
            continue
        at = text.find(person.name.split()[0], run.start(), run.end() + LOOK_AHEAD)
        titled = begin < run.start() or ELISION.sub("", text[run.start() : at]).strip() != ""
        if at < 0 or not is_evident(voices, person, title=text[begin:at] if titled else None):
            continue
        end = at + len(person.written) - person.written.rfind(person.name) if person.name in person.written else at
        end = min(max(end, at + len(person.name)), span.end)
        yield at, at + len(person.name), person
        done = end
        if titled and announces_several(voices, text[begin:at]):
            yield from listed(voices, at + len(person.name), span.end)


def own_run(voices: Voices, run: re.Match[str]) -> re.Match[str]:
    """Return a run without the words before the name: "Freilassung von NAME", "de NAME", "Yesterday NAME"."""
    words = voices.words
    first, blank, _ = run[0].partition(" ")
    if not blank or first.casefold() in words.given_names:
        return run
    tokens = list(TOKEN.finditer(run[0]))
    begin = 1 if tokens[0][0].casefold() in words.not_names or opens_with_verb(voices, run) else 0
    for index in range(1, len(tokens)):
        if tokens[index - 1][0].islower() and tokens[index][0].casefold() in words.given_names:
            begin = index
            break
    start = run.start() + tokens[begin].start()
    return (PERSON_RUN.match(voices.text, start, run.end()) or run) if begin else run


def opens_with_verb(voices: Voices, run: re.Match[str]) -> bool:
    """Return whether a sentence opens with a word that is of no name, and a full name follows it ("Habló NAME")."""
    first, _, rest = run[0].partition(" ")
    if first.casefold() not in voices.words.cues and not voices.words.turned_order:
        return False
    before = voices.text[max(0, run.start() - 3) : run.start()].rstrip(' \n¿¡"“«—-')
    return before[-1:] in {"", ".", "!", "?", ":", "…", "”", "»"} and is_person_name(clean_space(rest), voices.words)


def read_person(voices: Voices, begin: int, run: re.Match[str], span: Span) -> Speaker | None:
    """Read the person of a run, with the role phrase that begins before it where that leads up to the run."""
    stop = min(span.end, run.end() + LOOK_AHEAD)
    for start in dict.fromkeys((begin, run.start())):
        person = read_speaker(voices, start, stop)
        if person and person.kind is SpeakerKind.PERSON and (start == run.start() or names(run, person)):
            return person if person.standing != Standing() else with_predicate(voices, person, span)
    return None


def with_predicate(voices: Voices, person: Speaker, span: Span) -> Speaker:
    """Return a person with what a sentence says the person is ("NAME is a researcher at BODY")."""
    verb = next((one for one in voices.words.copulas if voices.text.startswith(f" {one} ", person.end)), None)
    if verb is None:
        return person
    begin = person.end + len(verb) + 2
    phrase = voices.text[begin : apposition_end(voices, begin, min(span.end, begin + LOOK_AHEAD))]
    told = without_determiner(phrase, voices.words)
    if not told or not begins_role(told, voices.words):
        return person
    return replace(person, standing=read_standing(told, voices.words, voices.bodies))


def names(run: re.Match[str], person: Speaker) -> bool:
    """Tell whether the name of a person begins within a run."""
    return person.name.split()[0] in run[0]


def is_picture_credit(voices: Voices, run: re.Match[str], span: Span) -> bool:
    """Tell whether a name says who made a picture ("Photo by NAME")."""
    before = voices.text[max(span.start, run.start() - LOOK_BACK) : run.start()]
    if PICTURE_MARK in before:
        return True
    tokens = TOKEN.findall(before.rpartition(".")[2].casefold())[-2:]
    return not voices.words.picture_words.isdisjoint(tokens)


def is_namesake(voices: Voices, run: re.Match[str], span: Span) -> bool:
    """Return whether something else is called after a person ("the avenue NAME", "the ship NAME")."""
    before = TOKEN.findall(voices.text[max(span.start, run.start() - LOOK_BACK) : run.start()])
    return bool(before) and before[-1].casefold() in voices.words.namesakes


def can_name(voices: Voices, run: re.Match[str]) -> bool:
    """Tell cheaply whether a capitalized run may name a person: given name, title or a comma behind two words."""
    words = voices.words
    parts = [part.casefold().rstrip(".") for part in run[0].split()]
    if any(part in words.given_names or part in words.honorifics or words.is_role(part) for part in parts):
        return len(parts) > 1 or words.is_role(parts[0])
    if parts[0] in words.not_names or not 1 < len(capitalized(run[0].split())) <= MAX_NAME:
        return False
    return has_apposition(voices, run.end())


def has_apposition(voices: Voices, end: int) -> bool:
    """Tell cheaply whether something behind a name can tell a role: a comma, bracket or dash, a preposition, "is"."""
    text, words = voices.text, voices.words
    if text[end : end + 1] != " ":
        return text[end : end + 1] == ","
    following = TOKEN.match(text, end + 1)
    if following is None:
        return text[end + 1 : end + 2] in APPOSING
    return following[0] in words.prepositions or following[0] in words.first_copulas


def is_case(text: str, run: re.Match[str], span: Span) -> bool:
    """Tell whether a name is a party of a court case ("Roe v. Doe")."""
    before = text[max(span.start, run.start() - 5) : run.start()]
    return bool(CASE_AROUND.match(text, run.end(), span.end) or re.search(r"\s(?:v|vs|versus)\.?\s$", before))


def is_evident(voices: Voices, person: Speaker, *, title: str | None) -> bool:
    """Tell whether a capitalized run surely names a person; `title` is what stands before the name."""
    words = voices.words
    parts = person.name.split()
    outer = [part for part in capitalized(parts) if not INNER.fullmatch(part)]
    if (
        len(capitalized(parts)) > MAX_PARTS
        or looks_like_body(person.name, words)
        or any(part.casefold() in words.not_names for part in outer)
    ):
        return False
    if len(parts) > 1 and is_person_name(person.name, words) and parts[0].casefold() not in words.ambiguous_names:
        return True
    no_names = words.role_openers | words.departments if title else frozenset[str]()
    if any(words.is_role(part) or part.casefold() in no_names for part in parts):
        return False
    if title and is_title(voices, title):
        return True
    of_body = title and title.casefold().split()[0] in words.kinds  # "la organización miembro, NAME"
    return (
        not of_body
        and len(capitalized(parts)) in {2, 3, 4}
        and person.standing.role is not None
        and len(person.standing.role) > len("CEO")
    )


def is_title(voices: Voices, title: str) -> bool:
    """Tell whether the words before a name end in one of the titles that announce persons."""
    low = title.strip().casefold().rstrip(".")
    return low.endswith(tuple(one.casefold().rstrip(".") for one in voices.words.mention_titles))


def announces_several(voices: Voices, title: str) -> bool:
    """Tell whether a title announces several names ("Senators A, B and C")."""
    return clean_space(title).rstrip(".").endswith("s") and clean_space(title) in voices.words.mention_titles


def listed(voices: Voices, start: int, end: int) -> Iterator[tuple[int, int, Speaker]]:
    """Yield the further names of a list behind a plural title."""
    at = start
    while joint := LIST_JOINT.match(voices.text, at, end):
        if joint[1] and joint[1] not in voices.words.conjunctions:
            return
        run = PERSON_RUN.match(voices.text, joint.end(), end)
        if not run or looks_like_body(run[0], voices.words):
            return
        name = clean_space(run[0])
        if len(name) < 2 or any(voices.words.is_role(part) for part in name.split()):
            return
        yield run.start(), run.end(), Speaker(kind=SpeakerKind.PERSON, name=name, written=name, end=run.end())
        at = run.end()
