"""Formation of German verbs: endings and prefixes; irregular ones come from the language file.

The finite forms of a separable verb are given as they stand in a subordinate clause, in one word ("auffordert"): in a
main clause its prefix stands far behind it ("fordert ... auf"), and who reads text puts both together again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from undersigned.errors import ValidationError
from undersigned.languages.lexicon import Lexicon
from undersigned.languages.verb_forms import VerbForm

__all__ = ["GermanVerbs", "conjugate_german", "german_particles"]

INFINITIVE = re.compile(r"[a-zäöüß]+e[lr]?n|[a-zäöüß]*(?:sein|tun)")
NEEDS_E = re.compile(r"(?:[dt]|[^aeiouäöüyhlmnr][mn])$")
"""A stem that takes an e before t: "arbeit", "öffn", but not "lehn"."""
PLAIN_PERSONS = (VerbForm.PRESENT_1P, VerbForm.PRESENT_3P, VerbForm.SUBJUNCTIVE_1P, VerbForm.SUBJUNCTIVE_3P)
PHRASES = {
    "wird": (VerbForm.FUTURE_3S,),
    "werden": (VerbForm.FUTURE_1P, VerbForm.FUTURE_3P),
    "würde": (VerbForm.CONDITIONAL_3S,),
    "würden": (VerbForm.CONDITIONAL_1P, VerbForm.CONDITIONAL_3P),
}
SHORTEST = 5
"""Letters of the shortest regular verb behind a separable prefix: "ein" of "einigen" is none."""


class GermanVerbs(Lexicon):
    """Irregular German verbs and prefixes.

    Args:
        strong: lemma to `[third person singular of the present, of the preterite, participle]`; verbs that are made
            of a prefix and the lemma follow it ("versprechen" follows "sprechen").
        regular: verbs that only look as if they followed a strong one ("begleiten" does not follow "gleiten").
        separable_prefixes: prefixes that part from their verb.
        separable: verbs that part from a prefix which others keep ("umsetzen").
        inseparable: verbs that only look as if they had a separable prefix ("antworten").
        inseparable_prefixes: prefixes that stay and whose participles have no "ge".
        forms: lemma to whole forms that no rule gives ("sein").
    """

    concern: ClassVar[str] = "conjugation"
    strong: Mapping[str, tuple[str, str, str]]
    regular: frozenset[str]
    separable_prefixes: tuple[str, ...]
    separable: frozenset[str]
    inseparable: frozenset[str]
    inseparable_prefixes: tuple[str, ...]
    forms: Mapping[str, Mapping[VerbForm, str]]


def german_particles(verbs: GermanVerbs) -> frozenset[str]:
    """Return the prefixes that can stand at the end of a clause, away from their verb."""
    kept = frozenset(verbs.inseparable_prefixes)
    ambiguous = (prefix for lemma in verbs.separable for prefix in kept if lemma.startswith(prefix))
    return frozenset(verbs.separable_prefixes).union(ambiguous)


def conjugate_german(lemma: str, verbs: GermanVerbs) -> dict[VerbForm, str]:
    """Return the forms of a German verb of one word."""
    if not INFINITIVE.fullmatch(lemma):
        raise ValidationError(f"cannot conjugate {lemma!r}: expected a German infinitive in -en, -eln, -ern, or 'tun'")
    return parted(lemma, verbs, regular=lemma in verbs.regular)


def parted(lemma: str, verbs: GermanVerbs, *, regular: bool) -> dict[VerbForm, str]:
    """Return the forms of a verb with those of what stands behind its separable prefix, if it has one."""
    prefix = separable_prefix(lemma, verbs)
    if prefix is None:
        return simple(lemma, verbs, regular=regular)
    table = parted(lemma.removeprefix(prefix), verbs, regular=regular or lemma.removeprefix(prefix) in verbs.regular)
    joined = {form: join(prefix, word) for form, word in table.items() if not form.startswith("imperative")}
    with_zu = table.get(VerbForm.INFINITIVE_ZU, f"zu{lemma.removeprefix(prefix)}")
    return joined | {VerbForm.INFINITIVE_ZU: prefix + with_zu}


def join(prefix: str, form: str) -> str:
    """Put a separable prefix before the last word of a form ("würde auffordern")."""
    auxiliary, blank, word = form.rpartition(" ")
    return f"{auxiliary}{blank}{prefix}{word}"


def separable_prefix(lemma: str, verbs: GermanVerbs) -> str | None:
    """Return the prefix that parts from a verb, or None."""
    if lemma in verbs.inseparable or lemma in verbs.strong or lemma in verbs.forms:
        return None
    listed = verbs.inseparable_prefixes if lemma in verbs.separable else ()
    for prefix in sorted((*listed, *verbs.separable_prefixes), key=lambda one: (-len(one), one)):
        rest = lemma.removeprefix(prefix)
        known = rest in verbs.strong or rest in verbs.forms
        if rest != lemma and INFINITIVE.fullmatch(rest) and (known or len(rest) >= SHORTEST):
            return prefix
    return None


def simple(lemma: str, verbs: GermanVerbs, *, regular: bool) -> dict[VerbForm, str]:
    """Return the forms of a verb that does not part."""
    prefix, base = inseparable_prefix(lemma, verbs)
    stem = re.sub(r"e?n$", "", lemma)
    parts = None if regular else verbs.strong.get(base)
    if parts:
        present, preterite = prefix + parts[0], prefix + parts[1]
        participle = prefix + parts[2].removeprefix("ge") if prefix else parts[2]
    else:
        present, preterite, participle = weak(lemma, stem, prefixed=bool(prefix))
    first = re.sub(r"el$", "l", stem) + "e"
    table = dict.fromkeys(PLAIN_PERSONS, lemma) | {
        VerbForm.INFINITIVE: lemma,
        VerbForm.GERUND: f"{lemma}d",
        VerbForm.PARTICIPLE: participle,
        VerbForm.PRESENT_1S: first,
        VerbForm.PRESENT_3S: present,
        VerbForm.PRETERITE_1S: preterite,
        VerbForm.PRETERITE_3S: preterite,
        VerbForm.PRETERITE_1P: plural_of(preterite),
        VerbForm.PRETERITE_3P: plural_of(preterite),
        VerbForm.SUBJUNCTIVE_3S: first,
        VerbForm.IMPERATIVE_2S: first,
        VerbForm.IMPERATIVE_2P: with_t(stem),
        VerbForm.IMPERATIVE_1P: f"{lemma} wir",
        VerbForm.IMPERATIVE_3P: f"{lemma} sie",
    }
    table |= {form: f"{word} {lemma}" for word, group in PHRASES.items() for form in group}
    return table | dict(verbs.forms.get(lemma, {}))


def inseparable_prefix(lemma: str, verbs: GermanVerbs) -> tuple[str, str]:
    """Return the prefix that stays and the verb behind it; the prefix is empty where the verb has none."""
    if lemma in verbs.strong or lemma in verbs.inseparable:
        return "", lemma
    for prefix in sorted(verbs.inseparable_prefixes, key=lambda one: (-len(one), one)):
        rest = lemma.removeprefix(prefix)
        if rest != lemma and INFINITIVE.fullmatch(rest):
            return prefix, rest
    return "", lemma


def weak(lemma: str, stem: str, *, prefixed: bool) -> tuple[str, str, str]:
    """Return third persons and participle of a regular verb; verbs in -ieren and with a prefix have no "ge"."""
    form = with_t(stem)
    bare = prefixed or (lemma.endswith("ieren") and len(lemma) > len("zieren"))
    return form, f"{form}e", form if bare else f"ge{form}"


def with_t(stem: str) -> str:
    """Return a stem with its t, and the e that some stems need before it."""
    return f"{stem}et" if NEEDS_E.search(stem) else f"{stem}t"


def plural_of(preterite: str) -> str:
    """Return the plural of a preterite ("sprach" gives "sprachen", "brachte" "brachten")."""
    return f"{preterite}n" if preterite.endswith("e") else f"{preterite}en"
