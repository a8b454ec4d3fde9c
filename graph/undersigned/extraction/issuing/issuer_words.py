"""Words by which a text tells who speaks in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.languages.lexicon import Lexicon, load_lexicon, nearest_language
from undersigned.languages.verb_forms import VerbForm
from undersigned.languages.verbs import forms
from undersigned.names.keys import name_key
from undersigned.text.alternatives import either
from undersigned.text.case import LOWER, UPPER

__all__ = ["IssuerCues", "IssuerWords", "load_issuer_cues", "load_issuer_words"]

SINGULAR = (VerbForm.PRESENT_3S, VerbForm.PRETERITE_3S, VerbForm.FUTURE_3S)
PLURAL = (VerbForm.PRESENT_3P, VerbForm.PRETERITE_3P, VerbForm.FUTURE_3P, VerbForm.PRESENT_1P, VerbForm.PRETERITE_1P)
FIRST = (VerbForm.PRESENT_1P, VerbForm.PRETERITE_1P)
NEUTRAL = (VerbForm.PARTICIPLE, VerbForm.GERUND, VerbForm.INFINITIVE)


class IssuerWords(Lexicon):
    """Words by which a text tells who speaks in it; patterns are regular expressions.

    Args:
        connectors: words inside names in running text ("of").
        conjunctions: words before the last item of a list ("and").
        name_links: prepositions that a word in small letters may follow in names of this language ("des pêcheurs").
        name_adjectives: adjectives in small letters that may close such a name ("belges").
        qualifiers: what stands before names inside a list ("groups like").
        group_nouns: nouns for those who speak ("organizations", "signers", "coalition").
        include: words that open a list of members ("include", "such as").
        document_nouns: nouns for what is published ("letter").
        bylines: nouns directly before "by" in a heading ("joint media release").
        published_by: participles before "by" ("issued").
        by: the preposition behind them ("by").
        endorsed: participles and nouns of mere support ("endorsed").
        together: prepositions that add further issuers ("along with").
        deeds: lemmas of the verbs that issuers do.
        deed_phrases: further verbs and phrases, in the forms in which they occur.
        auxiliaries: words that may stand between the issuers and their verb ("have", "today").
        plural_auxiliaries: those of them that tell of several.
        singular_auxiliaries: those of them that tell of one.
        behalf: words before the body for whom a person signs ("on behalf of").
        laws: nouns of laws, which end no names of issuers ("act").
        companies: names of companies that releases tell of; a list of subjects that is full of them issues nothing.
        others: words that tell of further bodies without their names ("other", "more than").
        first_person: words for those who write ("we").
        observers: words behind which names are no issuers ("observers").
        individuals: headings of lists of persons.
        self_reference: words before the name in which the text speaks ("we at").
        signed: words that begin a line of signers ("signed by").
        leading: capitalized words before the first name of a sentence ("Today", "The").
        no_entries: beginnings of lines in lists that are no entries ("cc:").
        speech: verbs of speaking before or behind a name.
        today: words beside the name of who speaks, which tell that the release says it ("said today").
        indefinite: openings of subjects that are no names, with the blank behind them ("A ").
        actions: nouns of what others may do, whose parties are no issuers for that ("lawsuit").
        joint_by: what a heading of a statement says before the first name, its preposition left out where it is in
            `repeated` ("joint statement by", "communiqué commun").
        repeated: prepositions that may stand before each name of a list ("de la", "du").
        body_ends: ends of compounds that are names of bodies ("bund").
        public_roles: offices of the state, whose holders speak for no issuer ("minister").
        outsiders: nouns of what is listed without being issuers ("companies", "states").
        first_published: words before the body that published a text elsewhere before ("first published by").
        adjuncts: openings of sentences before whose comma no subject stands ("Ahead of the").
        formed: words behind the name of a coalition and a comma, before its members ("whose members are").
        memberships: openings of sentences that a colon and the members of a coalition follow ("Participating in").
        kinds_behind: nouns that stand behind the name of a body ("the Lantern coalition").
        topics: words that part names from what a statement is about ("on the ").
        signs_for: words before the body in lines of signers ("For the Lantern League: Ana Ruiz").
        signs: lemmas of verbs of signing, behind which the signers may stand ("Firman la carta A, B y C").
        belongs: finite verbs of belonging to a coalition ("gehören", "forman parte").
        openers: adverbs and prepositions that open a sentence before its verb, where no subject stands ("heute").
        objects: articles that begin the object behind a subject and end its name ("Küstenrat die Schließung").
        with_words: prepositions behind a subject and a comma, before those who act with it ("avec").
        at: prepositions between a role and an organization.
    """

    concern: ClassVar[str] = "issuers"
    connectors: tuple[str, ...]
    conjunctions: tuple[str, ...]
    signs: tuple[str, ...] = ()
    belongs: tuple[str, ...] = ()
    openers: frozenset[str] = frozenset()
    objects: tuple[str, ...] = ()
    with_words: tuple[str, ...] = ()
    name_links: tuple[str, ...] = ()
    name_adjectives: str = ""
    qualifiers: str
    group_nouns: tuple[str, ...]
    include: tuple[str, ...]
    document_nouns: tuple[str, ...]
    bylines: tuple[str, ...]
    published_by: tuple[str, ...]
    by: tuple[str, ...]
    endorsed: tuple[str, ...]
    together: tuple[str, ...]
    deeds: tuple[str, ...]
    deed_phrases: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    plural_auxiliaries: tuple[str, ...]
    singular_auxiliaries: tuple[str, ...]
    behalf: tuple[str, ...]
    laws: tuple[str, ...]
    companies: frozenset[str]
    others: tuple[str, ...]
    first_person: tuple[str, ...]
    observers: tuple[str, ...]
    individuals: tuple[str, ...]
    self_reference: tuple[str, ...]
    leading: tuple[str, ...]
    signed: tuple[str, ...]
    no_entries: tuple[str, ...]
    speech: tuple[str, ...]
    today: tuple[str, ...]
    indefinite: tuple[str, ...]
    actions: tuple[str, ...]
    signs_for: tuple[str, ...]
    joint_by: tuple[str, ...]
    repeated: tuple[str, ...]
    topics: tuple[str, ...]
    body_ends: tuple[str, ...]
    public_roles: tuple[str, ...]
    outsiders: tuple[str, ...]
    first_published: tuple[str, ...]
    adjuncts: tuple[str, ...]
    formed: tuple[str, ...]
    memberships: tuple[str, ...]
    kinds_behind: tuple[str, ...] = ()
    at: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerCues:
    """Compiled cues of one language."""

    include: re.Pattern[str]
    by: re.Pattern[str]
    by_hint: re.Pattern[str]
    together: re.Pattern[str]
    deed: re.Pattern[str]
    endorsed: re.Pattern[str]
    behalf: re.Pattern[str]
    role_of: re.Pattern[str]
    writing: re.Pattern[str]
    law: re.Pattern[str]
    others: re.Pattern[str]
    observers: re.Pattern[str]
    individuals: re.Pattern[str]
    self_reference: re.Pattern[str]
    leading: re.Pattern[str]
    signed: re.Pattern[str]
    no_entry: re.Pattern[str]
    group: re.Pattern[str]
    groups: re.Pattern[str]
    said_by: re.Pattern[str]
    today: re.Pattern[str]
    indefinite: re.Pattern[str]
    action: re.Pattern[str]
    signs_for: re.Pattern[str]
    joint_by: re.Pattern[str]
    agent: re.Pattern[str]
    public_role: re.Pattern[str]
    outsiders: re.Pattern[str]
    first_published: re.Pattern[str]
    we: re.Pattern[str]
    adjunct: re.Pattern[str]
    formed: re.Pattern[str]
    membership: re.Pattern[str]
    kind_behind: re.Pattern[str] | None
    body_ends: tuple[str, ...]
    companies: frozenset[str]
    singular: frozenset[str]
    plural: frozenset[str]
    signs: frozenset[str]
    signing: re.Pattern[str]
    belongs: re.Pattern[str]
    openers: frozenset[str]
    ours: frozenset[str]
    self_object: re.Pattern[str]
    document: re.Pattern[str]
    company: re.Pattern[str]
    object: re.Pattern[str]


@lru_cache(maxsize=8)
def load_issuer_words(language: str | None) -> IssuerWords:
    """Load the words for a language."""
    words: IssuerWords = load_lexicon(IssuerWords, language)
    return words


@lru_cache(maxsize=8)
def load_issuer_cues(language: str | None) -> IssuerCues:
    """Compile the cues for a language."""
    words = load_issuer_words(language)
    pack = nearest_language(language)
    singular, plural = forms(words.deeds, pack, *SINGULAR), forms(words.deeds, pack, *PLURAL)
    finite = (*sorted(singular | plural), *words.deed_phrases)
    neutral = (*sorted(forms(words.deeds, pack, *NEUTRAL)), *words.deed_phrases)
    adverbs = either(words.auxiliaries)
    auxiliaries = either((*words.auxiliaries, *words.plural_auxiliaries, *words.singular_auxiliaries))
    group, include = either(words.group_nouns), either(words.include)
    joined = rf"(?<!\s[{LOWER}]{{3}})" + "".join(rf"(?<!\s{word})" for word in words.conjunctions if len(word) > 1)
    return IssuerCues(
        include=re.compile(rf"(?<!\w){group}(?!\w)[^.!?\n:(]{{0,90}}?(?:(?<!\w){include}\s*:?|[:(])\s*", re.IGNORECASE),
        by=re.compile(
            rf"(?<!\w)(?:{either(words.document_nouns)}(?!\w)[^.!?\n]{{0,60}}?(?<!\w){either(words.published_by)}"
            rf"\s(?:[\w,]+\s){{0,3}}?|{either(words.bylines)}\s){either(words.by)}\s+",
            re.IGNORECASE,
        ),
        by_hint=re.compile(rf"(?<!\w)(?:{either(words.by)}|{either(words.by).upper()})\s+(?:\w+\s+)?[{UPPER}0-9]"),
        together=re.compile(rf"(?<!\w){either(words.together)}\s+", re.IGNORECASE),
        deed=re.compile(
            rf"\s+(?:(?:{adverbs}\s+){{0,3}}({either(finite)})|(?:{auxiliaries}\s+){{1,5}}?({either(neutral)}))(?!\w)"
        ),
        endorsed=re.compile(rf"(?<!\w){either(words.endorsed)}(?!\w)", re.IGNORECASE),
        behalf=re.compile(rf"(?<!\w){either(words.behalf)}\s+", re.IGNORECASE),
        role_of=re.compile(rf"\W*(?P<role>\w[^,\n\t]{{2,60}}?)\s{either(words.at)}\s+(?=[{UPPER}0-9])"),
        writing=re.compile(
            rf"(?<!\w){either(words.first_person)}\s(?:[\w’']+\s){{1,5}}{either(words.behalf)}\s+", re.IGNORECASE
        ),
        others=re.compile(
            rf",?\s{either(words.conjunctions)}\s(?:[\w-]+\s){{0,2}}{either(words.others)}\s[^,.;:()\n]{{0,60}}?{group}(?!\w)"
        ),
        law=re.compile(rf"\s{either(words.laws)}(?:\s(?:of|de|von)\s\d{{4}})?\Z|\s(?:of|de)\s\d{{4}}\Z", re.IGNORECASE),
        observers=re.compile(rf"(?<!\w){either(words.observers)}(?!\w)", re.IGNORECASE),
        individuals=re.compile(rf"(?<!\w){either(words.individuals)}(?!\w)", re.IGNORECASE),
        self_reference=re.compile(rf"(?<!\w){either(words.self_reference)}\s+"),
        signed=re.compile(rf"[\W_]{{0,4}}{either(words.signed)}[\s:]+", re.IGNORECASE),
        leading=re.compile(rf"(?:{either(words.leading)}(?:\s+|(?<=['’])))+(?=\S)"),
        no_entry=re.compile(rf"\W*{either(words.no_entries)}(?!\w)", re.IGNORECASE),
        groups=re.compile(rf"(?<!\w){group}(?!\w)", re.IGNORECASE),
        group=re.compile(rf"(?<!\w){group}\s*\Z", re.IGNORECASE),
        said_by=re.compile(rf"(?<!\w)(?i:{either(words.speech)})\s+(?:(?P<today>{either(words.today)})\s+)?(?=\S)"),
        today=re.compile(rf",?\s+{either(words.today)}(?!\w)"),
        indefinite=re.compile(either(words.indefinite)),
        action=re.compile(rf"(?<!\w){either(words.actions)}(?!\w)", re.IGNORECASE),
        signs_for=re.compile(rf"\W*(?i:{either(words.signs_for)})\s+(?=[^:\n]{{2,120}}:\s)"),
        joint_by=re.compile(rf"(?<!\w){either(words.joint_by)}\s+", re.IGNORECASE),
        agent=re.compile(rf"(?<!\w){either(words.by)}\s+(?:[\w’'-]+\s+){{0,6}}\Z", re.IGNORECASE),
        public_role=re.compile(rf"(?<!\w){either(words.public_roles)}(?!\w)", re.IGNORECASE),
        outsiders=re.compile(rf"(?<!\w){either(words.outsiders)}(?!\w)", re.IGNORECASE),
        first_published=re.compile(rf"(?<!\w)(?i:{either(words.first_published)})\s+"),
        we=re.compile(rf"(?<!\w)(?i:{either(words.first_person)}),\s+(?=\S)"),
        adjunct=re.compile(rf"{either(words.adjuncts)}\s"),
        formed=re.compile(rf",\s{either(words.formed)}(?:\s+|(?<=['’]))(?=\S)"),
        membership=re.compile(rf"(?<!\w){either(words.memberships)}(?!\w)[^.!?\n:]{{0,80}}?:\s*", re.IGNORECASE),
        kind_behind=re.compile(rf"(?<=\w)\s{either(words.kinds_behind)}(?![\w-])") if words.kinds_behind else None,
        body_ends=words.body_ends,
        companies=frozenset(map(name_key, words.companies)),
        singular=singular | frozenset(words.singular_auxiliaries),
        plural=plural | frozenset(words.plural_auxiliaries) | frozenset(words.deed_phrases),
        signs=forms(words.signs, pack, *SINGULAR, *PLURAL),
        signing=re.compile(rf"(?<!\w){either(forms(words.signs, pack, VerbForm.PARTICIPLE))}(?!\w)", re.IGNORECASE),
        belongs=re.compile(either(words.belongs) if words.belongs else r"(?!)", re.IGNORECASE),
        openers=words.openers,
        ours=forms(words.deeds, pack, *FIRST) - forms(words.deeds, pack, *SINGULAR, *PLURAL[:3]),
        self_object=re.compile(either(words.first_person), re.IGNORECASE),
        document=re.compile(rf"(?<!\w){either(words.document_nouns)}(?!\w)", re.IGNORECASE),
        object=re.compile(rf"(?<=\w){joined}\s{either(words.objects)}\s" if words.objects else r"(?!)"),
        company=re.compile(rf"(?<!\w){either((*words.together, *words.with_words))}\s+", re.IGNORECASE),
    )
