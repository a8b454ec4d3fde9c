"""Confidence of extraction rules: the Wilson lower bound of each rule's measured precision.

`rules.json` holds, for each rule, how many of its items were right of how many on annotated documents. It is
written by `undersigned evaluate GOLD --write-rules FILE`; only a new rule is entered by hand, with 0 of 0.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from math import sqrt
from pathlib import Path

__all__ = ["RULES", "borrow", "confidence_of", "load_counts", "wilson_lower_bound"]

RULES = Path(__file__).parent / "rules.json"
Z_95 = 1.959963984540054

SEEN_ENOUGH = 5
"""Items from which a rule is judged by its own counts alone."""


def wilson_lower_bound(right: float, total: float, *, z: float = Z_95) -> float:
    """Return the lower end of the Wilson score interval of a proportion.

    Args:
        right: successes; borrowed ones may be fractions.
        total: trials; 0 gives 0.
        z: quantile of the normal distribution, 1.96 for 95 %.

    Source:
        E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
        doi 10.1080/01621459.1927.10502953.

    Example:
        >>> round(wilson_lower_bound(12, 12), 3)
        0.758
    """
    if total == 0:
        return 0.0
    share = right / total
    center = share + z * z / (2 * total)
    margin = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return max(0.0, (center - margin) / (1 + z * z / total))


@lru_cache(maxsize=1)
def load_counts() -> dict[str, tuple[int, int]]:
    """Load `rule -> (right, total)`."""
    return {rule: (row["right"], row["total"]) for rule, row in json.loads(RULES.read_text(encoding="utf-8")).items()}


def borrow(rule: str, counts: Mapping[str, tuple[int, int]]) -> tuple[float, float]:
    """Return the counts of a rule, filled up to five items by the other rules of its concern where it has fewer.

    What is borrowed has the pooled precision of the other rules, and is never more than was seen of them. Where a whole
    concern was not measured, all measured rules lend to the rules that have an entry; one without an entry, such as
    that of a helper, stays without evidence.

    Args:
        rule: `concern.rule`.
        counts: right and all items of each measured rule.

    Returns:
        Right and all items, the borrowed ones among them.

    Source:
        B. Cestnik (1990), "Estimating probabilities: a crucial task in machine learning" (the m-estimate, with the
        pooled precision as prior and as many prior items as are lacking).

    Example:
        >>> borrow("issuers.new", {"issuers.list": (9, 10), "issuers.lead": (9, 10)})
        (4.5, 5)
    """
    right, total = counts.get(rule, (0, 0))
    concern = rule.partition(".")[0]
    others = [seen for other, seen in counts.items() if other != rule and other.partition(".")[0] == concern]
    if rule in counts and not total and not any(seen for _, seen in others):
        others = list(counts.values())
    observed = sum(all_of_them for _, all_of_them in others)
    lent = min(SEEN_ENOUGH - total, observed)
    if lent <= 0:
        return right, total
    return right + lent * sum(right_ones for right_ones, _ in others) / observed, total + lent


@lru_cache(maxsize=1024)
def confidence_of(rule: str) -> float:
    """Return the confidence of a rule, `concern.rule` without its version; 0 where nothing speaks for it."""
    return round(wilson_lower_bound(*borrow(rule, load_counts())), 3)
