"""What a file beside a file says of it: `letter.html.meta.json` of `letter.html`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

__all__ = ["SIDECAR", "read_sidecar", "sidecar_size"]

SIDECAR = ".meta.json"
KEYS = ("date", "fetched", "lang", "publisher", "signatories_of", "title", "translation_of", "url")


def read_sidecar(path: Path) -> dict[str, str]:
    """Return the metadata that a JSON file beside a file gives; empty where there is none or it is broken.

    Args:
        path: of the file itself.
    """
    try:
        found: object = json.loads(path.with_name(path.name + SIDECAR).read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    values = cast("dict[str, object]", found)
    return {key: value for key in KEYS if isinstance(value := values.get(key), str) and value}


def sidecar_size(path: Path) -> int:
    """Return the size of the JSON file beside a file in bytes, 0 where there is none."""
    try:
        return path.with_name(path.name + SIDECAR).stat().st_size
    except OSError:
        return 0
