"""The commands and what they share: options, errors as one line, exit codes."""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from undersigned.cli import building, exploring, output
from undersigned.errors import UndersignedError
from undersigned.version import __version__

__all__ = ["app", "main"]

USAGE = 2

app = typer.Typer(
    name="undersigned",
    help="Press releases, joint statements and open letters as a graph of organizations, coalitions and positions.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def show_version(value: bool) -> None:  # noqa: FBT001  the signature of a typer callback
    """Print the version and leave."""
    if value:
        output.say(f"undersigned {__version__}")
        raise typer.Exit


@app.callback()
def common(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and leave.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks and log what is done.")] = False,
) -> None:
    """Take the options that stand before the command."""
    logging.basicConfig(level=logging.DEBUG if debug else logging.WARNING, format="%(levelname)s %(name)s: %(message)s")


building.register(app)
exploring.register(app)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; errors are one line on stderr, exit codes 0 ok, 1 findings, 2 usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        app(args=arguments)  # leaves by SystemExit, with 2 where the command line itself is wrong
    except UndersignedError as error:
        if "--debug" in arguments:
            raise
        output.complain(str(error))
        sys.exit(USAGE)
    except Exception as error:  # the boundary: whatever else goes wrong is one line too
        if "--debug" in arguments:
            raise
        output.complain(f"unexpected {type(error).__name__}: {error}; run again with --debug before the command")
        sys.exit(1)
