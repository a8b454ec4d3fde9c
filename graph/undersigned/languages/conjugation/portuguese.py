"""Formation of Portuguese verbs: endings, stem changes, spelling; irregular ones come from the language file.

A verb has up to four stems: the plain one (`preferimos`), the stressed one (`foge`), that of the first person, which
the subjunctive shares (`prefiro`, `prefira`), and that of the first person plural of the subjunctive (`reunamos` beside
`reúna`). Of the two spellings of the first plural of the past, the European one is given ("apelámos"): the Brazilian
one is that of the present.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.errors import ValidationError
from undersigned.languages.conjugation.portuguese_spelling import join
from undersigned.languages.lexicon import Lexicon
from undersigned.languages.verb_forms import VerbForm
from undersigned.text.case import LOWER

__all__ = ["PortugueseFamily", "PortugueseVerbs", "conjugate_portuguese"]

# form: (stem, ending of -ar, -er, -ir); the stems are named above
ENDINGS: dict[VerbForm, tuple[str, str, str, str]] = {
    VerbForm.GERUND: ("plain", "ando", "endo", "indo"),
    VerbForm.PARTICIPLE: ("plain", "ado", "ido", "ido"),
    VerbForm.PRESENT_1S: ("first", "o", "o", "o"),
    VerbForm.PRESENT_3S: ("stressed", "a", "e", "e"),
    VerbForm.PRESENT_1P: ("plain", "amos", "emos", "imos"),
    VerbForm.PRESENT_3P: ("stressed", "am", "em", "em"),
    VerbForm.PRETERITE_1S: ("plain", "ei", "i", "i"),
    VerbForm.PRETERITE_3S: ("plain", "ou", "eu", "iu"),
    VerbForm.PRETERITE_1P: ("plain", "ámos", "emos", "imos"),
    VerbForm.PRETERITE_3P: ("plain", "aram", "eram", "iram"),
    VerbForm.IMPERFECT_3S: ("plain", "ava", "ia", "ia"),
    VerbForm.IMPERFECT_1P: ("plain", "ávamos", "íamos", "íamos"),
    VerbForm.IMPERFECT_3P: ("plain", "avam", "iam", "iam"),
    VerbForm.SUBJUNCTIVE_3S: ("first", "e", "a", "a"),
    VerbForm.SUBJUNCTIVE_1P: ("subjunctive", "emos", "amos", "amos"),
    VerbForm.SUBJUNCTIVE_3P: ("first", "em", "am", "am"),
    VerbForm.INFINITIVE_3P: ("plain", "arem", "erem", "irem"),
    VerbForm.IMPERATIVE_2P: ("plain", "ai", "ei", "i"),
}
FUTURE = {
    VerbForm.FUTURE_3S: "á",
    VerbForm.FUTURE_1P: "emos",
    VerbForm.FUTURE_3P: "ão",
    VerbForm.CONDITIONAL_3S: "ia",
    VerbForm.CONDITIONAL_1P: "íamos",
    VerbForm.CONDITIONAL_3P: "iam",
}
STRONG_PRETERITE = {
    VerbForm.PRETERITE_1S: "e",
    VerbForm.PRETERITE_3S: "e",
    VerbForm.PRETERITE_1P: "emos",
    VerbForm.PRETERITE_3P: "eram",
}
FIRST_PERSON = {VerbForm.SUBJUNCTIVE_3S: "a", VerbForm.SUBJUNCTIVE_1P: "amos", VerbForm.SUBJUNCTIVE_3P: "am"}
PRONOUNS = {"1s": "me", "1p": "nos", "3s": "se", "3p": "se"}


class PortugueseFamily(BaseModel):
    """What is irregular in a verb and in those made of it by a prefix.

    Args:
        prefixes: of the verbs that follow it ("pro" of "propor" follows "por").
        first: first person of the present; the subjunctive is made of it.
        preterite: stem of a strong preterite ("diss" gives "disse", "disseram").
        future: stem of future and conditional ("dir").
        forms: whole forms that no rule gives.
        behind_prefix: those that are spelled in another way behind a prefix ("tem", but "mantém").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    prefixes: tuple[str, ...] = ()
    first: str | None = None
    preterite: str | None = None
    future: str | None = None
    forms: Mapping[VerbForm, str] = {}
    behind_prefix: Mapping[VerbForm, str] = {}


class PortugueseVerbs(Lexicon):
    """Stem-changing and irregular Portuguese verbs.

    Args:
        first: changed vowel of the first person and the subjunctive (`i`, `u`) to the verbs that have it ("prefiro").
        stressed: changed vowel of the stressed third persons to the verbs that have it ("foge").
        both: changed vowel of all of these to the verbs that have it ("previno", "previne").
        accents: accented vowel of stressed stems to the verbs that have it ("proíbe").
        diphthongs: verbs in -iar that take -ei- where it is stressed ("medeia"), as all in -ear do.
        participles: irregular participles.
        families: lemma to what is irregular.
    """

    concern: ClassVar[str] = "conjugation"
    first: Mapping[str, frozenset[str]]
    stressed: Mapping[str, frozenset[str]]
    both: Mapping[str, frozenset[str]]
    accents: Mapping[str, frozenset[str]]
    diphthongs: frozenset[str]
    participles: Mapping[str, str]
    families: Mapping[str, PortugueseFamily]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stems:
    """The stems of one verb."""

    plain: str
    stressed: str
    first: str
    subjunctive: str


