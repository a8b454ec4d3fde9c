"""Questions on facts of low confidence, a sample of each rule."""

from __future__ import annotations

from undersigned.linking.decisions.facts import FACT_KINDS, fact_id
from undersigned.model.facts import Facts, Item, ReviewStatus
from undersigned.model.links import Question, QuestionKind

__all__ = ["DoubtfulFacts"]

DOUBTFUL = 0.5
"""Confidence below which a fact is asked about."""

OF_ONE_RULE = 25
"""Wordings of one rule that are asked about at most: what a rule gets wrong shows in a few."""

KINDS = {
    "issuers": "an issuer",
    "persons": "a person",
    "quotes": "a quotation",
    "paraphrases": "indirect speech",
    "demands": "a demand",
    "addressees": "an addressee",
    "other_organizations": "a body that is named",
    "abouts": "a self-description",
}
"""Kinds that are asked about, as a reviewer calls them."""

LONGEST = 160


class DoubtfulFacts:
    """Watches facts go by and keeps the doubtful ones, of each rule those whose words' digests come first.

    The sample depends on the facts alone, not on their order, and memory holds no more than it.
    """

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, Question]] = {}

    def watch(self, facts: Facts) -> None:
        """Look at the facts of one document; what a person has judged is not asked again."""
        for kind, called in KINDS.items():
            for item in getattr(facts, FACT_KINDS[kind].field):
                if item.confidence < DOUBTFUL and item.review is ReviewStatus.UNREVIEWED:
                    self._keep(fact_id(facts.sha256, kind, item), called, item, facts.sha256)

    def _keep(self, fact: str, called: str, item: Item, sha256: str) -> None:
        kept = self._kept.setdefault(item.method, {})
        words = fact.rsplit("/", 1)[-1]
        known = kept.get(words)
        if known is None or fact < known.subject:  # of one rule's equal words one is enough
            kept[words] = _question(fact, called, item, sha256)
        if len(kept) > OF_ONE_RULE:
            del kept[max(kept)]

    def questions(self) -> tuple[Question, ...]:
        """Return the questions, sorted by fact."""
        found = (question for kept in self._kept.values() for question in kept.values())
        return tuple(sorted(found, key=lambda question: question.subject))


def _question(fact: str, called: str, item: Item, sha256: str) -> Question:
    words = " ".join(item.quote.split())
    shown = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
    return Question(
        kind=QuestionKind.FACT,
        subject=fact,
        rule=item.method,
        sentence=f"Is “{shown}” rightly read as {called}?",
        releases=1,
        probability=item.confidence or 0.5,  # 0 says that nothing was measured
        documents=(sha256,),
    )
