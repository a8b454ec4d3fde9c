"""Say whom an ask addresses: named in it, resolved from "you", or the only addressee of the document."""

from __future__ import annotations

from undersigned.extraction.asks import FoundAsk
from undersigned.extraction.cues import CueKind, ask_words
from undersigned.extraction.draft import Draft
from undersigned.extraction.phrases import words_of
from undersigned.model.document import Span

__all__ = ["Addressing"]

NAME_WORDS = 14


class Addressing:
    """Addressees of one document's asks."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words = words_of(draft.document.text)
        self.asks = ask_words(draft.document.language)

    def act_start(self, after: int, stop: int) -> int:
        """Return where the act begins after a performative verb: behind "to" or "that", else right there."""
        for index in range(after, min(stop, after + NAME_WORDS)):
            if self.words.folded[index] in self.asks.act_openers:
                return index + 1
        return after

    def of_ask(self, span: Span, found: FoundAsk | None) -> str | None:
        """Return the addressee of an ask."""
        return self.draft.addressees[0].name if self.draft.addressees else None
