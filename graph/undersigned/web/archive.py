"""Pages kept as they were fetched, each with a file that says from where and when."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, ValidationError

from undersigned.files import write_bytes_whole, write_whole
from undersigned.reading.sidecar import SIDECAR

__all__ = ["Archive", "Retrieval"]

EARLIER = ".earlier"
LONGEST_SLUG = 80
UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")


class Retrieval(BaseModel):
    """Where a file was fetched from, and when; written beside it.

    Args:
        url: its address.
        fetched: moment of the request that brought these bytes, ISO, UTC.
        checked: moment of the last request that found them unchanged.
        sha256: of the bytes.
        media_type: as the host declared it.
        etag: for the next, conditional request.
        last_modified: likewise.
        title: as the feed gives it.
        date: of publication as the feed gives it, ISO.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    url: str
    fetched: datetime
    checked: datetime
    sha256: str
    media_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    title: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder with one folder a host; what a page said earlier goes to a folder that is not read.

    Args:
        root: of all hosts.
    """

    root: Path

    def folder(self, url: str) -> Path:
        """Return the folder of an address's host."""
        return self.root / UNSAFE.sub("-", urlsplit(url).netloc.lower()).strip(".-")

    def stem(self, url: str) -> str:
        """Return the name of an address without ending: its words, and a digest that makes it the only one."""
        parts = urlsplit(url)
        words = UNSAFE.sub("-", f"{parts.path}-{parts.query}".removesuffix(".html")).strip(".-")
        digest = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return f"{words[:LONGEST_SLUG].strip('.-')}-{digest}".lstrip("-")

    def find(self, url: str) -> tuple[Path, Retrieval] | None:
        """Return the file of an address and where it is from, or None where there is none."""
        for sidecar in sorted(self.folder(url).glob(f"{self.stem(url)}.*{SIDECAR}")):
            path = sidecar.with_name(sidecar.name.removesuffix(SIDECAR))
            try:
                retrieval = Retrieval.model_validate_json(sidecar.read_bytes())
            except (OSError, ValidationError):
                continue
            if retrieval.url == url and path.is_file():
                return path, retrieval
        return None

    def keep(self, body: bytes, retrieval: Retrieval, *, suffix: str) -> Path:
        """Write a page and where it is from; another text that stood there before is set aside.

        Returns:
            The file.
        """
        path = self.folder(retrieval.url) / f"{self.stem(retrieval.url)}{suffix}"
        known = self.find(retrieval.url)
        if known is not None and known[1].sha256 != retrieval.sha256:
            self.set_aside(*known)
        if known is None or known[1].sha256 != retrieval.sha256:
            write_bytes_whole(path, body)
        self.note(path, retrieval)
        return path

    def note(self, path: Path, retrieval: Retrieval) -> None:
        """Write where a file is from beside it."""
        write_whole(
            path.with_name(path.name + SIDECAR), (retrieval.model_dump_json(indent=1, exclude_none=True) + "\n",)
        )

    def set_aside(self, path: Path, retrieval: Retrieval) -> None:
        """Move what a page said earlier out of the way, under the moment it was fetched."""
        place = path.parent / EARLIER
        place.mkdir(exist_ok=True)
        for file in (path, path.with_name(path.name + SIDECAR)):
            file.replace(place / f"{retrieval.fetched:%Y%m%dT%H%M%SZ}-{file.name}")
