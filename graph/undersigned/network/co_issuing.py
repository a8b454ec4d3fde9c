"""Who issued releases together."""

from __future__ import annotations

import networkx as nx
from pyoxigraph import Store

from undersigned.network.assembly import Limits, Member, assemble, strongest_members
from undersigned.network.entities import NodeKind, describe_entities
from undersigned.network.incidence import Incidence, read_incidence, select_releases
from undersigned.network.projection import Matrix, TieWeight, project
from undersigned.network.stand_ins import Grouping, read_stand_ins
from undersigned.network.terms import UND

__all__ = ["co_issuing_network", "members_of"]


def co_issuing_network(  # noqa: PLR0913  each option narrows or shapes the network
    store: Store,
    *,
    since: object = None,
    until: object = None,
    theme: str | None = None,
    weight: str = "count",
    grouping: Grouping | None = None,
    limits: Limits | None = None,
) -> nx.Graph[str]:
    """Return the network of who issued releases together.

    Args:
        store: the graph.
        since: first year, month or day (text or `datetime.date`), or None.
        until: last year, month or day, or None; a partial date of a release counts where any of its days does.
        theme: IRI or slug of a theme; only releases about it, or about a narrower one, count.
        weight: `count`, joint releases, 1 or more; `newman` or `fractional`, see `projection.project`, above 0.
        grouping: whether coalitions give way to members and chapters to parents; None leaves issuers as they are.
        limits: keep only the strongest nodes and ties; None keeps all.

    Returns:
        A networkx graph; nodes are IRIs of all who issued a release, those who never did so jointly included;
        attributes as documented in `undersigned.network`. Empty where no release is selected.

    Raises:
        ValidationError: a bound is no date, or the weight is unknown.

    Example:
        >>> co_issuing_network(Store()).number_of_nodes()
        0

    Source: `und:issuedBy` of the graph; weights after Newman 2001, doi 10.1103/PhysRevE.64.016132.
    """
    measure = TieWeight.parse(weight)
    releases = select_releases(store, since=since, until=until, theme=theme)
    table = read_incidence(store, UND["issuedBy"], releases, read_stand_ins(store, grouping))
    members = members_of(store, table, NodeKind.ORGANIZATION)
    rows = strongest_members(members, limits.nodes if limits else len(members))
    network = assemble(
        [members[row] for row in rows],
        _rows_and_columns(project(table.matrix, TieWeight.COUNT), rows),
        _rows_and_columns(project(table.matrix, TieWeight.NEWMAN), rows),
        kind="co-issuing",
        weight=measure,
        limits=limits,
    )
    network.graph["nodes_left_out"] = len(members) - len(rows)
    if measure is TieWeight.FRACTIONAL:
        _weigh(network, table, project(table.matrix, measure))
    return network


def _weigh(network: nx.Graph[str], table: Incidence, weights: Matrix) -> None:
    """Give ties the weights of a matrix."""
    row_of = {entity: row for row, entity in enumerate(table.entities)}
    for a, b, attributes in network.edges(data=True):
        attributes["weight"] = float(weights[row_of[a], row_of[b]])


def _rows_and_columns(matrix: Matrix, rows: list[int]) -> Matrix:
    """Return a square matrix cut down to some rows and the same columns."""
    return matrix[rows][:, rows] if rows else matrix


def members_of(store: Store, table: Incidence, default: NodeKind) -> list[Member]:
    """Return the rows of a table as members, with their names.

    Args:
        store: the graph.
        table: who is linked to which release.
        default: kind of what the graph gives no class.
    """
    described = describe_entities(store, table.entities, default)
    return [
        Member(
            iri=entity,
            label=described[entity][0],
            kind=described[entity][1],
            releases=tuple((table.releases[column], table.dates[column]) for column in table.columns(row)),
        )
        for row, entity in enumerate(table.entities)
    ]
