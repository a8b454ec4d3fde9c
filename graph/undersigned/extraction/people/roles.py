"""Take roles and bodies out of the words beside a person's name: "President of X", "X's legal officer"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from undersigned.extraction.people.bodies import KnownBodies, looks_like_body, read_body
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.speech.speech_words import SpeechWords
from undersigned.text.elision import ELISION

__all__ = [
    "ELISION",
    "SEAT",
    "TOKEN",
    "Standing",
    "begins_role",
    "body_of",
    "has_role",
    "is_body",
    "known_inside",
    "split_role",
]

TOKEN = re.compile(r"[\w’'.&-]*\w")
PAIR = re.compile(r"\s(?=([\w&]+)\s+([\w-]+))")
"""Two words, of which the first may be a conjunction."""
SEAT = re.compile(r"(?:[A-Z]|Dem|Rep|Ind|Lab|Con)\.?\s?[-–—/,]\s?[A-Z]|[DRI]$|[A-Z]{2}-\d+")
"""Party and state of a member of parliament ("D-Ohio"), which name no body."""
MAX_ROLE_WORDS = 16
MAX_BODY_WORDS = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is and where: role and body, as worded; either may be unknown."""

    role: str | None = None
    affiliation: str | None = None


def has_role(phrase: str, words: SpeechWords) -> bool:
    """Tell whether one of the first words of a phrase is a role noun."""
    return any(
        words.is_role(part) for token in TOKEN.findall(phrase)[:MAX_ROLE_WORDS] for part in (token, *token.split("-"))
    )


def begins_role(phrase: str, words: SpeechWords) -> bool:
    """Tell whether a phrase is a role: no preposition or article stands before its role noun ("met with the mayor").

    The article that a phrase begins with counts for nothing.
    """
    small = words.prepositions | words.role_articles
    for index, token in enumerate(TOKEN.findall(phrase)[:MAX_ROLE_WORDS]):
        if has_role(token, words):
            return True
        if index and token in small:
            return False
    return False


def split_role(phrase: str, words: SpeechWords, bodies: KnownBodies, *, sure_only: bool) -> tuple[str, str, str] | None:
    """Split "ROLE preposition BODY rest" at the preposition that most surely leads to a body."""
    best: tuple[int, str, str, str] | None = None
    tokens = list(TOKEN.finditer(phrase))
    for index, token in enumerate(tokens):
        elided = ELISION.match(token[0]) is not None
        if not (elided or token[0].casefold() in words.prepositions) or not has_role(phrase[: token.start()], words):
            continue
        start = after_articles(tokens, index if elided else index + 1, words)
        if start is None:
            continue
        body = without_further_role(read_body(phrase, start, len(phrase), bodies), words)
        if body is None:
            continue
        if is_field_of(body, bodies, words):
            continue
        rank = rank_body(body, token[0], bodies, words)
        if rank < 4 and holds_office(phrase[: token.start()], words):
            continue
        body, rest = without_governing(body, behind_further_role(phrase[start + len(body) :], words), words)
        if best is None or best[0] < min(rank, 2):
            best = (rank, phrase[: token.start()].strip(" ,"), body, rest)
    if best is None or best[0] < (2 if sure_only else 1):
        return None
    return best[1:]


def is_field_of(run: str, bodies: KnownBodies, words: SpeechWords) -> bool:
    """Return whether a run is a field of work with the body behind it ("Incidencia de Faro Verde")."""
    tokens = list(TOKEN.finditer(run))
    if bodies.at(run, 0) or tokens[0][0].casefold() not in words.departments:
        return False
    for index, token in enumerate(tokens[:-1]):
        start = after_articles(tokens, index + 1, words) if index and token[0] in words.prepositions else None
        if start is not None and run[start].isupper():
            tail = run[start:]
            return bodies.at(tail, 0) is not None or looks_like_body(tail, words) or " " in tail
    return False


def after_articles(tokens: list[re.Match[str]], index: int, words: SpeechWords) -> int | None:
    """Return where the first word that is no article begins."""
    while index < len(tokens) and (tokens[index][0] in words.role_articles or is_kind(tokens, index, words)):
        index += 1
    if index >= len(tokens):
        return None
    elision = ELISION.match(tokens[index][0])
    return tokens[index].start() + (elision.end() if elision else 0)


def is_kind(tokens: list[re.Match[str]], index: int, words: SpeechWords) -> bool:
    """Tell whether a word says what kind of body the name behind it is ("l'association X", "the network X")."""
    word = ELISION.sub("", tokens[index][0])
    named = index + 1 < len(tokens) and tokens[index + 1][0][0].isupper()
    return named and (word in words.group_nouns or word in words.organization_words or word in words.kinds)


def without_further_role(body: str | None, words: SpeechWords) -> str | None:
    """Return a body without the further role or person behind it ("X and Vice-Chair of Y", "X and NAME")."""
    for match in PAIR.finditer(body or ""):
        low = match[2].casefold()
        named = low in words.given_names and low not in words.ambiguous_names
        if body and match[1] in words.conjunctions and (named or words.is_role(match[2])):
            return body[: match.start()]
    return body


