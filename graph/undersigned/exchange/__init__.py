"""Coded claims and networks in the files of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.exchange.coding import (
        ClaimType,
        CodedClaim,
        CodedDocument,
        CodedEntity,
        Coder,
        CodingProject,
        CodingVariable,
        Reading,
        VariableKind,
    )

__all__ = [
    "ClaimType",
    "CodedClaim",
    "CodedDocument",
    "CodedEntity",
    "Coder",
    "CodingProject",
    "CodingVariable",
    "Reading",
    "VariableKind",
]

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "ClaimType": "undersigned.exchange.coding",
            "CodedClaim": "undersigned.exchange.coding",
            "CodedDocument": "undersigned.exchange.coding",
            "CodedEntity": "undersigned.exchange.coding",
            "Coder": "undersigned.exchange.coding",
            "CodingProject": "undersigned.exchange.coding",
            "CodingVariable": "undersigned.exchange.coding",
            "Reading": "undersigned.exchange.coding",
            "VariableKind": "undersigned.exchange.coding",
        },
    )
