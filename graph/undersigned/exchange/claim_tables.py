"""Claims of a coded project as a table to analyze."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from undersigned.discourse import ClaimTable, Scale
from undersigned.discourse.stances import STANCE, STANCES
from undersigned.exchange.choosing import choose_type
from undersigned.exchange.coding import (
    ClaimType,
    CodedClaim,
    CodedDocument,
    CodingProject,
    VariableKind,
    id_order,
)
from undersigned.exchange.columns import metadata_columns, text_columns
from undersigned.exchange.notices import Notices
from undersigned.exchange.scales import declare_scales, name_stances, observe_scales

__all__ = ["ClaimFile", "claims_of_project"]

SUPPORT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFile:
    """Claims of a file.

    Args:
        table: the claims.
        notices: sentences for the user, one for each thing that was left out or taken otherwise, in a fixed order.
    """

    table: ClaimTable
    notices: tuple[str, ...] = ()


def claims_of_project(
    project: CodingProject, claim_type: str | None = None, *, scales: Mapping[str, Scale] | None = None
) -> ClaimFile:
    """Return the claims of one type as a table.

    Short texts become variables, booleans and whole numbers become stances. Beside them stand the coder, the author,
    source, section and type of the document (`document.author` ... where the type has a variable of that name), and
    the attributes of entities as `<variable>.<attribute>`. Claims are in the order of date, document, place and id.

    Args:
        project: what was coded.
        claim_type: label of the type; None is the usual one of discourse networks, or the only one made like it.
        scales: declared ends by variable; of whole numbers without one, the lowest and highest value of all claims of
            the type count, which a notice tells; booleans are 0 to 1.

    Returns:
        The table. A claim without a value of the stance is left out, and told. Of other booleans and whole numbers,
        one that not all claims have becomes a variable ("" where missing). A type without any, chosen by its label,
        has a stance of 1 throughout.

    Raises:
        ValidationError: there is no such type, none that can be used, or a value lies outside its declared scale.
    """
    notices = Notices()
    chosen = choose_type(project, claim_type, notices)
    documents = {document.id: document for document in project.documents}
    claims = [claim for claim in project.claims if claim.type == chosen.label]
    numbers = _stance_first(chosen)
    if numbers:
        claims = _with_stance(claims, numbers, notices)
    claims.sort(key=lambda claim: _place(claim, documents[claim.document]))
    whole = [name for name in numbers if all(name in claim.values for claim in claims)]
    partial = [name for name in numbers if name not in whole]
    for name in partial:
        notices.say(f"{name}: not all claims have a value; it is no stance but a variable of texts")
    values = {name: tuple(int(claim.values[name]) for claim in claims) for name in whole}
    if not numbers:
        notices.say(f"{chosen.label!r} codes no stance: every claim counts as support; use the aggregation ignore")
        values = {STANCE: (SUPPORT,) * len(claims)}
    booleans = {*chosen.named(VariableKind.BOOLEAN), *(values.keys() - set(numbers))}
    declared = name_stances(scales, values)
    own = text_columns(project, chosen, claims, partial)
    table = ClaimTable(
        ids=tuple(claim.id for claim in claims),
        documents=tuple(claim.document for claim in claims),
        dates=tuple(documents[claim.document].date for claim in claims),
        variables={**metadata_columns(project, claims, taken={*own, *values}), **own},
        numbers=values,
        scales=observe_scales(values, booleans, declared, notices),
    )
    return ClaimFile(table=declare_scales(table, declared), notices=notices.told())


def _stance_first(chosen: ClaimType) -> list[str]:
    """Return the booleans and whole numbers of a type, that which is meant as the stance first, if any."""
    names = chosen.named(VariableKind.BOOLEAN, VariableKind.INTEGER)
    return sorted(names, key=lambda name: (STANCES.index(name) if name in STANCES else len(STANCES), name))


def _with_stance(claims: Sequence[CodedClaim], numbers: Sequence[str], notices: Notices) -> list[CodedClaim]:
    """Leave out claims that lack the stance, where it is clear which variable that is."""
    stance = numbers[0]
    if stance not in STANCES and len(numbers) > 1:
        return list(claims)
    for claim in claims:
        if stance not in claim.values:
            notices.add("claim", claim.id, f"it has no value of {stance}; it is left out")
    return [claim for claim in claims if stance in claim.values]


def _place(claim: CodedClaim, document: CodedDocument) -> tuple[object, ...]:
    """Return what claims are sorted by."""
    return (document.date or "", id_order(document.id), claim.start, id_order(claim.id))
