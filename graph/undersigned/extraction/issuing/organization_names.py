"""What the names of organizations are made of: words, initials, acronyms, places, legal forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.speech.speech_words import GivenNames
from undersigned.languages.lexicon import LANGUAGES, Lexicon, load_lexicon
from undersigned.names.acronyms import is_acronym
from undersigned.text.alternatives import either
from undersigned.text.case import UPPER
from undersigned.text.folding import fold, fold_tokens

__all__ = [
    "GAP",
    "NAME_WORD",
    "NameWords",
    "Names",
    "capital_share",
    "join_patterns",
    "load_names",
]

SPOKEN = re.compile(r"[^\W_][\w’'.-]*")
GAP = r"(?:[ \t\u00a0]{1,3}(?:\n[ \t]?)?|\n)"
NAME_WORD = (
    rf"(?:(?:[{UPPER}]{{1,3}}\.){{2,5}}(?=[\s,;)]|\Z)|e\.\s?V\.|(?:St|Sta|Mt|Dr|Fr)\.(?=\s)"
    rf"|[“\"]?[{UPPER}0-9][\w’'·.&+/\-–!@]{{0,60}}(?<![.,–-])[”\"]?|&"
    r"|[a-z]{1,3}[A-Z]\w{1,40}|[a-z]\w{2,20}\.(?:org|com|net|works|info|is|di|eu)(?!\w))"
)
"""A word that can stand in a name: a capital or a figure first, or a mark of its own ("iPhone", "lantern.org")."""
SETS = (
    "organization_nouns",
    "public_nouns",
    "person_titles",
    "places",
    "legal_forms",
    "units",
    "no_names",
    "public_names",
    "generic",
    "demonyms",
    "joints",
)


class NameWords(Lexicon):
    """Words that tell what a name denotes; patterns are regular expressions, in lower case.

    Args:
        organization_nouns: nouns that head names of organizations of any kind ("network", "ministry").
        public_nouns: those of them that head names of public bodies ("ministry", "senate").
        connectors: words in lower case that may stand inside a name ("of", "para").
        conjunctions: words that join the last two items of a list ("and").
        item_kinds: nouns in small letters that stand between the article and a name ("the charity Lantern").
        joints: those of one word that join the nouns at the end of a name ("Kelp and Coastal Waters").
        topic_links: words between the head noun of a name and its topics ("Center for Reefs").
        articles: words before a name that are no part of it ("the").
        person_titles: titles before the names of persons ("dr", "senator").
        person_roles: nouns of what persons are ("director", "professor").
        places: countries, continents and other places that follow a name behind a comma or in brackets.
        legal_forms: what may follow a name behind a comma and is part of it ("inc").
        units: nouns of branches that may follow a name behind a comma and are part of it ("synod").
        no_names: capitalized words that begin sentences but no names ("the", "today").
        public_names: whole names and acronyms of public bodies ("un", "white house").
        generic: words for any body or document ("organizations", "letter").
        demonyms: adjectives of countries, which alone are no names ("dutch").
    """

    concern: ClassVar[str] = "organization_names"
    organization_nouns: frozenset[str]
    public_nouns: frozenset[str]
    connectors: tuple[str, ...]
    conjunctions: tuple[str, ...]
    joints: frozenset[str]
    topic_links: tuple[str, ...]
    articles: tuple[str, ...]
    person_titles: frozenset[str]
    person_roles: tuple[str, ...]
    places: frozenset[str]
    legal_forms: frozenset[str]
    units: frozenset[str]
    no_names: frozenset[str]
    public_names: frozenset[str]
    generic: frozenset[str]
    demonyms: frozenset[str]
    item_kinds: tuple[str, ...] = ()


SHORTEST_HEAD = 3
"""An acronym of so many letters heads a name of an organization; two are initials of a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words of names with the patterns made of them; sets are joined over all languages and folded."""

    organization_nouns: frozenset[str]
    public_nouns: frozenset[str]
    person_titles: frozenset[str]
    given_names: frozenset[str]
    places: frozenset[str]
    legal_forms: frozenset[str]
    units: frozenset[str]
    no_names: frozenset[str]
    public_names: frozenset[str]
    generic: frozenset[str]
    demonyms: frozenset[str]
    connector_words: frozenset[str]
    joints: frozenset[str]
    topic_words: frozenset[str]
    series_head: re.Pattern[str]
    series_tail: re.Pattern[str]
    run: re.Pattern[str]
    conjunction: re.Pattern[str]
    article: re.Pattern[str]
    trailing_article: re.Pattern[str]
    item_kind: re.Pattern[str]
    role: re.Pattern[str]

    def has_organization_noun(self, name: str) -> bool:
        """Tell whether a word of the name heads names of organizations."""
        return not self.organization_nouns.isdisjoint(fold_tokens(name))

    def is_public(self, name: str) -> bool:
        """Tell whether the name is one of a public body, by a word that heads such names or as a whole."""
        tokens = fold_tokens(name)
        return not self.public_nouns.isdisjoint(tokens) or " ".join(tokens).removeprefix("the ") in self.public_names

    def is_generic(self, name: str) -> bool:
        """Tell whether the name is made of words for any body or document ("Regional Organizations")."""
        tokens = fold_tokens(name)
        alone = len(tokens) == 1 and tokens[0] in self.demonyms
        return alone or all(
            token in self.generic or token in self.connector_words or token.isdigit() for token in tokens
        )

    def is_place(self, name: str) -> bool:
        """Tell whether the name is a country or another known place."""
        return fold(name).removeprefix("the ") in self.places

    def is_person(self, name: str) -> bool:
        """Tell whether a bare name is one of a person: a title or a first name, and no noun of organizations."""
        tokens = fold_tokens(name)
        if not 2 <= len(tokens) <= 5 or self.has_organization_noun(name):
            return False
        if len(tokens[0]) >= SHORTEST_HEAD and name[: len(tokens[0])].isupper() and not name.isupper():
            return False  # "AVV Marina Viva": an acronym heads the name
        if tokens[0] in self.person_titles or any(word in self.person_titles for word in tokens[1:3] if len(word) > 4):
            return True
        return tokens[0] in self.given_names and not any(is_acronym(word) for word in name.split()[1:])

    def has_role(self, text: str) -> bool:
        """Tell whether a text names what a person is ("Executive Director")."""
        return self.role.search(text) is not None


def join_sets(field: str) -> frozenset[str]:
    """Join a set of words over all packs, without diacritics."""
    packs: list[NameWords] = [load_lexicon(NameWords, language) for language in LANGUAGES]
    return frozenset(fold(word) for pack in packs for word in getattr(pack, field))


def join_given_names() -> frozenset[str]:
    """Join the common given names of all packs, without diacritics."""
    packs: list[GivenNames] = [load_lexicon(GivenNames, language) for language in LANGUAGES]
    return frozenset(fold(name) for pack in packs for name in pack.names)


def join_patterns(field: str) -> str:
    """Join patterns over all packs to one group."""
    packs: list[NameWords] = [load_lexicon(NameWords, language) for language in LANGUAGES]
    return either({word for pack in packs for word in getattr(pack, field)})


def compile_series_tail() -> re.Pattern[str]:
    """Compile the pattern of the nouns that close a name with commas ("Kelp and Coastal Waters")."""
    joint = join_patterns("joints")
    word = rf"[{UPPER}][\w’'-]+"
    return re.compile(
        rf"\s*({word}(?:\s{word})?)\s(?:{joint}|&)\s({word}(?:\s{word}){{0,2}})(?:\s(?:{joint})\s[a-z].*|\s*)",
        re.DOTALL,
    )


def compile_item_kind(words: NameWords) -> re.Pattern[str]:
    """Compile the pattern of a noun in small letters before a name, with the articles around it."""
    article = rf"(?:(?:{'|'.join(words.articles)})(?:\s+|(?<=['’])))?"
    return re.compile(
        rf"{article}{either(words.item_kinds)}\s+{article}(?=[{UPPER}0-9“\"«])" if words.item_kinds else r"(?!)"
    )


@lru_cache(maxsize=8)
def load_names(language: str | None) -> Names:
    """Load the words of names for a language and compile the patterns."""
    words: NameWords = load_lexicon(NameWords, language)
    connectors = join_patterns("connectors")
    return Names(
        **{field: join_sets(field) for field in SETS},  # pyright: ignore[reportArgumentType]  (all fields of SETS)
        given_names=join_given_names(),
        connector_words=join_sets("connectors"),
        topic_words=frozenset(word for word in join_sets("topic_links") if " " not in word),
        series_head=re.compile(rf"(\S+)\s(?:{join_patterns('topic_links')})\s(\S+(?:\s[{UPPER}]\S+)?)\s*\Z"),
        series_tail=compile_series_tail(),
        run=re.compile(rf"{NAME_WORD}(?:{GAP}(?:(?:{connectors}){GAP}){{0,3}}{NAME_WORD}){{0,14}}"),
        conjunction=re.compile(rf"\s(?:{'|'.join(words.conjunctions)})\s+"),
        article=re.compile(rf"(?:{'|'.join(words.articles)})(?:\s+|(?<=['’]))(?=\S)", re.IGNORECASE),
        trailing_article=re.compile(rf"(?:\A|(?<=\s))(?:{'|'.join(words.articles)})\s*\Z", re.IGNORECASE),
        item_kind=compile_item_kind(words),
        role=re.compile(rf"(?<!\w)(?:{join_patterns('person_roles')})(?!\w)", re.IGNORECASE),
    )


def capital_share(name: str, names: Names) -> float:
    """Return which part of a name's words begins with a capital or a figure; small words of names do not count."""
    words = [word for word in SPOKEN.findall(name) if fold(word) not in names.connector_words]
    return sum(not word[0].islower() for word in words) / len(words) if words else 0.0
