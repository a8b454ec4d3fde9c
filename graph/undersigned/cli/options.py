"""Options that several commands share, and the examples below their help."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import getdoc
from pathlib import Path
from typing import Annotated, Any

import typer

__all__ = [
    "FINDINGS",
    "FORMATS_TOLD",
    "USAGE",
    "ColumnOption",
    "HelperOption",
    "JsonOption",
    "WorkspaceOption",
    "add_command",
]

FINDINGS = 1
"""Exit code: it was done, and something was rejected, doubled, or violates a shape."""

USAGE = 2
"""Exit code: it was not done; the message says what to change."""

FORMATS_TOLD = "text, Markdown, HTML, PDF, DOCX, ODT, RTF, mail (EML, mbox), tables (CSV, TSV, JSON Lines), ZIP"
"""The formats that are read, as help texts name them."""

WorkspaceOption = Annotated[
    Path,
    typer.Option("--workspace", "-w", metavar="DIR", help="Folder of the workspace.", show_default=True),
]
HelperOption = Annotated[
    list[str] | None,
    typer.Option(
        "--helper", metavar="NAME", help="Ask a helper, spacy or llm, for what the rules left. Repeat for several."
    ),
]
ColumnOption = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="NAME=HEADING",
        help="Which column of tables holds what: text, title, date, language, url, publisher, signatories or id. "
        "Usual headings are known. Repeat for several.",
    ),
]
SecondsOption = Annotated[
    float | None,
    typer.Option("--max-seconds", min=0.001, metavar="S", help="Seconds that one document may take (120)."),
]
MegabytesOption = Annotated[
    int | None,
    typer.Option("--max-megabytes", min=1, metavar="MB", help="Memory that one document may take (4096)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print figures as JSON, for programs.")]


def add_command(
    app: typer.Typer, command: Callable[..., Any], examples: Iterable[str], *, name: str | None = None
) -> None:
    """Add a command with its docstring as help, a paragraph a line, and with examples below it.

    Its name is that of the function, where no other one is given.
    """
    told = "\n\n".join(" ".join(paragraph.split()) for paragraph in (getdoc(command) or "").split("\n\n"))
    epilog = "\n\n".join(("Examples:", *(f"  {example}" for example in examples)))
    app.command(name, help=told, epilog=epilog)(command)
