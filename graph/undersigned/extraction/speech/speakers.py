"""Read the subject of a verb of saying: a pronoun, a named person with role and body, a body, a text."""

from __future__ import annotations

import re
from dataclasses import replace

from undersigned.extraction.people.bodies import looks_like_body, read_body
from undersigned.extraction.people.name_shapes import (
    BODY_RUN,
    PERSON_RUN,
    TITLE_PERIOD,
    clean_space,
    within_line,
)
from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.people.titles import split_before_name
from undersigned.extraction.speech.beside import read_beside
from undersigned.extraction.speech.common_nouns import read_common_noun, with_spokesperson
from undersigned.extraction.speech.speaker_context import Speaker, SpeakerKind, Voices, body_speaker
from undersigned.extraction.speech.speech_words import SpeechWords
from undersigned.text.case import LOWER
from undersigned.text.elision import ELISION

__all__ = ["Speaker", "SpeakerKind", "Voices", "read_speaker"]

TOKEN = re.compile(r"[\w’'‑-]*\w")
WORD = re.compile(r"\w+")
LEAD = re.compile(r"[\s,;:*_–—(-]*")
STOP = re.compile(r"(?<=[\w)”\"])[.!?](?=\s|$)|[\n]{2}|[“”\"«»:]")
SEAT = re.compile(
    rf"(?<=[{LOWER}])(?:\s[DRI])?(?:\s(?!I{{1,3}}$|I?V$)[A-Z]{{2,}})+$|(?<=[{LOWER}])\s[DRI](?:\s[A-Z][a-z]{{1,3}})?$"
)
OWNER = re.compile(rf"({BODY_RUN.pattern})[’'](?:s\s|(?<=s[’'])\s)")
JOINT = re.compile(r"\s(?:de|del|do|da|di|des|von|vom)\s")
"""Particles of names that stand between a name and a body, too."""
MAX_PHRASE = 260
MAX_BEFORE_NAME = 20


def read_speaker(voices: Voices, start: int, end: int) -> Speaker | None:
    """Read the speaker that begins at `start` of the text, at most up to `end`.

    Returns:
        The speaker, or None where the words there name nobody.
    """
    text, words = voices.text, voices.words
    lead = LEAD.match(text, start, end)
    start = behind_elision(voices, lead.end() if lead else start, end)
    end = min(end, start + MAX_PHRASE)
    token = TOKEN.match(text, start, end)
    if not token:
        return None
    if token[0].casefold() in words.pronouns:
        return Speaker(kind=SpeakerKind.PRONOUN, name=token[0], written=token[0], end=token.end())
    if token[0].casefold() in words.body_prepositions and (body := body_behind(voices, token.end(), end)):
        return body
    if token[0].casefold() in words.sources and (body := body_of_source(voices, token, end)):
        return body
    start = skip_honorifics(voices, start, end)
    return (
        read_title_and_name(voices, start, end)
        or read_occupation(voices, start, end)
        or read_name_first(voices, start, end)
        or read_common_noun(voices, start, end)
    )


def body_of_source(voices: Voices, noun: re.Match[str], end: int) -> Speaker | None:
    """Read the body behind a noun for those who speak for it without a name ("Fuentes de BODY", "sources at BODY")."""
    for count, token in enumerate(TOKEN.finditer(voices.text, noun.end(), end)):
        if token[0][0].isupper():
            body = read_body(voices.text, token.start(), end, voices.bodies) if count else None
            return body_speaker(voices, noun.start(), token.start(), body) if body else None
        if token[0] not in voices.words.prepositions | voices.words.role_articles:
            return None
    return None


def body_behind(voices: Voices, start: int, end: int) -> Speaker | None:
    """Read the body behind a preposition that leads up to whoever speaks ("Desde BODY denuncian que ...")."""
    found = read_speaker(voices, start, end)
    if found is None or found.kind is not SpeakerKind.BODY:
        return None
    return replace(found, written=clean_space(voices.text[start : found.end]))


def behind_elision(voices: Voices, start: int, end: int) -> int:
    """Return where a name begins behind an elided word ("d'Awa Sow"); names with "d'" have a given name before it."""
    match = ELISION.match(voices.text, start, end)
    word = WORD.match(voices.text, match.end(), end) if match else None
    if match and word and (match[0][0].islower() or word[0].casefold() in voices.words.given_names):
        return word.start()
    return start


def skip_honorifics(voices: Voices, start: int, end: int) -> int:
    """Return where the name begins behind "Ms", "Dr." and the like, with the article before them."""
    token = TOKEN.match(voices.text, start, end)
    after = token
    if token and token[0].casefold() in voices.words.articles:
        after = TOKEN.match(voices.text, token.end() + 1, end)
    while after and after[0].casefold() in voices.words.honorifics and after.end() + 2 < end:
        start = after.end()
        while start < end and voices.text[start] in ". \u00a0":
            start += 1
        after = TOKEN.match(voices.text, start, end)
    return start


