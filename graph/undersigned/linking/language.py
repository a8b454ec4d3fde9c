"""Guess the language of a name, for the tags of labels."""

from __future__ import annotations

from undersigned.names.words import load_words

__all__ = ["name_language"]


def name_language(name: str, language: str | None) -> str | None:
    """Return the language of a name found in a document of a language.

    A name without function words goes with its document. One with function words of other languages alone is of that
    language, or of none where several could be meant.

    Args:
        name: as written.
        language: of the document, or None.

    Example:
        >>> name_language("Red Farolera con Vecinos", "en")
        'es'
    """
    by_language = load_words().function_words_by_language
    tokens = set(name.casefold().split())
    matches = {code: len(words & tokens) for code, words in by_language.items() if words & tokens}
    if not matches or language in matches:
        return language
    best = max(matches.values())
    leading = [code for code, count in matches.items() if count == best]
    return leading[0] if len(leading) == 1 else None
