"""What a language pack consists of, and what one lacks."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.extraction.demands.addressee_persons import AddresseeWords
from undersigned.extraction.demands.cues import AskWords, PositionWords
from undersigned.extraction.demands.statements import StatementWords
from undersigned.extraction.issuing.issuer_words import IssuerWords
from undersigned.extraction.issuing.organization_names import NameWords
from undersigned.extraction.mentions.words import KnownOrganizations, OrganizationWords
from undersigned.extraction.people.genders import GenderWords
from undersigned.extraction.speech.indirect_words import IndirectWords
from undersigned.extraction.speech.quoted_words import QuotedWords
from undersigned.extraction.speech.speech_words import GivenNames, PersonWords, QuotationWords
from undersigned.extraction.structure.about_words import AboutWords
from undersigned.extraction.structure.contacts import ContactWords
from undersigned.extraction.structure.dates import DateWords
from undersigned.extraction.structure.enclosures import EnclosureWords
from undersigned.extraction.structure.header_words import HeaderWords
from undersigned.extraction.structure.headings import ZoneWords
from undersigned.extraction.structure.linked import LinkWords
from undersigned.extraction.subjects.events import EventWords
from undersigned.extraction.subjects.themes import ThemeWords
from undersigned.languages.conjugation import CONJUGATORS
from undersigned.languages.countries import CountryWords
from undersigned.languages.lexicon import Lexicon, concerns_of, load_pack_file, path_of
from undersigned.text.sentences import SentenceWords

__all__ = ["LEXICONS", "lexicons_of", "missing_parts"]

LEXICONS: tuple[type[Lexicon], ...] = (
    AboutWords,
    AddresseeWords,
    AskWords,
    ContactWords,
    CountryWords,
    DateWords,
    EnclosureWords,
    EventWords,
    GenderWords,
    GivenNames,
    HeaderWords,
    IndirectWords,
    IssuerWords,
    KnownOrganizations,
    LinkWords,
    NameWords,
    OrganizationWords,
    PersonWords,
    PositionWords,
    QuotationWords,
    QuotedWords,
    SentenceWords,
    StatementWords,
    ThemeWords,
    ZoneWords,
)
"""The records that every pack fills, one a concern; conjugation has a record of its own a language."""

MODELS = ("en", "es")
"""What both of these packs fill, every language needs words for; what one leaves empty, a language may do without."""


def lexicons_of(language: str) -> tuple[type[Lexicon], ...]:
    """Return the records that the pack of a language fills; without conjugation where the language has none."""
    conjugator = CONJUGATORS.get(language)
    return (*LEXICONS, conjugator.verbs) if conjugator else LEXICONS


def missing_parts(language: str) -> tuple[str, ...]:
    """Return what a language pack lacks, a line each that names file and key; empty for a complete pack.

    Raises:
        ResourceError: a file does not have the form of its record.

    Example:
        >>> missing_parts("en")
        ()
        >>> missing_parts("xx")[0]
        'xx/headings.toml: [abouts] is missing'
    """
    lines = [line for kind in lexicons_of(language) for line in iter_missing(kind, language)]
    if language not in CONJUGATORS:
        lines.append(f"{language}/verbs.toml: the language has no line in CONJUGATORS")
    return tuple(lines)


def iter_missing(kind: type[Lexicon], language: str) -> Iterator[str]:
    """Yield what the section of one concern lacks."""
    name = f"{language}/{path_of(kind, language).name}: [{kind.concern}]"
    if kind.concern not in concerns_of(language):
        yield f"{name} is missing"
        return
    words = load_pack_file(kind, language)
    needed = needed_keys(kind) if kind in LEXICONS else ()
    yield from (f"{name} {key} is empty" for key in needed if not getattr(words, key))


def needed_keys(kind: type[Lexicon]) -> tuple[str, ...]:
    """Return the keys that hold words in every language; switches are none."""
    models = [load_pack_file(kind, language) for language in MODELS]
    values = {key: [getattr(words, key) for words in models] for key in kind.model_fields}
    return tuple(key for key, found in values.items() if all(found) and not isinstance(found[0], bool))
