"""What a build says of itself: read, found, doubtful, rejected."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as PydanticError

from undersigned.files import write_whole
from undersigned.workspace.folder import Layout

__all__ = ["BuildReport", "Found", "Rejection", "ShapeFinding", "keep_findings", "load_report", "write_report"]


class Rejection(BaseModel):
    """A source that was not read, or about which something was noticed, with the reason."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    source: str
    reason: str


class ShapeFinding(BaseModel):
    """A result of validation: how bad it is, the node and the property that were checked, and what is wrong."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    severity: str
    focus: str
    path: str
    message: str


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
        fetched: pages that were fetched, new or changed.
        unchanged: documents taken from the cache of facts.
        removed: documents of earlier builds whose source is gone.
        duplicates: sources with the content of another one, counted once.
        rejected: sources that could not be read or extracted, with the reason.
        warnings: what was noticed in documents that were read.
        editions: documents that are a further edition of another one's release, with the reason.
        counts: releases that claim another number of organizations than they list.
        refused: facts that a decision keeps out of the graph.
        unmatched: decisions that nothing in the corpus matches any more; they are kept.
        doubtful: open questions of linking, those with the greatest effect first.
        findings: violations of shapes and warnings, violations first.
        violations: how many of the findings are violations.
        notes: findings of the lowest severity, for example recommendations without a known issuer.
        found: how much the graph holds.
        min_confidence: confidence below which facts were left out of the graph.
        left_out: how many, by kind.
        changed_releases: release graphs that were written; the others were as they are.
    """

    model_config = ConfigDict(extra="forbid")
    read: int = 0
    fetched: int = 0
    unchanged: int = 0
    removed: int = 0
    duplicates: list[Rejection] = []
    rejected: list[Rejection] = []
    warnings: list[Rejection] = []
    editions: list[Rejection] = []
    counts: list[Rejection] = []
    refused: list[Rejection] = []
    unmatched: list[Rejection] = []
    doubtful: list[str] = []
    findings: list[ShapeFinding] = []
    violations: int = 0
    notes: int = 0
    found: Found = Found()
    min_confidence: float = 0.0
    left_out: dict[str, int] = {}
    changed_releases: int = 0

    @property
    def clean(self) -> bool:
        """Tell whether everything was read, nothing twice, and nothing violates a shape."""
        return not (self.rejected or self.duplicates or self.violations)


def write_report(layout: Layout, report: BuildReport) -> None:
    """Write the report of a build."""
    write_whole(layout.report, (report.model_dump_json(indent=1) + "\n",))


def load_report(layout: Layout) -> BuildReport | None:
    """Load the report of the last build; None where it is missing or broken."""
    try:
        return BuildReport.model_validate_json(layout.report.read_bytes())
    except (OSError, PydanticError):
        return None


def keep_findings(layout: Layout, report: BuildReport) -> None:
    """Take what an earlier build of the same corpus found over into the report."""
    earlier = load_report(layout) or BuildReport()
    report.doubtful, report.findings, report.found = earlier.doubtful, earlier.findings, earlier.found
    report.violations, report.notes = earlier.violations, earlier.notes
    report.editions, report.counts = earlier.editions, earlier.counts
    report.min_confidence, report.left_out = earlier.min_confidence, earlier.left_out
    report.refused, report.unmatched = earlier.refused, earlier.unmatched