def conjugate_portuguese(lemma: str, verbs: PortugueseVerbs) -> dict[VerbForm, str]:
    """Return the forms of a Portuguese verb of one word, reflexive ones ("opor-se") with their pronoun."""
    if lemma.endswith("-se"):
        return reflexive(lemma, conjugate_portuguese(lemma.removesuffix("-se"), verbs))
    match = re.fullmatch(rf"([{LOWER}]*)([aeioô])r", lemma)
    found = family_of(lemma.replace("ô", "o"), verbs)
    if not match or (match[2] in "oô" and found is None):
        raise ValidationError(
            f"cannot conjugate {lemma!r}: expected a Portuguese infinitive in -ar, -er, -ir, -por or their -se"
        )
    stem, theme = match[1], match[2].replace("ô", "o")
    table = regular(stem, theme, stems_of(lemma, stem, theme, verbs))
    if found:
        table |= irregular(*found)
    if lemma in verbs.participles:
        table[VerbForm.PARTICIPLE] = verbs.participles[lemma]
    table[VerbForm.INFINITIVE] = lemma
    table.setdefault(VerbForm.IMPERATIVE_2S, table[VerbForm.PRESENT_3S])
    for person in ("1p", "3s", "3p"):
        table[VerbForm(f"imperative {person}")] = table[VerbForm(f"subjunctive {person}")]
    return table


def regular(stem: str, theme: str, stems: Stems) -> dict[VerbForm, str]:
    """Return the forms that endings, stem change and spelling give."""
    column = {"a": 1, "i": 3}.get(theme, 2)
    table = {form: join(getattr(stems, row[0]), row[column], theme=theme) for form, row in ENDINGS.items()}
    if theme == "i" and re.search(r"uz$|[^gq]u$|a$", stem):  # "produz", "conclui", "sai"
        table[VerbForm.PRESENT_3S] = stems.stressed + ("" if stem.endswith("z") else "i")
    return table | {form: stem + theme + "r" + ending for form, ending in FUTURE.items()}


def stems_of(lemma: str, stem: str, theme: str, verbs: PortugueseVerbs) -> Stems:
    """Return the stems of a verb by the change that the language file or its ending gives it."""
    accented = changed(lemma, stem, verbs.accents)
    if (theme == "a" and stem.endswith("e")) or lemma in verbs.diphthongs:
        accented = stem[:-1] + "ei"
    stressed = changed(lemma, stem, verbs.both) or changed(lemma, stem, verbs.stressed) or accented or stem
    subjunctive = changed(lemma, stem, verbs.both) or changed(lemma, stem, verbs.first) or stem
    return Stems(plain=stem, stressed=stressed, first=accented or subjunctive, subjunctive=subjunctive)


def changed(lemma: str, stem: str, changes: Mapping[str, frozenset[str]]) -> str | None:
    """Return the stem with its last vowel changed as a list says, or None where no list holds the verb."""
    vowel = next((to for to, group in sorted(changes.items()) if lemma in group), None)
    if vowel is None:
        return None
    at = max(stem.rfind(old) for old in {"i": "e", "u": "o", "o": "u", "í": "i", "ú": "u"}[vowel])
    return stem[:at] + vowel + stem[at + 1 :]


def family_of(lemma: str, verbs: PortugueseVerbs) -> tuple[str, PortugueseFamily] | None:
    """Return the prefix of a lemma and the irregular verb behind it, or None where it follows none."""
    for start in range(len(lemma)):
        family = verbs.families.get(lemma[start:])
        if family and (start == 0 or lemma[:start] in family.prefixes):
            return lemma[:start], family
    return None


def irregular(prefix: str, family: PortugueseFamily) -> dict[VerbForm, str]:
    """Return the irregular forms of a family behind a prefix."""
    table: dict[VerbForm, str] = {}
    if family.first:
        table[VerbForm.PRESENT_1S] = prefix + family.first
        table |= {form: prefix + family.first[:-1] + ending for form, ending in FIRST_PERSON.items()}
    if family.preterite:
        table |= {form: prefix + family.preterite + ending for form, ending in STRONG_PRETERITE.items()}
    if family.future:
        table |= {form: prefix + family.future + ending for form, ending in FUTURE.items()}
    forms = {**family.forms, **(family.behind_prefix if prefix else {})}
    return table | {form: prefix + word for form, word in forms.items()}


def reflexive(lemma: str, table: dict[VerbForm, str]) -> dict[VerbForm, str]:
    """Join the pronoun to the forms: behind them, before the subjunctive, inside the future ("comprometer-se-á")."""
    result = {form: with_pronoun(form, word) for form, word in table.items() if form[-2:] in PRONOUNS}
    result = {form: word for form, word in result.items() if not form.startswith("imperative")}
    gerund, participle = table[VerbForm.GERUND], table[VerbForm.PARTICIPLE]
    return result | {
        VerbForm.INFINITIVE: lemma,
        VerbForm.GERUND: f"{gerund}-se",
        VerbForm.PARTICIPLE: participle,
    }


def with_pronoun(form: VerbForm, word: str) -> str:
    """Return a finite form with its pronoun."""
    pronoun = PRONOUNS[form[-2:]]
    if form in FUTURE:
        ending = FUTURE[form]
        return f"{word.removesuffix(ending)}-{pronoun}-{ending}"
    if form.startswith("subjunctive"):
        return f"{pronoun} {word}"
    return f"{word.removesuffix('s') if pronoun == 'nos' else word}-{pronoun}"
