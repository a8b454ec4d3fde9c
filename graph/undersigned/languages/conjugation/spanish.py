"""Formation of Spanish verbs: endings, stem changes, spelling; irregular ones come from the language file.

A verb has up to four stems: the plain one (`pedimos`), the stressed one (`pide`), the raised one of -ir verbs
(`pidió`) and that of the first person, which the subjunctive shares (`pongo`, `ponga`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.errors import ValidationError
from undersigned.languages.conjugation.spanish_spelling import accent_last, join
from undersigned.languages.lexicon import Lexicon
from undersigned.languages.verb_forms import VerbForm

__all__ = ["SpanishFamily", "SpanishVerbs", "conjugate_spanish"]

RAISED = {"ie": "i", "ue": "u", "i": "i"}
PRONOUNS = {"1s": "me ", "1p": "nos ", "3s": "se ", "3p": "se "}

# form: (stem, ending of -ar, ending of -er and -ir); the stems are named above
ENDINGS: dict[VerbForm, tuple[str, str, str]] = {
    VerbForm.GERUND: ("raised", "ando", "iendo"),
    VerbForm.PARTICIPLE: ("plain", "ado", "ido"),
    VerbForm.PRESENT_1S: ("stressed", "o", "o"),
    VerbForm.PRESENT_3S: ("stressed", "a", "e"),
    VerbForm.PRESENT_3P: ("stressed", "an", "en"),
    VerbForm.PRETERITE_1S: ("plain", "é", "í"),
    VerbForm.PRETERITE_3S: ("raised", "ó", "ió"),
    VerbForm.PRETERITE_1P: ("plain", "amos", "imos"),
    VerbForm.PRETERITE_3P: ("raised", "aron", "ieron"),
    VerbForm.IMPERFECT_3S: ("plain", "aba", "ía"),
    VerbForm.IMPERFECT_1P: ("plain", "ábamos", "íamos"),
    VerbForm.IMPERFECT_3P: ("plain", "aban", "ían"),
    VerbForm.SUBJUNCTIVE_3S: ("stressed", "e", "a"),
    VerbForm.SUBJUNCTIVE_1P: ("raised", "emos", "amos"),
    VerbForm.SUBJUNCTIVE_3P: ("stressed", "en", "an"),
}
STRONG_PRETERITE = {
    VerbForm.PRETERITE_1S: "e",
    VerbForm.PRETERITE_3S: "o",
    VerbForm.PRETERITE_1P: "imos",
    VerbForm.PRETERITE_3P: "ieron",
}
FUTURE = {
    VerbForm.FUTURE_3S: "á",
    VerbForm.FUTURE_1P: "emos",
    VerbForm.FUTURE_3P: "án",
    VerbForm.CONDITIONAL_3S: "ía",
    VerbForm.CONDITIONAL_1P: "íamos",
    VerbForm.CONDITIONAL_3P: "ían",
}
FIRST_PERSON = {
    VerbForm.SUBJUNCTIVE_3S: ("e", "a"),
    VerbForm.SUBJUNCTIVE_1P: ("emos", "amos"),
    VerbForm.SUBJUNCTIVE_3P: ("en", "an"),
}


class SpanishFamily(BaseModel):
    """What is irregular in a verb; verbs that end with its lemma follow it ("proponer" follows "poner").

    Args:
        first: first person of the present; the subjunctive is made of it.
        preterite: stem of a strong preterite ("pus" gives "puso").
        future: stem of future and conditional ("pondr").
        participle: irregular participle.
        imperative: second person singular of the imperative, of the bare verb.
        forms: whole forms that no rule gives.
        alone: other verbs only look like it ("demandar" does not follow "andar").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    alone: bool = False
    first: str | None = None
    preterite: str | None = None
    future: str | None = None
    participle: str | None = None
    imperative: str | None = None
    forms: Mapping[VerbForm, str] = {}


class SpanishVerbs(Lexicon):
    """Stem-changing and irregular Spanish verbs.

    Args:
        stems: change of the stressed vowel (`ie`, `ue`, `i`, `í`, `ú`) to the verbs that have it.
        soft: verbs in -cer, -cir whose c becomes z and not zc ("vencer", "ejercer" need no listing).
        families: lemma to what is irregular.
    """

    concern: ClassVar[str] = "conjugation"
    stems: Mapping[str, frozenset[str]]
    soft: frozenset[str]
    families: Mapping[str, SpanishFamily]


@dataclass(frozen=True, slots=True)
class Stems:
    """The stems of one verb."""

    plain: str
    stressed: str
    raised: str


