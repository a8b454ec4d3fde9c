"""Names of the verb forms that rules ask for."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["VerbForm"]


class VerbForm(StrEnum):
    """A form of a verb: tense or mood, person and number.

    The second person stands only in the imperative: releases command, but they do not narrate in it. The polite
    Spanish imperatives are the third persons. English has no imperfect. The reflexive infinitive is given only where it
    is one word ("comprometerse"), and so is the German one with its "zu" ("aufzuheben"). Portuguese alone inflects its
    infinitive ("adotarem").
    """

    INFINITIVE = "infinitive"
    INFINITIVE_REFLEXIVE = "infinitive reflexive"
    INFINITIVE_ZU = "infinitive zu"
    INFINITIVE_3P = "infinitive 3p"
    GERUND = "gerund"
    PARTICIPLE = "participle"
    PRESENT_1S = "present 1s"
    PRESENT_3S = "present 3s"
    PRESENT_1P = "present 1p"
    PRESENT_3P = "present 3p"
    PRETERITE_1S = "preterite 1s"
    PRETERITE_3S = "preterite 3s"
    PRETERITE_1P = "preterite 1p"
    PRETERITE_3P = "preterite 3p"
    IMPERFECT_3S = "imperfect 3s"
    IMPERFECT_1P = "imperfect 1p"
    IMPERFECT_3P = "imperfect 3p"
    FUTURE_3S = "future 3s"
    FUTURE_1P = "future 1p"
    FUTURE_3P = "future 3p"
    CONDITIONAL_3S = "conditional 3s"
    CONDITIONAL_1P = "conditional 1p"
    CONDITIONAL_3P = "conditional 3p"
    SUBJUNCTIVE_3S = "subjunctive 3s"
    SUBJUNCTIVE_1P = "subjunctive 1p"
    SUBJUNCTIVE_3P = "subjunctive 3p"
    IMPERATIVE_2S = "imperative 2s"
    IMPERATIVE_3S = "imperative 3s"
    IMPERATIVE_1P = "imperative 1p"
    IMPERATIVE_2P = "imperative 2p"
    IMPERATIVE_3P = "imperative 3p"
