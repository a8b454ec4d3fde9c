"""Printing: tables and lines for people, JSON and CSV for programs, progress bars on a terminal."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import TaskID

    from undersigned.workspace.reading import Progress as Callback

__all__ = ["complain", "cut", "progress_bar", "say", "say_csv", "say_json", "say_table", "width"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")
# a document must not steer the terminal that its report is read on: escape sequences, direction marks
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
NO_TERMINAL_WIDTH = 200


def say(text: str) -> None:
    """Print text as it is."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """Print one line on stderr."""
    sys.stderr.write("undersigned: " + one_line(text) + "\n")


def one_line(text: str) -> str:
    """Return text as one line that cannot steer a terminal."""
    return CONTROLS.sub("�", " ".join(text.split()))


def width() -> int:
    """Return how many characters a line of the terminal has; where there is none, enough for a log."""
    return shutil.get_terminal_size((NO_TERMINAL_WIDTH, 24)).columns if sys.stdout.isatty() else NO_TERMINAL_WIDTH


def cut(text: str, limit: int) -> str:
    """Return text as one line of a limited length, with an ellipsis where it goes on."""
    line = one_line(text)
    limit = max(limit, 20)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


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
    return "'" + cell if cell.startswith(FORMULA) and not NUMBER.fullmatch(cell) else cell


def say_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table that fits the terminal; without a terminal it is as wide as it needs."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    Console(width=width(), highlight=False).print(table)


@contextmanager
def progress_bar() -> Generator[Callback, None, None]:
    """Give a callback that draws a bar a stage on stderr; nothing is drawn without a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        tasks: dict[str, TaskID] = {}

        def advance(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield advance
