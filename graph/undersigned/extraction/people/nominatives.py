"""Give names of bodies in other cases the form they are listed under ("des Hafenbundes": "Hafenbund")."""

from __future__ import annotations

from undersigned.extraction.speech.speech_words import BodyHead, SpeechWords

__all__ = ["nominative"]


def nominative(name: str, words: SpeechWords) -> str:
    """Return the nominative of a name whose first noun ends in one of the heads that the language lists.

    Args:
        name: as it stands behind a role, without its article.
        words: of the language; one without cases lists no heads.

    Example:
        >>> from undersigned.extraction.speech.speech_words import load_speech_words
        >>> nominative("Deutschen Hafenbundes für Lune", load_speech_words("de"))
        'Deutscher Hafenbund für Lune'
    """
    parts = name.split(" ")
    for index, part in enumerate(parts):
        if index and not parts[index - 1].endswith(words.declined_ending):
            return name
        for head in words.body_heads:
            base = base_of(part, head)
            if base:
                adjectives = [one.removesuffix(words.declined_ending) + head.adjective for one in parts[:index]]
                return " ".join([*adjectives, base, *parts[index + 1 :]])
    return name


def base_of(part: str, head: BodyHead) -> str | None:
    """Return a noun without the ending of its case, if it ends in one of the words of a head."""
    for ending in head.endings:
        base = part.removesuffix(ending)
        if base.casefold().endswith(head.words) and (ending == "" or base != part):
            return base
    return None
