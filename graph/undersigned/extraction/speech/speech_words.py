"""Words around direct speech and around names of persons, compiled once a language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.extraction.people.person_words import BodyHead, GivenNames, PersonWords
from undersigned.extraction.speech.cue_verbs import cue_forms, participles_only, with_clitics, with_proclitics
from undersigned.languages.lexicon import DEFAULT, LANGUAGES, Lexicon, load_lexicon, nearest_language

__all__ = ["GivenNames", "PersonWords", "QuotationWords", "SpeechWords", "load_speech_words"]


class Elsewhere(BaseModel):
    """Words of languages without a pack, as they stand in texts."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    cues: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    pronouns: tuple[str, ...]
    according: tuple[str, ...]
    leading: tuple[str, ...]
    articles: tuple[str, ...]
    that_words: tuple[str, ...]


class QuotationWords(Lexicon):
    """Words around quotations.

    Args:
        cue_lemmas: verbs of saying.
        weak_lemmas: those of them that introduce speech only next to the quotation.
        extra_cues: forms that are no form of a lemma.
        auxiliaries: words that may stand between subject, verb and quotation.
        pronouns: subjects that stand for the last speaker.
        own_pronouns: those that mean who writes.
        relatives: words that stand for the subject before them ("who").
        persons: common nouns for single persons ("the mayor").
        according: phrases before a speaker without a verb.
        leading: those that name a speaker only at the beginning of a sentence ("Pour NAME, ...").
        attributed: phrases that lead to the speaker of what follows.
        retold: phrases that begin a sentence about who said the quotation before it ("So said NAME").
        spokespersons: nouns for persons who speak for a body, even without a name.
        group_nouns: common nouns for bodies that speak ("the groups").
        own_groups: those of them that mean the issuers.
        text_nouns: texts that are quoted as speakers ("the report").
        own_text_nouns: what quotation marks behind them hold is a title, slogan, law or own text, no speech.
        articles: determiners before a subject.
        that_words: words between verb and quotation.
        body_prepositions: words between verb and a body that speaks ("afirman desde ...").
        clitics: pronouns for who is told, which a hyphen joins to the verb ("disse-nos").
        proclitics: pronouns that an apostrophe joins to a verb behind them ("s’inquiète").
        definite: articles of a noun whose holder is known ("the mayor").
        indefinite: determiners of a noun that leaves open who speaks ("a volunteer").
        elsewhere: the same for languages without a pack.
    """

    concern: ClassVar[str] = "quotations"
    cue_lemmas: frozenset[str]
    weak_lemmas: frozenset[str]
    extra_cues: frozenset[str]
    auxiliaries: frozenset[str]
    pronouns: frozenset[str]
    own_pronouns: frozenset[str]
    relatives: frozenset[str]
    persons: frozenset[str]
    according: tuple[str, ...]
    leading: tuple[str, ...]
    attributed: tuple[str, ...]
    retold: tuple[str, ...]
    spokespersons: frozenset[str]
    group_nouns: frozenset[str]
    own_groups: frozenset[str]
    text_nouns: frozenset[str]
    own_text_nouns: frozenset[str]
    articles: frozenset[str]
    that_words: frozenset[str]
    body_prepositions: frozenset[str]
    clitics: frozenset[str] = frozenset()
    proclitics: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    elsewhere: Elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """All words that the rules of speech and persons look up, in lower case."""

    language: str
    cues: frozenset[str]
    participles: frozenset[str]
    weak: frozenset[str]
    auxiliaries: frozenset[str]
    pronouns: frozenset[str]
    own_pronouns: frozenset[str]
    relatives: frozenset[str]
    persons: frozenset[str]
    according: tuple[str, ...]
    leading: tuple[str, ...]
    attributed: tuple[str, ...]
    retold: tuple[str, ...]
    spokespersons: frozenset[str]
    groups: frozenset[str]
    own_groups: frozenset[str]
    texts: frozenset[str]
    own_texts: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    that_words: frozenset[str]
    body_prepositions: frozenset[str]
    honorifics: frozenset[str]
    roles: frozenset[str]
    role_suffixes: tuple[str, ...]
    role_openers: frozenset[str]
    cabinet: frozenset[str]
    departments: frozenset[str]
    governing: tuple[str, ...]
    prepositions: frozenset[str]
    strong_prepositions: frozenset[str]
    role_articles: frozenset[str]
    places: frozenset[str]
    organization_words: frozenset[str]
    not_names: frozenset[str]
    titles: tuple[str, ...]
    offices: frozenset[str]
    office_fields: frozenset[str]
    clause_words: frozenset[str]
    kinds: frozenset[str]
    closings: tuple[str, ...]
    contact_words: frozenset[str]
    picture_words: frozenset[str]
    no_bodies: frozenset[str]
    organization_suffixes: tuple[str, ...]
    employer_prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    conjunctions: frozenset[str]
    role_joints: frozenset[str]
    surnames: frozenset[str]
    any_body: frozenset[str]
    company_roles: frozenset[str]
    copulas: tuple[str, ...]
    first_copulas: frozenset[str]
    leading_verbs: frozenset[str]
    declined_ending: str
    body_heads: tuple[BodyHead, ...]
    genitive_endings: tuple[str, ...]
    given_names: frozenset[str]
    ambiguous_names: frozenset[str]

    def is_role(self, word: str) -> bool:
        """Tell whether a word is a role noun."""
        low = word.casefold()
        if low in self.roles or low.endswith(self.role_suffixes or "\0"):
            return True
        return "-" in low and low.rpartition("-")[2] in self.roles

    def titles_only(self, words: Iterable[str]) -> bool:
        """Tell whether words in lower case are a bare role ("executive director")."""
        return all(self.is_role(word) or word in self.role_openers or word in self.any_body for word in words)

    def asks_pronoun(self, verb: str) -> bool:
        """Tell whether a word is a verb of saying with its pronoun joined to it ("dit-elle")."""
        stem, _, rest = verb.partition("-")
        return rest.rpartition("-")[2] in self.pronouns and (stem in self.cues or stem in self.auxiliaries)


