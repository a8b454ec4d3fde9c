"""Find the cues of asks in a sentence and check that the issuers are their subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from undersigned.extraction.demands.cues import (
    Cue,
    CueKind,
    Reach,
    position_words,
)
from undersigned.extraction.demands.duties import DutyFinder
from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.text.folding import fold_tokens
from undersigned.text.phrases import Hit

__all__ = ["AskFinder", "FoundAsk", "ask_finder"]

PRONOUN_WINDOW = 5
ISSUER_WINDOW = 14
FAR_WINDOW = 40
TEXT_WINDOW = 20
POSITION_WINDOW = 4
MEASURE_WINDOW = 14
APPEAL_WINDOW = 2
BOUND_WINDOW = 8
QUOTATION_ENDS = frozenset('"”»')
OUTCRIES = frozenset("¿¡")
"""A question asks for an answer, a slogan for nothing that is not said elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAsk:
    """A cue that holds, and the rule by which it does."""

    rule: str
    hit: Hit[Cue]


class AskFinder(DutyFinder):
    """Cues of one document, found once; sentences ask for theirs.

    Args:
        text: of the document.
        language: of the document.
        names: names and acronyms of the issuers.
    """

    def __init__(self, text: str, language: str | None, names: tuple[str, ...]) -> None:
        super().__init__(text, language, names)
        self.weak: frozenset[str] = position_words(language).weak_against

    def find(self, start: int, end: int) -> list[FoundAsk]:
        """Return the cues that ask, oblige or take a position in a sentence, in its order.

        Args:
            start: first code point of the sentence.
            end: code point after its last one.

        Returns:
            Empty where the sentence asks nothing, asks a question, or is an appeal to readers.
        """
        first, stop = self.words.between(start, end)
        hits = self.in_range(first, stop)
        if not hits or any(self.is_appeal(hit, first) for hit in hits):
            return []
        if self.words.text[end - 1 : end] == "?" or self.words.text[start : start + 1] in OUTCRIES:
            return []
        founds: list[FoundAsk] = []
        for hit in hits:
            found = self.judge(hit, first, stop, hits) or self.continued(hit, founds)
            if found is not None and not self.is_reported(found, first, hits):
                founds.append(found)
        return founds

    def instructs(self, start: int, end: int) -> bool:
        """Tell whether a sentence only tells readers how to do something ("sign up here")."""
        first, stop = self.words.between(start, end)
        return any(self.is_appeal(hit, first) for hit in self.in_range(first, stop))

    def resolving(self, start: int, end: int) -> FoundAsk | None:
        """Return the ask of an item of a resolution, whose subject stands above the list ("Call on X to ...")."""
        first, stop = self.words.between(start, end)
        hits = [hit for hit in self.in_range(first, min(stop, first + APPEAL_WINDOW)) if hit.last + 1 < stop]
        kinds = {CueKind.ASK: "ask", CueKind.POSITION: "position"}
        for hit in hits:
            adverbs = self.words.folded[first : hit.first]
            if hit.value.lemma in self.asks.resolving_verbs and self.asks.adverbs.issuperset(adverbs):
                return FoundAsk(rule=kinds[hit.value.kind], hit=hit)
        return None

    def is_appeal(self, hit: Hit[Cue], first: int) -> bool:
        """Tell whether a cue appeals to readers; the verb of one must open the sentence, or follow "please"."""
        if hit.value.kind is not CueKind.APPEAL or hit.value.reach is Reach.NONE:
            return hit.value.kind is CueKind.APPEAL
        return hit.first <= first + APPEAL_WINDOW

    def continued(self, hit: Hit[Cue], founds: Sequence[FoundAsk]) -> FoundAsk | None:
        """Return the ask of a verb that follows another one of the issuers and shares its subject ("and demand X")."""
        cue, before = hit.value, hit.first - 1
        kind = {CueKind.ASK: "ask", CueKind.POSITION: "position"}.get(cue.kind)
        if not founds or kind is None or cue.reach is not Reach.SUBJECT or founds[-1].rule not in {"ask", "position"}:
            return None
        if self.is_asked_act(hit, founds[-1]):
            return None
        adverb = self.words.folded[before].endswith(self.asks.adverb_endings or ("\0",))
        before -= adverb or self.words.folded[before] in self.asks.adverbs
        after = self.words.folded[hit.last + 1 : hit.last + 2]
        joined = self.words.folded[before] in self.asks.coordinators and not self.asks.by_words.intersection(after)
        return FoundAsk(rule=kind, hit=hit) if joined and not self.is_name(hit, hit.first) else None

    def is_asked_act(self, hit: Hit[Cue], found: FoundAsk) -> bool:
        """Tell whether a bare form goes on with what is asked for ("urge X to speak and condemn Y")."""
        between = self.words.folded[found.hit.last + 1 : hit.first]
        bare = self.asks.bare_verbs and self.words.folded[hit.first] == hit.value.lemma.split()[0]
        clause = self.words.gap(hit.first - 2) == ","  # "urge X to speak, and condemn Y"
        return bare and not clause and found.rule == "ask" and bool(self.asks.verb_openers.intersection(between))

    def is_reported(self, found: FoundAsk, first: int, hits: Sequence[Hit[Cue]]) -> bool:
        """Tell whether somebody else is reported to lay a duty ("a spokesman said clients must comply")."""
        if found.rule not in {"normative", "need"} or not self.asks.say_words:
            return False
        if not self.asks.concede_words.isdisjoint(self.words.folded[first : found.hit.first]):
            return True  # "we accept that the Senate must act"
        says = next((i for i in range(first, found.hit.first) if self.says(i)), None)
        if says is None or "“" in self.words.text[self.words.starts[says] : self.words.starts[found.hit.first]]:
            return False
        kinds = {CueKind.PRONOUN, CueKind.ISSUER, CueKind.TEXT}
        ours = any(hit.first < says and hit.value.kind in kinds for hit in hits)
        return not ours and not self.issuer_before(says, first, ISSUER_WINDOW)

    def says(self, index: int) -> bool:
        """Tell whether a word reports what somebody says, some only before "that" ("the order states that")."""
        word, after = self.words.folded[index], self.words.folded[index + 1]
        return word in self.asks.say_words or (word in self.asks.say_that_words and after in self.asks.clause_openers)

    def judge(self, hit: Hit[Cue], first: int, stop: int, hits: Sequence[Hit[Cue]]) -> FoundAsk | None:
        """Return the ask that a cue makes in a sentence of words `[first, stop)`, or None."""
        kind = hit.value.kind
        if self.words.text[max(0, self.words.starts[hit.first] - 1)] in "-/_":  # inside an address or a compound
            return None
        if kind is CueKind.ASK:
            inside = hit.first > first and hit.value.lemma in self.asks.opening_asks  # "meant no a la empresa sino ..."
            ours = (
                not inside
                and not self.is_name(hit, first)
                and not self.foretells(hit)
                and self.is_ours(hit, first, hits)
            )
            return FoundAsk(rule="ask", hit=hit) if ours and not self.is_cut_off(hit) else None
        if kind is CueKind.POSITION:
            return FoundAsk(rule="position", hit=hit) if self.takes_position(hit, first, stop, hits) else None
        if kind is CueKind.MODAL and self.obliges(hit, first, stop):
            return FoundAsk(rule="normative", hit=hit)
        return FoundAsk(rule="need", hit=hit) if kind is CueKind.NEED and self.is_needed(hit, first, stop) else None

    def is_cut_off(self, hit: Hit[Cue]) -> bool:
        """Tell whether a quotation ends right behind a verb ("That is all we ask for," she said)."""
        return not QUOTATION_ENDS.isdisjoint(self.words.gap(hit.last))

    def is_name(self, hit: Hit[Cue], first: int) -> bool:
        """Tell whether a cue is part of a name: capitalized inside a sentence, or before a capitalized word."""
        text, starts = self.words.text, self.words.starts
        if hit.value.reach is Reach.NONE or not text[starts[hit.first]].isupper():
            return False
        after = hit.last + 1
        return hit.first > first or (after < len(starts) and text[starts[after]].isupper())

    def is_ours(self, hit: Hit[Cue], first: int, hits: Sequence[Hit[Cue]]) -> bool:
        """Tell whether the issuers, or their text, are the subject of a verb."""
        if hit.value.reach is Reach.NONE:
            return True
        if hit.value.reach is Reach.SENTENCE:
            return self.is_ours_loosely(hit, first, hits)
        if self.is_adjective_or_passive(hit, first) or self.is_purpose(hit, first):
            return False
        if not self.asks.history_words.isdisjoint(self.words.folded[max(first, hit.first - 2) : hit.first]):
            return False
        return self.subject_near(hit, first, hits, PRONOUN_WINDOW, ISSUER_WINDOW) or self.resumes(hit, first)

    def foretells(self, hit: Hit[Cue]) -> bool:
        """Tell whether a verb that asks only with an opener behind it has none ("we expect that prices will rise")."""
        opener = self.asks.bound_asks.get(hit.value.lemma)
        return opener is not None and opener not in self.words.folded[hit.last + 1 : hit.last + 1 + BOUND_WINDOW]

    def is_purpose(self, hit: Hit[Cue], first: int) -> bool:
        """Tell whether a verb after "to" only says what something is for ("file requests to demand records")."""
        if hit.first == first or not self.asks.infinitive_hosts or self.words.folded[hit.first - 1] != "to":
            return False
        return not self.asks.infinitive_hosts.intersection(self.words.folded[max(first, hit.first - 6) : hit.first])

    def is_adjective_or_passive(self, hit: Hit[Cue], first: int) -> bool:
        """Tell whether a form is no finite verb: after an article ("the proposed law") or "was" ("was asked")."""
        before = self.words.folded[max(first, hit.first - 2) : hit.first]
        after = self.words.folded[hit.last + 1 : hit.last + 2]
        passive = not self.asks.verb_last or not self.asks.passives.isdisjoint(self.words.folded[first : hit.first])
        if passive and self.asks.by_words.intersection(after):  # "wir erwarten von der Regierung" is no passive
            return True
        if not before:
            return False
        relative = before[-1] in self.asks.clause_openers and before[0] not in self.asks.prepositions  # "in which"
        opened = before[-1] in self.asks.determiners or relative
        noun = opened or before[-1].isdigit() or self.is_noun(hit)
        return noun or bool(self.asks.passives.intersection(before))

    def is_noun(self, hit: Hit[Cue]) -> bool:
        """Tell whether a form that is a noun too follows what no verb follows ("filed two records requests")."""
        if self.words.folded[hit.first] not in self.asks.noun_forms:
            return False
        asks, before, place = self.asks, hit.first - 1, bisect_left(self.issuers, hit.first)
        named = place > 0 and self.issuers[place - 1] == before
        word = self.words.folded[before]
        own = word in asks.adverbs or word in asks.coordinators or word in asks.issuer_pronouns
        return not (named or own or word in asks.issuer_nouns or word.endswith(asks.adverb_endings or ("\0",)))

    def is_ours_loosely(self, hit: Hit[Cue], first: int, hits: Sequence[Hit[Cue]]) -> bool:
        """Tell the same of a verb without person ("calling on"): after "is", after a comma, or after a text's name."""
        if hit.first == first:
            return False
        before = self.words.folded[hit.first - 1]
        if before in self.asks.passives:
            return self.subject_near(hit, first, hits, PRONOUN_WINDOW, ISSUER_WINDOW)
        texts = [
            other for other in hits if other.value.kind is CueKind.TEXT and 0 < hit.first - other.last <= TEXT_WINDOW
        ]
        if texts:
            return True
        after_comma = self.words.gap(hit.first - 1).endswith(",")
        window = FAR_WINDOW if after_comma else PRONOUN_WINDOW
        return self.subject_near(hit, first, hits, window, window)

    def takes_position(self, hit: Hit[Cue], first: int, stop: int, hits: Sequence[Hit[Cue]]) -> bool:
        """Tell whether a verb of position has the issuers right before it, and a measure behind where it is for one."""
        cue = hit.value
        if cue.reach is Reach.OWNER:
            return self.is_owned(hit, first, hits)
        if self.is_name(hit, first) or self.is_adjective_or_passive(hit, first) or self.is_history(hit, first):
            return False
        near = cue.reach is Reach.NONE or self.subject_near(hit, first, hits, POSITION_WINDOW, POSITION_WINDOW + 2)
        if not near and not self.resumes(hit, first):
            return False
        if self.denounces(hit, first):
            return True
        after = self.words.folded[hit.last + 1 : min(stop, hit.last + 1 + MEASURE_WINDOW)]
        sure = cue.against and cue.lemma not in self.weak
        compound = self.asks.measure_endings or ("\0",)
        measured = self.asks.measure_nouns.intersection(after) or any(word.endswith(compound) for word in after)
        # who binds his support to a condition takes a position on what he supports, whatever it is
        bound = any(other.value.kind is CueKind.CONDITION and other.first > hit.last for other in hits)
        return sure or bound or self.endorses(hit, first, stop) or not self.asks.measure_nouns or bool(measured)

    def endorses(self, hit: Hit[Cue], first: int, stop: int) -> bool:
        """Tell whether "we" are for something definite ("respaldamos la demanda"), not for people or a courtesy."""
        asks, folded, index = self.asks, self.words.folded, hit.last + 1
        before = folded[max(first, hit.first - 2) : hit.first]
        if hit.value.reach is not Reach.NONE and frozenset(asks.issuer_pronouns).isdisjoint(before):
            return False
        skipped = asks.prepositions | asks.adverbs | frozenset(asks.issuer_pronouns)
        while index < stop - 2 and folded[index] in skipped - asks.determiners and not self.words.gap(index):
            index += 1
        if index >= stop - 1 or folded[index] not in asks.determiners - asks.demonstratives:
            return False
        return folded[index + 1] not in asks.beneficiary_nouns | asks.courtesies

    def denounces(self, hit: Hit[Cue], first: int) -> bool:
        """Tell whether "we" denounce something named ("denunciamos la redada"), not that something is so."""
        cue, folded = hit.value, self.words.folded
        before = folded[max(first, hit.first - 2) : hit.first]
        ours = cue.reach is Reach.NONE or any(word in self.asks.issuer_pronouns for word in before)
        named = folded[hit.last + 1 : hit.last + 2]
        return cue.lemma in self.weak and ours and bool(self.asks.determiners.intersection(named))

    def is_owned(self, hit: Hit[Cue], first: int, hits: Sequence[Hit[Cue]]) -> bool:
        """Tell whether a noun of a position is the issuers' ("our firm rejection of", "express their support for")."""
        index, folded = hit.first - 1, self.words.folded
        while index > first and folded[index] in self.asks.emphases:
            index -= 1
        if index < first:
            return False
        if folded[index] in self.asks.owners:
            return True
        third = folded[index] in self.asks.owners_third
        return third and self.subject_near(hit, first, hits, ISSUER_WINDOW, ISSUER_WINDOW)

    def is_history(self, hit: Hit[Cue], first: int) -> bool:
        """Return whether a verb tells what its subject did earlier ("we rejected it", "have always demanded")."""
        before = self.words.folded[max(first, hit.first - 2) : hit.first]
        if not self.asks.history_words.isdisjoint(before):
            return True
        past = bool(self.asks.past_endings) and self.words.folded[hit.first].endswith(self.asks.past_endings)
        return past and any(word in self.asks.issuer_pronouns for word in before)


@lru_cache(maxsize=1)
def find_cues(text: str, language: str | None, names: tuple[str, ...]) -> AskFinder:
    """Return the finder of a document; the last one is kept, because several steps ask for the same one."""
    return AskFinder(text, language, names)


def ask_finder(draft: Draft) -> AskFinder:
    """Return the finder of a document whose issuers are known."""
    nouns = load_names(draft.document.language).organization_nouns
    names = (
        name
        for issuer in draft.issuers
        for name in (issuer.name, issuer.acronym, bare_name(issuer.name, nouns))
        if name
    )
    return find_cues(draft.document.text, draft.document.language, tuple(names))


@lru_cache(maxsize=4096)
def bare_name(name: str, nouns: frozenset[str]) -> str | None:
    """Return a name of several words without the noun that heads it ("Plataforma Carris do Sul"), or None."""
    head, _, rest = name.partition(" ")
    return rest if " " in rest and rest[:1].isupper() and not nouns.isdisjoint(fold_tokens(head)) else None
