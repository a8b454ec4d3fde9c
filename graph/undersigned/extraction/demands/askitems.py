"""Cut a document into the units that can be asks: items of lists of demands, other items, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from undersigned.extraction.demands.addressee_names import Place
from undersigned.extraction.demands.addressing import Addressing
from undersigned.extraction.demands.asks import ask_finder
from undersigned.extraction.demands.clauses import is_item_label
from undersigned.extraction.demands.cues import AskWords, ask_words
from undersigned.extraction.demands.stance import Act, act_index
from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.structure.readable import SHORT_BLOCK, SHORTEST, readable_blocks
from undersigned.model.document import BlockKind, Span
from undersigned.text.phrases import PhraseIndex, Words, words_of

__all__ = ["AskUnit", "ListReader"]

READ = frozenset({Zone.LEAD, Zone.BODY, Zone.DEMANDS})
LONGEST = 4000
"""Longest sentence or item in code points; what is longer is not prose."""
LONGEST_SENTENCE = 1500
LEAD_LENGTH = 400
SHORT_ITEM = 220
SHORT_HEADING = 10
OPENING_WORDS = 4
LINE = re.compile(r"\S[^\n]{0,999}")
MAJORITY = 0.6
SENTENCE_ENDS = (".", "!", "?")
LEAD_ENDS = (":", "：", "...", "…", "–", "—", " to", " that", " a", " que")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskUnit:
    """A stretch of text to judge: an item of a list (`listed`: of demands; `clausal`: behind "that"), or a sentence."""

    span: Span
    item: bool = False
    listed: bool = False
    clausal: bool = False
    sentences: tuple[Span, ...] = ()
    addressee: Place | None = None


@lru_cache(maxsize=16)
def bill_index(language: str | None) -> PhraseIndex[bool]:
    """Return the index of what lists the provisions of a bill, made once."""
    return PhraseIndex((phrase, True) for phrase in ask_words(language).bill_leads)


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
        self.bills: PhraseIndex[bool] = bill_index(language)
        self.finder = ask_finder(draft)
        self.addressing = Addressing(draft)
        self.announced = False
        self.announced_level = 0
        self.refused = False
        self.provisions = False
        self.addressee: Place | None = None
        self.bare = False
        self.clausal = False

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
        self.bare = False
        demanded = zoned.zone is Zone.DEMANDS and not self.refused
        listed = self.announced or demanded or (not self.provisions and self.mostly_acts(index, zoned))
        own = self.addressing.led(*self.words.between(span.start, span.end))
        unit = AskUnit(span=span, item=True, listed=listed, sentences=zoned.sentences, addressee=own or self.addressee)
        yield replace(unit, clausal=self.clausal and self.announced)

    def prose_units(self, index: int, zoned: ZonedBlock) -> Iterator[AskUnit]:
        """Yield the sentences of a block; a heading or a lead-in opens or closes a list of demands."""
        span = zoned.block.span
        if zoned.block.kind in {BlockKind.HEADING, BlockKind.TITLE} or self.is_label(zoned):
            self.enter_heading(zoned)
            return
        if self.announces(index, zoned):
            self.announced = self.is_lead(span)
            self.refused = not self.announced
            first, stop = self.words.between(span.start, span.end)
            self.provisions = self.refused and any(True for _ in self.bills.find(self.words, first, stop))
            self.addressee, self.bare = self.lead_addressee(zoned), self.announced
            self.clausal = stop > first and self.words.folded[stop - 1] in self.asks.clause_openers
            yield from self.before_lead(zoned)
            return
        labeled = self.labeled(span) if self.announced else []
        if labeled:
            unit = AskUnit(span=span, item=True, listed=True, clausal=self.clausal, addressee=self.addressee)
            yield from (replace(unit, span=item, sentences=(item,)) for item in labeled)
            return
        if (self.announced or zoned.zone is Zone.DEMANDS) and self.starts_with_act(span):
            yield from self.listed_prose(zoned)
            return
        if self.bare and self.is_short_item(span):
            yield AskUnit(span=span, item=True, listed=True, sentences=zoned.sentences, addressee=self.addressee)
            return
        self.bare = False
        lines = self.lines_below_lead(zoned)
        if lines:
            yield from (AskUnit(span=line, item=True, listed=True, sentences=(line,)) for line in lines)
            return
        self.announced = self.announces_below(span)
        kept = len(zoned.sentences) - (1 if self.announced else 0)
        yield from self.sentences(zoned, zoned.sentences[:kept])

    def is_short_item(self, span: Span) -> bool:
        """Tell whether a paragraph is an item of a list without marks: short, and no sentence."""
        text = span.of(self.text).rstrip()
        first, stop = self.words.between(span.start, span.end)
        named = stop - first >= SHORTEST and not self.words.folded[first].isdigit()
        return named and len(text) <= SHORT_ITEM and not text.endswith((".", "!", "?", ":", ","))

    def labeled(self, span: Span) -> list[Span]:
        """Return the items of a block whose lines begin with numbers, letters or ordinals, if one opens it."""
        first, stop = self.words.between(span.start, span.end)
        lines = (i for i in range(first, stop - 1) if i == first or "\n" in self.between(i - 1))
        starts = [i for i in lines if is_item_label(self.words, self.asks, i)]
        if not starts or starts[0] != first:
            return []
        ends = [*(self.words.ends[i - 1] for i in starts[1:]), span.end]
        return [Span(start=self.words.starts[i], end=end) for i, end in zip(starts, ends, strict=True)]

    def between(self, index: int) -> str:
        """Return what stands between a word and the next one."""
        return self.text[self.words.ends[index] : self.words.starts[index + 1]]

    def lines_below_lead(self, zoned: ZonedBlock) -> list[Span]:
        """Return the lines of a paragraph whose first line announces demands ("We demand:")."""
        span = zoned.block.span
        lines = list(LINE.finditer(self.text, span.start, span.end))
        if zoned.zone not in READ or len(lines) < 3 or not lines[0][0].endswith(":"):
            return []
        spans = [Span(start=line.start(), end=line.end()) for line in lines]
        return spans[1:] if self.is_lead(spans[0]) else []

    def lead_addressee(self, zoned: ZonedBlock) -> Place | None:
        """Return whom the line before a list asks ("We call on the Council to:"), or whom a heading names."""
        last = zoned.sentences[-1] if zoned.sentences else zoned.block.span
        if last.end - last.start > LONGEST_SENTENCE:
            return None
        founds = self.finder.find(last.start, last.end)
        place = self.addressing.named(founds[-1], last) if founds else None
        first, stop = self.words.between(last.start, last.end)
        return place or self.addressing.led(first, stop) or self.addressing.written_to(first, stop)

    def before_lead(self, zoned: ZonedBlock) -> Iterator[AskUnit]:
        """Yield what a block asks before it announces a list: its other sentences, and earlier asks of the last one."""
        if not self.announced:
            yield from self.sentences(zoned, zoned.sentences)
            return
        yield from self.sentences(zoned, zoned.sentences[:-1])
        last = zoned.sentences[-1] if zoned.sentences else zoned.block.span
        if last.end - last.start > LONGEST_SENTENCE:
            return
        founds = [found for found in self.finder.find(last.start, last.end) if found.rule == "ask"]
        if len(founds) > 1:
            cut = Span(start=last.start, end=self.words.ends[founds[-1].hit.first - 1])
            stop = self.words.between(cut.start, cut.end)[1]
            stop -= self.words.folded[stop - 1] in self.asks.coordinators
            if stop - founds[-2].hit.last > SHORTEST:
                yield from self.sentences(zoned, [replace(cut, end=self.words.ends[stop - 1])])

    def listed_prose(self, zoned: ZonedBlock) -> Iterator[AskUnit]:
        """Yield the sentences of a paragraph that is an item of a list of demands, cut where "; that ..." goes on."""
        for unit in self.sentences(zoned, zoned.sentences):
            if not self.starts_with_act(unit.span):
                yield unit
                continue
            for span in self.cut(unit.span):
                yield AskUnit(span=span, item=True, listed=True, sentences=(span,), addressee=self.addressee)

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
            yield from (AskUnit(span=span) for span in sentences if span.end - span.start <= LONGEST_SENTENCE)

    def is_label(self, zoned: ZonedBlock) -> bool:
        """Tell whether a paragraph is a heading in disguise: short, and bold or its own heading."""
        span = zoned.block.span
        short = span.end - span.start <= SHORT_BLOCK
        own = zoned.heading.strip() == span.of(self.text).strip()
        return short and (zoned.block.emphasis or own) and zoned.block.kind is BlockKind.PARAGRAPH

    def enter_heading(self, zoned: ZonedBlock) -> None:
        """Open a list of demands at a heading that names them, close it at another true heading."""
        span = zoned.block.span
        place = self.lead_addressee(zoned)
        if self.is_heading(span) or self.is_lead(span):
            self.announced, self.announced_level, self.addressee = True, zoned.block.level, place
        elif self.announced and place:
            self.addressee = place
        elif zoned.block.level and zoned.block.level <= (self.announced_level or zoned.block.level):
            self.announced, self.addressee = False, None

    def announces(self, index: int, zoned: ZonedBlock) -> bool:
        """Tell whether a block ends like a lead-in and what it leads to follows."""
        span = zoned.block.span
        ending = self.text[max(span.start, span.end - 40) : span.end].rstrip(' *_”"»')
        if index + 1 >= len(self.blocks):
            return False
        following = self.blocks[index + 1].block
        if not ending.endswith((*LEAD_ENDS, ",")):
            listed = following.kind is BlockKind.LIST_ITEM and zoned.block.kind is BlockKind.PARAGRAPH
            listed = listed and not ending.endswith(SENTENCE_ENDS)
            return listed and self.is_lead(span)  # "... call for amendments that would", and the items
        if ending.endswith(",") and following.kind is not BlockKind.LIST_ITEM:
            return False
        if zoned.block.kind is BlockKind.LIST_ITEM:
            return following.kind is BlockKind.LIST_ITEM and following.level > zoned.block.level
        if following.kind is BlockKind.LIST_ITEM or self.starts_with_act(following.span):
            return True
        listed = bool(self.labeled(following.span)) or (ending.endswith(":") and self.is_short_item(following.span))
        return listed and self.is_lead(span)

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
        """Tell whether a block begins with the verb of an act, or "that" and a clause; "Delaying is ..." does not."""
        first, stop = self.words.between(span.start, span.end)
        gerund = first < stop and self.words.folded[first].endswith(self.asks.gerund_endings or ("\0",))
        if gerund and self.asks.be_words.intersection(self.words.folded[first + 1 : min(stop, first + OPENING_WORDS)]):
            return False
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
