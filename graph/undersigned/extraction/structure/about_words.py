"""Words of self-descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.text.case import UPPER

__all__ = ["AboutPatterns", "AboutWords", "load_about_patterns"]

APART = r"(?:\s+|(?<=['’]))"
"""What parts a word from the next one: white space, or nothing behind an elision ("l’Union")."""
CAPITAL_RUN = rf"(?P<name>[“\"«]?[{UPPER}0-9][^.;:!?\n]{{1,110}}?)"


class AboutWords(Lexicon):
    """Words of self-descriptions; patterns are regular expressions.

    Args:
        prefixes: words before the name in a heading ("about the").
        articles: words before the name in a sentence ("The").
        definitions: what stands between name and description in a sentence ("is a").
        nouns: nouns that such a definition holds ("organization").
        activities: what bodies do, enough where the section is known ("works for").
        broken: places where the object or subject of a sentence is missing ("visit is").
        subjectless: beginnings of a description below a heading that is a name ("Is a").
    """

    concern: ClassVar[str] = "abouts"
    prefixes: tuple[str, ...]
    articles: tuple[str, ...]
    definitions: tuple[str, ...]
    nouns: tuple[str, ...]
    activities: tuple[str, ...]
    broken: tuple[str, ...]
    subjectless: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPatterns:
    """Compiled words of one language."""

    prefix: re.Pattern[str]
    definition: re.Pattern[str]
    activity: re.Pattern[str]
    broken: re.Pattern[str]
    subjectless: re.Pattern[str]


@lru_cache(maxsize=8)
def load_about_patterns(language: str | None) -> AboutPatterns:
    """Load and compile the words for a language."""
    words: AboutWords = load_lexicon(AboutWords, language)
    definition, noun = "|".join(words.definitions), "|".join(words.nouns)
    return AboutPatterns(
        prefix=re.compile(rf"[\s*_#]{{0,6}}(?:{'|'.join(words.prefixes)}){APART}", re.IGNORECASE),
        definition=re.compile(
            rf"(?:(?:{'|'.join(words.articles)}){APART})?{CAPITAL_RUN}\s(?:{definition})\s[^.!?]{{0,140}}?(?<!\w)(?:{noun})(?!\w)"
        ),
        activity=re.compile(
            rf"(?:(?:{'|'.join(words.articles)}){APART})?{CAPITAL_RUN}\s(?:{'|'.join(words.activities)})\s"
        ),
        broken=re.compile("|".join(words.broken)),
        subjectless=re.compile("|".join(words.subjectless)),
    )
