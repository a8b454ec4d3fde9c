"""The makers of the networks, and the formats that networks are written in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import networkx as nx
from pyoxigraph import Store

from undersigned.discourse import ClaimTable, MatrixRequest
from undersigned.errors import WorkspaceError
from undersigned.exchange.networks import DATED_FORMATS, NETWORK_FORMATS, dump_network, form_of, read_event_dates
from undersigned.files import write_whole
from undersigned.network import (
    NodeKind,
    TieWeight,
    co_issuing_network,
    issuing_actors,
    organization_theme_network,
    position_network,
    read_claim_table,
    tie_kinds_network,
)
from undersigned.network.entities import describe_entities
from undersigned.render import collect_evidence, render_network_page
from undersigned.workspace.network_choice import NetworkChoice
from undersigned.workspace.network_kind import NetworkKind

__all__ = ["make_network", "parse_kind", "write_network"]

TITLES = {
    NetworkKind.CO_ISSUING: ("Who speaks with whom", "Organizations that issued releases together."),
    NetworkKind.ORGANIZATION_THEME: ("Who speaks about what", "Organizations and the themes of their releases."),
}


def parse_kind(name: str) -> NetworkKind:
    """Return the kind of a name.

    Raises:
        WorkspaceError: there is no such kind; the message lists them.
    """
    if name not in {kind.value for kind in NetworkKind}:
        known = ", ".join(kind.value for kind in NetworkKind)
        raise WorkspaceError(f"no network is called {name!r}; use one of {known}")
    return NetworkKind(name)


def make_network(store: Store, choice: NetworkChoice) -> nx.Graph[str]:
    """Return a network; see `undersigned.network` for its attributes.

    Raises:
        ValidationError: a bound is no date, the weight is unknown, or claims have no such rows, columns or values.
    """
    return MAKERS[choice.kind](store, choice)


def _co_issuing(store: Store, choice: NetworkChoice) -> nx.Graph[str]:
    """Return who issued releases together."""
    return co_issuing_network(
        store,
        since=choice.since,
        until=choice.until,
        theme=choice.theme,
        weight=choice.weight or TieWeight.COUNT,
        grouping=choice.grouping,
    )


def _organization_theme(store: Store, choice: NetworkChoice) -> nx.Graph[str]:
    """Return who speaks about what."""
    return organization_theme_network(
        store, since=choice.since, until=choice.until, theme=choice.theme, grouping=choice.grouping
    )


def _positions(store: Store, choice: NetworkChoice) -> nx.Graph[str]:
    """Return who agrees with whom, or who says what."""
    request, filters = choice.matrix, choice.filters
    table = read_claim_table(
        store, rows=request.rows, columns=request.columns, filters=filters, grouping=choice.grouping
    )
    isolates = (
        issuing_actors(store, rows=request.rows, filters=filters, grouping=choice.grouping) if choice.isolates else {}
    )
    return position_network(table, request, isolates=isolates, kinds=_kinds(store, table, request, isolates))


def _kinds(store: Store, table: ClaimTable, request: MatrixRequest, isolates: Iterable[str]) -> dict[str, str]:
    """Return which actors are standing networks, persons or other organizations."""
    if request.rows == "organization-type":
        return {}
    actors = tuple(sorted({*table.variables[request.rows], *isolates}))
    return {actor: str(kind) for actor, (_, kind) in describe_entities(store, actors, NodeKind.ORGANIZATION).items()}


def _ties(store: Store, choice: NetworkChoice) -> nx.Graph[str]:
    """Return who is tied to whom by what."""
    return tie_kinds_network(store, filters=choice.filters, grouping=choice.grouping)


MAKERS: dict[NetworkKind, Callable[[Store, NetworkChoice], nx.Graph[str]]] = {
    NetworkKind.CO_ISSUING: _co_issuing,
    NetworkKind.ORGANIZATION_THEME: _organization_theme,
    NetworkKind.POSITIONS: _positions,
    NetworkKind.AFFILIATION: _positions,
    NetworkKind.TIES: _ties,
}


def write_network(store: Store, network: nx.Graph[str], kind: NetworkKind, path: Path) -> None:
    """Write a network as a page or in a format of other programs, by the ending of the path.

    Raises:
        WorkspaceError: the ending is none of the formats, or the kind has no page.
    """
    form = form_of(path)
    if path.suffix.lower() == ".html":
        if kind not in TITLES:
            raise WorkspaceError(
                f"network file {path}: pages show {' and '.join(TITLES)}, where lines are releases; "
                f"write {kind} as .graphml, .gexf, .json or .csv"
            )
        title, subtitle = TITLES[kind]
        text = render_network_page(network, collect_evidence(store), title=title, subtitle=subtitle, links=[])
    elif form is not None:
        text = dump_network(network, form, dates=read_event_dates(store) if form in DATED_FORMATS else None)
    else:
        known = ", ".join(f".{known}" for known in sorted({"html", *NETWORK_FORMATS}))
        raise WorkspaceError(f"network file {path}: unknown ending {path.suffix!r}; use one of {known}")
    write_whole(path, (text,))
