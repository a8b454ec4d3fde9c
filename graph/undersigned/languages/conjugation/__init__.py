"""Conjugate verbs: the rules that write the tables of forms, which no reading of a text uses.

Words that a rule looks for are given as lemmas in the language files; a module a language turns a lemma into its forms,
with the irregular verbs of `languages/<language>/verbs.toml`. `python -m undersigned.languages.conjugation` writes the
forms of every listed lemma into `languages/<language>/forms.tsv`. A language is added by a line in `CONJUGATORS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from undersigned.errors import ValidationError
from undersigned.languages.conjugation.conjugator import Conjugator, make_conjugator
from undersigned.languages.conjugation.english import EnglishVerbs, conjugate_english
from undersigned.languages.conjugation.french import FrenchVerbs, conjugate_french
from undersigned.languages.conjugation.german import GermanVerbs, conjugate_german, german_particles
from undersigned.languages.conjugation.italian import ItalianVerbs, conjugate_italian
from undersigned.languages.conjugation.portuguese import PortugueseVerbs, conjugate_portuguese
from undersigned.languages.conjugation.spanish import SpanishVerbs, conjugate_spanish
from undersigned.languages.verb_forms import VerbForm

__all__ = ["CONJUGATORS", "conjugate", "forms"]

CONJUGATORS: Mapping[str, Conjugator] = MappingProxyType(
    {
        "de": make_conjugator("de", GermanVerbs, conjugate_german, particles=german_particles),
        "en": make_conjugator("en", EnglishVerbs, conjugate_english),
        "es": make_conjugator("es", SpanishVerbs, conjugate_spanish, first_plural_tells=True),
        "fr": make_conjugator("fr", FrenchVerbs, conjugate_french, first_plural_tells=True),
        "it": make_conjugator("it", ItalianVerbs, conjugate_italian, first_plural_tells=True),
        "pt": make_conjugator("pt", PortugueseVerbs, conjugate_portuguese, first_plural_tells=True),
    }
)


@lru_cache(maxsize=8192)
def conjugate(lemma: str, language: str) -> Mapping[VerbForm, str]:
    """Return the forms of a verb by the rules of its language.

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


def forms(lemmas: Iterable[str], language: str, *wanted: VerbForm) -> frozenset[str]:
    """Return the forms of several verbs as one set, all forms where none is named."""
    tables = [conjugate(lemma, language) for lemma in lemmas]
    return frozenset(table[form] for table in tables for form in wanted or tuple(VerbForm) if form in table)
