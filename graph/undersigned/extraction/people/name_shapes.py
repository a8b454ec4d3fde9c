"""Shapes of names: runs of capitalized words, with the small words that names hold."""

from __future__ import annotations

import re

from undersigned.extraction.speech.speech_words import PersonWords
from undersigned.languages.lexicon import LANGUAGES, load_lexicon
from undersigned.text.case import UPPER

__all__ = [
    "BODY_RUN",
    "PARTICLE",
    "PERSON_RUN",
    "SPACE",
    "TITLE_PERIOD",
    "WORD",
    "clean_space",
    "find_nominative",
    "within_line",
]

SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,3}(?=\S))"
"""White space inside a name; one line break may stand in wrapped text."""
WORD = rf"[{UPPER}](?:[\w]|[’'‑-](?!s\b)(?=\w)|\.(?=\w)|(?<=\b[{UPPER}])\.)*"
"""A capitalized word; a possessive ending is not part of it, the period of an initial is."""
PARTICLE = (
    r"(?:de la|de los|de las|del|de|da|dos|do|di|du|des|van der|van den|van de|van|von der|von und zu|von|vom|zu"
    r"|bin|ibn|ben|abd|al|el|ter|ten|av|af|i|la|le)"
)
SECOND = "|".join(sorted(one for pack in LANGUAGES for one in load_lexicon(PersonWords, pack).joined_surnames))
JOINED = rf"(?:{SPACE}(?:e|y){SPACE}(?:{SECOND})(?![\w-]|{SPACE}(?:{PARTICLE}{SPACE})?[{UPPER}]))?"
"""The second surname that a conjunction joins to the first ("Lima e Silva"); elsewhere it joins two persons."""
PERSON_RUN = re.compile(
    rf"(?<![\w@/.])(?:(?:d’|d'|von{SPACE}|van{SPACE}|de{SPACE})?{WORD})(?:{SPACE}(?:{PARTICLE}{SPACE})?(?:[“\"‘(]{WORD}[”\"’)]{SPACE})?{WORD}){{0,9}}"
    rf"{JOINED}"
)
"""One to ten capitalized words, with particles and a nickname in marks between them."""
CONNECTOR = (
    r"(?:(?:of|for|and|the|a|to|on|in|against|without|with|de|del|la|las|los|el|y|e|para|por|contra|con|sin|en|von"
    r"|für|der|die|das|und|des|du|et|pour|les|à|da|do|dos|das|i|d’|d'|l’|l')(?:\s|(?<=[’'])))"
)
BODY_RUN = re.compile(
    rf"[\"“«]?(?:{WORD}|\d+{SPACE}{WORD})(?:,?(?:{SPACE}|{SPACE}?[&+/–-]{SPACE}?|[’']s{SPACE})(?:{CONNECTOR}){{0,3}}[\"“«]?(?:{WORD}|\d{{4}}\b)[”\"»]?){{0,14}}"
)
"""A capitalized run that may go on over small words ("Fight for the Future")."""

TITLE_PERIOD = re.compile(
    r"\b(?:Mrs?|Ms|Mx|Dra?|Profa?|Sens?|Reps?|Gov|Gen|Lt|Col|Capt|Sgt|Revd?|Hon|St|Sra?|Srta|Lic|Licda|Ing|Arq|Mtr[oa]"
    r"|Abg|Pbro|Mons|Msgr|Mgr|Fr|Hn[oa]|Engr?|Adv|Atty|Dipl|Mag|[A-Z])$"
)
"""A title or an initial whose period ends no sentence."""

WRAPPED = 44
"""Lines that a writer or a program wrapped are longer than this; shorter ones end where they end."""


def within_line(text: str, run: re.Match[str]) -> str:
    """Return a run up to the end of its line, where that line is too short to be one of wrapped text."""
    line_end = run[0].find("\n")
    if line_end < 0:
        return run[0]
    begin = text.rfind("\n", max(0, run.start() - WRAPPED), run.start()) + 1
    begin = begin or max(0, run.start() - WRAPPED)
    return run[0] if run.start() + line_end - begin >= WRAPPED else run[0][:line_end].rstrip()


def find_nominative(name: str, text: str, endings: tuple[str, ...]) -> re.Match[str] | None:
    """Find the place where a text has a name without the genitive ending of its first word, or None.

    Args:
        name: as it stands behind a role ("Bundesverbands Offene Ufer").
        text: the text that may name it otherwise, too.
        endings: of genitives, the longest first; empty in most languages.
    """
    first, blank, rest = name.partition(" ")
    for ending in endings:
        base = first.removesuffix(ending)
        if base != first and (found := re.search(rf"(?<!\w){re.escape(base + blank + rest)}(?!\w)", text)):
            return found
    return None


def clean_space(text: str) -> str:
    """Return the text with every run of white space as one blank."""
    return " ".join(text.split())
