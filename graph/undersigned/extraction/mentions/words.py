"""Words by which bodies other than the issuers are known in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.issuing.organization_names import GAP, NAME_WORD, Names, load_names
from undersigned.languages.lexicon import DEFAULT, LANGUAGES, Lexicon, load_lexicon
from undersigned.names.keys import name_key
from undersigned.text.alternatives import either
from undersigned.text.case import LOWER, UPPER
from undersigned.text.folding import fold_tokens

__all__ = [
    "KnownOrganizations",
    "OrganizationPatterns",
    "OrganizationWords",
    "Place",
    "load_organization_patterns",
    "load_public_names",
]


TOPIC = rf"[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)?"
"""One or two capitalized words."""


class Place(StrEnum):
    """Where the head noun of a name stands in a language."""

    FIRST = "first"
    LAST = "last"
    EITHER = "either"


class OrganizationWords(Lexicon):
    """Words by which other bodies are known in running text.

    Args:
        standing: whole names that denote bodies in texts of this language ("Senate").
        governments: patterns of names with the group `name`, whose words may begin with small letters.
        no_bodies: words that no name of a body ends in (or begins with): kinds of laws, events, offices.
        topics: those of them that may end a name behind its head noun ("Ministry of Justice").
        weak_nouns: nouns of organizations that prove a body only beside another one.
        suffixes: ends of compounds that denote bodies.
        kinds: nouns directly before a name that tell a body ("the company").
        kind_behind: pattern of an apposition behind a name that tells a body ("a company").
        owners: words whose possessive is part of a name ("women's").
        head: where the head noun of a name stands ("Ministerio de Puertos": first).
        owned: words behind a possessive that is part of a name ("office").
        articles: articles before names.
        links: words that bind a noun to the one it belongs to ("of").
        times: words between a name and a time ("on").
        adjective_endings: of adjectives in small letters that end the names of public bodies ("Transition écologique").
        particles: words in small letters inside names; those of all languages count.
        hints: letters without which no pattern of governments matches; they save time.
    """

    concern: ClassVar[str] = "organizations"
    standing: frozenset[str]
    governments: tuple[str, ...]
    no_bodies: tuple[str, ...]
    topics: tuple[str, ...]
    weak_nouns: frozenset[str]
    suffixes: tuple[str, ...]
    kinds: frozenset[str]
    kind_behind: str
    owners: frozenset[str]
    owned: frozenset[str]
    head: Place
    articles: frozenset[str]
    links: frozenset[str]
    times: frozenset[str]
    particles: frozenset[str]
    hints: tuple[str, ...]
    adjective_endings: tuple[str, ...] = ()


class KnownOrganizations(Lexicon):
    """Bodies that are known by their names alone.

    Args:
        names: kind to names; they count in texts of any language.
        acronyms: those that count in texts of this language; those of English count in all.
        ambiguous: names that are plain words too ("Apple"): inside a sentence, and beside other known bodies.
    """

    concern: ClassVar[str] = "known_organizations"
    names: dict[str, frozenset[str]]
    acronyms: frozenset[str]
    ambiguous: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationPatterns:
    """The words of one language, compiled.

    `standing` holds keys of names, `phrases` the names that go on in small letters by their first word, `heads` the
    words behind a head noun, `signals` words without one of which no run holds a name, `single` the names of
    one word in small letters.
    """

    names: Names
    run: re.Pattern[str]
    government: re.Pattern[str]
    no_body: re.Pattern[str]
    topic: re.Pattern[str]
    kind_behind: re.Pattern[str]
    joint: re.Pattern[str]
    link: re.Pattern[str]
    time: re.Pattern[str]
    topic_series: re.Pattern[str]
    topic_adjectives: re.Pattern[str]
    article: re.Pattern[str]
    standing: frozenset[str]
    phrases: Mapping[str, tuple[str, ...]]
    acronyms: frozenset[str]
    ambiguous: frozenset[str]
    strong: frozenset[str]
    signals: frozenset[str]
    single: frozenset[str]
    kinds: frozenset[str]
    owners: frozenset[str]
    owned: frozenset[str]
    head: Place
    articles: frozenset[str]
    times: frozenset[str]
    particles: frozenset[str]
    heads: frozenset[str]
    suffixes: tuple[str, ...]
    hints: tuple[str, ...]


def load_packs() -> Iterator[OrganizationWords]:
    """Yield the words of all packs."""
    for language in LANGUAGES:
        words: OrganizationWords = load_lexicon(OrganizationWords, language)
        yield words


def iter_known_names() -> Iterator[str]:
    """Yield the known names of all packs."""
    for language in LANGUAGES:
        known: KnownOrganizations = load_lexicon(KnownOrganizations, language)
        for names in known.names.values():
            yield from names


@lru_cache(maxsize=1)
def load_public_names() -> frozenset[str]:
    """Return the keys of all known names of states' and intergovernmental organizations."""
    packs: list[KnownOrganizations] = [load_lexicon(KnownOrganizations, language) for language in LANGUAGES]
    kinds = ("intergovernmental", "public")
    return frozenset(name_key(name) for pack in packs for kind in kinds for name in pack.names.get(kind, ()))


