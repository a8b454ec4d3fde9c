"""Network pages and the index page.

A page is one HTML file: it holds its script, style and data, opens from disk, and makes no request. What it shows of
a node or a tie can be linked to: `#node=<IRI>`, `#tie=<IRI>&tie=<IRI>`, `#community=<number>`, with `from` and `to`
(months), `least` (joint releases), `table`, `sort` and `at` (the part of the picture in view).
"""

from __future__ import annotations

from undersigned.render.evidence import Evidence, Passage, ReleaseCard, collect_evidence
from undersigned.render.figures import Figures, count_figures
from undersigned.render.page import PageLink, render_index, render_network_page
from undersigned.render.pages import write_pages

__all__ = [
    "Evidence",
    "Figures",
    "PageLink",
    "Passage",
    "ReleaseCard",
    "collect_evidence",
    "count_figures",
    "render_index",
    "render_network_page",
    "write_pages",
]
