"""Coded claims and networks in the files of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.exchange.claim_files import ClaimFile, read_claim_file
    from undersigned.exchange.claim_tables import claims_of_project
    from undersigned.exchange.coded_graph import map_project, project_of_graph
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
    from undersigned.exchange.dna import dump_dna, load_dna
    from undersigned.exchange.event_lists import dump_event_list, load_event_list
    from undersigned.exchange.refi_qda import load_refi_qda

__all__ = [
    "ClaimFile",
    "ClaimType",
    "CodedClaim",
    "CodedDocument",
    "CodedEntity",
    "Coder",
    "CodingProject",
    "CodingVariable",
    "Reading",
    "VariableKind",
    "claims_of_project",
    "dump_dna",
    "dump_event_list",
    "load_dna",
    "load_event_list",
    "load_refi_qda",
    "map_project",
    "project_of_graph",
    "read_claim_file",
]

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "ClaimFile": "undersigned.exchange.claim_files",
            "ClaimType": "undersigned.exchange.coding",
            "CodedClaim": "undersigned.exchange.coding",
            "CodedDocument": "undersigned.exchange.coding",
            "CodedEntity": "undersigned.exchange.coding",
            "Coder": "undersigned.exchange.coding",
            "CodingProject": "undersigned.exchange.coding",
            "CodingVariable": "undersigned.exchange.coding",
            "Reading": "undersigned.exchange.coding",
            "VariableKind": "undersigned.exchange.coding",
            "claims_of_project": "undersigned.exchange.claim_tables",
            "dump_dna": "undersigned.exchange.dna",
            "dump_event_list": "undersigned.exchange.event_lists",
            "load_dna": "undersigned.exchange.dna",
            "load_event_list": "undersigned.exchange.event_lists",
            "load_refi_qda": "undersigned.exchange.refi_qda",
            "map_project": "undersigned.exchange.coded_graph",
            "project_of_graph": "undersigned.exchange.coded_graph",
            "read_claim_file": "undersigned.exchange.claim_files",
        },
    )
