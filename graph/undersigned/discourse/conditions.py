"""Choose claims by their values: `organization=Lantern League`, `person!=Ada Quill`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from undersigned.discourse.claims import ClaimTable
from undersigned.errors import ValidationError

__all__ = ["Condition", "Operator", "parse_condition", "select_where"]


class Operator(StrEnum):
    """How a value is compared."""

    IS = "="
    IS_NOT = "!="
    AT_LEAST = ">="
    AT_MOST = "<="


CONDITION = re.compile(r"\s*([^=!<>]+?)\s*(!=|>=|<=|=)\s*(.*?)\s*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a claim must fulfill.

    Args:
        name: of a variable, or of what the source of the claims can be asked for.
        operator: how to compare.
        value: as written.
    """

    name: str
    operator: Operator
    value: str


def parse_condition(text: str) -> Condition:
    """Return a condition as a user writes it.

    Raises:
        ValidationError: there is no name or no comparison.

    Example:
        >>> parse_condition("confidence>=0.8")
        Condition(name='confidence', operator=<Operator.AT_LEAST: '>='>, value='0.8')
    """
    parts = CONDITION.fullmatch(text)
    if parts is None:
        raise ValidationError(f"{text!r} is no condition; write it as name=value, name!=value, name>=1 or name<=1")
    return Condition(name=parts[1], operator=Operator(parts[2]), value=parts[3])


def select_where(table: ClaimTable, conditions: Iterable[Condition]) -> ClaimTable:
    """Keep the claims that fulfill all names' conditions; several with `=` of one name are alternatives.

    Names (`labels`) count as well as IRIs.

    Raises:
        ValidationError: a name is no variable of the claims, or a number is expected.
    """
    told = list(conditions)
    kept = set(range(len(table)))
    for name in sorted({condition.name for condition in told}):
        mine = [condition for condition in told if condition.name == name]
        wanted = {condition.value for condition in mine if condition.operator is Operator.IS}
        others = [condition for condition in mine if condition.operator is not Operator.IS]
        if wanted:
            kept &= _positions(table, name, wanted)
        for condition in others:
            kept &= _fulfilling(table, condition)
    return table if len(kept) == len(table) else table.select(sorted(kept))


def _positions(table: ClaimTable, name: str, wanted: set[str]) -> set[int]:
    """Return where a variable has one of some values."""
    column: Iterable[object] = table.numbers[name] if name in table.numbers else table.variable(name)
    return {at for at, value in enumerate(column) if {str(value), table.labels.get(str(value), str(value))} & wanted}


def _fulfilling(table: ClaimTable, condition: Condition) -> set[int]:
    """Return where a condition other than `=` holds."""
    if condition.operator is Operator.IS_NOT:
        return set(range(len(table))) - _positions(table, condition.name, {condition.value})
    try:
        bound = float(condition.value)
    except ValueError:
        raise ValidationError(f"{condition.name}: {condition.value!r} is no number") from None
    sign = 1 if condition.operator is Operator.AT_LEAST else -1
    return {at for at, value in enumerate(table.number(condition.name)) if sign * value >= sign * bound}
