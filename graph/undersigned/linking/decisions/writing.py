"""Write `decisions.tsv`: one order for all who write it, so that a change is one line of a comparison.

The canonical order puts lines about names first, then measures, then facts; within these by the two keys in alphabet;
lines on one question stay in the order in which they were written, so that a reversal comes last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from undersigned.files import write_whole
from undersigned.linking.decisions.parsing import COLUMNS, CONFLICT_MARKS, is_comment
from undersigned.linking.decisions.record import Decision, Matter, Pair

__all__ = ["format_decisions", "order_decisions", "write_decisions"]

MATTERS = tuple(Matter)


def order_decisions(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions in the canonical order, numbered as the lines of a file without comments.

    Args:
        decisions: the line number tells which of two on one question is later.
    """

    def rank(decision: Decision) -> tuple[int, Pair, int]:
        return MATTERS.index(decision.matter), decision.question, decision.line

    ordered = sorted(decisions, key=rank)
    return tuple(replace(decision, line=line) for line, decision in enumerate(ordered, start=2))


def format_decisions(decisions: Iterable[Decision], *, comments: Iterable[str] = ()) -> str:
    """Return the text of a file: comments, header, decisions in the canonical order."""
    lines = [*comments, "\t".join(COLUMNS), *(_line(decision) for decision in order_decisions(decisions))]
    return "\n".join(lines) + "\n"


def write_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Write a file of decisions in one move; comments that it has are kept, at its head.

    Raises:
        OSError: it cannot be written; the old content stays.
    """
    old = path.read_text(encoding="utf-8-sig").splitlines() if path.exists() else []
    write_whole(path, (format_decisions(decisions, comments=[line for line in old if is_comment(line)]),))


def _line(decision: Decision) -> str:
    cells = (
        decision.subject,
        decision.predicate,
        decision.object,
        "Not" if decision.negated else "",
        decision.justification,
        decision.author,
        decision.date,
        "" if decision.confidence is None else f"{decision.confidence:g}",
        decision.comment,
        decision.scope,
    )
    line = "\t".join(" ".join(cell.split()) for cell in cells)
    # What would be read as a comment or as a mark of a conflict loses signs that no key has.
    return line.lstrip("#<=>| ") if is_comment(line) or line.startswith(CONFLICT_MARKS) else line
