"""Write the forms of all listed lemmas of a language as lines of stems and endings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile

from undersigned.languages.conjugation import CONJUGATORS, conjugate
from undersigned.languages.lexicon import FILES, FOLDER, read_file
from undersigned.languages.verb_forms import VerbForm
from undersigned.languages.verbs import ABSENT, STEM

__all__ = ["LEMMA_LISTS", "listed_lemmas", "write_table"]

LEMMA_LISTS = (
    "indirect.bare_lemmas",
    "issuers.deeds",
    "issuers.signs",
    "quotations.cue_lemmas",
    "quotations.weak_lemmas",
    "recommendations.ask_verbs",
    "stance.oppose_acts",
    "stance.position_against",
    "stance.position_for",
    "stance.support_acts",
    "statements.commit_verbs",
    "statements.verbs",
)
"""The lists of the language files that hold lemmas, as section and key."""


def listed_lemmas(language: str) -> tuple[str, ...]:
    """Return the lemmas of all lists of a language, sorted."""
    sections = {name: words for file in FILES for name, words in read_file(FOLDER / language / f"{file}.toml").items()}
    lists = (name.partition(".") for name in LEMMA_LISTS)
    return tuple(sorted({lemma for name, _, key in lists for lemma in sections.get(name, {}).get(key, ())}))


def write_table(language: str) -> str:
    """Return the table of a language as text: what it is, then a line for all verbs with the same endings.

    A line holds the stems, a tab, and the endings in the order of the first line, of which the first is that of the
    lemma. An ending with "~" stands around the stem ("will ~"); "-" stands for a form that the verbs do not have.
    """
    conjugator = CONJUGATORS[language]
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for lemma in listed_lemmas(language):
        table = conjugate(lemma, language)
        stem = stem_of(lemma, table.values())
        groups[lemma[len(stem) :], *endings_of(table, stem)].append(stem)
    head = [
        "\t".join(("lemma", *VerbForm)),
        "\t".join(("particles", *sorted(conjugator.particles()))),
        "\t".join(("first plural tells", *(["yes"] if conjugator.first_plural_tells else []))),
    ]
    lines = sorted("\t".join(("|".join(stems), *endings)) for endings, stems in groups.items())
    return "\n".join((*head, *lines, ""))


def stem_of(lemma: str, forms: Iterable[str]) -> str:
    """Return what a lemma and its forms begin with, without the forms that hold the lemma behind another word."""
    words = [form for form in forms if not form.endswith(f" {lemma}")]
    same = takewhile(lambda letters: len(set(letters)) == 1, zip(lemma, *words, strict=False))
    return "".join(letters[0] for letters in same)


def endings_of(table: Mapping[VerbForm, str], stem: str) -> tuple[str, ...]:
    """Return what each form adds to the stem, in the order of the forms."""
    return tuple(ending_of(table[form], stem) if form in table else ABSENT for form in VerbForm)


def ending_of(form: str, stem: str) -> str:
    """Return what a form adds behind the stem, or around it."""
    if form.startswith(stem):
        return form[len(stem) :]
    before, _, after = form.partition(f" {stem}")
    return f"{before} {STEM}{after}"
