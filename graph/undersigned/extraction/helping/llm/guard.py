"""The guard: what a model proposes becomes an item only where the text itself bears it out."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from undersigned.errors import UndersignedError
from undersigned.extraction.helping.grounding import evidence_in, sentence_in
from undersigned.extraction.helping.llm.answers import Proposal, ProposedQuotation, ProposedRecommendation
from undersigned.extraction.helping.llm.folding import FoldedText
from undersigned.extraction.helping.naming import name_speaker
from undersigned.model.document import Block, Document, Span
from undersigned.model.facts import Facts, Quotation, Recommendation, Stance

__all__ = ["Guard", "UnfoundedError"]

OPENERS = tuple("\"'“”„«»‹›‘’‚「『")
FEWEST_WORDS = 3
MARKS = "".join(OPENERS) + "」』 \n.,;:"


class UnfoundedError(UndersignedError, ValueError):
    """A proposal that the text does not bear out; the message is the reason.

    `retry` tells that the model may do better when it is told so.
    """

    def __init__(self, reason: str, *, retry: bool = False) -> None:
        super().__init__(reason)
        self.retry = retry


@cache
def machine_talk() -> re.Pattern[str]:
    """Return the pattern of sentences that speak to a machine and not to a reader."""
    words = tomllib.loads((Path(__file__).parent / "machine_talk.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?:{one})" for one in words["patterns"]), re.IGNORECASE)


@dataclass(slots=True)
class Guard:
    """Judges the proposals for one document.

    Args:
        document: the release as read.
        facts: what was found before.
    """

    document: Document
    facts: Facts
    folded: FoldedText = field(init=False)

    def __post_init__(self) -> None:
        self.folded = FoldedText(self.document.text)

    def admit(self, proposed: Proposal) -> Quotation | Recommendation:
        """Return the item that a proposal becomes.

        Raises:
            UnfoundedError: the text does not bear it out.
        """
        if isinstance(proposed, ProposedQuotation):
            return self.quotation(proposed)
        return self.recommendation(proposed)

    def quotation(self, proposed: ProposedQuotation) -> Quotation:
        """Return the quotation as the text has it.

        Raises:
            UnfoundedError: it does not stand in the text, not in quotation marks, or nobody beside it says it.
        """
        span = self.place(proposed.text.strip(MARKS))
        text = self.document.text
        if len(span.of(text).split()) < FEWEST_WORDS:
            raise UnfoundedError("a quotation of fewer than three words")
        number, block = self.block_of(span)
        if not block.quoted and not text[block.span.start : span.start].rstrip().endswith(OPENERS):
            raise UnfoundedError("the words do not begin behind a quotation mark")
        speaker = self.beside(proposed.speaker, span, number)
        words = speaker.of(text)
        named = name_speaker(words, speaker.start, self.facts, entity=words)
        if named is None or named.name is None:
            raise UnfoundedError("the speaker is nobody definite")
        return Quotation(
            **evidence_in(self.document, span.start, span.end, "llm.quotation"),
            text=span.of(text),
            speaker=named.name,
            speaker_role=named.role,
            affiliation=named.affiliation,
            speaker_as_written=words,
        )

    def recommendation(self, proposed: ProposedRecommendation) -> Recommendation:
        """Return the recommendation as the text has it.

        Raises:
            UnfoundedError: it does not stand in one block of the text, or its addressee does not stand near it.
        """
        span = self.place(proposed.text.strip())
        if len(span.of(self.document.text).split()) < FEWEST_WORDS:
            raise UnfoundedError("a recommendation of fewer than three words")
        self.block_of(span)
        addressee = self.addressee(proposed.addressee, span) if proposed.addressee else None
        return Recommendation(
            **evidence_in(self.document, span.start, span.end, "llm.recommendation"),
            text=span.of(self.document.text),
            addressee=addressee,
            stance=Stance(proposed.stance) if proposed.stance else None,
        )

    def place(self, words: str) -> Span:
        """Return where words stand in the text, outside of sentences that speak to a machine."""
        span = self.folded.find(words)
        if span is None:
            raise UnfoundedError(f"the text does not hold “{words[:80]}”", retry=True)
        if machine_talk().search(self.document.text, *sentence_in(self.document, span.start, span.end)):
            raise UnfoundedError("the sentence speaks to a machine and not to a reader")
        return span

    def block_of(self, span: Span) -> tuple[int, Block]:
        """Return the block that holds a span, with its number."""
        for number, block in enumerate(self.document.blocks):
            if block.span.covers(span):
                return number, block
        raise UnfoundedError("the words run over more than one block")

    def beside(self, words: str, quoted: Span, number: int) -> Span:
        """Return where a speaker is named beside a quotation.

        That is in its own block, outside of it; in the blocks next to it only where it fills its own.
        """
        blocks, text = self.document.blocks, self.document.text
        own = blocks[number].span
        ranges = [(own.start, quoted.start), (quoted.end, own.end)]
        if not any(text[start:end].strip(MARKS) for start, end in ranges):
            near = [blocks[at].span for at in (number - 1, number + 1) if 0 <= at < len(blocks)]
            ranges = [(span.start, span.end) for span in near]
        for start, end in ranges:
            found = self.folded.find(words, start=start, end=end)
            if found is not None:
                return found
        raise UnfoundedError(f"nobody beside the quotation is called “{words[:80]}”", retry=True)

    def addressee(self, words: str, span: Span) -> str:
        """Return an addressee as the document names it: in the recommendation or among its addressees."""
        found = self.folded.find(words, start=span.start, end=span.end)
        if found is not None:
            return found.of(self.document.text)
        for known in self.facts.addressees:
            if known.name.casefold() == words.strip().casefold():
                return known.name
        raise UnfoundedError(f"“{words[:80]}” is not named as who is asked", retry=True)
