"""Take roles and bodies out of the words beside a person's name: "President of X", "X's legal officer"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from undersigned.extraction.bodies import KnownBodies, looks_like_body, read_body
from undersigned.extraction.name_shapes import BODY_RUN, UPPER, clean_space
from undersigned.extraction.speech_words import SpeechWords

__all__ = ["Standing", "read_standing", "split_before_name"]

TOKEN = re.compile(r"[\w’'.&-]*\w")
COMMA = re.compile(r"\s*[,;–—]\s+|\s+[-–—]\s+")
MAX_ROLE_WORDS = 16
MAX_BODY_WORDS = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is and where: role and body, as worded; either may be unknown."""

    role: str | None = None
    affiliation: str | None = None


def read_standing(phrase: str, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read the words behind a name: "President of the Board of X", "Legal Officer, X", "of X", "X".

    Args:
        phrase: apposition without the comma before it, and without what follows the apposition.
        words: words of the language.
        bodies: names that the document makes known.
    """
    phrase = without_determiner(clean_space(phrase).strip(" ,;:.()–—-"), words)
    if not phrase:
        return Standing()
    parts = [part for part in COMMA.split(phrase) if part]
    if has_role(parts[0], words):
        return read_role(parts, words, bodies)
    return Standing(None, body_of(phrase, words, bodies))


def without_determiner(phrase: str, words: SpeechWords) -> str:
    """Return a phrase without the article it begins with ("a lead organizer")."""
    first, _, rest = phrase.partition(" ")
    return rest if first in words.articles and has_role(rest, words) else phrase


def has_role(phrase: str, words: SpeechWords) -> bool:
    """Tell whether one of the first words of a phrase is a role noun."""
    return any(
        words.is_role(part) for token in TOKEN.findall(phrase)[:MAX_ROLE_WORDS] for part in (token, *token.split("-"))
    )


def read_role(parts: list[str], words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read a role with the body inside it or behind its comma."""
    phrase = parts[0]
    behind = body_of(parts[1], words, bodies) if len(parts) > 1 and not has_role(parts[1], words) else None
    split = split_role(phrase, words, bodies, sure_only=behind is not None)
    if split is None and behind is None and phrase[:1].isupper():
        turned = split_before_name(phrase, words, bodies)
        if turned.affiliation:
            return turned
    if split is None:
        inside = known_inside(phrase, bodies)
        return Standing(phrase, behind or inside)
    role, body, rest = split
    if rest.strip():
        return Standing(phrase, body)
    return Standing(role, body)


def split_role(phrase: str, words: SpeechWords, bodies: KnownBodies, *, sure_only: bool) -> tuple[str, str, str] | None:
    """Split "ROLE preposition BODY rest" at the preposition that most surely leads to a body."""
    best: tuple[int, str, str, str] | None = None
    tokens = list(TOKEN.finditer(phrase))
    for index, token in enumerate(tokens):
        if token[0].casefold() not in words.prepositions or not has_role(phrase[: token.start()], words):
            continue
        start = after_articles(tokens, index + 1, words)
        if start is None:
            continue
        body = read_body(phrase, start, len(phrase), bodies)
        if body is None:
            continue
        rank = rank_body(body, token[0], bodies, words)
        if rank < 4 and holds_office(phrase[: token.start()], words):
            continue
        body, rest = without_governing(body, phrase[start + len(body) :], words)
        if best is None or best[0] < min(rank, 2):
            best = (rank, phrase[: token.start()].strip(" ,"), body, rest)
    if best is None or best[0] < (2 if sure_only else 1):
        return None
    return best[1:]


def after_articles(tokens: list[re.Match[str]], index: int, words: SpeechWords) -> int | None:
    """Return where the first word that is no article begins."""
    while index < len(tokens) and tokens[index][0] in words.role_articles:
        index += 1
    return tokens[index].start() if index < len(tokens) else None


def rank_body(body: str, preposition: str, bodies: KnownBodies, words: SpeechWords) -> int:
    """Rank how surely a capitalized run behind a preposition is the person's body: 0 (a topic) to 4 (a known body)."""
    known = bodies.at(body, 0)
    if known:
        return 4
    if is_topic(body, words) or begins_with_place(body, words):
        return 0
    if preposition.casefold() in words.strong_prepositions:
        return 3
    return 2 if looks_like_body(body, words) else 1


def holds_office(role: str, words: SpeechWords) -> bool:
    """Tell whether a role is an office whose field follows ("Minister of Health")."""
    tokens = [token.casefold() for token in TOKEN.findall(role)]
    return any(token in words.cabinet for token in tokens)


def begins_with_place(body: str, words: SpeechWords) -> bool:
    """Tell whether a run is a place, or a place that a further body follows ("the Americas of X")."""
    low = re.split(r"\s(?:of|de|del|at|and|y)\s", body.casefold(), maxsplit=1)[0]
    return low.rstrip(".") in words.places


def is_topic(body: str, words: SpeechWords) -> bool:
    """Tell whether a capitalized run is a field of work ("Legal Advocacy") and no body."""
    return all(
        part.casefold() in words.departments or part.casefold() in words.prepositions or len(part) <= len("and")
        for part in TOKEN.findall(body)
    )


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
        low = token[0].casefold()
        if low in words.prepositions or token[0] in words.role_articles:
            continue
        if not (token[0][0] in UPPER or bodies.at(phrase, token.start())):
            if low in words.organization_words or low in words.groups:
                continue
            return known_inside(phrase.partition(",")[0], bodies)
        body = read_body(phrase, token.start(), len(phrase), bodies)
        if body and body.split()[0].casefold() in words.given_names and not looks_like_body(body, words):
            return None
        return body if body and (index == 0 or is_body(body, words, bodies)) else None
    return None


def is_body(name: str, words: SpeechWords, bodies: KnownBodies) -> bool:
    """Tell whether a capitalized run is a body and no place: known, of two words, or shaped like one."""
    return bodies.at(name, 0) is not None or (
        name.casefold() not in words.places and (" " in name or looks_like_body(name, words))
    )


def split_before_name(phrase: str, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read the words before a name: "X legal officer", "X's president", "President", "director of X"."""
    phrase = clean_space(phrase).strip(" ,;:()–—-")
    tokens = list(TOKEN.finditer(phrase))
    if not tokens:
        return Standing()
    phrase, tokens = behind_article(phrase, tokens, words)
    split = split_role(phrase, words, bodies, sure_only=False)
    if split:
        return Standing(split[0] if not split[2] else phrase, split[1])
    start = first_role_word(tokens, words)
    known = bodies.at(phrase, tokens[0].start())
    if known and len(known) < len(phrase):
        return Standing(phrase[len(known) :].lstrip("’'s ") or None, known)
    if 0 < start < len(tokens):
        before = phrase[: tokens[start].start()].strip()
        body = re.sub(r"[’']s?$", "", before)
        named = BODY_RUN.fullmatch(body) and (body != before or is_body(body, words, bodies))
        if named and body.split()[0].casefold() not in words.role_articles:
            return Standing(phrase[tokens[start].start() :], body)
        ending = phrase[tokens[start].start() :]
        return Standing(ending if has_role(ending, words) else phrase, None)
    return Standing(phrase if has_role(phrase, words) else None, None)


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
    return word.islower() and low not in words.that_words | words.articles | words.cues | words.relatives
