"""Words that mark asks, duties and positions, their speakers and the appeals that are none of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar, TypeVar

from undersigned.languages.lexicon import Lexicon, load_lexicon, nearest_language
from undersigned.languages.verbs import VerbForm, conjugate, first_plural_tells
from undersigned.text.phrases import PhraseIndex

__all__ = [
    "AskWords",
    "Cue",
    "CueKind",
    "PositionWords",
    "Reach",
    "ask_words",
    "complements_index",
    "cue_index",
    "position_words",
]

L = TypeVar("L", bound=Lexicon)
Strings = tuple[str, ...]
ACT_FORMS = (
    VerbForm.INFINITIVE,
    VerbForm.INFINITIVE_REFLEXIVE,
    VerbForm.INFINITIVE_3P,
    VerbForm.GERUND,
    VerbForm.PARTICIPLE,
    VerbForm.SUBJUNCTIVE_3S,
    VerbForm.SUBJUNCTIVE_3P,
    VerbForm.SUBJUNCTIVE_1P,
    VerbForm.IMPERATIVE_2P,
)
"""Forms in which an act is asked for; indicative forms are left out, as they look like nouns ("trabajo", "firma")."""


class AskWords(Lexicon):
    """Words around asks; what each list means stands in the English file."""

    concern: ClassVar[str] = "recommendations"
    ask_verbs: Strings = ()
    ask_first: Strings = ()
    ask_third: Strings = ()
    ask_nouns: Strings = ()
    issuer_pronouns: Strings = ()
    issuer_nouns: Strings = ()
    text_nouns: Strings = ()
    position_first_against: Strings = ()
    position_first_for: Strings = ()
    no_asks: Strings = ()
    modals: Strings = ()
    inverts: bool = False
    denied_modals: frozenset[str] = frozenset()
    undenied_modals: frozenset[str] = frozenset()
    bound_modals: Mapping[str, str] = {}
    needs: Strings = ()
    modal_subjects_out: frozenset[str] = frozenset()
    past_endings: Strings = ()
    modal_out: frozenset[str] = frozenset()
    by_words: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    complements_out: Strings = ()
    object_verbs: frozenset[str] = frozenset()
    addressee_openers: frozenset[str] = frozenset()
    be_words: frozenset[str] = frozenset()
    gerund_endings: Strings = ()
    verb_openers: frozenset[str] = frozenset()
    infinitive_endings: Strings = ()
    adverb_endings: Strings = ()
    light_acts: frozenset[str] = frozenset()
    measure_nouns: frozenset[str] = frozenset()
    measure_endings: Strings = ()
    appeals: Strings = ()
    appeal_openers: Strings = ()
    prepositions: frozenset[str] = frozenset()
    object_pronouns: frozenset[str] = frozenset()
    time_nouns: frozenset[str] = frozenset()
    time_openers: frozenset[str] = frozenset()
    subject_pronouns: frozenset[str] = frozenset()
    subject_left_out: bool = False
    say_words: frozenset[str] = frozenset()
    say_that_words: frozenset[str] = frozenset()
    concede_words: frozenset[str] = frozenset()
    infinitive_hosts: frozenset[str] = frozenset()
    item_openers: frozenset[str] = frozenset()
    bill_leads: Strings = ()
    conditions: Strings = ()
    burden_words: frozenset[str] = frozenset()
    courtesies: frozenset[str] = frozenset()
    participle_endings: Strings = ()
    position_third_against: Strings = ()
    verb_last: bool = False
    bare_verbs: bool = False
    ordinals: frozenset[str] = frozenset()
    noun_forms: frozenset[str] = frozenset()
    exhorts: bool = False
    loose_needs: frozenset[str] = frozenset()
    polite: frozenset[str] = frozenset()
    addressing_verbs: frozenset[str] = frozenset()
    publics: Strings = ()
    public_calls: Strings = ()
    public_acts: Strings = ()
    place_words: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    places_out: frozenset[str] = frozenset()
    state_bodies: Strings = ()
    measures_out: frozenset[str] = frozenset()
    position_third_for: Strings = ()
    weak_modals: frozenset[str] = frozenset()
    resolving_verbs: frozenset[str] = frozenset()
    subjunctive_endings: Strings = ()
    imperative_endings: Strings = ()
    list_leads: Strings = ()
    list_leads_out: Strings = ()
    heading_leads: Strings = ()
    below: frozenset[str] = frozenset()
    clause_openers: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    dissuading: frozenset[str] = frozenset()
    bound_asks: Mapping[str, str] = {}
    first_endings: Strings = ()
    bound_addressees: Mapping[str, str] = {}
    rejections: Strings = ()
    ending_asks: frozenset[str] = frozenset()
    position_nouns_against: Strings = ()
    position_nouns_for: Strings = ()
    owners: frozenset[str] = frozenset()
    owners_third: frozenset[str] = frozenset()
    emphases: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    agreeing_endings: Strings = ()
    purpose_openers: frozenset[str] = frozenset()
    deed_endings: Strings = ()
    history_words: frozenset[str] = frozenset()
    foretelling_modals: frozenset[str] = frozenset()
    forecast_words: frozenset[str] = frozenset()
    guessing_modals: frozenset[str] = frozenset()
    perfect_words: frozenset[str] = frozenset()
    exhorting_openers: frozenset[str] = frozenset()
    subject_last: bool = False
    unfiled_endings: Strings = ()
    opening_asks: frozenset[str] = frozenset()
    act_openers: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    addressee_stops: frozenset[str] = frozenset()
    second_person: Strings = ()
    adverbs: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    negation_openers: frozenset[str] = frozenset()
    object_stops: frozenset[str] = frozenset()
    beneficiary_words: frozenset[str] = frozenset()
    beneficiary_nouns: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    urge_verbs: frozenset[str] = frozenset()


class PositionWords(Lexicon):
    """Verbs of positions, acts asked for and the nouns made of them, each for or against their object.

    Nouns end in the preposition before their object; its contractions with articles ("de" to "da") are found too, and
    so are adjectives between the noun and it ("retirada imediata da"). A participle agrees with what it stands beside
    by the endings listed, the first of which is that of its verb form ("revogado", "revogadas"). Compounds are nouns of
    acts by their last part ("Rodungsstopp"); verbs that take a side take the other one behind a word for "against";
    behind a corrective stands what is asked for instead of what was denied ("not this, but that").
    """

    concern: ClassVar[str] = "stance"
    position_against: Strings = ()
    position_for: Strings = ()
    weak_against: frozenset[str] = frozenset()
    oppose_acts: Strings = ()
    support_acts: Strings = ()
    oppose_forms: Strings = ()
    support_forms: Strings = ()
    oppose_nouns: Strings = ()
    support_nouns: Strings = ()
    noun_adjectives: Strings = ()
    contractions: Mapping[str, Strings] = {}
    participle_agreement: Strings = ()
    oppose_endings: Strings = ()
    against_words: frozenset[str] = frozenset()
    siding_verbs: frozenset[str] = frozenset()
    correctives: Strings = ()
    act_forms: tuple[VerbForm, ...] = ACT_FORMS


class CueKind(StrEnum):
    """What a cue does in its sentence."""

    ASK = "ask"
    POSITION = "position"
    MODAL = "modal"
    NEED = "need"
    PRONOUN = "pronoun"
    ISSUER = "issuer"
    TEXT = "text"
    APPEAL = "appeal"
    CONDITION = "condition"


class Reach(StrEnum):
    """How near the issuers must stand before a cue for it to be theirs."""

    NONE = "none"
    OWNER = "owner"
    SUBJECT = "subject"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue word; `lemma` is its verb where it is one, `against` the side of a position."""

    kind: CueKind
    reach: Reach = Reach.NONE
    lemma: str = ""
    against: bool = False