def behind_further_role(rest: str, words: SpeechWords) -> str:
    """Return what follows a body, or nothing where that is a further role with its own body."""
    match = PAIR.match(rest)
    return "" if match and match[1] in words.conjunctions and words.is_role(match[2]) else rest


def rank_body(body: str, preposition: str, bodies: KnownBodies, words: SpeechWords) -> int:
    """Rank how surely a capitalized run behind a preposition is the person's body: 0 (a topic) to 4 (a known body)."""
    known = bodies.at(body, 0)
    if known:
        return 4
    if is_topic(body.partition(" in ")[0], words) or begins_with_place(body, words):
        return 0
    if looks_like_body(body, words):
        return 2 + (preposition.casefold() in words.strong_prepositions)
    if preposition.casefold() in words.place_prepositions:
        return 0
    return 3 if preposition.casefold() in words.strong_prepositions else 1


def holds_office(role: str, words: SpeechWords) -> bool:
    """Tell whether a role is an office whose field follows ("Minister of Health"), and none of a body's own.

    Of roles that a conjunction joins, the last one counts ("bishop of X and president of").
    """
    words_of_role = [token.casefold() for token in TOKEN.findall(role)]
    joints = [index for index, token in enumerate(words_of_role) if token in words.conjunctions]
    last = next((index + 1 for index in reversed(joints) if has_role(" ".join(words_of_role[index + 1 :]), words)), 0)
    tokens = set(words_of_role[last:])
    return not words.cabinet.isdisjoint(tokens) and words.any_body.isdisjoint(tokens)


def begins_with_place(body: str, words: SpeechWords) -> bool:
    """Tell whether a run is a place, or a place that a further body follows ("the Americas of X")."""
    low = re.split(r"\s(?:of|de|del|at|and|y)\s", body.casefold(), maxsplit=1)[0]
    return low.rstrip(".") in words.places


def is_topic(body: str, words: SpeechWords) -> bool:
    """Tell whether a capitalized run is a field of work ("Legal Advocacy") and no body."""
    return all(is_field_word(part, words) for part in TOKEN.findall(body))


def is_field_word(part: str, words: SpeechWords) -> bool:
    """Return whether a word can stand in the name of a field of work: no acronym does."""
    low = part.casefold()
    return low in words.departments or low in words.prepositions or (len(part) <= len("and") and not part.isupper())


def without_governing(body: str, rest: str, words: SpeechWords) -> tuple[str, str]:
    """Move "Board of Directors" and the like from the end of a body to what follows it."""
    following = clean_space(rest)
    for part in words.governing:
        if body.endswith(f" {part}"):
            return body.removesuffix(part).strip(), part
        if following.startswith(part):
            return body, part
    return body, ""


def known_inside(phrase: str, bodies: KnownBodies) -> str | None:
    """Return a known body that a phrase names anywhere ("the X campaign director")."""
    return next(
        (
            found
            for token in TOKEN.finditer(phrase)
            if token[0][0].isupper() and (found := bodies.at(phrase, token.start()))
        ),
        None,
    )


def body_of(phrase: str, words: SpeechWords, bodies: KnownBodies) -> str | None:
    """Return the body of a phrase that holds no role: "of X", "X", "who works for X"."""
    tokens = list(TOKEN.finditer(phrase))[:MAX_BODY_WORDS]
    for index, token in enumerate(tokens):
        elided = ELISION.match(token[0])
        start = token.start() + (elided.end() if elided else 0)
        low = phrase[start : token.end()].casefold()
        if low in words.prepositions or token[0] in words.role_articles:
            continue
        if not (phrase[start].isupper() or bodies.at(phrase, start)):
            if low in words.organization_words or low in words.group_nouns:
                continue
            return known_inside(phrase.partition(",")[0], bodies)
        body = without_further_role(read_body(phrase, start, len(phrase), bodies), words)
        if body and (SEAT.match(body) or is_reach(body, words)):
            return None
        if body and body.split()[0].casefold() in words.given_names and not looks_like_body(body, words):
            return None
        employed = index > 0 and tokens[index - 1][0] in words.employer_prepositions
        sure = (
            index == 0 or is_body(body or "", words, bodies) or (employed and not begins_with_place(body or "", words))
        )
        return body if body and sure else None
    return None


def is_reach(body: str, words: SpeechWords) -> bool:
    """Tell whether a run is a word like "Mobile", alone or with a number behind it."""
    bare = body.casefold().replace(".", "")
    numbered = bare.split()[0] in words.no_bodies and any(char.isdigit() for char in bare)
    return bare in words.no_bodies or numbered


def is_body(name: str, words: SpeechWords, bodies: KnownBodies) -> bool:
    """Tell whether a capitalized run is a body and no place: known, of two words, or shaped like one."""
    return bodies.at(name, 0) is not None or (
        name.casefold() not in words.places and (" " in name or looks_like_body(name, words))
    )