def read_title_and_name(voices: Voices, start: int, end: int) -> Speaker | None:
    """Read "President Roe", "X legal officer Jane Roe", "the director of X, Jane Roe"."""
    text, words = voices.text, voices.words
    limit = phrase_stop(text, start, end)
    if begins_with_person(voices, start, limit):
        return None
    last_role = -1
    for count, token in enumerate(TOKEN.finditer(text, start, limit)):
        low = token[0].casefold()
        if count > MAX_BEFORE_NAME:
            return None
        if (low in words.cues and low not in words.roles and count) or (count and token[0] in words.clause_words):
            return None
        if last_role >= 0 and is_name_place(voices, token, count - last_role):
            found = name_behind_role(voices, start, token.start(), limit)
            if found:
                return found
        if words.is_role(low) or low.rstrip(".") in words.roles:
            if count == 0 and low in words.given_names:
                continue
            last_role = count
        elif "," in text[token.end() : token.end() + 1] and last_role < 0:
            return None
    return None


def begins_with_person(voices: Voices, start: int, end: int) -> bool:
    """Tell whether a full name stands first, so that no role behind it leads up to a name."""
    words = voices.words
    first = TOKEN.match(voices.text, start, end)
    low = first[0].casefold() if first else ""
    if low not in words.given_names or low in words.ambiguous_names or words.is_role(low):
        return False
    run = PERSON_RUN.match(voices.text, start, end)
    return run is not None and is_person_name(clean_space(run[0]), words)


def phrase_stop(text: str, start: int, end: int) -> int:
    """Return where the sentence or clause ends; the period of a title or an initial ends none."""
    for match in STOP.finditer(text, start, end):
        if match[0] != "." or not TITLE_PERIOD.search(text, max(start, match.start() - 5), match.start()):
            return match.start()
    return end


def is_name_place(voices: Voices, token: re.Match[str], distance: int) -> bool:
    """Tell whether a name can begin at a word: right behind a role noun, behind a comma, or with a given name."""
    if not token[0][0].isupper():
        return False
    before = voices.text[max(0, token.start() - 3) : token.start()].rstrip()
    return distance == 1 or before.endswith(",") or token[0].casefold() in voices.words.given_names


def name_behind_role(voices: Voices, start: int, at: int, end: int) -> Speaker | None:
    """Read the name that follows a role phrase."""
    text, words = voices.text, voices.words
    begin = skip_honorifics(voices, at, end)
    run = PERSON_RUN.match(text, begin, end)
    if not run or voices.bodies.at(text, begin):
        return None
    name = without_seat(clean_space(within_line(text, run)))
    tokens = name.split()
    given = len(tokens) > 1 and tokens[0].casefold() in words.given_names  # "Brett Dean": a role noun is a surname too
    if any(words.is_role(token) for token in (tokens[:-1] if given else tokens)) or looks_like_body(name, words):
        return None
    if tokens[0].casefold() in words.role_openers | words.departments:
        return None
    before = text[start:at]
    if "," in before and len(tokens) < 2 and name.casefold() not in words.given_names:
        return None
    standing = split_before_name(strip_articles(before, words), words, voices.bodies)
    name_end = run.start() + len(within_line(text, run))
    beside, stop = read_beside(voices, name_end, end)
    merged = Standing(standing.role or beside.role, standing.affiliation or beside.affiliation)
    return Speaker(
        kind=SpeakerKind.PERSON, name=name, written=clean_space(text[start:name_end]), end=stop, standing=merged
    )


def strip_articles(phrase: str, words: SpeechWords) -> str:
    """Return a phrase without the determiners it begins with."""
    tokens = phrase.split()
    while tokens and tokens[0].casefold() in words.articles:
        tokens.pop(0)
    return " ".join(tokens)


def read_name_first(voices: Voices, start: int, end: int) -> Speaker | None:
    """Read a name, and what stands beside it; a known body is a body."""
    text, words = voices.text, voices.words
    bare = start
    token = TOKEN.match(text, start, end)
    if token and token[0].casefold() in words.articles:
        bare = min(token.end() + 1, end)
    known = voices.bodies.at(text, bare)
    owned = owned_person(voices, bare, end)
    if owned:
        return owned
    if known and bare + len(known) <= end:
        return with_spokesperson(voices, body_speaker(voices, start, bare, known), end)
    run = PERSON_RUN.match(text, bare, end)
    if not run or (token and bare != start and is_common(voices, token, bare, end)):
        return None
    name = trim_name(voices, bare, run)
    if bare != start or looks_like_body(name, words):
        body = read_body(text, bare, end, voices.bodies)
        return with_spokesperson(voices, body_speaker(voices, start, bare, body), end) if body else None
    if not begins_name(name.split()[0], words):
        return None
    whole = clean_space(run[0])
    name_end = run.end() if name in {whole, without_seat(whole)} else run.start() + len(name)
    beside, stop = read_beside(voices, name_end, end)
    kind = SpeakerKind.PERSON
    return Speaker(kind=kind, name=name, written=name, end=stop, standing=beside)


