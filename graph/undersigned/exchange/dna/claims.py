"""Claims of a `.dna` file with their values; a claim that could count wrongly is left out and told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from undersigned.exchange.coding import CodedClaim, CodedDocument, CodedEntity, VariableKind
from undersigned.exchange.dna.offsets import TextUnits
from undersigned.exchange.dna.rows import Row
from undersigned.exchange.dna.types import Scheme
from undersigned.exchange.notices import Notices

__all__ = ["VALUE_TABLES", "ClaimReader"]

VALUE_TABLES = {
    "DATABOOLEAN": VariableKind.BOOLEAN,
    "DATAINTEGER": VariableKind.INTEGER,
    "DATALONGTEXT": VariableKind.LONG_TEXT,
    "DATASHORTTEXT": VariableKind.SHORT_TEXT,
}
Value = str | int


@dataclass(slots=True, kw_only=True)
class ClaimReader:
    """Read claims one by one.

    Args:
        scheme: types and variables.
        documents: by id.
        coders: ids.
        entities: by id.
        nameless: ids of entities with an empty name, which stand for no value.
        notices: gets what was left out.
    """

    scheme: Scheme
    documents: Mapping[str, CodedDocument]
    coders: frozenset[str]
    entities: Mapping[str, CodedEntity]
    nameless: frozenset[str]
    notices: Notices
    values: dict[str, dict[str, Value]] = field(default_factory=dict[str, dict[str, Value]])
    doubtful: dict[str, str] = field(default_factory=dict[str, str])
    units: dict[str, TextUnits] = field(default_factory=dict[str, TextUnits])

    def take_values(self, rows: Sequence[Row], types: Mapping[str, str]) -> None:
        """Take in the values of one table.

        Args:
            rows: of one of `VALUE_TABLES`.
            types: label of the type of each claim, by the id of the claim.
        """
        for row in rows:
            claim = row.key("StatementId")
            variable = self.scheme.variables.get(row.key("VariableId"))
            if claim not in types:
                self.notices.add(f"value in {row.table}", row.key(), "its claim is not in the file; it is left out")
            elif variable is None or (variable.type, variable.kind) != (types[claim], VALUE_TABLES[row.table]):
                self.notices.add(
                    f"value in {row.table}", row.key(), "its variable is none of its claim's type; it is left out"
                )
            else:
                self._take(claim, variable.name, row)

    def _take(self, claim: str, name: str, row: Row) -> None:
        """Take in a value, None and empty texts being none."""
        value = self._value(claim, name, row)
        if value is None:
            return
        if self.values.setdefault(claim, {}).setdefault(name, value) != value:
            self.doubtful.setdefault(claim, f"two different values of {name}")

    def _value(self, claim: str, name: str, row: Row) -> Value | None:
        """Return what a row holds."""
        kind = VALUE_TABLES[row.table]
        if kind is VariableKind.LONG_TEXT:
            return row.text("Value") or None
        if kind is VariableKind.SHORT_TEXT:
            return self._entity(claim, name, row)
        value = row.number("Value")
        if value is None and row.cells.get("value") is not None:
            self.doubtful.setdefault(claim, f"a value of {name} that is no whole number")
        elif kind is VariableKind.BOOLEAN and value not in {None, 0, 1}:
            self.doubtful.setdefault(claim, f"the value {value} of {name}, which is neither 0 nor 1")
        return value

    def _entity(self, claim: str, name: str, row: Row) -> str | None:
        """Return the name that a row points to; None where it points to the empty one."""
        key = row.key("Entity")
        entity = self.entities.get(key)
        if entity is None:
            if key not in self.nameless:
                self.doubtful.setdefault(claim, f"a value of {name} that is not in the file")
            return None
        variable = self.scheme.variables[row.key("VariableId")]
        if (entity.type, entity.variable) != (variable.type, variable.name):
            self.doubtful.setdefault(claim, f"a value of {name} that belongs to another variable")
            return None
        return entity.value

    def read(self, rows: Sequence[Row]) -> list[CodedClaim]:
        """Return the claims that can be counted on.

        Args:
            rows: of STATEMENTS whose type is known.
        """
        found = [self._claim(row) for row in rows]
        return [claim for claim in found if claim is not None]

    def _claim(self, row: Row) -> CodedClaim | None:
        """Return a claim, None where it is left out."""
        document = self.documents.get(row.key("DocumentId"))
        if document is None:
            self.notices.add("claim", row.key(), "its document is not in the file; it is left out")
            return None
        span = self._span(document, row)
        if span is None:
            self.notices.add("claim", row.key(), "its place is not in the text of its document; it is left out")
            return None
        if row.key() in self.doubtful:
            self.notices.add("claim", row.key(), f"it has {self.doubtful[row.key()]}; it is left out")
            return None
        coder = row.key("Coder")
        if coder not in self.coders:
            self.notices.add("claim", row.key(), "its coder is not in the file; it has none")
        return CodedClaim(
            id=row.key(),
            type=self.scheme.labels[row.key("StatementTypeId")],
            document=document.id,
            start=span[0],
            stop=span[1],
            coder=coder if coder in self.coders else "",
            values=dict(sorted(self.values.get(row.key(), {}).items())),
        )

    def _span(self, document: CodedDocument, row: Row) -> tuple[int, int] | None:
        """Return the offsets of a claim in code points, None where they are no place in the text."""
        units = self.units.setdefault(document.id, TextUnits(document.text))
        first, last = row.number("Start"), row.number("Stop")
        if first is None or last is None:
            return None
        start, stop = units.to_points(first), units.to_points(last)
        return None if start is None or stop is None or start >= stop else (start, stop)