def conjugate_spanish(lemma: str, verbs: SpanishVerbs) -> dict[VerbForm, str]:
    """Return the forms of a Spanish verb of one word, reflexive ones with their pronoun before the verb."""
    if lemma.endswith("rse"):
        return reflexive(lemma, conjugate_spanish(lemma.removesuffix("se"), verbs))
    match = re.fullmatch(r"([a-záéíóúüñ]*)([aeií])r", lemma)
    if not match:
        raise ValidationError(
            f"cannot conjugate {lemma!r}: expected a Spanish infinitive in -ar, -er, -ir or their -se"
        )
    stem, theme = match[1], match[2].replace("í", "i")
    table = regular(lemma, stem, theme, verbs)
    prefix, family = family_of(lemma, verbs)
    if family:
        table |= irregular(prefix, family, theme, plain_future=stem + theme + "r")
    table[VerbForm.INFINITIVE] = lemma
    table[VerbForm.INFINITIVE_REFLEXIVE] = lemma + "se"
    table.setdefault(VerbForm.IMPERATIVE_2S, table[VerbForm.PRESENT_3S])
    table[VerbForm.IMPERATIVE_2P] = stem + (accent_last(theme) if match[2] == "í" else theme) + "d"
    for mood, same in (("1p", "1p"), ("3s", "3s"), ("3p", "3p")):
        table[VerbForm(f"imperative {mood}")] = table[VerbForm(f"subjunctive {same}")]
    return table


def regular(lemma: str, stem: str, theme: str, verbs: SpanishVerbs) -> dict[VerbForm, str]:
    """Return the forms that endings, stem change and spelling give."""
    stems = stems_of(lemma, stem, theme, verbs)
    column = 1 if theme == "a" else 2
    hard = lemma in verbs.soft
    table = {form: join(getattr(stems, row[0]), row[column], theme=theme, soft=hard) for form, row in ENDINGS.items()}
    present_1p = {"a": "amos", "e": "emos", "i": "imos"}[theme]
    table[VerbForm.PRESENT_1P] = join(stem, present_1p, theme=theme, soft=hard)
    return table | {form: stem + theme + "r" + ending for form, ending in FUTURE.items()}


def stems_of(lemma: str, stem: str, theme: str, verbs: SpanishVerbs) -> Stems:
    """Return the stems of a verb by the change that the language file gives it."""
    change = next((to for to, group in sorted(verbs.stems.items()) if lemma in group), None)
    if change is None:
        return Stems(stem, stem, stem)
    changed = {"ie": "e", "i": "e", "ue": "o", "í": "i", "ú": "u"}[change]
    at = stem.rfind(changed) if changed in stem else stem.rfind("u")
    diphthong = "hue" if at == 0 and change == "ue" else "ye" if at == 0 and change == "ie" else change
    raised = stem[:at] + RAISED[change] + stem[at + 1 :] if theme == "i" and change in RAISED else stem
    return Stems(stem, stem[:at] + diphthong + stem[at + 1 :], raised)


def family_of(lemma: str, verbs: SpanishVerbs) -> tuple[str, SpanishFamily | None]:
    """Return the prefix and the irregular verb that a lemma follows; the longest one that fits."""
    for start in range(len(lemma)):
        found = verbs.families.get(lemma[start:])
        if found and (start == 0 or not found.alone):
            return lemma[:start], found
    return "", None


def irregular(prefix: str, family: SpanishFamily, theme: str, *, plain_future: str) -> dict[VerbForm, str]:
    """Return the irregular forms of a family behind a prefix."""
    table: dict[VerbForm, str] = {}
    if family.first:
        table[VerbForm.PRESENT_1S] = prefix + family.first
        stem = prefix + family.first.removesuffix("o")
        table |= {form: stem + row[0 if theme == "a" else 1] for form, row in FIRST_PERSON.items()}
    if family.preterite:
        stem = prefix + family.preterite
        table |= {form: join(stem, end, theme=theme) for form, end in STRONG_PRETERITE.items()}
    future = prefix + family.future if family.future else plain_future
    table |= {form: future + ending for form, ending in FUTURE.items()}
    if family.participle:
        table[VerbForm.PARTICIPLE] = prefix + family.participle
    if family.imperative:
        needs_accent = prefix and family.imperative[-1] in "aeions"
        table[VerbForm.IMPERATIVE_2S] = prefix + (accent_last(family.imperative) if needs_accent else family.imperative)
    return table | {form: prefix + word for form, word in family.forms.items()}


def reflexive(lemma: str, table: dict[VerbForm, str]) -> dict[VerbForm, str]:
    """Put the pronoun before finite forms and behind infinitive, gerund and participle (which takes none)."""
    result = {form: PRONOUNS[form[-2:]] + word for form, word in table.items() if form[-2:] in PRONOUNS}
    result = {form: word for form, word in result.items() if not form.startswith("imperative")}
    gerund = table[VerbForm.GERUND]
    accented = re.sub(r"(a|ie|e)(ndo)$", lambda match: match[1][:-1] + accent_last(match[1][-1]) + match[2], gerund)
    return result | {
        VerbForm.INFINITIVE: lemma,
        VerbForm.INFINITIVE_REFLEXIVE: lemma,
        VerbForm.GERUND: accented + "se",
        VerbForm.PARTICIPLE: table[VerbForm.PARTICIPLE],
    }
