"""Read the act that a cue asks for, obliges to or takes a position on."""

from __future__ import annotations

from dataclasses import replace

from undersigned.extraction.demands.addressee_names import Place
from undersigned.extraction.demands.addressing import Addressing
from undersigned.extraction.demands.asks import FoundAsk
from undersigned.extraction.demands.cues import CueKind
from undersigned.extraction.demands.propositions import ActReader, Asked
from undersigned.extraction.demands.stance import Act
from undersigned.text.phrases import Hit, Words

__all__ = ["AskedActs"]


class AskedActs:
    """Reads the acts of one document's cues.

    Args:
        words: of the document.
        reader: of acts in its language.
        addressing: of its asks.
    """

    def __init__(self, words: Words, reader: ActReader, addressing: Addressing) -> None:
        self.words = words
        self.reader = reader
        self.addressing = addressing

    def asked_by(self, found: FoundAsk, stop: int, start: int = 0) -> Asked:
        """Read the act that a cue asks for in a clause that ends at word `stop` and begins at word `start`."""
        if found.hit.value.kind is CueKind.POSITION:
            return self.of_position(found, stop)
        if found.hit.value.kind is CueKind.ASK:
            before = self.words.folded[max(start, found.hit.first - 1) : found.hit.first]
            ended = not self.reader.asks.negations.isdisjoint(before)  # "no queremos más peajes", "stop au barrage"
            ended = ended or found.hit.value.lemma in self.reader.asks.ending_asks
            return self.of_ask(found.hit.last + 1, stop, ended=ended)
        return self.of_duty(found, stop, start)

    def start(self, found: FoundAsk, stop: int) -> int | None:
        """Return where the first act begins that a cue asks for; None where it asks for an end, or that nobody acts."""
        after, cue = found.hit.last + 1, found.hit.value
        if cue.kind is CueKind.MODAL or cue.kind is CueKind.NEED:
            return after
        before = self.words.folded[found.hit.first - 1 : found.hit.first]
        ended = not self.reader.asks.negations.isdisjoint(before) or cue.lemma in self.reader.asks.ending_asks
        if cue.kind is not CueKind.ASK or ended or self.addressing.dissuaded(after, stop):
            return None
        return self.reader.noun_start(self.words, after, stop) or self.addressing.act_start(after, stop)

    def of_position(self, found: FoundAsk, stop: int) -> Asked:
        """Read what a position is for or against ("we oppose the toll")."""
        words, cue = self.words, found.hit.value
        after = self.reader.skip_adverbs(words, found.hit.last + 1, stop, negated=False)[0]
        measure = self.reader.object_at(words, after, stop)
        end = measure[1] + 1 if measure else after
        return Asked(action=cue.lemma, against=cue.against, object_against=cue.against, measure=measure, stop=end)

    def of_ask(self, after: int, stop: int, *, ended: bool) -> Asked:
        """Read what a performative verb asks for that ends before word `after`; `ended` where it asks for an end."""
        words, reader = self.words, self.reader
        instead = next(reader.correctives.find(words, after, stop), None)
        if instead and (ended or not reader.asks.negations.isdisjoint(words.folded[after : instead.first])):
            return reader.read(words, instead.last + 1, stop)  # "no more walls, but schools"
        if ended:
            return reader.read(words, after, stop, negated=True)
        against = self.addressing.dissuaded(after, stop)
        if against:
            return reader.read(words, against, stop, negated=True)
        opening = reader.noun_start(words, after, stop) or self.addressing.act_start(after, stop)
        negated = opening > after + 1 and words.folded[opening - 2] in reader.asks.negations
        passive = reader.passive(words, opening, stop)
        if passive:
            denied = not reader.asks.negations.isdisjoint(words.folded[opening : passive.first])
            return self.passive(passive, (after, opening - 2), negated=negated or denied)
        return reader.read(words, opening, stop, negated=negated)

    def of_duty(self, found: FoundAsk, stop: int, start: int) -> Asked:
        """Read to what a modal obliges, or what is needed or rejected."""
        words, reader, after = self.words, self.reader, found.hit.last + 1
        subject = self.addressing.subject_range(found.hit.first, start, whole=True)
        against = found.hit.value.against  # "cameras have no place in schools", "an inquiry is needed"
        if against or (found.rule == "need" and after >= stop):
            named = subject if subject[0] <= subject[1] else (after, stop - 1)
            measure = reader.object_at(words, named[0], named[1] + 1)
            return Asked(against=against, object_against=against, measure=measure, stop=max(after, named[1] + 1))
        negated = self.is_denied(found, subject, start)
        passive = reader.passive(words, after, stop)
        if passive and found.rule == "normative":
            negated = negated or any(word in reader.asks.negations for word in words.folded[after : passive.first])
            return self.passive(passive, subject, negated=negated)
        plain = reader.plain_passive(words, after, stop) if found.rule == "normative" else None
        if plain:
            act = Act(lemma=words.folded[plain], against=False)
            return self.passive(Hit(plain, plain, act), subject, negated=negated)
        asked = reader.read(words, after, stop, negated=negated)
        if asked.action not in reader.asks.be_words or subject[0] > subject[1]:
            return asked
        return replace(asked, measure=reader.object_at(words, subject[0], subject[1] + 1))  # "fares must be low"

    def is_denied(self, found: FoundAsk, subject: Place, start: int) -> bool:
        """Tell whether a duty is denied: "must not", "no company should", "under no circumstances should"."""
        negations, folded = self.reader.asks.negations, self.words.folded
        near = folded[max(start, found.hit.first - 2) : found.hit.last + 1]
        return not negations.isdisjoint(near) or (subject[0] <= subject[1] and folded[subject[0]] in negations)

    def passive(self, hit: Hit[Act], subject: Place, *, negated: bool) -> Asked:
        """Return the act of a passive, whose object is the subject before it ("services must be restored")."""
        against = negated != hit.value.against
        measure = self.reader.object_at(self.words, subject[0], subject[1] + 1) if subject[0] <= subject[1] else None
        return Asked(
            action=hit.value.lemma, against=against, object_against=against, measure=measure, stop=hit.last + 1
        )
