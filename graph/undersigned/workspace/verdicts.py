"""What decisions on facts did to a corpus: facts that they keep out, and lines that match nothing any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from undersigned.linking.decisions.facts import DIGITS, FACT_KINDS, FactVerdict, fact_id
from undersigned.linking.decisions.record import FACT
from undersigned.model.facts import Facts, ReviewStatus
from undersigned.workspace.cache import FactsCache
from undersigned.workspace.report import Rejection

__all__ = ["account_for"]

FILE = "decisions.tsv"
LONGEST = 120


def account_for(
    verdicts: Mapping[str, FactVerdict], cache: FactsCache, unmatched: Iterable[tuple[int, str]]
) -> tuple[list[Rejection], list[Rejection]]:
    """Return the facts that people rejected, and the decisions that nothing matches any more.

    Args:
        verdicts: decisions on facts, by their ids.
        cache: facts of all documents, as they were extracted.
        unmatched: lines on names and measures that nothing matches, with what is missing.

    Returns:
        Rejected facts in order of their ids, and unmatched lines in their order.
    """
    documents = {sha256[:DIGITS]: sha256 for sha256 in reversed(cache.documents())}
    rejected: list[Rejection] = []
    idle = list(unmatched)
    by_document: dict[str, list[str]] = {}
    for fact in sorted(verdicts):
        by_document.setdefault(fact.removeprefix(FACT)[:DIGITS], []).append(fact)
    for digits, told in by_document.items():
        known = documents.get(digits)
        facts = cache.get(known) if known else None
        words = dict(iter_words(facts)) if facts else {}
        for fact in told:
            verdict = verdicts[fact]
            if facts is None or fact not in words:
                idle.append((verdict.line, f"no release has the fact {fact}"))
            elif verdict.status is ReviewStatus.REJECTED:
                because = f": {verdict.reason}" if verdict.reason else ""
                reason = f"{words[fact]} is kept out by {FILE} line {verdict.line}{because}"
                rejected.append(Rejection(source=facts.name, reason=reason))
    return rejected, [Rejection(source=f"{FILE} line {line}", reason=reason) for line, reason in sorted(idle)]


def iter_words(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield the id of each fact of a document, with its kind and words."""
    for kind, known in FACT_KINDS.items():
        for item in getattr(facts, known.field):
            words = " ".join(item.quote.split())
            yield fact_id(facts.sha256, kind, item), f"{kind} “{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}”"
