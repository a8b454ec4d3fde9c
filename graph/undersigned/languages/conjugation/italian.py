"""Formation of Italian verbs: endings, spelling, -isc-; irregular ones come from the language file.

An irregular verb is a family: those made of it by a prefix follow it ("richiedere" and "chiedere", "proporre" and
"porre"). Its contracted infinitive hides a stem ("pon" of "porre"), to which the endings of -ere are joined.
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

__all__ = ["ItalianFamily", "ItalianVerbs", "conjugate_italian"]

THEMES = "aei"
ENDINGS: dict[VerbForm, tuple[str, str, str]] = {
    VerbForm.GERUND: ("ando", "endo", "endo"),
    VerbForm.PARTICIPLE: ("ato", "uto", "ito"),
    VerbForm.PRESENT_1S: ("o", "o", "o"),
    VerbForm.PRESENT_3S: ("a", "e", "e"),
    VerbForm.PRESENT_1P: ("iamo", "iamo", "iamo"),
    VerbForm.PRESENT_3P: ("ano", "ono", "ono"),
    VerbForm.PRETERITE_1S: ("ai", "ei", "ii"),
    VerbForm.PRETERITE_3S: ("ò", "é", "ì"),
    VerbForm.PRETERITE_1P: ("ammo", "emmo", "immo"),
    VerbForm.PRETERITE_3P: ("arono", "erono", "irono"),
    VerbForm.IMPERFECT_3S: ("ava", "eva", "iva"),
    VerbForm.IMPERFECT_1P: ("avamo", "evamo", "ivamo"),
    VerbForm.IMPERFECT_3P: ("avano", "evano", "ivano"),
    VerbForm.SUBJUNCTIVE_3S: ("i", "a", "a"),
    VerbForm.SUBJUNCTIVE_1P: ("iamo", "iamo", "iamo"),
    VerbForm.SUBJUNCTIVE_3P: ("ino", "ano", "ano"),
    VerbForm.IMPERATIVE_2S: ("a", "i", "i"),
    VerbForm.IMPERATIVE_2P: ("ate", "ete", "ite"),
}
FUTURE = {
    VerbForm.FUTURE_3S: "à",
    VerbForm.FUTURE_1P: "emo",
    VerbForm.FUTURE_3P: "anno",
    VerbForm.CONDITIONAL_3S: "ebbe",
    VerbForm.CONDITIONAL_1P: "emmo",
    VerbForm.CONDITIONAL_3P: "ebbero",
}
STRONG_PRETERITE = {VerbForm.PRETERITE_1S: "i", VerbForm.PRETERITE_3S: "e", VerbForm.PRETERITE_3P: "ero"}
LENGTHENED = (
    VerbForm.PRESENT_1S,
    VerbForm.PRESENT_3S,
    VerbForm.PRESENT_3P,
    VerbForm.SUBJUNCTIVE_3S,
    VerbForm.SUBJUNCTIVE_3P,
    VerbForm.IMPERATIVE_2S,
)
"""Forms with -isc- in most verbs in -ire ("garantisce")."""
FIRST_PERSON = {
    VerbForm.PRESENT_1S: "o",
    VerbForm.PRESENT_3P: "ono",
    VerbForm.SUBJUNCTIVE_3S: "a",
    VerbForm.SUBJUNCTIVE_3P: "ano",
}
PRONOUNS = {"1s": "mi", "1p": "ci", "3s": "si", "3p": "si"}


class ItalianFamily(BaseModel):
    """What is irregular in an ending of lemmas; each stem stands behind the same prefix as the ending.

    Args:
        stem: behind which the endings of -ere stand where the infinitive is contracted ("pon").
        first: stem of the first person, of the third plural and of the subjunctive ("pong").
        preterite: stem of a strong preterite ("pos").
        future: stem of future and conditional ("porr").
        participle: as a whole ("posto").
        forms: other forms, as a whole.
        prefixed: verbs that end in it follow it; not so "dare", with which "ricordare" only ends.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    stem: str | None = None
    first: str | None = None
    preterite: str | None = None
    future: str | None = None
    participle: str | None = None
    forms: Mapping[VerbForm, str] = {}
    prefixed: bool = True


class ItalianVerbs(Lexicon):
    """Italian verbs that are not formed by the rules of their ending.

    Args:
        short: verbs in -ire without -isc- ("sentire"), and those made of them by a prefix.
        regular: verbs that only look as if they followed a family ("vendere" does not follow "endere").
        families: ending of the lemma to what is irregular; the longest wins.
    """

    concern: ClassVar[str] = "conjugation"
    short: tuple[str, ...]
    regular: frozenset[str]
    families: Mapping[str, ItalianFamily]


