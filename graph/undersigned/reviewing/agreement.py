"""How far two reviewers of one queue agree.

Source:
    J. Cohen (1960), "A coefficient of agreement for nominal scales"; K. Krippendorff (2011), "Computing Krippendorff's
    alpha-reliability" (nominal metric).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from undersigned.linking.decisions import Decision
from undersigned.linking.decisions.answered import standing_answers
from undersigned.linking.decisions.record import RELATIONS, Pair

__all__ = ["Agreement", "answers_of", "cohens_kappa", "compare_reviewers", "krippendorffs_alpha"]

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
        observed=_observed(pairs) if pairs else None,
        kappa=cohens_kappa(pairs),
        alpha=krippendorffs_alpha(pairs),
        confusion=dict(sorted(Counter(pairs).items())),
    )


def cohens_kappa(pairs: Iterable[Labels]) -> float | None:
    """Return Cohen's kappa, (p_o - p_e) / (1 - p_e), p_e from the shares of each reviewer's own labels.

    Args:
        pairs: labels of the two reviewers, one pair a question.

    Returns:
        At most 1, 0 as by chance; None without questions, or where both used one same label alone.

    Example:
        >>> round(cohens_kappa([("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10
        ...                    + [("no", "no")] * 15), 6)
        0.4
    """
    told = list(pairs)
    if not told:
        return None
    first, second = Counter(one for one, _ in told), Counter(other for _, other in told)
    expected = sum(first[label] * second[label] for label in first) / len(told) ** 2
    return None if expected == 1 else (_observed(told) - expected) / (1 - expected)


def krippendorffs_alpha(pairs: Iterable[Labels]) -> float | None:
    """Return Krippendorff's alpha for nominal data, 1 - D_o / D_e, for two reviewers without gaps.

    D_e comes from the labels of both together, without replacement, so that small samples are not flattered.

    Args:
        pairs: labels of the two reviewers, one pair a question.

    Returns:
        At most 1, 0 as by chance; None without questions, or where both used one same label alone.
    """
    told = list(pairs)
    values = Counter(label for pair in told for label in pair)
    number = values.total()
    expected = number * (number - 1) - sum(count * (count - 1) for count in values.values())
    if not expected:
        return None
    disagreeing = 2 * sum(one != other for one, other in told)
    return 1 - (number - 1) * disagreeing / expected


def _observed(pairs: list[Labels]) -> float:
    return sum(one == other for one, other in pairs) / len(pairs)
