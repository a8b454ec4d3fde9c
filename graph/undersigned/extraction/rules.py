"""Confidence of extraction rules: the Wilson lower bound of each rule's measured precision.

`rules.json` holds, for each rule, how many of its items were right of how many on annotated documents. It is
written by `benchmarks/estimate_rules.py`, never by hand.
"""

from __future__ import annotations

import json
from functools import lru_cache
from math import sqrt
from pathlib import Path

__all__ = ["confidence_of", "wilson_lower_bound"]

RULES = Path(__file__).parent / "rules.json"
Z_95 = 1.959963984540054


def wilson_lower_bound(right: int, total: int, *, z: float = Z_95) -> float:
    """Return the lower end of the Wilson score interval of a proportion.

    Args:
        right: successes.
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


@lru_cache(maxsize=1024)
def confidence_of(rule: str) -> float:
    """Return the confidence of a rule, `concern.rule` without its version; 0 where it was never measured."""
    return round(wilson_lower_bound(*load_counts().get(rule, (0, 0))), 3)
