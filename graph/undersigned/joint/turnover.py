"""Who joined and who left a group of signers from one period to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.errors import ValidationError
from undersigned.joint.occasions import occasions_of
from undersigned.joint.signatures import SignatureTable
from undersigned.network.periods import in_window, parse_bound

__all__ = ["Change", "Period", "Turnover", "find_turnover", "years_of"]

Bounds = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What a group signed in a period, and who of it.

    Args:
        since: first year, month or day, or None.
        until: last one, or None.
        documents: of the group, by date, then id.
        members: signer to number of these documents that it signed, sorted by signer.
    """

    since: str | None
    until: str | None
    documents: tuple[str, ...]
    members: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Members of a period beside those of the period before it, each sorted.

    Args:
        joined: members now, not before.
        left: members before, not now.
        stayed: members of both.
        returned: those of `joined` that were members of a still earlier period.
    """

    joined: tuple[str, ...]
    left: tuple[str, ...]
    stayed: tuple[str, ...]
    returned: tuple[str, ...]

    @property
    def persistence(self) -> float:
        """Jaccard index of the members of both periods, 0 to 1; 0 where there are none."""
        together = len(self.joined) + len(self.left) + len(self.stayed)
        return len(self.stayed) / together if together else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnover:
    """A group over several periods.

    Args:
        core: the signers that define the group, sorted; empty for all signers of the table.
        periods: in the order given.
        changes: one fewer than the periods.
    """

    core: tuple[str, ...]
    periods: tuple[Period, ...]
    changes: tuple[Change, ...]


def find_turnover(
    table: SignatureTable,
    periods: Sequence[Bounds],
    *,
    core: Sequence[str] = (),
    overlap: float = 0.5,
    least: int = 1,
) -> Turnover:
    """Tell who joined, left and stayed in a group from period to period.

    The documents of the group are those that at least a share of its core signed: a recurring set, or any signers. Its
    members in a period are all who signed at least `least` of its documents then. Without a core, all documents of
    the table are the group's.

    Args:
        table: who signed what.
        periods: first and last (partial) date of each, both included, each may be None; in order of time.
        core: ids or labels of the signers.
        overlap: above 0, at most 1.
        least: documents that make a member.

    Returns:
        Members and changes. A document whose (partial) date lies in two periods counts in both.

    Raises:
        ValidationError: no signer is called so, a bound is no date, or a number is out of range.
    """
    if least < 1:
        raise ValidationError(f"least={least} is too few; give 1 or more")
    rows = sorted({table.row(name) for name in core})
    columns = occasions_of(table, rows, overlap=overlap)
    told = tuple(_period(table, columns, bounds, least) for bounds in periods)
    return Turnover(
        core=tuple(table.signers[row] for row in rows),
        periods=told,
        changes=tuple(_change(told[: at + 1]) for at in range(1, len(told))),
    )


def years_of(table: SignatureTable) -> list[Bounds]:
    """Return all years from the first to the last date of the documents, as bounds of periods."""
    years = [int(date[:4]) for date in table.dates if date is not None]
    return [(f"{year:04}", f"{year:04}") for year in range(min(years), max(years) + 1)] if years else []


def _period(table: SignatureTable, columns: list[int], bounds: Bounds, least: int) -> Period:
    since, until = parse_bound(bounds[0], "since"), parse_bound(bounds[1], "until")
    chosen = [at for at in columns if in_window(table.dates[at], since, until)]
    inside = set(chosen)
    matrix = table.matrix
    counts = {
        signer: sum(int(at) in inside for at in matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]])
        for row, signer in enumerate(table.signers)
    }
    return Period(
        since=since,
        until=until,
        documents=tuple(table.documents[at] for at in chosen),
        members={signer: number for signer, number in counts.items() if number >= least},
    )


def _change(periods: Sequence[Period]) -> Change:
    """Return what changed from the last but one of some periods to the last."""
    *earlier, before, now = (set(period.members) for period in periods)
    known = set[str]().union(*earlier)
    return Change(
        joined=tuple(sorted(now - before)),
        left=tuple(sorted(before - now)),
        stayed=tuple(sorted(now & before)),
        returned=tuple(sorted((now - before) & known)),
    )
