"""Forms of verbs of saying."""

from __future__ import annotations

from collections.abc import Iterable

from undersigned.languages.verbs import VerbForm, forms

__all__ = ["cue_forms", "participles_only", "with_clitics", "with_proclitics"]

VOWELS = "aâàeéèêiîoôœuûhy"
"""Letters before which a pronoun loses its vowel."""
TELLING_FORMS = tuple(
    form for form in VerbForm if not form.startswith(("imperative", "subjunctive", "conditional", "infinitive"))
)


def with_clitics(cues: frozenset[str], clitics: frozenset[str]) -> frozenset[str]:
    """Return verbs alone and with each pronoun that a hyphen joins to them."""
    return cues | {f"{cue}-{clitic}" for cue in cues for clitic in clitics}


def with_proclitics(cues: frozenset[str], proclitics: frozenset[str]) -> frozenset[str]:
    """Return verbs that begin with a vowel with each pronoun that an apostrophe joins to them."""
    return frozenset(pronoun + cue for cue in cues if cue[0] in VOWELS for pronoun in proclitics)


def cue_forms(lemmas: Iterable[str], language: str) -> frozenset[str]:
    """Return the forms of verbs of saying that a teller uses."""
    return frozenset(form for form in forms(lemmas, language, *TELLING_FORMS) if " " not in form)


def participles_only(lemmas: Iterable[str], language: str) -> frozenset[str]:
    """Return the participles that are no finite form too: alone they say nothing ("written by")."""
    finite = tuple(form for form in TELLING_FORMS if form is not VerbForm.PARTICIPLE)
    kept = frozenset(lemmas)
    return forms(kept, language, VerbForm.PARTICIPLE) - forms(kept, language, *finite)