FIRST_PLURAL = (VerbForm.PRESENT_1P, VerbForm.CONDITIONAL_1P)
"""Forms that name the issuers by their ending in some languages ("exigimos"); in others they need "we"."""
FINITE = (
    VerbForm.PRESENT_1P,
    VerbForm.PRESENT_3S,
    VerbForm.PRESENT_3P,
    VerbForm.PRETERITE_1P,
    VerbForm.PRETERITE_3S,
    VerbForm.PRETERITE_3P,
    VerbForm.PARTICIPLE,
)
LOOSE = (VerbForm.GERUND,)


@lru_cache(maxsize=64)
def ask_words(language: str | None) -> AskWords:
    """Return the words around asks."""
    words: AskWords = load_lexicon(AskWords, language)
    return words


def position_words(language: str | None) -> PositionWords:
    """Return the words of positions and acts."""
    words: PositionWords = load_lexicon(PositionWords, language)
    return words


def verb_cues(lemmas: Strings, language: str, kind: CueKind, *, against: bool = False) -> Iterator[tuple[str, Cue]]:
    """Yield every form of some verbs with its cue, first-person forms before the others."""
    by_ending = first_plural_tells(language)
    for lemma in lemmas:
        table = conjugate(lemma, language)
        if by_ending:
            cue = Cue(kind=kind, lemma=lemma, against=against)
            yield from ((table[form], cue) for form in FIRST_PLURAL if form in table)
        cue = Cue(kind=kind, reach=Reach.SUBJECT, lemma=lemma, against=against)
        yield from ((table[form], cue) for form in FINITE if form in table)
        cue = Cue(kind=kind, reach=Reach.SENTENCE, lemma=lemma, against=against)
        yield from ((table[form], cue) for form in LOOSE if form in table)


