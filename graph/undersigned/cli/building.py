"""Commands that read releases: demo, build, extract."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.options import (
    FINDINGS,
    FORMATS_TOLD,
    ColumnOption,
    HelperOption,
    JsonOption,
    MegabytesOption,
    SecondsOption,
    WorkspaceOption,
    add_command,
)
from undersigned.cli.reporting import say_places, say_report
from undersigned.errors import ReadingError
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    from undersigned.extraction import Helper
    from undersigned.model.facts import Facts
    from undersigned.workspace import Rejection, Workspace
    from undersigned.workspace.limits import LimitedExtractor, Limits
    from undersigned.workspace.reading import Progress

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(app, demo, ("undersigned demo", "undersigned demo my-demo"))
    add_command(
        app,
        build,
        (
            "undersigned build releases/",
            "undersigned build releases/ letter.html --workspace migration",
            "undersigned build https://example.org/press/feed.xml --match '*/press/*'",
            "undersigned build releases.csv --column text=Body --column 'date=Sent on'",
            "undersigned build releases/ --min-confidence 0.5",
            "undersigned build releases/ --workspace migration --json > report.json",
        ),
    )
    add_command(
        app,
        extract,
        ("undersigned extract letter.html --out facts", "undersigned extract releases/ statement.txt --out facts"),
    )


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to build.")] = Path("undersigned-demo"),
    *,
    json: JsonOption = False,
) -> None:
    """Build the sample releases, and say where the page, the Turtle and the queries are.

    The organizations of the samples are invented.
    """
    from undersigned.resources import find_resource
    from undersigned.workspace.construction import build as build_workspace

    source = find_resource("samples")
    samples = folder / "sources"
    if not samples.exists():
        shutil.copytree(source, samples, ignore=shutil.ignore_patterns("README*", "*.tsv", "*.py", "__pycache__"))
    if (source / "decisions.tsv").exists() and not (folder / "decisions.tsv").exists():
        shutil.copy(source / "decisions.tsv", folder / "decisions.tsv")
    with output.progress_bar() as progress:
        built = build_workspace([samples], workspace=folder, progress=progress)
    finish(built, json=json)


def build(  # noqa: PLR0913  options of a command line
    sources: Annotated[
        list[str],
        typer.Argument(
            help=f"Files, folders, or addresses of pages, feeds and sitemaps. Formats: {FORMATS_TOLD}.",
            metavar="SOURCE",
        ),
    ],
    *,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
    match: Annotated[
        str | None, typer.Option(metavar="PATTERN", help="Only pages of feeds and sitemaps with such an address.")
    ] = None,
    max_pages: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Pages fetched of one feed or sitemap (200).")
    ] = None,
    helper: HelperOption = None,
    column: ColumnOption = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(min=0, max=1, metavar="C", help="Leave facts of a lower confidence out of the graph."),
    ] = None,
    max_seconds: SecondsOption = None,
    max_megabytes: MegabytesOption = None,
    json: JsonOption = False,
) -> None:
    """Read releases, and write their graph, its exports, a network page and a report.

    Pages of an address are fetched within its host's rules and kept in the workspace, under sources/web. What has
    not changed since the last build is not read again. A file that cannot be read, or that has the content
    of another one, or that takes too much time or memory, is reported; the rest is built all the same, and the
    exit code is 1.
    """
    from undersigned.web import Manners
    from undersigned.workspace.construction import build as build_workspace
    from undersigned.workspace.folder import Layout
    from undersigned.workspace.settings import load_settings

    given = {"match": match, "max_pages": max_pages}
    told = {name: value for name, value in given.items() if value is not None}
    settings = load_settings(Layout(workspace).settings)
    manners = Manners.model_validate(settings.web.model_dump() | told)
    with output.progress_bar() as progress:
        built = build_workspace(
            sources,
            workspace=workspace,
            helpers=helper or (),
            columns=parse_columns(column),
            web=manners,
            min_confidence=min_confidence,
            limits=limits_of(max_seconds, max_megabytes, settings.limits),
            progress=progress,
        )
    finish(built, json=json)


def limits_of(seconds: float | None, megabytes: int | None, usual: Limits) -> Limits:
    """Return the limits of one document: those that were given, and the usual ones in the place of others."""
    return usual.model_copy(
        update={name: value for name, value in (("seconds", seconds), ("megabytes", megabytes)) if value is not None}
    )


def finish(built: Workspace, *, json: bool) -> None:
    """Print the report of a build and leave with its exit code."""
    report = built.report
    if json:
        output.say_json(report.model_dump())
    else:
        say_report(report)
        say_places(built)
    raise typer.Exit(0 if report.clean else FINDINGS)


def extract(  # noqa: PLR0913  options of a command line
    files: Annotated[list[Path], typer.Argument(help=f"Files or folders. Formats: {FORMATS_TOLD}.", metavar="FILE")],
    *,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Folder for one JSON file a document.")],
    helper: HelperOption = None,
    column: ColumnOption = None,
    max_seconds: SecondsOption = None,
    max_megabytes: MegabytesOption = None,
    json: JsonOption = False,
) -> None:
    """Write the facts of each document as JSON, without a graph.

    The exit code is 1 where a file could not be read, has the content of another one, or takes too much time or memory.
    """
    from undersigned.extraction import load_helpers
    from undersigned.workspace.limits import LIMITS_HOLD, Limits
    from undersigned.workspace.reading import NO_LIMITS, extractor_within

    helpers = load_helpers(helper or ())
    columns = parse_columns(column)
    out.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    problems: list[Rejection] = []
    within = extractor_within(limits_of(max_seconds, max_megabytes, Limits()))
    with output.progress_bar() as progress, within as extractor:
        for facts in iter_facts(files, extractor, helpers, problems, progress, columns=columns):
            target = out / f"{free_name(Path(facts.name).name, taken)}.json"
            target.write_text(facts.to_json() + "\n", encoding="utf-8")
    for problem in problems:
        output.complain(f"{problem.source}: {problem.reason}")
    if not LIMITS_HOLD:
        output.complain(NO_LIMITS.reason)
    if json:
        output.say_json({"written": len(taken), "problems": [problem.model_dump() for problem in problems]})
    else:
        output.say(f"{len(taken)} documents -> {out}")
    raise typer.Exit(FINDINGS if problems else 0)


def parse_columns(pairs: Sequence[str] | None) -> Mapping[str, str]:
    """Return the headings of columns that were given as `name=heading`."""
    from undersigned.reading.columns import check_columns

    given: dict[str, str] = {}
    for pair in pairs or ():
        name, _, heading = pair.partition("=")
        if not heading:
            raise ReadingError(f"--column {pair!r} names no column; write it as text=HEADING")
        given[name.strip()] = heading
    return check_columns(given)


def iter_facts(
    files: list[Path],
    extractor: LimitedExtractor,
    helpers: Sequence[Helper],
    problems: list[Rejection],
    progress: Progress,
    *,
    columns: Mapping[str, str],
) -> Iterator[Facts]:
    """Yield the facts of each document; note what could not be read."""
    from undersigned.reading import Rejected, iter_documents, iter_paths
    from undersigned.workspace.reading import extract_safely
    from undersigned.workspace.report import Rejection

    total = sum(1 for source in files for _ in iter_paths(source))
    for number, item in enumerate(iter_documents(files, columns=columns), start=1):
        if isinstance(item, Rejected):
            if item.harmless:
                continue
            found: Facts | Rejection = Rejection(source=item.source, reason=item.reason)
        else:
            found = extract_safely(item, extractor, helpers=helpers)
        if isinstance(found, Rejection):
            problems.append(found)
        else:
            yield found
        progress("extracting", number, max(total, number))


def free_name(name: str, taken: set[str]) -> str:
    """Return a name that no other document has: the second of the same name gets `-2`."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free
