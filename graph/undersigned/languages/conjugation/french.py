"""Formation of French verbs: -er with its spellings, -ir, -re; irregular ones come from the language file.

A verb has a stem of the singular, which the third person plural shares where it is stressed (`appelle`), and one of
the plural (`appelons`), which imperfect and gerund share. Reflexive verbs are given without their pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from undersigned.errors import ValidationError
from undersigned.languages.lexicon import Lexicon
from undersigned.languages.verb_forms import VerbForm
from undersigned.text.case import LOWER

__all__ = ["FrenchFamily", "FrenchVerbs", "conjugate_french"]

CIRCUMFLEX = str.maketrans("aiu", "âîû")
IMPERFECT = {VerbForm.IMPERFECT_3S: "ait", VerbForm.IMPERFECT_1P: "ions", VerbForm.IMPERFECT_3P: "aient"}
FUTURE = {
    VerbForm.FUTURE_3S: "a",
    VerbForm.FUTURE_1P: "ons",
    VerbForm.FUTURE_3P: "ont",
    VerbForm.CONDITIONAL_3S: "ait",
    VerbForm.CONDITIONAL_1P: "ions",
    VerbForm.CONDITIONAL_3P: "aient",
}


class FrenchFamily(BaseModel):
    """A verb that no rule forms; verbs that end with its lemma follow it ("entreprendre" follows "prendre").

    Args:
        singular: first and third person of the present ("dis", "dit").
        plural: stem of "we", of imperfect and gerund ("dis" gives "disons").
        present: third person plural of the present ("disent").
        subjunctive: stem of the stressed subjunctive ("fass"), where it is not that of the third person plural.
        participle: past participle.
        preterite: stem of the preterite with its vowel ("di" gives "dit", "dirent").
        future: stem of future and conditional, where it is not the infinitive.
        forms: whole forms that differ.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    singular: tuple[str, str]
    plural: str
    present: str
    subjunctive: str | None = None
    participle: str
    preterite: str
    future: str | None = None
    forms: Mapping[VerbForm, str] = {}


class FrenchVerbs(Lexicon):
    """French verbs that are not formed by the rules of their ending.

    Args:
        doubling: verbs in -eler and -eter that double their consonant ("appelle"); the others take an accent.
        families: ending of the lemma to its forms.
    """

    concern: ClassVar[str] = "conjugation"
    doubling: frozenset[str]
    families: Mapping[str, FrenchFamily]


def conjugate_french(lemma: str, verbs: FrenchVerbs) -> dict[VerbForm, str]:
    """Return the forms of a French verb of one word, given without a reflexive pronoun."""
    if not re.fullmatch(rf"[{LOWER}-]*(?:er|ir|re|oir)", lemma):
        raise ValidationError(f"cannot conjugate {lemma!r}: expected a French infinitive in -er, -ir, -oir or -re")
    prefix, family = family_of(lemma, verbs)
    if family is None and lemma.endswith("er"):
        return first_group(lemma, doubles=lemma in verbs.doubling)
    return from_family(lemma, prefix, family or regular_family(lemma))


def family_of(lemma: str, verbs: FrenchVerbs) -> tuple[str, FrenchFamily | None]:
    """Return the prefix of a lemma and the family that it follows, the longest one that fits."""
    for start in range(len(lemma)):
        if lemma[start:] in verbs.families:
            return lemma[:start], verbs.families[lemma[start:]]
    return "", None


def regular_family(lemma: str) -> FrenchFamily:
    """Return the forms of a regular verb in -ir or -re, as a family without a prefix."""
    stem = lemma[:-2]
    if lemma.endswith("ir"):
        return FrenchFamily(
            singular=(stem + "is", stem + "it"),
            plural=stem + "iss",
            present=stem + "issent",
            participle=stem + "i",
            preterite=stem + "i",
        )
    third = stem if stem.endswith(("d", "t")) else stem + "t"
    return FrenchFamily(
        singular=(stem + "s", third), plural=stem, present=stem + "ent", participle=stem + "u", preterite=stem + "i"
    )


