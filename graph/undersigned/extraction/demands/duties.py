"""Tell whether a modal lays a duty on somebody, and whether something named is rejected."""

from __future__ import annotations

from functools import cached_property

from undersigned.extraction.demands.cues import Cue, CueKind, complements_index
from undersigned.extraction.demands.issuer_subjects import SubjectFinder
from undersigned.extraction.demands.stance import Act, act_index
from undersigned.text.phrases import Hit, PhraseIndex
from undersigned.text.separable import clause_last

__all__ = ["DutyFinder"]

MODAL_WINDOW = 4
BURDEN = 7
"""Words behind a modal that tell what it describes."""
NAMED_WINDOW = 3
"""Words before a rejection that must name what is rejected."""


class DutyFinder(SubjectFinder):
    """Duties in one document.

    Args:
        text: of the document.
        language: of the document.
        names: names and acronyms of the issuers.
    """

    def __init__(self, text: str, language: str | None, names: tuple[str, ...]) -> None:
        super().__init__(text, language, names)
        self.out: PhraseIndex[bool] = complements_index(language)
        self.acts: PhraseIndex[Act] = act_index(language)

    def has_named_subject(self, hit: Hit[Cue], first: int) -> bool:
        """Return whether what is rejected or needed is named: before the cue and more than a pronoun, or behind it."""
        behind = self.words.folded[hit.last + 1 : hit.last + 2] if self.asks.subject_last else ()
        if not self.asks.determiners.isdisjoint(behind) and not self.words.gap(hit.last):
            return True  # "Es inaceptable la venta", where "This is unacceptable" names nothing
        subject = self.words.folded[max(first, hit.first - NAMED_WINDOW) : hit.first]
        pronouns = self.asks.object_pronouns.union(self.asks.subject_pronouns)
        return len(subject) > 1 and pronouns.isdisjoint(subject)

    def is_needed(self, hit: Hit[Cue], first: int, stop: int) -> bool:
        """Tell whether something named is needed or rejected; "needs a" says so of two words or more."""
        if hit.value.against:
            return self.has_named_subject(hit, first)
        inner = self.words.starts[hit.first + 1 : hit.last + 1]
        if not self.asks.verb_last and any(self.words.text[start].isupper() for start in inner):  # a title
            return False
        if hit.value.lemma in self.asks.loose_needs and (hit.last + 2 >= stop or self.words.gap(hit.last + 1)):
            return False
        return hit.last + 1 >= stop or self.out.at(self.words, hit.last + 1) is None

    def obliges(self, hit: Hit[Cue], first: int, stop: int) -> bool:
        """Tell whether a modal lays a duty on somebody: not on the reader, not in a condition, not to know it."""
        before = self.words.folded[max(first, hit.first - MODAL_WINDOW) : hit.first]
        if before and before[-1] in self.asks.modal_subjects_out and not self.speaks_to(before[-1]):
            return False
        if before and before[-1] in self.asks.determiners and hit.last > hit.first:  # "the need to"
            return False
        gap = self.words.gap(hit.last)
        opened = self.asks.verb_last and gap == "," and hit.last > hit.first  # "sind gefordert, den Hafen zu öffnen"
        counted = gap == ":" and self.words.folded[hit.last + 1].isdigit()  # "must: 1) end the toll, 2) ..."
        parted = bool(gap) and not opened and not counted
        if self.asks.modal_out.intersection(before) or hit.last + 1 >= stop or parted:
            return False
        if hit.value.lemma in self.asks.undenied_modals and before and before[-1] in self.asks.negations:
            return False
        if not self.is_bound(hit, stop):
            return False
        return (
            not self.is_regret(hit, stop)
            and not self.is_guess(hit, stop)
            and not self.is_burden(hit, first, stop)
            and self.out.at(self.words, hit.last + 1) is None
        )

    def speaks_to(self, word: str) -> bool:
        """Tell whether a text asks its reader by a word elsewhere ("we urge you"), so that "you must" asks too."""
        return word in self.asks.second_person and self.asks_reader

    @cached_property
    def asks_reader(self) -> bool:
        """Whether a verb that asks has the reader right behind it ("we urge you")."""
        folded = self.words.folded
        behind = (
            folded[hit.last + 1] for hit in self.hits if hit.value.kind is CueKind.ASK and hit.last + 1 < len(folded)
        )
        return any(word in self.asks.second_person for word in behind)

    def is_bound(self, hit: Hit[Cue], stop: int) -> bool:
        """Tell whether a modal that obliges only denied, or only before a certain form, has what it needs behind it.

        "Darf" obliges with "nicht" in its clause, "ist" before an act with "zu" that ends it ("ist zu stoppen").
        """
        modal, folded = hit.value.lemma, self.words.folded
        last = clause_last(self.words, hit.last, stop)
        if modal in self.asks.denied_modals:
            denied = self.asks.negations.intersection(folded[hit.last + 1 : last + 1])
            return bool(denied) and last > hit.last + 1  # "sie dürfen nicht" forbids nothing
        opener = self.asks.bound_modals.get(modal)
        if opener is None:
            return True
        act = self.acts.at(self.words, last) if last > hit.last else None
        return act is not None and not act.value.noun and (folded[last - 1] == opener or opener in folded[last])

    def is_regret(self, hit: Hit[Cue], stop: int) -> bool:
        """Tell whether a modal speaks of what is past ("should not have signed")."""
        endings, folded = self.asks.participle_endings, self.words.folded
        denied = [i for i in range(hit.first, min(stop, hit.last + 2)) if folded[i] in self.asks.negations]
        if not endings or not denied or denied[0] + 2 >= stop:
            return False
        auxiliary, participle = folded[denied[0] + 1], folded[denied[0] + 2]
        return auxiliary in self.asks.perfect_words and participle.endswith(endings)

    def is_burden(self, hit: Hit[Cue], first: int, stop: int) -> bool:
        """Tell whether a modal tells what people have to bear ("women now have to drive 71 kilometers")."""
        asks, folded = self.asks, self.words.folded
        clause = folded[hit.last + 1 : min(stop, hit.last + 1 + BURDEN)]
        people = not asks.beneficiary_nouns.isdisjoint(folded[first : hit.first])
        return people and not asks.burden_words.isdisjoint(clause) and asks.be_words.isdisjoint(clause)

    def is_guess(self, hit: Hit[Cue], stop: int) -> bool:
        """Return whether a modal guesses what was ("must have known") or foretells ("devrait ouvrir prochainement")."""
        asks, modal, folded = self.asks, hit.value.lemma, self.words.folded
        followed = hit.last + 2 < stop
        if followed and modal in asks.guessing_modals and folded[hit.last + 1] in asks.perfect_words:
            return folded[hit.last + 2].endswith(asks.participle_endings or ("\0",))
        if modal not in asks.foretelling_modals:
            return False
        clause = folded[hit.last + 1 : clause_last(self.words, hit.last, stop) + 1]
        return not asks.forecast_words.isdisjoint(clause)
