"""Words of indirect speech, compiled once a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.speech.speech_words import SpeechWords, cue_forms, load_speech_words
from undersigned.languages.lexicon import Lexicon, load_lexicon, nearest_language
from undersigned.text.alternatives import either

__all__ = ["IndirectWords", "ReportWords", "load_report_words"]


class IndirectWords(Lexicon):
    """Words of indirect speech.

    Args:
        conjunctions: words that begin a clause that is told ("that").
        negations: words that deny that something was said.
        bare_lemmas: verbs that such a clause follows without a conjunction, too.
        bare_starts: words that a clause without a conjunction begins with.
        impersonal: pronouns that stand for nobody ("it is said that").
        subjunctives: forms of verbs that alone mark a clause as told, in languages that have such a mood.
    """

    concern: ClassVar[str] = "indirect"
    conjunctions: tuple[str, ...]
    negations: frozenset[str]
    bare_lemmas: frozenset[str]
    bare_starts: tuple[str, ...]
    impersonal: frozenset[str]
    subjunctives: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """Words and patterns that find indirect speech.

    Args:
        opening: finds conjunctions before a clause that may be told, and verbs before one without a conjunction.
        conjunctions: those that belong to no clause.
        tellers: verbs of saying that a clause with a conjunction follows.
        bare: those that a clause without one follows.
        according: finds phrases before a speaker without a verb; None where the language has none.
        negations: words that deny that something was said.
        impersonal: pronouns that stand for nobody.
        subjunctives: forms of verbs that alone mark a clause as told.
    """

    opening: re.Pattern[str]
    conjunctions: frozenset[str]
    tellers: frozenset[str]
    bare: frozenset[str]
    according: re.Pattern[str] | None
    negations: frozenset[str]
    impersonal: frozenset[str]
    subjunctives: frozenset[str]


@lru_cache(maxsize=16)
def load_report_words(language: str | None) -> ReportWords:
    """Load and compile the words of a language."""
    words: IndirectWords = load_lexicon(IndirectWords, language)
    speech: SpeechWords = load_speech_words(language)
    bare = cue_forms(words.bare_lemmas, nearest_language(language)) if words.bare_lemmas else frozenset[str]()
    tellers = either(map(re.escape, bare))
    without = rf"|(?<![\w’']){tellers}\s+(?={either(map(re.escape, words.bare_starts))}\s)" if bare else ""
    phrases = either(map(re.escape, speech.according))
    return ReportWords(
        opening=re.compile(rf"(?<=\s){either(map(re.escape, words.conjunctions))}(?=[\s'’]){without}"),
        conjunctions=frozenset(words.conjunctions),
        tellers=speech.cues - speech.weak,
        bare=bare,
        according=re.compile(rf"(?<![\w’']){phrases}\s", re.IGNORECASE) if speech.according else None,
        negations=words.negations,
        impersonal=words.impersonal,
        subjunctives=words.subjunctives,
    )
