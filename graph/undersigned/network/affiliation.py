"""Who speaks about which themes: a network of two kinds of nodes."""

from __future__ import annotations

from typing import Any

import networkx as nx
from pyoxigraph import Store
from scipy.sparse import block_array, csr_array

from undersigned.network.assembly import Limits, assemble, strongest_members
from undersigned.network.co_issuing import members_of
from undersigned.network.entities import NodeKind
from undersigned.network.incidence import read_incidence, select_releases
from undersigned.network.projection import Matrix, TieWeight, fractional_product, joint_product
from undersigned.network.stand_ins import Grouping, read_stand_ins
from undersigned.network.terms import UND

__all__ = ["both_ways", "organization_theme_network"]


def organization_theme_network(
    store: Store,
    *,
    since: object = None,
    until: object = None,
    theme: str | None = None,
    grouping: Grouping | None = None,
    limits: Limits | None = None,
) -> nx.Graph[str]:
    """Return the two-mode network of organizations and the themes of the releases that they issued.

    Args:
        store: the graph.
        since: first year, month or day (text or `datetime.date`), or None.
        until: last year, month or day, or None.
        theme: IRI or slug of a theme; only releases about it, or about a narrower one, count.
        grouping: whether coalitions give way to members and chapters to parents; None leaves issuers as they are.
        limits: keep only the strongest organizations and ties; None keeps all. Themes are all kept.

    Returns:
        A networkx graph; every tie joins an organization and a theme, its `weight` is the number of releases of the
        organization about the theme; attributes as documented in `undersigned.network`.

    Raises:
        ValidationError: a bound is no date.

    Example:
        >>> organization_theme_network(Store()).number_of_edges()
        0
    """
    releases = select_releases(store, since=since, until=until, theme=theme)
    issuers = read_incidence(store, UND["issuedBy"], releases, read_stand_ins(store, grouping))
    about = read_incidence(store, UND["about"], releases)
    organizations = members_of(store, issuers, NodeKind.ORGANIZATION)
    themes = members_of(store, about, NodeKind.THEME)
    rows = strongest_members(organizations, limits.nodes if limits else len(organizations))
    members = [organizations[row] for row in rows] + themes
    count = both_ways(joint_product(issuers.matrix, about.matrix), rows)
    strength = both_ways(fractional_product(issuers.matrix, about.matrix), rows)
    network = assemble(members, count, strength, kind="organization-theme", weight=TieWeight.COUNT, limits=limits)
    network.graph["nodes_left_out"] = len(organizations) - len(rows)
    return network


def both_ways(table: Matrix, rows: list[int]) -> Matrix:
    """Return the square matrix of organizations and themes from some rows of organizations x themes.

    Args:
        table: shape (organizations, themes).
        rows: of the organizations to keep.
    """
    themes = table.shape[1]
    if not rows or not themes:
        return csr_array((len(rows) + themes, len(rows) + themes))
    kept = table[rows]
    blocks: Any = [[None, kept], [kept.T, None]]
    square: Matrix = csr_array(block_array(blocks))
    return square
