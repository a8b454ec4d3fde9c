"""Right or wrong: the verdict on each extracted item that gold decides, and counts by rule."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from undersigned.evaluation.comparison import Comparison
from undersigned.evaluation.items import Found, Kind

__all__ = ["Verdict", "count_rules", "dump_rules", "judge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An extracted item that gold has, or has not.

    Args:
        kind: of the item.
        found: the item.
        right: gold has it.
    """

    kind: Kind
    found: Found
    right: bool


def judge(compared: Iterable[Comparison]) -> Iterator[Verdict]:
    """Yield the verdict on each extracted item; where gold is open there is none.

    An item is right where it is paired with an item of gold, so a second one for the same item is wrong. Press
    contacts, events and themes are right where gold has any that fits, however often.
    """
    for comparison in compared:
        for kind, matching in comparison.matchings.items():
            paired = {number for _, number in matching.pairs}
            for number, found in enumerate(matching.found):
                if number not in matching.unjudged:
                    yield Verdict(kind=kind, found=found, right=number in paired)


def count_rules(verdicts: Iterable[Verdict]) -> Mapping[str, tuple[int, int]]:
    """Return right and all items of each rule, sorted by rule; items without a method are left out."""
    right, total = Counter[str](), Counter[str]()
    for verdict in verdicts:
        if verdict.found.rule:
            right[verdict.found.rule] += verdict.right
            total[verdict.found.rule] += 1
    return {rule: (right[rule], total[rule]) for rule in sorted(total)}


def dump_rules(counts: Mapping[str, tuple[int, int]], *, known: Iterable[str] = ()) -> str:
    """Return counts of rules as JSON, in the form of `rules.json` beside the extraction.

    Args:
        counts: right and all items of each rule that the annotations show.
        known: rules that stand in the table with 0 of 0 where the annotations do not show them.
    """
    rows = dict.fromkeys(known, (0, 0)) | dict(counts)
    table = {rule: {"right": right, "total": total} for rule, (right, total) in sorted(rows.items())}
    return json.dumps(table, indent=1, ensure_ascii=False) + "\n"
