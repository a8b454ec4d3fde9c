"""Read claims from a file of whatever kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from undersigned.discourse import Scale
from undersigned.errors import ReadingError, ValidationError
from undersigned.exchange.claim_tables import ClaimFile, claims_of_project
from undersigned.exchange.coding import Reading
from undersigned.exchange.dna.opening import SQLITE
from undersigned.exchange.dna.reading import load_dna
from undersigned.exchange.event_lists import load_event_list

__all__ = ["ClaimFile", "read_claim_file"]

ZIP = b"PK\x03\x04"
DNA, CSV, REFI_QDA = "dna", "csv", "qdpx"
ENDINGS = {".dna": DNA, ".csv": CSV, ".tsv": CSV, ".txt": CSV, ".qdpx": REFI_QDA}
REFI_QDA_TYPE = "REFI-QDA coding"


def read_claim_file(
    path: Path,
    *,
    mapping: Sequence[str] = (),
    scales: Mapping[str, Scale] | None = None,
    claim_type: str | None = None,
) -> ClaimFile:
    """Return the claims of a coded file; what it is is told by its content, then by its ending.

    Args:
        path: a `.dna` file, a CSV event list or a REFI-QDA project.
        mapping: `name=heading` for the columns of a CSV file.
        scales: declared ends of stances by name; without one, the values of the file count, which is told.
        claim_type: label of the type of claims to read; None is the usual one.

    Returns:
        The claims, and a notice for each thing that was left out or taken otherwise.

    Raises:
        ReadingError: the file cannot be read, or its kind is unknown.
        ValidationError: the file has no such type, column or stance.
    """
    kind = _kind(path)
    if kind == CSV:
        if claim_type is not None:
            raise ValidationError(f"{path}: a CSV file has no types of claims; leave {claim_type!r} out")
        return load_event_list(path, mapping=mapping, scales=scales)
    if mapping:
        raise ValidationError(f"{path}: only the columns of a CSV file can be named; leave {mapping[0]!r} out")
    reading = load_dna(path) if kind == DNA else _load_refi_qda(path)
    if claim_type is None and any(one.label == REFI_QDA_TYPE for one in reading.project.types):
        claim_type = REFI_QDA_TYPE
    found = claims_of_project(reading.project, claim_type, scales=scales)
    return ClaimFile(table=found.table, notices=(*reading.notices, *found.notices))


def _kind(path: Path) -> str:
    """Return what a file is.

    Raises:
        ReadingError: it cannot be opened, or neither its content nor its ending is known.
    """
    try:
        with path.open("rb") as file:
            start = file.read(len(SQLITE))
    except OSError as error:
        raise ReadingError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if start == SQLITE:
        return DNA
    if start.startswith(ZIP) and path.suffix.lower() != ".csv":
        return REFI_QDA
    if path.suffix.lower() not in ENDINGS:
        raise ReadingError(f"{path}: the kind of the file is unknown; give a {', '.join(ENDINGS)} file")
    return ENDINGS[path.suffix.lower()]


def _load_refi_qda(path: Path) -> Reading:
    """Read a REFI-QDA project, whose libraries are optional."""
    from undersigned.exchange.refi_qda import load_refi_qda  # noqa: PLC0415

    return load_refi_qda(path)
