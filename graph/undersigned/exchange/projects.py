"""Read a coding project from a file of whatever kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from undersigned.discourse import ClaimTable
from undersigned.discourse.stances import STANCES
from undersigned.errors import ReadingError, ValidationError
from undersigned.exchange.coding import (
    USUAL_TYPE,
    ClaimType,
    CodedClaim,
    CodedDocument,
    CodedEntity,
    CodingProject,
    CodingVariable,
    Reading,
    VariableKind,
)
from undersigned.exchange.dna import load_dna
from undersigned.exchange.event_lists import load_event_list
from undersigned.exchange.refi_qda import load_refi_qda

__all__ = ["load_project", "project_of_table"]

SQLITE, ZIP = b"SQLite format 3", b"PK\x03\x04"
EVENT_LISTS = frozenset({".csv", ".tsv", ".txt"})
PROGRAMS = {".dna": load_dna, ".qdpx": load_refi_qda}
AGREEMENT = "agreement"


def load_project(path: Path, *, mapping: Sequence[str] = ()) -> Reading:
    """Return the coding project of a file; what it is is told by its content, then by its ending.

    Args:
        path: a `.dna` file, a REFI-QDA project, or a CSV event list.
        mapping: `name=heading` for the columns of an event list.

    Returns:
        The project, and a notice for each thing that was left out or taken otherwise.

    Raises:
        ReadingError: the file cannot be read, or its kind is unknown.
        ValidationError: columns are named for what is no event list, or are missing.
    """
    ending = path.suffix.lower()
    if ending in EVENT_LISTS:
        found = load_event_list(path, mapping=mapping)
        return Reading(project=project_of_table(found.table), notices=found.notices)
    if mapping:
        raise ValidationError(f"{path}: only the columns of a CSV file can be named; leave {mapping[0]!r} out")
    load = load_by_content(path) or PROGRAMS.get(ending)
    if load is None:
        raise ReadingError(f"{path}: the kind of the file is unknown; give a .dna, .qdpx or .csv file")
    return load(path)


def load_by_content(path: Path) -> Callable[[Path], Reading] | None:
    """Return what reads a file, by its first bytes; None where they tell nothing."""
    try:
        with path.open("rb") as file:
            start = file.read(len(SQLITE))
    except OSError as error:
        raise ReadingError(f"{path}: cannot be opened: {error.strerror or error}; check the path") from error
    return load_dna if start == SQLITE else load_refi_qda if start.startswith(ZIP) else None


def project_of_table(table: ClaimTable) -> CodingProject:
    """Return claims without texts as a project: each document holds a line for each of its claims, which says it.

    Variables become short texts, the one stance becomes the agreement of the usual type: a boolean on the scale 0 to 1,
    else a whole number, whose declared ends the settings keep. Weights have no place in a project.

    Args:
        table: claims; their ids and documents become those of the project.
    """
    called = {name: AGREEMENT if name in STANCES and AGREEMENT not in table.numbers else name for name in table.numbers}
    kinds = {called[name]: kind_of(table, name) for name in sorted(table.numbers)}
    texts = {name: VariableKind.SHORT_TEXT for name in table.variables if name not in kinds}
    lines: dict[str, list[str]] = {}
    days: dict[str, str | None] = {}
    claims: list[CodedClaim] = []
    for at, (identity, document) in enumerate(zip(table.ids, table.documents, strict=True)):
        values: dict[str, str | int] = {name: table.variables[name][at] for name in texts if table.variables[name][at]}
        values |= {called[name]: column[at] for name, column in table.numbers.items()}
        written = lines.setdefault(document, [])
        start = sum(len(line) + 1 for line in written)
        written.append("; ".join(f"{name}: {value}" for name, value in sorted(values.items())))
        days[document] = table.dates[at]
        claims.append(
            CodedClaim(
                id=identity,
                type=USUAL_TYPE,
                document=document,
                start=start,
                stop=start + len(written[-1]),
                values=values,
            )
        )
    variables = tuple(CodingVariable(name=name, kind=kind) for name, kind in {**texts, **kinds}.items())
    return CodingProject(
        documents=tuple(
            CodedDocument(id=document, title=document, text="\n".join(written), date=day_of(days[document]))
            for document, written in lines.items()
        ),
        types=(ClaimType(label=USUAL_TYPE, variables=variables),),
        claims=tuple(claims),
        entities=tuple(
            CodedEntity(type=USUAL_TYPE, variable=name, value=value)
            for name in texts
            for value in sorted(set(table.variables[name]) - {""})
        ),
        settings={
            f"scale of {called[name]}": f"{scale.least}..{scale.most}" for name, scale in sorted(table.scales.items())
        },
    )


def kind_of(table: ClaimTable, name: str) -> VariableKind:
    """Return what a stance is: a boolean where its scale is that of yes and no."""
    scale = table.scales[name]
    return VariableKind.BOOLEAN if (scale.least, scale.most) == (0, 1) else VariableKind.INTEGER


def day_of(date: str | None) -> str | None:
    """Return a whole day; None for a month or a year, of which a project cannot say which day is meant."""
    return date if date is not None and len(date) == len("2021-06-03") else None
