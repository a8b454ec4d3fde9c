"""Read what stands beside a name: "(BODY)", " of BODY", ", ROLE of BODY", " - ROLE"."""

from __future__ import annotations

import re

from undersigned.extraction.people.appositions import read_standing
from undersigned.extraction.people.roles import SEAT, Standing
from undersigned.extraction.speech.speaker_context import Voices
from undersigned.extraction.speech.speech_words import SpeechWords
from undersigned.text.case import UPPER

__all__ = ["apposition_end", "read_beside"]

TOKEN = re.compile(r"[\w’'‑-]*\w")
APPOSITION_END = re.compile(
    rf",?\s+(?:who|whose|which|that|when|while|during|after|before|as|quien|que|cuya|cuyo|durante|tras|quienes|where|dass)\s|[.!?](?=\s|$)(?<!\b[{UPPER}]\.)|\n|[“”\"«»:;]"
)
PARENTHESIS = re.compile(r"\s*\(([^()\n]{2,120})\)")
AGE = re.compile(r",\s*\d{1,3}(?=,\s)")
SEPARATOR = re.compile(r"\s*(?:,|[-–—―|])\s*")
OPENING = re.compile(r"[.!?:]\s|\n|[“”\"«»„]")
OPENING_REACH = 80
FEW_BLANKS = 3
"""A name with so many blanks before its end may stand at the beginning of a sentence."""


def read_beside(voices: Voices, start: int, end: int) -> tuple[Standing, int]:
    """Read what follows a name: "(X)", " of X", ", ROLE of X", " - ROLE".

    Returns:
        Role and body, and where they end.
    """
    text = voices.text
    parenthesis = PARENTHESIS.match(text, start, end)
    if parenthesis:
        seat = SEAT.match(parenthesis[1])
        standing = Standing() if seat else read_standing(parenthesis[1], voices.words, voices.bodies)
        after, stop = read_beside(voices, parenthesis.end(), end)
        return Standing(standing.role or after.role, standing.affiliation or after.affiliation), stop
    age = AGE.match(text, start, end)
    start = age.end() if age else start
    token = TOKEN.match(text, min(start + 1, end), end)
    direct = token and text[start : token.start()].isspace() and token[0] in voices.words.prepositions
    separator = SEPARATOR.match(text, start, end)
    if direct and token and tells_when(voices, token.end(), end):
        return Standing(), start
    if not direct and not separator:
        return Standing(), start
    begin = token.start() if direct and token else separator.end() if separator else start
    stop = apposition_end(voices, begin, end)
    standing = read_standing(text[begin:stop], voices.words, voices.bodies)
    if not direct and standing.role is None and acts_itself(voices, start, stop, end):
        return Standing(), start
    if direct and standing.role and standing.role.split()[0] in voices.words.prepositions:
        return Standing(), start
    return standing, start if standing == Standing() else stop


def acts_itself(voices: Voices, start: int, stop: int, end: int) -> bool:
    """Tell whether the body behind a comma speaks itself ("drop the charge against NAME, the Lantern League said").

    A name at the beginning of a sentence is the one who speaks ("NAME, Lantern League said").
    """
    word = TOKEN.match(voices.text, stop + 1, end) if voices.text[stop : stop + 1] == " " else None
    if word is None or word[0] not in voices.words.cues:
        return False
    before = OPENING.split(voices.text[max(0, start - OPENING_REACH) : start])[-1]
    return before.count(" ") > FEW_BLANKS


def tells_when(voices: Voices, start: int, end: int) -> bool:
    """Tell whether a day or another word that begins no name stands behind a preposition ("on Thursday")."""
    word = TOKEN.match(voices.text, start + 1, end)
    if word is None or not word[0][0].isupper():
        return False
    following = TOKEN.match(voices.text, word.end() + 1, end)
    named = following is not None and following[0][0].isupper()  # "of The Lantern League"
    return not named and word[0].casefold() in voices.words.not_names


def apposition_end(voices: Voices, begin: int, end: int) -> int:
    """Return where the words beside a name end: at a verb, a clause, a mark, or a comma that no body follows."""
    text, words = voices.text, voices.words
    match = APPOSITION_END.search(text, begin, end)
    stop = match.start() if match else end
    commas = 0
    for token in TOKEN.finditer(text, begin, stop):
        low = token[0].casefold()
        if token[0] == low and low in words.cues and not words.is_role(low):
            return len(text[: token.start()].rstrip(" ,"))
        if token.start() > begin and token[0] in words.clause_words and not commas and text[begin].isupper():
            return len(text[: token.start()].rstrip(" ,"))
        gap = text[token.end() : token.end() + 2]
        if gap.startswith(","):
            commas += 1
            following = TOKEN.match(text, token.end() + 2, stop)
            if commas > 1 or not following or not following[0][0].isupper():
                return token.end() if not following or not is_titled(following[0], words) else stop
    return stop


def is_titled(word: str, words: SpeechWords) -> bool:
    """Tell whether a word begins a further role behind a comma."""
    return words.is_role(word) or word.casefold() in words.role_openers
