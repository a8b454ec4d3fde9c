"""Read the words before a person's name: "X legal officer", "X's president", "Education Minister", "director of X"."""

from __future__ import annotations

import re

from undersigned.extraction.people.bodies import KnownBodies
from undersigned.extraction.people.name_shapes import BODY_RUN, clean_space
from undersigned.extraction.people.roles import ELISION, TOKEN, Standing, has_role, is_body, split_role
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["split_before_name"]

MAX_BEFORE = 6


def split_before_name(phrase: str, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read the words before a name: "X legal officer", "X's president", "President", "director of X"."""
    phrase = ELISION.sub("", clean_space(phrase).strip(" ,;:()–—-"), count=1) if ELISION.match(phrase) else phrase
    phrase = clean_space(phrase).strip(" ,;:()–—-")
    tokens = list(TOKEN.finditer(phrase))
    if not tokens or tokens[-1][0] in words.prepositions:  # "following the resignation of NAME"
        return Standing()
    phrase, tokens = behind_article(phrase, tokens, words)
    if len(tokens) == 1 and (joined := split_compound(phrase, words)):
        return joined
    split = split_role(phrase, words, bodies, sure_only=False)
    if split:
        return Standing(split[0] if not split[2] else phrase, split[1])
    start = first_role_word(tokens, words)
    known = bodies.at(phrase, tokens[0].start())
    if known and len(known) < len(phrase):
        role = re.sub(r"^[’']s?\s|^\s", "", phrase[len(known) :])
        return Standing(role if has_role(role, words) else None, known)
    if 0 < start < len(tokens):
        return split_at_role(phrase, tokens[start].start(), words, bodies)
    return Standing(phrase if has_role(phrase, words) else None, None)


def split_compound(word: str, words: SpeechWords) -> Standing | None:
    """Split a role that a hyphen joins to its body ("Küstenwacht-Sprecherin"), but for fields and ranks ("Vize-")."""
    body, hyphen, role = word.rpartition("-")
    low = body.casefold()
    if not hyphen or not words.is_role(role) or words.is_role(body):
        return None
    if not body[:1].isupper() or low in words.role_openers | words.departments | words.places | words.not_names:
        return None
    return Standing(role, body)


def split_at_role(phrase: str, at: int, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Split "BODY ROLE" where the role begins, if what stands before it is a body and not the office's field."""
    before, role = phrase[:at].strip(), phrase[at:]
    body = re.sub(r"[’']s?$", "", before)
    owns = body != before
    if not owns and is_field(body, role, words):
        return Standing(phrase, None)
    first, _, rest = role.partition(" ")
    joined = rest and first in words.conjunctions
    named = not joined and BODY_RUN.fullmatch(body) is not None
    named = named and body.split()[0].casefold() not in words.role_articles
    sure = is_body(body, words, bodies) or is_company(body, role, words)
    if named and (owns or (is_brief(body, words) and sure)):
        return Standing(role, body)
    ending = rest if joined else role
    return Standing(ending if has_role(ending, words) else phrase, None)


def is_company(body: str, role: str, words: SpeechWords) -> bool:
    """Tell whether a single capitalized word before a role is the company it is held in ("Tidewater CEO")."""
    low = body.casefold()
    no_names = (words.not_names, words.places, words.role_openers, words.departments, words.office_fields)
    of_company = not words.company_roles.isdisjoint(TOKEN.findall(role.casefold()))
    return of_company and body[:1].isupper() and all(low not in group for group in no_names)


def is_brief(body: str, words: SpeechWords) -> bool:
    """Tell whether capitalized words are no headline or dateline that runs into a title: few, and no plain words."""
    parts = body.split()
    if len(parts) > MAX_BEFORE or (len(parts) > 2 and body.isupper()):
        return False
    if words.is_role(parts[0]):
        return False
    return words.no_bodies.isdisjoint(part.casefold() for part in parts)


def is_field(before: str, role: str, words: SpeechWords) -> bool:
    """Tell whether the words before a public office are its field or chamber ("Senate Majority Leader")."""
    fields = words.office_fields | words.departments | words.role_openers
    ends = TOKEN.findall(role.casefold())
    return bool(ends) and ends[-1] in words.offices and fields.issuperset(TOKEN.findall(before.casefold()))


def behind_article(phrase: str, tokens: list[re.Match[str]], words: SpeechWords) -> tuple[str, list[re.Match[str]]]:
    """Return the role phrase alone where a sentence begins before it ("So does the mayor")."""
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index][0] in words.articles or tokens[index][0] == "al":
            before = phrase[: tokens[index].start()]
            run = BODY_RUN.match(phrase)
            if run and run.end() > tokens[index].end():
                break
            if not has_role(before, words) and not before.strip().istitle():
                phrase = phrase[tokens[index].end() :].strip()
                return phrase, list(TOKEN.finditer(phrase))
            break
    return phrase, tokens


def first_role_word(tokens: list[re.Match[str]], words: SpeechWords) -> int:
    """Return the index of the first word of the role that ends the phrase."""
    index = len(tokens)
    while index > 0 and is_role_part(tokens[index - 1][0], words):
        index -= 1
    return index


def is_role_part(word: str, words: SpeechWords) -> bool:
    """Tell whether a word belongs to a role before a name."""
    low = word.casefold()
    if words.is_role(word) or low in words.role_openers or low in words.departments:
        return True
    if not word.islower():
        return False
    return all(low not in others for others in (words.that_words, words.articles, words.cues, words.relatives))
