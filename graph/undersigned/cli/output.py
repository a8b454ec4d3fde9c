"""Printing: tables and lines for people, JSON and CSV for programs, progress bars on a terminal."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from undersigned.workspace.reading import Progress as Callback

__all__ = ["complain", "progress_bar", "say", "say_csv", "say_json", "say_table"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def say(text: str) -> None:
    """Print a line as it is."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """Print one line on stderr."""
    sys.stderr.write("undersigned: " + " ".join(text.split()) + "\n")


def say_json(value: Any) -> None:
    """Print JSON, sorted and indented."""
    say(json.dumps(value, indent=1, ensure_ascii=False, sort_keys=True))


def say_csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print CSV; a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([guard(cell) for cell in row] for row in rows)
    sys.stdout.write(buffer.getvalue())


def guard(cell: str) -> str:
    """Keep a spreadsheet from running a cell; numbers stay as they are."""
    is_number = cell.lstrip("+-").replace(".", "", 1).isdigit()
    return "'" + cell if cell.startswith(FORMULA) and not is_number else cell


def say_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table that fits the terminal; without a terminal it is as wide as it needs."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(width=None if sys.stdout.isatty() else 200, highlight=False).print(table)


@contextmanager
def progress_bar() -> Iterator[Callback]:
    """Give a callback that draws a bar a stage on stderr; nothing is drawn without a terminal."""
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        tasks: dict[str, Any] = {}

        def advance(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield advance
