"""Load the packaged tables of organizations, and tables of a user beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from undersigned.errors import ResourceError
from undersigned.linking.gazetteer.checking import check_rows
from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.organizations import Gazetteer, KnownName, KnownOrganization, Tie
from undersigned.linking.gazetteer.rows import Row, read_rows
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.names.keys import name_key
from undersigned.names.verdicts import Relation

__all__ = ["find_faults", "load_gazetteer", "make_gazetteer"]

TABLES = Path(__file__).with_name("tables")


def load_gazetteer(path: Path | None = None) -> Gazetteer:
    """Load what is known of organizations.

    Args:
        path: a table of the user, or a folder of them (`*.tsv`), beside the packaged ones; lines on an organization
            that is packaged add to it. A path that is not there adds nothing.

    Returns:
        The gazetteer; without a path the same object for each call.

    Raises:
        GazetteerError: lines have a wrong form or contradict each other; the message names file, line and remedy.
        ResourceError: the packaged tables are missing.

    Example:
        >>> sorted(load_gazetteer().find("ACNUR"))
        ['unhcr']
    """
    if path is None or not path.exists():
        return _packaged()
    faults = Faults()
    rows = [*_packaged_rows(), *_read(path, faults)]
    check_rows(rows, faults)
    faults.raise_first()
    return make_gazetteer(rows)


def find_faults(path: Path | None = None) -> list[str]:
    """Return all that is wrong with the tables, one line each: file, line, fault, remedy.

    Args:
        path: a table or a folder of tables beside the packaged ones.

    Raises:
        GazetteerError: a file cannot be read.
    """
    faults = Faults()
    rows = list(_read(TABLES, faults))
    if path is not None:
        rows.extend(_read(path, faults))
    check_rows(rows, faults)
    return faults.found


@lru_cache(maxsize=1)
def _packaged() -> Gazetteer:
    return make_gazetteer(_packaged_rows())


@lru_cache(maxsize=1)
def _packaged_rows() -> tuple[Row, ...]:
    if not TABLES.is_dir():
        raise ResourceError(f"packaged tables of organizations not found at {TABLES}; reinstall the package")
    faults = Faults()
    rows = tuple(_read(TABLES, faults))
    check_rows(rows, faults)
    faults.raise_first()
    return rows


def _read(path: Path, faults: Faults) -> Iterator[Row]:
    for file in sorted(path.glob("*.tsv")) if path.is_dir() else [path]:
        yield from read_rows(file, faults)


def make_gazetteer(rows: Iterable[Row]) -> Gazetteer:
    """Make a gazetteer of lines that are checked."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.organization, []).append(row)
    keys: dict[str, set[str]] = {}
    owners: dict[tuple[Scheme, str], str] = {}
    for slug, lines in grouped.items():
        for row in lines:
            owners.update((identifier, slug) for identifier in row.identifiers)
            if not row.is_tie:
                keys.setdefault(name_key(row.name), set()).add(slug)
    return Gazetteer(
        organizations={slug: _organization(slug, lines) for slug, lines in sorted(grouped.items())},
        by_key={key: frozenset(slugs) for key, slugs in sorted(keys.items())},
        by_identifier=owners,
    )


def _organization(slug: str, lines: Sequence[Row]) -> KnownOrganization:
    return KnownOrganization(
        slug=slug,
        names=tuple(dict.fromkeys(_name(row) for row in lines if not row.is_tie)),
        country=next((row.country for row in lines if row.country), None),
        identifiers=dict(identifier for row in lines for identifier in row.identifiers),
        ties=tuple(_tie(row) for row in lines if row.is_tie),
    )


def _name(row: Row) -> KnownName:
    return KnownName(
        text=row.name,
        kind=row.kind,
        language=row.language or None,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def _tie(row: Row) -> Tie:
    return Tie(whole=row.parent, relation=Relation(row.kind.value), valid_from=row.valid_from, valid_to=row.valid_to)
