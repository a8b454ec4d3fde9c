"""Tell the gender of a person as far as the text does: by a title before the name, else by the given name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.people.full_names import WORD_BEFORE, iter_places
from undersigned.languages.lexicon import LANGUAGES, Lexicon, load_lexicon

__all__ = ["Gender", "GenderWords", "gender_of", "gender_of_pronoun"]

LOOK_BACK = 60


class Gender(StrEnum):
    """What pronouns tell apart."""

    FEMALE = "female"
    MALE = "male"


class GenderWords(Lexicon):
    """Words that tell the gender of a person, in lower case.

    Args:
        female_pronouns: subjects that stand for a woman.
        male_pronouns: subjects that stand for a man.
        female_titles: words before the name of a woman.
        male_titles: words before the name of a man.
        female_names: given names of women; names of both are in neither list.
        male_names: given names of men.
    """

    concern: ClassVar[str] = "genders"
    female_pronouns: frozenset[str]
    male_pronouns: frozenset[str]
    female_titles: frozenset[str]
    male_titles: frozenset[str]
    female_names: frozenset[str]
    male_names: frozenset[str]


def load_gender_words(language: str | None) -> GenderWords:
    """Load the words of a language."""
    words: GenderWords = load_lexicon(GenderWords, language)
    return words


@lru_cache(maxsize=1)
def known_names() -> Mapping[str, Gender]:
    """Return the given names of all packs that have one gender: texts of each language name persons of all."""
    packs = [load_gender_words(language) for language in LANGUAGES]
    female = frozenset[str]().union(*(pack.female_names for pack in packs))
    male = frozenset[str]().union(*(pack.male_names for pack in packs))
    return {
        **dict.fromkeys(sorted(female - male), Gender.FEMALE),
        **dict.fromkeys(sorted(male - female), Gender.MALE),
    }


def gender_of_pronoun(pronoun: str, language: str | None) -> Gender | None:
    """Return the gender that a pronoun stands for; None for one that stands for any."""
    words = load_gender_words(language)
    low = pronoun.casefold()
    if low in words.female_pronouns:
        return Gender.FEMALE
    return Gender.MALE if low in words.male_pronouns else None


def gender_of(name: str, text: str, language: str | None) -> Gender | None:
    """Return the gender of a person, or None where neither a title nor the given name tells it.

    Args:
        name: full name.
        text: in which a title may stand before the name or the surname.
        language: of the text.
    """
    words = load_gender_words(language)
    parts = name.split()
    for shown in dict.fromkeys((name, parts[-1])):
        for at in iter_places(text, shown):
            before = WORD_BEFORE.search(text, max(0, at - LOOK_BACK), at)
            title = before[1].casefold() if before else ""
            if title in words.female_titles:
                return Gender.FEMALE
            if title in words.male_titles:
                return Gender.MALE
    return known_names().get(parts[0].casefold())
