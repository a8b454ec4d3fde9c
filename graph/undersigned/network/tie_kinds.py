"""Ties between organizations, kept apart by kind: signed together, members together, agreed apart, opposed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import networkx as nx
from pyoxigraph import Store

from undersigned.discourse import ClaimTable
from undersigned.network.assembly import period_of
from undersigned.network.claim_filters import ClaimFilters
from undersigned.network.claim_table import read_claim_table
from undersigned.network.entities import NodeKind, describe_entities
from undersigned.network.periods import parse_bound
from undersigned.network.stand_ins import Grouping, read_coalitions
from undersigned.network.tie_meetings import (
    Meeting,
    TieKind,
    co_members,
    co_signed,
    opposed,
    same_addressee,
    same_position,
)

__all__ = ["tie_kinds_multigraph", "tie_kinds_network"]

Meetings = dict[tuple[str, str], dict[TieKind, Meeting]]


def tie_kinds_network(
    store: Store,
    *,
    filters: ClaimFilters | None = None,
    grouping: Grouping | None = None,
    kinds: Collection[TieKind] = tuple(TieKind),
    evidence: bool = True,
) -> nx.Graph[str]:
    """Return who is tied to whom by what, each kind of tie with a weight and evidence of its own.

    `co_signed`: releases that both put their name to. `co_member`: standing coalitions of which both are direct
    members on one day. `same_position`: measures on which both take the same stance, each in a document that the other
    has no part in; the informative one, for a joint letter says no more than that it was signed jointly. `opposed`:
    measures that one supports and the other opposes, in whatever documents. `same_addressee`: those of whom both ask
    something, each in a document that the other has no part in. A document has the part of those who put their name to
    it, and of those whose claims are in it.

    Args:
        store: the graph.
        filters: which claims and signatures count; None takes all. Their period also bounds memberships.
        grouping: whether members stand for coalitions and parents for chapters.
        kinds: of ties; fewer take less time and memory, which grow with the square of those who agree on one measure.
        evidence: whether ties carry what they rest on.

    Returns:
        A networkx graph of all organizations that put their name to a release or make a claim. Attributes of nodes as
        documented in `undersigned.network`. An edge has `kinds` (names of its kinds, sorted), `weight` (how many
        kinds, 1 to 5), one number for each of its kinds by name, `releases`, `first`, `last`; with evidence for each
        kind `<kind>_evidence`: IRIs of releases, of coalitions, or of claims, sorted, and for coalitions
        `co_member_periods`, since when to when both were members: `2019..2021-05`, open ends empty. Kinds that a pair
        is not tied by are left out.

    Raises:
        ValidationError: the filters name no theme of the graph.

    Example:
        >>> tie_kinds_network(Store()).number_of_edges()
        0

    Source: kinds after Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25 (congruence), and Newman 2001,
    doi 10.1103/PhysRevE.64.016132 (joint documents).
    """
    network, meetings = _read(store, filters, grouping, kinds)
    for (a, b), found in sorted(meetings.items()):
        attributes: dict[str, Any] = {"kinds": [kind.value for kind in sorted(found)], "weight": len(found)}
        for kind, meeting in sorted(found.items()):
            attributes[kind.value] = meeting.weight
            if evidence:
                attributes |= {f"{kind}_{name}": value for name, value in _evidence(meeting).items()}
        network.add_edge(a, b, **{**attributes, **_documents(found.values())})
    return network


def tie_kinds_multigraph(
    store: Store,
    *,
    filters: ClaimFilters | None = None,
    grouping: Grouping | None = None,
    kinds: Collection[TieKind] = tuple(TieKind),
    evidence: bool = True,
) -> nx.MultiGraph[str]:
    """Return the same network with an edge for each kind, keyed by it.

    Args:
        store: the graph.
        filters: which claims and signatures count; None takes all.
        grouping: whether members stand for coalitions and parents for chapters.
        kinds: of ties; fewer take less time and memory, which grow with the square of those who agree on one measure.
        evidence: whether ties carry what they rest on.

    Returns:
        A networkx multigraph; nodes as of `tie_kinds_network`. An edge has `kind`, `weight`, `releases`, `first`,
        `last`, and with evidence `evidence`, of coalitions also `periods`.

    Example:
        >>> tie_kinds_multigraph(Store()).number_of_edges()
        0
    """
    plain, meetings = _read(store, filters, grouping, kinds)
    network: nx.MultiGraph[str] = nx.MultiGraph(**plain.graph)
    network.add_nodes_from(plain.nodes(data=True))
    for (a, b), found in sorted(meetings.items()):
        for kind, meeting in sorted(found.items()):
            attributes: dict[str, Any] = {"kind": kind.value, "weight": meeting.weight, **_documents((meeting,))}
            if evidence:
                attributes |= _evidence(meeting)
            network.add_edge(a, b, key=kind.value, **attributes)
    return network


def _evidence(meeting: Meeting) -> dict[str, list[str]]:
    """Return what a meeting rests on, with the times of memberships."""
    told = {"evidence": list(meeting.evidence)}
    return {**told, "periods": list(meeting.periods)} if meeting.periods else told


def _read(
    store: Store, filters: ClaimFilters | None, grouping: Grouping | None, kinds: Collection[TieKind]
) -> tuple[nx.Graph[str], Meetings]:
    """Return all nodes, and how pairs of them meet."""
    chosen = filters or ClaimFilters()
    signed, stances, asked = (
        read_claim_table(store, columns=columns, filters=chosen, grouping=grouping)
        for columns in ("document", "measure", "addressee")
    )
    parts = _parts(signed, stances, asked)
    window = (parse_bound(chosen.since, "since"), parse_bound(chosen.until, "until"))
    makers: dict[TieKind, Callable[[], dict[tuple[str, str], Meeting]]] = {
        TieKind.CO_SIGNED: lambda: co_signed(signed),
        TieKind.CO_MEMBER: lambda: co_members(read_coalitions(store), frozenset(parts), window),
        TieKind.SAME_POSITION: lambda: same_position(stances, parts),
        TieKind.OPPOSED: lambda: opposed(stances),
        TieKind.SAME_ADDRESSEE: lambda: same_addressee(asked, parts),
    }
    meetings: Meetings = {}
    for kind in sorted(kinds):
        for pair, meeting in makers[kind]().items():
            meetings.setdefault(pair, {})[kind] = meeting
    return _nodes(store, parts, _dates(signed, stances, asked)), meetings


def _parts(*tables: ClaimTable) -> dict[str, frozenset[str]]:
    """Return the documents that each organization has a part in, sorted by organization."""
    found: dict[str, set[str]] = {}
    for table in tables:
        for actor, document in zip(table.variables["organization"], table.documents, strict=True):
            found.setdefault(actor, set()).add(document)
    return {actor: frozenset(found[actor]) for actor in sorted(found)}


def _dates(*tables: ClaimTable) -> dict[str, str | None]:
    """Return the date of each document."""
    return {document: date for table in tables for document, date in zip(table.documents, table.dates, strict=True)}


def _nodes(store: Store, parts: Mapping[str, frozenset[str]], dates: Mapping[str, str | None]) -> nx.Graph[str]:
    """Return a network of all organizations without a tie."""
    network: nx.Graph[str] = nx.Graph(kind="ties", weight="kinds", nodes_left_out=0, ties_left_out=0)
    described = describe_entities(store, tuple(parts), NodeKind.ORGANIZATION)
    for actor, documents in parts.items():
        label, kind = described[actor]
        first, last = period_of([(document, dates[document]) for document in sorted(documents)])
        network.add_node(
            actor,
            label=label,
            kind=str(kind),
            reach=len(documents),
            releases=sorted(documents),
            first=first,
            last=last,
        )
    return network


def _documents(meetings: Iterable[Meeting]) -> dict[str, Any]:
    """Return the releases and the period of some meetings."""
    documents = {document: date for meeting in meetings for document, date in meeting.documents}
    first, last = period_of(sorted(documents.items()))
    return {"releases": sorted(documents), "first": first, "last": last}
