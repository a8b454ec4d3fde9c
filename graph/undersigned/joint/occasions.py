"""The documents of some signers: those that enough of them signed, in order of time."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from undersigned.errors import ValidationError
from undersigned.joint.signatures import SignatureTable

__all__ = ["check_share", "occasions_of"]


def occasions_of(table: SignatureTable, core: Collection[int], *, overlap: float) -> list[int]:
    """Return the columns of documents that at least a share of some signers signed, by date (None last), then id.

    Args:
        table: who signed what.
        core: rows of the signers; none of them takes all documents.
        overlap: above 0, at most 1: share of the core that makes a document one of theirs, at least one signer.

    Raises:
        ValidationError: the share is outside its range.
    """
    check_share("overlap", overlap)
    if core:
        rows = sorted(core)
        met: NDArray[np.float64] = np.asarray(table.matrix[rows].sum(axis=0)).ravel()
        chosen = np.flatnonzero(met >= max(1.0, overlap * len(rows) - 1e-9)).tolist()
    else:
        chosen = list(range(len(table.documents)))
    return sorted(chosen, key=lambda at: (table.dates[at] is None, table.dates[at] or "", at))


def check_share(name: str, value: float) -> None:
    """Refuse a share outside 0 (left out) to 1.

    Raises:
        ValidationError: it is outside.
    """
    if not 0 < value <= 1:
        raise ValidationError(f"{name}={value} is no share; give a number above 0 and at most 1, such as 0.5")
