"""Words around direct speech and around names of persons, compiled once a language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.languages.lexicon import DEFAULT, LANGUAGES, Lexicon, load_lexicon, nearest_language
from undersigned.languages.verb_forms import VerbForm
from undersigned.languages.verbs import forms

__all__ = ["BodyHead", "GivenNames", "PersonWords", "QuotationWords", "SpeechWords", "cue_forms", "load_speech_words"]

VOWELS = "aâàeéèêiîoôœuûhy"
"""Letters before which a pronoun loses its vowel."""
TELLING_FORMS = tuple(
    form for form in VerbForm if not form.startswith(("imperative", "subjunctive", "conditional", "infinitive"))
)


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
        state_verbs: verbs that with a state of mind frame speech ("ist NAME überzeugt").
        states: such states.
        reflexives: pronouns between such a verb and its subject ("zeigt sich NAME erfreut").
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
    state_verbs: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    reflexives: frozenset[str] = frozenset()
    elsewhere: Elsewhere


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
        cabinet: offices and walks of life whose field or place is no body ("Minister of Health", "farmer of Kent").
        departments: words behind "of" that belong to the role ("Director of Advocacy").
        governing: parts of a body that follow its name ("Board of Directors").
        prepositions: words between role and body.
        strong_prepositions: those of them that never stand inside a role.
        role_articles: words between preposition and body.
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
        namesakes: things that are called after persons, before the name ("avenue").
        picture_words: words before the name of who made a picture.
        no_bodies: capitalized words beside a name that are no body ("Tel", "Mobile").
        organization_suffixes: ends of such words in languages that compound them.
        employer_prepositions: words that only a body, and no place, follows.
        leading_particles: particles of names that behind a full name lead to a body.
        place_prepositions: words that a place follows more often than a body.
        conjunctions: words between two names or roles.
        role_joints: further words that join the parts of a role ("Adviser to the Board").
        joined_surnames: surnames that a conjunction joins to the one before them ("Lima e Silva").
        surnames: words of names of bodies that are common surnames as well.
        any_body: words beside such an office that make it one of any body ("Secretary General").
        company_roles: roles that a single capitalized word before them is the body of ("Tidewater CEO").
        copulas: verbs behind "who" that say what a person is.
        leading_verbs: verbs behind "who" that the body follows ("who leads X").
        declined_ending: what adjectives end in in other cases than the nominative.
        body_heads: nouns of names of bodies, by gender, in languages with cases.
        turned_order: verbs may stand before their subject, and adjectives behind their noun.
        sources: nouns for those who speak for a body without a name ("Fuentes de BODY"), in lower case.
        professions: roles held in no body of their own, behind which single words are places ("nurse, Kelmouth").
        occupation_endings: of nouns for occupations, which a name follows where all nouns have capitals.
        genitive_endings: what the first word of a body's name takes in the genitive ("des Verbands X").
    """

    concern: ClassVar[str] = "persons"
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
    mention_titles: tuple[str, ...]
    offices: frozenset[str]
    office_fields: frozenset[str]
    clause_words: frozenset[str]
    kinds: frozenset[str]
    closings: tuple[str, ...]
    contact_words: frozenset[str]
    namesakes: frozenset[str] = frozenset()
    picture_words: frozenset[str]
    no_bodies: frozenset[str]
    organization_suffixes: tuple[str, ...] = ()
    employer_prepositions: frozenset[str]
    leading_particles: frozenset[str] = frozenset()
    place_prepositions: frozenset[str]
    conjunctions: frozenset[str]
    role_joints: frozenset[str]
    joined_surnames: frozenset[str] = frozenset()
    surnames: frozenset[str]
    any_body: frozenset[str]
    company_roles: frozenset[str]
    copulas: tuple[str, ...]
    leading_verbs: frozenset[str]
    declined_ending: str = ""
    body_heads: tuple[BodyHead, ...] = ()
    genitive_endings: tuple[str, ...] = ()
    turned_order: bool = False
    sources: frozenset[str] = frozenset()
    professions: frozenset[str] = frozenset()
    occupation_endings: tuple[str, ...] = ()


class GivenNames(Lexicon):
    """Common given names; two packs together hold those of several languages."""

    concern: ClassVar[str] = "given_names"
    names: frozenset[str]
    ambiguous: frozenset[str]
    """Names that are words or places as well: alone they are no evidence."""


