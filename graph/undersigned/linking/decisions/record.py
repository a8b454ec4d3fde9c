"""One decision of a person: what it is about, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from undersigned.linking.wording import measure_key
from undersigned.names.keys import name_key

__all__ = ["FACT", "MANUAL", "MEASURE", "RELATIONS", "SAYABLE", "Decision", "Matter", "Pair", "Predicate", "Ref"]

MEASURE = "measure:"
"""Before a wording of a measure, in the columns of subject and object."""

FACT = "fact:"
"""Before the id of an extracted fact."""

MANUAL = "semapv:ManualMappingCuration"
"""The justification of what a person decided by looking."""

Ref = tuple[str, str]
"""`(key of a name or wording, scope as written or "")`."""

Pair = tuple[Ref, Ref]


class Matter(StrEnum):
    """What a decision is about."""

    NAME = "name"
    MEASURE = "measure"
    FACT = "fact"


class Predicate(StrEnum):
    """What a decision says of its subject and object."""

    SAME = "same"
    DIFFERENT = "different"
    CHAPTER_OF = "chapter_of"
    MEMBER_OF = "member_of"
    UNSURE = "unsure"
    PREFER_LABEL = "prefer_label"
    BROADER = "broader"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


RELATIONS = frozenset({Predicate.CHAPTER_OF, Predicate.MEMBER_OF, Predicate.BROADER})
"""Predicates of a part and its whole: `Not` takes them back, and nothing else reverses them."""

SAYABLE = {
    Matter.NAME: (
        Predicate.SAME,
        Predicate.DIFFERENT,
        Predicate.CHAPTER_OF,
        Predicate.MEMBER_OF,
        Predicate.UNSURE,
        Predicate.PREFER_LABEL,
        Predicate.WITHDRAW,
    ),
    Matter.MEASURE: (
        Predicate.SAME,
        Predicate.DIFFERENT,
        Predicate.BROADER,
        Predicate.UNSURE,
        Predicate.WITHDRAW,
    ),
    Matter.FACT: (Predicate.ACCEPT, Predicate.REJECT, Predicate.CORRECT, Predicate.UNSURE, Predicate.WITHDRAW),
}
"""Predicates that go with each matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of `decisions.tsv`.

    Args:
        line: its number in the file, from 1.
        subject: a name, `measure:` with a wording, or `fact:` with an id.
        predicate: what is said; `Not` with `same` has become `different`.
        object: another name or wording; for `prefer_label` the label, for `correct` `field=value`, else "".
        negated: `Not` with a predicate that has no opposite: it withdraws the earlier line.
        author: who decided, or "".
        date: ISO date, or "".
        justification: SSSOM term, or "".
        confidence: 0 to 1, or None.
        comment: free text; for `reject` the reason.
        scope: where it holds: "" everywhere, else a publisher's name or the first digits of a document's SHA-256.
    """

    line: int
    subject: str
    predicate: Predicate
    object: str
    negated: bool = False
    author: str = ""
    date: str = ""
    justification: str = ""
    confidence: float | None = None
    comment: str = ""
    scope: str = ""

    @property
    def matter(self) -> Matter:
        """What the decision is about."""
        if self.subject.startswith(MEASURE):
            return Matter.MEASURE
        return Matter.FACT if self.subject.startswith(FACT) else Matter.NAME

    @property
    def refs(self) -> Pair:
        """Keys of subject and object; names that differ in case, accents or punctuation have one key."""
        if self.matter is Matter.FACT:
            return (self.subject, ""), ("", "")
        if self.matter is Matter.MEASURE:
            return _wording_ref(self.subject), _wording_ref(self.object)
        return (name_key(self.subject), self.scope), (name_key(self.object), "")

    @property
    def question(self) -> Pair:
        """What the decision answers: of two lines with one question the later counts."""
        first, second = self.refs
        if self.predicate is Predicate.PREFER_LABEL:
            return first, ("", "")
        return (first, second) if first <= second else (second, first)


def _wording_ref(written: str) -> Ref:
    return measure_key(written.removeprefix(MEASURE), None), ""
