"""Find what is asked for, and explicit positions for or against a measure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from undersigned.extraction.demands.addressee_names import Place
from undersigned.extraction.demands.addressing import Addressing
from undersigned.extraction.demands.asked_acts import AskedActs
from undersigned.extraction.demands.askitems import AskUnit, ListReader
from undersigned.extraction.demands.asks import FoundAsk, ask_finder
from undersigned.extraction.demands.clauses import ClauseCutter, is_item_label
from undersigned.extraction.demands.coordination import Coordination
from undersigned.extraction.demands.cues import Cue, CueKind, position_words
from undersigned.extraction.demands.imperatives import is_exhortation, is_imperative
from undersigned.extraction.demands.jurisdictions import jurisdictions
from undersigned.extraction.demands.propositions import ActReader, Asked, act_reader
from undersigned.extraction.demands.publics import public_calls
from undersigned.extraction.demands.restatements import drop_restatements
from undersigned.extraction.demands.stance import stance_of
from undersigned.extraction.draft import Draft
from undersigned.model.document import Span
from undersigned.model.facts import Audience, Modality, Proposition, Quotation, Recommendation
from undersigned.text.phrases import Words, words_of

__all__ = ["extract_recommendations"]

MOST = 1000
"""How many asks are read; no release has so many, and finding restatements compares each with each."""
PROSE_SENTENCES = 3
PROSE_LENGTH = 300
"""An item of as many sentences and code points is a numbered paragraph, whose sentences ask one by one."""
SHORTEST = 3
"""Fewest words of a recommendation."""


def extract_recommendations(draft: Draft) -> tuple[Recommendation, ...]:
    """Find what is asked for.

    Returns:
        In order of the text, each ask once (its fullest wording); empty where nothing is asked.
    """
    return drop_restatements(tuple(islice(Recommender(draft).find(), MOST)), draft)


class Recommender:
    """Makes recommendations of one document's units."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words: Words = words_of(draft.document.text)
        self.finder = ask_finder(draft)
        self.reader: ActReader = act_reader(draft.document.language)
        self.positions = position_words(draft.document.language)
        self.publics = public_calls(draft.document.language)
        self.jurisdictions = jurisdictions(draft.document.language)
        self.addressing = Addressing(draft)
        self.acts = AskedActs(self.words, self.reader, self.addressing)
        self.clauses = ClauseCutter(self.words, self.reader.asks)
        self.coordination = Coordination(self.words, self.reader)
        self.quotations = sorted(draft.quotations, key=lambda quotation: quotation.start)

    def find(self) -> Iterator[Recommendation]:
        """Yield the recommendations of all units."""
        for unit in ListReader(self.draft).units():
            if unit.listed:
                yield from self.listed(unit)
            elif unit.item:
                yield from self.item(unit)
            else:
                yield from self.sentence(unit.span)

    def listed(self, unit: AskUnit) -> Iterator[Recommendation]:
        """Yield an item of a list of demands: one item is one ask."""
        first, stop = self.words.between(unit.span.start, unit.span.end)
        if stop - first < SHORTEST:
            return
        first += is_item_label(self.words, self.reader.asks, first)
        resolving = self.finder.resolving(unit.span.start, unit.span.end)
        # "We ask the Council to: - reject X" asks for a rejection, "The Congress - rejects X" rejects
        if resolving and not (unit.addressee and resolving.rule == "position"):
            yield self.make(unit.span, "imperative-bullet", self.acts.asked_by(resolving, stop, first), found=resolving)
            return
        own = self.addressing.led(first, stop)
        if own is None and self.words.folded[first] in self.reader.asks.clause_openers:  # "- that the Council fund X"
            subject = self.addressing.asked_subject(first, stop)
            unit = replace(unit, addressee=subject or unit.addressee)
        if own:
            asked = self.reader.read(self.words, own[1] + 1, stop)
            yield self.make(unit.span, "listed-demand", asked, listed=own)
            return
        asked = self.reader.read(self.words, first, stop)
        founds = [found for span in unit.sentences[:1] for found in self.finder.find(span.start, span.end)]
        if self.reader.acts.at(self.words, first):
            yield self.make(unit.span, "imperative-bullet", asked, listed=unit.addressee)
            return
        if founds:
            asked = self.acts.asked_by(founds[0], stop, first)
        elif self.is_denouncing(first) or (asked.action is None and not unit.clausal and self.is_body(first, stop)):
            return
        found = founds[0] if founds else None
        yield self.make(unit.span, "listed-demand", asked, found=found, listed=unit.addressee)

    def is_body(self, first: int, stop: int) -> bool:
        """Tell whether an item without an act begins with the name of a body: a list of bodies demands nothing."""
        names = self.addressing.names
        begin = first + (self.words.folded[first] in self.reader.asks.determiners)
        place = names.name_at(self.words, begin, stop)
        capital = self.words.text[self.words.starts[begin]].isupper() if begin < stop else False
        return bool(place and capital and begin > first and names.kind_of(self.words, *place) == "organization")

    def is_denouncing(self, first: int) -> bool:
        """Tell whether an item opens with a verb that only says what is wrong ("Denunciamos que ...")."""
        hits = [hit for hit in self.finder.in_range(first, first + 1) if hit.value.kind is CueKind.POSITION]
        return any(hit.value.lemma in self.positions.weak_against for hit in hits)

    def item(self, unit: AskUnit) -> Iterator[Recommendation]:
        """Yield an item of another list that asks something: the whole item."""
        resolving = self.finder.resolving(unit.span.start, unit.span.end)
        if resolving:
            first, stop = self.words.between(unit.span.start, unit.span.end)
            yield self.make(unit.span, "imperative-bullet", self.acts.asked_by(resolving, stop, first), found=resolving)
            return
        if len(unit.sentences) >= PROSE_SENTENCES and unit.span.end - unit.span.start >= PROSE_LENGTH:
            for span in unit.sentences:
                yield from self.sentence(span)
            return
        for span in unit.sentences:
            founds = self.finder.find(span.start, span.end)
            if founds:
                first, stop = self.words.between(unit.span.start, unit.span.end)
                asked = self.acts.asked_by(founds[0], stop, first)
                yield self.make(unit.span, f"{founds[0].rule}-item", asked, found=founds[0])
                return

    def sentence(self, span: Span) -> Iterator[Recommendation]:
        """Yield the asks of a sentence, split by clause where it has several of one subject."""
        call = self.publics.opening(self.words, span)
        if call and not self.finder.instructs(span.start, span.end):
            stop = self.words.between(span.start, span.end)[1]
            yield self.make(span, "public-call", self.reader.read(self.words, call.first, stop))
            return
        founds = self.finder.find(span.start, span.end)
        if not founds:
            yield from self.imperative(span)
            return
        for clause, found in self.clauses.cut(span, founds):
            first, stop = self.words.between(clause.start, clause.end)
            items = self.clauses.counted(clause, found)
            parts = items or list(self.coordinated(clause, found))
            for item in parts:
                begin, end = self.words.between(item.start, item.end)
                lead = begin == first and not items
                asked = self.acts.asked_by(found, end, first) if lead else self.one_act(begin, end)
                yield self.make(item, found.rule, asked, found=found, within=clause)
            if parts:
                continue
            if self.is_complete(found, first, stop) and not self.is_weak(found, clause):
                yield self.make(clause, found.rule, self.acts.asked_by(found, stop, first), found=found)

    def is_complete(self, found: FoundAsk, first: int, stop: int) -> bool:
        """Return whether something stands behind a cue, or before one that says what is needed or rejected."""
        if found.hit.last + 1 < stop or found.hit.value.against:
            return True
        return found.rule == "need" and self.finder.has_named_subject(found.hit, first)

    def one_act(self, first: int, stop: int) -> Asked:
        """Read the act of one of several coordinated clauses, whose object is its subject where it is a passive."""
        words, reader = self.words, self.reader
        told = self.coordination.told(first, stop) if first else None
        if told:
            return reader.read(words, told.act.first, stop)
        first += words.folded[first] in reader.asks.act_openers.union(reader.asks.modals)
        passive = reader.passive(words, first, stop)
        subject = (first, passive.first - 2) if passive else (first, first)
        if passive and subject[0] < subject[1]:
            return self.acts.passive(passive, subject, negated=False)
        return reader.read(words, first, stop)

    def coordinated(self, clause: Span, found: FoundAsk) -> Iterator[Span]:
        """Yield the acts of one cue that are asks of their own, the words before the first act in the first of them."""
        cue, stop = found.hit.value, self.words.between(clause.start, clause.end)[1]
        start = self.acts.start(found, stop)
        if cue.against or start is None or self.is_weak(found, clause):
            return
        inner = self.reader.acts.at(self.words, start + 1) if start + 1 < stop else None
        start += bool(inner and not inner.value.noun) and self.words.folded[start] in self.reader.asks.act_openers
        modal = cue.lemma if cue.kind is CueKind.MODAL else ""
        for number, one in enumerate(self.coordination.split(start, stop, cue.kind, modal)):
            begin = self.words.starts[one.first] if number else clause.start
            yield Span(start=begin, end=clause.end if one.stop == stop else self.words.ends[one.stop - 1])

    def imperative(self, span: Span) -> Iterator[Recommendation]:
        """Yield what a letter tells its reader to do ("Stop the cuts."), or what a text says that others shall do."""
        if is_exhortation(self.reader, self.words, span):
            first, stop = self.words.between(span.start, span.end)
            yield self.make(span, "exhortation", self.one_act(first, stop))
        elif self.addressing.is_letter and is_imperative(self.reader, self.words, span):
            first, stop = self.words.between(span.start, span.end)
            yield self.make(span, "imperative", self.reader.read(self.words, first, stop))

    def is_weak(self, found: FoundAsk, span: Span) -> bool:
        """Tell whether a modal that also foretells or rules ("shall") has nobody before it who can be asked."""
        weak = found.hit.value.lemma in self.reader.asks.weak_modals
        return weak and self.addressing.named(found, span) is None

    def make(
        self,
        span: Span,
        rule: str,
        asked: Asked,
        *,
        found: FoundAsk | None = None,
        listed: Place | None = None,
        within: Span | None = None,
    ) -> Recommendation:
        """Make the record of one ask; `listed` is whom its list or its first words address, `within` its sentence."""
        text, words = self.draft.document.text, self.words
        stop = words.between(span.start, span.end)[1]
        parts = tuple(self.proposition(index, part) for index, part in self.reader.parts(words, asked.stop, stop))
        quotation = quotation_around(self.quotations, span)
        audience = self.audience(span, found)
        addressee = self.addressee(within or span, found, listed, audience)
        return Recommendation(
            **self.draft.evidence(span.start, span.end, f"recommendations.{rule}"),
            text=text[span.start : span.end],
            addressee=addressee,
            stance=stance_of(against=asked.against),
            action=asked.action,
            measure=self.phrase(asked.measure),
            measure_stance=stance_of(against=asked.object_against) if asked.measure else None,
            beneficiary=self.phrase(asked.beneficiary),
            jurisdiction=self.jurisdictions.read(words, span, addressee),
            audience=audience,
            modality=self.modality(found),
            speaker=quotation.speaker if quotation else None,
            parts=parts,
        )

    def audience(self, span: Span, found: FoundAsk | None) -> Audience:
        """Return whom an ask is meant for; only words that call the public tell that it is."""
        stop = self.words.between(span.start, span.end)[1]
        called = found is not None and found.hit.value.lemma not in self.reader.asks.object_verbs
        if found and called and self.publics.named(self.words, found, stop):  # not "we want everybody to be safe"
            return Audience.PUBLIC
        if self.addressing.is_letter:  # what a letter asks it asks of its reader
            return Audience.POLICY
        if found is None:
            public = self.publics.opening(self.words, span) is not None
        else:
            public = self.publics.acts_of(self.words, found, stop) and self.addressing.named(found, span) is None
        return Audience.PUBLIC if public else Audience.POLICY

    def addressee(self, span: Span, found: FoundAsk | None, listed: Place | None, audience: Audience) -> str | None:
        """Return the addressee of an ask; a call to the public has none but those it names."""
        if audience is Audience.POLICY:
            return self.addressing.of_ask(span, found, listed)
        stop = self.words.between(span.start, span.end)[1]
        return self.phrase(self.addressing.anybody(found.hit.last + 1, stop)) if found else None

    def proposition(self, index: int, part: Asked) -> Proposition:
        """Make the record of a further act in an item."""
        last = part.measure[1] if part.measure else index
        return Proposition(
            start=self.words.starts[index],
            end=self.words.ends[last],
            action=part.action,
            measure=self.phrase(part.measure) or "",
            measure_stance=stance_of(against=part.object_against),
        )

    def phrase(self, place: tuple[int, int] | None) -> str | None:
        """Return the words of a range with white space normalized."""
        return " ".join(self.words.raw(*place).split()) if place else None

    def modality(self, found: FoundAsk | None) -> Modality:
        """Return what is done by saying it."""
        cue: Cue | None = found.hit.value if found else None
        if cue is None:
            return Modality.ASK
        if cue.lemma in self.reader.asks.urge_verbs:
            return Modality.URGE
        if cue.kind is CueKind.POSITION and cue.against:
            return Modality.CONDEMN
        return Modality.WELCOME if cue.kind is CueKind.POSITION else Modality.ASK


def quotation_around(quotations: Sequence[Quotation], span: Span) -> Quotation | None:
    """Return the quotation that a span begins in, or None; the quotations are sorted."""
    number = bisect_right(quotations, span.start, key=lambda quotation: quotation.start) - 1
    return quotations[number] if number >= 0 and span.start < quotations[number].end else None