def exhortations(asks: AskWords, language: str) -> Iterator[tuple[str, Cue]]:
    """Yield the forms by which the issuers exhort each other, where they look like no noun ("exijamos")."""
    tables = ((lemma, conjugate(lemma, language)) for lemma in asks.ask_verbs if asks.exhorts)
    for lemma, table in tables:
        if VerbForm.SUBJUNCTIVE_1P in table:
            yield table[VerbForm.SUBJUNCTIVE_1P], Cue(kind=CueKind.ASK, lemma=lemma)


def phrase_cues(asks: AskWords) -> Iterator[tuple[str, Cue]]:
    """Yield the cues that stand as they are in the language file."""
    yield from ((phrase, Cue(kind=CueKind.PRONOUN)) for phrase in asks.no_asks)
    for phrase in asks.ask_first:
        yield phrase, Cue(kind=CueKind.ASK, lemma=phrase)
    for phrase in asks.ask_third:
        yield phrase, Cue(kind=CueKind.ASK, lemma=phrase, reach=Reach.SUBJECT)
    for phrase in asks.ask_nouns:
        yield phrase, Cue(kind=CueKind.ASK, lemma=phrase, reach=Reach.SENTENCE)
    for phrases, against in ((asks.position_first_against, True), (asks.position_first_for, False)):
        yield from ((phrase, Cue(kind=CueKind.POSITION, lemma=phrase, against=against)) for phrase in phrases)
    for phrases, against in ((asks.position_nouns_against, True), (asks.position_nouns_for, False)):
        for phrase in phrases:
            yield phrase, Cue(kind=CueKind.POSITION, lemma=phrase, reach=Reach.OWNER, against=against)
    for phrases, against in ((asks.position_third_against, True), (asks.position_third_for, False)):
        for phrase in phrases:
            yield phrase, Cue(kind=CueKind.POSITION, lemma=phrase, reach=Reach.SUBJECT, against=against)
    yield from ((phrase, Cue(kind=CueKind.APPEAL, reach=Reach.SENTENCE)) for phrase in asks.appeal_openers)
    yield from ((phrase, Cue(kind=CueKind.NEED, lemma=phrase, against=True)) for phrase in asks.rejections)
    for kind, phrases in (
        (CueKind.APPEAL, asks.appeals),
        (CueKind.CONDITION, asks.conditions),
        (CueKind.NEED, asks.needs),
        (CueKind.MODAL, asks.modals),
        (CueKind.PRONOUN, asks.issuer_pronouns),
        (CueKind.ISSUER, asks.issuer_nouns),
        (CueKind.TEXT, asks.text_nouns),
    ):
        yield from ((phrase, Cue(kind=kind, lemma=phrase)) for phrase in phrases)


@lru_cache(maxsize=16)
def cue_index(language: str | None) -> PhraseIndex[Cue]:
    """Return the index of all cues of a language, made once."""
    asks, positions = ask_words(language), position_words(language)
    entries = list(phrase_cues(asks))
    base = nearest_language(language)
    entries.extend(verb_cues(asks.ask_verbs, base, CueKind.ASK))
    entries.extend(exhortations(asks, base))
    entries.extend(verb_cues(positions.position_against, base, CueKind.POSITION, against=True))
    entries.extend(verb_cues(positions.position_for, base, CueKind.POSITION))
    return PhraseIndex(entries)


@lru_cache(maxsize=16)
def complements_index(language: str | None) -> PhraseIndex[bool]:
    """Return the index of what one needs to be or know and is asked of nobody, made once."""
    return PhraseIndex((phrase, True) for phrase in ask_words(language).complements_out)
