"""What is asked of a network of the graph."""

from __future__ import annotations

from dataclasses import dataclass, replace

from undersigned.discourse import Aggregation, Condition, MatrixRequest, Mode, Operator
from undersigned.errors import ValidationError
from undersigned.network import ClaimFilters, Grouping, filters_of
from undersigned.workspace.network_kind import OPTIONS_OF, NetworkKind

__all__ = ["NetworkChoice"]

MODES = {NetworkKind.POSITIONS: Mode.ONEMODE, NetworkKind.AFFILIATION: Mode.TWOMODE}
USUAL = {
    NetworkKind.POSITIONS: MatrixRequest(columns="measure", aggregation=Aggregation.CONGRUENCE),
    NetworkKind.AFFILIATION: MatrixRequest(mode=Mode.TWOMODE, columns="measure"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkChoice:
    """Which network, of what.

    Args:
        kind: of network.
        since: first year, month or day, or None.
        until: last year, month or day, or None.
        theme: IRI of a theme, or None.
        grouping: whether coalitions give way to members and chapters to parents.
        weight: of co-issuing: `count`, `newman` or `fractional`.
        request: of positions and affiliation: the matrix; None for congruence on measures, and for claims on measures.
        where: of positions, affiliation and ties: conditions on claims.
        isolates: of positions and affiliation: whether those who issued and hold no position are nodes.

    Raises:
        ValidationError: the kind has no such option, or the request is of the other mode.
    """

    kind: NetworkKind
    since: str | None = None
    until: str | None = None
    theme: str | None = None
    grouping: Grouping | None = None
    weight: str | None = None
    request: MatrixRequest | None = None
    where: tuple[Condition, ...] = ()
    isolates: bool = False

    def __post_init__(self) -> None:
        given = {
            "weight": self.weight is not None,
            "rows": self.request is not None,
            "where": bool(self.where),
            "isolates": self.isolates,
        }
        refuse_others(self.kind, [name for name, told in given.items() if told])
        if self.request is not None and self.request.mode is not MODES[self.kind]:
            raise ValidationError(f"the network {self.kind} is of mode {MODES[self.kind]}, not {self.request.mode}")

    @property
    def matrix(self) -> MatrixRequest:
        """The matrix that is asked for, of positions and affiliation."""
        request = self.request or USUAL[self.kind]
        return replace(request, columns="measure") if request.columns == "concept" else request

    @property
    def filters(self) -> ClaimFilters:
        """Which claims count."""
        about = (Condition(name="theme", operator=Operator.IS, value=self.theme),) if self.theme is not None else ()
        return filters_of((*self.where, *about), since=self.since, until=self.until)


def refuse_others(kind: NetworkKind, given: list[str]) -> None:
    """Refuse options that a kind of network does not have.

    Raises:
        ValidationError: it has no such option; the message says which kinds have it.
    """
    for name in given:
        if name not in OPTIONS_OF[kind]:
            having = ", ".join(other for other in NetworkKind if name in OPTIONS_OF[other])
            raise ValidationError(f"the network {kind} has no option {name}; it is for {having}")