def conjugate_italian(lemma: str, verbs: ItalianVerbs) -> dict[VerbForm, str]:
    """Return the forms of an Italian verb of one word, reflexive ones ("impegnarsi") with their pronoun."""
    if lemma.endswith("rsi"):
        plain = lemma.removesuffix("si") + ("re" if lemma[-4] in "ou" else "e")
        return reflexive(lemma, conjugate_italian(plain, verbs))
    if not re.fullmatch(rf"[{LOWER}]*(?:[aei]|r)re", lemma):
        raise ValidationError(
            f"cannot conjugate {lemma!r}: expected an Italian infinitive in -are, -ere, -ire, -rre or their -rsi"
        )
    prefix, family = family_of(lemma, verbs)
    theme = lemma[-3] if family.stem is None else "e"
    stem = lemma[:-3] if family.stem is None else prefix + family.stem
    table = regular(stem, theme, long=theme == "i" and not lemma.endswith(verbs.short))
    table |= irregular(prefix, family)
    table |= {
        VerbForm.INFINITIVE: lemma,
        VerbForm.INFINITIVE_REFLEXIVE: f"{lemma[: -2 if lemma.endswith('rre') else -1]}si",
    }
    for person in ("1p", "3s", "3p"):
        table[VerbForm(f"imperative {person}")] = table[VerbForm(f"subjunctive {person}")]
    return table


def family_of(lemma: str, verbs: ItalianVerbs) -> tuple[str, ItalianFamily]:
    """Return the prefix of a lemma and what is irregular behind it; nothing is for a regular verb."""
    endings = [
        end for end, family in verbs.families.items() if lemma == end or (lemma.endswith(end) and family.prefixed)
    ]
    if lemma in verbs.regular or not endings:
        return "", ItalianFamily()
    ending = max(endings, key=len)
    return lemma.removesuffix(ending), verbs.families[ending]


def regular(stem: str, theme: str, *, long: bool) -> dict[VerbForm, str]:
    """Return the forms that endings and spelling give."""
    column = THEMES.index(theme)
    table = {form: join(stem, row[column], theme=theme) for form, row in ENDINGS.items()}
    if long:
        table |= {form: f"{stem}isc{ENDINGS[form][column]}" for form in LENGTHENED}
    future = join(stem, "ir" if theme == "i" else "er", theme=theme)
    return table | {form: future + ending for form, ending in FUTURE.items()}


def join(stem: str, ending: str, *, theme: str) -> str:
    """Join a stem and an ending: the sound of c and g stays in -are, an i is not doubled, and -uto softens c.

    Example:
        >>> join("indic", "iamo", theme="a"), join("pag", "ino", theme="a"), join("conosc", "uto", theme="e")
        ('indichiamo', 'paghino', 'conosciuto')
        >>> join("annunci", "erà", theme="a"), join("avvi", "iamo", theme="a"), join("avvi", "i", theme="a")
        ('annuncerà', 'avviamo', 'avvii')
    """
    soft = ending[0] in "ei"
    if theme == "a" and soft:
        if stem.endswith(("c", "g")):
            return f"{stem}h{ending}"
        if re.search(r"[cg]i$", stem):
            return stem[:-1] + ending
    if stem.endswith("i") and ending[0] == "i" and not (stem.endswith("vi") and ending in {"i", "ino"}):
        return stem[:-1] + ending
    if ending == "uto" and stem.endswith("sc"):
        return f"{stem}iuto"
    return stem + ending


def irregular(prefix: str, family: ItalianFamily) -> dict[VerbForm, str]:
    """Return the irregular forms of a family behind a prefix."""
    table: dict[VerbForm, str] = {}
    if family.first:
        table |= {form: prefix + family.first + ending for form, ending in FIRST_PERSON.items()}
    if family.preterite:
        table |= {form: prefix + family.preterite + ending for form, ending in STRONG_PRETERITE.items()}
    if family.future:
        table |= {form: prefix + family.future + ending for form, ending in FUTURE.items()}
    if family.participle:
        table[VerbForm.PARTICIPLE] = prefix + family.participle
    return table | {form: prefix + word for form, word in family.forms.items()}


def reflexive(lemma: str, table: dict[VerbForm, str]) -> dict[VerbForm, str]:
    """Put the pronoun before finite forms and behind the gerund ("si impegna", "impegnandosi")."""
    finite = {form: word for form, word in table.items() if form[-2:] in PRONOUNS}
    result = {form: f"{PRONOUNS[form[-2:]]} {word}" for form, word in finite.items() if "imperative" not in form}
    return result | {
        VerbForm.INFINITIVE: lemma,
        VerbForm.GERUND: f"{table[VerbForm.GERUND]}si",
        VerbForm.PARTICIPLE: table[VerbForm.PARTICIPLE],
    }
