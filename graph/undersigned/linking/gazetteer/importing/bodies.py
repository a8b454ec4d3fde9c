"""Organizations as registers have them, before they are rows of the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from undersigned.linking.gazetteer.codes import is_country, is_language
from undersigned.linking.gazetteer.identifiers import Scheme, clean_identifier
from undersigned.linking.gazetteer.rows import LONGEST_NAME, RowKind
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.names.verdicts import Relation

__all__ = ["Body", "BodyName", "read_identifiers", "tidy"]

BodyName = tuple[str, RowKind, str]
"""`(name, kind, language or "")`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organization as a register has it.

    Args:
        place: file and record, for messages.
        id: its identifier in the register, unique there.
        names: in order, the first preferred one of a language is the preferred one.
        identifiers: in plain form.
        country: two letters, or "".
        ties: relation and id of the larger body in the register.
    """

    place: str
    id: str
    names: tuple[BodyName, ...]
    identifiers: tuple[tuple[Scheme, str], ...] = ()
    country: str = ""
    ties: tuple[tuple[Relation, str], ...] = ()

    @property
    def label(self) -> str:
        """Its first preferred name, or the first one."""
        return next((name for name, kind, _ in self.names if kind is RowKind.PREFERRED), self.names[0][0])


def tidy(body: Body) -> Body:
    """Return an organization without names that no table takes, with languages and countries of two letters."""
    country = body.country if is_country(body.country) else ""
    return replace(body, names=tuple(dict.fromkeys(_tidy_names(body.names))), country=country)


def _tidy_names(names: Iterable[BodyName]) -> Iterator[BodyName]:
    for name, kind, written in names:
        clean = " ".join(name.split())
        language = written.partition("-")[0].lower()
        if 0 < len(clean) <= LONGEST_NAME:
            yield clean, kind, language if is_language(language) else ""


def read_identifiers(
    written: Iterable[tuple[Scheme, str]], place: str, faults: Faults
) -> tuple[tuple[Scheme, str], ...]:
    """Return identifiers in plain form; one that is wrong is noted and left out, one that is empty left out."""
    found: list[tuple[Scheme, str]] = []
    for scheme, text in written:
        try:
            if text.strip():
                found.append((scheme, clean_identifier(scheme, text)))
        except ValueError as error:
            faults.note(place, f"{scheme}: {error}; the identifier is left out")
    return tuple(dict.fromkeys(found))
