"""Commands on what is known of organizations and offices: gazetteer import, check, show."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.known import describe_office, describe_organization, tell_office, tell_organization
from undersigned.cli.options import FINDINGS, JsonOption, add_command
from undersigned.errors import GazetteerError

if TYPE_CHECKING:
    from undersigned.linking.gazetteer.importing import Imported, Selection

__all__ = ["register"]

COMPLAINTS_SHOWN = 20

BesideOption = Annotated[
    Path | None,
    typer.Option("--beside", metavar="PATH", help="A table of yours, or a folder of them, beside the packaged ones."),
]


class Register(StrEnum):
    """Where organizations are imported from."""

    ROR = "ror"
    GLEIF = "gleif"
    WIKIDATA = "wikidata"
    RECONCILIATION = "reconciliation"
    SPARQL = "sparql"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="What is known of organizations and offices: import, check, show.", no_args_is_help=True)
    add_command(
        group,
        import_register,
        (
            "undersigned gazetteer import ror v2.0-ror-data.zip --names mine.txt --out gazetteer/ror.tsv",
            "undersigned gazetteer import wikidata answer.json --out gazetteer/wikidata.tsv",
            "undersigned gazetteer import reconciliation https://example.org/api --names mine.txt --out found.tsv",
            "undersigned gazetteer import sparql https://example.org/sparql --query mine.rq --out found.tsv",
        ),
        name="import",
    )
    add_command(group, check, ("undersigned gazetteer check", "undersigned gazetteer check gazetteer/"))
    add_command(
        group, show, ('undersigned gazetteer show "Doctors Without Borders"', "undersigned gazetteer show ICC --json")
    )
    app.add_typer(group, name="gazetteer")


def import_register(  # noqa: PLR0913  options of a command line
    kind: Annotated[Register, typer.Argument(help="What the source is.")],
    source: Annotated[str, typer.Argument(help="File of the register, or address of the service.", metavar="SOURCE")],
    *,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE.tsv", help="Table that is written.")],
    names: Annotated[
        Path | None,
        typer.Option(
            "--names", metavar="FILE", help="Take only organizations that bear one of these names, one a line."
        ),
    ] = None,
    relationships: Annotated[
        Path | None, typer.Option("--relationships", metavar="FILE", help="GLEIF: the file of level 2, for parents.")
    ] = None,
    query: Annotated[
        Path | None, typer.Option("--query", metavar="FILE.rq", help="SPARQL: your query.  [default: one for Wikidata]")
    ] = None,
    entity_type: Annotated[
        str, typer.Option("--type", metavar="ID", help="Reconciliation: type that candidates must have.")
    ] = "",
    least_score: Annotated[
        float, typer.Option("--least-score", metavar="N", help="Reconciliation: score that a match must have.")
    ] = 0.0,
    beside: BesideOption = None,
) -> None:
    """Make a table of organizations from a public register.

    Organizations that are known already keep their slugs. What is doubtful is left out and told; then the exit code
    is 1. Only reconciliation and sparql use the network, and only the address that you give.
    """
    from undersigned.files import write_whole
    from undersigned.linking.gazetteer import load_gazetteer
    from undersigned.linking.gazetteer.importing import Selection
    from undersigned.linking.gazetteer.rows import dump_rows

    wanted = read_names(names) if names else None
    known = load_gazetteer(beside)
    selection = Selection(known=known) if wanted is None else Selection.of_names(known, wanted)
    if kind is Register.RECONCILIATION:
        imported = reconcile(source, wanted, selection, entity_type=entity_type, least_score=least_score)
    elif kind is Register.SPARQL:
        imported = ask_endpoint(source, selection, query)
    else:
        imported = read_file(kind, Path(source), selection, relationships)
    write_whole(out, dump_rows(imported.rows))
    output.say(
        f"{len({row.organization for row in imported.rows}):,} organizations, {len(imported.rows):,} lines: {out}"
    )
    complain_of(imported.complaints)
    raise typer.Exit(FINDINGS if imported.complaints else 0)


def read_names(path: Path) -> list[str]:
    """Return the names of a file, one a line.

    Raises:
        GazetteerError: it cannot be read.
    """
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{path}: {error}; give a UTF-8 text with one name a line") from error


def read_file(kind: Register, path: Path, selection: Selection, relationships: Path | None) -> Imported:
    """Import the file of a register."""
    from undersigned.linking.gazetteer.importing import import_gleif, import_ror, import_wikidata

    if kind is Register.GLEIF:
        return import_gleif(path, selection, relationships=relationships)
    return (import_ror if kind is Register.ROR else import_wikidata)(path, selection)


def reconcile(
    url: str, names: list[str] | None, selection: Selection, *, entity_type: str, least_score: float
) -> Imported:
    """Ask a reconciliation service for names."""
    from undersigned.linking.gazetteer.importing import Reconciliation, import_matches

    if names is None:
        raise GazetteerError("reconciliation needs names to ask for; give a file with --names, one name a line")
    return import_matches(names, Reconciliation(url=url, type=entity_type, least_score=least_score), selection)


def ask_endpoint(url: str, selection: Selection, query: Path | None) -> Imported:
    """Ask a SPARQL endpoint."""
    from undersigned.linking.gazetteer.importing import import_endpoint
    from undersigned.store.remote import RemoteEndpoint

    text = query.read_text(encoding="utf-8") if query else None
    return import_endpoint(RemoteEndpoint(url, timeout=120), selection, query=text)


def complain_of(complaints: tuple[str, ...]) -> None:
    """Tell the first complaints, and how many there are."""
    for complaint in complaints[:COMPLAINTS_SHOWN]:
        output.complain(complaint)
    if len(complaints) > COMPLAINTS_SHOWN:
        output.complain(f"and {len(complaints) - COMPLAINTS_SHOWN:,} more like these")


def check(
    path: Annotated[
        Path | None, typer.Argument(help="A table of yours, or a folder of them.", metavar="[PATH]")
    ] = None,
) -> None:
    """Check the packaged tables, and yours beside them: all faults, a line each.

    Tables of offices stand in a folder `offices` in yours.
    """
    from undersigned.linking.gazetteer import find_faults, load_gazetteer
    from undersigned.linking.gazetteer.offices import find_office_faults, load_offices

    offices = offices_beside(path)
    faults = [*find_faults(path), *find_office_faults(offices)]
    for fault in faults:
        output.complain(fault)
    if not faults:
        known = load_gazetteer(path)
        book = load_offices(offices)
        output.say(
            f"{len(known.organizations):,} organizations by {len(known.by_key):,} names, "
            f"{len(book.terms):,} terms of {len(book.offices):,} offices: no fault"
        )
    raise typer.Exit(FINDINGS if faults else 0)


def offices_beside(path: Path | None) -> Path | None:
    """Return the folder `offices` in a folder of tables, where it is there."""
    folder = path / "offices" if path else None
    return folder if folder and folder.is_dir() else None


def show(
    name: Annotated[str, typer.Argument(help="Name, acronym or slug.", metavar="NAME")],
    *,
    beside: BesideOption = None,
    json: JsonOption = False,
) -> None:
    """Show the organizations and offices that bear a name: names, identifiers, larger bodies, holders.

    The exit code is 1 where none bears it.
    """
    from undersigned.linking.gazetteer import load_gazetteer
    from undersigned.linking.gazetteer.offices import load_offices

    known, book = load_gazetteer(beside), load_offices(offices_beside(beside))
    bodies = [known.organizations[slug] for slug in sorted(known.find(name) | ({name} & known.organizations.keys()))]
    offices = [book.offices[slug] for slug in sorted(book.find_offices(name) | ({name} & book.offices.keys()))]
    if json:
        output.say_json(
            [describe_organization(one, known) for one in bodies] + [describe_office(one, book) for one in offices]
        )
    else:
        tables = [(one.label, list(tell_organization(one, known))) for one in bodies]
        tables += [(one.label, list(tell_office(one, book))) for one in offices]
        for place, (label, lines) in enumerate(tables):
            if place:
                output.say("")
            output.say_table(("", label), lines)
    if not bodies and not offices:
        output.complain(f"no known organization or office bears the name {name!r}")
    raise typer.Exit(0 if bodies or offices else FINDINGS)
