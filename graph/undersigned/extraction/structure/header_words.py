"""Words of the head of a release, and the patterns made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.languages.lexicon import LANGUAGES, Lexicon, load_lexicon
from undersigned.model.facts import Genre
from undersigned.text.alternatives import either
from undersigned.text.case import UPPER

__all__ = ["HeaderPatterns", "HeaderWords", "load_header_patterns"]


class HeaderWords(Lexicon):
    """Words of the head of a release; patterns are regular expressions.

    Args:
        no_title: headings that are no title ("press release").
        subjects: labels of the line that tells what a letter or mail is about ("Re").
        genres: genre to its patterns in small letters, in the order in which they are tried.
        bodies: nouns that claims of a number count ("organizations").
        count_adjectives: what may stand between the number and such a noun ("human rights").
        numbers: number words to their values.
        number_joints: what may stand between two of them ("forty-two", "cuarenta y dos").
        no_place: capitalized words that stand before a date but are no place ("Date", weekdays).
        place_particles: words in small letters inside names of places ("Rio de la Lanterna").
        date_articles: words between a place and a date ("den").
    """

    concern: ClassVar[str] = "header"
    no_title: tuple[str, ...]
    subjects: tuple[str, ...]
    genres: dict[str, tuple[str, ...]]
    bodies: tuple[str, ...]
    count_adjectives: tuple[str, ...]
    numbers: dict[str, int]
    number_joints: tuple[str, ...]
    no_place: frozenset[str]
    place_particles: frozenset[str]
    date_articles: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderPatterns:
    """Compiled words of the head; places keep their names in texts of any language, so their words are joined."""

    no_title: re.Pattern[str]
    subject: re.Pattern[str]
    genres: tuple[tuple[Genre, re.Pattern[str]], ...]
    count: re.Pattern[str]
    number: re.Pattern[str]
    numbers: dict[str, int]
    no_place: frozenset[str]
    place_before_date: re.Pattern[str]
    place_after_date: re.Pattern[str]
    place_alone: re.Pattern[str]


def join_words(field: str) -> str:
    """Join words over all packs to one group."""
    packs: list[HeaderWords] = [load_lexicon(HeaderWords, language) for language in LANGUAGES]
    return either({word for pack in packs for word in getattr(pack, field)})


def place_pattern() -> str:
    """Return the pattern of one or more names of places with the group `place`."""
    word = rf"[{UPPER}][\w.'’-]"
    particles = join_words("place_particles")
    return rf"(?P<place>{word}{{1,30}}(?:(?:,? |/| / )(?:(?:{particles}) ){{0,2}}{word}{{0,30}}){{0,5}})"


@lru_cache(maxsize=8)
def load_header_patterns(language: str | None) -> HeaderPatterns:
    """Load and compile the words of the head for a language."""
    words: HeaderWords = load_lexicon(HeaderWords, language)
    number, joints = either(words.numbers), "|".join(words.number_joints)
    bodies = "|".join(words.bodies)
    adjectives = "|".join(words.count_adjectives)
    place = place_pattern()
    return HeaderPatterns(
        no_title=re.compile(rf"(?:{'|'.join(words.no_title)})$"),
        subject=re.compile(
            rf"^[ \t*_>]{{0,8}}(?i:{'|'.join(words.subjects)})[ \t]?:[ \t*_]*(?P<subject>\S[^\n]{{8,300}}?)[ \t*_]*$",
            re.MULTILINE,
        ),
        genres=tuple((Genre(name), re.compile("|".join(patterns))) for name, patterns in words.genres.items()),
        count=re.compile(
            rf"(?<![\w.,$€-])(\d{{1,3}}(?:[,.]\d{{3}})?|{number}(?:(?:{joints}){number}){{0,4}})"
            r"(?:\+?\s+|(?<=[dD])['’])"
            rf"(?:(?:{adjectives})[\s,/&-]+(?:and |y |e |& )?){{0,8}}(?:{bodies})(?!\w)",
            re.IGNORECASE,
        ),
        number=re.compile(number, re.IGNORECASE),
        numbers=words.numbers,
        no_place=words.no_place,
        place_before_date=re.compile(
            rf"(?:[^\n]{{0,60}}?\s[–—|-]\s)?\W{{0,4}}{place}(?:\s\([^)\n]{{1,30}}\))?\s*[,.;:(–—-]{{1,2}}\s*\(?(?:\w+,?\s)?"
            rf"(?:(?:{join_words('date_articles')}) )?\Z"
        ),
        place_after_date=re.compile(rf"\s*[,|(–—-]{{1,2}}\s*{place}\s*\)?\s*(?:[–—:.]|--|-|\n|\Z)"),
        place_alone=re.compile(rf"\W{{0,4}}{place}\)?\s*(?:\([^)\n]{{1,30}}\)\s*)?(?:—|––|–|--)\s*\S"),
    )
