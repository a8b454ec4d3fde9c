"""What a language contributes to conjugation: its irregular verbs and the rules that turn a lemma into forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from undersigned.languages.lexicon import Lexicon, load_pack_file
from undersigned.languages.verb_forms import VerbForm

__all__ = ["Conjugator", "make_conjugator"]

L = TypeVar("L", bound=Lexicon)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conjugator:
    """The conjugation of one language.

    Args:
        verbs: record of the irregular verbs; its words stand in `verbs.toml` of the language.
        table: returns the forms of a verb of one word; refuses what is no infinitive with a `ValidationError`.
        first_plural_tells: a first person plural needs no pronoun to be told by its ending ("exigimos").
        particles: returns the prefixes that part from their verb ("lehnen ... ab"); none in most languages.
    """

    verbs: type[Lexicon]
    table: Callable[[str], dict[VerbForm, str]]
    first_plural_tells: bool = False
    particles: Callable[[], frozenset[str]] = frozenset


def make_conjugator(
    language: str,
    verbs: type[L],
    conjugate: Callable[[str, L], dict[VerbForm, str]],
    *,
    first_plural_tells: bool = False,
    particles: Callable[[L], frozenset[str]] | None = None,
) -> Conjugator:
    """Return the conjugator of a language.

    Args:
        language: ISO 639-1 code; names the folder of the file.
        verbs: record of the irregular verbs.
        conjugate: the rules: a lemma of one word and the irregular verbs to the forms.
        first_plural_tells: as in `Conjugator`.
        particles: takes the prefixes that part from their verb out of the record.
    """

    def table(lemma: str) -> dict[VerbForm, str]:
        return conjugate(lemma, load_pack_file(verbs, language))

    def parting() -> frozenset[str]:
        return particles(load_pack_file(verbs, language)) if particles else frozenset()

    return Conjugator(verbs=verbs, table=table, first_plural_tells=first_plural_tells, particles=parting)
