"""Load the packaged tables of offices, persons and terms, and check them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from undersigned.errors import ResourceError
from undersigned.linking.gazetteer.codes import is_country, is_language
from undersigned.linking.gazetteer.dates import check_span
from undersigned.linking.gazetteer.offices.book import Office, OfficeBook, Person, Term
from undersigned.linking.gazetteer.tsv import Faults, Line, read_lines
from undersigned.names.keys import name_key

__all__ = ["find_office_faults", "load_offices"]

FOLDER = Path(__file__).parent
TABLES = {
    "offices.tsv": ("office", "name", "language", "country"),
    "persons.tsv": ("person", "name"),
    "terms.tsv": ("office", "person", "valid_from", "valid_to"),
}


@dataclass(slots=True)
class _Tables:
    """What the tables say: names in their order, the first is the preferred one; terms with their places."""

    faults: Faults
    offices: dict[str, list[tuple[str, str | None]]] = field(default_factory=dict[str, list[tuple[str, str | None]]])
    countries: dict[str, str] = field(default_factory=dict[str, str])
    persons: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    terms: list[tuple[str, Term]] = field(default_factory=list[tuple[str, Term]])


def load_offices(folder: Path | None = None) -> OfficeBook:
    """Load who held which office.

    Args:
        folder: of a user with `offices.tsv`, `persons.tsv` and `terms.tsv`, each optional, beside the packaged ones;
            one that is not there adds nothing.

    Returns:
        The book; without a folder the same object for each call.

    Raises:
        GazetteerError: lines have a wrong form or contradict each other; the message names file, line and remedy.
        ResourceError: the packaged tables are missing.

    Example:
        >>> load_offices().holder_on("pope", "2014-01-01").label
        'Francis'
    """
    if folder is None or not folder.exists():
        return _packaged()
    return _load(FOLDER, folder)


def find_office_faults(folder: Path | None = None) -> list[str]:
    """Return all that is wrong with the tables, one line each: file, line, fault, remedy."""
    tables = _read([FOLDER] if folder is None else [FOLDER, folder])
    return tables.faults.found


@lru_cache(maxsize=1)
def _packaged() -> OfficeBook:
    missing = [name for name in TABLES if not (FOLDER / name).is_file()]
    if missing:
        raise ResourceError(f"packaged table {missing[0]} not found in {FOLDER}; reinstall the package")
    return _load(FOLDER)


def _load(*folders: Path) -> OfficeBook:
    tables = _read(folders)
    tables.faults.raise_first()
    return OfficeBook(
        offices={
            slug: Office(slug=slug, names=tuple(names), country=tables.countries.get(slug))
            for slug, names in sorted(tables.offices.items())
        },
        persons={slug: Person(slug=slug, names=tuple(names)) for slug, names in sorted(tables.persons.items())},
        terms=tuple(sorted((term for _, term in tables.terms), key=lambda term: (term.office, term.valid_from))),
        office_keys=_keys({slug: [name for name, _ in names] for slug, names in tables.offices.items()}),
        person_keys=_keys(tables.persons),
    )


def _keys(named: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    keys: dict[str, set[str]] = {}
    for slug, names in named.items():
        for name in names:
            keys.setdefault(name_key(name), set()).add(slug)
    return {key: frozenset(slugs) for key, slugs in sorted(keys.items())}


def _read(folders: Iterable[Path]) -> _Tables:
    tables = _Tables(Faults())
    takers = {"offices.tsv": _take_office, "persons.tsv": _take_person, "terms.tsv": _take_term}
    files = [(folder / name, name) for folder in folders for name in TABLES if (folder / name).exists()]
    for path, name in files:
        for line in read_lines(path, columns=TABLES[name], required=TABLES[name], faults=tables.faults):
            try:
                takers[name](line, tables)
            except ValueError as error:
                tables.faults.note(line.place, str(error))
    _check_terms(tables)
    return tables


def _take_office(line: Line, tables: _Tables) -> None:
    cells = line.cells
    if cells["language"] and not is_language(cells["language"]):
        raise ValueError(f"unknown language {cells['language']!r}; write the two letters of ISO 639-1")
    if cells["country"] and not is_country(cells["country"]):
        raise ValueError(f"unknown country {cells['country']!r}; write the two letters of ISO 3166-1")
    _check_name(cells)
    tables.offices.setdefault(cells["office"], []).append((cells["name"], cells["language"] or None))
    if cells["country"]:
        tables.countries[cells["office"]] = cells["country"]


def _take_person(line: Line, tables: _Tables) -> None:
    _check_name(line.cells)
    tables.persons.setdefault(line.cells["person"], []).append(line.cells["name"])


def _check_name(cells: Mapping[str, str]) -> None:
    if not cells["name"]:
        raise ValueError("the name is empty; fill it or delete the line")


def _take_term(line: Line, tables: _Tables) -> None:
    term = Term(**line.cells)
    if not term.valid_from:
        raise ValueError("valid_from is empty; say when the term began")
    check_span(term.valid_from, term.valid_to)
    if term.office not in tables.offices:
        raise ValueError(f"unknown office {term.office!r}; give it a line in offices.tsv, or correct the slug")
    if term.person not in tables.persons:
        raise ValueError(f"unknown person {term.person!r}; give them a line in persons.tsv, or correct the slug")
    tables.terms.append((line.place, term))


def _check_terms(tables: _Tables) -> None:
    """Note terms of one office that overlap by more than the day of a handover."""
    ordered = sorted(tables.terms, key=lambda placed: (placed[1].office, placed[1].valid_from))
    for (place, before), (later, after) in pairwise(ordered):
        if before.office == after.office and not _ended(before, after.valid_from):
            tables.faults.note(later, f"{after.person} begins before {before.person} ends ({place}); correct a date")


def _ended(term: Term, day: str) -> bool:
    """Tell whether a term may have ended on a day."""
    shared = min(len(term.valid_to), len(day))
    return bool(term.valid_to) and term.valid_to[:shared] <= day[:shared]