def index_phrases(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the names that go on in small letters ("Nations unies") by their first word, the longest first."""
    index: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        first, _, rest = name.partition(" ")
        if first[:1].isupper() and rest[:1].islower():
            index.setdefault(first, []).extend(dict.fromkeys((name, name.replace("’", "'"))))
    return {first: tuple(group) for first, group in index.items()}


def first_token(name: str) -> str:
    """Return the first word of a name behind an article ("El Faro")."""
    tokens = fold_tokens(name)
    articles = frozenset[str]().union(*(pack.articles for pack in load_packs()))
    return next((token for token in tokens if token not in articles), tokens[0])


def compile_no_body(*packs: OrganizationWords) -> re.Pattern[str]:
    """Compile the pattern of names that end in, or begin with, a word for what is no body."""
    no_bodies = either({word for pack in packs for word in pack.no_bodies})
    return re.compile(rf"(?:.*\s)?{no_bodies}|{no_bodies}\s.*", re.IGNORECASE)


def compile_governments(words: OrganizationWords) -> re.Pattern[str]:
    """Join the patterns of governments to one, each with a group name of its own."""
    patterns = (pattern.replace("?P<name>", f"?P<name{number}>") for number, pattern in enumerate(words.governments))
    return re.compile("|".join(patterns))


def compile_adjectives(endings: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the pattern of adjectives behind a topic, where a language writes them in small letters."""
    word = rf"[{LOWER}’'-]{{2,20}}(?:{either(endings)})(?![\w’'-])"
    return re.compile(rf"\s{word}(?:\set\s{word})?" if endings else r"(?!)")


@lru_cache(maxsize=8)
def load_organization_patterns(language: str | None) -> OrganizationPatterns:
    """Load and compile the words for a language; small words of English, the language of many names, count in all."""
    words: OrganizationWords = load_lexicon(OrganizationWords, language)
    english: OrganizationWords = load_lexicon(OrganizationWords, DEFAULT)
    known: KnownOrganizations = load_lexicon(KnownOrganizations, language)
    known_english: KnownOrganizations = load_lexicon(KnownOrganizations, DEFAULT)
    acronyms, ambiguous = known.acronyms | known_english.acronyms, known.ambiguous | known_english.ambiguous
    known_names = frozenset((*words.standing, *iter_known_names()))
    names = load_names(language)
    articles, times = words.articles | english.articles, words.times | english.times
    particles = frozenset[str]().union(*(pack.particles for pack in load_packs()))
    weak = frozenset(token for word in words.weak_nouns | english.weak_nouns for token in fold_tokens(word))
    strong = names.organization_nouns - weak
    cues = known_names | words.kinds | acronyms | ambiguous
    article = rf"(?:{either(articles)}\s|l['’])"
    return OrganizationPatterns(
        names=names,
        run=re.compile(
            rf"(?<![\w@/.#]){NAME_WORD}(?:{GAP}(?:{either(particles)}{GAP}){{0,2}}(?:[dl][’'])?{NAME_WORD}){{0,14}}"
        ),
        government=compile_governments(words),
        no_body=compile_no_body(words, english),
        topic=re.compile(rf".*\s{either(words.topics)}", re.IGNORECASE),
        kind_behind=re.compile(rf",\s{words.kind_behind}", re.IGNORECASE),
        joint=re.compile(rf"['’]s?\s+|\s(?:{either(names.joints)})\s(?P<article>{article})?(?=[{UPPER}])"),
        link=re.compile(rf"\s(?:{either(words.links | english.links)}\s{article}?|d['’])(?=[{UPPER}])"),
        time=re.compile(rf"\s{either(times)}\s(?P<word>\w+)"),
        article=re.compile(article, re.IGNORECASE),
        topic_series=re.compile(rf"(?:,\s{TOPIC}){{1,5}},?\s{either(names.joints)}\s(?:{article})?{TOPIC}(?![\w’'-])"),
        topic_adjectives=compile_adjectives(words.adjective_endings),
        standing=frozenset(map(name_key, known_names)),
        phrases=index_phrases(known_names),
        acronyms=acronyms,
        ambiguous=ambiguous,
        strong=strong,
        signals=strong | names.legal_forms | {first_token(name) for name in cues},
        single=frozenset(form for name in cues if " " not in name for form in (name.casefold(), name_key(name))),
        kinds=words.kinds,
        owners=words.owners | english.owners,
        owned=words.owned | english.owned,
        head=words.head,
        articles=articles,
        times=times,
        particles=particles,
        heads=names.topic_words | frozenset[str]().union(*(pack.links for pack in load_packs())),
        suffixes=words.suffixes,
        hints=words.hints,
    )
