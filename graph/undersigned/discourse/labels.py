"""Names for rows and columns that are IRIs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

__all__ = ["name_values"]


def name_values(values: Sequence[str], labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return a name for each value, all different; where two share a name, what they are follows it in brackets.

    Args:
        values: IRIs or names, each once.
        labels: names of those that have one.

    Example:
        >>> name_values(["id:org/a", "id:org/b", "C"], {"id:org/a": "League", "id:org/b": "League"})
        ('League (a)', 'League (b)', 'C')
    """
    names = [labels.get(value, value) for value in values]
    often = Counter(names)
    told = [
        name if often[name] == 1 else f"{name} ({value.rstrip('/#').replace('#', '/').rsplit('/', 1)[-1]})"
        for name, value in zip(names, values, strict=True)
    ]
    return tuple(told) if len(set(told)) == len(told) else tuple(values)
