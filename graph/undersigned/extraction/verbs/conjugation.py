"""Conjugate verbs of the language packs: cue verbs are generated from lemmas, not listed.

Words that a rule looks for are given as lemmas in the language files; this module turns a lemma into its forms.
Regular formation stands in a module a language (`conjugation_english`), irregular verbs in
`languages/<language>/verbs.toml`. A language is added by a line in `CONJUGATORS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from undersigned.errors import ValidationError
from undersigned.extraction.verbs.conjugation_english import EnglishVerbs, conjugate_english
from undersigned.extraction.verbs.conjugation_french import FrenchVerbs, conjugate_french
from undersigned.extraction.verbs.conjugation_german import GermanVerbs, conjugate_german, german_particles
from undersigned.extraction.verbs.conjugation_portuguese import PortugueseVerbs, conjugate_portuguese
from undersigned.extraction.verbs.conjugation_spanish import SpanishVerbs, conjugate_spanish
from undersigned.extraction.verbs.conjugator import Conjugator, make_conjugator
from undersigned.extraction.verbs.verb_forms import VerbForm

__all__ = ["CONJUGATORS", "VerbForm", "conjugate", "first_plural_tells", "forms", "particles"]

CONJUGATORS: Mapping[str, Conjugator] = MappingProxyType(
    {
        "de": make_conjugator("de", GermanVerbs, conjugate_german, particles=german_particles),
        "en": make_conjugator("en", EnglishVerbs, conjugate_english),
        "es": make_conjugator("es", SpanishVerbs, conjugate_spanish, first_plural_tells=True),
        "fr": make_conjugator("fr", FrenchVerbs, conjugate_french, first_plural_tells=True),
        "pt": make_conjugator("pt", PortugueseVerbs, conjugate_portuguese, first_plural_tells=True),
    }
)


@lru_cache(maxsize=8192)
def conjugate(lemma: str, language: str) -> Mapping[VerbForm, str]:
    """Return the forms of a verb.

    Args:
        lemma: infinitive in lower case. A Spanish reflexive ("comprometerse") gets its pronoun ("se compromete");
            what follows a blank ("call on", "hacer un llamamiento") is kept behind each form.
        language: ISO 639-1 code of one of `CONJUGATORS`.

    Returns:
        Form by name; a form that the language does not have is absent.

    Raises:
        ValidationError: the language has no conjugation, or the lemma is no infinitive of it.

    Example:
        >>> conjugate("exigir", "es")[VerbForm.PRESENT_1S]
        'exijo'
        >>> conjugate("call on", "en")[VerbForm.PRETERITE_3P]
        'called on'
    """
    conjugator = CONJUGATORS.get(language)
    if conjugator is None:
        known = ", ".join(CONJUGATORS)
        raise ValidationError(
            f"cannot conjugate {lemma!r}: no conjugation for language {language!r}; use one of {known}"
        )
    verb, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    return MappingProxyType({form: word + tail for form, word in conjugator.table(verb).items()})


def first_plural_tells(language: str) -> bool:
    """Tell whether a first person plural is known by its ending alone ("exigimos"), without a pronoun."""
    return CONJUGATORS[language].first_plural_tells


@lru_cache(maxsize=16)
def particles(language: str) -> frozenset[str]:
    """Return the prefixes that stand at the end of a clause, away from their verb; empty for most languages.

    Example:
        >>> "ab" in particles("de"), particles("en")
        (True, frozenset())
    """
    return CONJUGATORS[language].particles()


def forms(lemmas: Iterable[str], language: str, *wanted: VerbForm) -> frozenset[str]:
    """Return the forms of several verbs as one set.

    Args:
        lemmas: infinitives.
        language: ISO 639-1 code of one of `CONJUGATORS`.
        wanted: which forms; all where none is named. Those that the language lacks are left out.

    Example:
        >>> sorted(forms(["urge", "ask"], "en", VerbForm.PRESENT_3S, VerbForm.PRETERITE_3S))
        ['asked', 'asks', 'urged', 'urges']
    """
    chosen = wanted or tuple(VerbForm)
    return frozenset(
        table[form] for table in (conjugate(lemma, language) for lemma in lemmas) for form in chosen if form in table
    )
