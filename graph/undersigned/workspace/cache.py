"""The cache of facts: one JSON file a document, and a manifest of what each source file held when it was read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as PydanticError

from undersigned.errors import WorkspaceError
from undersigned.files import write_whole
from undersigned.model.facts import Facts
from undersigned.reading.sidecar import sidecar_size
from undersigned.workspace.report import Rejection

__all__ = ["FactsCache", "SourceEntry"]


class SourceEntry(BaseModel):
    """A source file as it was read.

    Args:
        size: in bytes.
        modified_ns: time of change.
        extractor: fingerprint of the extraction that read it.
        documents: content hashes that count for this file, in order.
        twice: content hashes that another file has too, which is the first by path.
        duplicates: what stands in this file more than once.
        rejected: what could not be read in it.
        warnings: what was noticed in its documents.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int
    modified_ns: int
    extractor: str
    documents: tuple[str, ...]
    twice: tuple[str, ...] = ()
    duplicates: tuple[Rejection, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    warnings: tuple[Rejection, ...] = ()


class Manifest(BaseModel):
    """All source files of all builds."""

    model_config = ConfigDict(extra="forbid")
    sources: dict[str, SourceEntry] = {}


class FactsCache:
    """Facts on disk, keyed by content hash; valid for one version of the extraction.

    Args:
        folder: `facts/` of a workspace.
        extractor: fingerprint of the extraction; facts of another one are read anew.
    """

    def __init__(self, folder: Path, *, extractor: str) -> None:
        self.folder = folder
        self.extractor = extractor
        self.manifest = self._load_manifest()

    def _load_manifest(self) -> Manifest:
        """Load the manifest; a broken one counts as none, and all is read anew."""
        try:
            return Manifest.model_validate_json((self.folder / "manifest.json").read_bytes())
        except (OSError, PydanticError):
            return Manifest()

    def fresh(self, source: Path) -> SourceEntry | None:
        """Return what is known of a source file if it has not changed since, and all its facts are there."""
        entry = self.manifest.sources.get(str(source))
        if entry is None or entry.extractor != self.extractor:
            return None
        same = (entry.size, entry.modified_ns) == self.stamp(source)
        return entry if same and all(self.path_of(sha256).exists() for sha256 in entry.documents) else None

    def path_of(self, sha256: str) -> Path:
        """Return where the facts of a document are kept."""
        return self.folder / f"{sha256}.json"

    def put(self, facts: Facts) -> None:
        """Keep the facts of a document."""
        write_whole(self.path_of(facts.sha256), (facts.to_json(),))

    def get(self, sha256: str) -> Facts:
        """Return the facts of a document.

        Raises:
            WorkspaceError: the file was lost or changed by someone else.
        """
        path = self.path_of(sha256)
        try:
            return Facts.model_validate_json(path.read_bytes())
        except (OSError, PydanticError) as error:
            raise WorkspaceError(f"facts {path} are broken; remove the folder {self.folder} and build again") from error

    def documents(self) -> tuple[str, ...]:
        """Return the content hashes of all documents of all sources, sorted, each once."""
        return tuple(sorted({sha for entry in self.manifest.sources.values() for sha in entry.documents}))

    def __iter__(self) -> Iterator[Facts]:
        """Yield the facts of all documents in order of their content hashes, one in memory at a time."""
        for sha256 in self.documents():
            yield self.get(sha256)

    def record(self, source: Path, entry: SourceEntry) -> None:
        """Note what a source file held; facts must have been put before."""
        self.manifest.sources[str(source)] = entry

    def stamp(self, source: Path) -> tuple[int, int] | None:
        """Return size and time of change of a source file; None where it cannot be looked at.

        The size is that of the file and of what says something of it beside it. The time of the latter does not count:
        a page that was asked for again, and had not changed, has a new one.
        """
        try:
            status = source.stat()
        except OSError:
            return None
        return status.st_size + sidecar_size(source), status.st_mtime_ns

    def save(self) -> None:
        """Write the manifest."""
        content = json.dumps(self.manifest.model_dump(mode="json"), indent=1, sort_keys=True, ensure_ascii=False)
        write_whole(self.folder / "manifest.json", (content + "\n",))

    def prune(self) -> None:
        """Delete facts that no source has any more."""
        kept = {*self.documents(), "manifest"}
        for path in self.folder.glob("*.json"):
            if path.stem not in kept:
                path.unlink()
