"""Solutions of a query about organizations, one name each, gathered to organizations.

The variables, each but the first two optional: organization (also `item`), name (also `itemLabel`), kind (preferred,
alias, former or acronym), country (two letters), ror, isni, lei, chapter_of, member_of, and language where the name
has no tag of its own. `itemAltLabel` may hold several names with commas between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.importing.bodies import Body, BodyName, read_identifiers
from undersigned.linking.gazetteer.rows import RowKind
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.names.verdicts import Relation

__all__ = ["Cell", "Solution", "check_variables", "gather"]

Cell = tuple[str, str]
"""`(text, language tag or "")`."""

Solution = Mapping[str, Cell]
"""Variable without its question mark to cell; unbound ones are missing or empty."""

EMPTY: Cell = ("", "")
ENTITY = "http://www.wikidata.org/entity/"
SUBJECTS = ("organization", "item")
NAMES = ("name", "itemLabel", "organizationLabel")
ALSO = ("itemAltLabel", "organizationAltLabel")


def check_variables(variables: Iterable[str], place: str) -> None:
    """Check that there are organizations and names among the variables of an answer.

    Raises:
        GazetteerError: there are none.
    """
    have = set(variables)
    if have.isdisjoint(SUBJECTS) or have.isdisjoint(NAMES):
        raise GazetteerError(
            f"{place}: no organizations with names among {', '.join(sorted(have)) or 'no variables'}; "
            "select ?organization (or ?item) and ?name (or ?itemLabel)"
        )


@dataclass(slots=True)
class _Gathered:
    place: str
    names: dict[BodyName, None] = field(default_factory=dict[BodyName, None])
    identifiers: dict[tuple[Scheme, str], None] = field(default_factory=dict[tuple[Scheme, str], None])
    ties: dict[tuple[Relation, str], None] = field(default_factory=dict[tuple[Relation, str], None])
    country: str = ""


def gather(solutions: Iterable[tuple[str, Solution]], faults: Faults) -> Iterator[Body]:
    """Yield the organizations of solutions, in the order in which they come first.

    Args:
        solutions: place for messages, and solution.
        faults: takes what is wrong with single cells.
    """
    found: dict[str, _Gathered] = {}
    for place, solution in solutions:
        subject = _first(solution, SUBJECTS)[0]
        if not subject:
            faults.note(place, "no organization; the line is left out")
            continue
        body = found.setdefault(subject, _Gathered(place))
        body.names.update(dict.fromkeys(_names(solution, subject, place, faults)))
        body.identifiers.update(dict.fromkeys(_identifiers(solution, subject, place, faults)))
        body.ties.update(dict.fromkeys(_ties(solution)))
        body.country = body.country or solution.get("country", EMPTY)[0]
    for subject, body in found.items():
        yield Body(
            place=body.place,
            id=subject,
            names=tuple(body.names),
            identifiers=_single(body, subject, faults),
            country=body.country if len(body.country) == 2 else "",
            ties=tuple(body.ties),
        )


def _first(solution: Solution, variables: Iterable[str]) -> Cell:
    return next((solution[variable] for variable in variables if solution.get(variable, EMPTY)[0]), EMPTY)


def _names(solution: Solution, subject: str, place: str, faults: Faults) -> Iterator[BodyName]:
    name, tag = _first(solution, NAMES)
    language = tag or solution.get("language", EMPTY)[0]
    # The label service answers the item's number where it has no label.
    if name and name != subject.removeprefix(ENTITY):
        yield name, _kind(solution, place, faults), language
    also, tag = _first(solution, ALSO)
    for one in also.split(", "):
        if one.strip():
            yield one, RowKind.ALIAS, tag or language


def _kind(solution: Solution, place: str, faults: Faults) -> RowKind:
    written = solution.get("kind", EMPTY)[0] or RowKind.PREFERRED
    if written in {RowKind.PREFERRED, RowKind.ALIAS, RowKind.FORMER, RowKind.ACRONYM}:
        return RowKind(written)
    faults.note(place, f"unknown kind {written!r}; the name is taken as an alias")
    return RowKind.ALIAS


def _identifiers(solution: Solution, subject: str, place: str, faults: Faults) -> Iterator[tuple[Scheme, str]]:
    written = [(scheme, solution.get(scheme.value, EMPTY)[0]) for scheme in Scheme]
    if subject.startswith(ENTITY):
        written.append((Scheme.WIKIDATA, subject))
    yield from read_identifiers(written, place, faults)


def _single(body: _Gathered, subject: str, faults: Faults) -> tuple[tuple[Scheme, str], ...]:
    """Return the identifiers of registers that give one only."""
    schemes = [scheme for scheme, _ in body.identifiers]
    several = sorted({scheme for scheme in schemes if schemes.count(scheme) > 1})
    for scheme in several:
        faults.note(
            body.place, f"{subject} has several of {scheme}; which one is right is not known, they are left out"
        )
    return tuple(one for one in sorted(body.identifiers, key=_wikidata_first) if one[0] not in several)


def _wikidata_first(identifier: tuple[Scheme, str]) -> tuple[bool, str]:
    return identifier[0] is not Scheme.WIKIDATA, identifier[0]


def _ties(solution: Solution) -> Iterator[tuple[Relation, str]]:
    for relation in Relation:
        target = solution.get(relation.value, EMPTY)[0]
        if target:
            yield relation, target
