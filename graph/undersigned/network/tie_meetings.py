"""How two organizations meet: in a document, in a coalition, on a measure, before an addressee."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from undersigned.discourse import ClaimTable
from undersigned.network.stand_ins import Coalitions, Tenure

__all__ = ["Meeting", "TieKind", "co_members", "co_signed", "opposed", "same_addressee", "same_position"]

Pair = tuple[str, str]
Window = tuple[str | None, str | None]


class TieKind(StrEnum):
    """What ties two organizations."""

    CO_MEMBER = "co_member"
    CO_SIGNED = "co_signed"
    OPPOSED = "opposed"
    SAME_ADDRESSEE = "same_addressee"
    SAME_POSITION = "same_position"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """That two organizations meet in one way.

    Args:
        weight: how often: releases, coalitions, measures or addressees, 1 or more.
        evidence: IRIs of releases, coalitions or claims, sorted.
        documents: release and date of what the meeting rests on, sorted by release; empty for coalitions.
        periods: of each coalition of the evidence, the (partial) dates between which both are members.
    """

    weight: int
    evidence: tuple[str, ...]
    documents: tuple[tuple[str, str | None], ...] = ()
    periods: tuple[str, ...] = ()


class _Said(NamedTuple):
    """A claim, with its document and date; a tuple, for millions are hashed and sorted."""

    claim: str
    document: str
    date: str


def co_signed(signed: ClaimTable) -> dict[Pair, Meeting]:
    """Return who put their names to releases together.

    Args:
        signed: signatures by document.
    """
    signers: dict[str, set[str]] = defaultdict(set)
    for actor, document in zip(signed.variables["organization"], signed.documents, strict=True):
        signers[document].add(actor)
    dates = dict(zip(signed.documents, signed.dates, strict=True))
    joint: dict[Pair, list[str]] = defaultdict(list)
    for document in sorted(signers):
        for pair in combinations(sorted(signers[document]), 2):
            joint[pair].append(document)
    return {
        pair: Meeting(
            weight=len(documents),
            evidence=tuple(documents),
            documents=tuple((document, dates[document]) for document in documents),
        )
        for pair, documents in joint.items()
    }


def co_members(coalitions: Coalitions, among: frozenset[str], window: Window = (None, None)) -> dict[Pair, Meeting]:
    """Return who are direct members of a standing coalition on one day.

    Where neither begin nor end of a membership is known, nothing speaks against any day.

    Args:
        coalitions: who is a member of what, and when.
        among: organizations that count.
        window: first and last day, month or year; a membership outside does not count.
    """
    members: dict[str, list[tuple[str, Sequence[Tenure]]]] = defaultdict(list)
    for member in sorted(among & coalitions.wholes.keys()):
        for whole, tenures in coalitions.wholes[member].items():
            members[whole].append((member, tenures))
    shared: dict[Pair, list[tuple[str, str]]] = defaultdict(list)
    for whole in sorted(members):
        for (one, mine), (other, theirs) in combinations(members[whole], 2):
            if periods := _at_one_time(mine, theirs, window):
                shared[one, other].append((whole, periods))
    return {
        pair: Meeting(
            weight=len(wholes),
            evidence=tuple(whole for whole, _ in wholes),
            periods=tuple(periods for _, periods in wholes),
        )
        for pair, wholes in shared.items()
    }


def same_position(stances: ClaimTable, parts: Mapping[str, frozenset[str]]) -> dict[Pair, Meeting]:
    """Return who take the same stance on a measure, each in a document that the other has no part in.

    Args:
        stances: claims on measures.
        parts: documents that each organization has a part in.
    """
    keys = zip(stances.variables["measure"], stances.numbers["stance"], strict=True)
    return _apart(_said(stances, keys), parts)


def same_addressee(asked: ClaimTable, parts: Mapping[str, frozenset[str]]) -> dict[Pair, Meeting]:
    """Return who ask something of one addressee, each in a document that the other has no part in.

    Args:
        asked: claims on addressees.
        parts: documents that each organization has a part in.
    """
    return _apart(_said(asked, ((one, 0) for one in asked.variables["addressee"])), parts)


def opposed(stances: ClaimTable) -> dict[Pair, Meeting]:
    """Return of whom one supports what the other opposes.

    Args:
        stances: claims on measures.
    """
    keys = zip(stances.variables["measure"], stances.numbers["stance"], strict=True)
    said = _said(stances, keys)
    met: dict[Pair, list[tuple[str, set[_Said]]]] = defaultdict(list)
    for (measure, side), supporters in said.items():
        for one, mine in supporters.items() if side else ():
            for other, theirs in said.get((measure, 0), {}).items():
                if one != other:
                    met[min(one, other), max(one, other)].append((measure, mine | theirs))
    return {pair: _meeting(found) for pair, found in met.items()}


Key = tuple[str, int]


def _said(table: ClaimTable, keys: Iterable[Key]) -> dict[Key, dict[str, set[_Said]]]:
    """Return the claims of each organization by what they are on, sorted."""
    found: dict[Key, dict[str, set[_Said]]] = defaultdict(lambda: defaultdict(set))
    columns = zip(table.variables["organization"], table.ids, table.documents, table.dates, keys, strict=True)
    for actor, claim, document, date, key in columns:
        found[key][actor].add(_Said(claim, document, date or ""))
    return {key: {actor: found[key][actor] for actor in sorted(found[key])} for key in sorted(found)}


def _apart(said: Mapping[Key, Mapping[str, set[_Said]]], parts: Mapping[str, frozenset[str]]) -> dict[Pair, Meeting]:
    """Return who say the same, each in a document that the other has no part in."""
    met: dict[Pair, list[tuple[str, set[_Said]]]] = defaultdict(list)
    for (concept, _), actors in said.items():
        for (one, mine), (other, theirs) in combinations(actors.items(), 2):
            mine_alone = _outside(mine, parts[other])
            theirs_alone = _outside(theirs, parts[one]) if mine_alone else mine_alone
            if theirs_alone:
                met[one, other].append((concept, mine_alone | theirs_alone))
    return {pair: _meeting(found) for pair, found in met.items()}


def _outside(said: set[_Said], documents: frozenset[str]) -> set[_Said]:
    """Return the claims that stand in none of some documents."""
    return {one for one in said if one.document not in documents}


def _meeting(found: list[tuple[str, set[_Said]]]) -> Meeting:
    """Return a meeting on several concepts."""
    claims = {one for _, some in found for one in some}
    return Meeting(
        weight=len({concept for concept, _ in found}),
        evidence=tuple(sorted({one.claim for one in claims})),
        documents=tuple(sorted({one.document: one.date or None for one in sorted(claims)}.items())),
    )


def _at_one_time(mine: Sequence[Tenure], theirs: Sequence[Tenure], window: Window) -> str:
    """Return when two memberships hold together within a window, "" where they never do."""
    met = {_overlap(one, other) for one in _spans(mine) for other in _spans(theirs) if _meet(one, other, window)}
    return ", ".join(sorted(f"{first or ''}..{last or ''}" for first, last in met))


def _overlap(*spans: Window) -> Window:
    """Return the latest begin and the earliest end of some spans."""
    firsts, lasts = ([end for end in ends if end is not None] for ends in zip(*spans, strict=True))
    return max(firsts, default=None), min(lasts, default=None)


def _spans(tenures: Sequence[Tenure]) -> Iterator[Window]:
    """Yield begin and end of memberships; days on which they are told where others are dated; else all time."""
    if not any(tenure.bounded for tenure in tenures):
        yield None, None
        return
    for tenure in tenures:
        if tenure.bounded:
            yield tenure.first, tenure.last
        elif tenure.said_on is not None:
            yield tenure.said_on, tenure.said_on


def _meet(*spans: Window) -> bool:
    """Tell whether spans of (partial) dates have a day in common: no begin lies after an end."""
    return not any(
        first is not None and last is not None and first[: len(last)] > last[: len(first)]
        for first, _ in spans
        for _, last in spans
    )
