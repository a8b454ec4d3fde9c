"""Regular formation of English verbs; irregular ones come from the language file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from undersigned.errors import ValidationError
from undersigned.languages.lexicon import Lexicon
from undersigned.languages.verb_forms import VerbForm

__all__ = ["EnglishVerbs", "conjugate_english"]

VOWELS = "aeiou"
BASE = (
    VerbForm.INFINITIVE,
    VerbForm.PRESENT_1S,
    VerbForm.PRESENT_1P,
    VerbForm.PRESENT_3P,
    VerbForm.SUBJUNCTIVE_3S,
    VerbForm.SUBJUNCTIVE_1P,
    VerbForm.SUBJUNCTIVE_3P,
    VerbForm.IMPERATIVE_2S,
    VerbForm.IMPERATIVE_2P,
)
PAST = (VerbForm.PRETERITE_1S, VerbForm.PRETERITE_3S, VerbForm.PRETERITE_1P, VerbForm.PRETERITE_3P)
PHRASES = {
    "will": (VerbForm.FUTURE_3S, VerbForm.FUTURE_1P, VerbForm.FUTURE_3P),
    "would": (VerbForm.CONDITIONAL_3S, VerbForm.CONDITIONAL_1P, VerbForm.CONDITIONAL_3P),
}


class EnglishVerbs(Lexicon):
    """Irregular English verbs.

    Args:
        past: lemma to `[preterite, participle]`.
        doubling: verbs of more than one syllable that double their last consonant ("refer", "admit").
        forms: lemma to whole forms that no rule gives ("be").
    """

    concern: ClassVar[str] = "conjugation"
    past: Mapping[str, tuple[str, str]]
    doubling: frozenset[str]
    forms: Mapping[str, Mapping[VerbForm, str]]


def conjugate_english(lemma: str, verbs: EnglishVerbs) -> dict[VerbForm, str]:
    """Return the forms of an English verb of one word."""
    if not re.fullmatch(r"[a-z][a-z-]*", lemma):
        raise ValidationError(f"cannot conjugate {lemma!r}: expected an English infinitive in lower case letters")
    doubled = double_last(lemma, verbs.doubling)
    preterite, participle = irregular_past(lemma, verbs) or (with_ed(lemma, doubled),) * 2
    table = dict.fromkeys(BASE, lemma) | dict.fromkeys(PAST, preterite)
    table |= {form: f"{word} {lemma}" for word, group in PHRASES.items() for form in group}
    table |= {
        VerbForm.GERUND: with_ing(lemma, doubled),
        VerbForm.PARTICIPLE: participle,
        VerbForm.PRESENT_3S: with_s(lemma),
        VerbForm.IMPERATIVE_1P: f"let us {lemma}",
    }
    return table | dict(verbs.forms.get(lemma, {}))


def irregular_past(lemma: str, verbs: EnglishVerbs) -> tuple[str, str] | None:
    """Return preterite and participle of an irregular verb, also behind a prefix ("rewrite", "uphold")."""
    if lemma in verbs.past:
        return verbs.past[lemma]
    match = re.match(r"(re-?|un|over|under|up|out|mis|fore|with|inter)(?=[a-z]{3})", lemma)
    if match and lemma[match.end() :] in verbs.past:
        preterite, participle = verbs.past[lemma[match.end() :]]
        return match[0] + preterite, match[0] + participle
    return None


def double_last(lemma: str, doubling: frozenset[str]) -> str:
    """Return the lemma as it stands before a vowel: "stop" gives "stopp"."""
    one_syllable = re.fullmatch(r"(?:qu|[^aeiouy])*[aeiouy][^aeiouywx]", lemma)
    return lemma + lemma[-1] if one_syllable or lemma in doubling else lemma


def with_s(lemma: str) -> str:
    """Return the third person singular of the present."""
    if re.search(r"(s|x|z|ch|sh|[^aeiou]o)$", lemma):
        return lemma + "es"
    return lemma[:-1] + "ies" if ends_in_consonant_y(lemma) else lemma + "s"


def with_ed(lemma: str, doubled: str) -> str:
    """Return the regular past."""
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if ends_in_consonant_y(lemma) else doubled + "ed"


def with_ing(lemma: str, doubled: str) -> str:
    """Return the gerund."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    return lemma[:-1] + "ing" if re.search(r"[^eoy]e$", lemma) and len(lemma) > 2 else doubled + "ing"


def ends_in_consonant_y(lemma: str) -> bool:
    """Tell whether the lemma ends in y behind a consonant ("deny")."""
    return len(lemma) > 1 and lemma.endswith("y") and lemma[-2] not in VOWELS
