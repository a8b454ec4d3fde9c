"""How far two reviewers of one queue agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from undersigned.discourse.agreement import cohens_kappa, krippendorffs_alpha, observed_agreement
from undersigned.linking.decisions import Decision
from undersigned.linking.decisions.answered import standing_answers
from undersigned.linking.decisions.record import RELATIONS, Pair

__all__ = ["Agreement", "answers_of", "compare_reviewers"]

Labels = tuple[str, str]
"""What the first and the second reviewer said of one question."""

REVERSED = "reversed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What two reviewers said of the questions that both answered.

    Args:
        common: questions that both answered.
        only: questions that the first, and that the second, answered alone.
        observed: share of the common questions with one answer; None where there are none.
        kappa: Cohen's kappa; None where it is not defined.
        alpha: Krippendorff's alpha for nominal data; None where it is not defined.
        confusion: number of questions by the two answers.
    """

    common: int
    only: tuple[int, int]
    observed: float | None
    kappa: float | None
    alpha: float | None
    confusion: Mapping[Labels, int]


def answers_of(decisions: Iterable[Decision]) -> dict[object, str]:
    """Return the last answer to each question, as a label that both reviewers would use.

    Which of two is the part counts, whichever name stands first; preferred labels are no answers.
    """
    return {question: _label(decision) for question, decision in standing_answers(decisions).items()}


def _label(decision: Decision) -> str:
    related = decision.predicate in RELATIONS
    pair: Pair = decision.refs
    backward = related and pair[0][0] > pair[1][0]
    return f"{decision.predicate} {REVERSED}" if backward else decision.predicate.value


def compare_reviewers(first: Iterable[Decision], second: Iterable[Decision]) -> Agreement:
    """Return the agreement of two reviewers.

    Args:
        first: decisions of one.
        second: decisions of the other.
    """
    one, other = answers_of(first), answers_of(second)
    pairs = [(one[question], other[question]) for question in one if question in other]
    return Agreement(
        common=len(pairs),
        only=(len(one) - len(pairs), len(other) - len(pairs)),
        observed=observed_agreement(pairs),
        kappa=cohens_kappa(pairs),
        alpha=krippendorffs_alpha(pairs),
        confusion=dict(sorted(Counter(pairs).items())),
    )