@lru_cache(maxsize=16)
def load_speech_words(language: str | None) -> SpeechWords:
    """Load and compile the words for a language.

    Args:
        language: ISO 639-1 code; one without a pack gets English and the words of other languages beside it.
    """
    quotation = load_quotation_words(language)
    person: PersonWords = load_lexicon(PersonWords, language)
    packed = nearest_language(language)
    other = None if language == packed else quotation.elsewhere
    names = frozenset[str]().union(*(load_lexicon(GivenNames, pack).names for pack in LANGUAGES))
    return SpeechWords(
        language=packed,
        cues=own_cues(packed) | own_cues(DEFAULT) if other is None else all_cues() | set(other.cues),
        participles=participles_only(quotation.cue_lemmas, packed),
        weak=cue_forms(quotation.weak_lemmas, packed),
        auxiliaries=quotation.auxiliaries | set(other.auxiliaries if other else ()),
        pronouns=quotation.pronouns | set(other.pronouns if other else ()),
        own_pronouns=quotation.own_pronouns,
        relatives=quotation.relatives,
        persons=quotation.persons,
        according=quotation.according + (other.according if other else ()),
        leading=quotation.leading + (other.leading if other else ()),
        attributed=quotation.attributed,
        retold=quotation.retold,
        spokespersons=quotation.spokespersons,
        groups=quotation.group_nouns,
        own_groups=quotation.own_groups,
        texts=quotation.text_nouns,
        own_texts=quotation.own_text_nouns,
        articles=quotation.articles | set(other.articles if other else ()),
        definite=quotation.definite,
        indefinite=quotation.indefinite,
        that_words=quotation.that_words | set(other.that_words if other else ()),
        body_prepositions=quotation.body_prepositions,
        honorifics=folded(person.honorifics),
        roles=folded(person.roles),
        role_suffixes=person.role_suffixes,
        role_openers=person.role_openers,
        cabinet=person.cabinet,
        departments=person.departments,
        governing=person.governing,
        prepositions=person.prepositions,
        strong_prepositions=person.strong_prepositions,
        role_articles=person.articles,
        places=person.places,
        organization_words=frozenset[str]().union(
            *(folded(load_lexicon(PersonWords, pack).organization_words) for pack in LANGUAGES)
        ),
        not_names=person.not_names,
        titles=person.mention_titles,
        offices=person.offices,
        office_fields=person.office_fields,
        clause_words=person.clause_words,
        kinds=person.kinds,
        closings=person.closings,
        contact_words=person.contact_words,
        picture_words=person.picture_words,
        no_bodies=person.no_bodies,
        organization_suffixes=person.organization_suffixes,
        employer_prepositions=person.employer_prepositions,
        place_prepositions=person.place_prepositions,
        conjunctions=frozenset("&").union(*(load_lexicon(PersonWords, pack).conjunctions for pack in LANGUAGES)),
        role_joints=person.role_joints,
        surnames=person.surnames,
        any_body=person.any_body,
        company_roles=person.company_roles,
        copulas=person.copulas,
        first_copulas=frozenset(verb.split()[0] for verb in person.copulas),
        leading_verbs=person.leading_verbs,
        declined_ending=person.declined_ending,
        body_heads=person.body_heads,
        genitive_endings=person.genitive_endings,
        given_names=names,
        ambiguous_names=frozenset[str]().union(*(load_lexicon(GivenNames, pack).ambiguous for pack in LANGUAGES)),
    )


def own_cues(pack: str) -> frozenset[str]:
    """Return the verbs of saying of a pack."""
    words = load_quotation_words(pack)
    cues = cue_forms(words.cue_lemmas, pack) | words.extra_cues
    return with_clitics(cues, words.clitics) | with_proclitics(cues, words.proclitics)


@lru_cache(maxsize=1)
def all_cues() -> frozenset[str]:
    """Return the verbs of saying of all packs, for texts in languages without one."""
    return frozenset[str]().union(*map(own_cues, LANGUAGES))


def load_quotation_words(language: str | None) -> QuotationWords:
    """Load the words around quotations of one pack."""
    words: QuotationWords = load_lexicon(QuotationWords, language)
    return words


def folded(words: Iterable[str]) -> frozenset[str]:
    """Return the words in lower case and without periods."""
    return frozenset(word.casefold().rstrip(".") for word in words)
