"""Where things stand in a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["DEFAULT_FOLDER", "Layout"]

DEFAULT_FOLDER = Path("undersigned-workspace")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a workspace; only settings, sources, codings and decisions are not made by a build."""

    root: Path

    @property
    def settings(self) -> Path:
        """Optional settings."""
        return self.root / "undersigned.toml"

    @property
    def decisions(self) -> Path:
        """Human decisions on names."""
        return self.root / "decisions.tsv"

    @property
    def measures(self) -> Path:
        """Optional measures scheme of the workspace, SKOS in Turtle."""
        return self.root / "measures.skos.ttl"

    @property
    def gazetteer(self) -> Path:
        """Optional folder of tables of organizations beside the packaged ones."""
        return self.root / "gazetteer"

    @property
    def codings(self) -> Path:
        """Coding projects that were imported, one JSON file each."""
        return self.root / "codings"

    @property
    def web(self) -> Path:
        """Pages as they were fetched, a folder a host."""
        return self.root / "sources" / "web"

    @property
    def facts(self) -> Path:
        """Facts, one JSON file a document."""
        return self.root / "facts"

    @property
    def store(self) -> Path:
        """The triple store."""
        return self.root / "store"

    @property
    def state(self) -> Path:
        """Digest of what the store was built from; written last."""
        return self.root / "facts" / "built.txt"

    @property
    def exports(self) -> Path:
        """Turtle and TriG."""
        return self.root / "exports"

    @property
    def tombstones(self) -> Path:
        """Turtle of the IRIs that earlier exports had; only where there are some."""
        return self.exports / "tombstones.ttl"

    @property
    def published(self) -> Path:
        """Register of all IRIs that an export had."""
        return self.root / "published.tsv"

    @property
    def pages(self) -> Path:
        """Network pages."""
        return self.root / "pages"

    @property
    def review(self) -> Path:
        """Queue of open questions."""
        return self.root / "review.json"

    @property
    def review_page(self) -> Path:
        """Page of the open questions."""
        return self.pages / "review.html"

    @property
    def report(self) -> Path:
        """Report of the last build."""
        return self.root / "report.json"
