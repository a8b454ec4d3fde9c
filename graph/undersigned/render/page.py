"""A network page: one file that holds everything and asks nothing of any host."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
from markupsafe import Markup

from undersigned.errors import RenderError
from undersigned.network import find_communities, lay_out
from undersigned.render.bundle import bundle_modules, load_style, load_vis_network
from undersigned.render.evidence import Evidence
from undersigned.render.figures import Figures
from undersigned.render.limits import left_out_notes, limit_network
from undersigned.render.palette import COMMUNITY_COLORS, palette_css
from undersigned.render.payload import build_payload
from undersigned.render.safety import clean_text, dump_json_for_html, safe_href
from undersigned.render.template import fill_template

__all__ = ["PageLink", "render_index", "render_network_page"]

INDEX_TITLE = "Who speaks with whom"
INDEX_SUBTITLE = (
    "Every circle is an organization, every line at least one release that two of them issued jointly. "
    "Select either to read the releases and the sentences that prove it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link at the top of a page.

    Args:
        label: what it says.
        href: a path relative to the page, or a web address.
        current: it is the page that is shown.
    """

    label: str
    href: str
    current: bool = False


def render_network_page(
    network: nx.Graph[str],
    evidence: Evidence,
    *,
    title: str,
    subtitle: str = "",
    links: Sequence[PageLink] = (),
    figures: Figures | None = None,
) -> str:
    """Return the page of a network: picture, evidence panel, search, period, tables.

    Args:
        network: as `undersigned.network` makes them; beyond 2,000 nodes the strongest are shown.
        evidence: what stands behind it, by `collect_evidence`.
        title: heading.
        subtitle: a paragraph below it.
        links: to other pages and exports.
        figures: of the build, shown below the heading; None shows none.

    Returns:
        HTML, the same bytes for the same arguments.

    Raises:
        RenderError: a link is neither a path nor a web address.
    """
    shown = limit_network(network)
    partition = find_communities(shown)
    payload = build_payload(shown, evidence, partition, lay_out(shown, partition=partition))
    return _fill({
        "title": clean_text(title),
        "subtitle": clean_text(subtitle),
        "links": [_checked_link(link) for link in links],
        "figures": _figure_rows(figures) if figures else [],
        "notes": left_out_notes(shown),
        "modularity": partition.modularity,
        "communities": _legend(payload["communities"]),
        "smaller": max(0, len(payload["communities"]) - len(COMMUNITY_COLORS)),
        "kinds": sorted({node["kind"] for node in payload["nodes"]}),
        "two_mode": payload["kind"] == "organization-theme",
        "payload": Markup(dump_json_for_html(payload)),  # noqa: S704 - escaped for a script element just here
    })  # fmt: skip


def render_index(
    network: nx.Graph[str], evidence: Evidence, *, figures: Figures, links: Sequence[PageLink] = ()
) -> str:
    """Return the first page of a build: the co-issuing network with the figures of the build.

    Args:
        network: of `co_issuing_network`.
        evidence: what stands behind it.
        figures: of the build.
        links: to other pages and exports.
    """
    return render_network_page(
        network, evidence, title=INDEX_TITLE, subtitle=INDEX_SUBTITLE, links=links, figures=figures
    )


def _fill(values: Mapping[str, Any]) -> str:
    """Return the page of a network with values."""
    scripts = {"library": load_vis_network(), "script": bundle_modules()}
    return fill_template("network.html.jinja", values, scripts=scripts, style=palette_css() + "\n" + load_style())


def _checked_link(link: PageLink) -> PageLink:
    """Return a link that is safe to show.

    Raises:
        RenderError: it is neither a path nor a web address.
    """
    if safe_href(link.href) is None:
        raise RenderError(f"link {link.label!r} to {link.href!r} is neither a relative path nor an http(s) address")
    return link


def _figure_rows(figures: Figures) -> list[tuple[str, str]]:
    """Return the figures as `(name, value)`."""
    rows = [
        ("Releases", figures.releases),
        ("Organizations", figures.organizations),
        ("Recommendations", figures.recommendations),
        ("Positions", figures.positions),
    ]
    since, until = (figures.since or "")[:4], (figures.until or "")[:4]
    period = since if since == until else f"{since} – {until}"
    return [(name, f"{value:,}") for name, value in rows] + ([("Period", period)] if period else [])


def _legend(communities: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the communities that have a color of their own, with what the legend says of each."""
    return [
        {"number": number, "members": community["members"], "others": community["size"] - len(community["members"])}
        for number, community in enumerate(communities[: len(COMMUNITY_COLORS)])
    ]
