"""Who did not sign a document, though those who did usually sign with them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from undersigned.errors import ValidationError
from undersigned.joint.fitting import fit_model
from undersigned.joint.occasions import check_share, occasions_of
from undersigned.joint.signatures import SignatureTable
from undersigned.joint.significance import SignificantTies

__all__ = ["AbsenceRequest", "Absences", "Absentee", "find_absent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRequest:
    """Who counts as one who usually signs.

    Args:
        overlap: share of the signers that makes an earlier document one of theirs, above 0, at most 1.
        window: the last so many of these documents are looked at.
        share: fewest of them, as a share, that a usual partner signed.
        least: fewest of them, in number.
        alpha: largest adjusted p-value of a tie with one of the signers, where ties are given.
    """

    overlap: float = 0.5
    window: int = 20
    share: float = 0.5
    least: int = 2
    alpha: float = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Absentee:
    """One who usually signs with these signers, and did not.

    Args:
        signer: IRI or name.
        share: of the earlier documents of the signers that this one signed, 0 to 1.
        joint: their number.
        last: date of the last of them, None where unknown.
        probability: that this one signs a document of this size, by the model fitted to the whole table.
    """

    signer: str
    share: float
    joint: int
    last: str | None
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Absences:
    """Who is missing among the signers of a document.

    Args:
        document: the one asked about.
        date: of it.
        signers: who signed it, sorted.
        occasions: the earlier documents that were looked at, by date, then id.
        absent: highest share first, then number, probability, name.
    """

    document: str
    date: str | None
    signers: tuple[str, ...]
    occasions: tuple[str, ...]
    absent: tuple[Absentee, ...]


def find_absent(
    table: SignatureTable,
    document: str,
    request: AbsenceRequest | None = None,
    *,
    ties: SignificantTies | None = None,
) -> Absences:
    """Tell who usually signs with the signers of a document, and did not sign it.

    Earlier documents are those of at least a share of the signers, dated before the document or with it; of a
    document without a date, all others. The last `window` of them are looked at. A usual partner is no signer of the
    document, and signed at least `share` of them and at least `least`. Where ties are given, it must also have a tie
    with one of the signers that stands out.

    Args:
        table: who signed what, of one theme or period if only that matters.
        document: id or label.
        request: shares and numbers; None takes half of the signers, 20 documents, half of these, two at least.
        ties: of the same table, from `find_significant_ties`.

    Returns:
        Who is missing; nobody where there is no earlier document.

    Raises:
        ValidationError: no document is called so, a number is out of range, or the ties are of another table.
    """
    asked = request or AbsenceRequest()
    _check(asked)
    if ties is not None and ties.signers != table.signers:
        raise ValidationError("the ties are those of other signers than the table; test the table itself")
    column = table.column(document)
    turned = table.matrix.tocsc()
    present = {int(row) for row in turned.indices[turned.indptr[column] : turned.indptr[column + 1]]}
    columns = _earlier(table, column, present, asked) if present else []
    met = np.asarray(table.matrix[:, columns].sum(axis=1)).ravel().astype(int) if columns else np.zeros(0, int)
    bound = None if ties is None else _bound(ties, present, asked.alpha)
    chosen = [
        row
        for row, number in enumerate(met.tolist())
        if row not in present
        and number >= max(asked.least, asked.share * len(columns) - 1e-9)
        and (bound is None or row in bound)
    ]
    model = fit_model(table)
    absent = [
        Absentee(
            signer=table.signers[row],
            share=int(met[row]) / len(columns),
            joint=int(met[row]),
            last=_last(table, row, columns),
            probability=model.cell(row, column),
        )
        for row in chosen
    ]
    return Absences(
        document=table.documents[column],
        date=table.dates[column],
        signers=tuple(table.signers[row] for row in sorted(present)),
        occasions=tuple(table.documents[at] for at in columns),
        absent=tuple(sorted(absent, key=lambda one: (-one.share, -one.joint, -round(one.probability, 9), one.signer))),
    )


def _check(asked: AbsenceRequest) -> None:
    check_share("share", asked.share)
    for name, value in (("window", asked.window), ("least", asked.least)):
        if value < 1:
            raise ValidationError(f"{name}={value} is too few; give 1 or more")


def _earlier(table: SignatureTable, column: int, present: set[int], asked: AbsenceRequest) -> list[int]:
    """Return the last documents of enough of the signers that are not after a document."""
    day = table.dates[column]
    found = [
        at
        for at in occasions_of(table, present, overlap=asked.overlap)
        if at != column and (day is None or _not_after(table.dates[at], day))
    ]
    return found[-asked.window :]


def _not_after(date: str | None, day: str) -> bool:
    """Tell whether a (partial) date is known and is before another one, or may be the same."""
    return date is not None and date[: len(day)] <= day[: len(date)]


def _bound(ties: SignificantTies, present: set[int], alpha: float) -> set[int]:
    """Return who has a tie that stands out with one of the signers."""
    strong = ties.adjusted <= alpha
    pairs = zip(ties.i[strong].tolist(), ties.j[strong].tolist(), strict=True)
    return {other for pair in pairs for one, other in (pair, pair[::-1]) if one in present}


def _last(table: SignatureTable, row: int, columns: list[int]) -> str | None:
    """Return the date of the last of some documents that one signed."""
    signed = set(table.matrix.indices[table.matrix.indptr[row] : table.matrix.indptr[row + 1]].tolist())
    return next((table.dates[at] for at in reversed(columns) if at in signed and table.dates[at] is not None), None)
