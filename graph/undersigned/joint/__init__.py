"""Joint statements: who signs with whom more than chance would have it, and who is missing.

A `SignatureTable` of who signed which document comes from a graph or from coded claims. `find_significant_ties` tests
each pair of signers, `backbone` keeps what stands out, `find_recurring_sets` finds groups of three and more,
`find_absent` those who usually sign, `find_turnover` who joined and left. Formulas: docs/methods/joint-statements.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.joint.absence import AbsenceRequest, Absences, Absentee, find_absent
    from undersigned.joint.corrections import adjust
    from undersigned.joint.fitting import SignatureModel, fit_model
    from undersigned.joint.recurring import RecurringSet, RecurringSets, SetLimits, find_recurring_sets
    from undersigned.joint.requests import Correction, NullModel, PairScope, TieRequest
    from undersigned.joint.signatures import (
        SignatureTable,
        fraction_claims,
        project_signatures,
        signatures_of_claims,
        signatures_of_incidence,
        signatures_of_network,
    )
    from undersigned.joint.significance import SignificantTies, count_pairs, find_significant_ties
    from undersigned.joint.standing_out import JointTie, backbone, mark_significance
    from undersigned.joint.tails import PairTails, pair_tails
    from undersigned.joint.trades import iter_random_tables
    from undersigned.joint.turnover import Change, Period, Turnover, find_turnover, years_of

__all__ = [
    "AbsenceRequest",
    "Absences",
    "Absentee",
    "Change",
    "Correction",
    "JointTie",
    "NullModel",
    "PairScope",
    "PairTails",
    "Period",
    "RecurringSet",
    "RecurringSets",
    "SetLimits",
    "SignatureModel",
    "SignatureTable",
    "SignificantTies",
    "TieRequest",
    "Turnover",
    "adjust",
    "backbone",
    "count_pairs",
    "find_absent",
    "find_recurring_sets",
    "find_significant_ties",
    "find_turnover",
    "fit_model",
    "fraction_claims",
    "iter_random_tables",
    "mark_significance",
    "pair_tails",
    "project_signatures",
    "signatures_of_claims",
    "signatures_of_incidence",
    "signatures_of_network",
    "years_of",
]

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "AbsenceRequest": "undersigned.joint.absence",
            "Absences": "undersigned.joint.absence",
            "Absentee": "undersigned.joint.absence",
            "Change": "undersigned.joint.turnover",
            "Correction": "undersigned.joint.requests",
            "JointTie": "undersigned.joint.standing_out",
            "NullModel": "undersigned.joint.requests",
            "PairScope": "undersigned.joint.requests",
            "PairTails": "undersigned.joint.tails",
            "Period": "undersigned.joint.turnover",
            "RecurringSet": "undersigned.joint.recurring",
            "RecurringSets": "undersigned.joint.recurring",
            "SetLimits": "undersigned.joint.recurring",
            "SignatureModel": "undersigned.joint.fitting",
            "SignatureTable": "undersigned.joint.signatures",
            "SignificantTies": "undersigned.joint.significance",
            "TieRequest": "undersigned.joint.requests",
            "Turnover": "undersigned.joint.turnover",
            "adjust": "undersigned.joint.corrections",
            "backbone": "undersigned.joint.standing_out",
            "count_pairs": "undersigned.joint.significance",
            "find_absent": "undersigned.joint.absence",
            "find_recurring_sets": "undersigned.joint.recurring",
            "find_significant_ties": "undersigned.joint.significance",
            "find_turnover": "undersigned.joint.turnover",
            "fit_model": "undersigned.joint.fitting",
            "fraction_claims": "undersigned.joint.signatures",
            "iter_random_tables": "undersigned.joint.trades",
            "mark_significance": "undersigned.joint.standing_out",
            "pair_tails": "undersigned.joint.tails",
            "project_signatures": "undersigned.joint.signatures",
            "signatures_of_claims": "undersigned.joint.signatures",
            "signatures_of_incidence": "undersigned.joint.signatures",
            "signatures_of_network": "undersigned.joint.signatures",
            "years_of": "undersigned.joint.turnover",
        },
    )