class SpeechWords(QuotationWords, PersonWords):
    """All words that the rules of speech and persons look up, in lower case.

    Args:
        language: the pack.
        cues: forms of verbs of saying.
        participles: those of them that are no finite form.
        weak: forms of the verbs that introduce speech only next to the quotation.
        first_copulas: first words of the copulas.
        given_names: common given names of all languages.
        ambiguous_names: those of them that are words or places as well.
    """

    concern: ClassVar[str] = "quotations"
    language: str
    cues: frozenset[str]
    participles: frozenset[str]
    weak: frozenset[str]
    first_copulas: frozenset[str]
    given_names: frozenset[str]
    ambiguous_names: frozenset[str]

    def is_role(self, word: str) -> bool:
        """Return whether a word is a role noun."""
        low = word.casefold()
        if low in self.roles or low.endswith(self.role_suffixes or "\0"):
            return True
        return "-" in low and low.rpartition("-")[2] in self.roles

    def is_plural(self, role: str) -> bool:
        """Return whether a role noun stands for several persons, and can stand for nobody alone."""
        low = role.casefold()
        singulars = (low[:-1], low.removesuffix("es"), low.removesuffix("ces") + "z")
        return low.endswith("s") and any(map(self.is_role, singulars))

    def titles_only(self, words: Iterable[str]) -> bool:
        """Return whether words in lower case are a bare role ("executive director")."""
        return all(self.is_role(word) or word in self.role_openers or word in self.any_body for word in words)

    def asks_pronoun(self, verb: str) -> bool:
        """Return whether a word is a verb of saying with its pronoun joined to it ("dit-elle")."""
        stem, _, rest = verb.partition("-")
        return rest.rpartition("-")[2] in self.pronouns and (stem in self.cues or stem in self.auxiliaries)


@lru_cache(maxsize=16)
def load_speech_words(language: str | None) -> SpeechWords:
    """Load and compile the words for a language.

    Args:
        language: ISO 639-1 code; one without a pack gets English and the words of other languages beside it.
    """
    pack = nearest_language(language)
    quotation = load_quotation_words(language)
    persons = [load_lexicon(PersonWords, one) for one in LANGUAGES]
    names = [load_lexicon(GivenNames, one) for one in LANGUAGES]
    own = load_lexicon(PersonWords, language)
    words = {**dict(own), **dict(quotation)}
    cues = own_cues(pack) | own_cues(DEFAULT)
    if language != pack:
        cues = frozenset(quotation.elsewhere.cues).union(*map(own_cues, LANGUAGES))
        for field in Elsewhere.model_fields.keys() - {"cues"}:
            further = getattr(quotation.elsewhere, field)
            words[field] = words[field] + further if isinstance(words[field], tuple) else words[field] | set(further)
    words |= {
        "language": pack,
        "cues": cues,
        "participles": participles_only(quotation.cue_lemmas, pack),
        "weak": cue_forms(quotation.weak_lemmas, pack),
        "honorifics": folded(own.honorifics),
        "roles": folded(own.roles),
        "organization_words": frozenset[str]().union(*(folded(one.organization_words) for one in persons)),
        "conjunctions": frozenset("&").union(*(one.conjunctions for one in persons)),
        "first_copulas": frozenset(verb.split()[0] for verb in own.copulas),
        "given_names": frozenset[str]().union(*(one.names for one in names)),
        "ambiguous_names": frozenset[str]().union(*(one.ambiguous for one in names)),
    }
    return SpeechWords.model_validate(words)


def own_cues(pack: str) -> frozenset[str]:
    """Return the verbs of saying of a pack, alone and with the pronouns that are joined to them."""
    words = load_quotation_words(pack)
    cues = cue_forms(words.cue_lemmas, pack) | words.extra_cues
    told = frozenset(f"{cue}-{clitic}" for cue in cues for clitic in words.clitics)
    elided = frozenset(pronoun + cue for cue in cues if cue[0] in VOWELS for pronoun in words.proclitics)
    return cues | told | elided


def load_quotation_words(language: str | None) -> QuotationWords:
    """Load the words around quotations of one pack."""
    words: QuotationWords = load_lexicon(QuotationWords, language)
    return words


def cue_forms(lemmas: Iterable[str], language: str) -> frozenset[str]:
    """Return the forms of verbs of saying that a teller uses."""
    return frozenset(form.casefold() for form in forms(lemmas, language, *TELLING_FORMS) if " " not in form)


def participles_only(lemmas: Iterable[str], language: str) -> frozenset[str]:
    """Return the participles that are no finite form too: alone they say nothing ("written by")."""
    finite = tuple(form for form in TELLING_FORMS if form is not VerbForm.PARTICIPLE)
    kept = frozenset(lemmas)
    return forms(kept, language, VerbForm.PARTICIPLE) - forms(kept, language, *finite)


def folded(words: Iterable[str]) -> frozenset[str]:
    """Return the words in lower case and without periods."""
    return frozenset(word.casefold().rstrip(".") for word in words)
