"""What a build says of itself: read, found, doubtful, rejected."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["BuildReport", "Found", "Rejection"]


class Rejection(BaseModel):
    """A source that was not read, with the reason."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    source: str
    reason: str


class Found(BaseModel):
    """How much the graph holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    releases: int = 0
    organizations: int = 0
    persons: int = 0
    issuances: int = 0
    quotations: int = 0
    recommendations: int = 0
    measures: int = 0
    positions: int = 0
    first: str | None = None
    last: str | None = None


class BuildReport(BaseModel):
    """The report of a build; also written to `report.json`.

    Args:
        read: documents read and extracted in this build.
        unchanged: documents taken from the cache of facts.
        removed: documents of earlier builds whose source is gone or has changed.
        duplicates: sources with the content of another one, counted once.
        rejected: sources that could not be read or extracted, with the reason.
        warnings: what was noticed in documents that were read.
        doubtful: open questions of linking.
        findings: violations of shapes and warnings.
        violations: how many of the findings are violations.
        notes: findings of the lowest severity, for example recommendations without a known issuer.
        found: how much the graph holds.
        changed_releases: release graphs that were written; the others were as they are.
    """

    model_config = ConfigDict(extra="forbid")
    read: int = 0
    unchanged: int = 0
    removed: int = 0
    duplicates: list[Rejection] = []
    rejected: list[Rejection] = []
    warnings: list[Rejection] = []
    doubtful: list[str] = []
    findings: list[str] = []
    violations: int = 0
    notes: int = 0
    found: Found = Found()
    changed_releases: int = 0

    @property
    def clean(self) -> bool:
        """Tell whether everything was read, nothing twice, and nothing violates a shape."""
        return not (self.rejected or self.duplicates or self.violations)
