"""Find what is said in the name of all issuers and asks for nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.askitems import readable_blocks
from undersigned.extraction.asks import AskFinder, ask_finder
from undersigned.extraction.conjugation import VerbForm, conjugate
from undersigned.extraction.cues import Cue, CueKind, Reach
from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.lexicon import Lexicon, load_lexicon, nearest_language
from undersigned.extraction.phrases import PhraseIndex
from undersigned.model.document import Span
from undersigned.model.facts import CollectiveStatement

__all__ = ["StatementWords", "extract_statements"]

READ = frozenset({Zone.LEAD, Zone.BODY})
LONGEST = 2000
SUBJECT_WINDOW = 6
OPENING = 3
FIRST_PLURAL = (VerbForm.PRESENT_1P,)
FINITE = (VerbForm.PRESENT_1P, VerbForm.PRESENT_3S, VerbForm.PRESENT_3P, VerbForm.PRETERITE_3S, VerbForm.PRETERITE_3P)


class StatementWords(Lexicon):
    """Verbs and phrases by which issuers say what is no demand."""

    concern: ClassVar[str] = "statements"
    verbs: tuple[str, ...]
    phrases: tuple[str, ...]


@lru_cache(maxsize=8)
def statement_index(language: str | None) -> PhraseIndex[Cue]:
    """Return the index of the verbs of saying of a language, made once."""
    base = nearest_language(language)
    words = load_lexicon(StatementWords, language)
    free = Cue(kind=CueKind.POSITION, reach=Reach.NONE)
    near = Cue(kind=CueKind.POSITION, reach=Reach.SUBJECT)
    entries = [(phrase, free if base == "es" else near) for phrase in words.phrases]
    for lemma in words.verbs:
        table = conjugate(lemma, base)
        if base == "es":
            entries.extend((table[form], free) for form in FIRST_PLURAL if form in table)
        entries.extend((table[form], near) for form in FINITE if form in table)
    return PhraseIndex(entries)


def extract_statements(draft: Draft) -> tuple[CollectiveStatement, ...]:
    """Find what is said in the name of all issuers.

    Returns:
        In order of the text; no sentence that holds a recommendation or stands in a quotation.
    """
    finder = ask_finder(draft)
    index = statement_index(draft.document.language)
    taken = [(item.start, item.end) for item in (*draft.recommendations, *draft.quotations)]
    found: list[CollectiveStatement] = []
    for zoned in readable_blocks(draft):
        if zoned.zone not in READ:
            continue
        for sentence in zoned.sentences:
            free = not any(start < sentence.end and sentence.start < end for start, end in taken)
            rule = (
                statement_rule(finder, index, sentence) if free and sentence.end - sentence.start <= LONGEST else None
            )
            if rule:
                evidence = draft.evidence(sentence.start, sentence.end, f"statements.{rule}")
                found.append(CollectiveStatement(**evidence, text=sentence.of(draft.document.text)))
    return tuple(found)


def statement_rule(finder: AskFinder, index: PhraseIndex[Cue], sentence: Span) -> str | None:
    """Return the rule by which a sentence is the issuers' own, or None."""
    first, stop = finder.words.between(sentence.start, sentence.end)
    hits = finder.in_range(first, stop)
    if any(hit.value.kind is CueKind.APPEAL for hit in hits) or finder.words.text[sentence.end - 1] == "?":
        return None
    for hit in index.find(finder.words, first, stop):
        if hit.value.reach is Reach.NONE or finder.subject_near(hit, first, hits, SUBJECT_WINDOW, SUBJECT_WINDOW):
            return "saying-verb"
    if any(hit.value.kind is CueKind.PRONOUN and hit.first < first + OPENING for hit in hits):
        return "we"
    return None
