"""Find what is said in the name of all issuers and asks for nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import ClassVar

from undersigned.extraction.demands.asks import AskFinder, ask_finder
from undersigned.extraction.demands.cues import Cue, CueKind, Reach
from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.structure.readable import readable_blocks
from undersigned.languages.lexicon import Lexicon, load_lexicon, nearest_language
from undersigned.languages.verbs import VerbForm, conjugate, first_plural_tells
from undersigned.model.document import Span
from undersigned.model.facts import CollectiveStatement, Modality
from undersigned.text.phrases import PhraseIndex

__all__ = ["StatementWords", "extract_statements"]

READ = frozenset({Zone.LEAD, Zone.BODY})
LONGEST = 2000
SUBJECT_WINDOW = 6
OPENING = 3
MOST = 1000
"""How many statements are kept; no release has so many."""
FIRST_PLURAL = (VerbForm.PRESENT_1P,)
FINITE = (VerbForm.PRESENT_1P, VerbForm.PRESENT_3S, VerbForm.PRESENT_3P, VerbForm.PRETERITE_3S, VerbForm.PRETERITE_3P)


class StatementWords(Lexicon):
    """Verbs and phrases by which issuers say what is no demand."""

    concern: ClassVar[str] = "statements"
    verbs: tuple[str, ...]
    phrases: tuple[str, ...]
    commit_verbs: tuple[str, ...] = ()
    commit_phrases: tuple[str, ...]


@lru_cache(maxsize=8)
def statement_index(language: str | None) -> PhraseIndex[Cue]:
    """Return the index of the verbs of saying of a language, made once."""
    base = nearest_language(language)
    words = load_lexicon(StatementWords, language)
    by_ending = first_plural_tells(base)
    entries: list[tuple[str, Cue]] = []
    rules = (("commitment", words.commit_phrases, words.commit_verbs), ("saying-verb", words.phrases, words.verbs))
    for rule, phrases, verbs in rules:
        free = Cue(kind=CueKind.POSITION, lemma=rule)
        near = Cue(kind=CueKind.POSITION, lemma=rule, reach=Reach.SUBJECT)
        entries.extend((phrase, free if by_ending else near) for phrase in phrases)
        for table in (conjugate(lemma, base) for lemma in verbs):
            if by_ending:
                entries.extend((table[form], free) for form in FIRST_PLURAL if form in table)
            entries.extend((table[form], near) for form in FINITE if form in table)
    return PhraseIndex(entries)


def extract_statements(draft: Draft) -> tuple[CollectiveStatement, ...]:
    """Find what is said in the name of all issuers.

    Returns:
        In order of the text; no sentence that holds a recommendation or stands in a quotation.
    """
    return tuple(islice(iter_statements(draft), MOST))


def iter_statements(draft: Draft) -> Iterator[CollectiveStatement]:
    """Yield the statements of a draft in order of the text."""
    finder = ask_finder(draft)
    index = statement_index(draft.document.language)
    items = (*draft.recommendations, *draft.quotations)
    starts = sorted(item.start for item in items)
    ends = sorted(item.end for item in items)
    for zoned in readable_blocks(draft):
        for sentence in zoned.sentences if zoned.zone in READ else ():
            # items overlap the sentence where more of them begin before its end than end before its start
            taken = bisect_left(starts, sentence.end) > bisect_right(ends, sentence.start)
            rule = None if taken or sentence.end - sentence.start > LONGEST else statement_rule(finder, index, sentence)
            if rule:
                evidence = draft.evidence(sentence.start, sentence.end, f"statements.{rule}")
                modality = Modality.COMMIT if rule == "commitment" else None
                yield CollectiveStatement(**evidence, text=sentence.of(draft.document.text), modality=modality)


def statement_rule(finder: AskFinder, index: PhraseIndex[Cue], sentence: Span) -> str | None:
    """Return the rule by which a sentence is the issuers' own, or None."""
    first, stop = finder.words.between(sentence.start, sentence.end)
    hits = finder.in_range(first, stop)
    if any(finder.is_appeal(hit, first) for hit in hits) or finder.words.text[sentence.end - 1] == "?":
        return None
    ours = {
        hit.value.lemma
        for hit in index.find(finder.words, first, stop)
        if hit.value.reach is Reach.NONE or finder.subject_near(hit, first, hits, SUBJECT_WINDOW, SUBJECT_WINDOW)
    }
    if ours:
        return min(ours)  # what also commits, commits
    if any(hit.value.kind is CueKind.PRONOUN and hit.first < first + OPENING for hit in hits):
        return "we"
    return None
