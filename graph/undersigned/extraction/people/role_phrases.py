"""Find where the role before a name begins: "X's chief executive NAME", "the director of X, NAME", "Sen. NAME"."""

from __future__ import annotations

import re

from undersigned.extraction.people.roles import ELISION, begins_role
from undersigned.extraction.speech.speaker_context import Voices
from undersigned.extraction.speech.speech_words import SpeechWords
from undersigned.text.case import UPPER

__all__ = ["title_before"]

WORD_BEFORE = re.compile(r"([\w’'-]++)(?:\.|(?P<comma>,))?\s$")
TOKEN = re.compile(r"[\w’'&-]*\w")
BLANK = re.compile(r"[\s\u00a0]{1,2}|\.[\s\u00a0]|[’'][\s\u00a0]")
"""What may stand between two words of a role phrase: white space, the period of a short form, an owner's mark."""
OWNED = re.compile(r"[’']s?$")
"""The mark of an owner ("Tidewater's CEO NAME")."""
FULL_NAME = re.compile(rf"[{UPPER}][\w’'-]*\w\s[{UPPER}][\w’'-]*[^\W{UPPER}]")
"""Two plain capitalized words, before which a single noun may be a role ("the singer NAME SURNAME")."""
LOOK_BACK = 24
REACH = 110


def title_before(voices: Voices, start: int, floor: int) -> int:
    """Return where the title or role phrase before a name begins, or the name itself.

    Args:
        voices: text and words.
        start: where the name begins.
        floor: where the phrase may begin at the earliest.
    """
    near = WORD_BEFORE.search(voices.text, max(floor, start - LOOK_BACK), start)
    if near is None:
        return start
    begin = phrase_before(voices, near, start, floor)
    if begin is not None:
        return begin
    first = TOKEN.match(voices.text, start)
    if first and near[1] in voices.words.role_openers and voices.words.is_role(first[0]):  # "ehemalige Ministerin NAME"
        return near.start(1)
    titled = near[1] in voices.words.mention_titles or near[1] + "." in voices.words.mention_titles
    return near.start(1) if titled and not near["comma"] else start


def phrase_before(voices: Voices, near: re.Match[str], start: int, floor: int) -> int | None:
    """Return where a phrase of several words begins that holds a role noun and leads up to a name, or None.

    Args:
        voices: text and words.
        near: the last word before the name.
        start: where the name begins.
        floor: where the phrase may begin at the earliest.
    """
    text, words, comma = voices.text, voices.words, near["comma"]
    tokens = list(TOKEN.finditer(text, max(floor, near.start(1) - LOOK_BACK), near.end(1)))
    if not leads_to_name(near[1], words, comma=bool(comma)) and not follows_role(words, tokens, len(tokens) - 1):
        return None
    tokens = list(TOKEN.finditer(text, max(floor, start - REACH), near.end(1)))
    first = len(tokens)
    while first and belongs(words, tokens, first - 1) and (first == len(tokens) or adjoin(text, tokens, first)):
        first -= 1
    while first < len(tokens) and (is_small(tokens[first][0], words) or opens_sentence(tokens, first, words)):
        first += 1
    roles = [index for index in range(first, len(tokens)) if words.is_role(tokens[index][0])]
    owned = not comma and first < len(tokens) and OWNED.search(near[1]) is not None
    if owned and begins_role(text[start : start + LOOK_BACK], words):
        return tokens[first].start()
    if not roles or (len(tokens) - first < 2 and (comma or FULL_NAME.match(text, start) is None)):
        return None
    if comma and (is_behind_name(text, tokens[first].start()) or not is_told(tokens, first, roles[0], words)):
        return None
    return tokens[first].start()


def leads_to_name(word: str, words: SpeechWords, *, comma: bool) -> bool:
    """Tell cheaply whether a word can end a role phrase; one with a capital is else a part of the name behind it."""
    if ELISION.sub("", word)[:1].isupper():
        return comma or OWNED.search(word) is not None
    return words.is_role(word) or word in words.departments


def belongs(words: SpeechWords, tokens: list[re.Match[str]], index: int) -> bool:
    """Tell whether a word can stand in a role phrase before a name."""
    word = tokens[index][0]
    low = word.casefold()
    if word[0].isupper():
        return (
            is_inside(tokens, index)
            or low not in words.not_names
            or low in words.departments
            or low in words.organization_words
        )
    if words.is_role(low) or low in words.role_openers or low in words.departments:
        return True
    if low in words.prepositions or low in words.role_joints or word in words.role_articles:
        return True
    return ELISION.match(word) is not None or follows_role(words, tokens, index)


def follows_role(words: SpeechWords, tokens: list[re.Match[str]], index: int) -> bool:
    """Return whether a plain word can be the adjective of the role noun before it ("deputado federal NAME")."""
    if index < 1:
        return False
    word = tokens[index][0]
    if not word.islower() or not words.is_role(tokens[index - 1][0]):
        return False
    others = (words.cues, words.auxiliaries, words.clause_words, words.that_words, words.relatives)
    return words.turned_order and not any(word in group for group in (*others, words.conjunctions, words.prepositions))


def is_inside(tokens: list[re.Match[str]], index: int) -> bool:
    """Tell whether a word goes on with a name ("Hoy" of "Fundación Hoy"), in a text that is not all in capitals."""
    if index == 0 or tokens[index - 1].end() + 1 != tokens[index].start():
        return False
    before = tokens[index - 1][0]
    return before[0].isupper() and not before.isupper()


def adjoin(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    """Tell whether a word stands right before the next one."""
    return BLANK.fullmatch(text, tokens[index - 1].end(), tokens[index].start()) is not None


def opens_sentence(tokens: list[re.Match[str]], index: int, words: SpeechWords) -> bool:
    """Tell whether a capitalized word with an article behind it opens a sentence ("Vino la directora de ...")."""
    word, following = tokens[index][0], tokens[index + 1][0] if index + 1 < len(tokens) else ""
    return word[0].isupper() and not words.is_role(word) and following in words.role_articles


def is_small(word: str, words: SpeechWords) -> bool:
    """Tell whether a word is an article or a preposition, which begins no role phrase."""
    if word[0].isupper() or words.is_role(word):
        return False
    return word in words.prepositions or word in words.role_articles or word in words.role_joints


def is_behind_name(text: str, start: int) -> bool:
    """Tell whether a comma stands before a phrase: then it tells about the name before it."""
    return text[:start].rstrip()[-1:] == ","


def is_told(tokens: list[re.Match[str]], first: int, role: int, words: SpeechWords) -> bool:
    """Tell whether a phrase with a comma behind it is of a role, which a body follows or an owner stands before."""
    return role == first or words.is_role(tokens[-1][0]) or tokens[first][0].casefold() in words.role_openers
