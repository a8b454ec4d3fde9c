"""Plain values of joint statements for programs, and tables for people; both have names, not IRIs alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from undersigned.cli import output

if TYPE_CHECKING:
    from undersigned.joint import (
        Absences,
        Change,
        JointTie,
        Period,
        RecurringSets,
        SignatureTable,
        SignificantTies,
        Turnover,
    )

__all__ = [
    "say_absences",
    "say_sets",
    "say_ties",
    "say_turnover",
    "tell_absences",
    "tell_sets",
    "tell_ties",
    "tell_turnover",
]

Told = dict[str, Any]
NAMES_SHOWN = 12


def tell_ties(table: SignatureTable, ties: SignificantTies, found: list[JointTie], alpha: float) -> Told:
    """Return ties, and how they were tested, as plain values."""
    request = ties.request
    return {
        "alpha": alpha,
        "correction": request.correction,
        "documents": len(table.documents),
        "null": request.null,
        "pairs": len(ties),
        "samples": request.samples if request.null == "fdsm" else None,
        "seed": request.seed if request.null == "fdsm" else None,
        "signers": len(table.signers),
        "tests": ties.tests,
        "ties": [
            {
                "a": _named(table, tie.a),
                "b": _named(table, tie.b),
                "count": tie.count,
                "expected": tie.expected,
                "p_adjusted": tie.p_adjusted,
                "p_lower": tie.p_lower,
                "p_value": tie.p_value,
            }
            for tie in found
        ],
    }


def say_ties(told: Told, *, shown: int) -> None:
    """Print the surest ties."""
    ties = told["ties"]
    output.say(
        f"{told['signers']} signers, {told['documents']} documents, {told['pairs']} co-signing pairs, "
        f"{len(ties)} stand out ({told['null']}, {told['correction']}, alpha {told['alpha']:g}, {told['tests']} tests)"
    )
    if ties:
        rows = [
            [
                str(tie["count"]),
                f"{tie['expected']:.2f}",
                f"{tie['p_value']:.2g}",
                f"{tie['p_adjusted']:.2g}",
                tie["a"]["name"],
                tie["b"]["name"],
            ]
            for tie in ties[:shown]
        ]
        output.say_table(["joint", "expected", "p", "adjusted p", "a", "b"], rows)
    _say_rest(len(ties) - shown, "ties")


def tell_sets(table: SignatureTable, found: RecurringSets) -> Told:
    """Return recurring sets as plain values."""
    return {
        "complete": found.complete,
        "sets": [
            {
                "documents": [_dated(table, document) for document in one.documents],
                "first": one.first,
                "last": one.last,
                "signers": [_named(table, signer) for signer in one.signers],
            }
            for one in found.sets
        ],
    }


def say_sets(told: Told, *, shown: int) -> None:
    """Print the sets of the most joint documents."""
    sets = told["sets"]
    if not sets:
        output.say("no set of signers recurs")
        return
    rows = [
        [
            str(len(one["documents"])),
            str(len(one["signers"])),
            one["first"] or "",
            one["last"] or "",
            _names(signer["name"] for signer in one["signers"]),
        ]
        for one in sets[:shown]
    ]
    output.say_table(["joint", "size", "first", "last", "signers"], rows)
    _say_rest(len(sets) - shown, "sets")


def tell_absences(table: SignatureTable, found: Absences) -> Told:
    """Return who is missing as plain values."""
    return {
        "absent": [
            {
                **_named(table, one.signer),
                "joint": one.joint,
                "last": one.last,
                "probability": one.probability,
                "share": one.share,
            }
            for one in found.absent
        ],
        "document": _dated(table, found.document),
        "occasions": [_dated(table, document) for document in found.occasions],
        "signers": [_named(table, signer) for signer in found.signers],
    }


def say_absences(told: Told) -> None:
    """Print who is missing."""
    output.say(f"{told['document']['name']} ({told['document']['date'] or 'no date'})")
    output.say(f"  signed by {_names(one['name'] for one in told['signers'])}")
    output.say(f"  {len(told['occasions'])} earlier documents of these signers")
    if not told["absent"]:
        output.say("nobody who usually signs with them is missing")
        return
    rows = [
        [f"{one['share']:.0%}", str(one["joint"]), one["last"] or "", f"{one['probability']:.2f}", one["name"]]
        for one in told["absent"]
    ]
    output.say_table(["share", "joint", "last", "expected", "absent"], rows)


def tell_turnover(table: SignatureTable, found: Turnover) -> Told:
    """Return periods and changes as plain values."""
    changes: list[Change | None] = [None, *found.changes]
    return {
        "core": [_named(table, signer) for signer in found.core],
        "periods": [
            _tell_period(table, period, change) for period, change in zip(found.periods, changes, strict=False)
        ],
    }


def say_turnover(told: Told) -> None:
    """Print a row a period, and who joined and left."""
    if not told["periods"]:
        output.say("no period: no document has a date")
        return
    rows = [
        [
            period["since"] or "",
            period["until"] or "",
            str(len(period["documents"])),
            str(len(period["members"])),
            *(str(len(period[kind] or ())) for kind in ("joined", "left", "stayed")),
        ]
        for period in told["periods"]
    ]
    output.say_table(["from", "to", "documents", "members", "joined", "left", "stayed"], rows)
    for period in told["periods"]:
        for kind in ("joined", "left"):
            if period[kind]:
                output.say(f"{period['since'] or ''} {kind}: {_names(one['name'] for one in period[kind])}".strip())


def _tell_period(table: SignatureTable, period: Period, change: Change | None) -> Told:
    told: Told = {
        "documents": [_dated(table, document) for document in period.documents],
        "members": [{**_named(table, signer), "count": number} for signer, number in period.members.items()],
        "persistence": None if change is None else change.persistence,
        "since": period.since,
        "until": period.until,
    }
    for kind in ("joined", "left", "returned", "stayed"):
        told[kind] = None if change is None else [_named(table, one) for one in getattr(change, kind)]
    return told


def _named(table: SignatureTable, signer: str) -> Told:
    return {"id": signer, "name": table.name(signer)}


def _dated(table: SignatureTable, document: str) -> Told:
    return {**_named(table, document), "date": table.dates[table.column(document)]}


def _names(names: Iterable[str]) -> str:
    """Return the first of some names, and how many more there are."""
    every = list(names)
    more = len(every) - NAMES_SHOWN
    return ", ".join(every[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _say_rest(left: int, things: str) -> None:
    if left > 0:
        output.say(f"... and {left} more {things}; --json gives all")
