"""Read speakers by a common noun: "the groups", "the general secretary", "a spokesperson for X", "the group X"."""

from __future__ import annotations

import re
from dataclasses import replace

from undersigned.extraction.people.appositions import read_standing
from undersigned.extraction.people.bodies import read_body
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.people.titles import split_before_name
from undersigned.extraction.speech.beside import apposition_end
from undersigned.extraction.speech.speaker_context import Speaker, SpeakerKind, Voices, body_speaker
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["read_common_noun", "with_spokesperson"]

TOKEN = re.compile(r"[\w’'‑-]*\w")
BREAK = re.compile(r"[,.;:!?]")
MAX_NOUN_WORDS = 7


def read_common_noun(voices: Voices, start: int, end: int) -> Speaker | None:
    """Read "the groups", "el informe", "83 organizations": a determiner or number, few words, a noun that can speak."""
    text, words = voices.text, voices.words
    for count, token in enumerate(TOKEN.finditer(text, start, end)):
        low = token[0].casefold()
        if not count and not (low in words.articles or token[0][0].isupper() or low[0].isdigit()):
            return None
        kind = noun_kind(low, words)
        if low in words.spokespersons:
            return represented(voices, start, token, end)
        is_titled = kind is SpeakerKind.OFFICE and text[token.end() + 1 : token.end() + 2].isupper()
        if count > MAX_NOUN_WORDS or (low in words.cues and kind is None) or is_titled:
            return None
        if kind and (count or token[0][0].isupper()):
            return named_group(voices, token, end) or common(voices, kind, start, role_end(voices, kind, token, end))
        if BREAK.match(text, token.end()):
            return None
    return None


def common(voices: Voices, kind: SpeakerKind, start: int, end: int) -> Speaker:
    """Make a speaker of the words of a common noun."""
    written = clean_space(voices.text[start:end])
    return Speaker(kind=kind, name=written, written=written, end=end)


def noun_kind(noun: str, words: SpeechWords) -> SpeakerKind | None:
    """Return what kind of speaker a common noun stands for."""
    if noun in words.group_nouns:
        return SpeakerKind.GROUP
    if noun in words.persons:
        return SpeakerKind.OFFICE
    if noun in words.text_nouns:
        return SpeakerKind.TEXT
    return SpeakerKind.OFFICE if words.is_role(noun) else None


def role_end(voices: Voices, kind: SpeakerKind, noun: re.Match[str], end: int) -> int:
    """Return where the role ends that goes on behind its first noun ("the general secretary")."""
    last = noun.end()
    if kind is not SpeakerKind.OFFICE:
        return last
    for token in TOKEN.finditer(voices.text, noun.end(), end):
        further = voices.words.is_role(token[0]) or token[0] in voices.words.any_body
        if not further or token[0] in voices.words.cues or voices.text[last : token.start()] != " ":
            break
        last = token.end()
    return last


def represented(voices: Voices, start: int, noun: re.Match[str], end: int) -> Speaker | None:
    """Read the body that a spokesperson without a name speaks for ("a spokesperson for X", "an X spokesperson")."""
    words = voices.words
    stop = apposition_end(voices, noun.start(), end)
    behind = read_standing(voices.text[noun.start() : stop], words, voices.bodies)
    if behind.affiliation:
        at = voices.text.find(behind.affiliation, noun.end(), end)
        return body_speaker(voices, start, at, behind.affiliation) if at >= 0 else None
    tokens = voices.text[start : noun.end()].split()
    phrase = " ".join(tokens[1:] if tokens[0].casefold() in words.articles else tokens)
    body = split_before_name(phrase, words, voices.bodies).affiliation
    if body is None:
        return common(voices, SpeakerKind.OFFICE, start, noun.end())
    return Speaker(
        kind=SpeakerKind.BODY, name=body, written=clean_space(voices.text[start : noun.end()]), end=noun.end()
    )


def with_spokesperson(voices: Voices, body: Speaker, end: int) -> Speaker:
    """Return a body with the word behind it for who speaks for it ("the Lantern League spokesperson")."""
    token = TOKEN.match(voices.text, body.end + 1, end)
    if token is None or token[0] not in voices.words.spokespersons or voices.text[body.end] != " ":
        return body
    return replace(body, written=f"{body.written} {token[0]}", end=token.end())


def named_group(voices: Voices, noun: re.Match[str], end: int) -> Speaker | None:
    """Read the name of a body behind the noun for its kind ("the network X", "la organización X")."""
    low = noun[0].casefold()
    if low not in voices.words.kinds and noun[0] not in voices.words.kinds:
        return None
    at = noun.end() + 1
    if voices.text[noun.end() : at] != " " or not voices.text[at : at + 1].isupper() or at >= end:
        return None
    body = read_body(voices.text, at, end, voices.bodies)
    if body is None or is_person_name(body, voices.words):
        return None
    return body_speaker(voices, noun.start(), at, body)
