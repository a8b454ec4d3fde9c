"""Words around names of persons, one record a language pack."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.languages.lexicon import Lexicon

__all__ = ["BodyHead", "GivenNames", "PersonWords"]


class BodyHead(BaseModel):
    """Nouns that names of bodies end their first word in, and how words change with them in other cases.

    Args:
        words: ends of nouns of one gender, in lower case.
        endings: what such a noun takes in other cases, the longest first; the empty one where it takes none.
        adjective: the ending of an adjective before it in the nominative.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    words: tuple[str, ...]
    endings: tuple[str, ...]
    adjective: str


class PersonWords(Lexicon):
    """Words around names of persons.

    Args:
        honorifics: titles that are left out of a name.
        roles: role nouns, every gender and number that texts use.
        role_suffixes: ends of role nouns in languages that compound them.
        role_openers: words that begin a role ("Senior", "Deputy").
        cabinet: offices whose field is no body ("Minister of Health").
        departments: words behind "of" that belong to the role ("Director of Advocacy").
        governing: parts of a body that follow its name ("Board of Directors").
        prepositions: words between role and body.
        strong_prepositions: those of them that never stand inside a role.
        articles: words between preposition and body.
        places: countries and the like, which are no body that a person belongs to.
        organization_words: words that names of persons do not hold.
        not_names: capitalized words that begin no name.
        mention_titles: titles that announce a named person.
        offices: public offices that a field may stand before ("Education Minister"), which is no body.
        office_fields: words of such fields ("Senate Majority").
        clause_words: verbs and the like that never stand in a role before a name.
        kinds: words for the kind of a body, which stand before its name ("l'association X").
        closings: words that close a letter, before those who sign it.
        contact_words: words before the name of a press contact.
        picture_words: words before the name of who made a picture.
        no_bodies: capitalized words beside a name that are no body ("Tel", "Mobile").
        organization_suffixes: ends of such words in languages that compound them.
        employer_prepositions: words that only a body, and no place, follows.
        place_prepositions: words that a place follows more often than a body.
        conjunctions: words between two names or roles.
        role_joints: further words that join the parts of a role ("Adviser to the Board").
        surnames: words of names of bodies that are common surnames as well.
        any_body: words beside such an office that make it one of any body ("Secretary General").
        company_roles: roles that a single capitalized word before them is the body of ("Tidewater CEO").
        copulas: verbs behind "who" that say what a person is.
        leading_verbs: verbs behind "who" that the body follows ("who leads X").
        declined_ending: what adjectives end in in other cases than the nominative.
        body_heads: nouns of names of bodies, by gender, in languages with cases.
        genitive_endings: what the first word of a body's name takes in the genitive ("des Verbands X").
    """

    concern: ClassVar[str] = "persons"
    honorifics: tuple[str, ...]
    roles: frozenset[str]
    role_suffixes: tuple[str, ...]
    role_openers: frozenset[str]
    cabinet: frozenset[str]
    departments: frozenset[str]
    governing: tuple[str, ...]
    prepositions: frozenset[str]
    strong_prepositions: frozenset[str]
    articles: frozenset[str]
    places: frozenset[str]
    organization_words: frozenset[str]
    not_names: frozenset[str]
    mention_titles: tuple[str, ...]
    offices: frozenset[str]
    office_fields: frozenset[str]
    clause_words: frozenset[str]
    kinds: frozenset[str]
    closings: tuple[str, ...]
    contact_words: frozenset[str]
    picture_words: frozenset[str]
    no_bodies: frozenset[str]
    organization_suffixes: tuple[str, ...] = ()
    employer_prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    conjunctions: frozenset[str]
    role_joints: frozenset[str]
    surnames: frozenset[str]
    any_body: frozenset[str]
    company_roles: frozenset[str]
    copulas: tuple[str, ...]
    leading_verbs: frozenset[str]
    declined_ending: str = ""
    body_heads: tuple[BodyHead, ...] = ()
    genitive_endings: tuple[str, ...] = ()


class GivenNames(Lexicon):
    """Common given names; two packs together hold those of several languages."""

    concern: ClassVar[str] = "given_names"
    names: frozenset[str]
    ambiguous: frozenset[str]
    """Names that are words or places as well: alone they are no evidence."""
