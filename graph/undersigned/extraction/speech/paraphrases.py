"""Find indirect speech of named speakers: "X said that …", "according to X, …", "X explicó que …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from undersigned.extraction.draft import Draft
from undersigned.extraction.people.coreference import Coreference
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.speech.frames import EMPTY, TOKEN, sentence_start
from undersigned.extraction.speech.indirect_words import ReportWords, load_report_words
from undersigned.extraction.speech.quotations import is_sure, speaks, voices_of
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.extraction.speech.speech_before import OBJECT_VERBS, follows_relative, subject_before, subject_behind
from undersigned.extraction.speech.subjunctive_reports import subjunctive_report
from undersigned.model.document import Span
from undersigned.model.facts import Paraphrase

__all__ = ["extract_paraphrases"]

MAX_OBJECT = 4
"""Words between a verb and what is told ("told reporters on Monday that")."""
MAX_NEGATION = 2
MIN_WORDS = 4
MAX_SUBJECT = 240
REACH = 90
NAMED = frozenset({SpeakerKind.PERSON, SpeakerKind.BODY, SpeakerKind.PRONOUN, SpeakerKind.OFFICE, SpeakerKind.GROUP})
OWNED = ("'s", "’s")
END = " \n\t\u00a0.!?…,;:–—"
START = re.compile(r"[\s'’,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A clause that somebody is told to have said, and the rule that found it."""

    rule: str
    speaker: Speaker
    start: int
    end: int


def extract_paraphrases(draft: Draft) -> tuple[Paraphrase, ...]:
    """Find what named persons and bodies are told to have said in other words than their own."""
    voices = voices_of(draft)
    words = load_report_words(draft.document.language)
    names = [issuer.name for issuer in draft.issuers]
    coreference = Coreference(voices, issuer=names[0] if len(names) == 1 else None)
    spoken = sorted(draft.quotations, key=lambda one: one.start)
    starts = [one.start for one in spoken]
    found: list[Paraphrase] = []
    heard = done = 0
    for report in iter_reports(draft, voices, words):
        number = bisect_left(starts, report.start)
        for quotation in spoken[heard:number]:
            standing = Standing(quotation.speaker_role, quotation.affiliation)
            coreference.hear(quotation.speaker, standing, quotation.start)
        heard = max(heard, number)
        overlaps = (number < len(spoken) and starts[number] < report.end) or (
            number > 0 and spoken[number - 1].end > report.start
        )
        if overlaps or report.start < done:
            continue
        name = named(coreference, report, words)
        if name:
            found.append(make_paraphrase(draft, coreference, report, name))
            done = report.end
    return tuple(found)


def named(coreference: Coreference, report: Report, words: ReportWords) -> str | None:
    """Return the name of a speaker, or None for common nouns and pronouns that stand for nobody named."""
    speaker, voices = report.speaker, coreference.voices
    if speaker.name.casefold() in words.impersonal | voices.words.own_pronouns or speaker.name.endswith(OWNED):
        return None
    name = coreference.resolve(speaker, report.start)
    if speaker.kind is SpeakerKind.PERSON:
        return name if is_sure(voices, replace(speaker, name=name or "")) else None
    return name if name != speaker.name or speaker.kind is SpeakerKind.BODY else None


def make_paraphrase(draft: Draft, coreference: Coreference, report: Report, name: str) -> Paraphrase:
    """Make the record of one paraphrase."""
    is_person = report.speaker.kind in {SpeakerKind.PERSON, SpeakerKind.PRONOUN, SpeakerKind.OFFICE}
    standing = coreference.standing(name) if is_person else None
    return Paraphrase(
        **draft.evidence(report.start, report.end, f"paraphrases.{report.rule}"),
        text=draft.document.text[report.start : report.end],
        speaker=name,
        speaker_role=standing.role if standing else None,
        affiliation=standing.affiliation if standing else None,
        speaker_as_written=report.speaker.written,
    )


def iter_reports(draft: Draft, voices: Voices, words: ReportWords) -> Iterator[Report]:
    """Yield clauses that may be indirect speech, in order of the text; they may overlap."""
    for zoned in draft.blocks:
        if speaks(zoned):
            for sentence in zoned.sentences:
                yield from told_clauses(voices, words, sentence)
                report = according(voices, words, sentence) or in_subjunctive(voices, words, sentence)
                if report:
                    yield report


def in_subjunctive(voices: Voices, words: ReportWords, sentence: Span) -> Report | None:
    """`NAME sagte, CLAUSE` and `CLAUSE, sagte NAME`, where the mood of the clause says that it is told."""
    found = subjunctive_report(voices, words, sentence)
    if found is None:
        return None
    speaker, start, stop = found
    end = clause_end(voices.text, Span(start=start, end=stop))
    return (
        Report(rule="subjunctive", speaker=speaker, start=start, end=end) if is_long(voices.text, start, end) else None
    )


