"""The forms of the verbs that the language files list, read from a table that is written beforehand.

`python -m undersigned.languages.conjugation` writes `languages/<language>/forms.tsv`: a line for all verbs with the
same endings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from undersigned.errors import ResourceError, ValidationError
from undersigned.languages.lexicon import FOLDER
from undersigned.languages.verb_forms import VerbForm

__all__ = ["ABSENT", "STEM", "VerbForm", "conjugate", "first_plural_tells", "forms", "particles", "table_path"]

HEAD = 3
"""Lines of a table before its verbs: names of the forms, particles, and whether the first plural tells."""
ABSENT = "-"
"""Stands for a form that a verb does not have."""
STEM = "~"
"""Stands for the stem in an ending around it ("will ~")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """The verbs of a language; `rows` maps a lemma to its stem and the line of its endings."""

    names: tuple[VerbForm, ...]
    particles: frozenset[str]
    first_plural_tells: bool
    rows: Mapping[str, tuple[str, tuple[str, ...]]]


def table_path(language: str) -> Path:
    """Return the file that holds the forms of a language's verbs."""
    return FOLDER / language / "forms.tsv"


@cache
def load_verbs(language: str) -> Verbs:
    """Read the table of a language.

    Raises:
        ValidationError: there is none.
        ResourceError: it names a form that no rule knows.
    """
    path = table_path(language)
    if not path.exists():
        known = ", ".join(sorted(found.parent.name for found in FOLDER.glob("*/forms.tsv")))
        raise ValidationError(f"no forms of verbs for language {language!r} ({path} is missing); use one of {known}")
    names, parting, plural, *lines = path.read_text(encoding="utf-8").splitlines()
    try:
        order = tuple(VerbForm(name) for name in names.split("\t")[1:])
    except ValueError as error:
        raise ResourceError(f"{path}, line 1: {error}; expected the names of verb forms") from error
    return Verbs(
        names=order,
        particles=frozenset(parting.split("\t")[1:]),
        first_plural_tells=plural.endswith("\tyes"),
        rows=dict(row for line in lines for row in iter_rows(line)),
    )


def iter_rows(line: str) -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    """Yield each lemma of a line with its stem and the endings of the line."""
    stems, infinitive, *endings = line.split("\t")
    for stem in stems.split("|"):
        yield stem + infinitive, (stem, tuple(endings))


@cache
def conjugate(lemma: str, language: str) -> Mapping[VerbForm, str]:
    """Return the forms of a verb that a language file lists.

    Args:
        lemma: infinitive in lower case, as listed ("exigir", "call on", "comprometerse").
        language: ISO 639-1 code of a language with a table.

    Returns:
        Form by name; a form that the language does not have is absent.

    Raises:
        ValidationError: the language has no table, or the table does not have the lemma.

    Example:
        >>> conjugate("exigir", "es")[VerbForm.PRESENT_1P]
        'exigimos'
        >>> conjugate("call on", "en")[VerbForm.PRETERITE_3P]
        'called on'
    """
    verbs = load_verbs(language)
    if lemma not in verbs.rows:
        raise ValidationError(
            f"no forms of {lemma!r} in {table_path(language)}: run `python -m undersigned.languages.conjugation`; "
            "where that does not help, add its list to LEMMA_LISTS in languages/conjugation/tables.py"
        )
    stem, endings = verbs.rows[lemma]
    found = zip(verbs.names, endings, strict=True)
    return MappingProxyType({form: join(stem, ending) for form, ending in found if ending != ABSENT})


def join(stem: str, ending: str) -> str:
    """Return a stem with its ending behind it or around it."""
    return ending.replace(STEM, stem) if STEM in ending else stem + ending


def first_plural_tells(language: str) -> bool:
    """Return whether a first person plural is known by its ending alone ("exigimos"), without a pronoun."""
    return load_verbs(language).first_plural_tells


def particles(language: str) -> frozenset[str]:
    """Return the prefixes that stand at the end of a clause, away from their verb; empty for most languages.

    Example:
        >>> "ab" in particles("de"), particles("en")
        (True, frozenset())
    """
    return load_verbs(language).particles


def forms(lemmas: Iterable[str], language: str, *wanted: VerbForm) -> frozenset[str]:
    """Return the forms of several verbs as one set.

    Args:
        lemmas: infinitives that the language files list.
        language: ISO 639-1 code of a language with a table.
        wanted: which forms; all where none is named. Those that the language lacks are left out.

    Example:
        >>> sorted(forms(["urge", "ask"], "en", VerbForm.PRESENT_3S, VerbForm.PRETERITE_3S))
        ['asked', 'asks', 'urged', 'urges']
    """
    chosen = wanted or tuple(VerbForm)
    tables = (conjugate(lemma, language) for lemma in lemmas)
    return frozenset(table[form] for table in tables for form in chosen if form in table)
