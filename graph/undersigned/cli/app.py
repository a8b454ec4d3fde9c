"""The commands and what they share: options, errors as one line, exit codes."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from undersigned.cli import (
    agreeing,
    building,
    checking,
    diffing,
    evaluating,
    exploring,
    grouping,
    importing,
    joining,
    knowing,
    matrices,
    naming,
    output,
    parity,
    polarizing,
    reviewing,
    timing,
)
from undersigned.cli.options import USAGE
from undersigned.errors import UndersignedError

__all__ = ["app", "main"]

STOPPED = 130
UNEXPECTED = 1
# typer may bring its own click; the error of a wrong command line is the grandparent of a wrong parameter in each
WrongCommandLine: type[Exception] = typer.BadParameter.__mro__[2]

app = typer.Typer(
    name="undersigned",
    help="Press releases, joint statements and open letters as a graph of organizations, coalitions and positions.",
    epilog="Start here:\n\n  undersigned demo\n\n  undersigned build releases/ --workspace migration",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def show_version(value: bool) -> None:
    """Print the version and leave."""
    if value:
        from undersigned.version import __version__

        output.say(f"undersigned {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def common(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001  its callback does the work
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and leave.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show tracebacks, and log what is done; also after the command.")
    ] = False,
) -> None:
    """Take the options of all commands."""
    level = logging.DEBUG if debug else logging.ERROR  # what a user must know stands in the report
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
    if context.invoked_subcommand is None:
        output.say(context.get_help())
        raise typer.Exit(USAGE)


agreeing.register(app)
building.register(app)
checking.register(app)
diffing.register(app)
evaluating.register(app)
exploring.register(app)
grouping.register(app)
importing.register(app)
joining.register(app)
knowing.register(app)
matrices.register(app)
naming.register(app)
parity.register(app)
polarizing.register(app)
reviewing.register(app)
timing.register(app)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; errors are one line on stderr, exit codes 0 ok, 1 findings, 2 usage.

    Args:
        arguments: without the name of the program; those of the process where none are given.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in words
    if debug:
        words = ["--debug", *(word for word in words if word != "--debug")]
    sys.exit(run(words, debug=debug))


def run(words: list[str], *, debug: bool) -> int:
    """Run a command and return its exit code."""
    try:
        code = app(args=words, standalone_mode=False)
        sys.stdout.flush()
        if code == STOPPED:  # a newer typer takes the interrupt for itself
            return stopped()
    except BrokenPipeError:  # the reader of our output (head, less) has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (typer.Abort, KeyboardInterrupt):
        return stopped()
    except Exception as error:  # the boundary: whatever goes wrong is one line
        if debug:
            raise
        output.complain(message_of(error))
        return USAGE if isinstance(error, (WrongCommandLine, UndersignedError, OSError)) else UNEXPECTED
    return code if isinstance(code, int) else 0


def stopped() -> int:
    """Say that the user stopped the command, and return the exit code for it."""
    output.complain("stopped; what was finished is kept, the same command goes on from there")
    return STOPPED


def message_of(error: Exception) -> str:
    """Return what went wrong and what to do, for a user."""
    if isinstance(error, WrongCommandLine):
        message = str(getattr(error, "format_message", error.__str__)())
        context = getattr(error, "ctx", None)
        command: str = context.command_path if context is not None else "undersigned"
        return f"{message.rstrip('.')}; {command} --help shows what it takes"
    if isinstance(error, UndersignedError):
        return str(error)
    if isinstance(error, OSError) and error.filename is not None:
        return f"{os.fsdecode(error.filename)}: {error.strerror}; check the path, its rights and the space on the disk"
    return f"unexpected {type(error).__name__}: {error}; run again with --debug for the traceback, and report it"
