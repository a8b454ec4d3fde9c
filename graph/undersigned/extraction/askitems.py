"""Cut a document into the units that can be asks: items of lists of demands, other items, sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from undersigned.extraction.addressee_names import addressee_names
from undersigned.extraction.cues import AskWords, ask_words
from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.phrases import PhraseIndex, Words, words_of
from undersigned.extraction.stance import Act, act_index
from undersigned.model.document import BlockKind, Span

__all__ = ["AskUnit", "ListReader", "readable_blocks"]

READ = frozenset({Zone.LEAD, Zone.BODY, Zone.DEMANDS})
LONGEST = 4000
"""Longest sentence or item in code points; what is longer is not prose."""
LEAD_LENGTH = 400
SHORT_HEADING = 10
SHORT_BLOCK = 120
MAJORITY = 0.6
LEAD_ENDS = (":", "：", "...", "…", "–", "—", " to", " that", " a", " que")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskUnit:
    """A stretch of text to judge: an item of a list (`listed`: of a list of demands), or a sentence."""

    span: Span
    item: bool = False
    listed: bool = False
    sentences: tuple[Span, ...] = ()


def readable_blocks(draft: Draft) -> Sequence[ZonedBlock]:
    """Return the blocks, with those of a letter that is appended to a release as body, whatever zone they have.

    A letter begins with its salutation and ends with its signatories.
    """
    words, names = words_of(draft.document.text), addressee_names(draft.document.language)
    blocks: list[ZonedBlock] = []
    in_letter = False
    for zoned in draft.blocks:
        span = zoned.block.span
        if span.end - span.start <= SHORT_BLOCK and names.salutation(words, *words.between(span.start, span.end)):
            in_letter = True
        elif zoned.zone is Zone.SIGNATORIES:
            in_letter = False
        appended = in_letter and zoned.zone in {Zone.ABOUT, Zone.FOOTER}
        blocks.append(replace(zoned, zone=Zone.BODY) if appended else zoned)
    return blocks


@lru_cache(maxsize=16)
def lead_index(language: str | None) -> PhraseIndex[bool]:
    """Return the index of words before lists: true for demands, false for what else is listed."""
    asks = ask_words(language)
    out = [(phrase, False) for phrase in asks.list_leads_out]
    return PhraseIndex(out + [(phrase, True) for phrase in asks.list_leads])


@lru_cache(maxsize=16)
def heading_index(language: str | None) -> PhraseIndex[bool]:
    """Return the index of headings that name demands, made once."""
    return PhraseIndex((phrase, True) for phrase in ask_words(language).heading_leads)


class ListReader:
    """Walks the blocks of one document; a line that announces demands makes the items after it demands."""

    def __init__(self, draft: Draft) -> None:
        language = draft.document.language
        self.blocks: Sequence[ZonedBlock] = readable_blocks(draft)
        self.text = draft.document.text
        self.words: Words = words_of(self.text)
        self.asks: AskWords = ask_words(language)
        self.acts: PhraseIndex[Act] = act_index(language)
        self.leads: PhraseIndex[bool] = lead_index(language)
        self.headings: PhraseIndex[bool] = heading_index(language)
        self.announced = False
        self.announced_level = 0
        self.refused = False

    def units(self) -> Iterator[AskUnit]:
        """Yield the units of the document in order of the text."""
        for index, zoned in enumerate(self.blocks):
            if zoned.block.kind is BlockKind.LIST_ITEM:
                yield from self.item_units(index, zoned)
            else:
                yield from self.prose_units(index, zoned)

    def item_units(self, index: int, zoned: ZonedBlock) -> Iterator[AskUnit]:
        """Yield a list item as one unit, unless it announces the items nested in it."""
        span = zoned.block.span
        if zoned.zone not in READ or span.end - span.start > LONGEST:
            return
        if self.announces(index, zoned):
            self.announced = self.announced or self.is_lead(span)
            return
        if self.text[span.end - 1] == "?":
            return
        demanded = zoned.zone is Zone.DEMANDS and not self.refused
        listed = self.announced or demanded or self.mostly_acts(index, zoned)
        yield AskUnit(span=span, item=True, listed=listed, sentences=zoned.sentences)

    def prose_units(self, index: int, zoned: ZonedBlock) -> Iterator[AskUnit]:
        """Yield the sentences of a block; a heading or a lead-in opens or closes a list of demands."""
        span = zoned.block.span
        if zoned.block.kind in {BlockKind.HEADING, BlockKind.TITLE} or self.is_label(zoned):
            self.enter_heading(zoned)
            return
        if self.announces(index, zoned):
            self.announced = self.is_lead(span)
            self.refused = not self.announced
            skipped = 1 if self.announced else 0
            yield from self.sentences(zoned, zoned.sentences[: len(zoned.sentences) - skipped])
            return
        if (self.announced or zoned.zone is Zone.DEMANDS) and self.starts_with_act(span):
            yield from self.listed_prose(zoned)
            return
        self.announced = self.announces_below(span)
        kept = len(zoned.sentences) - (1 if self.announced else 0)
        yield from self.sentences(zoned, zoned.sentences[:kept])

    def listed_prose(self, zoned: ZonedBlock) -> Iterator[AskUnit]:
        """Yield the sentences of a paragraph that is an item of a list of demands, cut where "; that ..." goes on."""
        for unit in self.sentences(zoned, zoned.sentences):
            if not self.starts_with_act(unit.span):
                yield unit
                continue
            for span in self.cut(unit.span):
                yield AskUnit(span=span, item=True, listed=True, sentences=(span,))

    def cut(self, span: Span) -> list[Span]:
        """Cut a sentence at semicolons behind which a further act or "that" begins."""
        first, stop = self.words.between(span.start, span.end)
        starts, ends = [span.start], []
        for index in range(first, stop - 1):
            if self.words.gap(index) == ";":
                begin = index + 1 + (self.words.folded[index + 1] in self.asks.coordinators)
                if begin < stop and (
                    self.acts.at(self.words, begin) or self.words.folded[begin] in self.asks.act_openers
                ):
                    starts.append(self.words.starts[begin])
                    ends.append(self.words.ends[index])
        return [Span(start=a, end=b) for a, b in zip(starts, [*ends, span.end], strict=True)]

    def sentences(self, zoned: ZonedBlock, sentences: Sequence[Span]) -> Iterator[AskUnit]:
        """Yield sentences of a block that is read for asks."""
        if zoned.zone in READ:
            yield from (AskUnit(span=span) for span in sentences if span.end - span.start <= LONGEST)

    def is_label(self, zoned: ZonedBlock) -> bool:
        """Tell whether a paragraph is a heading in disguise: short, and bold or its own heading."""
        span = zoned.block.span
        short = span.end - span.start <= SHORT_BLOCK
        own = zoned.heading.strip() == span.of(self.text).strip()
        return short and (zoned.block.emphasis or own) and zoned.block.kind is BlockKind.PARAGRAPH

    def enter_heading(self, zoned: ZonedBlock) -> None:
        """Open a list of demands at a heading that names them, close it at another true heading."""
        span = zoned.block.span
        if self.is_heading(span) or self.is_lead(span):
            self.announced, self.announced_level = True, zoned.block.level
        elif zoned.block.level and zoned.block.level <= (self.announced_level or zoned.block.level):
            self.announced = False

    def announces(self, index: int, zoned: ZonedBlock) -> bool:
        """Tell whether a block ends like a lead-in and what it leads to follows."""
        span = zoned.block.span
        ending = self.text[max(span.start, span.end - 40) : span.end].rstrip(' *_”"»')
        if not ending.endswith(LEAD_ENDS) or index + 1 >= len(self.blocks):
            return False
        following = self.blocks[index + 1].block
        if zoned.block.kind is BlockKind.LIST_ITEM:
            return following.kind is BlockKind.LIST_ITEM and following.level > zoned.block.level
        return following.kind is BlockKind.LIST_ITEM or self.starts_with_act(following.span)

    def is_lead(self, span: Span) -> bool:
        """Tell whether the end of a block speaks of demands and of nothing else that is listed."""
        begin = max(span.start, span.end - LEAD_LENGTH)
        first, stop = self.words.between(begin, span.end)
        hits = list(self.leads.find(self.words, first, stop))
        if stop - first > 1 and self.words.folded[stop - 1] in self.asks.clause_openers:
            hits = [hit for hit in hits if hit.last == stop - 2]  # "say in their call on X that:" lists no demands
        values = [hit.value for hit in hits]
        return True in values and all(values[values.index(True) :])

    def announces_below(self, span: Span) -> bool:
        """Tell whether a paragraph says that the demands are listed below it."""
        begin = max(span.start, span.end - LEAD_LENGTH)
        first, stop = self.words.between(begin, span.end)
        return self.is_lead(span) and bool(self.asks.below.intersection(self.words.folded[max(first, stop - 8) : stop]))

    def is_heading(self, span: Span) -> bool:
        """Tell whether a short heading names demands."""
        first, stop = self.words.between(span.start, span.end)
        return stop - first <= SHORT_HEADING and any(True for _ in self.headings.find(self.words, first, stop))

    def starts_with_act(self, span: Span) -> bool:
        """Tell whether a block begins with the verb of an act, or "that" and a clause."""
        first, stop = self.words.between(span.start, span.end)
        return first < stop and (
            self.acts.at(self.words, first) is not None or self.words.folded[first] in self.asks.act_openers
        )

    def mostly_acts(self, index: int, zoned: ZonedBlock) -> bool:
        """Tell whether most items around one in its list begin with the verb of an act."""
        around = [
            other
            for other in self.blocks[max(0, index - 10) : index + 11]
            if other.block.kind is BlockKind.LIST_ITEM and other.block.group == zoned.block.group
        ]
        verbs = sum(self.is_act_verb(other.block.span) for other in around)
        return len(around) > 1 and verbs >= MAJORITY * len(around)

    def is_act_verb(self, span: Span) -> bool:
        """Tell whether a block begins with the verb of an act (no noun)."""
        first, stop = self.words.between(span.start, span.end)
        asks = self.text[span.end - 1 : span.end] != "?"
        hit = self.acts.at(self.words, first) if asks and first < stop else None
        return hit is not None and not hit.value.noun
