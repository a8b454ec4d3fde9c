"""Write the pages of a workspace."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Store

from undersigned.errors import RenderError
from undersigned.files import write_whole
from undersigned.network import Limits, co_issuing_network, organization_theme_network
from undersigned.render.evidence import collect_evidence
from undersigned.render.figures import Figures, count_figures
from undersigned.render.page import PageLink, render_index, render_network_page

__all__ = ["write_pages"]

INDEX, THEMES, QUESTIONS = "index.html", "organization-theme.html", "review.html"
LINKS = (
    ("Who speaks with whom", INDEX),
    ("Who speaks about what", THEMES),
    ("Open questions", QUESTIONS),
    ("Turtle", "../exports/graph.ttl"),
    ("TriG", "../exports/graph.trig"),
)
THEMES_SUBTITLE = (
    "Organizations and the themes of the releases that they issued. A line joins an organization and a theme; "
    "select it to read the releases and the sentences behind it."
)


def write_pages(store: Store, folder: Path, *, summary: Figures | None = None) -> list[Path]:
    """Write the pages of a store: `index.html`, the co-issuing network, and `organization-theme.html`.

    Each file is complete or as it was before: it is written beside its place and then moved there.

    Args:
        store: the graph.
        folder: for the pages, made where it is missing; exports are linked as `../exports/`, the page of open
            questions as `review.html`.
        summary: figures of the build; None counts them in the store.

    Returns:
        The paths written, the index first.

    Raises:
        RenderError: the folder cannot be written.
    """
    evidence = collect_evidence(store)
    index = render_index(
        co_issuing_network(store, limits=Limits()),
        evidence,
        figures=summary or count_figures(store),
        links=_links(INDEX),
    )
    themes = render_network_page(
        organization_theme_network(store, limits=Limits()),
        evidence,
        title="Who speaks about what",
        subtitle=THEMES_SUBTITLE,
        links=_links(THEMES),
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write(folder / name, text) for name, text in ((INDEX, index), (THEMES, themes))]
    except OSError as error:
        raise RenderError(f"pages cannot be written to {folder}: {error.strerror}; check the folder") from error


def _links(current: str) -> list[PageLink]:
    """Return the links of a page, itself marked."""
    return [PageLink(label=label, href=href, current=href == current) for label, href in LINKS]


def _write(path: Path, text: str) -> Path:
    """Write a page in one move."""
    write_whole(path, (text,))
    return path
