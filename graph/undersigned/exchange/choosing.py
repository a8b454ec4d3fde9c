"""Which type of claims of a project is analyzed."""

from __future__ import annotations

from collections import Counter

from undersigned.errors import ValidationError
from undersigned.exchange.coding import USUAL_TYPE, ClaimType, CodingProject, VariableKind
from undersigned.exchange.notices import Notices

__all__ = ["choose_type"]

ENDS = 2
"""An actor and a concept."""


def choose_type(project: CodingProject, label: str | None, notices: Notices) -> ClaimType:
    """Return the type of a label; without one, the usual type, or the only other one that can make a network.

    That is one with two short texts and a boolean or whole number. The usual type gives way to the only one that has
    claims, where it has none; a choice that a user may not expect is told.

    Raises:
        ValidationError: there is no such type, or none or several could be meant; the message lists all with their
            variables.
    """
    if label is not None:
        return project.type_called(label)
    often = Counter(claim.type for claim in project.claims)
    fit = [one for one in project.types if _fit(one)]
    used = [one for one in fit if often[one.label]]
    usual = [one for one in project.types if one.label == USUAL_TYPE]
    if usual and (often[USUAL_TYPE] or not used):
        return usual[0]
    meant = used or fit
    if len(meant) != 1:
        raise ValidationError(
            f"no claims are of the type {USUAL_TYPE!r}, and {'no other has' if not fit else 'several others have'} two "
            "short texts and a boolean or whole number; the types are: "
            f"{'; '.join(_told(one) for one in project.types) or 'none'}"
        )
    notices.say(f"claims are those of the type {meant[0].label!r}; none are of the usual type {USUAL_TYPE!r}")
    return meant[0]


def _fit(one: ClaimType) -> bool:
    """Tell whether a type has what a network of positions needs."""
    numbers = one.named(VariableKind.BOOLEAN, VariableKind.INTEGER)
    return len(one.named(VariableKind.SHORT_TEXT)) >= ENDS and bool(numbers)


def _told(one: ClaimType) -> str:
    """Return how a type is listed."""
    variables = ", ".join(f"{variable.name} ({variable.kind})" for variable in one.variables)
    return f"{one.label} ({variables or 'no variables'})"
