"""Compare two exports: what changed as facts, and which decision, release or rule caused it."""

from undersigned.diffing.changes import Cause, CauseKind, Change, Difference, Event, Topic
from undersigned.diffing.difference import diff_snapshots
from undersigned.diffing.reading import read_graph
from undersigned.diffing.telling import to_markdown, to_text

__all__ = [
    "Cause",
    "CauseKind",
    "Change",
    "Difference",
    "Event",
    "Topic",
    "diff_snapshots",
    "read_graph",
    "to_markdown",
    "to_text",
]
