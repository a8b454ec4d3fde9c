"""Comparison keys of names, and slugs for IRIs.

A key folds what writers vary without meaning another body: case, diacritics, punctuation, articles, conjunctions,
legal form, British or American spelling, and spaces ("SumOfTides" and "Sum of Tides"). It keeps every other word,
above all geography: "X Northland" and "X" have different keys.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from undersigned.linking.words import load_words

__all__ = [
    "ParsedName",
    "content_tokens",
    "fold",
    "fold_tokens",
    "initials",
    "is_acronym",
    "name_key",
    "parse_name",
    "short_hash",
    "slugify",
]

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "ħ": "h", "ŧ": "t"}
)
APOSTROPHES = "'’‘ʼʻ`´"
DOTTED = re.compile(r"\b(?:\w\.){2,}\w?(?!\w)")
NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
TRAILING_PARENTHESIS = re.compile(r"^(?P<core>.*\S)\s*\((?P<inner>[^()]{2,14})\)\s*$", re.DOTALL)
EDGES = ' \t\n,;:·•*-–—"“”«»„'


def short_hash(text: str, length: int = 5) -> str:
    """Return the first hexadecimal digits of the SHA-256 of a text.

    Example:
        >>> short_hash("lantern league")
        'a5eb5'
    """
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Fold case, diacritics, apostrophes and punctuation away; words are parted by one space.

    Letters of scripts without case stay, with their vowel signs. Invisible format characters go.

    Example:
        >>> fold("U.S. Fisher’s  Ligá (Île)")
        'us fishers liga ile'
    """
    bare = "".join(character for character in text if character not in APOSTROPHES)
    bare = DOTTED.sub(lambda match: match.group().replace(".", ""), bare)
    if bare.isascii():
        return " ".join(NOT_ALPHANUMERIC.split(bare.lower())).strip()
    # Compatibility forms ("ﬁ", "℠") may hold capitals, and folding may give new accents: both twice.
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", bare).casefold())
    bare = "".join(_fold_character(character) for character in bare.casefold()).translate(LETTERS)
    bare = unicodedata.normalize("NFC", bare)
    return " ".join("".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in bare).split())


def _fold_character(character: str) -> str:
    # Only the accents of European scripts go: the vowel signs of others are letters.
    if "\u0300" <= character <= "\u036f" or unicodedata.category(character) in {"Cf", "Cs"}:
        return ""
    return character


def fold_tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, in order."""
    return tuple(fold(text).split())


@lru_cache(maxsize=200_000)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the words that a name's key is made of: no articles, no legal form, one sign for "and"."""
    words = load_words()
    tokens = [
        "&" if token in words.conjunctions else _spell(token) for token in fold_tokens(name.replace("&", " and "))
    ]
    while len(tokens) > 1 and tokens[-1] in words.legal_forms:
        tokens.pop()
    bare = [token for token in tokens if token not in words.articles]
    if len(bare) > 1 or (bare and (tokens[0] == "the" or name.lstrip()[:1].islower())):
        return tuple(bare)
    # With one word left a capital article belongs to the name ("La Estrella").
    return tuple(tokens)


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


def is_acronym(name: str) -> bool:
    """Tell whether a name is one word of mostly capital letters, 2 to 10 of them ("LLH", "WEHar", "AFH-CIH")."""
    bare = name.strip()
    bare = bare[4:].strip() if bare[:4].lower() == "the " else bare
    letters = [character for character in bare if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return " " not in bare and 2 <= len(letters) <= 10 and capitals >= 2 and capitals >= 0.6 * len(letters)


def initials(tokens: tuple[str, ...]) -> str:
    """Return the first letters of the words, function words left out, no other word ever skipped."""
    dropped = load_words().function_words
    return "".join(token[0] for token in tokens if token != "&" and token not in dropped)  # noqa: S105 - a sign, no secret


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


def slugify(text: str, *, limit: int = 80) -> str:
    """Return the slug of a text: ASCII letters and digits in lower case, hyphens between words.

    A text without letters, or with letters that do not fold to ASCII, gives `x-` and 8 hexadecimal digits; one that
    is too long is cut at a word and gets 5 digits of its hash.

    Args:
        text: any text.
        limit: greatest length of the slug, at least 16.

    Example:
        >>> slugify("Sailors’ Rest Association")
        'sailors-rest-association'
    """
    folded = fold(text)
    if not folded or not folded.isascii():
        return f"x-{short_hash(folded or text, 8)}"
    slug = folded.replace(" ", "-")
    if len(slug) <= limit:
        return slug
    cut = slug[: limit - 6]
    head = cut.rsplit("-", 1)[0] if "-" in cut else cut
    return f"{head}-{short_hash(folded)}"