def read_occupation(voices: Voices, start: int, end: int) -> Speaker | None:
    """Read a name behind a noun for an occupation, where nouns have capitals ("Busfahrerin Leyla K.")."""
    words = voices.words
    run = PERSON_RUN.match(voices.text, start, end) if words.occupation_endings else None
    role, _, rest = trim_name(voices, start, run).partition(" ") if run else ("", "", "")
    given = rest.partition(" ")[0].casefold()
    if run is None or " " not in rest or not role.endswith(words.occupation_endings):
        return None
    named = given in words.given_names and given not in words.ambiguous_names
    if role.casefold() in words.given_names or not (named or role.casefold() in words.professions):
        return None
    written = clean_space(f"{role} {rest}")
    beside, stop = read_beside(voices, start + len(written), end)
    standing = Standing(role, beside.affiliation)
    return Speaker(kind=SpeakerKind.PERSON, name=rest, written=written, end=stop, standing=standing)


def is_common(voices: Voices, article: re.Match[str], start: int, end: int) -> bool:
    """Return whether a capitalized noun behind an article is no name: a role, or whom an indefinite article means."""
    noun = TOKEN.match(voices.text, start, end)
    if noun is None or not noun[0][0].isupper():
        return False
    following = voices.text[noun.end() + 1 : noun.end() + 2]
    return not following.isupper() and (
        voices.words.is_role(noun[0]) or article[0].casefold() in voices.words.indefinite
    )


def owned_person(voices: Voices, start: int, end: int) -> Speaker | None:
    """Read "BODY's NAME": a person of a body that owns, without a role."""
    owner = OWNER.match(voices.text, start, end)
    run = PERSON_RUN.match(voices.text, owner.end(), end) if owner else None
    if owner is None or run is None:
        return None
    name, body = clean_space(within_line(voices.text, run)), clean_space(owner[1])
    is_known = voices.bodies.at(body, 0) == body
    if not is_person_name(name, voices.words) or not (is_known or looks_like_body(body, voices.words)):
        return None
    beside, stop = read_beside(voices, run.start() + len(name), end)
    standing = Standing(beside.role, beside.affiliation or body)
    return Speaker(kind=SpeakerKind.PERSON, name=name, written=name, end=stop, standing=standing)


def begins_name(word: str, words: SpeechWords) -> bool:
    """Tell whether a capitalized word can begin a person's name: no function word, no adverb ("Further", "Finally")."""
    low = word.casefold()
    elided, apostrophe, rest = low.replace("’", "'").partition("'")
    if apostrophe and elided in words.not_names and word[-len(rest) :].islower():  # "C'est"
        return False
    return (
        low not in words.not_names
        and low not in words.group_nouns
        and not (low.endswith("ly") and low not in words.given_names)
    )


def trim_name(voices: Voices, start: int, run: re.Match[str]) -> str:
    """Return a run without the body that a particle joins to the name ("NAME de BODY") and without a note's number."""
    for joint in JOINT.finditer(run[0]):
        behind = voices.text[start + joint.end() : run.end()]
        alone = " " not in behind and voices.text[run.end() : run.end() + 1] == ","  # "NAME von Lune, chair of BODY"
        if leads_away(run[0][: joint.start()], joint[0].strip(), voices.words) and not alone:
            return clean_space(run[0][: joint.start()])
        if voices.bodies.at(voices.text, start + joint.end()) or looks_like_body(behind, voices.words):
            return clean_space(run[0][: joint.start()])
    return without_seat(clean_space(within_line(voices.text, run)).rstrip("0123456789"))


def leads_away(before: str, joint: str, words: SpeechWords) -> bool:
    """Return whether a particle behind a full name leads to where the person belongs ("NAME von BODY")."""
    parts = before.split()
    full = len(parts) > 1 and parts[-1].casefold() not in words.given_names
    return joint in words.employer_prepositions or (full and joint in words.leading_particles)


def without_seat(name: str) -> str:
    """Return a name without the party and state, or the acronym, behind it ("R FL" where marks were lost)."""
    return name if name.isupper() else SEAT.sub("", name)
