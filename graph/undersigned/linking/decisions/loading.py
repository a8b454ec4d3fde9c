"""Load `decisions.tsv`, all of it checked before anything obeys it."""

from __future__ import annotations

from pathlib import Path

from undersigned.errors import DecisionError
from undersigned.linking.decisions.facts import settle_facts
from undersigned.linking.decisions.parsing import parse_decisions
from undersigned.linking.decisions.record import Decision
from undersigned.linking.resolved_decisions import settle, settle_measures

__all__ = ["check_decisions", "load_decisions"]


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """Read and check a file of decisions.

    Args:
        path: `decisions.tsv`; a missing file holds no decisions.

    Returns:
        Decisions in the order of the lines.

    Raises:
        DecisionError: a line cannot be obeyed, or lines contradict each other; the message names line and remedy.
    """
    if not path.exists():
        return ()
    decisions = tuple(parse_decisions(_decode(path), name=path.name))
    check_decisions(decisions, name=path.name)
    return decisions


def check_decisions(decisions: tuple[Decision, ...], *, name: str = "decisions.tsv") -> None:
    """Check that all decisions can be obeyed together.

    Raises:
        DecisionError: they cannot; the message names line and remedy.
    """
    settle(decisions, name=name)
    settle_measures(decisions, name=name)
    settle_facts(decisions, name=name)


def _decode(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DecisionError(
            f"{path.name} line {line}: byte {raw[error.start]:#04x} is not UTF-8; save the file as UTF-8"
        ) from error