def from_family(lemma: str, prefix: str, family: FrenchFamily) -> dict[VerbForm, str]:
    """Return the forms that the stems of a family give behind a prefix."""
    plural, preterite = family.plural, family.preterite
    stressed = family.subjunctive or family.present.removesuffix("ent")
    future = family.future or lemma.removeprefix(prefix).removesuffix("e")
    table = {
        VerbForm.PRESENT_1S: family.singular[0],
        VerbForm.PRESENT_3S: family.singular[1],
        VerbForm.PRESENT_1P: plural + "ons",
        VerbForm.PRESENT_3P: family.present,
        VerbForm.PRETERITE_1S: preterite + "s",
        VerbForm.PRETERITE_3S: preterite + "t",
        VerbForm.PRETERITE_1P: circumflexed(preterite) + "mes",
        VerbForm.PRETERITE_3P: preterite + "rent",
        VerbForm.SUBJUNCTIVE_3S: stressed + "e",
        VerbForm.SUBJUNCTIVE_1P: plural + "ions",
        VerbForm.SUBJUNCTIVE_3P: stressed + "ent",
        VerbForm.PARTICIPLE: family.participle,
        VerbForm.GERUND: plural + "ant",
        VerbForm.IMPERATIVE_2S: family.singular[0],
        VerbForm.IMPERATIVE_2P: plural + "ez",
    }
    table |= {form: plural + ending for form, ending in IMPERFECT.items()}
    table |= {form: future + ending for form, ending in FUTURE.items()} | dict(family.forms)
    table.setdefault(VerbForm.IMPERATIVE_1P, table[VerbForm.PRESENT_1P])
    return {form: prefix + word for form, word in table.items()} | {VerbForm.INFINITIVE: lemma}


def circumflexed(stem: str) -> str:
    """Return a stem with a circumflex on its last vowel ("di" gives "dî")."""
    match = re.search(r"[aiu](?=n?\Z)", stem)
    return stem[: match.start()] + match[0].translate(CIRCUMFLEX) + stem[match.end() :] if match else stem


def first_group(lemma: str, *, doubles: bool) -> dict[VerbForm, str]:
    """Return the forms of a verb in -er with the spellings of its stem."""
    stem = lemma[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    stressed = stressed_stem(stem, doubles=doubles)
    future = stressed + "er" if not re.search(r"é[^aeiouyé]+\Z", stem) else lemma
    table = {
        VerbForm.INFINITIVE: lemma,
        VerbForm.GERUND: soft + "ant",
        VerbForm.PARTICIPLE: stem + "é",
        VerbForm.PRESENT_1P: soft + "ons",
        VerbForm.PRESENT_3P: stressed + "ent",
        VerbForm.PRETERITE_1S: soft + "ai",
        VerbForm.PRETERITE_3S: soft + "a",
        VerbForm.PRETERITE_1P: soft + "âmes",
        VerbForm.PRETERITE_3P: stem + "èrent",
        VerbForm.IMPERFECT_3S: soft + "ait",
        VerbForm.IMPERFECT_1P: stem + "ions",
        VerbForm.IMPERFECT_3P: soft + "aient",
        VerbForm.SUBJUNCTIVE_1P: stem + "ions",
        VerbForm.SUBJUNCTIVE_3P: stressed + "ent",
        VerbForm.IMPERATIVE_1P: soft + "ons",
        VerbForm.IMPERATIVE_2P: stem + "ez",
    }
    same = (VerbForm.PRESENT_1S, VerbForm.PRESENT_3S, VerbForm.SUBJUNCTIVE_3S, VerbForm.IMPERATIVE_2S)
    return table | dict.fromkeys(same, stressed + "e") | {form: future + ending for form, ending in FUTURE.items()}


def stressed_stem(stem: str, *, doubles: bool) -> str:
    """Return the stem as it is before a mute e: "appell", "achèt", "cèd", "emploi"."""
    if doubles:
        return stem + stem[-1]
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    return re.sub(r"[eé](?=(?:[bcdfghjklmnpqrstvwxz]|[bcdfgptv][lr]|gu|qu|gn)\Z)", "è", stem)
