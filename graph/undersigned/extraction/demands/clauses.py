"""Cut a sentence that asks for several things into its asks."""

from __future__ import annotations

from collections.abc import Sequence

from undersigned.extraction.demands.asks import FoundAsk
from undersigned.extraction.demands.cues import AskWords
from undersigned.model.document import Span
from undersigned.text.phrases import Words

__all__ = ["ClauseCutter", "is_item_label", "strongest"]

OPENING = 12
"""Words before the first verb of several asks that are left out of the first ask where there are more."""
MEASURE_WORDS = 6
SUBJECT = 9
"""Most words of the subject of a duty that stands beside another one."""
ORDER = {"ask": 0, "position": 0, "normative": 1, "need": 2}
LABELS = ("1 2 3 4 5 6 7 8 9 10 11 12", "a b c d e f g h j k l m", "i ii iii iv v vi vii viii ix x xi xii")
SEQUENCES = tuple(tuple(labels.split()) for labels in LABELS)
"""Numbers and letters in brackets that count asks inside of a sentence."""
LABEL_MARKS = frozenset(".):–—-°º")


class ClauseCutter:
    """Cuts sentences of one document."""

    def __init__(self, words: Words, asks: AskWords) -> None:
        self.words = words
        self.asks = asks

    def cut(self, span: Span, founds: Sequence[FoundAsk]) -> list[tuple[Span, FoundAsk]]:
        """Cut a sentence before each further performative verb of the issuers ("we reject A, demand B and urge C").

        Args:
            span: of the sentence.
            founds: its cues, at least one.

        Returns:
            Each ask with its cue, in order of the text; the whole sentence where it asks for one thing.
        """
        main = strongest(founds)
        verbs = [found for found in founds if found.rule in {"ask", "position"}] or [main]
        after = founds[founds.index(verbs[0]) + 1 :]
        cuts = [found for found in after if self.starts_clause(found)]
        opens = bool(cuts) and (self.praises_measure(verbs[0]) if is_praise(verbs[0]) else main is verbs[0])
        if not opens or any(is_praise(found) for found in cuts):
            return [(span, main)]
        long_opening = verbs[0].hit.first - self.words.between(span.start, span.end)[0] > OPENING
        start = self.words.starts[verbs[0].hit.first] if long_opening else span.start
        starts = [start, *(self.words.starts[self.clause_start(found)] for found in cuts)]
        ends = [self.words.ends[self.before_clause(found)] for found in cuts] + [span.end]
        heads = [verbs[0], *cuts]
        return [(Span(start=a, end=b), found) for a, b, found in zip(starts, ends, heads, strict=True)]

    def praises_measure(self, found: FoundAsk) -> bool:
        """Tell whether praise names a measure ("supports the Harbor Toll Act"), so that it counts by itself."""
        first = found.hit.last + 1
        stop = next((i + 1 for i in range(first, first + MEASURE_WORDS) if self.words.gap(i)), first + MEASURE_WORDS)
        return any(self.words.text[start].isupper() for start in self.words.starts[first:stop])

    def counted(self, span: Span, found: FoundAsk) -> list[Span]:
        """Return the asks that a sentence counts behind its cue ("to (1) end A; and (2) fund B"); mostly none."""
        first, stop = self.words.between(self.words.starts[found.hit.last], span.end)
        labels = [i for i in range(first, stop - 1) if self.words.gap(i).startswith(")") and self.is_label(i)]
        named = tuple(self.words.folded[i] for i in labels)
        if len(labels) < 2 or not any(named == sequence[: len(named)] for sequence in SEQUENCES):
            return []
        lasts = [*(self.before(i) for i in labels[1:]), stop - 1]
        pairs = zip(labels, lasts, strict=True)
        return [Span(start=self.words.starts[i + 1], end=self.words.ends[last]) for i, last in pairs if last > i]

    def is_label(self, index: int) -> bool:
        """Tell whether a number or letter stands by itself, with or without a bracket before it."""
        start = self.words.starts[index]
        return self.words.text[start - 1 : start] in {"(", " ", "\n"}

    def starts_clause(self, found: FoundAsk) -> bool:
        """Tell whether a verb stands right after a comma or a coordinator."""
        if found.rule == "need":
            return False
        before = self.clause_start(found) - 1
        if found.rule == "normative":  # "A must do X, and B should stop Y"
            return found.hit.first - before > 2 and (
                self.words.gap(before) == ";" or self.words.gap(self.before(before + 1)) in {",", ";"}
            )
        return self.words.folded[before] in self.asks.coordinators or self.words.gap(before) in {",", ";"}

    def clause_start(self, found: FoundAsk) -> int:
        """Return where the clause of a verb begins, its adverbs and "we" included ("and we further appeal")."""
        index, opening = found.hit.first, self.asks.adverbs.union(self.asks.issuer_pronouns)
        if found.rule == "normative":
            return self.subject_start(index)
        while index > 1 and self.words.folded[index - 1] in opening:
            index -= 1
        return index

    def subject_start(self, index: int) -> int:
        """Return where the subject of a modal begins, behind the comma and coordinator or semicolon before it."""
        for start in range(index - 1, max(1, index - SUBJECT), -1):
            joint = self.words.gap(start - 1)
            if joint == ";" or (self.words.folded[start - 1] in self.asks.coordinators):
                return start
            if joint or self.words.folded[start - 1] in self.asks.clause_openers:
                return index
        return index

    def before_clause(self, found: FoundAsk) -> int:
        """Return the index of the last word before a clause and its coordinator."""
        return self.before(self.clause_start(found))

    def before(self, index: int) -> int:
        """Return the index of the last word before a word and its coordinator."""
        return index - 1 - (self.words.folded[index - 1] in self.asks.coordinators)


def is_item_label(words: Words, asks: AskWords, index: int) -> bool:
    """Tell whether an item begins with its number, letter or ordinal and a mark ("ii.", "a)", "1 –")."""
    word, gap = words.folded[index], words.gap(index)
    counts = word.isdigit() or any(word in sequence for sequence in SEQUENCES)
    return bool(gap) and (word in asks.ordinals or (counts and gap[:1] in LABEL_MARKS))


def is_praise(found: FoundAsk) -> bool:
    """Tell whether a cue is a position for something ("welcome"), which is no ask of its own beside others."""
    return found.rule == "position" and not found.hit.value.against


def strongest(founds: Sequence[FoundAsk]) -> FoundAsk:
    """Return the cue that tells most about a sentence: a performative verb, praise only where nothing is asked."""
    return min(founds, key=lambda found: (is_praise(found), ORDER[found.rule], found.hit.first))