def told_clauses(voices: Voices, words: ReportWords, sentence: Span) -> Iterator[Report]:
    """`NAME said that …`, `NAME told reporters that …`, `explicó NAME que …`, `NAME said the …`."""
    text = voices.text
    for match in words.opening.finditer(text, sentence.start, sentence.end):
        with_conjunction = match[0] in words.conjunctions
        before = match.start() if with_conjunction else match.end()
        verb = teller(voices, words, sentence, before, with_conjunction=with_conjunction)
        if verb is None:
            continue
        begin = sentence_start(text, max(sentence.start, verb.start() - MAX_SUBJECT), verb.start())
        speaker = subject_before(voices, begin, verb) or (
            subject_behind(voices, verb, match.start()) if with_conjunction else None
        )
        if speaker is None or speaker.kind not in NAMED or not adjoins_verb(voices, speaker, verb):
            continue
        start = START.match(text, match.end())
        end = clause_end(text, sentence)
        at = start.end() if start else match.end()
        if is_long(text, at, end):
            yield Report(rule="that-clause" if with_conjunction else "bare-clause", speaker=speaker, start=at, end=end)


def teller(
    voices: Voices, words: ReportWords, sentence: Span, at: int, *, with_conjunction: bool
) -> re.Match[str] | None:
    """Return the verb of saying that the clause at an offset depends on."""
    text = voices.text
    begin = max(sentence.start, at - REACH)
    tokens = list(TOKEN.finditer(text, begin, at))
    reach = MAX_OBJECT + 1 if with_conjunction else 1
    verbs = words.tellers if with_conjunction else words.bare
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - reach), -1):
        low = tokens[index][0].casefold()
        if low in words.conjunctions:
            return None
        if low in verbs and (tokens[index][0] == low or not index):
            denied = is_denied(words, tokens, index) or follows_relative(voices, tokens[:index])
            between = text[tokens[index].end() : at]
            fits = takes_clause(voices, low, between) if with_conjunction else not between.strip()
            return tokens[index] if fits and not denied else None
    return None


def is_denied(words: ReportWords, tokens: list[re.Match[str]], verb: int) -> bool:
    """Tell whether a negation stands right before or behind a verb."""
    beside = tokens[max(0, verb - MAX_NEGATION) : verb] + tokens[verb + 1 : verb + 2]
    return not words.negations.isdisjoint(token[0].casefold() for token in beside)


def takes_clause(voices: Voices, verb: str, between: str) -> bool:
    """Tell whether the words behind a verb leave a clause to it: a place, a day, whom it was told; no object."""
    first = TOKEN.search(between)
    if first is None or OBJECT_VERBS.match(verb):
        return True
    low = first[0].casefold()
    return first[0][0].isupper() or low in voices.words.prepositions or low in voices.words.auxiliaries


def adjoins_verb(voices: Voices, speaker: Speaker, verb: re.Match[str]) -> bool:
    """Tell whether a subject stands beside its verb, or an insertion between commas before it.

    What else stands there makes a noun of the verb ("their exaggerated claims that").
    """
    before = voices.text[speaker.end : verb.start()].rstrip()
    tokens = [token.casefold() for token in TOKEN.findall(before)]
    return before.endswith((",", ")")) or all(token in voices.words.auxiliaries for token in tokens)


def according(voices: Voices, words: ReportWords, sentence: Span) -> Report | None:
    """`According to NAME, …` at the beginning of a sentence, or `…, according to NAME` at its end."""
    text = voices.text
    match = words.according.search(text, sentence.start, sentence.end) if words.according else None
    speaker = read_speaker(voices, match.end(), sentence.end) if match else None
    if match is None or speaker is None or speaker.kind not in {SpeakerKind.PERSON, SpeakerKind.BODY}:
        return None
    if not (voices.words.text_nouns | voices.words.own_text_nouns).isdisjoint(speaker.written.casefold().split()):
        return None
    if not text[sentence.start : match.start()].strip(EMPTY):
        start, end = START.match(text, speaker.end), clause_end(text, sentence)
        begins = start is not None and "," in start[0]
        at = start.end() if start else end
    else:
        at, end = sentence.start, match.start()
        begins = text[:end].rstrip(EMPTY)[-1:] == ","
        end = len(text[:end].rstrip(END))
    if not begins or not is_long(text, at, end):
        return None
    return Report(rule="according-to", speaker=speaker, start=at, end=end)


def is_long(text: str, start: int, end: int) -> bool:
    """Tell whether a clause has enough words to say something."""
    return len(text[start : min(end, start + REACH)].split()) >= MIN_WORDS


def clause_end(text: str, sentence: Span) -> int:
    """Return where the last clause of a sentence ends, without its punctuation."""
    end = sentence.end
    while end > sentence.start and text[end - 1] in END:
        end -= 1
    return end
