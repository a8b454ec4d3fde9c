"""Who stands for an issuer: itself, the members of a standing coalition, or the body that it is a chapter of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Store

from undersigned.network.periods import in_window
from undersigned.network.quads import iter_links, texts_by_subject
from undersigned.network.terms import ORG, SCHEMA, UND

__all__ = ["Coalitions", "Grouping", "StandIns", "Tenure", "read_coalitions", "read_stand_ins"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """How issuers are grouped.

    Args:
        expand: each standing coalition gives way to its members on the day of the release, as far as they are known.
        roll_up: each chapter counts as the body that it is a chapter of.
    """

    expand: bool = False
    roll_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """When somebody is a member: (partial) dates of begin and end, or a day on which it was said; each may be None."""

    first: str | None = None
    last: str | None = None
    said_on: str | None = None

    @property
    def bounded(self) -> bool:
        """Whether begin or end is known."""
        return self.first is not None or self.last is not None

    def holds(self, date: str) -> bool:
        """Tell whether it holds on a (partial) date."""
        return in_window(date, self.first, self.last) if self.bounded else self.said_on == date


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIns:
    """Members of standing coalitions and parents of chapters, those that a grouping asks for.

    Args:
        members: coalition to member to the times of the membership.
        parents: chapter to the body above it.
    """

    members: Mapping[str, Mapping[str, tuple[Tenure, ...]]] = field(
        default_factory=dict[str, Mapping[str, tuple[Tenure, ...]]]
    )
    parents: Mapping[str, str] = field(default_factory=dict[str, str])

    def of(self, entity: str, date: str | None) -> tuple[str, ...]:
        """Return who stands for an entity in a release of a date, sorted; at least the entity itself.

        A coalition without a member that is known for the date stays itself. A coalition among the members gives way
        to its own.

        Args:
            entity: IRI.
            date: a year, a month, a day, or None where unknown: then every membership counts.
        """
        return tuple(sorted({self._top(one) for one in self._expanded(entity, date, frozenset())}))

    def _expanded(self, entity: str, date: str | None, above: frozenset[str]) -> set[str]:
        told = self.members.get(entity, {})
        below = [one for one, tenures in told.items() if one not in above and one != entity and _holds(tenures, date)]
        if not below:
            return {entity}
        return {end for one in below for end in self._expanded(one, date, above | {entity})}

    def _top(self, entity: str) -> str:
        seen = {entity}
        while (parent := self.parents.get(entity)) is not None and parent not in seen:
            seen.add(parent)
            entity = parent
        return entity


def read_stand_ins(store: Store, grouping: Grouping | None) -> StandIns:
    """Return the members and parents that the graph tells, as far as the grouping needs them.

    Args:
        store: the graph.
        grouping: what is wanted; None leaves all at themselves.
    """
    if grouping is None:
        return StandIns()
    parents = sorted(set(iter_links(store, ORG["subOrganizationOf"])), reverse=True) if grouping.roll_up else ()
    return StandIns(members=_read_members(store) if grouping.expand else {}, parents=dict(parents))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalitions:
    """The standing coalitions of organizations.

    Args:
        wholes: member to coalition to the times of the membership.
    """

    wholes: Mapping[str, Mapping[str, tuple[Tenure, ...]]]

    def of(self, member: str, date: str | None) -> tuple[str, ...]:
        """Return what an organization is a direct member of on a date, sorted; None takes every membership."""
        return tuple(whole for whole, tenures in self.wholes.get(member, {}).items() if _holds(tenures, date))


def read_coalitions(store: Store) -> Coalitions:
    """Return who is a direct member of what, and when."""
    wholes: dict[str, dict[str, tuple[Tenure, ...]]] = {}
    for whole, members in _read_members(store).items():
        for member, tenures in members.items():
            wholes.setdefault(member, {})[whole] = tenures
    return Coalitions(wholes=wholes)


def _holds(tenures: Iterable[Tenure], date: str | None) -> bool:
    """Tell whether one of several times takes in a date; without a begin or an end nothing speaks against it."""
    told = tuple(tenures)
    return date is None or not any(tenure.bounded for tenure in told) or any(tenure.holds(date) for tenure in told)


def _read_members(store: Store) -> dict[str, dict[str, tuple[Tenure, ...]]]:
    tenures: dict[tuple[str, str], list[Tenure]] = {pair: [] for pair in set(iter_links(store, ORG["hasMember"]))}
    members = dict(iter_links(store, ORG["member"]))
    wholes = dict(iter_links(store, ORG["organization"]))
    first, last = texts_by_subject(store, SCHEMA["startDate"]), texts_by_subject(store, SCHEMA["endDate"])
    said_on = texts_by_subject(store, UND["validOn"])
    for node in sorted(members.keys() & wholes.keys()):
        pair = (wholes[node], members[node])
        if pair in tenures:  # what a person is in an organization is no membership of a coalition
            tenures[pair].append(Tenure(first=first.get(node), last=last.get(node), said_on=said_on.get(node)))
    found: dict[str, dict[str, tuple[Tenure, ...]]] = {}
    for (whole, member), times in sorted(tenures.items()):
        found.setdefault(whole, {})[member] = tuple(times)
    return found
