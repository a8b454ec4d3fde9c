"""What is asked of the test of joint signing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Correction", "NullModel", "PairScope", "TieRequest"]


class Correction(StrEnum):
    """What is held below alpha over all tests."""

    HOLM = "holm"
    """The probability of any false tie."""

    BH = "bh"
    """The expected share of false ties among those found (Benjamini-Hochberg)."""

    NONE = "none"
    """Nothing: each tie by itself."""


class NullModel(StrEnum):
    """What chance keeps of the table."""

    SDSM = "sdsm"
    """The degrees on average; exact p-values."""

    FDSM = "fdsm"
    """The degrees of every random table; p-values by sampling."""


class PairScope(StrEnum):
    """Which pairs count as tests."""

    ALL = "all"
    """All pairs of signers: the data decided which of them co-sign."""

    COSIGNING = "co-signing"
    """Only pairs that co-signed; too few tests, see docs/methods/joint-statements.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRequest:
    """How ties are tested.

    Args:
        null: the null model.
        correction: for many tests.
        pairs: which pairs count as tests.
        samples: random tables of `fdsm`; its smallest p-value is `1 / (1 + samples)`.
        seed: of the randomness of `fdsm`.
    """

    null: NullModel = NullModel.SDSM
    correction: Correction = Correction.HOLM
    pairs: PairScope = PairScope.ALL
    samples: int = 1000
    seed: int = 1
