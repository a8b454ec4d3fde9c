"""Comparison keys of names.

A key folds what writers vary without meaning another body: case, diacritics, punctuation, articles, conjunctions,
legal form, British or American spelling, and spaces ("SumOfTides" and "Sum of Tides"). It keeps every other word,
above all geography: "X Northland" and "X" have different keys.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from undersigned.names.acronyms import is_acronym
from undersigned.names.words import load_words
from undersigned.text.folding import fold, fold_tokens
from undersigned.text.slugs import short_hash

__all__ = ["ParsedName", "content_tokens", "name_key", "name_tokens", "parse_name", "without_legal_form"]

TRAILING_PARENTHESIS = re.compile(r"^(?P<core>.*\S)\s*\((?P<inner>[^()]{2,14})\)\s*$", re.DOTALL)
LONGEST_FORM = 3
"""Words of a legal form."""
EDGES = ' \t\n,;:·•*-–—"“”«»„'


@lru_cache(maxsize=200_000)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the words that a name's key is made of: no articles, no legal form, one sign for "and"."""
    words = load_words()
    tokens = [
        "&" if token in words.conjunctions else _spell(token) for token in fold_tokens(name.replace("&", " and "))
    ]
    tokens = list(without_legal_form(tokens))
    bare = [token for token in tokens if token not in words.articles]
    if len(bare) > 1 or (bare and (tokens[0] == "the" or name.lstrip()[:1].islower())):
        return tuple(bare)
    # With one word left a capital article belongs to the name ("La Estrella").
    return tuple(tokens)


def without_legal_form(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return folded words without legal forms at their end; "e. V." and "A. C." fold to single letters.

    Example:
        >>> without_legal_form(("hafenbund", "e", "v"))
        ('hafenbund',)
    """
    forms = load_words().legal_forms
    kept = tuple(tokens)
    while len(kept) > 1:
        fitting = (count for count in range(1, LONGEST_FORM + 1) if " ".join(kept[-count:]) in forms)
        # Letters behind one word alone may be its name ("Vitamin A C").
        length = next((count for count in fitting if len(kept) > count and (count == 1 or len(kept) > count + 1)), 0)
        if not length:
            break
        kept = kept[:-length]
    return kept


def _spell(token: str) -> str:
    plain = load_words().spellings.get(token, token)
    return plain.replace("isation", "ization")


def name_key(name: str) -> str:
    """Return the key under which two names are the same without further evidence; never empty.

    Example:
        >>> name_key("The Lantern League, Inc.") == name_key("lantern  LEAGUE")
        True
    """
    return parse_name(name).key


@lru_cache(maxsize=200_000)
def content_tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name that carry meaning: its key's words without prepositions and conjunctions."""
    dropped = load_words().function_words
    return tuple(token for token in parse_name(name).tokens if token != "&" and token not in dropped)  # noqa: S105 - a sign, no secret


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedName:
    """A name taken apart.

    Args:
        core: the name without an acronym in parentheses at its end and without stray signs at its edges.
        acronym: the acronym as written in the parentheses, or None.
        tokens: words of the key.
        key: comparison key, the words run together.
        acronym_like: the core is itself an acronym.
    """

    core: str
    acronym: str | None
    tokens: tuple[str, ...]
    key: str
    acronym_like: bool


@lru_cache(maxsize=200_000)
def parse_name(name: str) -> ParsedName:
    """Take a name apart; any text gives a name with a key.

    Example:
        >>> parse_name("Lantern League for Harbors (LLH)").acronym
        'LLH'
    """
    core, acronym = _split_acronym(" ".join(name.split()).strip(EDGES))
    tokens = name_tokens(core)
    key = "".join(tokens) or f"sign {short_hash(name)}"
    return ParsedName(core=core, acronym=acronym, tokens=tokens, key=key, acronym_like=is_acronym(core))


def _split_acronym(name: str) -> tuple[str, str | None]:
    match = TRAILING_PARENTHESIS.match(name)
    if match is None or not is_acronym(match["inner"]):
        return name, None
    # "(USA)" after a name without a word in U is a place, not an acronym.
    letters = {token[0] for token in name_tokens(match["core"])}
    first = fold(match["inner"])[:1]
    return (match["core"], match["inner"]) if first in letters else (name, None)
